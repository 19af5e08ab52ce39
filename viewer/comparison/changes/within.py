"""What a change stands in: the exhibit, or the part of the primary document."""

from __future__ import annotations

from typing import NamedTuple

from viewer.comparison.blocks.parts import Parts, item_of_statements
from viewer.comparison.model import Change, ChangedPart
from viewer.comparison.setting import Setting
from viewer.filing.model import Place
from viewer.outline.model import SectionKind


class Within(NamedTuple):
    """What a change stands in: in a person's words, and the part itself where the primary document has one."""

    section: str | None
    part: ChangedPart | None = None


class Containing:
    """Finds what changes of two documents stand in; ``exhibit`` is what an exhibit is called, which has no parts."""

    def __init__(self, setting: Setting, exhibit: str | None) -> None:
        self._original = setting.original
        self._amendment = setting.amendment
        self._parts = setting.parts
        self._other_parts = setting.other_parts
        self._same = setting.same
        self._twins = setting.twins
        self._exhibit = exhibit

    def of(self, original: Place | None, amendment: Place | None) -> Within:
        """What two places stand in: by the amendment's where there is one."""
        if self._exhibit:
            return Within(self._exhibit)
        sides = (self._other_parts, self._amendment, amendment), (self._parts, self._original, original)
        for parts, document, place in sides:
            at = parts.at(place.block) if place else None
            if at is not None and not self._is_note(parts, at, original):
                item = item_of_statements(parts, document) if parts.parts[at].has_statements else None
                return self._part(parts, at if item is None else item)
        return Within(None)

    def _is_note(self, parts: Parts, at: int, original: Place | None) -> bool:
        """Whether a part of the amendment is its note, behind which the original's text goes on without a heading."""
        is_amendment = parts is self._other_parts and at not in self._twins
        return is_amendment and original is not None and parts.parts[at].section.kind == "explanatory-note"

    def _part(self, parts: Parts, at: int) -> Within:
        part = parts.parts[at]
        ours = at if parts is self._parts else self._twins.get(at)
        theirs = self._same.get(at) if parts is self._parts else at
        original = self._parts.parts[ours].section if ours is not None else None
        amendment = self._other_parts.parts[theirs].section if theirs is not None else None
        changed = ChangedPart(
            kind=part.section.kind,
            title=(original or part.section).title,
            original=original.place if original else None,
            amendment=amendment.place if amendment else None,
        )
        return Within(part.name, changed)

    def is_in(self, kind: SectionKind, change: Change) -> bool:
        """Whether a change stands in a section of a kind in the amendment."""
        at = self._other_parts.at(change.amendment.block) if change.amendment else None
        return at is not None and self._other_parts.parts[at].section.kind == kind
