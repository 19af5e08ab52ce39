"""What a page tells a screen reader, and the tags of a PDF, of its blocks: headings, and the cells of tables.

A filer's markup says little of it: headings are bold paragraphs, heads of columns cells like all others, and tables
stand around what is none. So what the outline and the tables know is told by roles (WAI-ARIA 1.2), which change nothing
that is seen. A heading that is only the beginning of its paragraph is not told, nor is a label in a table of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from viewer.filing.model import Block, Document
from viewer.language import translated
from viewer.outline.model import Outline, Section
from viewer.tables.lines import Line, heads_of, holds_amount, lines_of

_ID: Final = re.compile(r'\sid="(b\d+(?:r\d+(?:c\d+)?)?)"')
_LAYOUT: Final = re.compile(r"<table\b(?![^>]*\sid=)")
_PRESENTED: Final = '<table role="presentation"'
_IDENTIFICATION: Final = re.compile(r"\d{1,3}[-–]\d{4,7}(?:[-–]\d{2,3})?")
"""A file number of the Commission (001-04321), or an employer's of the Internal Revenue Service (12-3456789)."""
_PRINTED_AS_AMOUNT: Final = re.compile(r"[$€£¥%]|\d[.,]\d")
_FILE_NAME: Final = re.compile(r"\S+\.(?:gif|jpe?g|jfif|png|bmp|tiff?|svg|webp)", re.IGNORECASE)
_FIRST_LEVEL: Final = 2
"""That of a document's own sections: its title stands above them."""

CellRole = Literal["cell", "columnheader", "rowheader"]


def headings_in(document: Document, outline: Outline) -> dict[int, int]:
    """The blocks of a document that are headings and nothing else, with their levels from 2 on.

    A section that nothing heads, as a Part that is only implied, makes its own no deeper.
    """
    return dict(_headings(document, outline.sections, _FIRST_LEVEL))


def _headings(document: Document, sections: Iterable[Section], level: int) -> Iterator[tuple[int, int]]:
    for section in sections:
        is_headed = _is_headed(document.blocks[section.place.block], section)
        if is_headed:
            yield section.place.block, level
        yield from _headings(document, section.children, level + is_headed)


def _is_headed(block: Block, section: Section) -> bool:
    """Whether the block that a section begins with is its heading from end to end."""
    start, end = section.place.start, section.place.end
    is_told = section.kind != "body" and start == 0 and bool(end)
    return is_told and block.kind in ("paragraph", "heading") and not re.search(r"\w", block.text[end:])


def covers_in(outline: Outline) -> frozenset[int]:
    """The blocks of a document that stand on a cover."""
    covers = (section for section in outline.sections if section.kind == "cover")
    return frozenset(block for one in covers for block in range(one.place.block, one.end.block))


def picture_told(alternative: str) -> str:
    """What is told of a picture in the place of it: the filer's words, "Picture" where these are none.

    The programs by which filings are made put the name of a file there, or a bare number.
    """
    is_name = _FILE_NAME.fullmatch(alternative.strip(" []()")) is not None
    return translated("Picture") if is_name or not re.search(r"[^\W\d_]", alternative) else alternative


def with_roles(html: str, block: Block, index: int, level: int | None = None, *, on_cover: bool = False) -> str:
    """A block's HTML with roles: ``level`` is that of a heading, None for what is none.

    ``html`` has the block's own ids, and may carry marks. ``on_cover`` is a block of a cover, whose tables are there
    for the layout: a zip code or a file number beside the name of a state is no amount that it labels.
    """
    if level is not None:
        return _told(html, {f"b{index}": f'role="heading" aria-level="{level}"'})
    if block.kind != "table":
        return html
    lines = lines_of(index, block)
    if all(len(line.all_cells) < 2 for line in lines):
        return without_tables(_told(html, {f"b{index}": 'role="presentation"'} if html.startswith("<table") else {}))
    roles = dict(_cell_roles(lines, block, on_cover=on_cover))
    if html.startswith("<table"):
        told = {name: f'role="{role}"' for name, role in _named(index, roles) if role != "cell"}
        # Without lines and heads of its own a browser takes a table for one that is there for the layout.
        return without_tables(_told(html, {f"b{index}": 'role="table"'} | told))
    return _told(html, _of_typed_table(index, block, roles))


def without_tables(html: str) -> str:
    """HTML in which each table that is only there for the layout says so: a table that is one has an id."""
    return _LAYOUT.sub(_PRESENTED, html)


def _cell_roles(lines: Iterable[Line], block: Block, *, on_cover: bool) -> Iterator[tuple[tuple[int, int], CellRole]]:
    """What the cells of a table are, by row and column: heads of columns, labels of amounts, and all others."""
    lines = list(lines)
    heads = {line.row for line, is_head in zip(lines, heads_of(lines, block), strict=True) if is_head}
    stubs = {
        line.row: line.stub for line in lines if line.stub and line.label and _has_amounts(line, on_cover=on_cover)
    }
    for cell in block.cells:
        stub = stubs.get(cell.row)
        if cell.row in heads:
            yield (cell.row, cell.column), "columnheader"
        elif stub is not None and stub.start <= cell.start < stub.end:
            yield (cell.row, cell.column), "rowheader"
        else:
            yield (cell.row, cell.column), "cell"


def _has_amounts(line: Line, *, on_cover: bool) -> bool:
    """Whether a cell beside a label is an amount and no number that identifies; on a cover, one printed as such."""
    amounts = (cell.text for cell in line.cells if holds_amount(cell) and not _IDENTIFICATION.fullmatch(cell.text))
    return any(not on_cover or _PRINTED_AS_AMOUNT.search(text) for text in amounts)


def _named(index: int, roles: Mapping[tuple[int, int], CellRole]) -> Iterator[tuple[str, CellRole]]:
    for (row, column), role in roles.items():
        yield f"b{index}r{row}c{column}", role


def _of_typed_table(index: int, block: Block, roles: Mapping[tuple[int, int], CellRole]) -> dict[str, str]:
    """What is told of a table that is set with spaces, whose rows and cells are no elements of a table."""
    told = {f"b{index}": 'role="table"'}
    for (row, column), role in roles.items():
        told[f"b{index}r{row}"] = 'role="row"'
        told[f"b{index}r{row}c{column}"] = f'role="{role}" aria-colindex="{column + 1}"'
    return told


def _told(html: str, roles: Mapping[str, str]) -> str:
    def told(found: re.Match[str]) -> str:
        role = roles.get(found[1])
        return f"{found[0]} {role}" if role else found[0]

    return _ID.sub(told, html) if roles else html
