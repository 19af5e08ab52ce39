"""The figures of two periods' filings held against each other: by their tags, and by the tables that both have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from viewer.comparison.figures import difference
from viewer.comparison.model import Change, How, Rolled, Weight
from viewer.comparison.pairs import match_documents
from viewer.filing.model import Filing, Place
from viewer.outline.model import Outline
from viewer.periods.calendar import Rolling
from viewer.periods.recasts import Recast, recasts_of
from viewer.periods.splits import with_splits
from viewer.periods.tables import DatedTable, dated_tables, same_tables
from viewer.periods.witness import Tags, tagged_recasts

_NO_DIGIT = re.compile(r"\D")
_AS_A_WHOLE: tuple[How, ...] = ("split", "sign", "rounding")
"""What became of the figure says nothing new of the thing that it measures."""


class Sides(NamedTuple):
    """The earlier and the later filing with their outlines."""

    earlier: Filing
    earlier_outlines: Sequence[Outline]
    later: Filing
    later_outlines: Sequence[Outline]


TablePair = tuple[DatedTable, DatedTable]


def tables_of_both(earlier: Filing, later: Filing) -> Iterator[TablePair]:
    """The tables that both filings have and whose columns say their periods."""
    documents = match_documents(earlier, later).pairs
    for document, twin in documents:
        for pair in same_tables(dated_tables(document), dated_tables(twin)):
            if all(table.is_dated for table in pair):
                yield pair


def recasts_between(sides: Sides, tables: Sequence[TablePair], rolling: Rolling) -> list[Change]:
    """The figures given otherwise, each told once: those that both filings tag, then those of the tables.

    Two cells that are tagged as different things are not held against each other, whatever their rows are called.
    """
    ours, theirs = (Tags(filing) for filing in (sides.earlier, sides.later))
    found = list(tagged_recasts(ours, theirs, tables))
    told = {_figure(one) for one in found}
    for pair in tables:
        for one in recasts_of(*pair, rolling):
            tag, other = ours.key_in(one.original), theirs.key_in(one.amendment)
            if _figure(one) not in told and (tag is None or other is None or tag == other):
                told.add(_figure(one))
                found.append(one)
    ordered = with_splits(sorted(found, key=lambda one: one.amendment))
    trees = {outline.document: outline for outline in sides.later_outlines}
    return [_told(one, trees.get(one.amendment.document)) for one in ordered]


def other_columns(table: DatedTable, twin: DatedTable) -> Iterator[Rolled]:
    """The columns that only one of two tables has, each told once."""
    ours, theirs = _heads(table), _heads(twin)
    gone = [told for head, told in ours.items() if head not in theirs]
    new = [told for head, told in theirs.items() if head not in ours]
    for before, after in zip_longest(gone, new, fillvalue=("", None)):
        yield Rolled("column", before[0], after[0], before[1], after[1])


def _heads(table: DatedTable) -> dict[str, tuple[str, Place | None]]:
    found: dict[str, tuple[str, Place | None]] = {}
    for _, cell, column in table.figures():
        found.setdefault(f"{column.words} {column.period}", (column.said, table.place(cell)))
    return found


def _figure(recast: Recast) -> tuple[str, str, str]:
    """By which one figure is known again in another table: the year it is of, and its digits before and after."""
    year = recast.period.rpartition("/")[2][:4]
    return year, _NO_DIGIT.sub("", recast.before), _NO_DIGIT.sub("", recast.after)


def _told(recast: Recast, outline: Outline | None) -> Change:
    told = difference(recast.before, recast.after, recast.row)
    why = f"The earlier report gave another figure for {recast.period.rpartition('/')[2]}."
    size = 0.0 if recast.how in _AS_A_WHOLE else abs(told.percent or 0) / 100
    sections = outline.at(recast.amendment) if outline else ()
    items = [section for section in sections if section.kind == "item"] or list(sections[:1])
    return Change(
        kind="recast",
        section=(items[-1].label or items[-1].title) if items else None,
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
        weight=Weight("recast", size, why),
    )
