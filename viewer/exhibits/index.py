"""Exhibit indexes: where they stand in a document, their rows, and what they say of each exhibit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.exhibits.claims import Claim, claim_in
from viewer.exhibits.columns import Columns
from viewer.exhibits.labels import Label, label_of
from viewer.exhibits.legends import legends_in, symbols_in
from viewer.exhibits.rows import Line, Number, Part, is_empty, lines_of, numbers_in
from viewer.exhibits.titles import title_of
from viewer.filing.model import Block


class Row(NamedTuple):
    """One exhibit as an index lists it: the characters of its number, its title and what the index says of it."""

    label: Label
    block: int
    start: int
    end: int
    title: str
    claim: Claim | None
    legend: str | None
    text: str
    span: tuple[int, int]


@dataclass
class _Entry:
    """A row while its index is being read."""

    number: Number
    block: int
    parts: list[Part]
    columns: Claim | None = None
    group: Claim | None = None
    span: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        return " ".join(part.text for part in self.parts)


@dataclass
class _Zone:
    """One index while it is being read."""

    entries: list[_Entry] = field(default_factory=list)
    legends: dict[str, str] = field(default_factory=dict)
    group: Claim | None = None
    otherwise: Claim | None = None
    loose: list[tuple[int, Line]] = field(default_factory=list)
    restart: int = 0


_HEAD = re.compile(
    r"[\W_]*(?:exhibits?\s+index|index\s+(?:to|of)\s+(?:the\s+)?exhibits?|(?:list|schedule|description)\s+of\s+exhibits"
    r"|exhibits?\s+list|(?:the\s+)?following\s+(?:is\s+a\s+list\s+of\s+)?(?:exhibits?|documents?)\b"
    r"|(?:\(?[a-dA-D1-6]\)?[.)]?\s*){0,3}exhibits?\b(?!\s+[\dA-Z]\S*\s+(?:is|to|hereto|and)\b)"
    r"|items?\s+[\dIVX]+[\w.]*\W.{0,120}?exhibits?\b)",
    re.IGNORECASE | re.DOTALL,
)
_INTRODUCTION = re.compile(r"following\s+(?:exhibits?|documents?)\b|exhibits?\b[^.]{0,80}\bfollow", re.IGNORECASE)
_END = re.compile(
    r"[\W_]*(?:signatures?\s*$|signatures?\s+pursuant|pursuant\s+to\s+the\s+requirements|item\s+\d|part\s+[IVX]+\b"
    r"|notes?\s+to\s+(?:the\s+)?(?:consolidated|condensed|financial|unaudited)|reports?\s+of\s+(?:\w+\s+)?independent"
    r"|independent\s+auditors?\W|consolidated\s+(?:balance|statements?)\b|schedule\s+[IVX]+\b|by:\s|\(?signature)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"[\W_]*(?:(?:exhibits?|number|numbers|nos?\.?|description|descriptions|document|documents|page|title|of|the|method|filing|"
    r"table|item|reference|sequential|sequentially|numbered|index|form|filed|herewith|footnote|exhibit\s+no)\b[\W_]*)+",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"(?:all\s+(?:other\s+)?exhibits?\b|exhibits?\s+(?:not|other\s+than|without)|unless\s+otherwise\s+(?:indicated|noted|stated)"
    r"|(?:except|other\s+than)\b.{0,80}exhibits?\b).{0,160}?\b(?:incorporated|previously\s+filed)",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_INLINE = re.compile(
    r"(?:exhibits?(?:\s+no\.?)?[.:]?|number|description|herewith[.:]?|report[.:]?|:)\s+(?P<row>(?:Exhibit\s+(?:No\.\s*)?)?"
    r"\d{1,3}\.\d{1,3}[*+†]*\s*[-–—:.]*\s+[A-Z“\"][^\n]*)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\W*(?:the\s+following|exhibits?|documents?|filed|furnished|incorporated|previously)\b", re.IGNORECASE
)
_SOME = re.compile(r"parenthes|identified|indicated|noted|asterisk|marked|designated|where|unless|except|certain", re.I)
_PAGE_FURNITURE = re.compile(
    r"[\W_]*(?:\d{1,3}|[A-Z]-\d+|table\s+of\s+contents|continued|\(continued\))[\W_]*", re.IGNORECASE
)


def find_rows(blocks: Sequence[Block], *, lettered: bool = False, skipped: frozenset[int] = frozenset()) -> list[Row]:
    """The rows of every exhibit index among a document's blocks, in order.

    ``lettered`` is for forms that letter their exhibits (Schedule 13D, 6-K); ``skipped`` are blocks known to be
    something else, such as the table of contents.
    """
    rows: list[Row] = []
    for zone_blocks in _zones(blocks, skipped):
        zone = _Zone()
        for index in zone_blocks:
            _read(zone, index, blocks[index], lettered)
        _take_loose(zone)
        rows.extend(_finished(zone))
    return rows


def _zones(blocks: Sequence[Block], skipped: frozenset[int]) -> Iterator[list[int]]:
    """Runs of blocks from an index's heading to what ends it."""
    zone: list[int] = []
    for index, block in enumerate(blocks):
        if index in skipped or not block.text:
            continue
        if _begins(block):
            zone.append(index)
        elif zone and block.kind != "table" and len(block.text) < 400 and _END.match(block.text):
            yield zone
            zone = []
        elif zone:
            zone.append(index)
    if zone:
        yield zone


def _begins(block: Block) -> bool:
    text = block.text
    if "xhibit" not in text and "XHIBIT" not in text:
        return False
    if block.kind == "table":
        top = "\n".join(line.text for line, _ in zip(lines_of(block), range(4), strict=False))
        return re.search(r"(?:^|[\n\t]|\))\s*exhibits?\b", top, re.IGNORECASE) is not None
    return len(text) < 4000 and (
        _HEAD.match(text) is not None or (len(text) < 400 and bool(_INTRODUCTION.search(text)))
    )


def _read(zone: _Zone, index: int, block: Block, lettered: bool) -> None:
    if _begins(block):
        zone.restart = len(zone.entries)
    lines = list(lines_of(block))
    if block.kind == "table":
        _read_table(zone, index, lines, lettered)
        return
    if (found := _OTHERWISE.search(block.text)) and "herewith" not in found[0].lower():
        zone.otherwise = Claim("incorporated", " ".join(found[0].split()))
    _read_text(zone, index, lines, lettered)


def _read_table(zone: _Zone, index: int, lines: list[Line], lettered: bool) -> None:
    numbers = [numbers_in(line, lettered=lettered) for line in lines]
    if not any(numbers) and any(len(line.parts) > 1 for line in lines):
        numbers = [numbers_in(line, lettered=lettered, number_last=True) for line in lines]
    header_rows = next((at for at, found in enumerate(numbers) if found), len(lines))
    columns = Columns(lines[:header_rows])
    for line, found in zip(lines, numbers, strict=True):
        if not found:
            _take_unnumbered(zone, index, line)
        for number in found:
            entry = _Entry(
                number, index, list(number.rest), columns.claim(number.rest), zone.group, (line.start, line.end)
            )
            if not number.rest:
                zone.loose.append((index, line))
            zone.entries.append(entry)


def _read_text(zone: _Zone, index: int, lines: list[Line], lettered: bool) -> None:
    all_numbers = [numbers_in(line, lettered=lettered) for line in lines]
    for at, line in enumerate(lines):
        found = all_numbers[at]
        if at + 1 < len(lines) and all_numbers[at + 1] and _PAGE_FURNITURE.fullmatch(line.text):
            continue
        if not found and (inline := _NAMED_INLINE.search(line.text)):
            start = line.start + inline.start("row")
            part = Part(start, line.end, inline["row"])
            found = numbers_in(Line(start, line.end, part.text, (part,), is_row=False), lettered=lettered)
        found = [number for number in found if _in_order(zone, number)]
        if not found:
            _take_unnumbered(zone, index, line)
        for number in found:
            zone.entries.append(_Entry(number, index, list(number.rest), None, zone.group, (line.start, line.end)))
            if not number.rest:
                zone.loose.append((index, line))


def _in_order(zone: _Zone, number: Number) -> bool:
    """Whether a bare whole number can be the next exhibit; else it is a page number or a paragraph's own number."""
    if len(number.label.key) > 1 or not number.label.is_numbered:
        return True
    before = [
        int(entry.number.label.family) for entry in zone.entries[zone.restart :] if entry.number.label.is_numbered
    ]
    value = int(number.label.family)
    if not number.rest and not before:
        return False
    return not before or value >= before[-1]


def _take_unnumbered(zone: _Zone, index: int, line: Line) -> None:
    """A line without a number: legend, heading of a group, the title of a lone number, or more of the row before."""
    text = line.text.replace("\t", " ")
    legends = legends_in(text)
    if legends:
        zone.legends.update({symbol: said for symbol, said in legends.items() if symbol not in zone.legends})
        return
    if _PAGE_FURNITURE.fullmatch(text):
        return
    if claim := _group_claim(text):
        if zone.entries and not line.is_row and zone.entries[-1].block == index:
            zone.entries[-1].parts.extend(line.parts)
        else:
            zone.group = claim
        return
    if zone.entries and zone.entries[-1].block == index and zone.entries[-1].parts:
        zone.entries[-1].parts.extend(line.parts)
        return
    if not _HEADER.fullmatch(text) and not _HEAD.match(text) and not text.rstrip().endswith(":"):
        zone.loose.append((index, line))


def _group_claim(text: str) -> Claim | None:
    """What a heading inside an index says of all rows under it: "The following exhibits are filed herewith"."""
    if len(text) > 260 or _SOME.search(text) or not _GROUP.match(text):
        return None
    return claim_in(text)


def _take_loose(zone: _Zone) -> None:
    """Give each number that stands alone its title: the line after it, or before it when the index runs that way."""
    alone = [entry for entry in zone.entries if not entry.parts]
    if not alone:
        return
    starts = {(entry.block, entry.span[0]): entry for entry in alone}
    kinds = [starts.get((block, line.start)) for block, line in zone.loose]
    before = bool(kinds) and kinds[0] is None and kinds[-1] is not None
    step = -1 if before else 1
    for at, entry in enumerate(kinds):
        if entry is None or not 0 <= at + step < len(kinds) or kinds[at + step] is not None:
            continue
        block, line = zone.loose[at + step]
        if abs(block - entry.block) <= 3:
            entry.parts.extend(line.parts)


def _finished(zone: _Zone) -> Iterator[Row]:
    for entry in zone.entries:
        number = _without_footnote(entry.number, zone.legends)
        text = entry.text
        title = title_of(entry.parts)
        if is_empty(title) or (not text and len(zone.entries) > 40):
            continue
        legend, claim = _legend(zone, (*number.symbols, *symbols_in(text), *_raised(text)))
        claim = entry.columns or claim_in(text, number.label) or claim or entry.group or zone.otherwise
        yield Row(number.label, entry.block, number.start, number.end, title, claim, legend, text, entry.span)


def _without_footnote(number: Number, legends: dict[str, str]) -> Number:
    """The number without a footnote's "(1)", when this index explains that footnote: 3.1(1) is then 3.1."""
    found = re.fullmatch(r"(.+?)\s?(\(\d{1,2}\))", number.label.text)
    if not found or found[2] not in legends:
        return number
    end = number.end - (len(number.label.text) - len(found[1]))
    return number._replace(label=label_of(found[1]), end=end, symbols=(*number.symbols, found[2]))


def _raised(text: str) -> list[str]:
    """A footnote's number at the end of a title, raised in print: "Certificate of Incorporation 1"."""
    found = re.search(r"(?<=[A-Za-z).,])\s?(\d{1,2})\.?$", text)
    return [found[1]] if found else []


def _legend(zone: _Zone, symbols: tuple[str, ...]) -> tuple[str | None, Claim | None]:
    """What this index's legend says of a row's symbols, and the claim among it."""
    said = [zone.legends[symbol] for symbol in dict.fromkeys(symbols) if symbol in zone.legends]
    claims = [claim for text in said if (claim := claim_in(text))]
    return "; ".join(text.rstrip(".") for text in said) or None, claims[0] if claims else None
