"""Exhibit numbers: reading them, telling whether two mean the same, putting them in order."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# A form's name looks like a number with a letter ("10-K", "8-K", "20-F"), and so does a file name ("99.1.htm").
_FORM_NAME = r"(?!(?:8|10|11|18|20|40|6|1)-(?:[KQF]T?|KSB|QSB)\b)"
_PART = (
    r"[.\-–]\d{1,3}(?:[A-Za-z]{1,2}(?![A-Za-z]))?(?![%\d])"  # .1  .01  -1  .5A
    r"|\.?\((?:[A-Za-z]{1,4}|[A-Za-z]?\d{1,3})\)"  # (a)  .(a)  (iii)  (Q3)
    r"|[.\-–][A-Z]{1,3}(?:[.\-–]?\d{1,3})?(?![A-Za-z])"  # .EE  .A-49
    r"|[A-Za-z]{1,2}(?![A-Za-z])"  # 10a
)
NUMBERED = rf"{_FORM_NAME}\d{{1,3}}+(?:{_PART})*+(?!\.(?:htm|txt|pdf))"
"""An exhibit number, as a pattern: 99, 99.1, 99.01, 99-1, 99(a), 99.(a)(5)(C), 10.A-49."""

LETTERED = r"(?:[A-Z](?:-?\d{1,2})?|[IVX]{1,5})(?![\w’'])"
"""An exhibit that has only a letter or a Roman number: A, B-1, IV."""

BRACKETED = r"\([a-z]{1,2}\)(?:\s?\(\d{1,2}\)(?:\s?\((?:[A-Za-z]|[ivx]{1,4})\))?(?:\s?\(\d{1,2}\))?)?"
"""An exhibit of a tender offer or a fund, lettered and numbered in brackets: (b), (a)(1), (a)(5)(C)."""

OF_A_FUND = r"99\.(?:\d{1,4})?(?:CERT|CODE(?:\s?ETH)?)\b"
"""An exhibit of a fund's report, by EDGAR's own name of its type: EX-99.CERT, EX-99.906CERT, EX-99.CODE ETH."""

_TOKENS = re.compile(r"\d+|[a-z]+")
_SPACES = re.compile(r"\s+")


class Label(NamedTuple):
    """An exhibit number as the filer writes it (without white space) and the parts by which it is compared."""

    text: str
    key: tuple[str, ...]

    @property
    def family(self) -> str:
        """The number of the Item 601 table: "99" of "99.1"."""
        return self.key[0]

    @property
    def is_numbered(self) -> bool:
        """Whether it begins with a number; lettered exhibits belong to some agreement, or to a Schedule 13D."""
        return self.key[0].isdecimal()

    @property
    def is_bracketed(self) -> bool:
        """Whether it is lettered in brackets, as those of tender offers and funds are: (d)(1)."""
        return self.text.startswith("(") and not self.is_numbered

    @property
    def order(self) -> tuple[tuple[int, int, str], ...]:
        """Sorts numbers by value and letters as lists run: a, b, ... z, aa."""
        return tuple((0, int(part), "") if part.isdecimal() else (1, len(part), part) for part in self.key)


_WHOLE = re.compile(NUMBERED)


def is_exhibit_number(text: str) -> bool:
    """Whether a text is nothing but what an exhibit's number looks like; a figure of few digits does, too."""
    return bool(_WHOLE.fullmatch(text.strip()))


@lru_cache(maxsize=8_192)
def label_of(text: str) -> Label:
    """The label that a matched number stands for; 99.1, 99.01, 99-1 and 99(1) have one key."""
    compact = _SPACES.sub("", text).strip(".,;:")
    if compact.startswith("(") and compact.count("(") > compact.count(")"):
        compact = compact[1:]
    parts = tuple(part.lstrip("0") or "0" for part in _TOKENS.findall(compact.lower()))
    return Label(compact, parts or (compact.lower(),))


_TYPE = re.compile(r"EX-?\s*([\w.()\-]+)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def label_of_type(document_type: str) -> Label | None:
    """The label in EDGAR's document type: "EX-99.(A)(5)(C)"; None where it holds none ("GRAPHIC", "10-K")."""
    if "FILING FEES" in document_type.upper():
        return label_of("107")  # EDGAR's own name for the filing fee table
    found = _TYPE.match(document_type)
    return label_of(found[1]) if found else None


def related(one: Label, other: Label) -> bool:
    """Whether one number is the other or a subdivision of it: 99 and 99.1, 10.1 and 10.1(c), but not 10.1 and 10.10."""
    length = min(len(one.key), len(other.key))
    return one.key[:length] == other.key[:length]


def with_last(label: Label, part: str) -> Label:
    """The label with another last part: 99.4(a) with "(c)" is 99.4(c)."""
    head = label.text[: label.text.rfind("(")] if "(" in label.text else label.text
    return label_of(head + part)


@lru_cache(maxsize=1_024)
def between(first: Label, last: Label) -> tuple[Label, ...]:
    """The labels strictly between the ends of a range: 4.1 through 4.4 holds 4.2 and 4.3; none where unclear."""
    if len(first.key) != len(last.key) or first.key[:-1] != last.key[:-1]:
        return ()
    start, end = first.key[-1], last.key[-1]
    shape = first.text[: first.text.lower().rfind(start)]
    close = ")" if first.text.endswith(")") else ""
    if start.isdecimal() and end.isdecimal() and int(end) - int(start) < 100:
        return tuple(label_of(f"{shape}{number}{close}") for number in range(int(start) + 1, int(end)))
    if len(start) == len(end) == 1 and start.isalpha() and end.isalpha():
        return tuple(label_of(f"{shape}{chr(code)}{close}") for code in range(ord(start) + 1, ord(end)))
    return ()
