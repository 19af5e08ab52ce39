"""Forms that are XML (ownership reports, 13F holdings, Form D): elements become headings and readable tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from viewer.filing.markup import escape
from viewer.filing.model import BOLD, Block, Cell, Run, Style

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
# What EDGAR's element names abbreviate, and what is written in capitals.
_WORDS = {
    "rpt": "reporting",
    "dir": "director",
    "amt": "amount",
    "num": "number",
    "addr": "address",
    "info": "information",
    "gen": "general",
    "invst": "investment",
    "secs": "securities",
    "explntr": "explanatory",
    **{word: word.upper() for word in ("cik", "cusip", "figi", "irs", "sec", "id", "lei", "isin", "ccc", "xml")},
}
_YES_OR_NO = {"0": "No", "1": "Yes", "false": "No", "true": "Yes"}
_FLAG = re.compile(r"^(?:is|has|not|no)[A-Z]|(?:Flag|Indicator|Exempt|Involved)$")
_Row = list[tuple[int, str]]


def _local(element: etree._Element) -> str:
    """A tag without its namespace; a damaged form has tags that no namespace rule allows."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _name(element: etree._Element) -> str:
    words = [_WORDS.get(word.lower(), word) for word in _CAMEL.split(_local(element)) if word]
    sentence = " ".join(
        word if index == 0 or not word[1:].islower() else word.lower() for index, word in enumerate(words)
    )
    return sentence[:1].upper() + sentence[1:]


def _text(element: etree._Element) -> str:
    return " ".join((element.text or "").split())


def _children(element: etree._Element) -> list[etree._Element]:
    return [child for child in element if isinstance(child.tag, str)]


def _is_leaf(element: etree._Element) -> bool:
    """A value: an element without children, or one that only wraps a ``value`` and its footnotes."""
    return all(_local(child) in ("value", "footnoteId") for child in _children(element))


def _value(element: etree._Element) -> str:
    parts = [_text(element)]
    for child in _children(element):
        parts.append(_text(child) or (f"[{child.get('id')}]" if child.get("id") else ""))
    value = " ".join(part for part in parts if part)
    return _YES_OR_NO.get(value.lower(), value) if _FLAG.search(_local(element)) else value


def _short(labels: Sequence[str]) -> dict[str, str]:
    """Each label by its last name, where no other ends with the same; else whole."""
    last = {label: label.rpartition(" · ")[2] for label in dict.fromkeys(labels)}
    often = Counter(last.values())
    return {label: name if often[name] == 1 else label for label, name in last.items()}


def _are_records(element: etree._Element) -> bool:
    """Whether what an element holds are records of a table, of which one alone has columns as many have.

    So are the transactions and holdings of ownership reports, and the holdings of Form 13F.
    """
    return _local(element).endswith("Table")


def _leaves(element: etree._Element, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every value under an element with the names that lead to it."""
    for child in _children(element):
        label = f"{prefix} · {_name(child)}" if prefix else _name(child)
        if _is_leaf(child):
            if value := _value(child):
                yield label, value
        else:
            yield from _leaves(child, label)


class _Writer:
    def __init__(self, with_page: bool) -> None:
        self.blocks: list[Block] = []
        self._with_page = with_page

    def heading(self, text: str, level: int) -> None:
        html = f'<span class="b xml-heading" id="b{len(self.blocks)}"><b>{escape(text)}</b></span>'
        style = Style(bold=True, size=16.0 - level)
        self.blocks.append(
            Block("heading", text, style, runs=(Run(0, len(text), BOLD),), html=html if self._with_page else "")
        )

    def table(self, rows: list[_Row]) -> None:
        number, parts, cells, length = len(self.blocks), [], [], 0
        html = [f'<table class="xml" id="b{number}">']
        for index, row in enumerate(rows):
            html.append(f'<tr id="b{number}r{index}">')
            for position, (column, value) in enumerate(row):
                if length:
                    parts.append("\t" if position else "\n")
                    length += 1
                cells.append(Cell(index, column, 1, length, length + len(value)))
                parts.append(value)
                length += len(value)
                html.append(f'<td id="b{number}r{index}c{column}">{escape(value)}</td>')
            html.append("</tr>")
        html.append("</table>")
        self.blocks.append(
            Block("table", "".join(parts), cells=tuple(cells), html="".join(html) if self._with_page else "")
        )

    def element(self, element: etree._Element, level: int) -> None:
        """A heading for the element, its own values as a table, its repeated parts as a grid, then its other parts."""
        children = _children(element)
        self.heading(_name(element), level)
        values = [(_name(child), _value(child)) for child in children if _is_leaf(child)]
        if rows := [[(0, label), (1, value)] for label, value in values if value]:
            self.table([list(row) for row in rows])
        parts = [child for child in children if not _is_leaf(child)]
        alike: dict[object, list[etree._Element]] = {}
        for part in parts:
            alike.setdefault(part.tag, []).append(part)
        for first, *others in alike.values():
            if others or _are_records(element):
                self.grid([first, *others], level + 1)
            elif level < 4:
                self.element(first, level + 1)
            elif rows := [[(0, label), (1, value)] for label, value in _leaves(first)]:
                self.table([list(row) for row in rows])

    def grid(self, elements: list[etree._Element], level: int) -> None:
        """Elements of one kind as rows of one table, their values' names as its header."""
        self.heading(_name(elements[0]), level)
        columns: dict[str, int] = {}
        names = _short([label for element in elements for label, _ in _leaves(element)])
        rows: list[_Row] = []
        for element in elements:
            row: dict[int, str] = {}
            for label, value in _leaves(element):
                column = columns.setdefault(names[label], len(columns))
                row[column] = f"{row[column]}; {value}" if column in row else value
            rows.append(sorted(row.items()))
        self.table([[(column, label) for label, column in columns.items()], *rows])


def read_xml(source: bytes, *, with_page: bool) -> list[Block]:
    """The blocks of an XML form; an empty list where it cannot be read as XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(source.strip(), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    writer = _Writer(with_page)
    writer.element(root, 0)
    return writer.blocks
