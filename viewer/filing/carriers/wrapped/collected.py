"""Data sets of annual reports cut into Items: a JSON object a filing, with a key for each Item's text.

The two that academics share (EDGAR-CORPUS, edgar-crawler) name the keys ``section_7A`` and ``item_7A``; both leave
tables out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from viewer.edgar.dates import first_date
from viewer.edgar.numbers import accession_in, ten_digits
from viewer.filing.model import Company, Finding, Header

_KEY = re.compile(r"^(?:part_(?P<part>[12])_)?(?:section|item)_(?P<number>\d{1,2}[A-C]?(?:\.\d\d)?)$")
_SNIFFED = re.compile(rb'"(?:part_[12]_)?(?:section|item)_\d{1,2}[A-C]?(?:\.\d\d)?"\s*:\s*"')
_HEAD = 1 << 16
_WITHOUT_TABLES = Finding(
    "warning", "The file holds the text of Items as a data set has it: its tables, cover and exhibits are not in it."
)


class Collected(NamedTuple):
    """A filing out of a data set: what is said of it, and its Items as plain text."""

    header: Header
    name: str
    text: bytes
    findings: tuple[Finding, ...] = (_WITHOUT_TABLES,)


def is_collected(head: bytes) -> bool:
    """Whether a file is a filing cut into Items, as JSON."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:_HEAD]
    return re.match(rb"\{|\[\s*\{", start) is not None and _SNIFFED.search(start) is not None


def records(source: bytes) -> list[bytes]:
    """The objects of a file with one to a line, or of a list; a file that is one object is that alone."""
    if source.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return _listed(source)
    lines = [line for line in source.splitlines() if line.strip()]
    if len(lines) > 1 and all(line.lstrip().startswith(b"{") and line.rstrip().endswith(b"}") for line in lines):
        return lines
    return [source]


def _listed(source: bytes) -> list[bytes]:
    try:
        told = json.loads(source)
    except (ValueError, RecursionError):
        return [source]
    return [json.dumps(one).encode() for one in told if isinstance(one, dict)] or [source]


def collected(source: bytes) -> Collected | None:
    """The filing of one record; None where it is no such record after all."""
    try:
        told = json.loads(source)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    items = [(found, str(told[key])) for key in told if (found := _KEY.match(str(key))) and told[key]]
    if not items:
        return None
    return Collected(_header(told), str(told.get("filename") or "items.txt"), _text(items))


def _header(told: Mapping[str, Any]) -> Header:
    def word(*keys: str) -> str:
        return next((str(told[key]) for key in keys if told.get(key)), "")

    cik = ten_digits(word("cik"))
    company = word("company")
    addresses = " ".join(map(word, ("filename", "filing_html_index", "complete_text_filing_link", "htm_filing_link")))
    return Header(
        carrier="items",
        form=word("filing_type", "form_type", "form") or "10-K",
        accession=accession_in(addresses),
        filed=first_date(word("filing_date")),
        period=first_date(word("period_of_report")),
        companies=(Company(company, cik),) if company or cik else (),
    )


def _text(items: list[tuple[re.Match[str], str]]) -> bytes:
    """The Items one after another, each under its own heading; a line of the data set is a paragraph."""
    parts: list[str] = []
    part = None
    for found, text in items:
        if found["part"] and found["part"] != part:
            part = found["part"]
            parts.append("PART I" if part == "1" else "PART II")
        if not text.lstrip()[:5].casefold().startswith("item"):
            parts.append(f"ITEM {found['number']}.")
        parts += [line.strip() for line in text.splitlines() if line.strip()]
    return "\n\n".join(parts).encode()
