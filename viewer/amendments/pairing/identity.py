"""By what two filings show that they are of one company: its number, its file at the Commission, its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from viewer.filing.model import Company

Identity = Literal["cik", "file number", "name", "unknown"]

IDENTITY_WEIGHT: dict[Identity, int] = {"cik": 3, "file number": 2, "name": 1, "unknown": 0}
# A registration statement under the Securities Act has a file number of its own; other numbers are their company's.
_REGISTRATION = re.compile(r"^(?:2|33|333)-\d+")
_COMPANY_ENDINGS = re.compile(r"\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|the)\b")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def identity(ours: Sequence[Company], theirs: Sequence[Company]) -> Identity | None:
    """By what two filings share their company; None when they are told to be of different ones.

    In every role that both headers give (subject company, filed by, issuer, reporting owner) they must share one: two
    owners' reports on one issuer are no pair. Co-registrants share the role of filer, where one in common is enough.
    """
    found: list[Identity] = []
    for role in {company.role for company in ours} & {company.role for company in theirs}:
        left, right = ([one for one in companies if one.role == role] for companies in (ours, theirs))
        shared = _shared(left, right)
        if shared is None:
            return None
        found.append(shared)
    if not found:
        return "unknown"
    weakest: Identity = min(found, key=lambda each: IDENTITY_WEIGHT[each])
    return weakest


def is_of_another(company: str, theirs: Sequence[Company]) -> bool:
    """Whether a company that the text names ("filed by Alder Mining Company") is none of a header's."""
    wanted = plain_name(company)
    names = [name for one in theirs if (name := plain_name(one.name))]
    return bool(wanted and names) and not any(wanted in name or name in wanted for name in names)


def numbers_of(company: Company) -> list[str]:
    """The numbers by which one company is looked for: its CIK and its file number, written in one way."""
    return [*([company.cik.zfill(10)] if company.cik else []), *sorted(_file_numbers([company]))]


def registrations(companies: Sequence[Company]) -> set[str]:
    """The file numbers of registration statements under the Securities Act."""
    return {number for number in _file_numbers(companies) if _REGISTRATION.match(number)}


def numbers_to_look_for(companies: Sequence[Company]) -> set[str]:
    """What a stored header of one of these companies holds, among others: its CIK, the tail of its file number."""
    ciks = {one.cik.zfill(10) for one in companies if one.cik}
    return ciks | {number.rsplit("-", 1)[-1] for number in _file_numbers(companies)} - {""}


def names_to_look_for(companies: Sequence[Company]) -> set[str]:
    """The longest word of each name: what a stored header of the company holds, however the rest is written."""
    words = (_COMPANY_ENDINGS.sub(" ", one.name.casefold()).split() for one in companies)
    return {max(each, key=len) for each in words if each}


def plain_name(name: str) -> str:
    """A company's name without capitals, points and the words that say it is a company."""
    words = _COMPANY_ENDINGS.sub(" ", name.casefold().replace(".", ""))
    return _NOT_A_LETTER.sub("", words)


def _file_numbers(companies: Sequence[Company]) -> set[str]:
    """Commission file numbers however they are padded: "001-08491" is "1-8491"; a company may have several."""
    written = [number for one in companies if one.file_number for number in one.file_number.split(",")]
    return {"-".join(part.strip().lstrip("0") for part in number.split("-")) for number in written}


def _shared(left: Sequence[Company], right: Sequence[Company]) -> Identity | None:
    witnesses: tuple[tuple[Identity, list[set[str]]], ...] = (
        ("cik", [{one.cik.zfill(10) for one in side if one.cik} for side in (left, right)]),
        ("file number", [_file_numbers(side) for side in (left, right)]),
        ("name", [{plain_name(one.name) for one in side if one.name} for side in (left, right)]),
    )
    comparable = False
    for each, (ours, theirs) in witnesses:
        if ours & theirs:
            return each
        if each == "cik" and ours and theirs:
            return None
        comparable = comparable or bool(ours and theirs)
    return None if comparable else "unknown"
