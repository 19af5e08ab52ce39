"""Facts from the pages that EDGAR's renderer makes of them (``R2.htm``), where the facts themselves are not at hand.

Such a page is a table: over the columns stand periods, before each row its concept (``defref_us-gaap_Revenues``), and a
row of its own ("rh") says for which member the rows below it are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lxml import etree, html

from viewer.edgar.dates import first_date, is_last_of_month, on_day
from viewer.facts.model import Concept, Context, Fact, Period
from viewer.filing.carriers.kinds import is_report_page
from viewer.filing.model import Block, Document, Evidence, Place
from viewer.tables.factors import factor_of
from viewer.tables.numbers import value
from viewer.tables.scales import Scale, scale_of

_EVIDENCE = Evidence(
    "rendered-page",
    0.9,
    "EDGAR's rendered page shows it so, with the sign of its presentation; the first day of its period is reckoned from"
    " the months that stand over it.",
)
_DEFINED = re.compile(
    r"defref_(?P<prefix>[A-Za-z][\w.-]*?)_(?P<name>[\w.-]+)(?:=(?P<member_of>[\w-]+?)_(?P<member>[\w.-]+))?'"
)
_MONTHS = re.compile(r"(\d{1,3}) Months? Ended", re.IGNORECASE)
_ENDING = re.compile(
    r"\bending (?:balances?|outstanding)|\bbalances?\b.*\b(?:ending|end of (?:the )?(?:period|year))\b"
)
_QUARTER, _WEEK = 91, timedelta(days=7)
_CURRENCY = re.compile(r"- (?P<code>[A-Z]{3}) \(")
_OTHER_MEMBERS = " | "
_UNKNOWN_AXIS = "member"
_ALL = "total"
"""What stands over a column, or before other members of a row's label, where the page does not name their axis."""


class _Column(NamedTuple):
    """What stands over a column: its period, and a member where it is for one."""

    period: Period | None
    member: str | None


def is_rendered(source: bytes) -> bool:
    """Whether a file is such a page, with the concepts of its rows."""
    return is_report_page(source) and b"defref_" in source


class Rendered(NamedTuple):
    """What such a page shows: its facts, in its order, and what it calls their concepts."""

    facts: tuple[Fact, ...]
    labels: dict[str, Concept]


def read_rendered(document: Document, source: bytes) -> Rendered:
    """The facts of such a page, each at its place where the page is read as text."""
    try:
        page = html.document_fromstring(source, parser=html.HTMLParser(huge_tree=True))
    except etree.ParserError:  # a page that is all one comment has no element
        return Rendered((), {})
    if (table := page.find(".//table[@class='report']")) is None:
        return Rendered((), {})
    rows = [row for row in table.iter("tr") if not any(above.get("class") == "hide" for above in row.iterancestors())]
    title, columns = _heads([row for row in rows if row.find("th") is not None])
    maker = _Maker(document.index, _Places(document), scale_of(title), _currency(title))
    facts: list[Fact] = []
    for cells in filter(None, (row.findall("td") for row in rows)):
        facts += maker.facts(_defined(cells[0]), _text(cells[0]), cells[1:], columns)
    return Rendered(tuple(facts), maker.labels)


def _heads(rows: list[html.HtmlElement]) -> tuple[str, dict[int, _Column]]:
    """The title, with the unit in it, and the columns counted from 1."""
    title = next((_text(cell) for row in rows for cell in row.findall("th") if "tl" in (cell.get("class") or "")), "")
    said: dict[int, list[str]] = {}
    for row in rows:
        at = 1
        for cell in row.findall("th"):
            if "tl" in (cell.get("class") or ""):
                continue
            for column in range(at, at + _span(cell)):
                said.setdefault(column, []).append(_text(cell))
            at += _span(cell)
    days = frozenset(filter(None, (first_date(text) for texts in said.values() for text in texts)))
    return title, {column: _column(texts, days) for column, texts in said.items()}


def _column(texts: list[str], days: frozenset[date]) -> _Column:
    words = " ".join(filter(None, texts))
    end = first_date(words)
    if end is None:
        return _Column(None, words if words and words.casefold() != _ALL else None)
    months = _MONTHS.search(words)
    others = [text for text in texts if text and first_date(text) is None and not _MONTHS.search(text)]
    return _Column(_period(end, int(months[1]) if months else 0, days), others[0] if others else None)


def _period(end: date, months: int, days: frozenset[date]) -> Period:
    """The period of so many months up to a day; an instant where there are none.

    It begins behind a day that the page names as the end of a period, where one is near; else as many months before,
    of years of 52 weeks, which end on no month's last day, 13 weeks a quarter.
    """
    if not months:
        return Period(None, end.isoformat())
    year, month = divmod(end.year * 12 + end.month - 1 - months, 12)
    weeks = timedelta(days=_QUARTER * months // 3)
    reckoned = on_day(year, month + 1, 31) if is_last_of_month(end) else end - weeks
    before = min(
        (day for day in days if abs(day - reckoned) <= _WEEK), key=lambda day: abs(day - reckoned), default=reckoned
    )
    return Period((before + timedelta(days=1)).isoformat(), end.isoformat())


def _currency(title: str) -> str | None:
    found = _CURRENCY.search(title)
    return found["code"] if found else None


class _Maker:
    """Makes the facts of one page; keeps the members for which the rows are."""

    def __init__(self, document: int, places: _Places, scale: Scale | None, currency: str | None) -> None:
        self._document = document
        self._places = places
        self._scale = scale
        self._currency = currency
        self._members: tuple[tuple[str, str], ...] = ()
        self.labels: dict[str, Concept] = {}

    def facts(
        self, concept: re.Match[str] | None, label: str, cells: list[html.HtmlElement], columns: dict[int, _Column]
    ) -> Iterator[Fact]:
        """The facts of a row; a row that names members keeps them for those that follow."""
        self._places.place_of(label)
        if concept is None:
            return
        named = f"{concept['prefix']}:{concept['name']}"
        if concept["member"]:
            others = label.split(_OTHER_MEMBERS)[1:]
            first = (named, f"{concept['member_of']}:{concept['member']}")
            self._members = (first, *((_UNKNOWN_AXIS, other) for other in others))
            return
        self.labels.setdefault(named, Concept(label))
        at = 1
        for cell in cells:
            shown, kind = _text(cell), cell.get("class") or ""
            if shown and kind in ("num", "nump", "text") and at in columns:
                yield self._fact(named, label, shown, columns[at], is_number=kind != "text")
            at += _span(cell)

    def _fact(self, concept: str, label: str, shown: str, column: _Column, *, is_number: bool) -> Fact:
        unit = self._unit(label, shown) if is_number else None
        number = value(shown) if is_number else None
        if number is not None and shown.endswith("%"):
            number /= 100
        elif number is not None and _OTHER_MEMBERS not in label:
            number *= factor_of(self._scale, label, "", "", shown)
        period = _moment(label, column.period) or column.period
        members = (*self._members, *(((_UNKNOWN_AXIS, column.member),) if column.member else ()))
        return Fact(
            concept=concept,
            value=shown if number is None else f"{number.normalize():f}",
            shown=shown,
            unit=unit if number is not None else None,
            decimals=None,
            scale=None,
            context=Context(period, members),
            hidden=False,
            document=self._document,
            place=self._places.place_of(shown),
            evidence=_EVIDENCE,
        )

    def _unit(self, label: str, shown: str) -> str:
        """The unit of a row's numbers; "pure" where the page names none, or one of its own ("Vendors | vendor")."""
        if "(in shares)" in label:
            return "shares"
        currency = self._currency or ("USD" if "$" in shown else None)
        if currency is None or shown.endswith("%") or _OTHER_MEMBERS in label:
            return "pure"
        return f"{currency}/shares" if "per share)" in label else currency


def _moment(label: str, period: Period | None) -> Period | None:
    """The instant that a row of balances is of: the day in its label, or its column's beginning or end."""
    words = label.casefold()
    if period is None:
        day = first_date(label)
        return Period(None, day.isoformat()) if day else None
    if "beginning" in words and period.start is not None:
        return Period(None, (date.fromisoformat(period.start) - timedelta(days=1)).isoformat())
    return Period(None, period.end) if _ENDING.search(words) else None


class _Places:
    """Where the texts of a page's rows and cells stand among its blocks, asked for in their order."""

    def __init__(self, document: Document) -> None:
        self._document = document.index
        self._blocks: tuple[Block, ...] = tuple(document.blocks)
        self._block, self._at = 0, 0

    def place_of(self, text: str) -> Place | None:
        """The next place with these words; None where there is none."""
        for block in range(self._block, len(self._blocks)):
            start = self._blocks[block].text.find(text, self._at if block == self._block else 0)
            if start >= 0:
                self._block, self._at = block, start + len(text)
                return Place(self._document, block, start, start + len(text))
        return None


def _defined(cell: html.HtmlElement) -> re.Match[str] | None:
    link = cell.find(".//a")
    return _DEFINED.search(link.get("onclick") or "") if link is not None else None


def _text(cell: etree._Element) -> str:
    return " ".join("".join(str(part) for part in cell.itertext()).split())


def _span(cell: html.HtmlElement) -> int:
    span = cell.get("colspan") or ""
    return int(span) if span.isdecimal() and len(span) <= 2 else 1
