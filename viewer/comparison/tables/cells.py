"""Two tables compared by their rows and columns: which cell of which row and column says something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from viewer.comparison.blocks.alignment import Pair
from viewer.comparison.blocks.likeness import Bag, likeness, shared
from viewer.comparison.blocks.normal import is_mark, key, words
from viewer.comparison.tables.columns import Level, levels
from viewer.comparison.tables.row import Row, cell_key
from viewer.comparison.tables.row_matching import ROW_ALIKE, paired_rows, said_before_restating
from viewer.edgar.securities import CUSIP, cusip_in
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import numeric

_ENUMERATED = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s")
"""How an entry of a list begins, which goes on from none."""
_COLUMN_SHARE = 0.6
"""A column is new or gone when this share of the rows that have cells there have none on the other side."""
_ELSEWHERE = 0.35
"""Up to this share of the words of single rows may really differ for the rows to be the same, broken elsewhere."""


class TableDifference(NamedTuple):
    """A cell that differs, a row or column that only one table has (all its cells on one side), or a row's lines.

    ``at`` and ``other_at`` are the rows it stands in; for a row that one table lacks, the row before it there (-1:
    none).
    """

    kind: Literal["cell", "row", "column", "lines"]
    before: tuple[WholeCell, ...]
    after: tuple[WholeCell, ...]
    row: str | None
    column: str | None
    at: int
    other_at: int


_LONGEST = 20_000
"""So much of a cell is held against other rows: no line that is broken elsewhere is longer."""


def compare_rows(ours: Sequence[Row], theirs: Sequence[Row]) -> list[TableDifference]:
    """The differences of two tables, in the order of the second; a pure change of style is none."""
    pairs = paired_rows(ours, theirs)
    edited = [pair for pair in pairs if ours[pair[0]].key != theirs[pair[1]].key]
    level = dict(zip(edited, levels([(ours[at], theirs[other]) for at, other in edited]), strict=True))
    found: list[TableDifference] = []
    for side, at, other in _in_order(pairs, len(ours), len(theirs)):
        if side == "first":
            found.append(TableDifference("row", ours[at].cells, (), ours[at].label or None, None, at, other))
        elif side == "second":
            found.append(TableDifference("row", (), theirs[other].cells, theirs[other].label or None, None, at, other))
        elif (at, other) in level:
            for before, after in _differing(level[at, other]):
                row = ours[at].label or theirs[other].label or _label_above(ours, at)
                column = _column_of(ours[at], theirs[other], before, after)
                found.append(TableDifference("cell", before, after, row, column, at, other))
    return _columns(_same_row(_with_their_lines(found), ours, theirs), pairs)


def further_rows(ours: Sequence[Row], theirs: Sequence[Row]) -> list[TableDifference]:
    """The entries of a table that adds to another: its rows with amounts that the other does not have."""
    known = {row.key for row in ours}
    return [
        TableDifference("row", (), row.cells, row.label or None, None, len(ours) - 1, at)
        for at, row in enumerate(theirs)
        if row.has_amounts and row.key not in known
    ]


def same_words_in_other_rows(differences: Sequence[TableDifference]) -> bool:
    """Whether most of what single rows say is on the other side nonetheless: their lines are broken elsewhere."""
    rows = [one for one in differences if one.kind == "row"]
    moved = {_row_key(one.before) for one in rows if one.before} & {_row_key(one.after) for one in rows if one.after}
    differences = [one for one in differences if one.kind != "row" or _row_key(one.before or one.after) not in moved]
    if all(one.kind != "row" for one in differences):
        return False
    single = sum(_words(one.before).total() + _words(one.after).total() for one in differences if one.kind == "row")
    before: Bag = Counter()
    after: Bag = Counter()
    for one in differences:
        before.update(_words(one.before))
        after.update(_words(one.after))
    return single > 0 and before.total() + after.total() - 2 * shared(before, after) <= _ELSEWHERE * single


def by_row(differences: Sequence[TableDifference]) -> list[TableDifference]:
    """The differences with several cells of a row as one: in a list the row is what changed."""
    told: list[TableDifference] = []
    for one in differences:
        last = told[-1] if told else None
        together = last is not None and last.kind == one.kind == "cell" and last[-2:] == one[-2:]
        if last is not None and together:
            told[-1] = last._replace(before=last.before + one.before, after=last.after + one.after, column=None)
        else:
            told.append(one)
    return told


def _words(cells: Sequence[WholeCell]) -> Bag:
    said = (form for cell in cells for form, _, _ in words(cell.text[:_LONGEST]))
    return Counter([form for form in said if form[0].isalnum() or not is_mark(form)])


def _row_key(cells: Sequence[WholeCell]) -> tuple[str, ...]:
    return tuple(map(cell_key, cells))


def _in_order(
    pairs: Sequence[Pair], length: int, other_length: int
) -> Iterator[tuple[Literal["both", "first", "second"], int, int]]:
    """The pairs and, between them, the rows that only one table has with the row before it in the other (-1: none)."""
    at = other = 0
    for pair in [*pairs, (length, other_length)]:
        for single in range(at, pair[0]):
            yield "first", single, other - 1
        for single in range(other, pair[1]):
            yield "second", pair[0] - 1, single
        if pair[0] < length:
            yield "both", *pair
        at, other = pair[0] + 1, pair[1] + 1


def _differing(level: Level) -> Iterator[tuple[tuple[WholeCell, ...], tuple[WholeCell, ...]]]:
    """The cells of two rows that differ, each with the one it stands against (or none); exchanged neighbours as one."""
    if restated := _restated_heads(level):
        yield restated
        return
    at = 0
    while at < len(level):
        ours, theirs = level[at]
        if exchanged := _exchanged(level[at : at + 2]):
            yield exchanged
            at += 1
        elif ours is None or theirs is None:
            yield (ours,) if ours else (), (theirs,) if theirs else ()
        elif cell_key(ours) != cell_key(theirs):
            yield (ours,), (theirs,)
        at += 1


def _restated_heads(level: Level) -> tuple[tuple[WholeCell, ...], tuple[WholeCell, ...]] | None:
    """The heads of several columns that differ in nothing but that their figures are restated."""
    pairs = [(ours, theirs) for ours, theirs in level if not (ours and theirs and cell_key(ours) == cell_key(theirs))]
    told = [(ours, theirs) for ours, theirs in pairs if ours and theirs]
    if len(told) < 2 or len(told) < len(pairs):
        return None
    if any(said_before_restating(ours.text) != said_before_restating(theirs.text) for ours, theirs in told):
        return None
    return tuple(ours for ours, _ in told), tuple(theirs for _, theirs in told)


def _exchanged(level: Level) -> tuple[tuple[WholeCell, ...], tuple[WholeCell, ...]] | None:
    """Two neighbours of a row that say each what the other said; nothing where they do not."""
    before = tuple(ours for ours, _ in level if ours)
    after = tuple(theirs for _, theirs in level if theirs)
    if len(before) != 2 or len(after) != 2:
        return None
    said, says = [key(cell.text) for cell in before], [key(cell.text) for cell in after]
    return (before, after) if said != says and said == says[::-1] else None


def _column_of(row: Row, other: Row, before: Sequence[WholeCell], after: Sequence[WholeCell]) -> str | None:
    return _joined([other.column_of(cell) for cell in after]) or _joined([row.column_of(cell) for cell in before])


def _joined(names: Sequence[str | None]) -> str | None:
    """The headers of some columns, where all have one."""
    told = [name for name in names if name]
    return " and ".join(dict.fromkeys(told)) if told and len(told) == len(names) else None


def _label_above(rows: Sequence[Row], at: int) -> str | None:
    return next((rows[above].label for above in range(at - 1, -1, -1) if rows[above].label), None)


def _with_their_lines(found: Sequence[TableDifference]) -> list[TableDifference]:
    """A row of which more lines follow, each a row of one cell, is told with them."""
    told: list[TableDifference] = []
    for one in found:
        last = told[-1] if told else None
        if last is not None and one.kind == last.kind == "row" and _goes_on(last, one):
            told[-1] = last._replace(before=last.before + one.before, after=last.after + one.after)
        else:
            told.append(one)
    return told


def _same_row(found: Sequence[TableDifference], ours: Sequence[Row], theirs: Sequence[Row]) -> list[TableDifference]:
    """Rows that are gone and new and are one, told by their cells, or by their words where these do not stand level.

    One security's, or under one label and much alike.
    """
    gone = {known: one for one in found if one.kind == "row" and one.before and (known := _row_name(one))}
    paired: dict[int, TableDifference] = {}
    for at, one in enumerate(found):
        name = _row_name(one) if one.kind == "row" and one.after else ""
        twin = gone.get(name)
        if twin is None or _row_key(twin.before) == _row_key(one.after):
            continue
        if CUSIP.search(name) or likeness(_words(twin.before), _words(one.after)) >= ROW_ALIKE:
            paired[at] = gone.pop(name)
    taken = {id(twin) for twin in paired.values()}
    told: list[TableDifference] = []
    for at, one in enumerate(found):
        if at in paired:
            told += _as_one(paired[at], one, ours[paired[at].at], theirs[one.other_at])
        elif id(one) not in taken:
            told.append(one)
    return told


def _row_name(one: TableDifference) -> str:
    """What a row is known by: the number of the security in it, else its label; empty where it has none."""
    cells = one.before or one.after
    return next((found for cell in cells if (found := cusip_in(cell.text))), key(one.row or ""))


def _as_one(gone: TableDifference, new: TableDifference, row: Row, other: Row) -> list[TableDifference]:
    """A row that is gone and one that is new, which are one that changed."""
    is_level = gone.before == row.cells and new.after == other.cells and len(row.cells) == len(other.cells)
    if not (is_level and row.has_amounts and other.has_amounts):
        return [new._replace(kind="lines", before=gone.before, at=gone.at)]
    return [
        TableDifference(
            "cell", before, after, row.label or None, _column_of(row, other, before, after), gone.at, new.other_at
        )
        for before, after in _differing(levels([(row, other)])[0])
    ]


def _goes_on(row: TableDifference, line: TableDifference) -> bool:
    if bool(row.before) != bool(line.before) or len(line.before) + len(line.after) != 1:
        return False
    cells, further = row.before or row.after, (line.before or line.after)[0]
    if numeric(further.text) or _ENUMERATED.match(further.text):
        return False
    return cells[-1].block == further.block and further.start == cells[-1].end + 1


def _columns(found: list[TableDifference], pairs: Sequence[Pair]) -> list[TableDifference]:
    """Cells that stand under one header and are all new (or all gone) told as one column."""
    single = [one for one in found if one.kind == "cell" and not (one.before and one.after)]
    often = Counter((one.column, bool(one.before)) for one in single)
    whole = {which for which, count in often.items() if which[0] and count >= max(3, _COLUMN_SHARE * len(pairs))}
    if not whole:
        return found
    told: list[TableDifference] = []
    seen: set[tuple[str | None, bool]] = set()
    members = {which: [one for one in single if (one.column, bool(one.before)) == which] for which in whole}
    for one in found:
        which = (one.column, bool(one.before))
        if one.kind != "cell" or (one.before and one.after):
            told.append(one)
        elif which in whole and which not in seen:
            seen.add(which)
            before = tuple(cell for other in members[which] for cell in other.before)
            after = tuple(cell for other in members[which] for cell in other.after)
            told.append(one._replace(kind="column", before=before, after=after, row=None))
        elif which not in whole and not any(_heads(one, column) for column in members.values()):
            told.append(one)
    return told


def _heads(one: TableDifference, column: Sequence[TableDifference]) -> bool:
    """Whether a cell stands over a column that came or went, whose name it is."""
    if one.column is not None or bool(one.before) != bool(column[0].before):
        return False
    head, cell = (*one.before, *one.after)[0], (*column[0].before, *column[0].after)[0]
    in_column = head.first_column <= cell.last_column and cell.first_column <= head.last_column
    return in_column or key(head.text) == key(column[0].column or "")
