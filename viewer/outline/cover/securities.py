"""The classes of securities that a cover lists as registered under Section 12(b) or 12(g) of the Exchange Act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from viewer.outline.cover.model import RegisteredSecurity
from viewer.outline.cover.rows import CoverCell, Row, is_rule

Section = Literal["12(b)", "12(g)"]

_TITLE = re.compile(r"titles?\s+of\s+(?:each\s+)?class|titles?\s+of\s+securit", re.I)
_SYMBOL = re.compile(r"(?:trading|ticker)\s+symbol|^symbols?\b", re.I)
_EXCHANGE = re.compile(r"names?\s+of\s+(?:each\s+|the\s+)?exchange|exchanges?\s+on\s+which|^(?:stock\s+)?exchange", re.I)
_WHOSE = re.compile(r"^(?:name\s+of\s+)?(?:registrant|issuer|company)s?\W*$", re.I)
_SECTION = re.compile(r"\bsection\s+12\s?\(\s?(?P<letter>[bg])\s?\)", re.I)
_UNDER_SECTION = re.compile(
    r"securities\s+(?:to\s+be\s+)?registered\s+(?:or\s+to\s+be\s+registered\s+)?(?:pursuant\s+to|under)\s+section\s+12\s?"
    r"\(\s?(?P<letter>[bg])\s?\)(?:\s+of\s+the\s+(?:securities\s+exchange\s+)?act(?:\s+of\s+1934)?)?",
    re.I,
)
_CAPTION = re.compile(r"^\W*titles?\s+of\s+(?:each\s+)?class(?:es)?\W*$", re.I)
_NONE = re.compile(r"^\W*(?:none|n/?a|not\s+applicable)?\W*$", re.I)
_MORE_HEADS = re.compile(r"^\W*(?:on\s+which|which\s+registered|registered|each\s+class|to\s+be|so\s+registered|section\s+1[25])\b", re.I)
_ENDS = re.compile(
    r"^\W*(?:none\b|not\s+applicable|n/a|securities\s+registered|\(?titles?\s+of|indicate|name\s+of|total\b|\(?\d{1,2}\)?\W*$"
    r"|item\s|part\s|check\s|the\s+aggregate|aggregate|as\s+of\b|if\s+(?:this|an|securities)|securities\s+to\s+be|\*)",
    re.I,
)
_ON = frozenset("☒☑✓✔✗✘xXþý")
_BOX = re.compile(r"^[☒☑☐✓✔✗✘□❑þýxXo¨]$|^\[\s?[xX]?\s?\]$")
_MOST_ROWS = 60
_LONGEST_TITLE = 300


def securities_in(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The registered classes in the order of the cover, each once."""
    told: set[tuple[str, str | None]] = set()
    for security in (*_in_tables(rows), *_in_lines(rows)):
        if (security.title, security.of) not in told:
            told.add((security.title, security.of))
            yield security


def _in_tables(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The rows under heads of which one is "Title of each class" and another the symbol or the exchange."""
    for number, row in enumerate(rows):
        title = next((cell for cell in row if _TITLE.search(cell.text)), None)
        if title is not None and any(_SYMBOL.search(cell.text) or _EXCHANGE.search(cell.text) for cell in row):
            yield from _under_heads(rows, number, title)


def _under_heads(rows: Sequence[Row], number: int, title: CoverCell) -> Iterator[RegisteredSecurity]:
    heads = rows[number]
    section = _section_before(rows, number)
    for under in rows[number + 1 : number + _MOST_ROWS]:
        if is_rule(under) or _MORE_HEADS.match(under[0].text):
            continue
        if _ENDS.match(under[0].text) or len(under[0].text) > _LONGEST_TITLE:
            return
        if len(under) < 2:
            if under[0].place.block != title.place.block:
                return
            continue
        boxes = [cell for cell in under if _BOX.match(cell.text)]
        if boxes:
            at = next((at for at, box in enumerate(boxes) if set(box.text) & _ON), None)
            if at is None or at > 1:
                continue  # the box of Section 15(d): reported on, and not registered
        called = _cell_under(heads, under, title)
        if called is None or _NONE.match(called.text) or not re.search(r"[A-Za-z]", called.text):
            continue
        found: Section | None = ("12(b)", "12(g)")[at] if boxes else section  # type: ignore[assignment]
        yield RegisteredSecurity(
            called.text,
            _text_under(heads, under, _SYMBOL),
            _text_under(heads, under, _EXCHANGE),
            called.place,
            found,
            _text_under(heads, under, _WHOSE),
        )


def _in_lines(rows: Sequence[Row]) -> Iterator[RegisteredSecurity]:
    """The lines between "Securities registered pursuant to Section 12(g) of the Act:" and "(Title of class)"."""
    for number, row in enumerate(rows):
        match = _UNDER_SECTION.search(row[0].text) if len(row) == 1 else None
        if match is None:
            continue
        section: Section = "12(b)" if match["letter"].lower() == "b" else "12(g)"
        behind = row[0].text[match.end() :].strip(" :.")
        if behind and not _NONE.match(behind) and len(behind) < _LONGEST_TITLE and re.match(r"[A-Z$\d]", behind):
            yield RegisteredSecurity(behind, None, None, row[0].place, section)
            continue
        lines: list[CoverCell] = []
        for under in rows[number + 1 : number + 12]:
            if len(under) == 1 and _CAPTION.match(under[0].text):
                yield from (RegisteredSecurity(one.text, None, None, one.place, section) for one in lines)
                break
            if is_rule(under):
                continue
            if len(under) > 1 or _ENDS.match(under[0].text) or _UNDER_SECTION.search(under[0].text):
                break
            if not _NONE.match(under[0].text) and len(under[0].text) < _LONGEST_TITLE:
                lines.append(under[0]._replace(text=under[0].text.strip(" _")))


def _section_before(rows: Sequence[Row], number: int) -> Section | None:
    for row in reversed(rows[max(0, number - 4) : number]):
        if found := _SECTION.search(" ".join(cell.text for cell in row)):
            return "12(b)" if found["letter"].lower() == "b" else "12(g)"
    return None


def _cell_under(heads: Row, row: Row, head: CoverCell) -> CoverCell | None:
    if len(row) == len(heads):
        return row[heads.index(head)]
    return min(row, key=lambda cell: abs(cell.column - head.column))


def _text_under(heads: Row, row: Row, pattern: re.Pattern[str]) -> str | None:
    """The words of a row under the head that is meant."""
    head = next((cell for cell in heads if pattern.search(cell.text)), None)
    found = _cell_under(heads, row, head) if head is not None else None
    return None if found is None or _NONE.match(found.text) else found.text
