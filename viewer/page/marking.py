"""Setting marks into one block's HTML: which element carries which mark."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from viewer.filing.model import Block, Cell
from viewer.page.fragment import Fragment
from viewer.page.model import Mark
from viewer.page.positions import cells_in, visible_before
from viewer.page.wrapping import Stretch, wrap

_CARD_KINDS = frozenset({"change", "note", "section", "origin"})


def mark_block(block: Block, index: int, marks: Sequence[Mark]) -> str:
    """The block's HTML with the marks set in; its visible text stays as it is.

    Whole blocks, rows and cells carry marks of cards themselves; other characters are wrapped.
    """
    fragment = Fragment(block.html)
    root = f"b{index}"
    marks = _together(marks)
    counts = visible_before(block.text, _offsets(block, marks))
    in_row = Counter(cell.row for cell in block.cells)
    stretches: dict[str, list[Stretch]] = defaultdict(list)
    for mark in marks:
        start, end = _range(mark)
        # What lies between two cells is marked at the end of the first: a text is wrapped once only.
        cells = [] if _is_whole(block, mark) else cells_in(block, start, end) or cells_in(block, start, start)
        if _is_whole(block, mark):
            _set_on(fragment, root, mark)
        elif not cells or _cell_id(root, cells[0]) not in fragment:
            stretches[root].append(Stretch(counts[start], counts[end], mark))
        for is_whole, found in groupby(cells, key=lambda cell: _holds(mark, cell)):
            if is_whole:
                for name in _outermost(root, found, in_row):
                    _set_on(fragment, name, mark)
                continue
            for cell in found:
                stretches[_cell_id(root, cell)].append(_inside(counts, cell, mark))
    for name, wanted in stretches.items():
        if name == root or name in fragment:
            wrap(fragment, name, wanted)
    return str(fragment)


def _together(marks: Sequence[Mark]) -> list[Mark]:
    """The marks, those of cards that stand in one place without any characters made one."""
    kept: list[Mark] = []
    empty: dict[tuple[int, str], int] = {}
    for mark in marks:
        start, end = _range(mark)
        key = (start, mark.kind)
        if mark.place.start is None or start < end or mark.kind not in _CARD_KINDS:
            kept.append(mark)
        elif key in empty:
            first = kept[empty[key]]
            kept[empty[key]] = Mark(first.place, first.kind, f"{first.id} {mark.id}", first.title)
        else:
            empty[key] = len(kept)
            kept.append(mark)
    return kept


def _range(mark: Mark) -> tuple[int, int]:
    start = mark.place.start or 0
    return start, max(start, mark.place.end or 0)


def _cell_id(root: str, cell: Cell) -> str:
    return f"{root}r{cell.row}c{cell.column}"


def _is_whole(block: Block, mark: Mark) -> bool:
    if mark.place.start is None:
        return True
    start, end = _range(mark)
    return mark.kind in _CARD_KINDS and start == 0 and 0 < len(block.text) <= end


def _holds(mark: Mark, cell: Cell) -> bool:
    start, end = _range(mark)
    return mark.kind in _CARD_KINDS and start <= cell.start and cell.end <= end


def _outermost(root: str, cells: Iterable[Cell], in_row: Mapping[int, int]) -> Iterator[str]:
    """The elements of some cells by id; where they are all that a row has, the row's."""
    for row, found in groupby(cells, key=lambda cell: cell.row):
        together = list(found)
        if len(together) == in_row[row] > 1:
            yield f"{root}r{row}"
        else:
            yield from (_cell_id(root, cell) for cell in together)


def _offsets(block: Block, marks: Iterable[Mark]) -> Iterator[int]:
    """Where marks and cells begin and end."""
    for mark in marks:
        yield from _range(mark)
    for cell in block.cells:
        yield from (cell.start, cell.end)


def _inside(counts: Mapping[int, int], cell: Cell, mark: Mark) -> Stretch:
    """A mark as visible characters of a cell, given how many stand before each place."""
    start, end = _range(mark)
    before = counts[cell.start]
    return Stretch(counts[max(start, cell.start)] - before, counts[max(start, min(end, cell.end))] - before, mark)


def _set_on(fragment: Fragment, element: str, mark: Mark) -> None:
    """Mark an element as a whole."""
    if element not in fragment:
        return
    classes = fragment.attribute(element, "class")
    cards = fragment.attribute(element, "data-card")
    fragment.set(
        element,
        **{"class": f"{classes} {mark.kind}" if classes else mark.kind},
        data_card=f"{cards} {mark.id}" if cards else mark.id,
    )
