"""The grid of a table: which columns it has for a reader, and what heads each.

Filers set spacers between columns, and signs in columns of their own; a column to a reader is where amounts stand under
one another. Where heads come again further down, another table begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from viewer.filing.model import Block
from viewer.tables.cells import WholeCell
from viewer.tables.lines import Line, heads_of, is_amount, label_text, lines_of
from viewer.tables.numbers import is_nil, numeric, without_label_marks, without_marks
from viewer.tables.scales import says_only_scale
from viewer.tables.stretches import Stretch, add, met, take
from viewer.tables.wrapping import with_whole_labels


class Grid(NamedTuple):
    """One table of a block: the lines that head its columns, the lines below them, its columns for a reader."""

    heads: tuple[Line, ...]
    lines: tuple[Line, ...]
    columns: tuple[Stretch, ...]

    def column_of(self, cell: WholeCell) -> int:
        """The column that a cell stands in: the one that holds most of it, of amounts the one where it ends."""
        stretch = (cell.first_column, cell.last_column)
        found = met(self.columns, stretch)
        if len(found) < 2:
            return found[0] if found else self._nearest(cell)
        if numeric(without_marks(cell.text)[0]):
            return found[-1]
        return max(found, key=lambda at: (_shared(self.columns[at], stretch), -at))

    def header(self, column: int) -> tuple[str, ...]:
        """What stands over a column, from the top down, but for statements of its scale."""
        return self._over(column, scales=False)

    @property
    def stub(self) -> tuple[str, ...]:
        """What stands over the labels, from the top down, where the columns have heads beside it."""
        return tuple(line.label for line in self.heads if line.stub and line.cells)

    def scales(self, column: int) -> tuple[str, ...]:
        """What stands over a column and states but its scale."""
        return self._over(column, scales=True)

    def _over(self, column: int, *, scales: bool) -> tuple[str, ...]:
        """What the heads say over a column; where a line of heads does not stand level, by its order."""
        found: list[str] = []
        stretch = self.columns[column]
        for line in self.heads:
            texts = [cell.text for cell in line.cells if _meet((cell.first_column, cell.last_column), stretch)]
            if not texts and len(line.cells) == len(self.columns):
                texts = [line.cells[column].text]
            texts = [without_label_marks(flat)[0] for flat in map(label_text, texts) if says_only_scale(flat) == scales]
            found += [text for text in texts if text and text not in found]
        return tuple(found)

    def _nearest(self, cell: WholeCell) -> int:
        apart = [min(abs(first - cell.last_column), abs(last - cell.first_column)) for first, last in self.columns]
        return apart.index(min(apart)) if apart else 0


def grids_of(index: int, block: Block) -> list[Grid]:
    """The tables of a block, most often one."""
    lines = lines_of(index, block)
    is_head = heads_of(lines, block)
    starts = [at for at, head in enumerate(is_head) if head and not (at and is_head[at - 1])]
    starts = sorted({0, *starts})
    grids: list[Grid] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        heads = [line for line, head in zip(lines[start:end], is_head[start:end], strict=True) if head]
        below = lines[start + len(heads) : end]
        if grids and len(heads) == 1 and len(heads[0].cells) == 1 and not heads[0].stub:
            heads += [line for line in grids[-1].heads if len(line.cells) > 1]
        grids.append(Grid(tuple(heads), tuple(with_whole_labels(below)), _columns(heads, below)))
    return grids


def _columns(heads: Sequence[Line], lines: Sequence[Line]) -> tuple[Stretch, ...]:
    """The columns where amounts stand; then those of other cells, and of heads that stand over none."""
    columns: list[Stretch] = []
    cells = [cell for line in lines for cell in line.cells]
    _take(columns, cells, is_amount)
    _take(columns, cells, lambda cell: is_nil(cell.text) or numeric(cell.text))
    _add(columns, cells, lambda cell: not numeric(without_marks(cell.text)[0]))
    lowest = next((line for line in reversed(heads) if len(line.cells) > 1), None)
    if lowest is not None and len(lowest.cells) != len(
        columns
    ):  # else its heads are the columns', if not right over them
        _add(columns, lowest.cells, lambda cell: True)
    return tuple(columns)


def _take(columns: list[Stretch], cells: Iterable[WholeCell], counts: Callable[[WholeCell], bool]) -> None:
    """Let cells that count make columns, or widen them, the narrowest first."""
    for stretch in _narrowest_first(cells, counts):
        take(columns, stretch)


def _add(columns: list[Stretch], cells: Iterable[WholeCell], counts: Callable[[WholeCell], bool]) -> None:
    """Let cells that count make columns where there is none."""
    for stretch in _narrowest_first(cells, counts):
        add(columns, stretch)


def _narrowest_first(cells: Iterable[WholeCell], counts: Callable[[WholeCell], bool]) -> list[Stretch]:
    """The stretches of the cells that count; of each one cell is asked for, for thousands stand under one another."""
    found: set[Stretch] = set()
    for cell in cells:
        stretch = (cell.first_column, cell.last_column)
        if stretch not in found and counts(cell):
            found.add(stretch)
    return sorted(found, key=lambda one: one[1] - one[0])


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _shared(one: Stretch, other: Stretch) -> int:
    return min(one[1], other[1]) - max(one[0], other[0]) + 1
