"""The room's front door: all that does not tie in a filing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from viewer.facts import FilingFacts, calculations_of
from viewer.filing.model import Filing, Finding, Report
from viewer.outline.model import Outline
from viewer.outline.tables import tables_of_filing
from viewer.ties.calculated import not_calculating
from viewer.ties.checked import checked_in
from viewer.ties.footing import not_footing
from viewer.ties.lines import not_added_up
from viewer.ties.model import Untied
from viewer.ties.printed import tagged_otherwise
from viewer.ties.repeats import told_differently


class Ties(NamedTuple):
    """What does not tie, in the order of the filing, and what was not looked at."""

    untied: tuple[Untied, ...]
    findings: tuple[Finding, ...] = ()


def untied_in(
    filing: Filing, outlines: Sequence[Outline], told: FilingFacts, report: Report | None = None
) -> tuple[Untied, ...]:
    """What does not tie, in the order of the filing; raises ``Cancelled`` when ``report`` does."""
    return ties_in(filing, outlines, told, report).untied


def ties_in(filing: Filing, outlines: Sequence[Outline], told: FilingFacts, report: Report | None = None) -> Ties:
    """The same with what lies past the bounds of what is added up; a number that two rules find is told once.

    Raises ``Cancelled`` when ``report`` does.
    """
    say = report or (lambda _share, _what: None)
    say(0.0, "Reading tables")
    tables = [placed.table for placed in tables_of_filing(filing, outlines)]
    say(0.4, "Adding up")
    footing = list(not_footing(checked_in(tables)))
    say(0.8, "Comparing facts")
    found = chain(
        footing,
        told_differently(told),
        not_calculating(told, calculations_of(filing)),
        tagged_otherwise(told, filing.documents, tables),
    )
    return Ties(_once(found), not_added_up(tables))


def _once(found: chain[Untied]) -> tuple[Untied, ...]:
    by_place: dict[object, Untied] = {}
    for number, one in enumerate(found):
        by_place.setdefault((one.place, one.said) if one.place else number, one)
    return tuple(sorted(by_place.values(), key=_order))


def _order(one: Untied) -> tuple[int, int, int]:
    place = one.place
    return (place.document, place.block, place.start or 0) if place else (1 << 30, 0, 0)
