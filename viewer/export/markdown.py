"""A filing as Markdown: sections as headings, tables as tables, an amendment's notes under what they are about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from viewer.amendments.effective.model import Origin
from viewer.amendments.model import Note, TargetKind
from viewer.comparison.model import Change
from viewer.export.blocks.margin import Beside
from viewer.filing.model import Block, Document, Place
from viewer.outline.model import Outline, Section
from viewer.page.cards import sides_told
from viewer.page.origins import addition_words, origin_words
from viewer.reading import AmendedReading, EffectiveReading, Reading
from viewer.tables.lines import Line, lines_of
from viewer.tables.stretches import Stretch, met, take
from viewer.wording import CLAIMS, as_markdown, flat

_DEEPEST = 6
_LINE_START = re.compile(r"^(\d*)([#+.)-])(?=\s|$)", re.MULTILINE)

_NARROWEST_FIRST: tuple[TargetKind, ...] = (
    *("table", "paragraph", "hyperlink", "cover", "signature", "page", "item", "part", "exhibit", "whole"),
)

_Said = dict[tuple[int, int], list[str]]
"""Quotations by the document and block that they stand under."""


def markdown(reading: Reading, beside: Beside | None = None) -> str:
    """All documents of a filing that are text; with an amended reading, its notes and changes as quotations.

    In a text as amended the quotations say where its parts come from.
    """
    said = _said(reading, beside) if beside else {}
    outlines = {outline.document: outline for outline in reading.outlines}
    pieces: list[str] = []
    for document in reading.filing.documents:
        if document.blocks:
            pieces.extend(_document(document, outlines.get(document.index), said))
    return "\n\n".join(pieces) + "\n"


def _document(document: Document, outline: Outline | None, said: _Said) -> Iterator[str]:
    title = outline.title if outline else document.description or document.filename
    yield f"# {inline(title or document.type)}"
    headings = _headings(outline) if outline else {}
    for index, block in enumerate(document.blocks):
        section = headings.get(index)
        if section is not None:
            yield _heading(section)
        if section is None or not _is_only_heading(section, block):
            yield from _block(block, index)
        yield from said.get((document.index, index), ())


def _headings(outline: Outline) -> dict[int, Section]:
    """The sections that begin with a block of their own, by that block; the outermost where several do."""
    found: dict[int, Section] = {}
    for section in outline.walk():
        if section.kind not in ("cover", "body") and not section.place.start:
            found.setdefault(section.place.block, section)
    return found


def _heading(section: Section) -> str:
    words = "  ".join(filter(None, (section.label, section.title)))
    return f"{'#' * min(section.level + 2, _DEEPEST)} {inline(words)}"


def _is_only_heading(section: Section, block: Block) -> bool:
    return block.kind != "table" and (section.place.end is None or section.place.end >= len(block.text))


def _block(block: Block, index: int) -> Iterator[str]:
    if block.kind == "table":
        yield _table(lines_of(index, block))
    elif block.kind in ("rule", "page-break"):
        yield "---"
    elif block.kind == "image":
        yield from (f"![{inline(block.text)}](<{name}>)" for name in block.images)
    elif block.text:
        yield _LINE_START.sub(r"\1\\\2", as_markdown(block.text)).replace("\n", "  \n")


def _table(lines: Sequence[Line]) -> str:
    """A pipe table; cells that stand over or under one another share a column."""
    columns = _columns(lines)
    printed: list[str] = []
    for line in lines:
        texts = [""] * len(columns)
        for cell in line.all_cells:
            column = met(columns, (cell.first_column, cell.last_column))[0]
            texts[column] = f"{texts[column]} {inline(cell.sign + cell.text)}".lstrip()
        printed.append(f"| {' | '.join(texts)} |")
    printed.insert(1, "|" + " --- |" * len(columns))
    return "\n".join(printed)


def _columns(lines: Sequence[Line]) -> list[Stretch]:
    """The stretches of the grid that are one column to a reader; cells set across several do not join them."""
    columns: list[Stretch] = []
    for line in sorted(lines, key=lambda line: -len(line.all_cells)):
        for cell in line.all_cells:
            take(columns, (cell.first_column, cell.last_column))
    return columns


def _said(reading: Reading, beside: Beside) -> _Said:
    return _changes(reading, beside) if isinstance(beside, AmendedReading) else _origins(beside)


def _origins(effective: EffectiveReading) -> _Said:
    """Where each part that an amendment made comes from, under its heading."""
    said: _Said = defaultdict(list)
    for origin in effective.text.origins:
        if origin.is_amended:
            words = origin_words(origin, effective.headers)
            said[origin.place.document, origin.place.block].append(f"> **{inline(words)}**{_doubt(origin)}")
        for place in origin.added:
            words = addition_words(effective.text, effective.headers, place)
            said[place.document, place.block].append(f"> **{inline(words)}**")
    return said


def _doubt(origin: Origin) -> str:
    return f": {inline(origin.evidence.why)}" if origin.kind == "unclear" else ""


def _changes(reading: Reading, amended: AmendedReading) -> _Said:
    """Quotations by the document and block that they stand under, on the side of the pair that is shown."""
    of_original = amended.original is not None and reading is amended.original
    said: _Said = defaultdict(list)

    def stand(place: Place | None, text: str) -> None:
        if place is not None:
            said[place.document, place.block].append(text)

    for note in amended.statement.notes:
        for place in _note_places(note, of_original=of_original):
            stand(place, f"> **{note.purpose}**: “{inline(note.quote)}”")
    changes = amended.comparison.changes if amended.comparison else ()
    for change in (leaf for one in changes for leaf in one.leaves):
        stand(change.original if of_original else change.amendment, _change(change))
    return said


def _note_places(note: Note, *, of_original: bool) -> list[Place]:
    """In each document of the original the narrowest place that a note is about; in the amendment the note stands."""
    if not of_original:
        return []
    narrowest: dict[int, Place] = {}
    for target in sorted(note.targets, key=lambda target: _NARROWEST_FIRST.index(target.kind)):
        if target.original is not None:
            narrowest.setdefault(target.original.document, target.original)
    return list(narrowest.values())


def _change(change: Change) -> str:
    where = ", ".join(filter(None, (change.row, change.column)))
    gone, new = inline(change.before), inline(change.after)
    words = f"{gone} → {new}" if gone and new else " ".join((*filter(None, sides_told(gone, new)), gone or new))
    return f"> **{CLAIMS[change.claim]}**: {inline(where)}{': ' if where else ''}{words}"


def inline(text: str) -> str:
    """Text on one line as Markdown that says the same."""
    return as_markdown(flat(text))
