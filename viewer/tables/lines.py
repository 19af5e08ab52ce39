"""A table's lines: each row with its label and its whole cells, heads told from rows that hold amounts.

A line that heads columns has no amounts. At the top of a table it may have a label over the labels (its stub); further
down it has none, or says nothing but dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from viewer.filing.model import Block
from viewer.tables.cells import WholeCell, rows_of_cells
from viewer.tables.numbers import figure, in_words, is_nil, is_range, numeric, without_marks
from viewer.tables.periods import says_only_when
from viewer.tables.scales import says_only_scale

_DRAWN = re.compile(r"(?<!\S)[:|]+(?!\S)|^[:|]+|[-_=](?:\s?[-_=]){2,}")
"""Rules drawn with signs, as those between the boxes of a cover of Schedule 13D: no words of a label."""
_ENUMERATOR = re.compile(r"[•·●○■▪–—*-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)]")
_ROMAN_PAGE = re.compile(r"[ivx]{1,5}")
"""The pages before the first are numbered so in lists of contents."""
_NEXT_TO_ALL = 0.8
_LONGEST_HEAD = 400
"""No head of a column has more characters."""
_HEAD_LINES = 12
"""No head of a table has more lines."""


class Line(NamedTuple):
    """A row of a table: its number, its label (with the cell that it is told by), and its other cells.

    ``label`` is empty where it has none; under a label that reaches over several rows each of them has it.
    ``has_amounts`` says that a cell beside the label holds a number that is no year, or the dash for none.
    """

    row: int
    label: str
    stub: WholeCell | None
    cells: tuple[WholeCell, ...]
    has_amounts: bool

    @property
    def all_cells(self) -> tuple[WholeCell, ...]:
        """Its cells, that of the label among them."""
        return (self.stub, *self.cells) if self.stub else self.cells


def is_amount(cell: WholeCell) -> bool:
    """Whether a cell holds a number that is no year."""
    return figure(without_marks(cell.text)[0])


def holds_amount(cell: WholeCell) -> bool:
    """Whether a cell beside a label is one of amounts: a number that is no year, a range of them, the dash for none."""
    text = cell.text
    return is_amount(cell) or is_nil(text) or is_range(text) or in_words(text) or bool(_ROMAN_PAGE.fullmatch(text))


def lines_of(index: int, block: Block) -> list[Line]:
    """The lines of a table block, in order."""
    margin = min((cell.column for cell in block.cells), default=0)
    reaching: tuple[int, WholeCell] | None = None
    lines: list[Line] = []
    for number, cells in rows_of_cells(index, block):
        first = cells[0]
        if first.first_column == margin:
            reaching = (number + first.rows, first) if first.rows > 1 else None
        stub = _stub(cells, margin)
        rest = tuple(cells[1:] if stub else cells)
        if stub and rest and _ENUMERATOR.fullmatch(stub.text) and not numeric(rest[0].text):
            stub, rest = _joined(stub, rest[0]), rest[1:]
        label = label_text(stub.text) if stub else ""
        if reaching and number < reaching[0] and first.first_column > margin:
            label, stub, rest = label_text(reaching[1].text), None, tuple(cells)
        lines.append(Line(number, label, stub, rest, any(map(holds_amount, rest))))
    return lines


def _stub(cells: list[WholeCell], margin: int) -> WholeCell | None:
    """The cell that labels a row: the one at the margin; one of words that is set in, where amounts follow it."""
    first = cells[0]
    if first.first_column == margin:
        return first
    is_set_in = len(cells) > 1 and not numeric(without_marks(first.text)[0]) and any(map(is_amount, cells[1:]))
    return first if is_set_in and first.last_column < cells[1].first_column else None


def _joined(stub: WholeCell, further: WholeCell) -> WholeCell:
    return stub._replace(text=f"{stub.text} {further.text}", end=further.end, last_column=further.last_column)


@lru_cache(maxsize=16_384)
def label_text(text: str) -> str:
    """A label without drawn rules and leaders, on one line."""
    return " ".join(_before_leaders(_DRAWN.sub(" ", text)).split())


def _before_leaders(text: str) -> str:
    """A text without the dots, set close or with a space before each, that lead from its end to a figure."""
    at, dots = len(text.rstrip()), 0
    while at and text[at - 1] == ".":
        at -= 2 if at > 1 and text[at - 2].isspace() else 1
        dots += 1
    return text[:at] if dots > 1 else text


def heads_of(lines: Sequence[Line], block: Block) -> list[bool]:
    """For each line whether it heads columns, or stands among the heads: a title, a unit, a period."""
    of_figures = any(line.has_amounts for line in lines)
    of_words = 2 * sum(line.has_amounts for line in lines) < sum(bool(line.cells) for line in lines) or not of_figures
    top = 0 if of_words and not _has_head_of_words(lines, block) else _top(lines, of_figures)
    found = [at < top for at in range(len(lines))]
    over_labels = {line.label for line in lines[:top] if line.stub and line.cells}
    for at in range(top, len(lines)) if of_figures else ():
        is_same = lines[at].label in over_labels and not lines[at].has_amounts and len(lines[at].cells) > 1
        found[at] = is_same or _heads_again(lines[at], lines[at - 1] if at else None, at > 0 and found[at - 1])
    return found


def _has_head_of_words(lines: Sequence[Line], block: Block) -> bool:
    """Whether the first line of a table of words heads columns: it is set off from the next, or has no label.

    Where labels stand beside what they say, as in the terms of a note, the first line is one of them. Of three columns
    and more that nothing sets off, the first line heads them.
    """
    first = next((line for line in lines if line.cells), None)
    below = next((line for line in lines if line.cells and first is not None and line.row > first.row), None)
    if first is None or below is None or first.stub is None or _says_when(first):
        return first is not None
    is_apart = _is_set_off(first, block) and not _is_set_off(below, block)
    return is_apart or (len(first.cells) > 1 and not first.label.endswith(":") and not _is_set_off(below, block))


def _is_set_off(line: Line, block: Block) -> bool:
    """Whether next to all of each cell beside a label is emphasised, or the whole line is in capitals."""
    return all(_emphasised(cell, block) for cell in line.cells) or all(cell.text.isupper() for cell in line.all_cells)


def _emphasised(cell: WholeCell, block: Block) -> bool:
    covered = sum(max(0, min(run.end, cell.end) - max(run.start, cell.start)) for run in block.runs)
    return covered >= _NEXT_TO_ALL * (cell.end - cell.start)


def _top(lines: Sequence[Line], of_figures: bool) -> int:
    """How many lines stand over the first that is none of the head."""
    last, labelled, headed = -1, False, 0
    full = next((len(line.cells) for line in lines if line.has_amounts), 0)
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if line.has_amounts or not _is_short(line) or (not of_figures and last >= 0) or _says_of_itself(line):
            break
        if line.cells and line.stub:
            heads_all = headed < full == len(line.cells) > 1
            if labelled and not heads_all and not _says_when(line):
                break
            labelled, headed = True, len(line.cells)
        last = at if line.cells or _speaks_of_all(line) else last
    while 0 <= last < len(lines) - 1 and lines[last + 1].stub and not lines[last + 1].cells:
        if not _speaks_of_all(lines[last + 1]):
            break
        last += 1
    return last + 1


def _says_of_itself(line: Line) -> bool:
    """Whether a line is a label with a colon and what it says, as in "Trustee: Vane Bank", which heads nothing."""
    return line.label.endswith(":") and len(line.cells) == 1 and not _says_when(line)


def _heads_again(line: Line, before: Line | None, after_head: bool) -> bool:
    """Whether a line below the first amounts heads the columns under it anew."""
    if line.has_amounts or not line.cells or not _is_short(line):
        return False
    if line.stub is None and not line.label:
        return after_head or before is None or not _goes_on(line, before)
    if line.stub is None or not _says_when(line):
        return False
    return after_head or (len(line.cells) > 1 and (before is None or not before.cells or _speaks_of_all(line)))


def _goes_on(line: Line, before: Line) -> bool:
    """Whether every cell of a line goes on with the words that stand above it, as a text that is wrapped does."""
    words = [cell for cell in before.cells if not numeric(without_marks(cell.text)[0])]
    return all(any(_stand_together(cell, above) for above in words) for cell in line.cells)


def _stand_together(one: WholeCell, other: WholeCell) -> bool:
    return one.first_column <= other.last_column and other.first_column <= one.last_column


def _speaks_of_all(line: Line) -> bool:
    return says_only_when(line.label) or says_only_scale(line.label)


def _says_when(line: Line) -> bool:
    return all(says_only_when(without_marks(cell.text)[0]) for cell in line.cells)


def _is_short(line: Line) -> bool:
    return all(len(cell.text) <= _LONGEST_HEAD for cell in line.all_cells)
