"""Which filings of a folder belong together: each amendment led to what it amends, without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from viewer.amendments.model import Pairing
from viewer.amendments.pairing.families import form_family
from viewer.amendments.pairing.filing_order import sequence
from viewer.amendments.pairing.identity import numbers_of
from viewer.amendments.pairing.ranking import is_series, rank
from viewer.filing.model import Header

_Key = tuple[object, ...]


def pairs(headers: Sequence[Header]) -> dict[int, tuple[int, Pairing]]:
    """What each amendment amends, where that is certain by headers alone: index → (index, pairing)."""
    found: dict[int, tuple[int, Pairing]] = {}
    shelves: dict[_Key, list[int]] = {}
    for index in sorted(range(len(headers)), key=lambda index: sequence(headers[index])):
        keys = set(_keys(headers[index]))
        if headers[index].is_amendment:
            earlier = sorted({other for key in keys for other in shelves.get(key, ())})
            ranked = rank(headers[index], None, [headers[other] for other in earlier])
            if ranked and ranked[0][1].status == "paired":
                found[index] = (earlier[ranked[0][0]], ranked[0][1])
        for key in keys:
            shelves.setdefault(key, []).append(index)
    return found


def _keys(header: Header) -> Iterator[_Key]:
    """Where a filing is shelved: by form, company in each of its roles, and period.

    Headers alone make a pair only of filings that share all of these; in a series, where a number does it, the period
    counts for nothing. An amendment that gives no period is not shelved under one.
    """
    when = None if is_series(header) else header.period
    if when is None and not is_series(header):
        return
    by_role: dict[str, list[str]] = {}
    for company in header.companies:
        by_role.setdefault(company.role, []).extend(numbers_of(company))
    roles = sorted(role for role in by_role if by_role[role])
    for numbers in product(*(by_role[role] for role in roles)):
        if numbers:
            yield (form_family(header.form), when, *zip(roles, numbers, strict=True))
