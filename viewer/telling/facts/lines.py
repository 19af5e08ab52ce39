"""Facts as the lines of a list: found by words in any order, kept by where they stand, put in an order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from viewer.filing.model import Filing, Place
from viewer.language import translated
from viewer.telling.facts.words import amount_of, period_words, value_words
from viewer.telling.headings.where import sections_at

if TYPE_CHECKING:
    from viewer.facts import Fact, FilingFacts
    from viewer.reading import Reading

Which = Literal["all", "page", "section", "hidden", "cover"]
Order = Literal["filing", "label", "period", "value"]
_SOUGHT, _BRIEF = 80, 240


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: what it is called with its dimensions, its value, its period, and all by which it is found.

    ``index`` counts the filing's facts; ``page`` is that of the filer where it stands.
    """

    index: int
    fact: Fact
    label: str
    members: str
    value: str
    period: str
    page: int
    sought: str

    @property
    def place(self) -> Place | None:
        """Where it stands."""
        return self.fact.place

    @property
    def is_brief(self) -> bool:
        """Whether it is a number or a few words, and not a whole note."""
        return self.fact.is_number or len(self.fact.shown) <= _BRIEF

    @property
    def title(self) -> str:
        """Its label, with the members of its dimensions."""
        return " · ".join(filter(None, (self.label, self.members)))

    @property
    def spoken(self) -> str:
        """The whole line for one who hears it."""
        return ", ".join(filter(None, (self.title, self.value, self.period, "hidden" if self.fact.hidden else "")))


@dataclass(frozen=True, slots=True)
class Here:
    """Where the reader is: the document, the filer's page, the blocks of the section (from, up to)."""

    document: int
    page: int
    first: int
    past: int


@dataclass(frozen=True, slots=True)
class FactFilter:
    """What is to be listed: words that all must be in a line, which facts, and in which order."""

    words: tuple[str, ...] = ()
    which: Which = "all"
    order: Order = "filing"

    def kept(self, lines: Iterable[FactLine], here: Here | None) -> list[FactLine]:
        """The lines that are like it, in its order; those that are hidden only where they are asked for, or sought."""
        found = [line for line in lines if self._holds(line, here)]
        if self.order == "filing":
            found.sort(key=lambda line: line.place is None)
        elif self.order == "label":
            found.sort(key=lambda line: line.title.casefold())
        elif self.order == "period":
            found.sort(key=lambda line: line.fact.period.end if line.fact.period else "", reverse=True)
        elif self.order == "value":
            found.sort(key=_by_value)
        return found

    def _holds(self, line: FactLine, here: Here | None) -> bool:
        if not all(word in line.sought for word in self.words):
            return False
        if self.which == "hidden":
            return line.fact.hidden
        if self.which == "cover":
            return line.fact.concept.startswith("dei:")
        return self.which == "all" or (here is not None and _is_here(line, here, self.which))


def here_at(reading: Reading, place: Place) -> Here | None:
    """What is around a place: its page, and the innermost section that it is in."""
    blocks = reading.filing.documents[place.document].blocks
    if place.block >= len(blocks):
        return None
    section = next(iter(reversed(sections_at(reading, place))), None)
    first, past = (section.place.block, section.end.block) if section else (0, len(blocks))
    return Here(place.document, blocks[place.block].page, first, max(past, first + 1))


def fact_lines(filing: Filing, told: FilingFacts) -> tuple[FactLine, ...]:
    """Every fact of a filing."""
    return tuple(_line(filing, told, index, fact) for index, fact in enumerate(told.facts))


def tab_separated(lines: Sequence[FactLine]) -> str:
    """The lines as a spreadsheet takes them from the clipboard: numbers in full, days in ISO."""
    rows = [
        (
            translated("Label"),
            translated("Dimensions"),
            translated("Value"),
            translated("Unit"),
            translated("Start"),
            translated("End"),
            translated("Concept"),
            translated("Shown"),
        )
    ]
    for line in lines:
        fact, period = line.fact, line.fact.period
        value = fact.value if amount_of(fact) is not None else line.value
        days = (period.start or "", period.end) if period else ("", "")
        rows.append((line.label, line.members, value or "", fact.unit or "", *days, fact.concept, fact.shown[:200]))
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def _line(filing: Filing, told: FilingFacts, index: int, fact: Fact) -> FactLine:
    label = told.concept(fact).label
    members = ", ".join(told.member(member).label for _, member in fact.dimensions)
    value, period = value_words(fact), period_words(fact.period)
    block = filing.documents[fact.place.document].blocks[fact.place.block] if fact.place else None
    told_as = (fact.value or "")[:_SOUGHT]
    sought = " ".join((label, members, value, told_as, period, fact.concept, fact.shown[:_SOUGHT]))
    return FactLine(index, fact, label, members, value, period, block.page if block else 0, sought.casefold())


def _is_here(line: FactLine, here: Here, which: Which) -> bool:
    place = line.place
    if place is None or place.document != here.document:
        return False
    return line.page == here.page if which == "page" else here.first <= place.block < here.past


def _by_value(line: FactLine) -> tuple[int, float, str]:
    """The greatest numbers first, then words."""
    amount = amount_of(line.fact)
    return (1, 0.0, line.value.casefold()) if amount is None else (0, -float(amount), "")
