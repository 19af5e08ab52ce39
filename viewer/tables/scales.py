"""The unit and the scale of a table: "in millions, except per share amounts", "(000's omitted)", "£ million".

The scale belongs to the table; it is stated above it, in its heads, in the corner over its labels, or once for all
tables.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_FACTORS = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SIZE = r"(?P<size>thousand|million|billion)s?"
_NOUN = r"(?:U\.?\s?S\.?\s+)?(?:dollars?|\$|euros?|pounds?|shares|units|amounts?|data|figures)"
_STATED = re.compile(
    rf"\b(?:in|of|expressed\s+in|stated\s+in|reported\s+in|to\s+the\s+nearest)\s+(?:{_NOUN}\s+)?(?:[$€£¥]\s?|US\$\s?)?{_SIZE}\b"
    rf"|(?:[$€£¥]|US\$|USD|EUR|GBP|RMB)\s?(?:in\s+)?(?P<size_signed>thousand|million|billion)s?\b"
    rf"|(?<![\d.]\s)(?<!\d)\b(?P<size_of>thousand|million|billion)s\s+of\s+(?:{_NOUN}|[$€£¥])"
    r"|\(\s?(?P<size_alone>thousand|million|billion)s?\b"
    r"|(?<![\d,.])(?P<zeros>000)['’]?s?\b"
    r"|(?:[$€£¥]|\()(?P<letter>[kKmM]|MM|mm|bn|BN)\b"
    r"|<MULTIPLIER>\s*(?P<multiplier>1,000,000|1,000)(?![\d,])",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:except|excluding|other\s+than|unless\s+otherwise)\b", re.IGNORECASE)
_CURRENCIES = (
    ("CAD", re.compile(r"C(?:DN)?\$|\bCanadian\s+dollars?\b", re.IGNORECASE)),
    ("EUR", re.compile(r"€|\bEUR\b|\beuros?\b", re.IGNORECASE)),
    ("GBP", re.compile(r"£|\bGBP\b|\bpounds?\s+sterling\b", re.IGNORECASE)),
    ("JPY", re.compile(r"¥|\bJPY\b|\byen\b", re.IGNORECASE)),
    ("CNY", re.compile(r"\bRMB\b|\bCNY\b|\brenminbi\b", re.IGNORECASE)),
    ("USD", re.compile(r"\$|\bUSD\b|\bdollars?\b", re.IGNORECASE)),
)
_PER_SHARE = re.compile(r"\bper[\s-]+(?:\w+\s+)?shares?\b|\bshare\s+prices?\b", re.IGNORECASE)
_ANY_SHARE = re.compile(r"\bshares?\b", re.IGNORECASE)
_SHARES_BEFORE = re.compile(r"\bshares?\b[^.;()]*$", re.IGNORECASE)
_ONLY = re.compile(
    rf"{_STATED.pattern}|\b(?:and|except|for|other\s+than|per|share|shares|unit|units|data|amounts?|dollars?|dollar|"
    r"percentages?|percents?|ratios?|number|numbers|of|where|otherwise|noted|unless|stated|indicated|the|which|are|"
    r"reflected|in|par|value|values|information|all|tabular|tables?|figures|as|restated|unaudited|U\.?S\.?|currency|omitted|excluding|"
    r"common|basic|diluted|thousands|millions|billions|those|presented|expressed|reported|shown)\b|[\W\d_]",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_ALONE = 4_000, 600
"""A heading or a caption has fewer characters, and what says nothing but a scale far fewer."""
_BEGINNING = 20_000
"""So much of a table names its currency, in its heads and its first rows."""
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\W*")


class Scale(NamedTuple):
    """What a text says of amounts: each is to be multiplied by ``factor``, but for those that it excepts.

    ``currency`` is the code of ISO 4217. ``shares`` is the factor of numbers of shares.
    """

    factor: int
    words: str
    currency: str | None = None
    shares: int | None = None
    excepted: str = ""


def scale_of(text: str) -> Scale | None:
    """The scale that a text states; None where it states none."""
    text = text[:_LONGEST]
    stated = list(_STATED.finditer(text))
    if not stated:
        return None
    found = next((one for one in stated if not _of_shares(text, one)), stated[0])
    exception = _EXCEPT.search(text, found.end())
    excepted = text[exception.end() :] if exception else ""
    shares = next((_factor(one) for one in stated if one is not found and _of_shares(text, one)), None)
    if shares is None and _ANY_SHARE.search(_PER_SHARE.sub(" ", excepted)):
        shares = 1
    return Scale(_factor(found), _words(text, found), currency_of(text), shares, excepted)


def _of_shares(text: str, stated: re.Match[str]) -> bool:
    """Whether a statement is about numbers of shares: "and shares in thousands"; one of dollars never is."""
    return not stated["size_signed"] and bool(_SHARES_BEFORE.search(text, max(0, stated.start() - 60), stated.start()))


def currency_of(text: str) -> str | None:
    """The currency that a text names, as ISO 4217 codes it."""
    return next((code for code, pattern in _CURRENCIES if pattern.search(text, 0, _BEGINNING)), None)


def says_only_scale(text: str) -> bool:
    """Whether a text is nothing but a unit and a scale: "(In millions, except per share amounts)"."""
    if len(text) > _LONGEST_ALONE or _STATED.search(text) is None:
        return False
    return bool(_IN_BRACKETS.fullmatch(text)) or not _ONLY.sub("", text).strip()


def _factor(found: re.Match[str]) -> int:
    size = found["size"] or found["size_signed"] or found["size_of"] or found["size_alone"]
    if size:
        return _FACTORS[size.lower()]
    if found["multiplier"]:  # of a financial data schedule (Exhibit 27), by Item 601(c) of Regulation S-K
        return int(found["multiplier"].replace(",", ""))
    letter = (found["letter"] or "k").lower()
    return {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "bn": 1_000_000_000}[letter]


def _words(text: str, found: re.Match[str]) -> str:
    """The statement itself: what stands in its brackets, else a text that says nothing else, else its words."""
    start, end = text.rfind("(", 0, found.end()), text.find(")", found.end())
    if 0 <= start < end:
        return text[start + 1 : end].strip()
    return text.strip() if says_only_scale(text) else found[0].strip()
