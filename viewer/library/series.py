"""The series that a filing stands in, as far as it lies at hand: earlier and later reports, versions, amendments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from viewer.amendments.pairing.families import form_family
from viewer.amendments.pairing.filing_order import sequence
from viewer.amendments.pairing.identity import identity, registrations
from viewer.edgar.forms import form_of
from viewer.filing.model import Header, Report
from viewer.filing.reader import peek
from viewer.library.scanning.scan import Scanned
from viewer.library.surroundings import around
from viewer.periods.relation import relation_of

Distance = Literal["last", "year before", "earlier"]
"""How a predecessor stands to a report: the one just before, the one of the same period a year before, another."""

_MOST = 10
_BESIDE = 3
_YEAR = 365
_NEAR = 10
"""Days by which the ends of two periods a year apart may miss each other."""


@dataclass(frozen=True, slots=True)
class Predecessor:
    """An earlier report of the same company on the same form, with which one may be compared."""

    filing: Scanned
    distance: Distance


def predecessors(header: Header, filings: Iterable[Scanned]) -> tuple[Predecessor, ...]:
    """Ten earlier reports at most among filings, the one just before first, then that of a year before.

    Of filings for one period the original stands, for an amendment repeats but part of it.
    """
    period = header.period
    if period is None:
        return ()
    by_period: dict[date, Scanned] = {}
    for one in sorted(filings, key=lambda one: sequence(one.header)):
        ended = one.header.period
        if ended is not None and ended < period and relation_of(one.header, header)[0] == "next-period":
            by_period.setdefault(ended, one)
    ordered = sorted(by_period, reverse=True)[:_MOST]
    found = [Predecessor(by_period[ended], _distance(at, (period - ended).days)) for at, ended in enumerate(ordered)]
    rank = {"last": 0, "year before": 1, "earlier": 2}
    return tuple(sorted(found, key=lambda one: rank[one.distance]))


def last_before(header: Header, filings: Iterable[Scanned]) -> Scanned | None:
    """The last report of the same company on the same form for an earlier period, amendments left out."""
    found = [
        (one.header.period, sequence(one.header), one)
        for one in filings
        if not one.header.is_amendment
        and form_family(one.header.form) == form_family(header.form)
        and identity(one.header.companies, header.companies) not in (None, "unknown")
        and one.header.period is not None
        and header.period is not None
        and one.header.period < header.period
    ]
    return max(found, key=lambda one: one[:2])[2] if found else None


def matter_of(path: Path, header: Header, filings: Sequence[Scanned]) -> tuple[Scanned, ...]:
    """The filings of one matter, in their order, the filing itself among them; itself alone where there is no other.

    Of a registration its versions and prospectuses, which share its file number; of others all on the same form of the
    same company and subject.
    """
    own = Scanned(path.absolute(), header)
    others = [one for one in filings if one.path != own.path and _is_of_one_matter(one.header, header)]
    return tuple(sorted([own, *others], key=_order))


def series_of(path: Path, header: Header, filings: Sequence[Scanned]) -> tuple[Scanned, ...]:
    """The filings of one matter; of recurring reports three before and three after."""
    ordered = matter_of(path, header, filings)
    if not form_of(header.base_form).is_periodic:
        return ordered
    at = next(index for index, one in enumerate(ordered) if one.path == path.absolute())
    return ordered[max(at - _BESIDE, 0) : at + _BESIDE + 1]


def earlier_first(path: Path, other: Path) -> tuple[Path, Path]:
    """Two filings in the order of their periods, else of their filing; as ``other`` and ``path`` where nothing tells.

    Raises ``FilingError`` where one of them cannot be read.
    """
    ours, theirs = _when(peek(path)), _when(peek(other))
    return (path, other) if ours < theirs else (other, path)


def surroundings_of(path: Path, header: Header, report: Report | None = None) -> list[Scanned]:
    """The filings at hand among which predecessors and the series are looked for, the filing itself left out."""
    own = path.absolute()
    return [one for one in around(own, header, report) if one.path != own]


def _when(header: Header) -> tuple[date, date]:
    return header.period or header.filed or date.min, header.filed or date.min


def _distance(at: int, days: int) -> Distance:
    if at == 0:
        return "last"
    return "year before" if abs(days - _YEAR) <= _NEAR else "earlier"


def _is_of_one_matter(one: Header, other: Header) -> bool:
    if identity(one.companies, other.companies) in (None, "unknown"):
        return False
    numbers = registrations(one.companies), registrations(other.companies)
    if numbers[0] and numbers[1]:
        return not numbers[0].isdisjoint(numbers[1])
    return form_family(one.form) == form_family(other.form)


def _order(one: Scanned) -> tuple[object, ...]:
    return (one.header.period or one.header.filed or date.min, *sequence(one.header), str(one.path))
