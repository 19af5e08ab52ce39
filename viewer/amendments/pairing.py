"""Which filing an amendment amends: what two headers, and the note, give as evidence.

Amendments never give the accession number of what they amend, so a pair rests on the company, the form, and a date or
period. Everything here works on headers alone and reads no file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from viewer.amendments.model import OriginalNamed, Pairing
from viewer.filing.model import Company, Evidence, Header

Identity = Literal["cik", "file number", "name", "unknown"]

_IDENTITY_WEIGHT: dict[Identity, int] = {"cik": 3, "file number": 2, "name": 1, "unknown": 0}
# Rule 13d-2 and Securities Act practice: each amendment builds on the one before it, not on the first filing.
_SERIES = ("SC 13", "SC TO", "SC 14D", "S-", "F-", "SF-", "N-1A", "N-2", "N-14", "10-12")
_COMPANY_ENDINGS = re.compile(r"\b(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|lp|plc|the)\b")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_FORM_PREFIX = re.compile(r"^(?:SCHEDULE|SCH)\s+")


class Match(NamedTuple):
    """How one candidate answers an amendment; the fields up to ``latest`` in the order in which they decide."""

    named_date: bool
    same_number: bool
    same_period: bool
    next_in_series: bool
    identity: int
    shared_items: bool
    expected_generation: bool
    latest: date
    identified_by: Identity

    @property
    def is_explicit(self) -> bool:
        """Whether the evidence names this filing, and does not merely allow it."""
        dated = self.named_date or self.same_period or self.next_in_series
        return dated and self.identified_by in ("cik", "file number")

    @property
    def decisive(self) -> tuple[object, ...]:
        """All that tells this candidate from another; equal for two that nothing tells apart."""
        return self[:7]


def canonical_form(form: str | None) -> str | None:
    """The form under which an original and its amendment meet.

    10-K405 is a 10-K whose Item 405 box is checked; 10-KSB40 likewise a 10-KSB, which is a form of its own.
    """
    if not form:
        return None
    base = _FORM_PREFIX.sub("SC ", form.upper().strip()).removesuffix("/A")
    if base.startswith("10-K"):
        return base.removesuffix("405").removesuffix("40")
    return base


def rank(amendment: Header, named: OriginalNamed | None, candidates: Sequence[Header]) -> list[tuple[int, Pairing]]:
    """The candidates that may be what the amendment amends, as (index, pairing), best first.

    Only the first may be "paired", and only on explicit evidence: the same CIK or Commission file number, the same
    form, and a date the amendment names, the same period, or the next number of a series. A candidate of another
    company or form, or filed later, is left out.
    """
    matches = [
        (index, match)
        for index, candidate in enumerate(candidates)
        if (match := _match(amendment, named, candidate)) is not None
    ]
    matches.sort(key=lambda pair: pair[1][:8], reverse=True)
    told_apart = len(matches) < 2 or matches[0][1].decisive != matches[1][1].decisive
    return [
        (index, _pairing(amendment, candidates[index], match, single=told_apart and position == 0))
        for position, (index, match) in enumerate(matches)
    ]


def chain(headers: Sequence[Header]) -> tuple[tuple[int, ...], ...]:
    """The filings that belong together, as indexes: each original, then its amendments in filing order.

    An amendment without its original starts a chain of its own. The chains come in the order of their first filing.
    """
    order = sorted(range(len(headers)), key=lambda index: _sequence(headers[index]))
    chains: list[list[int]] = []
    home: dict[int, list[int]] = {}
    shelves: dict[tuple[str | None, str], list[int]] = {}
    for index in order:
        keys = _keys(headers[index])
        members = None
        if headers[index].is_amendment:
            earlier = sorted({other for key in keys for other in shelves.get(key, ())})
            ranked = rank(headers[index], None, [headers[other] for other in earlier])
            if ranked and ranked[0][1].status == "paired":
                members = home[earlier[ranked[0][0]]]
        if members is None:
            members = []
            chains.append(members)
        members.append(index)
        home[index] = members
        for key in keys:
            shelves.setdefault(key, []).append(index)
    return tuple(tuple(members) for members in chains)


def _keys(header: Header) -> set[tuple[str | None, str]]:
    """Under which form and company a filing is looked for: a folder of thousands is not compared all with all."""
    form = canonical_form(header.form)
    numbers = [one.cik.zfill(10) for one in header.companies if one.cik]
    numbers += [_file_number(one.file_number) for one in header.companies if one.file_number]
    return {(form, number) for number in numbers}


def _sequence(header: Header) -> tuple[date, bool, int, str]:
    return (header.filed or date.max, header.is_amendment, header.amendment_number or 0, header.accession or "")


def _match(amendment: Header, named: OriginalNamed | None, candidate: Header) -> Match | None:
    forms = {canonical_form(amendment.form), canonical_form(named.form) if named else None} - {None}
    if canonical_form(candidate.form) not in forms or _is_later(candidate, amendment):
        return None
    identity = _identity(amendment.companies, candidate.companies)
    if identity is None:
        return None
    dates = named.dates if named else ()
    named_date = any(day is not None and day.isoformat() in dates for day in (candidate.filed, candidate.period))
    number = named.number if named else None
    same_number = number is not None and candidate.is_amendment and candidate.amendment_number == number
    match = Match(
        named_date=named_date,
        same_number=same_number,
        same_period=_same_period(amendment, candidate),
        next_in_series=_next_in_series(amendment, candidate),
        identity=_IDENTITY_WEIGHT[identity],
        shared_items=bool(_substance(amendment.items) & _substance(candidate.items)),
        expected_generation=candidate.is_amendment == (number is not None or _is_series(amendment)),
        latest=candidate.filed or date.min,
        identified_by=identity,
    )
    return match if identity != "unknown" or named_date else None


def _is_later(candidate: Header, amendment: Header) -> bool:
    if candidate.accession and candidate.accession == amendment.accession:
        return True
    if candidate.filed and amendment.filed and candidate.filed != amendment.filed:
        return candidate.filed > amendment.filed
    if candidate.is_amendment and candidate.amendment_number and amendment.amendment_number:
        return candidate.amendment_number >= amendment.amendment_number
    return candidate.is_amendment and candidate.filed is not None and _sequence(candidate) >= _sequence(amendment)


def _is_series(header: Header) -> bool:
    form = canonical_form(header.form) or ""
    return form.startswith(_SERIES)


def _same_period(amendment: Header, candidate: Header) -> bool:
    if amendment.period is None or amendment.period != candidate.period:
        return False
    # Some headers give the amendment's own filing date for its period: that says nothing of the original.
    return amendment.period != amendment.filed or candidate.filed == amendment.filed


def _next_in_series(amendment: Header, candidate: Header) -> bool:
    if not _is_series(amendment) or amendment.amendment_number is None:
        return False
    if candidate.amendment_number is not None:
        return candidate.amendment_number == amendment.amendment_number - 1
    return amendment.amendment_number == 1 and not candidate.is_amendment


def _identity(ours: Sequence[Company], theirs: Sequence[Company]) -> Identity | None:
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
    weakest: Identity = min(found, key=lambda identity: _IDENTITY_WEIGHT[identity])
    return weakest


def _shared(left: Sequence[Company], right: Sequence[Company]) -> Identity | None:
    witnesses: tuple[tuple[Identity, list[set[str]]], ...] = (
        ("cik", [{one.cik.zfill(10) for one in side if one.cik} for side in (left, right)]),
        ("file number", [{_file_number(one.file_number) for one in side if one.file_number} for side in (left, right)]),
        ("name", [{_plain_name(one.name) for one in side if one.name} for side in (left, right)]),
    )
    comparable = False
    for identity, (ours, theirs) in witnesses:
        if ours & theirs:
            return identity
        if identity == "cik" and ours and theirs:
            return None
        comparable = comparable or bool(ours and theirs)
    return None if comparable else "unknown"


def _file_number(number: str) -> str:
    return "-".join(part.lstrip("0") for part in number.replace(" ", "").split("-"))


def _plain_name(name: str) -> str:
    words = _COMPANY_ENDINGS.sub(" ", name.casefold().replace(".", ""))
    return _NOT_A_LETTER.sub("", words)


def _substance(items: Sequence[str]) -> set[str]:
    """Items that tell one report from another: almost every 8-K has the one for exhibits."""
    plain = {item.strip().casefold() for item in items}
    return {item for item in plain if item and item != "9.01" and not item.startswith("financial statements")}


def _pairing(amendment: Header, candidate: Header, match: Match, *, single: bool) -> Pairing:
    reasons = _reasons(candidate, match)
    if match.is_explicit and single:
        confidence = 0.99 if match.named_date else 0.95
        return Pairing("paired", Evidence("original-by-evidence", confidence, f"{reasons}."))
    if match.is_explicit:
        why = f"{reasons}; another filing answers to this as well, or better."
        return Pairing("candidate", Evidence("original-among-several", 0.6, why))
    missing = "nothing names this very filing" if match.identified_by == "cik" else "the company's number is not known"
    confidence = 0.7 if single and (match.named_date or match.same_period) else 0.4
    return Pairing("candidate", Evidence("original-by-likeness", confidence, f"{reasons}; {missing}."))


def _reasons(candidate: Header, match: Match) -> str:
    company = {
        "cik": f"Same company (CIK {candidate.cik})" if candidate.cik else "Same company (CIK)",
        "file number": "Same Commission file number",
        "name": "Same company's name",
        "unknown": "The company is not known on both sides",
    }[match.identified_by]
    parts = [company, f"same form ({canonical_form(candidate.form)})"]
    if match.named_date:
        parts.append("a date that the amendment names")
    if match.same_number:
        parts.append(f"Amendment No. {candidate.amendment_number}, which the amendment names")
    if match.same_period and candidate.period:
        parts.append(f"same period ({candidate.period.isoformat()})")
    if match.next_in_series:
        parts.append("the one before it in the series")
    if candidate.filed:
        parts.append(f"filed {candidate.filed.isoformat()}")
    return ", ".join(parts)
