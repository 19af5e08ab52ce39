"""Filings made by hand below their markup: a document is a list of paragraphs, tables (lists of rows), page breaks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.building.item_keys import keys_of
from viewer.filing.model import Block, Cell, Document, Evidence, Filing, Header, Hyperlink, Payload, Place
from viewer.outline.model import Outline, Section, SectionKind, Treatment

PAGE_BREAK = Block("page-break", "")
Head = tuple[SectionKind, str | None, int]
BY_HAND = Evidence("test", 1.0, "Made by hand.")


def paragraph(text: str, *links: tuple[str, str]) -> Block:
    """A paragraph; each link is the linked words and their address."""
    return Block("paragraph", text, hyperlinks=_hyperlinks(text, links))


def table(*rows: Sequence[str | None], links: dict[str, str] | None = None) -> Block:
    """A table of rows of cells; None, or no words, is an empty cell."""
    text = ""
    cells: list[Cell] = []
    for at, row in enumerate(rows):
        separator = "\n" if text else ""
        for column, words in enumerate(row):
            if not words:
                continue
            text += separator
            cells.append(Cell(at, column, 1, len(text), len(text) + len(words)))
            text += words
            separator = "\t"
    return Block("table", text, cells=tuple(cells), hyperlinks=_hyperlinks(text, tuple((links or {}).items())))


def _hyperlinks(text: str, links: Sequence[tuple[str, str]]) -> tuple[Hyperlink, ...]:
    return tuple(Hyperlink(text.index(words), text.index(words) + len(words), href) for words, href in links)


def document(*content: Block | str, type: str = "10-K", index: int = 0, filename: str = "") -> Document:
    """A document; plain strings become paragraphs, and pages are counted by their breaks."""
    blocks: list[Block] = []
    page = 1
    for one in content:
        block = Block("paragraph", one) if isinstance(one, str) else one
        blocks.append(block._replace(page=max(page, block.page)))
        page += block.kind == "page-break"
    return Document(index, type, filename or f"d{index}.htm", "", "html", Payload(b""), tuple(blocks))


def filing(*documents: Document | Sequence[Block | str], form: str = "10-K") -> Filing:
    """A filing of documents, or of the content of its only one."""
    placed = [one if isinstance(one, Document) else document(*one, type=form) for one in documents]
    return Filing(Path("filing.txt"), Header("submission", form), tuple(placed))


def section(
    kind: SectionKind,
    label: str | None,
    start: int,
    end: int,
    *children: Section,
    treatment: Treatment | None = None,
    title: str = "",
    index: int = 0,
) -> Section:
    """A section of a document from one block to another."""
    place, after = Place(index, start, 0, 1), Place(index, end, 0, 0)
    keys = keys_of(kind, label)
    return Section(kind, label, title or label or kind, 0, place, after, 1, BY_HAND, children, treatment, **keys)


def outline(of: Document, *heads: Head, index: int = 0) -> Outline:
    """An outline with a section at each (kind, label, first block)."""
    ends = [first for _, _, first in heads[1:]] + [len(of.blocks)]
    sections = [
        section(kind, label, first, end, title=of.blocks[first].text, index=index)
        for (kind, label, first), end in zip(heads, ends, strict=True)
    ]
    return Outline(index, "", tuple(sections))
