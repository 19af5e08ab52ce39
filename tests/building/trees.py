"""Filings of a few lines, written as HTML or as plain text, and a compact way to write down a tree.

A tree is written one section a line, indented two spaces a level: an Item as "Item 1 Business", a Part as "Part I", a
heading as "# Products", anything else as its kind in brackets and its title: "[cover] Cover".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from viewer.edgar.forms import form_of
from viewer.filing.blocks import read_blocks
from viewer.filing.model import Block, Document, Media, Payload
from viewer.outline.model import Outline, Section
from viewer.outline.outliner import outline_document
from viewer.outline.text import section_text

PROSE = (
    "The company makes barometers and weather vanes in two works. It sells them to chandlers and to schools through "
    "agents in nine states, and it mends what it sold. Orders come in spring for the most part and are delivered "
    "within the quarter. No customer took more than a tenth of what was sold in any of the years presented here. "
    "The works stand on land that the company owns, and neither is pledged to anyone. "
)
SIGNED = (
    "SIGNATURES",
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report "
    "to be signed on its behalf by the undersigned, thereunto duly authorized.",
    "By: /s/ Ada Vane",
)


def p(words: str, style: str = "") -> str:
    """A paragraph of plain words."""
    return f'<p style="{style}">{escape(words)}</p>'


def b(words: str) -> str:
    """A paragraph in bold."""
    return f"<p><b>{escape(words)}</b></p>"


def c(words: str) -> str:
    """A centred paragraph in bold."""
    return f'<p style="text-align:center"><b>{escape(words)}</b></p>'


def i(words: str) -> str:
    """A paragraph in italics."""
    return f"<p><i>{escape(words)}</i></p>"


def u(words: str) -> str:
    """An underlined paragraph."""
    return f"<p><u>{escape(words)}</u></p>"


def table(*rows: Sequence[str]) -> str:
    """A table of rows of cells; cells are HTML already."""
    made = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{made}</table>"


def link(words: str, target: str) -> str:
    """Words that link into the document."""
    return f'<a href="#{target}">{escape(words)}</a>'


def page(*content: str) -> tuple[Block, ...]:
    """The blocks of an HTML document; content that is not HTML yet becomes paragraphs."""
    body = "\n".join(one if one.startswith("<") else p(one) for one in content)
    return read_blocks("html", f"<html><body>{body}</body></html>".encode(), 0, with_page=False).blocks


def ascii_page(source: str) -> tuple[Block, ...]:
    """The blocks of a plain text document."""
    return read_blocks("text", source.encode(), 0, with_page=False).blocks


def outlined(
    blocks: Sequence[Block], form: str | None = "10-K", type: str | None = None, *, is_plain: bool = False
) -> Outline:
    """The outline of a primary document of a form, or (without a form) of an exhibit."""
    media: Media = "text" if is_plain else "html"
    document = Document(0, type or form or "EX-99.1", "made.htm", "", media, Payload(b""), tuple(blocks))
    return outline_document(document, form_of(form), is_primary=form is not None)


def written(sections: Iterable[Section]) -> str:
    """A tree in the compact notation."""
    return "\n".join(_lines(sections))


def _lines(sections: Iterable[Section]) -> Iterable[str]:
    for section in sections:
        if section.kind in ("item", "part"):
            words = f"{section.label} {section.title}".strip()
        elif section.kind == "heading":
            words = f"# {section.title}"
        else:
            words = f"[{section.kind}] {section.title}"
        yield "  " * section.level + words
        yield from _lines(section.children)


def tree(blocks: Sequence[Block], form: str | None = "10-K", type: str | None = None, *, is_plain: bool = False) -> str:
    """The tree of a document in the compact notation."""
    return written(outlined(blocks, form, type, is_plain=is_plain).sections)


def items(blocks: Sequence[Block], form: str = "10-K") -> list[str]:
    """The Items of a document: the Part's number, where there are Parts, and the Item's label without "Item"."""
    found: list[str] = []
    part = ""
    for section in outlined(blocks, form).walk():
        if section.kind == "part":
            part = (section.label or "").removeprefix("Part ") + " "
        elif section.kind == "item":
            found.append(part + (section.label or "").removeprefix("Items ").removeprefix("Item "))
    return found


def one(outline: Outline, label: str) -> Section:
    """The one section with a label or title."""
    (found,) = [section for section in outline.walk() if label in (section.label, section.title)]
    return found


def text_of(blocks: Sequence[Block], outline: Outline, label: str) -> str:
    """The whole text of the one section with a label or title."""
    return section_text(tuple(blocks), one(outline, label))
