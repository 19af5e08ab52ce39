"""How filings, documents, dates and counts are named in the window."""

from __future__ import annotations

from datetime import date

from viewer.filing.model import Document, Header

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SMALL_WORDS = {"and", "of", "the", "for", "in"}
_KEPT_UPPER = {"LLC", "LP", "PLC", "NV", "SA", "AG", "USA", "US", "II", "III", "IV", "ETF", "REIT"}


def day(when: date | None) -> str:
    """A date as it is read: "Jan 29, 2014"; empty when not known."""
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}" if when else ""


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 finding", "3 findings"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def company_name(name: str | None) -> str:
    """A company's name without the capitals that EDGAR's headers set it in."""
    if not name:
        return ""
    if name != name.upper():
        return name
    words = name.split()
    return " ".join(
        word
        if word.strip("./,") in _KEPT_UPPER or "&" in word
        else word.lower()
        if position and word.lower() in _SMALL_WORDS
        else word.capitalize()
        for position, word in enumerate(words)
    )


def tab_title(header: Header, fallback: str) -> str:
    """What a tab is called: company, form, date; the file's name where none is known."""
    parts = [short_company(header.company), header.form or "", day(header.filed or header.period)]
    return " · ".join(part for part in parts if part) if header.form or header.company else fallback


def short_company(name: str | None) -> str:
    """A company's name without the words that say it is one: "Alder Ridge Mining"."""
    words = company_name(name).replace(",", " ").split()
    endings = {"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc"}
    while len(words) > 1 and (words[-1].strip(".").lower() in endings or words[-1].startswith("/")):
        words.pop()
    return " ".join(words)


def document_name(document: Document) -> str:
    """What a document is called where its outline gives no title."""
    description = document.description.strip()
    if description and description.upper() != document.type.upper():
        return company_name(description) if description == description.upper() else description
    if document.is_exhibit:
        return f"Exhibit {document.type[3:]}"
    return document.type or document.filename or "Document"


def size_text(count: int) -> str:
    """A number of bytes for a person: "48 kB", "3.9 MB"."""
    if count < 1000:
        return plural(count, "byte")
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"
