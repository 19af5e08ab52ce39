"""The numbers that EDGAR gives: accession numbers of filings, Central Index Keys of filers, counts and sequences."""

from __future__ import annotations

import re

ACCESSION = re.compile(r"(?<!\d)(\d{10})-(\d\d)-(\d{6})(?!\d)")
_BARE_ACCESSION = re.compile(r"(?<!\d)(\d{10})(\d\d)(\d{6})(?!\d)")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
"""No count, sequence, scale or number of decimals has more digits; Python reads none of thousands."""


def accession_in(text: str) -> str | None:
    """The first accession number in a text, also one written without its dashes."""
    match = ACCESSION.search(text) or _BARE_ACCESSION.search(text)
    return "-".join(match.groups()) if match else None


def ten_digits(cik: str) -> str | None:
    """A Central Index Key with its leading zeros."""
    digits = cik.strip()
    return digits.zfill(10) if digits.isascii() and digits.isdecimal() and len(digits) <= 10 else None


def whole_number(written: str) -> int | None:
    """A whole number in digits, with or without a sign; None for whatever else stands there."""
    return int(written) if _WHOLE.fullmatch(written) else None
