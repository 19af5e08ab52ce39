"""From a document's blocks to its tables as they are meant; made only when somebody asks.

Nothing here looks at how a table is set: HTML and plain text come as cells of one grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.filing.model import Document, Place
from viewer.filing.paper.furniture import page_furniture
from viewer.tables.calendar import Calendar
from viewer.tables.captions import Caption, caption_of, said_of_all, speaks_of_period
from viewer.tables.grid import Grid, grids_of
from viewer.tables.lines import label_text
from viewer.tables.model import Column, Table
from viewer.tables.numbers import is_year
from viewer.tables.periods import Period, only_period, period_of
from viewer.tables.rows import begins_a_period, rows_of
from viewer.tables.scales import Scale, currency_of, scale_of


class _Piece(NamedTuple):
    """A grid of a block, with where it stands, what stands above it, and the scale that holds for all tables there."""

    place: Place
    grid: Grid
    caption: Caption
    general: Scale | None


def tables_of(document: Document, calendar: Calendar) -> Iterator[Table]:
    """The tables of a document, in order; two that are set as one are two, and one that pages divide is one."""
    pieces: list[_Piece] = []
    for piece in _pieces(document):
        if pieces and not _goes_on(piece, pieces[-1]):
            yield _table(document, pieces, calendar)
            pieces = []
        pieces.append(piece)
    if pieces:
        yield _table(document, pieces, calendar)


def _pieces(document: Document) -> Iterator[_Piece]:
    furniture = page_furniture(document.blocks).blocks
    general: Scale | None = None
    for index, block in enumerate(document.blocks):
        if block.kind != "table":
            general = said_of_all(block.text) or general
        elif index not in furniture:
            caption = caption_of(document.blocks, index, furniture)
            grids = grids_of(index, block)
            place = Place(document.index, index, 0, 0)
            for grid in grids:
                place = _part(place, grid)
                yield _Piece(Place(document.index, index) if len(grids) == 1 else place, grid, caption, general)
                caption = Caption(caption.texts, "", follows=False)


def _part(before: Place, grid: Grid) -> Place:
    """The characters of a block that one of its grids takes up, after the grid before it whose heads it may share."""
    cells = [cell for line in (*grid.heads, *grid.lines) for cell in line.all_cells]
    own = [cell for cell in cells if cell.block == before.block and cell.start >= (before.end or 0)]
    starts, ends = [cell.start for cell in own], [cell.end for cell in own]
    return Place(
        before.document, before.block, min(starts, default=before.end or 0), max(ends, default=before.end or 0)
    )


def _goes_on(piece: _Piece, before: _Piece) -> bool:
    """Whether a table goes on over a page break: nothing else is between, and it has no other head."""
    if not piece.caption.follows or len(piece.grid.columns) != len(before.grid.columns):
        return False
    heads = [cell.text for line in piece.grid.heads for cell in line.cells]
    return heads == [cell.text for line in before.grid.heads for cell in line.cells] or not heads


def _table(document: Document, pieces: Sequence[_Piece], calendar: Calendar) -> Table:
    first = pieces[0]
    grid, texts = first.grid, first.caption.texts
    inside = [label_text(line.stub.text) for line in grid.heads if line.stub]
    over_all = [line.cells[0].text for line in grid.heads if len(line.cells) == 1]
    numbers = range(len(grid.columns))
    scales = [_first_scale(grid.scales(column)) for column in numbers]
    scale = _first_scale([*inside, *over_all, *texts]) or first.general or _common(scales)
    headers = [grid.header(column) for column in numbers]
    periods = _periods(headers, inside[::-1], texts, calendar)
    if any(begins_a_period(line.label) for piece in pieces for line in piece.grid.lines):
        periods = [_whole_year(period, calendar) for period in periods]
    columns = tuple(
        Column(header, period, own or scale) for header, period, own in zip(headers, periods, scales, strict=True)
    )
    rows = tuple(row for piece in pieces for row in rows_of(document.index, piece.grid, columns))
    words = [scale.words if scale else "", *(document.blocks[piece.place.block].text for piece in pieces)]
    currency = next(filter(None, map(currency_of, words)), None)
    title = first.caption.title or next(filter(None, inside), "")
    return Table(tuple(piece.place for piece in pieces), title, currency, scale, columns, rows)


def _first_scale(texts: Iterable[str]) -> Scale | None:
    return next(filter(None, map(scale_of, texts)), None)


def _common(scales: Iterable[Scale | None]) -> Scale | None:
    """The scale that all columns that state one have."""
    stated = {scale.factor: scale for scale in scales if scale}
    return next(iter(stated.values())) if len(stated) == 1 else None


def _periods(
    headers: Sequence[tuple[str, ...]], stub: Sequence[str], texts: Sequence[str], calendar: Calendar
) -> list[Period | None]:
    """The period of each column; where no head names one, that of the line above the table holds for all."""
    caption = speaks_of_period(texts)
    periods = [period_of(header[::-1], stub, caption, calendar) for header in headers]
    if any(periods) or not caption or any(is_year(word) for header in headers for word in header):
        return periods
    named = only_period(caption[-1], calendar)
    return [named if header else None for header in headers]


def _whole_year(period: Period | None, calendar: Calendar) -> Period | None:
    """The year to a day that heads a column whose rows lead from its beginning to its end."""
    if period is None or period.start is not None or calendar.year_end is None:
        return period
    if period.end != calendar.end_of(period.end.year - calendar.behind):
        return period
    return Period(calendar.start_of(period.end, 12), period.end)
