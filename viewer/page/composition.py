"""The front door: one document of a reading as a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from viewer.filing.markup import escape, escape_attribute
from viewer.filing.model import Block, Document, Filing, Media, Payload
from viewer.page.cards import card_html
from viewer.page.folding import Run, folds_told, unchanged_runs
from viewer.page.links import Addresses, link_marks
from viewer.page.marking import mark_block
from viewer.page.model import Card, Mark, Page, Read, ReadBeside
from viewer.page.notes import Annotations, annotate
from viewer.page.reader import READER_STYLE
from viewer.page.style import page_css, theme_css
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
        marked = {mark.place.block for mark in annotations.marks} | {card.place.block for card in cards}
        runs = unchanged_runs(reading, document, amended, marked)
    title = _title(reading, shown)
    return Page(
        html=_whole(
            title, theme, gutter, shown.media, _sheet(shown, Addresses(reading.filing, document), marks), cards, runs
        ),
        title=title,
        images=_images(reading.filing),
        cards=tuple(cards),
        blocks=shown.blocks,
    )


def _sheet(document: Document, addresses: Addresses, marks: Iterable[Mark]) -> str:
    """The document's own HTML with its marks set in."""
    marked: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        marked[mark.place.block].append(mark)
    pieces: list[str] = []
    ahead = 0
    for index, block in enumerate(document.blocks):
        pieces.append(block.lead)
        html = block.html
        if block.hyperlinks or index in marked or block.kind in _FRAMED:
            html = _shown(document, block, index, addresses, marked.get(index, ()), later=ahead > _FIRST_SCREEN)
        pieces.append(html)
        ahead += len(block.text)
    pieces.append(document.tail)
    return "".join(pieces)


_FRAMED = frozenset({"table", "page-break"})

# More text than any window shows at once: tables after it are laid out once what is before them has been painted.
_FIRST_SCREEN = 12_000


def _shown(
    document: Document, block: Block, index: int, addresses: Addresses, marks: Sequence[Mark], *, later: bool
) -> str:
    if block.hyperlinks:
        block = block._replace(html=addresses.rewritten(block))
    html = mark_block(block, index, marks) if marks else block.html
    if block.kind == "page-break":
        return html.replace(f'id="b{index}"', f'id="b{index}" data-page="{block.page + 1}"', 1)
    if html.startswith("<table"):
        return f'<div class="wide{" later" if later else ""}" tabindex="-1">{html}</div>'
    return html


def _whole(
    title: str, theme: Theme, gutter: bool, media: Media, sheet: str, cards: Sequence[Card], runs: Sequence[Run]
) -> str:
    cards_html = "".join(map(card_html, cards))
    aside = f'<aside class="viewer-gutter" aria-label="Notes">{cards_html}</aside>' if gutter else ""
    folds = f' data-folds="{escape_attribute(folds_told(runs))}"' if runs else ""
    desk = f'<div class="viewer-desk"><main class="viewer-sheet"{folds}>{sheet}</main>{aside}</div>'
    head = (
        f'<meta charset="utf-8"><title>{escape(title)}</title><meta name="viewport" content="width=device-width">'
        f'<style id="viewer-theme">{theme_css(theme)}</style>'
        f"<style>{page_css(with_notes=bool(cards), with_folds=bool(runs))}</style>{READER_STYLE}"
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
