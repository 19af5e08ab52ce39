"""What can be said of a heading: which section a place begins, and the levels that it could have; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.filing.model import Place
from viewer.filing.spelling import NO_TEXT, Spelling
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.outline.model import Section
from viewer.outline.overrides import Override, words_at
from viewer.wording import calm

if TYPE_CHECKING:
    from viewer.reading import Reading

_LONGEST = 44


@dataclass(frozen=True, slots=True)
class Level:
    """A level that a heading could have, and what it is called."""

    words: str
    level: int


@dataclass(frozen=True, slots=True)
class Target:
    """A block that something can be said of: ``section`` is the one it begins, ``above`` the one before it."""

    place: Place
    words: str
    section: Section | None
    above: Section | None

    @property
    def can_be_none(self) -> bool:
        """Whether it is a heading now."""
        return self.section is not None and self.section.kind != "body" and bool(self.words)

    @property
    def is_cover(self) -> bool:
        """Whether the filing's cover begins here."""
        return self.section is not None and self.section.kind == "cover"

    def levels(self) -> tuple[Level, ...]:
        """The levels to choose from; not the one that it has."""
        if not self.words:
            return ()
        if self.above is None:
            return () if self.can_be_none else (Level(translated("At the top level"), 0),)
        name = section_name(self.above)
        name = f"“{name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + '…'}”"
        at = self.above.level
        offered = [
            Level(translated("Same level as {name}", name=name), at),
            Level(translated("One deeper, under {name}", name=name), at + 1),
        ]
        if at > 0:
            offered.append(Level(translated("One higher than {name}", name=name), at - 1))
        present = self.section.level if self.section is not None and self.can_be_none else None
        return tuple(one for one in offered if one.level != present)

    def as_heading(self, level: int) -> Override:
        """That this is a heading of a level."""
        return Override(self.place, "heading", level, self.words)

    def as_none(self) -> Override:
        """That this is no heading."""
        return Override(self.place, "not-heading", 0, self.words)


def target_at(reading: Reading, place: Place) -> Target | None:
    """What can be said of a place: of the section that begins just there, else of the first that begins in its block.

    None where the document has no sections.
    """
    sections = list(reading.outline(place.document).walk())
    if not sections:
        return None
    start = place.start
    here = [one for one in sections if one.place.block == place.block]
    section = next((one for one in here if start is None or (one.place.start or 0) == start), None)
    spot = Place(place.document, place.block, (section.place.start or 0) if section else 0)
    before = [one for one in sections if one.place < spot]
    words = words_at(reading.filing.documents[place.document].blocks, spot)
    return Target(spot, words, section, before[-1] if before else None)


def section_name(section: Section, spelling: Spelling = NO_TEXT) -> str:
    """A section as it is called in the tree."""
    title = calm(section.title, spelling) if section.title != section.label else ""
    return " ".join(part for part in (section.label, title) if part)


def with_reading(opened: Opened, side: Side, reading: Reading) -> Opened:
    """The same opened filing, or pair, with one of its readings in place of the one that was there."""
    opened = replace(opened, effective=None)  # it has the headings that its filings had
    amended = opened.amended
    if amended is None:
        return replace(opened, first=reading)
    if side == "amendment":
        return replace(opened, amended=replace(amended, amendment=reading))
    alone = amended.original is None
    return replace(
        opened,
        first=reading,
        amended=replace(amended, amendment=reading) if alone else replace(amended, original=reading),
    )
