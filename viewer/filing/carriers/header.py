"""The header of a submission: text form ("ACCESSION NUMBER:"), tag form ("<ACCESSION-NUMBER>") and the two mixed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.edgar.dates import from_digits, moment_from_digits
from viewer.edgar.numbers import accession_in, ten_digits, whole_number
from viewer.filing.model import Carrier, Company, Header
from viewer.filing.text import unescaped

_TEXT_LINE = re.compile(r"^[\s\]>]*([A-Z][A-Z0-9 ./&'()-]{1,60}):[ \t]*(.*)$")
_TAG = re.compile(r"<(/?)([A-Z][A-Z0-9-]{1,60})>([^<\r\n]*)")
_ROLES = {
    "FILER",
    "SUBJECT COMPANY",
    "FILED BY",
    "REPORTING OWNER",
    "ISSUER",
    "FILED FOR",
    "DEPOSITOR",
    "SPONSOR",
    "SECURITIZER",
    "ISSUING ENTITY",
    "SERIAL COMPANY",
    "UNDERWRITER",
}
_LEADING_ROLES = ("filer", "subject-company", "issuer", "issuing-entity")
_SYNONYMS = {
    "ACCESSION NUMBER": "accession",
    "CONFORMED SUBMISSION TYPE": "form",
    "TYPE": "form",
    "CONFORMED PERIOD OF REPORT": "period",
    "PERIOD": "period",
    "ITEM INFORMATION": "items",
    "ITEMS": "items",
    "FILED AS OF DATE": "filed",
    "FILING DATE": "filed",
    "PUBLIC DOCUMENT COUNT": "count",
    "ACCEPTANCE DATETIME": "accepted",
    "COMPANY CONFORMED NAME": "name",
    "CONFORMED NAME": "name",
    "CENTRAL INDEX KEY": "cik",
    "CIK": "cik",
    "SEC FILE NUMBER": "file number",
    "FILE NUMBER": "file number",
}


class HeaderFacts(NamedTuple):
    """A header as written: its facts, and how many public documents it announces."""

    header: Header
    documents: int | None


@dataclass
class _Party:
    role: str
    name: str = ""
    cik: str | None = None
    file_numbers: list[str] = field(default_factory=list)


def read_header(text: str, carrier: Carrier) -> HeaderFacts:
    """The facts of a header's text, in whichever form it is written; what it does not give is None.

    The forms are those of the EDGAR Public Dissemination Service: headers of submissions disseminated in bulk are
    written in tags, those on the web site in text; both were mixed around 1999.
    """
    single: dict[str, str] = {}
    items: list[str] = []
    parties: list[_Party] = []
    for key, value in _pairs(text):
        if key in _ROLES:
            parties.append(_Party(key.lower()))
            continue
        fact = _SYNONYMS.get(key)
        if fact is None or not value:
            continue
        if fact == "items":
            items.append(value)
        elif fact in ("name", "cik", "file number"):
            _note(parties, fact, value)
        else:
            single.setdefault(fact, value)
    announced = whole_number(single.get("count", ""))
    header = Header(
        carrier=carrier,
        form=single.get("form"),
        accession=accession_in(single.get("accession", "")) or accession_in(text[:2000]),
        filed=from_digits(single.get("filed", "")),
        period=from_digits(single.get("period", "")),
        items=tuple(items),
        companies=_companies(parties),
        accepted=moment_from_digits(single.get("accepted", "")),
        announced=announced,
    )
    return HeaderFacts(header, announced)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Keys and values in order; a key's dashes become blanks, so that both forms spell it alike."""
    for line in text.splitlines():
        if "<" in line:
            for closing, tag, value in _TAG.findall(line):
                if not closing:
                    yield tag.replace("-", " "), unescaped(value).strip()
        else:
            match = _TEXT_LINE.match(line)
            if match:
                yield match[1].strip().replace("-", " "), " ".join(match[2].split())


def _note(parties: list[_Party], fact: str, value: str) -> None:
    if not parties:
        parties.append(_Party("filer"))
    party = parties[-1]
    if fact == "name":
        party.name = party.name or value
    elif fact == "cik":
        party.cik = party.cik or ten_digits(value)
    else:
        party.file_numbers.append(value)


def _companies(parties: list[_Party]) -> tuple[Company, ...]:
    """One company for each role it has, those that the filing is about before those that only file or own."""
    merged: dict[tuple[str, str | None, str], list[str]] = {}
    for party in parties:
        if party.name or party.cik:
            numbers = merged.setdefault((party.name, party.cik, party.role), [])
            numbers.extend(number for number in party.file_numbers if number not in numbers)
    return leading_first(
        Company(name, cik, role.replace(" ", "-"), ", ".join(numbers) or None)
        for (name, cik, role), numbers in merged.items()
    )


def leading_first(companies: Iterable[Company]) -> tuple[Company, ...]:
    """Those whom the filing is about (filer, subject, issuer) before those who only file or own."""
    return tuple(sorted(companies, key=lambda company: company.role not in _LEADING_ROLES))
