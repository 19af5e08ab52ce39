"""What each amendment of a chain makes of the parts of the primary document: one after another, in filing order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from viewer.amendments.model import Statement
from viewer.comparison.blocks.parts import DocumentPart, Parts
from viewer.comparison.model import Comparison, SectionChange
from viewer.filing.model import Document, Evidence, Place

if TYPE_CHECKING:
    from viewer.amendments.effective.model import OriginKind, Version

_LEAD_IN = 600
"""Characters of an Item in which an amendment says whether it restates it or adds to it."""
_RESTATES = re.compile(r"\brestate[sd]?\b|\bin\s+(?:its|their)\s+entirety\b|\breplace[sd]?\b|\bsupersed", re.I)
_ADDS = re.compile(r"\bsupplement|\badd(?:s|ed|ing)?\b|\bfurther\s+amended\s+to\s+include\b", re.I)
_SPEAKS = re.compile(r"\b(?:amend|supplement|restat|replac|supersed)", re.I)
_SENTENCE = re.compile(r"[^.:;]*[.:;]?")
_ITS_OWN = frozenset({"cover", "contents", "signature", "explanatory-note", "body", "heading", "part"})
"""What an amendment has of its own besides the Items it amends; only a complete one puts these in place of others."""
_NOT_EFFECTIVE = frozenset({"cover", "contents", "explanatory-note", "signature"})
_CALLED = {
    "cover": "the cover",
    "contents": "the contents",
    "explanatory-note": "the explanatory note",
    "exhibit-index": "the exhibit index",
    "signature": "the signatures",
    "certification": "the certification",
}
_MOSTLY = 0.5


class Piece(NamedTuple):
    """Blocks of a filing's primary document (end exclusive); sections in it stand ``deeper`` than there.

    Those of a level above ``least`` begin around it and are none of it.
    """

    filing: int
    first: int
    end: int
    deeper: int = 0
    least: int = 0


@dataclass(frozen=True, slots=True)
class PartText:
    """One part as it stands after some amendments: what it is made of, and why."""

    part: DocumentPart
    pieces: tuple[Piece, ...]
    kind: OriginKind
    evidence: Evidence
    by: tuple[int, ...] = ()
    replaced: Place | None = None

    @property
    def name(self) -> str:
        """What a reader calls it."""
        return _named(self.part)


def parts_of(versions: Sequence[Version]) -> list[PartText]:
    """The parts of the original's primary document as its amendments leave them, and those that they add."""
    original = versions[0]
    document = original.filing.documents[0]
    parts = Parts(document, next(iter(original.outlines), None)).parts
    texts = [
        PartText(part, (Piece(0, part.first, part.end),), "not-addressed", _untouched(_named(part))) for part in parts
    ]
    for number, version in enumerate(versions[1:], 1):
        if version.comparison is not None and version.filing.documents:
            texts = _Amending(number, version, version.comparison, document).applied(texts)
    return texts


class _Amending:
    """One amendment, and what it does to the parts as they are."""

    def __init__(self, number: int, version: Version, comparison: Comparison, original: Document) -> None:
        self._number = number
        self._comparison = comparison
        self._statement = version.statement
        self._document = version.filing.documents[0]
        self._parts = Parts(self._document, next(iter(version.outlines), None)).parts
        self._by_place = {part.section.place: at for at, part in enumerate(self._parts)}
        self._original = original
        items = [one for one in comparison.sections if _is_item(one, self._parts, self._by_place)]
        self._is_complete = bool(items) and all(
            one.status != "not-repeated" for one in comparison.sections if one.label
        )

    def applied(self, texts: list[PartText]) -> list[PartText]:
        """The parts after this amendment."""
        if not any(text.part.section.kind == "item" for text in texts):
            return self._without_items(texts)
        changes = {one.original: one for one in self._comparison.sections if one.original is not None}
        found = [self._amended(text, changes.get(text.part.section.place)) for text in texts]
        for at, part in enumerate(self._parts):
            if self._is_added(part):
                found = self._with_added(found, at)
        return found

    def _amended(self, text: PartText, change: SectionChange | None) -> PartText:
        if change is None or change.status in ("not-repeated", "added"):
            return text
        by = (*text.by, self._number)
        original = Place(0, text.part.first)
        if change.status == "removed":
            why = f"The amendment says that it takes {text.name} out."
            return replace(
                text, pieces=(), kind="removed", by=by, replaced=original, evidence=_evidence("removed", why)
            )
        part = self._part(change)
        if part is None or (text.part.section.kind in _ITS_OWN and not self._puts_in_place(text.part)):
            return text
        if change.status == "unchanged" and text.kind in ("not-addressed", "repeated"):
            why = f"The amendment repeats {text.name} as it was."
            return replace(text, kind="repeated", by=by, evidence=_evidence("repeated", why, 0.95))
        piece = self._piece(part, text.part.section.level - part.section.level)
        supplement = self._supplement(part, change)
        if supplement is not None:
            piece = piece._replace(deeper=piece.deeper + 1)
            return replace(text, pieces=(*text.pieces, piece), kind="supplemented", by=by, evidence=supplement)
        why = (
            f"The amendment sets out {text.name} again. Rule 12b-15: an amendment sets out the complete text of each "
            "Item it amends."
        )
        evidence = _evidence("set-out-again", why, 0.9)
        kind: OriginKind = "added" if text.kind == "added" else "replaced"
        where = None if kind == "added" else original
        return replace(text, pieces=(piece,), kind=kind, by=by, replaced=where, evidence=evidence)

    def _supplement(self, part: DocumentPart, change: SectionChange) -> Evidence | None:
        """Why what the amendment has of a part adds to it; None where it replaces it."""
        said = self._lead_in(part)
        if said and _RESTATES.search(said) and "supplement" not in said.casefold():
            return None
        if said and _ADDS.search(said):
            return _evidence("supplement", f"The amendment adds to {_named(part)}: “{said}”", 0.9)
        if change.supplements:
            why = f"The amendment repeats little of {_named(part)}, which may be added to: what it leaves out stands."
            return _evidence("supplement", why, 0.7)
        return None

    def _lead_in(self, part: DocumentPart) -> str:
        """The sentence at the beginning of a part that says how it is amended; empty where none does."""
        text = " ".join(block.text for block in self._document.blocks[part.first : part.end][:4])[:_LEAD_IN]
        sentences = (sentence.strip() for sentence in _SENTENCE.findall(" ".join(text.split())))
        return next((one for one in sentences if _SPEAKS.search(one) and "hereby" in one.casefold()), "")

    def _part(self, change: SectionChange) -> DocumentPart | None:
        at = self._by_place.get(change.amendment) if change.amendment is not None else None
        return self._parts[at] if at is not None else None

    def _piece(self, part: DocumentPart, deeper: int) -> Piece:
        return Piece(self._number, part.first, part.end, deeper, part.section.level)

    def _puts_in_place(self, part: DocumentPart) -> bool:
        """Whether a cover, signatures and the like of the amendment stand in place of the original's."""
        return self._is_complete or _targets(self._statement, part.section.kind)

    # What the original does not have

    def _is_added(self, part: DocumentPart) -> bool:
        kind = part.section.kind
        changes = [one for one in self._comparison.sections if one.amendment == part.section.place]
        is_new = bool(changes) and changes[0].status == "added"
        wanted = kind not in _ITS_OWN or (self._is_complete and kind not in _NOT_EFFECTIVE)
        return is_new and wanted and part.first < part.end

    def _with_added(self, texts: list[PartText], at: int) -> list[PartText]:
        part = self._parts[at]
        same = [index for index, text in enumerate(texts) if _is_same(text.part, part)]
        why = f"The original has no {_named(part)}."
        added = PartText(part, (self._piece(part, 0),), "added", _evidence("added", why), (self._number,))
        if same:
            index = same[0]
            added = replace(added, by=(*texts[index].by, self._number))
            return [*texts[:index], added, *texts[index + 1 :]]
        index = self._spot(texts, at)
        return [*texts[:index], added, *texts[index:]]

    def _spot(self, texts: list[PartText], at: int) -> int:
        """Behind the part that stands before it in the amendment, else before the first Item."""
        for before in reversed(self._parts[:at]):
            spots = [index for index, text in enumerate(texts) if _is_same(text.part, before)]
            if spots and before.section.kind not in _NOT_EFFECTIVE:
                return spots[-1] + 1
        first = (index for index, text in enumerate(texts) if text.part.section.kind in ("item", "part"))
        return next(first, len(texts))

    def _without_items(self, texts: list[PartText]) -> list[PartText]:
        """A document without Items is one part: an amendment that repeats most of it takes its place."""
        match = next((one for one in self._comparison.matches if one.original == 0), None)
        said = sum(1 for block in self._original.blocks if block.text)
        kept = len({block for block, _ in match.blocks if self._original.blocks[block].text}) if match else 0
        if not self._parts or kept < _MOSTLY * said:
            return texts
        changed = any(change.amendment_document == 0 for change in self._comparison.changes)
        why = "The amendment repeats the whole document" + ("." if changed else ", as it was.")
        kind: OriginKind = "replaced" if changed else "repeated"
        return [
            PartText(
                part,
                (self._piece(part, 0),),
                kind,
                _evidence("whole", why, 0.9),
                (self._number,),
                Place(0, 0) if changed else None,
            )
            for part in self._parts
        ]


def _named(part: DocumentPart) -> str:
    return _CALLED.get(part.section.kind) or part.name


def _is_item(change: SectionChange, parts: Sequence[DocumentPart], by_place: dict[Place, int]) -> bool:
    at = by_place.get(change.amendment) if change.amendment is not None else None
    return at is not None and change.original is not None and parts[at].section.kind == "item"


def _is_same(part: DocumentPart, other: DocumentPart) -> bool:
    return bool(set(part.identities) & set(other.identities))


def _targets(statement: Statement | None, kind: str) -> bool:
    return statement is not None and any(target.kind == kind for note in statement.notes for target in note.targets)


def _untouched(name: str) -> Evidence:
    return _evidence("not-addressed", f"No amendment repeats {name}: under Rule 12b-15 it stands as it was filed.")


def _evidence(rule: str, why: str, confidence: float = 1.0) -> Evidence:
    return Evidence(rule, confidence, why)
