"""How headings are numbered: "1.", "1.1", "(a)", "A.", "IV.", "Article II", "Note 3"."""

from __future__ import annotations

import re
from functools import lru_cache

_KINDS = (
    ("article", re.compile(r"^\W*article\s+(\d{1,3}|[ivxl]{1,6})\b", re.I)),
    ("section", re.compile(r"^\W*section\s+(\d{1,3})\b(?!\.\d)", re.I)),
    ("note", re.compile(r"^\W*note\s+(\d{1,2}|[A-Z])\b", re.I)),
    ("proposal", re.compile(r"^\W*proposal\s+(?:no\.?\s*)?(\d{1,2})\b", re.I)),
    ("1.", re.compile(r"^(\d{1,2})(?:\.0(?=\s)|[.)]\s?)(?=\D)")),
    ("(1)", re.compile(r"^\((\d{1,2})\)")),
    ("I.", re.compile(r"^([IVX]{1,5})[.)]\s")),
    ("A.", re.compile(r"^([A-Z])[.)]\s")),
    ("(i)", re.compile(r"^\(([ivx]{1,5})\)")),
    ("(a)", re.compile(r"^\(([a-z])\)")),
    ("(A)", re.compile(r"^\(([A-Z])\)")),
    ("a.", re.compile(r"^([a-z])[.)]\s")),
)
_NUMBERED = re.compile(r"\W{0,3}(?:\d|article\b|section\b|note\b|proposal\b|[A-Za-z]{1,5}[.)])", re.I)
# "1.0" is the clause that "1.1" stands under.
_DOTTED = re.compile(r"^\W{0,2}(?:section\s+|note\s+)?(?!\d{1,3}\.0\b)(\d{1,3}(?:\.\d{1,3}){1,4})\b", re.I)
_WHOLE = re.compile(r"^\W{0,2}(?:section\s+|article\s+|note\s+)?(\d{1,3})(?:\.0)?\b(?!,|\.?\d)", re.I)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN = re.compile(r"^(?=[ivxl])l?(?:x{1,3}|xl)?(?:ix|iv|v?i{0,3})$", re.I)

Numbering = tuple[str, int]


@lru_cache(maxsize=4_096)
def numberings(title: str) -> tuple[Numbering, ...]:
    """The kinds of numbering that a title may bear, each with its number: "(i)" is a first and a ninth."""
    if not _NUMBERED.match(title):
        return ()
    found = []
    dotted = _DOTTED.match(title)
    if dotted is not None:
        above, _, last = dotted[1].rpartition(".")
        return ((f"{above}.n", int(last)),)
    for kind, pattern in _KINDS:
        match = pattern.match(title)
        if match is not None:
            number = _value(match[1], kind)
            if number:
                found.append((kind, number))
    return tuple(found)


def number_above(title: str) -> str | None:
    """The number that a dotted one stands under: "6.1" for "6.1.2 Pricing"; None for other titles."""
    dotted = _DOTTED.match(title)
    return dotted[1].rpartition(".")[0] if dotted else None


def plain_number(title: str) -> str | None:
    """The number of a title in figures, dotted or not: "6", "6.1"."""
    match = _DOTTED.match(title) or _WHOLE.match(title)
    return match[1] if match else None


def _value(written: str, kind: str) -> int:
    if written.isdecimal():
        return int(written)
    if kind in ("article", "I.", "(i)"):
        return roman(written)
    return ord(written.upper()) - 64 if len(written) == 1 else 0


def roman(written: str) -> int:
    """The value of a Roman number; 0 for letters that are none."""
    if not _ROMAN.match(written):
        return 0
    digits = [_ROMAN_DIGITS[letter] for letter in written.lower()]
    return sum(
        -digit if digit < following else digit for digit, following in zip(digits, [*digits[1:], 0], strict=True)
    )
