"""The unit and the scale of a table: "in millions, except per share amounts", "(000's omitted)", "£ million".

The scale belongs to the table; it is stated above it, in its heads, in the corner over its labels, or once for all
tables. What it excepts is told by the label of a row or the head of a column.
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
    r"|(?:[$€£¥]|\()(?P<letter>[kKmM]|MM|mm|bn|BN)\b",
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
_PER = re.compile(
    r"\bper[\s-]+(?:\w+\s+){0,3}?(?:share|unit|ADS|ADR|security|barrel|ounce|ton(?:ne)?|pound|gallon|bushel|Mcf|MMBtu|Bbl|Boe|room)s?\b|\ba\s+share\b"
    r"|\bEPS\b|\b(?:exercise|grant[\s-]date|average)\s+(?:\w+\s+)?(?:price|fair\s+value)\b|/\s?(?:share|sh|oz|bbl)\b",
    re.IGNORECASE,
)
_PER_SHARE = re.compile(r"\bper[\s-]+(?:\w+\s+)?shares?\b|\bshare\s+prices?\b", re.IGNORECASE)
_ANY_SHARE = re.compile(r"\bshares?\b", re.IGNORECASE)
_COUNT_OF_SHARES = re.compile(
    r"\bdenominator\b|\b(?:shares|units)\s+(?:used|outstanding)\b|\bstock\s+outstanding$|\bweighted[\s-]+average\s+(?:number\s+of\s+)?(?:\w+\s+){0,3}(?:shares|units)\b",
    re.IGNORECASE,
)
_SHARES_BEFORE = re.compile(r"\bshares?\b[^.;()]*$", re.IGNORECASE)
_SHARES = re.compile(
    r"\b(?:shares|stock\s+(?:options|units|awards)|options|units|RSUs|PSUs|warrants|ADSs)\b", re.IGNORECASE
)
_PER_CENT = re.compile(r"^\W*%|(?<!\d)(?<!\d\s)%\W*$|\(%\)|\bin\s+per\s?cent\b", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    rf"{_PER_CENT.pattern}|\bper\s?cent(?:age)?s?\b|\((?:in\s+)?(?:years?|months?|days?)\)", re.IGNORECASE
)
_CENTS = re.compile(r"\.\d\d|¢")
_SHORT = 3
"""An amount per share without cents has no more characters, its currency among them."""
"""What is measured in per cent or in time, by its label."""
_PAR = re.compile(r"\b(?:par|stated)\s+value\b|\bauthori[sz]ed\b", re.IGNORECASE)
_OWN_AMOUNT = re.compile(
    r"\(?[$€£¥]\s?\.?\d[\d.,]*\)?\s*(?:/|an?\b|(?:par\s+value\s*)?,?\s*per\b)?(?:\s*per\b)?\s*\w*", re.IGNORECASE
)
"""An amount per share that a label names beside what the row is about."""
_MOST_COMMAS = 1
"""No amount that is told in thousands or more has more; the number of a company's shares has."""
_SUM = re.compile(r"\W*(?:total|aggregate)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|units?)\s+of\b|\bunits\b", re.IGNORECASE)
_ONLY = re.compile(
    rf"{_STATED.pattern}|\b(?:and|except|for|other\s+than|per|share|shares|unit|units|data|amounts?|dollars?|dollar|"
    r"percentages?|percents?|ratios?|number|numbers|of|where|otherwise|noted|unless|stated|indicated|the|which|are|"
    r"reflected|in|par|value|values|information|all|tabular|tables?|figures|as|restated|unaudited|U\.?S\.?|currency|omitted|excluding|"
    r"common|basic|diluted|thousands|millions|billions|those|presented|expressed|reported|shown)\b|[\W\d_]",
    re.IGNORECASE,
)

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
    """Whether a statement is about numbers of shares: "and shares in thousands"."""
    return bool(_SHARES_BEFORE.search(text, max(0, stated.start() - 60), stated.start()))


def currency_of(text: str) -> str | None:
    """The currency that a text names, as ISO 4217 codes it."""
    return next((code for code, pattern in _CURRENCIES if pattern.search(text)), None)


def says_only_scale(text: str) -> bool:
    """Whether a text is nothing but a unit and a scale: "(In millions, except per share amounts)"."""
    if _STATED.search(text) is None:
        return False
    return bool(_IN_BRACKETS.fullmatch(text)) or not _ONLY.sub("", text).strip()


def factor_of(scale: Scale | None, label: str, heading: str, head: str, text: str) -> int:
    """What a number printed as ``text`` is to be multiplied by: 1 for what no scale of amounts is about.

    ``heading`` is the row over it that groups rows, ``head`` the head of its column.
    """
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
    return any(map(_PER_CENT.search, (label, head)))


def _factor(found: re.Match[str]) -> int:
    size = found["size"] or found["size_signed"] or found["size_of"] or found["size_alone"]
    if size:
        return _FACTORS[size.lower()]
    letter = (found["letter"] or "k").lower()
    return {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "bn": 1_000_000_000}[letter]


def _words(text: str, found: re.Match[str]) -> str:
    """The statement itself: what stands in its brackets, else a text that says nothing else, else its words."""
    start, end = text.rfind("(", 0, found.end()), text.find(")", found.end())
    if 0 <= start < end:
        return text[start + 1 : end].strip()
    return text.strip() if says_only_scale(text) else found[0].strip()
