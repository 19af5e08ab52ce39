"""The exhibits that are attached, and which of them a number means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.edgar.exhibit_numbers import NUMBERED, Label, label_of, related
from viewer.edgar.forms import form_of
from viewer.edgar.fund_exhibits import fund_exhibit_type
from viewer.filing.model import Document

_OWN_HEADING = re.compile(
    rf"\W*(?:EXHIBIT|Exhibit|EX-|Ex\.)\s*(?:(?:No|NO)\.?|Number)?\s*[-–—:]?\s*(?P<label>{NUMBERED})(?!\w)"
)
_ADDITIONAL = ("99",)


class Attached(NamedTuple):
    """An attached exhibit and the number it bears: EDGAR's, or a fuller one that stands at its own head."""

    document: Document
    label: Label


class Match(NamedTuple):
    """The attached exhibit that a number means, how sure that is, and why in a sentence's end."""

    document: Document
    rule: str
    confidence: float
    why: str


class Attachments:
    """The exhibits of one filing, looked up by number."""

    def __init__(self, documents: Sequence[Document], form: str | None) -> None:
        self._free_numbering = form_of(form).letters_exhibits
        self.all = tuple(
            Attached(document, _own_label(document, label)) for document in documents if (label := document.exhibit)
        )
        self._by_key: dict[tuple[str, ...], list[Attached]] = {}
        for one in self.all:
            self._by_key.setdefault(one.label.key, []).append(one)
            if (by_type := one.document.exhibit) and by_type.key != one.label.key:
                self._by_key.setdefault(by_type.key, []).append(one)
        self._by_filename = {one.filename.lower(): one for one in documents if one.filename}

    @property
    def doubled(self) -> list[tuple[Label, list[Document]]]:
        """Numbers that EDGAR gives to more than one document."""
        groups: dict[tuple[str, ...], list[Attached]] = {}
        for one in self.all:
            groups.setdefault(one.label.key, []).append(one)
        return [(group[0].label, [one.document for one in group]) for group in groups.values() if len(group) > 1]

    def label_of(self, document: Document) -> Label | None:
        """The number an attached exhibit bears."""
        return next((one.label for one in self.all if one.document.index == document.index), None)

    def named(self, filename: str) -> Document | None:
        """The document with a file name, whatever its case."""
        return self._by_filename.get(filename.lower())

    def exact(self, label: Label) -> Match | None:
        """The exhibit with this very number; the first of several, and the reason then says so."""
        found = self._by_key.get(label.key)
        if not found and label.is_bracketed:
            found = self._by_key.get(("99", *label.key))  # EDGAR files (a)(5)(C) as EX-99.(A)(5)(C)
        if not found:
            return None
        document = found[0].document
        if len(found) > 1:
            return Match(document, "first-of-several", 0.6, f"the first of {len(found)} documents with this number")
        return Match(document, "exhibit-number", 0.99, f"attached as {document.type}")

    def described(self, words: str) -> Match | None:
        """The exhibit of a fund's report that a list describes so, whose type bears no number of the list."""
        wanted = fund_exhibit_type(words)
        found = [one.document for one in self.all if wanted and one.document.type.startswith(wanted)]
        if not found:
            return None
        return Match(found[0], "described", 0.85, f"attached as {found[0].type}, which is EDGAR's type for it")

    def parent(self, label: Label) -> Match | None:
        """The exhibit of which a number is a subdivision: EX-31 of 31.1 and 31.2, where one file holds both."""
        for length in range(len(label.key) - 1, 0, -1):
            if found := self._by_key.get(label.key[:length]):
                document = found[0].document
                return Match(document, "part-of-exhibit", 0.85, f"which holds all of Exhibit {found[0].label.text}")
        return None

    def loose(self, label: Label, listed: Iterable[Label] = ()) -> Match | None:
        """The exhibit that a number means when none bears it exactly, as long as only one can be meant.

        A single attached EX-99 answers "Exhibit 99.1" and the reverse; a bare "Exhibit 31" over several attached ones
        leads to the first of them. ``listed`` are the numbers of this filing's index, which may tell them apart.
        """
        if not label.is_numbered:
            return self._lettered(label)
        family = [one for one in self.all if one.label.family == label.family]
        near = [one for one in family if related(one.label, label)]
        if not near:
            return self._renumbered(label)
        if len(near) > 1:
            if len(label.key) < min(len(one.label.key) for one in near):
                several = ", ".join(one.label.text for one in near[:4])
                return Match(
                    near[0].document, "first-of-several", 0.6, f"this stands for {several}; the first is shown"
                )
            return None
        rivals = {other.key for other in listed if other.family == label.family and other.key != near[0].label.key}
        if len(family) > 1 or rivals - {label.key}:
            return None
        only = near[0]
        return Match(
            only.document,
            "single-of-its-number",
            0.85,
            f"the only exhibit {label.family} attached ({only.document.type})",
        )

    def _lettered(self, label: Label) -> Match | None:
        """A letter: the only exhibit whose number ends in it (EX-99.A), where the form numbers freely or by EX-99."""
        found = [one for one in self.all if one.label.key[-1:] == label.key[-1:] and one.label.family == "99"]
        if len(found) == 1:
            return Match(found[0].document, "lettered", 0.8, f"attached as {found[0].document.type}")
        return None

    def _renumbered(self, label: Label) -> Match | None:
        """Forms without a rule for numbers call EX-99.1 their "Exhibit 1"."""
        if not self._free_numbering or len(label.key) > 1:
            return None
        found = self._by_key.get(("99", label.key[0]), [])
        if len(found) == 1:
            return Match(found[0].document, "renumbered", 0.8, f"attached as {found[0].document.type}")
        return None


def _own_label(document: Document, by_type: Label) -> Label:
    """The number at the exhibit's own head when it says more than EDGAR's type does: EX-10 headed "Exhibit 10.A.49".

    EX-99 says nothing (Item 601(b)(99) is for additional exhibits): one headed "Exhibit 23(b)" is that.
    """
    if len(by_type.key) > 1:
        return by_type
    for block in document.blocks[:6]:
        found = _OWN_HEADING.match(block.text)
        if found is None:
            continue
        label = label_of(found["label"])
        is_another = by_type.key == _ADDITIONAL and not block.text[found.end() :].strip(" .")
        if is_another or (len(label.key) > 1 and related(label, by_type)):
            return label
    return by_type
