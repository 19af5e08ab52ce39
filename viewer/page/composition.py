"""The front door: one document of a reading as a page, and how a shown page becomes another of the same text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.filing.markup import escape, escape_attribute
from viewer.filing.model import Block, Document, Filing, Media, Payload
from viewer.page.cards import cards_html
from viewer.page.folding import Run, folds_told, unchanged_runs
from viewer.page.links import Addresses, link_marks
from viewer.page.marking import mark_block
from viewer.page.model import Card, Mark, Page, Read, ReadBeside
from viewer.page.notes import Annotations, annotate
from viewer.page.numbers import PageNumbers
from viewer.page.reader import READER_STYLE
from viewer.page.style import added_css, page_css, theme_css
from viewer.page.theme import Theme


class Renewal(NamedTuple):
    """What the page's script sets in.

    ``parts`` are the blocks that have other marks, each with its number and its HTML; ``cards`` is the gutter's HTML,
    ``styles`` the rules of the page by the names of their elements, ``runs`` the runs of text that fold.
    """

    parts: list[tuple[int, str]]
    cards: str
    styles: list[tuple[str, str]]
    runs: str


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
        marked = {mark.place.block for mark in annotations.marks} | {card.place.block for card in cards}
        runs = unchanged_runs(reading, document, amended, marked)
    parts = _parts(shown, Addresses(reading.filing, document), marks)
    return _page(reading.filing, shown, _title(reading, shown), theme, parts, cards=cards, runs=runs, gutter=gutter)


def first_page(filing: Filing, document: int, *, theme: Theme) -> Page:
    """One document as a page as soon as it is read: without what is known of it only later, which is put in then."""
    shown = filing.documents[document]
    title = shown.description or shown.filename or shown.type
    return _page(filing, shown, title, theme, _parts(shown, Addresses(filing, document), ()))


def renewal(shown: Page, page: Page) -> Renewal | None:
    """How a page becomes another one; None where that shows another text, or the same in other pieces."""
    if not shown.parts or page.blocks is not shown.blocks or len(page.parts) != len(shown.parts):
        return None
    pairs = enumerate(zip(shown.parts, page.parts, strict=True))
    parts = [(index, new) for index, (old, new) in pairs if old != new]
    styles = added_css(with_notes=bool(page.cards), with_folds=page.runs != "[]")
    return Renewal(parts, cards_html(page.cards), styles, page.runs)


def _page(
    filing: Filing,
    shown: Document,
    title: str,
    theme: Theme,
    parts: Sequence[str],
    *,
    cards: Sequence[Card] = (),
    runs: Sequence[Run] = (),
    gutter: bool = True,
) -> Page:
    return Page(
        html=_whole(title, theme, gutter, shown.media, _sheet(shown, parts), cards, runs),
        title=title,
        images=_images(filing),
        cards=tuple(cards),
        blocks=shown.blocks,
        parts=tuple(parts),
        runs=folds_told(runs),
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


# More text than any window shows at once: tables after it are laid out once what is before them has been painted.
_FIRST_SCREEN = 12_000


def _sheet(document: Document, parts: Iterable[str]) -> str:
    """The document's blocks where they stand in it; tables in frames of their own."""
    pieces: list[str] = []
    ahead = 0
    for block, html in zip(document.blocks, parts, strict=True):
        is_framed = block.kind == "table" and html.startswith("<table")
        frame = f'<div class="wide{" later" if ahead > _FIRST_SCREEN else ""}" tabindex="-1">' if is_framed else ""
        pieces += (block.lead, frame, html, "</div>" if is_framed else "")
        ahead += len(block.text)
    pieces.append(document.tail)
    return "".join(pieces)


def _shown(block: Block, index: int, addresses: Addresses, marks: Sequence[Mark], numbers: PageNumbers) -> str:
    if block.hyperlinks:
        block = block._replace(html=addresses.rewritten(block))
    html = mark_block(block, index, marks) if marks else block.html
    if block.kind == "page-break":
        begun = numbers.at(index + 1)  # what is told of a break is the page that begins there
        words = escape_attribute(begun.words) if begun else ""
        return html.replace(f'id="b{index}"', f'id="b{index}" data-page="{words}"', 1)
    return html


def _whole(
    title: str, theme: Theme, gutter: bool, media: Media, sheet: str, cards: Sequence[Card], runs: Sequence[Run]
) -> str:
    aside = f'<aside class="viewer-gutter" aria-label="Notes">{cards_html(cards)}</aside>' if gutter else ""
    folds = f' data-folds="{escape_attribute(folds_told(runs))}"' if runs else ""
    desk = f'<div class="viewer-desk"><main class="viewer-sheet"{folds}>{sheet}</main>{aside}</div>'
    head = (
        f'<meta charset="utf-8"><title>{escape(title)}</title><meta name="viewport" content="width=device-width">'
        f'<style id="viewer-theme">{theme_css(theme)}</style>'
        f"<style>{page_css()}</style>"
        + "".join(
            f'<style id="{name}">{rules}</style>'
            for name, rules in added_css(with_notes=bool(cards), with_folds=bool(runs))
        )
        + READER_STYLE
    )
    setting = " monospaced" if media == "text" else ""
    body = f'<body class="{"with-gutter" if gutter else "no-gutter"}{setting}">{desk}</body>'
    # Without a document type, as filers write: rows and tables then measure what they do in the filing as filed.
    return f'<html lang="en" data-theme="{theme.name}"><head>{head}</head>{body}</html>'


def _title(reading: Read, shown: Document) -> str:
    title = reading.outline(shown.index).title
    return title or shown.description or shown.filename or shown.type


def _images(filing: Filing) -> dict[str, Payload]:
    return {document.filename.lower(): document.payload for document in filing.documents if document.media == "image"}
