"""Two filings of successive periods compared: the front door of the room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from viewer.amendments.weight import weigh
from viewer.comparison.changes.phrases import in_phrases
from viewer.comparison.filings import compare_filings
from viewer.comparison.model import Calendar, Change, Comparison
from viewer.filing.model import Evidence, Filing, Report
from viewer.periods.calendar import Rolling
from viewer.periods.equity import weighed_as_movement
from viewer.periods.figures import Sides, other_columns, recasts_between, tables_of_both
from viewer.periods.masking import masked_filing, masked_outline, titles_as_compared, unmasked, unmasked_name
from viewer.periods.rolling import rolled_dates, without_new_figures, without_rolled
from viewer.periods.tables import DatedTable


def compare_periods(sides: Sides, calendar: Calendar, evidence: Evidence, report: Report | None = None) -> Comparison:
    """What is new in the later filing: figures given otherwise first, then text; what the calendar explains is rolled.

    Raises ``Cancelled`` when ``report`` does.
    """
    rolling = Rolling(calendar)
    tables = list(tables_of_both(sides.earlier, sides.later))
    blank, other_blank = _blocks(one for one, _ in tables), _blocks(two for _, two in tables)
    earlier, later = masked_filing(sides.earlier, blank), masked_filing(sides.later, other_blank)
    outlines, other_outlines = (
        [masked_outline(outline) for outline in one] for one in (sides.earlier_outlines, sides.later_outlines)
    )
    compared = compare_filings(earlier, outlines, later, other_outlines, None, report)
    titles = titles_as_compared((*sides.later_outlines, *sides.earlier_outlines))
    changes = [_real(change, titles, sides, earlier, later) for change in compared.changes]
    rolled, dates = rolled_dates(sides.earlier, sides.later, replace(compared, changes=tuple(changes)), rolling)
    changes, others = without_rolled([*changes, *dates], rolling)
    changes, figures = without_new_figures(changes, sides.later)
    changes, series = without_rolled(in_phrases(changes, sides.earlier, sides.later), rolling)
    weighed = [
        weighed_as_movement(
            replace(change, weight=weigh(change, sides.earlier, is_usual=False)), sides.earlier, sides.later
        )
        for change in changes
    ]
    columns = [column for pair in tables for column in other_columns(*pair)]
    return replace(
        compared,
        changes=(*recasts_between(sides, tables, rolling), *weighed),
        undeclared=(),
        relation="next-period",
        relation_evidence=evidence,
        rolled=(*rolled, *others, *figures, *series, *columns),
        calendar=calendar,
    )


def _blocks(tables: Iterable[DatedTable]) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for table in tables:
        found[table.document].add(table.block)
    return found


def _real(change: Change, titles: Mapping[str, str], sides: Sides, earlier: Filing, later: Filing) -> Change:
    """The change with what the filings say; ``titles`` are those of sections by what they were compared as."""
    both = [(change.amendment, sides.later, later), (change.original, sides.earlier, earlier)]
    either = both if change.after else both[::-1]
    part = change.part
    return replace(
        change,
        section=titles.get(change.section or "", change.section),
        part=replace(part, title=titles.get(part.title, part.title)) if part is not None else None,
        row=unmasked_name(change.row, either),
        column=unmasked_name(change.column, either),
        before=unmasked(change.before, change.original, sides.earlier, earlier),
        after=unmasked(change.after, change.amendment, sides.later, later),
    )
