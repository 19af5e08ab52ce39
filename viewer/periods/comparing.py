"""Two filings of successive periods compared: the front door of the room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.amendments.weight import weigh
from viewer.comparison.figures import difference
from viewer.comparison.filings import compare_filings
from viewer.comparison.model import Calendar, Change, Comparison, Rolled, Weight
from viewer.comparison.pairs import match_documents
from viewer.filing.model import Evidence, Filing, Place, Report
from viewer.outline.model import Outline
from viewer.periods.calendar import Rolling
from viewer.periods.masking import masked_filing, masked_outline, unmasked
from viewer.periods.recasts import Recast, recasts_of
from viewer.periods.rolling import rolled_dates, without_new_figures, without_rolled
from viewer.periods.tables import DatedTable, dated_tables, same_tables


class Sides(NamedTuple):
    """The earlier and the later filing with their outlines."""

    earlier: Filing
    earlier_outlines: Sequence[Outline]
    later: Filing
    later_outlines: Sequence[Outline]


def compare_periods(sides: Sides, calendar: Calendar, evidence: Evidence, report: Report | None = None) -> Comparison:
    """What is new in the later filing: figures given otherwise first, then text; what the calendar explains is rolled.

    Raises ``Cancelled`` when ``report`` does.
    """
    rolling = Rolling(calendar)
    tables = list(_tables(sides.earlier, sides.later))
    blank, other_blank = _blocks(one for one, _ in tables), _blocks(two for _, two in tables)
    earlier, later = masked_filing(sides.earlier, blank), masked_filing(sides.later, other_blank)
    outlines, other_outlines = (
        [masked_outline(outline) for outline in one] for one in (sides.earlier_outlines, sides.later_outlines)
    )
    compared = compare_filings(earlier, outlines, later, other_outlines, None, report)
    changes = [_real(change, sides, earlier, later) for change in compared.changes]
    rolled, dates = rolled_dates(sides.earlier, sides.later, replace(compared, changes=tuple(changes)), rolling)
    changes, others = without_rolled([*changes, *dates], rolling)
    changes, figures = without_new_figures(changes, sides.later)
    columns = [column for pair in tables for column in _columns(*pair)]
    recasts = [_told(one, sides) for pair in tables for one in recasts_of(*pair)]
    weighed = [replace(change, weight=weigh(change, sides.earlier, is_usual=False)) for change in changes]
    return replace(
        compared,
        changes=(*recasts, *weighed),
        undeclared=(),
        relation="next-period",
        relation_evidence=evidence,
        rolled=(*rolled, *others, *figures, *columns),
        calendar=calendar,
    )


def _tables(earlier: Filing, later: Filing) -> Iterator[tuple[DatedTable, DatedTable]]:
    """The tables that are held against each other by period."""
    documents, _ = match_documents(earlier, later)
    for document, twin in documents:
        for pair in same_tables(dated_tables(document), dated_tables(twin)):
            if all(table.is_dated for table in pair):
                yield pair


def _blocks(tables: Iterable[DatedTable]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for table in tables:
        found[table.document].add(table.block)
    return found


def _real(change: Change, sides: Sides, earlier: Filing, later: Filing) -> Change:
    """The change with what the filings themselves say."""
    return replace(
        change,
        before=unmasked(change.before, change.original, sides.earlier, earlier),
        after=unmasked(change.after, change.amendment, sides.later, later),
    )


def _columns(table: DatedTable, twin: DatedTable) -> Iterator[Rolled]:
    """The columns that only one of two tables has, each told once."""
    ours, theirs = _heads(table), _heads(twin)
    gone = [place for head, place in ours.items() if head not in theirs]
    new = [place for head, place in theirs.items() if head not in ours]
    for before, after in zip((*gone, *(None,) * (len(new) - len(gone))), (*new, *(None,) * (len(gone) - len(new)))):
        yield Rolled(
            "column", before[0] if before else "", after[0] if after else "", before and before[1], after and after[1]
        )


def _heads(table: DatedTable) -> dict[str, tuple[str, Place]]:
    found: dict[str, tuple[str, Place]] = {}
    for _, cell, column in table.figures():
        found.setdefault(f"{column.words} {column.period}", (column.period or "", table.place(cell)))
    return found


def _told(recast: Recast, sides: Sides) -> Change:
    told = difference(recast.before, recast.after, recast.row)
    size = abs(told.percent or 0) / 100
    return Change(
        kind="recast",
        section=None,
        before=recast.before,
        after=recast.after,
        original=recast.original,
        amendment=recast.amendment,
        original_document=recast.original.document,
        amendment_document=recast.amendment.document,
        row=recast.row,
        column=recast.column,
        delta=told.delta,
        percent=told.percent,
        unit=told.unit,
        how=recast.how,
        period=recast.period,
        evidence=recast.evidence,
        weight=Weight("recast", size, f"The figure of {recast.period} was another one in the earlier report."),
    )
