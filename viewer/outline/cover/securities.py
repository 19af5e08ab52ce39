"""The classes of securities that a cover lists as registered under Section 12(b) or 12(g) of the Exchange Act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from viewer.edgar.cover_labels import labels_in
from viewer.outline.cover.model import RegisteredSecurity
from viewer.outline.cover.rows import CoverCell, Row, is_rule
from viewer.outline.cover.values import Value

Section = Literal["12(b)", "12(g)"]

_TITLE = re.compile(r"titles?\s+of\s+(?:each\s+)?class|titles?\s+of\s+securit", re.I)
_SYMBOL = re.compile(r"(?:trading|ticker)\s+symbol|^symbols?\b", re.I)
_EXCHANGE = re.compile(
    r"names?\s+of\s+(?:each\s+|the\s+)?exchange|exchanges?\s+on\s+which|^(?:stock\s+)?exchange", re.I
)
_WHOSE = re.compile(r"^(?:name\s+of\s+)?(?:registrant|issuer|company)s?\W*$", re.I)
_SECTION = re.compile(r"\bsection\s+12\s?\(\s?(?P<letter>[bg])\s?\)", re.I)
_UNDER_SECTION = re.compile(
    r"securities\s+(?:to\s+be\s+)?registered\s+(?:or\s+to\s+be\s+registered\s+)?(?:pursuant\s+to|under)\s+section\s+12\s?"
    r"\(\s?(?P<letter>[bg])\s?\)(?:\s+of\s+the\s+(?:securities\s+exchange\s+)?act(?:\s+of\s+1934)?)?",
    re.I,
)
_CAPTION = re.compile(r"^\W*titles?\s+of\s+(?:each\s+)?class(?:es)?\W*$", re.I)
_NONE = re.compile(r"^\W*(?:none|n/?a|not\s+applicable)?\W*$", re.I)
_MORE_HEADS = re.compile(
    r"^\W*(?:on\s+which|which\s+registered|registered|each\s+class|to\s+be|so\s+registered|section\s+1[25])\b", re.I
)
_ENDS = re.compile(
    r"^\W*(?:none\b|not\s+applicable|n/a|securities\s+registered|\(?titles?\s+of|indicate|name\s+of|total\b|\(?\d{1,2}\)?\W*$"
    r"|item\s|part\s|check\s|the\s+aggregate|aggregate|as\s+of\b|if\s+(?:this|an|securities)"
    r"|securities\s+(?:to\s+be|for\s+which)\b|\*)",
    re.I,
)
_ON = frozenset("☒☑✓✔✗✘xXþý")
_BOX = re.compile(r"^[☒☑☐✓✔✗✘□❑þýxXo¨]$|^\[\s?[xX]?\s?\]$")
_GOES_ON = re.compile(r"^(?:[a-z(]|Per\s+Share\b|Par\s+Value\b)")
_UNFINISHED = re.compile(
    r"(?:\b(?:representing|of|and|or|to|the|for|at|par|per|due|in|series|class|participating)|\bseries\s+[a-z]|[,–-])$",
    re.I,
)
_AN_EXCHANGE = re.compile(
    r"exchange|market|nasdaq|nyse|amex|\botc\b|cboe|bats|arca|\bboard\b|stock|luxembourg|london|toronto|dublin|new\s+york"
    r"|pacific|midwest|chicago|boston|philadelphia|american|same|^\W*[\"”]\W*$",
    re.I,
)
_A_SECURITY = re.compile(
    r"\b(?:stock|shares?|units?|notes?|debentures?|warrants?|rights|interests?|bonds?|securities|certificates|depositary)\b",
    re.I,
)
_A_PLAN = re.compile(r"\bplan\b", re.I)
_REST_OF_EXCHANGE = re.compile(r"(?:Stock\s+)?(?:Exchange|Market)\b", re.I)
_SECTIONS: tuple[Section, Section] = ("12(b)", "12(g)")
_MOST_ROWS = 60
_MOST_CLASSES = 4
_LONGEST_TITLE = 300
_LONGEST_LINE = 140


def securities_in(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The registered classes in the order of the cover, each once for each exchange."""
    told: set[tuple[str, str | None, str | None]] = set()
    for security in (*_in_tables(rows), *_in_lines(rows)):
        key = (security.title, security.of, security.exchange)
        if key not in told and (security.exchange or not any(key[:2] == other[:2] for other in told)):
            told.add(key)
            yield security


def all_over_caption(rows: Sequence[Row], value: Value) -> str:
    """The classes of securities, or the plans, over a caption: a value is the last of their lines."""
    whole = value.text
    kind = _A_PLAN if value.name == "plan" else _A_SECURITY
    if value.where != "over":
        return whole
    for row in reversed(rows[max(0, value.row - _MOST_CLASSES) : value.row]):
        line = row[0].text.strip(" _")
        if len(row) > 1 or is_rule(row) or labels_in(line) or len(line) > _LONGEST_LINE or not kind.search(line):
            break
        goes_on = _GOES_ON.match(whole) or _UNFINISHED.search(line)
        whole = f"{line} {whole}" if goes_on else f"{line}; {whole}"
    return whole


def _in_tables(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The rows under heads of which one is "Title of each class", another the symbol, the exchange or whose it is."""
    for number, row in enumerate(rows):
        title = next((at for at, cell in enumerate(row) if _TITLE.search(cell.text)), None)
        if title is None:
            continue
        heads = _whole_heads(rows[number - 1] if number else [], row)
        if any(_SYMBOL.search(head.text) or _EXCHANGE.search(head.text) or _WHOSE.match(head.text) for head in heads):
            table = _Heads(heads, heads[title], _section_before(rows, number))
            yield from table.read(rows[number + 1 : number + _MOST_ROWS])


def _whole_heads(over: Row, row: Row) -> Row:
    """The heads of a table with the words that stand over them: "Name of each exchange" over "on which registered"."""
    if not any(_EXCHANGE.search(cell.text) or _SYMBOL.search(cell.text) for cell in over) or any(
        _TITLE.search(cell.text) for cell in over
    ):
        return row
    whole = list(row)
    for cell in over:
        at = min(range(len(row)), key=lambda one: abs(row[one].column - cell.column))
        whole[at] = whole[at]._replace(text=f"{cell.text} {whole[at].text}")
    return whole


class _Heads:
    """The heads of a table of securities, and the rows under them as they are read."""

    def __init__(self, heads: Row, title: CoverCell, section: Section | None) -> None:
        self._heads = heads
        self._title = title
        self._section = section
        self._found: list[RegisteredSecurity] = []

    def read(self, rows: Sequence[Row]) -> list[RegisteredSecurity]:
        """The securities of the rows up to one that ends the table."""
        block = self._title.place.block
        for row in rows:
            if is_rule(row) or _MORE_HEADS.match(row[0].text):
                continue
            if _ENDS.match(row[0].text) or len(row[0].text) > _LONGEST_TITLE:
                break
            if len(row) < 2 and row[0].place.block - block > 1:
                break
            block = row[0].place.block
            self._take(row)
        return self._found

    def _take(self, row: Row) -> None:
        boxes = [cell for cell in row if _BOX.match(cell.text)]
        at = next((at for at, box in enumerate(boxes) if set(box.text) & _ON), None)
        if boxes and (at is None or at > 1):
            return  # the box of Section 15(d): reported on, and not registered
        called = self._under(row, self._title)
        if called is None and self._found:
            self._go_on_with_exchange(row)
        if called is None or _NONE.match(called.text) or not re.search(r"[A-Za-z]", called.text):
            return
        exchange, symbol, whose = (self._text(row, pattern) for pattern in (_EXCHANGE, _SYMBOL, _WHOSE))
        exchange = exchange if exchange and _AN_EXCHANGE.search(exchange) else None
        before = self._found[-1] if self._found else None
        if before and (_GOES_ON.match(called.text) or _UNFINISHED.search(before.title)):
            self._found[-1] = replace(
                before,
                title=f"{before.title} {called.text}",
                exchange=_joined(before.exchange, exchange),
                symbol=before.symbol or symbol,
            )
            return
        if called.text.endswith((":", "-", "–")) or not (exchange or symbol or _A_SECURITY.search(called.text)):
            return  # the heading of a group, or a line that is no class by itself
        whose = whose or (before.of if before else None)
        section = _SECTIONS[at or 0] if boxes else self._section
        self._found.append(RegisteredSecurity(called.text, symbol, exchange, called.place, section, whose))

    def _go_on_with_exchange(self, row: Row) -> None:
        """More of an exchange's name, that stands under its first words: "Exchange" under "New York Stock"."""
        last, more = self._found[-1], self._text(row, _EXCHANGE)
        if last.exchange and more and _REST_OF_EXCHANGE.match(more):
            self._found[-1] = replace(last, exchange=_joined(last.exchange, more))

    def _under(self, row: Row, head: CoverCell) -> CoverCell | None:
        """The cell of a row under a head: the one in its order where the row is whole, else the nearest."""
        if len(row) == len(self._heads):
            return row[self._heads.index(head)]
        near = min(row, key=lambda cell: _apart(cell, head))
        other = min(self._heads, key=lambda one: _apart(near, one))
        return near if other is head else None

    def _text(self, row: Row, pattern: re.Pattern[str]) -> str | None:
        """The words of a row under the head that is meant."""
        head = next((cell for cell in self._heads if pattern.search(cell.text)), None)
        found = self._under(row, head) if head is not None else None
        return None if found is None or _NONE.match(found.text) else found.text


def _joined(exchange: str | None, more: str | None) -> str | None:
    """Two exchanges, or the two lines of one."""
    if not exchange or not more:
        return exchange or more
    return f"{exchange} {more}" if _REST_OF_EXCHANGE.match(more) else f"{exchange}, {more}"


def _apart(cell: CoverCell, head: CoverCell) -> float:
    if cell.column < head.column + head.span and head.column < cell.column + cell.span:
        return 0
    return min(abs(cell.column - head.column), abs(cell.column + cell.span / 2 - head.column - head.span / 2))


def _in_lines(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """What follows "Securities registered pursuant to Section 12(g) of the Act:", up to "(Title of class)"."""
    for number, row in enumerate(rows):
        match = _UNDER_SECTION.search(row[0].text) if len(row) == 1 else None
        if match is None:
            continue
        section: Section = "12(b)" if match["letter"].lower() == "b" else "12(g)"
        behind = row[0].text[match.end() :].strip(" :.")
        if behind and _NONE.match(behind):
            continue
        if behind and not _NONE.match(behind) and len(behind) < _LONGEST_TITLE and re.match(r"[A-Z$\d]", behind):
            yield RegisteredSecurity(behind, None, None, row[0].place, section)
            continue
        for line in _lines_of_titles(rows[number + 1 : number + 12]):
            yield RegisteredSecurity(line.text, None, None, line.place, section)


def _lines_of_titles(rows: Sequence[Row]) -> list[CoverCell]:
    """The lines that are titles: those over the caption, else those that name a kind of security."""
    lines: list[CoverCell] = []
    for row in rows:
        words = row[0].text
        if len(row) == 1 and _CAPTION.match(words):
            if lines:
                return lines
            continue
        if is_rule(row):
            continue
        if len(row) > 1 or _ENDS.match(words) or _UNDER_SECTION.search(words) or labels_in(words):
            break
        if len(words) > _LONGEST_LINE:
            return []
        if not _NONE.match(words):
            lines.append(row[0]._replace(text=words.strip(" _")))
    return lines if lines and all(_A_SECURITY.search(line.text) for line in lines) else []


def _section_before(rows: Sequence[Row], number: int) -> Section | None:
    for row in reversed(rows[max(0, number - 4) : number]):
        if found := _SECTION.search(" ".join(cell.text for cell in row)):
            return "12(b)" if found["letter"].lower() == "b" else "12(g)"
    return None
