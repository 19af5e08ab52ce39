"""Small filings' documents made for tests, and what a test asks of the blocks that come of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from viewer.filing.blocks import BlocksResult, read_blocks
from viewer.filing.model import Block, Media

VOID = {"br", "hr", "img", "col"}
INLINE = set("a b strong i em u ins font span sub sup big small tt code img".split())


def read(source: str | bytes, media: Media = "html", *, with_page: bool = True) -> BlocksResult:
    """The blocks of a document."""
    return read_blocks(media, source.encode() if isinstance(source, str) else source, 0, with_page=with_page)


def blocks(source: str | bytes, media: Media = "html") -> tuple[Block, ...]:
    return read(source, media).blocks


def texts(source: str | bytes, media: Media = "html") -> list[str]:
    return [block.text for block in blocks(source, media)]


def only(source: str | bytes, media: Media = "html") -> Block:
    """The single block that a document has."""
    (block,) = blocks(source, media)
    return block


def page(result: BlocksResult) -> str:
    return "".join(block.lead + block.html for block in result.blocks) + result.tail


def one_space(text: str) -> str:
    return " ".join(text.split())


def grid(block: Block) -> list[tuple[int, int, int, str]]:
    """A table's cells: row, column, span, text."""
    return [(cell.row, cell.column, cell.span, block.text[cell.start : cell.end]) for cell in block.cells]


@dataclass
class Parsed:
    """What a page holds: faults in its nesting, its tags with their attributes, the text under each id."""

    faults: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    under: dict[str, str] = field(default_factory=dict)

    @property
    def block_ids(self) -> list[str]:
        return [name for name in self.under if re.fullmatch(r"b\d+", name)]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Parsed()
        self.open: list[str] = []
        self.ids: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.found.elements.append((tag, attributes))
        self._boundary(tag)
        if tag not in VOID:
            self.open.append(tag)
        if name := attributes.get("id"):
            if name in self.found.under:
                self.found.faults.append(f"{name} twice")
            self.found.under[name] = ""
            if tag not in VOID:
                self.ids.append((len(self.open), name))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.found.faults.append(f"</{tag}> where {self.open[-2:]} is open")
            return
        if self.ids and self.ids[-1][0] == len(self.open):
            self.ids.pop()
        self.open.pop()
        self._boundary(tag)

    def handle_data(self, data: str) -> None:
        for _, name in self.ids:
            self.found.under[name] += data

    def _boundary(self, tag: str) -> None:
        if tag not in INLINE:
            self.handle_data(" ")


def parsed(html: str) -> Parsed:
    """Read HTML strictly: what is not balanced is a fault."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    parser.found.faults += [f"<{tag}> never closed" for tag in parser.open]
    return parser.found
