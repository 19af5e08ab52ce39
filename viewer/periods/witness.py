"""Both filings' own tags as witness of what was given otherwise: one concept, period, members and unit, two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from viewer.comparison.model import How
from viewer.edgar.numbers import whole_number
from viewer.facts import Fact, facts_of_filing
from viewer.filing.model import Evidence, Filing, Place
from viewer.periods.recasts import Recast
from viewer.periods.tables import DatedTable

_EVIDENCE = Evidence("same-tag", 1.0, "Both filings tag the figure with one concept, period and members.")
_SIGNED = Evidence(
    "same-tag", 0.9, "Both filings tag the figure with one concept, period and members; its sign is turned."
)
_TOLERANCE = Decimal("1.01")
"""In units of the last place that is given: figures that differ by no more differ by rounding alone."""
_EXACT = 9
_MOST_DECIMALS = 30

FactKey = tuple[str, str | None, str, tuple[tuple[str, str], ...], str | None]


class Tags:
    """The tagged numbers of a filing that are seen, by what they are and by where they stand."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.facts = facts = facts_of_filing(filing)
        self.by_key: defaultdict[FactKey, list[Fact]] = defaultdict(list)
        self.at: dict[tuple[int, int, int], FactKey] = {}
        for fact in facts.facts:
            place = fact.place
            if place is None or place.start is None or not fact.is_number or fact.period is None or fact.value is None:
                continue
            named = (_local(fact.concept), fact.period.start, fact.period.end, _members(fact), fact.unit)
            self.by_key[named].append(fact)
            self.at[place.document, place.block, place.start] = named

    def key_in(self, place: Place) -> FactKey | None:
        """What the first number tagged in a cell is tagged as."""
        for at in range(place.start or 0, place.end or 0):
            if (found := self.at.get((place.document, place.block, at))) is not None:
                return found
        return None


def tagged_recasts(earlier: Tags, later: Tags, tables: Sequence[tuple[DatedTable, DatedTable]]) -> Iterator[Recast]:
    """The numbers that both filings tag alike and give otherwise, each told once, where both are seen."""
    rows = _Rows(earlier.filing, later.filing, tables)
    for key, facts in earlier.by_key.items():
        theirs = later.by_key.get(key)
        if not theirs:
            continue
        found = next(((one, other) for one in facts for other in theirs if _differ(one, other)), None)
        if found is None or any(not _differ(one, other) for one in facts for other in theirs):
            continue
        one, other = rows.level(facts, theirs) or found
        if one.place is None or other.place is None:
            continue
        shown = rows.shown(0, one.place) or one.shown, rows.shown(1, other.place) or other.shown
        if shown[0] == shown[1]:
            continue  # the tags alone differ: to a reader it is the same figure
        label = rows.label(other.place) or later.facts.concept(other).label
        how = _how(one, other)
        yield Recast(
            row=label,
            column=rows.column(other.place),
            period=_period(other),
            before=shown[0],
            after=shown[1],
            original=one.place,
            amendment=other.place,
            how=how,
            evidence=_SIGNED if how == "sign" else _EVIDENCE,
        )


class _Rows:
    """What the rows and columns are called in which tagged numbers stand, and the tables that are the same."""

    def __init__(self, earlier: Filing, later: Filing, tables: Sequence[tuple[DatedTable, DatedTable]]) -> None:
        self._filings = (earlier, later)
        self._known: dict[tuple[int, int, int], DatedTable] = {}
        for pair in tables:
            for side, table in enumerate(pair):
                self._known[side, table.document, table.block] = table
        self._twins = {(one.document, one.block): (two.document, two.block) for one, two in tables}

    def level(self, ours: Sequence[Fact], theirs: Sequence[Fact]) -> tuple[Fact, Fact] | None:
        """Two of several places of one number that stand in the same table."""
        for one in ours:
            for other in theirs:
                if one.place is None or other.place is None or not _differ(one, other):
                    continue
                twin = self._twins.get((one.place.document, one.place.block))
                if twin == (other.place.document, other.place.block):
                    return one, other
        return None

    def shown(self, side: int, place: Place) -> str:
        """The whole figure with its signs that a tagged number is the digits of; empty outside tables."""
        table, row, spot = self._cell(side, place)
        cell = table.rows[row].cells[spot] if table else None
        return (cell.sign + cell.text).strip() if cell else ""

    def label(self, place: Place) -> str:
        """The label of the row of the later filing that a place is in; empty outside tables."""
        table, row, _ = self._cell(1, place)
        return table.rows[row].label if table else ""

    def column(self, place: Place) -> str | None:
        """What stands over it."""
        table, row, spot = self._cell(1, place)
        column = table.columns[row].get(spot) if table else None
        return column.said if column else None

    def _cell(self, side: int, place: Place) -> tuple[DatedTable | None, int, int]:
        """The table that a place of the earlier (0) or later (1) filing is in, its row and the cell in that."""
        document = self._filings[side].documents[place.document]
        if document.blocks[place.block].kind != "table":
            return None, 0, 0
        known = self._known.setdefault((side, place.document, place.block), DatedTable(document, place.block))
        found = known.cell_at(place)
        return (known, *found) if found else (None, 0, 0)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _members(fact: Fact) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((_local(axis), _local(member)) for axis, member in fact.dimensions))


def _period(fact: Fact) -> str:
    period = fact.period
    if period is None:
        return ""
    return period.end if period.start is None else f"{period.start}/{period.end}"


def _differ(one: Fact, other: Fact) -> bool:
    """Whether two values differ by more than rounding, and are shown with other digits or another sign."""
    try:
        before, after = Decimal(one.value or ""), Decimal(other.value or "")
    except InvalidOperation:
        return False
    last = min(_decimals(one), _decimals(other))
    return abs(before - after) > Decimal(10) ** -last * _TOLERANCE


def _decimals(fact: Fact) -> int:
    said = whole_number(fact.decimals or "")
    return _EXACT if said is None else max(-_MOST_DECIMALS, min(said, _MOST_DECIMALS))


def _how(one: Fact, other: Fact) -> How | None:
    return "sign" if _digits(one) == _digits(other) else None


def _digits(fact: Fact) -> str:
    return re.sub(r"\D", "", fact.shown)
