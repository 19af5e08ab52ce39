"""All that is told of a filing's facts, made when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.facts import FilingFacts, facts_of_filing
from viewer.filing.model import Filing, Report
from viewer.reading import Reading, facts_of
from viewer.telling.facts.card import of_fact
from viewer.telling.facts.lines import FactLine, fact_lines
from viewer.telling.facts.untied import UntiedLine, cover_line, unadded_line, untied_line
from viewer.telling.glimpse import Glimpse
from viewer.ties.checking import ties_in
from viewer.ties.cover import witnessed


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of a filing, and a line for each."""

    filing: Filing
    facts: FilingFacts
    lines: tuple[FactLine, ...]

    def card(self, index: int) -> Glimpse | None:
        """What a card says of a fact, by its index."""
        return of_fact(self.lines[index], self.facts) if 0 <= index < len(self.lines) else None


def told_of(reading: Reading, report: Report) -> Told:
    """Read a filing's facts; raises ``Cancelled`` when ``report`` does."""
    facts = facts_of_filing(reading.filing, report)
    return Told(reading.filing, facts, fact_lines(reading.filing, facts))


def untied_of(reading: Reading, told: Told, report: Report) -> tuple[UntiedLine, ...]:
    """What does not tie in a filing, and what was not added up; raises ``Cancelled`` when ``report`` does."""
    cover = witnessed(facts_of(reading), told.facts).findings
    found = ties_in(reading.filing, reading.outlines, told.facts, report)
    return (*map(cover_line, cover), *map(untied_line, found.untied), *map(unadded_line, found.findings))
