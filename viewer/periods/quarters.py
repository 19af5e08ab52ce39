"""Which quarter a quarterly report is for: how long the period is that its statements report up to their last day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from viewer.edgar.forms import form_of
from viewer.filing.model import Filing, Header
from viewer.periods.calendar import NEAR, Token, tokens_in

_MONTHS = {3: "Q1", 6: "Q2", 9: "Q3"}
_WEEKS = ((range(12, 18), "Q1"), (range(23, 30), "Q2"), (range(35, 42), "Q3"))
"""Quarters of 13 weeks each, of 12 and a last one of 16, or of 16 and three of 12."""
_IN_WORDS = {
    "twelve": 12,
    "thirteen": 13,
    "sixteen": 16,
    "twenty-four": 24,
    "twenty-six": 26,
    "twenty-eight": 28,
    "thirty-six": 36,
    "thirty-nine": 39,
    "forty": 40,
}
_REACH = 160
"""Characters within which a period's length and its last day stand together: "Three months ended June 30, 2018"."""


def fiscal_quarter(header: Header, filing: Filing) -> str | None:
    """The quarter of a quarterly report: "Q1" to "Q3"; None where its statements do not say it.

    Rule 10-01(c) of Regulation S-X: the statements of income are for the quarter and, of a later one than the first,
    for the year to date, those of cash flows for the year to date. The longest period up to the last day tells the
    quarter; one of a whole year is told besides.
    """
    if header.period is None or form_of(header.base_form).kind != "quarterly report" or not filing.documents:
        return None
    quarters = {one for block in filing.documents[0].blocks for one in _quarters(block.text, header.period)}
    return max(quarters, default=None)


def _quarters(text: str, ended: date) -> Iterator[str]:
    """The quarters that end a year to date of as many months or weeks as a text says end on a day."""
    if "onths" not in text.lower() and "eeks" not in text.lower():
        return
    tokens = tokens_in(text)
    for at, token in enumerate(tokens):
        quarter = _quarter(token) if token.kind == "span" else None
        if quarter is not None and _ends_on(tokens[at + 1 :], token, ended):
            yield quarter


def _ends_on(following: Sequence[Token], span: Token, ended: date) -> bool:
    """Whether the first day named behind a period's length is the day."""
    for token in following:
        if token.start - span.end > _REACH:
            return False
        if isinstance(token.value, date):
            return abs(token.value - ended) <= NEAR
    return False


def _quarter(span: Token) -> str | None:
    if isinstance(span.value, int):
        return _MONTHS.get(span.value)
    number = str(span.value).removesuffix(" weeks")
    weeks = int(number) if number.isdecimal() else _IN_WORDS.get(number, 0)
    return next((quarter for many, quarter in _WEEKS if weeks in many), None)
