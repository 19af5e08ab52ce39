"""A passage that may state what an amendment is for, and by which rule it was chosen."""

from __future__ import annotations

from typing import Literal, NamedTuple

from viewer.amendments.notes.grammar.purposes import Parsed
from viewer.amendments.sentences import Sentence

PassageRule = Literal[
    "note-under-heading",
    "note-after-cover",
    "note-at-item",
    "note-of-item",
    "note-as-item",
    "note-in-remarks",
    "note-in-form",
    "note-in-footnote",
    "note-in-tag",
    "note-by-box",
    "note-in-supplement",
]


class Passage(NamedTuple):
    """Blocks of a document that may state what an amendment is for.

    Under a heading of its own every sentence speaks of the amendment; elsewhere only those that say so. ``item`` is the
    label of the Item at whose head it stands.
    """

    rule: PassageRule
    confidence: float
    sentences: tuple[Sentence, ...]
    item: str | None = None

    @property
    def is_headed(self) -> bool:
        """Whether a heading says that this is the amendment's note."""
        return self.rule in ("note-under-heading", "note-in-tag")

    def speaks_of_it(self, parsed: Parsed) -> bool:
        """Whether a sentence here states a purpose of the amendment, and not of something else."""
        if self.rule == "note-in-form":
            return parsed.refers_to_itself and parsed.is_framed
        return self.takes_any_subject or parsed.refers_to_itself

    @property
    def is_among_other_things(self) -> bool:
        """Whether it stands in the body, where "this amendment" is more often a contract's."""
        return self.rule in ("note-at-item", "note-in-form", "note-in-footnote")

    @property
    def takes_any_subject(self) -> bool:
        """Whether its sentences need not speak of "this amendment": their place says so."""
        return self.is_headed or self.rule in (
            "note-of-item",
            "note-as-item",
            "note-in-remarks",
            "note-in-supplement",
        )
