"""What an amendment says of itself, held against the original: where its targets stand there, and what it says too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from viewer.amendments.model import Note, Statement, Target
from viewer.amendments.targets.mentions.spotting import DESCRIBED, mentions
from viewer.amendments.targets.places.exhibit_places import document_of, numbers_of
from viewer.amendments.targets.places.locating import Finder
from viewer.comparison.pairs import match_documents
from viewer.filing.model import Document, Evidence, Filing
from viewer.outline.model import Outline

_SAID_BEFORE = 0.85
"""An original that says so much of a note, from its ends on, says the note."""


def resolve_in_original(
    statement: Statement, original: Filing, original_outlines: tuple[Outline, ...], amendment: Filing
) -> Statement:
    """The same statement, its targets with their places in the original too.

    What the original says too, word for word, tells nothing of the amendment: a supplement to a prospectus amends that
    prospectus. An original that is an amendment itself may say the same of other changes.
    """
    if not original.documents:
        return statement
    finder = Finder(original, original_outlines, _renumbered(statement, original, amendment))
    notes = statement.notes if original.header.is_amendment else _its_own(statement.notes, original)
    return replace(
        statement,
        notes=tuple(replace(note, targets=_in_original(note.targets, finder, original)) for note in notes),
    )


def _its_own(notes: Sequence[Note], original: Filing) -> Sequence[Note]:
    """The notes that the original's primary document does not say, with or without a word that differs.

    Of a box only the check is the amendment's.
    """
    if not notes:
        return notes
    said = "".join("".join(block.text.split()) for block in original.documents[0].blocks)
    return [
        note
        for note in notes
        if note.evidence.rule == "note-by-box" or not _stands_in(said, "".join(note.quote.split()))
    ]


def _stands_in(said: str, words: str) -> bool:
    """Whether a text without white space begins and ends as one that was said, and little is between."""
    lengths = range(1, len(words) + 1)
    begins = bisect_left(lengths, True, key=lambda length: words[:length] not in said)
    ends = bisect_left(lengths, True, key=lambda length: words[-length:] not in said)
    return begins + ends >= _SAID_BEFORE * len(words)


def _renumbered(statement: Statement, original: Filing, amendment: Filing) -> dict[str, Document]:
    """The original's documents for exhibits that the amendment attaches under other numbers than the original."""
    new = {
        target.label: target.amendment.document
        for note in statement.notes
        for target in note.targets
        if target.kind == "exhibit" and target.label and target.amendment and target.amendment.document
    }
    if not new:
        return {}
    pairs = match_documents(original, amendment).pairs
    counterparts = {theirs.index: ours for ours, theirs in pairs}
    return {
        label: counterparts[index]
        for label, index in new.items()
        if index in counterparts and document_of(label, original) != counterparts[index]
    }


def _in_original(targets: tuple[Target, ...], finder: Finder, original: Filing) -> tuple[Target, ...]:
    labels = [_label_in(target, original) for target in targets]
    context = finder.context([(one.kind, label, one.text) for one, label in zip(targets, labels, strict=True)])
    resolved = []
    for target, label in zip(targets, labels, strict=True):
        found = finder.find(target.kind, label, target.text, context)
        why = f"{target.evidence.why} In the original: {found.why}"
        evidence = Evidence(target.evidence.rule, found.confidence, why)
        resolved.append(replace(target, label=label, original=found.place, evidence=evidence))
    return tuple(resolved)


def _label_in(target: Target, original: Filing) -> str | None:
    """The target's label; for an exhibit whose number only the original tells, that number."""
    if target.kind != "exhibit" or target.label is not None:
        return target.label
    described = (one.label for one in mentions(target.text, 0, len(target.text)) if one.label in DESCRIBED)
    return next((number for label in described for number in numbers_of(label or "", original)), None)
