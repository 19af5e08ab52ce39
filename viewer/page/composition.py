"""The front door: one document of a reading as a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from viewer.filing.markup import escape_attribute
from viewer.filing.model import Block, Document
from viewer.page.first.frame import Frame, Sheet, images_of
from viewer.page.folding import Run, folds_told, marked_blocks, unchanged_runs
from viewer.page.links import Addresses, link_marks
from viewer.page.marking import mark_block
from viewer.page.model import Mark, Page, Read, ReadBeside
from viewer.page.notes import Annotations, annotate
from viewer.page.numbers import PageNumbers
from viewer.page.theme import Theme


def compose(
    reading: Read,
    document: int,
    *,
    theme: Theme,
    amended: ReadBeside | None = None,
    with_notes: bool = False,
    annotations: Annotations | None = None,
    gutter: bool = True,
) -> Page:
    """One document of a reading as a whole HTML page, with its links and, when asked for, its notes and changes.

    ``amended`` is the pair that the reading is one side of; without it an amendment's notes stand beside its own text.
    ``annotations`` are other marks and cards than these. ``gutter`` reserves room for cards. Linear in the document;
    only blocks that carry a mark are parsed again. Between two periods, text that both have alike is told as folded.
    """
    shown = reading.filing.documents[document]
    marks = link_marks(reading, document)
    if annotations is None and with_notes:
        annotations = annotate(reading, document, amended)
    cards = annotations.cards if annotations else []
    runs: list[Run] = []
    if annotations:
        marks += annotations.marks
        runs = unchanged_runs(reading, document, amended, marked_blocks(annotations))
    parts = _parts(shown, Addresses(reading.filing, document), marks)
    title = _title(reading, shown)
    frame = Frame(title, theme, shown.media, has_gutter=gutter, cards=cards, runs=folds_told(runs))
    return Page(
        html="".join((frame.opening(), Sheet().framed(shown.blocks, parts), shown.tail, frame.closing())),
        title=title,
        images=images_of(reading.filing),
        cards=tuple(cards),
        blocks=shown.blocks,
        parts=tuple(parts),
        runs=frame.runs,
    )


def _parts(document: Document, addresses: Addresses, marks: Iterable[Mark]) -> list[str]:
    """Each block's own HTML with its marks set in."""
    marked: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        marked[mark.place.block].append(mark)
    numbers = PageNumbers(document)
    return [
        _shown(block, index, addresses, marked.get(index, ()), numbers)
        if block.hyperlinks or index in marked or block.kind == "page-break"
        else block.html
        for index, block in enumerate(document.blocks)
    ]


def _shown(block: Block, index: int, addresses: Addresses, marks: Sequence[Mark], numbers: PageNumbers) -> str:
    if block.hyperlinks:
        block = block._replace(html=addresses.rewritten(block))
    html = mark_block(block, index, marks) if marks else block.html
    if block.kind == "page-break":
        begun = numbers.at(index + 1)  # what is told of a break is the page that begins there
        words = escape_attribute(begun.words) if begun else ""
        return html.replace(f'id="b{index}"', f'id="b{index}" data-page="{words}"', 1)
    return html


def _title(reading: Read, shown: Document) -> str:
    title = reading.outline(shown.index).title
    return title or shown.description or shown.filename or shown.type
