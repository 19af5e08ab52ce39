"""What a printed number is to be multiplied by to be the amount in full.

A scale is about amounts: amounts per share, percentages and spans of time are told as they are printed, and numbers of
shares may have a scale of their own. The label of a row, the row over it that groups rows, and the head of the column
tell which is which.
"""

from __future__ import annotations

import re

from viewer.tables.numbers import size_in_words
from viewer.tables.scales import Scale, scale_of

_UNITS = "share|unit|ADS|ADR|security|barrel|ounce|ton(?:ne)?|pound|gallon|bushel|Mcf|MMBtu|Bbl|Boe|room"
_PER = re.compile(
    rf"\bper[\s-]+(?:\w+\s+){{0,3}}?(?:{_UNITS})s?\b|\ba\s+share\b"
    r"|\bEPS\b|\b(?:exercise|grant[\s-]date|average)\s+(?:\w+\s+)?(?:price|fair\s+value)\b|/\s?(?:share|sh|oz|bbl)\b",
    re.IGNORECASE,
)
_COUNT_OF_SHARES = re.compile(
    r"\bdenominator\b|\b(?:shares|units)\s+(?:used|outstanding)\b|\bstock\s+outstanding$"
    r"|\bweighted[\s-]+average\s+(?:number\s+of\s+)?(?:\w+\s+){0,3}(?:shares|units)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"\b(?:shares|stock\s+(?:options|units|awards)|options|units|RSUs|PSUs|warrants|ADSs)\b", re.IGNORECASE
)
_PER_CENT = re.compile(r"^\W*%|(?<!\d)(?<!\d\s)%\W*$|\(%\)|\bin\s+per\s?cent\b", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    rf"{_PER_CENT.pattern}|\bper\s?cent(?:age)?s?\b|\((?:in\s+)?(?:years?|months?|days?)\)", re.IGNORECASE
)
"""What is measured in per cent or in time, by its label."""
_CENTS = re.compile(r"\.\d\d|¢")
_SHORT = 3
"""An amount per share without cents has no more characters, its currency among them."""
_PAR = re.compile(r"\b(?:par|stated)\s+value\b|\bauthori[sz]ed\b", re.IGNORECASE)
_OWN_AMOUNT = re.compile(
    r"\(?[$€£¥]\s?\.?\d[\d.,]*\)?\s*(?:/|an?\b|(?:par\s+value\s*)?,?\s*per\b)?(?:\s*per\b)?\s*\w*", re.IGNORECASE
)
"""An amount per share that a label names beside what the row is about."""
_MOST_COMMAS = 1
"""No amount that is told in thousands or more has more; the number of a company's shares has."""
_SUM = re.compile(r"\W*(?:total|aggregate)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|units?)\s+of\b|\bunits\b", re.IGNORECASE)

LONGEST_LABEL = 1_000
"""So much of a label, a heading or a head says what its numbers are; none is longer but by mistake."""


def factor_of(scale: Scale | None, label: str, heading: str, head: str, text: str) -> int:
    """What a number printed as ``text`` is to be multiplied by: 1 for what no scale of amounts is about.

    ``heading`` is the row over it that groups rows, ``head`` the head of its column.
    """
    size = size_in_words(text)
    if size is not None:
        return size
    label, heading, head = (words[:LONGEST_LABEL] for words in (label, heading, head))
    own = scale_of(label)
    if own is not None:
        return own.factor
    words = f"{_OWN_AMOUNT.sub(' ', label)} {head}"
    is_count = _COUNT_OF_SHARES.search(words) is not None
    if (not is_count and _is_price(label, heading, head, text)) or any(map(_NO_AMOUNT.search, (label, head))):
        return 1
    is_count |= _COUNT_OF_SHARES.search(heading) is not None or text.count(",") > _MOST_COMMAS
    scale = scale_of(head) or scale
    if scale is None:
        return 1
    if _NUMBER_OF.search(scale.excepted) and _NUMBER_OF.search(words):
        return scale.shares or 1
    if scale.shares is not None and (is_count or (_SHARES.search(words) and not _PAR.search(words))):
        return scale.shares
    return scale.factor


def _is_price(label: str, heading: str, head: str, text: str) -> bool:
    """Whether a number is an amount per share or other unit, of which cents are printed."""
    if _SUM.match(label) or _PAR.search(label) or "," in text:
        return False
    if _PER.search(head):
        return True
    in_cents = _CENTS.search(text) is not None
    return (_PER.search(_OWN_AMOUNT.sub(" ", label)) is not None and (in_cents or len(text) <= _SHORT)) or (
        in_cents and _PER.search(heading) is not None
    )


def is_in_per_cent(label: str, head: str) -> bool:
    """Whether a label or a head says that numbers are percentages: "Rate (%)", "% of sales"."""
    return any(_PER_CENT.search(words, 0, LONGEST_LABEL) for words in (label, head))
