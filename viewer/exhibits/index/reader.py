"""Reads the exhibit indexes of a document block by block: which lines are rows, legends, headings of groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.edgar.exhibit_numbers import label_of
from viewer.exhibits.index.claims import Claim, claim_in
from viewer.exhibits.index.columns import Columns
from viewer.exhibits.index.entries import LONGEST_LINE, Entry, Row, Telling
from viewer.exhibits.index.legends import codes_in, legends_in
from viewer.exhibits.index.rows import (
    REFERENCE,
    Line,
    Number,
    is_own_heading,
    lines_of,
    nested,
    numbers_in,
    trailing,
)
from viewer.exhibits.index.run_on import from_its_row, split_run_on
from viewer.exhibits.index.zones import HEAD, begins_index, find_zones, too_far
from viewer.filing.model import Block
from viewer.filing.paper.furniture import is_furniture


def find_rows(
    blocks: Sequence[Block],
    *,
    lettered: bool = False,
    bracketed: bool = False,
    skipped: frozenset[int] = frozenset(),
) -> list[Row]:
    """The rows of every exhibit index among a document's blocks, in order.

    ``lettered`` is for forms that letter their exhibits (Schedule 13D, 6-K), ``bracketed`` for those that have letters
    and numbers in brackets: (a)(1)(A). ``skipped`` are blocks known to be something else, such as the contents.
    """
    rows: list[Row] = []
    for zone in find_zones(blocks, skipped):
        reader = _IndexReader(lettered, bracketed)
        for index in zone:
            if not reader.read(index, blocks[index]):
                break
        rows.extend(reader.rows())
    return rows


_HEADER = re.compile(
    r"[\W_]*(?:(?:exhibits?|number|numbers|nos?\.?|description|descriptions|document|documents|page|title|of|the|method|filing|"
    r"table|item|reference|sequential|sequentially|numbered|index|form|filed|herewith|footnote)\b[\W_]*)+",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"(?:all\s+(?:other\s+)?exhibits?\b|exhibits?\s+(?:not|other\s+than|without)|unless\s+otherwise\s+(?:indicated|noted|stated)"
    r"|(?:except|other\s+than)\b.{0,80}exhibits?\b).{0,160}?\b(?:incorporated|previously\s+filed)",
    re.IGNORECASE | re.DOTALL,
)
_GROUP = re.compile(
    r"\W*(?:the\s+following|exhibits?|documents?|filed|furnished|incorporated|previously)\b", re.IGNORECASE
)
_SOME = re.compile(
    r"parenthes|bracket|identified|indicated|noted|asterisk|marked|designated|where|unless|except|certain",
    re.IGNORECASE,
)
_PAGE_HEAD = re.compile(r"\bpage\b", re.IGNORECASE)
_NEAR_THE_BEGINNING = 12


class _IndexReader:
    """Reads one index block by block; its legends may come last, so the rows are told at the end."""

    def __init__(self, lettered: bool, bracketed: bool) -> None:
        self._lettered = lettered
        self._bracketed = bracketed
        self._is_paged = False
        self._entries: list[Entry] = []
        self._legends: dict[str, str] = {}
        self._open_legend: tuple[int, str] | None = None
        self._group: Claim | None = None
        self._otherwise: Claim | None = None
        self._loose: list[tuple[int, Line]] = []
        self._columns = Columns(())
        self._led = False
        self._restart = 0
        self._last = 0

    def read(self, index: int, block: Block) -> bool:
        """Take in one block; False when the index was over before it."""
        if begins_index(block):
            self._restart = len(self._entries)
            self._last = index
        if too_far(index - self._last) and self._entries:
            return False
        lines = list(lines_of(block))
        if block.kind == "table":
            self._read_table(index, lines)
            return True
        if self._is_exhibit_itself(lines):
            return False
        if (found := _OTHERWISE.search(block.text)) and "herewith" not in found[0].lower():
            self._otherwise = Claim("incorporated", " ".join(found[0].split()))
        self._read_text(index, lines)
        return True

    def rows(self) -> Iterator[Row]:
        """The rows, each with its title and with what the index says of it."""
        self._take_loose()
        return Telling(self._legends, self._otherwise, is_paged=self._is_paged).rows(self._entries)

    def _is_exhibit_itself(self, lines: list[Line]) -> bool:
        """Whether the exhibit begins here, in the same document as the index that listed it before."""
        heading = is_own_heading(lines)
        return heading is not None and any(
            entry.parts and entry.number.label.key == heading.key for entry in self._entries
        )

    def _read_table(self, index: int, lines: list[Line]) -> None:
        numbers = [self._numbers_in(line) for line in lines]
        by_table = any(
            found and REFERENCE.fullmatch(line.parts[0].text) for line, found in zip(lines, numbers, strict=True)
        )
        first = next((at for at, found in enumerate(numbers) if found), len(lines))
        columns = Columns(lines[: min(first, 4)])
        if by_table or 2 * sum(map(bool, numbers)) < len(lines):
            numbers = self._with_last(lines, numbers, columns, by_table)
        self._columns = columns or self._columns
        for line, found in zip(lines, numbers, strict=True):
            self._take(index, line, found)

    def _numbers_in(self, line: Line) -> list[Number]:
        return numbers_in(line, lettered=self._lettered, bracketed=self._bracketed)

    def _with_last(
        self, lines: list[Line], numbers: list[list[Number]], columns: Columns, by_table: bool
    ) -> list[list[Number]]:
        """The numbers of a table with those of its last column, when that is the column of the exhibits."""
        last = [numbers_in(line, lettered=False, number_last=True) for line in lines]
        divided = sum(any(len(number.label.key) > 1 for number in found) for found in last)
        if not by_table and divided < sum(map(bool, numbers)):
            return numbers
        if by_table or divided or any(columns.is_exhibit(line.parts[-1]) for line in lines):
            return [_once(first + more) for first, more in zip(numbers, last, strict=True)]
        return numbers

    def _read_text(self, index: int, lines: list[Line]) -> None:
        lines = [row for line in lines for row in split_run_on(from_its_row(line))]
        numbers = [self._numbers_in(line) for line in lines]
        if lines and not any(numbers) and not self._led:
            whole = "\n".join(line.text for line in lines)
            paragraph = Line(lines[0].start, lines[0].start + len(whole), whole, (), is_row=False)
            if last := trailing(paragraph):
                self._take(index, paragraph, last)
                return
        for at, line in enumerate(lines):
            if is_furniture(line.text) and at + 1 < len(lines) and numbers[at + 1]:
                continue
            found = [number for number in numbers[at] if self._in_order(number)]
            self._take(index, line, found or self._nested(line))

    def _nested(self, line: Line) -> list[Number]:
        """A lettered row under the whole number of the Item 601 table that was last listed."""
        before = self._entries[-1].number.label if self._entries else None
        if before is None or len(before.key) > 2 or not before.is_numbered:
            return []
        return nested(line, label_of(before.family), before)

    def _take(self, index: int, line: Line, numbers: list[Number]) -> None:
        if not numbers:
            self._take_unnumbered(index, line)
            return
        self._open_legend, self._last = None, index
        for number in numbers:
            # A divided number that begins a row: none is looked for at the end of one then.
            self._led |= len(number.label.key) > 1 and number.start - line.start < _NEAR_THE_BEGINNING
            said = self._columns.claim(number.rest) if line.is_row else None
            order, span = len(self._entries), (line.start, line.end)
            self._entries.append(Entry(order, number, index, list(number.rest), span, said, self._group))
            if not number.rest:
                self._loose.append((index, line))

    def _in_order(self, number: Number) -> bool:
        """Whether a bare whole number can be the next exhibit; else it is a page's or a paragraph's own number.

        A letter among numbers is an exhibit of the exhibit that is being described.
        """
        before = next((entry for entry in reversed(self._entries) if entry.number.label.is_numbered), None)
        if not number.label.is_numbered:
            return self._lettered or self._bracketed or before is None
        if len(number.label.key) > 1:
            return True
        if before is None or before.order < self._restart:
            return bool(number.rest)
        return int(number.label.family) >= int(before.number.label.family)

    def _take_unnumbered(self, index: int, line: Line) -> None:
        """A line without a number: legend, heading of a group, title of a lone number, or more of the row before."""
        text = line.text[:LONGEST_LINE].replace("\t", " ")
        if self._take_legend(index, line, text) or is_furniture(text):
            return
        self._is_paged |= bool(_PAGE_HEAD.search(text) and _HEADER.fullmatch(text))
        entry = self._entries[-1] if self._entries else None
        goes_on = entry is not None and entry.block == index and bool(entry.parts)
        if not (goes_on and not line.is_row) and (claim := _group_claim(text)):
            self._group = claim
        elif goes_on and entry:
            entry.parts.extend(line.parts)
        elif not _HEADER.fullmatch(text) and not HEAD.match(text) and not text.rstrip().endswith(":"):
            self._loose.append((index, line))
            if entry and len(text) < 600 and len(entry.below) < 6:
                entry.below.append(text)

    def _take_legend(self, index: int, line: Line, text: str) -> bool:
        """Keep a legend, the first of each symbol, or the next line of the one before it in a table of plain text."""
        legends = legends_in(text) or codes_in(text)
        for symbol, said in legends.items():
            self._legends.setdefault(symbol, said)
            self._open_legend = (index, symbol)
        if legends:
            return True
        if self._open_legend and self._open_legend[0] == index and not is_furniture(text):
            self._legends[self._open_legend[1]] += " " + " ".join(text.split())
            return True
        return False

    def _take_loose(self) -> None:
        """Give each number that stands alone its title: the line after it, or before it when the index runs so."""
        alone = [entry for entry in self._entries if not entry.parts]
        if not any(len(entry.number.label.key) > 1 for entry in alone) and len(alone) < len(self._entries):
            # Whole numbers alone among full rows are page numbers.
            self._entries = [entry for entry in self._entries if entry.parts or len(entry.number.label.text) > 3]
            alone = [entry for entry in self._entries if not entry.parts]
        starts = {(entry.block, entry.span[0]): entry for entry in alone}
        kinds = [starts.get((block, line.start)) for block, line in self._loose]
        before = bool(kinds) and kinds[0] is None and kinds[-1] is not None
        step = -1 if before else 1
        for at, entry in enumerate(kinds):
            if entry is None or not 0 <= at + step < len(kinds) or kinds[at + step] is not None:
                continue
            block, line = self._loose[at + step]
            if abs(block - entry.block) <= 3:
                entry.parts.extend(line.parts)


def _once(numbers: list[Number]) -> list[Number]:
    """The numbers of a line without one that stands at both of its ends."""
    return list({number.label.key: number for number in reversed(numbers)}.values())[::-1]


def _group_claim(text: str) -> Claim | None:
    """What a heading inside an index says of all rows under it: "The following exhibits are filed herewith"."""
    if len(text) > 260 or _SOME.search(text) or not _GROUP.match(text):
        return None
    return claim_in(text)
