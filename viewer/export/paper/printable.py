"""What is handed to the web engine to be printed, with what the PDF is called and its bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from viewer.annotations.model import Anchored
from viewer.export.blocks.margin import Beside
from viewer.export.filing_html import named, pages_html
from viewer.export.memo import memo
from viewer.export.memo_html import memo_html
from viewer.export.stretches import Stretch, of_filing
from viewer.filing.markup import escape_attribute
from viewer.filing.model import Document
from viewer.language import translated
from viewer.outline.model import Outline
from viewer.reading import AmendedReading, Reading

MARGINS: Final = (40, 40, 40, 44)
"""The sheets' margins in points: left, top, right, bottom. In them stand their numbers, and nothing of the page."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the PDF's outline: ``name`` is the id of the element that it leads to, ``level`` counts from 0."""

    title: str
    name: str
    level: int


@dataclass(frozen=True, slots=True)
class Printable:
    """A page to print, and what its PDF has besides."""

    html: str
    title: str
    bookmarks: tuple[Bookmark, ...] = ()


def printable(
    reading: Reading,
    beside: Beside | None = None,
    own: Sequence[Anchored] = (),
    stretches: Sequence[Stretch] | None = None,
) -> Printable:
    """A filing, or stretches of it, to be printed; the rest is that of ``filing_html.html``.

    The reading must have been read with its pages.
    """
    parts = of_filing(reading.filing) if stretches is None else tuple(stretches)
    bookmarks = tuple(_bookmarks(reading, parts))
    html = pages_html(reading, beside, own, stretches, rules=_feet(reading, parts), foot=_led_to(bookmarks))
    return Printable(html, named(reading, beside), bookmarks)


def printable_memo(amended: AmendedReading) -> Printable:
    """A change memo to be printed."""
    return Printable(memo_html(amended), f"Change memo: {memo(amended).title}")


def _bookmarks(reading: Reading, stretches: Sequence[Stretch]) -> Iterator[Bookmark]:
    """Each document and under it its sections, as deep as they are."""
    for stretch in stretches:
        document = reading.filing.documents[stretch.document]
        outline = reading.outline(stretch.document)
        yield Bookmark(_document_title(document, outline), f"d{stretch.document}", 0)
        for section in outline.walk():
            words = " ".join(filter(None, (section.label, section.title)))
            if words and section.kind != "body" and stretch.first <= section.place.block < stretch.past:
                yield Bookmark(words, f"d{stretch.document}-b{section.place.block}", section.level + 1)


def _document_title(document: Document, outline: Outline) -> str:
    title = outline.title or document.description or document.filename or document.type
    return " · ".join(dict.fromkeys(filter(None, (document.exhibit_name, title))))


def _led_to(bookmarks: Sequence[Bookmark]) -> str:
    """Links that nobody sees: the engine writes down where an element came to stand if something leads there."""
    links = "".join(
        f'<a href="#{escape_attribute(name)}"></a>' for name in dict.fromkeys(one.name for one in bookmarks)
    )
    return f"<div hidden>{links}</div>"


def _feet(reading: Reading, stretches: Sequence[Stretch]) -> str:
    """The rules by which each sheet says which it is, and each document has its name at the foot of its sheets.

    The number of a sheet stands beside the one that the filer printed, and is called what it is.
    """
    header = reading.filing.header
    sheet = translated("sheet {number} of {last}", number='" counter(page) "', last='" counter(pages) "')
    rules = [f'@page {{ @bottom-right {{ content: "{sheet}"; }} }}']
    for stretch in stretches:
        document = reading.filing.documents[stretch.document]
        called = document.exhibit_name or document.type
        words = " · ".join(dict.fromkeys(filter(None, (header.company_as_spelled, header.form, called))))
        name = f"d{stretch.document}"
        rules.append(
            f"@page {name} {{ @bottom-left {{ content: {_css_string(words)}; }} }} #{name} {{ page: {name}; }}"
        )
    return "\n".join(rules)


def _css_string(words: str) -> str:
    """Words as a string of CSS; what could end it, or the style sheet, is written by its number."""
    return '"' + "".join(each if each.isalnum() or each in " .,-·/&()" else f"\\{ord(each):x} " for each in words) + '"'
