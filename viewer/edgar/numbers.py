"""The numbers that EDGAR gives: accession numbers of filings, Central Index Keys of filers."""

from __future__ import annotations

import re

ACCESSION = re.compile(r"(?<!\d)(\d{10})-(\d\d)-(\d{6})(?!\d)")
_BARE_ACCESSION = re.compile(r"(?<!\d)(\d{10})(\d\d)(\d{6})(?!\d)")


def accession_in(text: str) -> str | None:
    """The first accession number in a text, also one written without its dashes."""
    match = ACCESSION.search(text) or _BARE_ACCESSION.search(text)
    return "-".join(match.groups()) if match else None


def ten_digits(cik: str) -> str | None:
    """A Central Index Key with its leading zeros."""
    digits = cik.strip()
    return digits.zfill(10) if digits.isascii() and digits.isdecimal() and len(digits) <= 10 else None
