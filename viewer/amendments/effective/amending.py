"""What one amendment makes of the parts of the primary document: it never takes out what it only leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.amendments.claims.regions import POWER_OF_ATTORNEY
from viewer.amendments.effective.addressed import Stretch, stretches
from viewer.amendments.effective.judging import Setting, Verdict, judged, lists_exhibits
from viewer.amendments.effective.lists import merged_list
from viewer.amendments.effective.merging import Merged, Piece, merged
from viewer.amendments.effective.model import OriginKind, Version
from viewer.amendments.effective.parts import PartText, called
from viewer.amendments.effective.several import is_of_several, set_out
from viewer.comparison.blocks.parts import DocumentPart, Parts
from viewer.comparison.form_order import form_position
from viewer.comparison.model import Comparison, SectionChange
from viewer.edgar.exhibit_numbers import label_of
from viewer.edgar.forms import form_of
from viewer.filing.model import Evidence, Place

_ITS_OWN = frozenset({"cover", "contents", "signature", "explanatory-note", "part"})
"""What an amendment has of its own besides what it amends; only a complete one puts these in place of others."""
_BEFORE_ITS_TEXT = frozenset({"cover", "contents", "explanatory-note"})
_HOLDINGS = ("SC 13", "SCHEDULE 13")
"""Forms of which each amendment's cover has what is held now (17 CFR 240.13d-101 and 240.13d-102)."""


class Amending:
    """One amendment, and what it does to the parts as they are."""

    def __init__(
        self, number: int, versions: Sequence[Version], parts: Sequence[DocumentPart], comparison: Comparison
    ) -> None:
        self._number = number
        self._versions = versions
        self._comparison = comparison
        self._original = versions[0].filing.documents[0]
        self._document = versions[number].filing.documents[0]
        self._others = Parts(self._document, next(iter(versions[number].outlines), None)).parts
        self._form = form_of(versions[0].filing.header.base_form)
        self._changes: dict[Place | None, SectionChange] = {}
        for one in comparison.sections:
            self._changes.setdefault(one.original, one)
        match = next((one for one in comparison.matches if one.original == 0), None)
        same = dict(reversed(match.blocks)) if match else {}
        self._stretches = {
            parts[at].section.place: one for at, one in stretches(parts, self._others, comparison).items()
        }
        labelled = [part for part in parts if part.section.label]
        self._is_complete = any(part.section.kind == "item" for part in labelled) and all(
            part.section.place in self._stretches for part in labelled
        )
        unrepeated = frozenset(match.unrepeated) if match else frozenset()
        statement = versions[number].statement
        renumbered = frozenset(label_of(one.before).key for one in comparison.changes if one.how == "renumbered")
        self._setting = Setting(
            self._original, self._document, statement, same, unrepeated, self._is_complete, renumbered
        )

    def applied(self, texts: Sequence[PartText]) -> list[PartText]:
        """The parts after this amendment."""
        found = [text if text.filing else self._amended(text) for text in texts]
        for at, part in enumerate(self._others):
            if self._is_added(at):
                found = self._with_added(found, part)
        return found

    def _amended(self, text: PartText) -> PartText:
        place = text.part.section.place
        change, stretch = self._changes.get(place), self._stretches.get(place)
        if change is not None and change.status == "removed":
            why = f"The amendment says that it takes {text.name} out."
            return self._put(text, (), "removed", Evidence("removed", 1.0, why), replaced=True)
        if stretch is None:
            return self._had_with_others(text, change)
        if change is None or stretch.first == stretch.end:
            return text
        is_same = change.status == "unchanged"
        if text.part.section.kind in _ITS_OWN or POWER_OF_ATTORNEY.fullmatch(text.part.section.title):
            return self._own_kind(text, stretch, is_same=is_same)
        verdict = judged(text.part, text.name, stretch, self._setting, is_same=is_same, supplements=change.supplements)
        return self._done(text, stretch, verdict)

    def _done(self, text: PartText, stretch: Stretch, verdict: Verdict) -> PartText:
        """A part after what a stretch of this amendment does to it."""
        effect, evidence = verdict
        piece = self._piece(stretch, text.part.section.level)
        if effect == "stands":
            is_untouched = text.kind in ("not-addressed", "repeated")
            return replace(text, evidence=evidence) if is_untouched else text
        if effect == "repeated" and text.kind in ("not-addressed", "repeated"):
            return replace(text, kind="repeated", by=(*text.by, self._number), evidence=evidence)
        if effect in ("in-part", "piece"):
            return self._merged(text, stretch, verdict)
        if is_of_several(text.part) and stretch.items and effect in ("added-to", "unclear", "replaced"):
            return self._set_out(text, stretch, verdict)
        if effect in ("added-to", "unclear") and (listed := self._listed(text, stretch, verdict)) is not None:
            return listed
        if effect in ("added-to", "unclear"):
            kind: OriginKind = "unclear" if "unclear" in (effect, text.kind) else "supplemented"
            return self._put(text, (*text.pieces, replace(piece, deeper=piece.deeper + 1, beside=True)), kind, evidence)
        done = self._put(text, (piece,), "replaced", evidence, replaced=True)
        return replace(done, heading=text.part.section if stretch.heading else None)

    def _set_out(self, text: PartText, stretch: Stretch, verdict: Verdict) -> PartText:
        """Items that the original has under one heading, of which this amendment sets out some or all."""
        parts = [part for part in self._others if stretch.first <= part.first < stretch.end]
        beside = verdict.effect != "replaced"
        pieces = [
            self._piece(stretch._replace(first=part.first, end=part.end), text.part.section.level + beside)
            for part in parts
        ]
        new = [replace(piece, beside=beside, items=part.numbers) for piece, part in zip(pieces, parts, strict=True)]
        together, is_whole = set_out(text.part, text.pieces, new)
        if is_whole and verdict.effect != "replaced":
            why = f"The amendments together set out each of {text.name}."
            return self._put(text, together, "replaced", Evidence("set-out-by-several", 0.8, why), replaced=True)
        kinds: dict[str, OriginKind] = {"replaced": "replaced", "added-to": "supplemented", "unclear": "unclear"}
        kind: OriginKind = "unclear" if text.kind == "unclear" else kinds[verdict.effect]
        return self._put(text, together, kind, verdict.evidence, replaced=is_whole)

    def _had_with_others(self, text: PartText, change: SectionChange | None) -> PartText:
        """A part that the amendment has with others under one heading, whose words are told with the first of them."""
        if change is None or change.status != "amended" or change.amendment is None:
            return text
        why = f"The amendment has {text.name} with others under one heading, which may take its place: both stand."
        return self._put(text, text.pieces, "unclear", Evidence("had-with-others", 0.5, why))

    def _listed(self, text: PartText, stretch: Stretch, verdict: Verdict) -> PartText | None:
        """A list of exhibits with the amendment's entries in it; None for any other text."""
        if not lists_exhibits(text.part):
            return None
        same = self._setting.within(text.part, stretch)
        piece = self._piece(stretch, text.part.section.level)
        found = merged_list(text.pieces, self._original.blocks, self._document.blocks, stretch, same, piece)
        if found is None:
            return None
        why = f"Entries of the amendment stand in {text.name} for those of the same numbers, or are added to them."
        done: OriginKind = "replaced" if found.swapped else "supplemented"
        kind: OriginKind = "unclear" if text.kind == "unclear" else done
        evidence = replace(verdict.evidence, rule="entries", why=why)
        return self._put(text, found.pieces, kind, evidence, replaced=found.swapped > 0)

    def _merged(self, text: PartText, stretch: Stretch, verdict: Verdict) -> PartText:
        piece = self._piece(stretch, text.part.section.level)
        piece = replace(piece, deeper=piece.deeper + 1)
        same = self._setting.within(text.part, stretch)
        found: Merged = merged(text.pieces, self._original.blocks, self._document.blocks, stretch, same, piece)
        if not found.added and not found.swapped:
            return text
        kind: OriginKind = "replaced" if found.swapped else "supplemented"
        if text.kind == "unclear" or (found.added and verdict.effect == "piece"):
            kind = "unclear"
        return self._put(text, found.pieces, kind, verdict.evidence, replaced=found.swapped > 0)

    def _put(
        self,
        text: PartText,
        pieces: tuple[Piece, ...],
        kind: OriginKind,
        evidence: Evidence,
        *,
        replaced: bool = False,
    ) -> PartText:
        """A part of the original made of other pieces."""
        if text.kind == "added" and kind == "replaced":
            kind = "added"
        where = Place(0, text.part.first) if replaced and not text.filing else text.replaced
        return replace(text, pieces=pieces, kind=kind, by=(*text.by, self._number), evidence=evidence, replaced=where)

    # What an amendment has of its own

    def _own_kind(self, text: PartText, stretch: Stretch, *, is_same: bool) -> PartText:
        """A cover, signatures and the like: they take the place of the original's where nothing of that is left out."""
        kind = text.part.section.kind
        targets: set[str] = {target.kind for note in self._setting.notes for target in note.targets}
        is_meant = kind in targets or (kind == "cover" and self._tells_holdings())
        leaves_out = self._setting.stands(text.part) or (kind == "signature" and self._takes_out(text.part))
        if not (self._is_complete or is_meant) or (leaves_out and not is_meant):
            return text
        if leaves_out and self._deletes(kind):
            why = f"The amendment has {text.name} anew, and says that it deletes what it leaves out."
            return self._done(text, stretch, Verdict("replaced", Evidence("said-deleted", 0.8, why)))
        if leaves_out:
            why = f"The amendment has {text.name} anew and leaves some of it out: both stand."
            return self._done(text, stretch, Verdict("unclear", Evidence("left-out", 0.5, why)))
        if is_same:
            why = f"The amendment repeats {text.name} as it was."
            return self._done(text, stretch, Verdict("repeated", Evidence("repeated", 0.95, why)))
        why = f"The amendment has {text.name} anew, and they differ."
        return self._done(text, stretch, Verdict("replaced", Evidence("its-own", 0.9, why)))

    def _deletes(self, kind: str) -> bool:
        """Whether a note says that something on a cover or by the signatures is deleted."""
        notes = (note for note in self._setting.notes if note.purpose == "delete")
        return any(target.kind == kind for note in notes for target in note.targets)

    def _tells_holdings(self) -> bool:
        return (self._versions[0].filing.header.base_form or "").upper().startswith(_HOLDINGS)

    def _takes_out(self, part: DocumentPart) -> bool:
        """Whether the comparison tells something of a part as gone with nothing in its place."""
        return any(
            change.before and not change.after
            for one in self._comparison.changes
            for change in one.leaves
            if change.original is not None and change.original_document == 0
            if part.first <= change.original.block < part.end and change.kind in ("deleted", "table", "text")
        )

    def _piece(self, stretch: Stretch, level: int) -> Piece:
        return Piece(self._number, stretch.first, stretch.end, level - stretch.level, stretch.level)

    # What the original does not have

    def _is_added(self, at: int) -> bool:
        """Whether a part that the original does not have is of the filing's text, and not the amendment's own."""
        part = self._others[at]
        change = next((one for one in self._comparison.sections if one.amendment == part.section.place), None)
        if change is None or part.first == part.end:
            return False
        if any(stretch.first <= part.first < stretch.end for stretch in self._stretches.values()):
            return False
        kind = part.section.kind
        if kind in _BEFORE_ITS_TEXT or kind == "signature":
            return False
        if kind == "part":
            follows = self._others[at + 1].section if at + 1 < len(self._others) else None
            return follows is not None and follows.kind == "item" and self._is_added(at + 1)
        is_text = kind not in ("heading", "body") or self._is_complete
        return is_text or (at > 0 and self._others[at - 1].section.kind not in _BEFORE_ITS_TEXT)

    def _with_added(self, texts: list[PartText], part: DocumentPart) -> list[PartText]:
        stretch = Stretch(part.first, part.end, part.section.level)
        same = next((at for at, text in enumerate(texts) if _is_same(text.part, part)), None)
        if same is not None:
            text = texts[same]
            done = self._put_behind if text.filing in (0, self._number) else self._added_again
            return [*texts[:same], done(text, stretch), *texts[same + 1 :]]
        evidence = Evidence("added", 1.0, f"The original does not have {called(part)}.")
        pieces = (self._piece(stretch, part.section.level),)
        added = PartText(part, pieces, "added", evidence, (self._number,), filing=self._number)
        at = self._spot(texts, part)
        return [*texts[:at], added, *texts[at:]]

    def _put_behind(self, text: PartText, stretch: Stretch) -> PartText:
        """A part of which this amendment has more in another place."""
        piece = self._piece(stretch, text.part.section.level)
        if text.by and text.by[-1] == self._number:
            return replace(text, pieces=(*text.pieces, piece))
        why = f"The amendment has text of {text.name} in a place of its own: both stand."
        return self._put(text, (*text.pieces, piece), "supplemented", Evidence("elsewhere", 0.7, why))

    def _added_again(self, text: PartText, stretch: Stretch) -> PartText:
        """A part that an earlier amendment added, which this one has too."""
        source = self._versions[text.filing].filing.documents[0]
        setting = replace(self._setting, original=source, same={}, unrepeated=frozenset())
        verdict = judged(text.part, text.name, stretch, setting, is_same=False, supplements=False)
        return self._done(text, stretch, verdict)

    def _spot(self, texts: Sequence[PartText], part: DocumentPart) -> int:
        """Where the comparison puts a part among the original's: behind the one before it, in the form's order."""
        at = self._behind(texts, part)
        position = form_position(part, self._form)
        while position is not None and at < len(texts) and texts[at].filing:
            other = form_position(texts[at].part, self._form)
            if other is None or other > position:
                break
            at += 1
        return at

    def _behind(self, texts: Sequence[PartText], part: DocumentPart) -> int:
        for section in self._forerunners(part):
            for at, text in enumerate(texts):
                place = section.amendment if text.filing else section.original
                if place == text.part.section.place and text.filing in (0, self._number):
                    return at + 1
        first = (at for at, text in enumerate(texts) if text.part.section.kind in ("item", "part"))
        return next(first, len(texts))

    def _forerunners(self, part: DocumentPart) -> Iterator[SectionChange]:
        sections = self._comparison.sections
        at = next(at for at, one in enumerate(sections) if one.amendment == part.section.place)
        return reversed(sections[:at])


def _is_same(part: DocumentPart, other: DocumentPart) -> bool:
    return bool(set(part.identities) & set(other.identities))
