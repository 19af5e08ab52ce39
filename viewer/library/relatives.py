"""What amends a filing, and the whole chain that it is part of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.amendments.pairing.families import form_family
from viewer.amendments.pairing.filing_order import sequence
from viewer.amendments.pairing.identity import identity
from viewer.filing.model import FilingError, Header, Report
from viewer.filing.reader import peek
from viewer.library.kept.pairings import KeptPairings
from viewer.library.scanning.scan import Scanned, paired
from viewer.library.surroundings import around


@dataclass(frozen=True, slots=True)
class Relatives:
    """What belongs to one filing, in the order of filing.

    ``amendments``: what amends it; ``following``: with all that amends those in turn, as far as that is certain;
    ``chain``: the first filing and all that follow.
    """

    amendments: tuple[Scanned, ...] = ()
    chain: tuple[Scanned, ...] = ()
    following: tuple[Scanned, ...] = ()

    @property
    def latest_for_certain(self) -> Path | None:
        """The latest amendment that is more than a candidate: its headers say so, or the reader did."""
        sure = [one.path for one in self.amendments if _is_certain(one)]
        return sure[-1] if sure else None


def relatives(path: Path, header: Header, kept: KeptPairings, report: Report | None = None) -> Relatives:
    """What amends a filing, as far as it lies beside it or is known elsewhere; as the reader chose, where they did."""
    own = path.absolute()
    filings = paired(one for one in around(own, header, report) if _may_be_related(one.header, header))
    by_path = {one.path: one for one in filings}
    amends = {one.path: one.amends for one in filings if one.amends is not None}
    for one in filings:
        choice = kept.chosen("original", one.path, one.header) if one.header.is_amendment else None
        if choice is not None and choice.path is None:
            amends.pop(one.path, None)
        elif choice is not None and (original := choice.located()) is not None:
            amends[one.path] = original
            by_path[one.path] = replace(one, amends=original, pairing=None)
    for chosen in kept.amendments_of(own, header):
        amends[chosen] = own
        if chosen not in by_path and (seen := _seen(chosen)) is not None:
            by_path[chosen] = seen
    amendments = tuple(one for one in by_path.values() if amends.get(one.path) == own)
    certain = {path: original for path, original in amends.items() if path in by_path and _is_certain(by_path[path])}
    following = _descendants(own, by_path, certain)[1:]
    return Relatives(_as_filed(amendments), _chain(own, by_path, amends), _as_filed(following))


def _may_be_related(one: Header, other: Header) -> bool:
    """Whether two filings may be of one chain; pairing thousands of others would tell nothing of it."""
    return form_family(one.form) == form_family(other.form) and identity(one.companies, other.companies) is not None


def _chain(own: Path, filings: dict[Path, Scanned], amends: dict[Path, Path]) -> tuple[Scanned, ...]:
    first = own
    passed = {own}
    while (before := amends.get(first)) is not None and before in filings and before not in passed:
        passed.add(before)
        first = before
    found = _descendants(first, filings, amends)
    return _as_filed(found) if len(found) > 1 else ()


def _descendants(first: Path, filings: dict[Path, Scanned], amends: dict[Path, Path]) -> list[Scanned]:
    """A filing and all that amend it, directly or through another."""
    following: dict[Path, list[Path]] = {}
    for amendment, original in amends.items():
        following.setdefault(original, []).append(amendment)
    found: dict[Path, Scanned] = {}
    waiting = [first]
    while waiting:
        path = waiting.pop()
        if path in filings and path not in found:
            found[path] = filings[path]
            waiting += following.get(path, [])
    return list(found.values())


def _is_certain(one: Scanned) -> bool:
    return one.pairing is None or one.pairing.status == "paired"


def _as_filed(filings: Iterable[Scanned]) -> tuple[Scanned, ...]:
    return tuple(sorted(filings, key=lambda one: sequence(one.header)))


def _seen(path: Path) -> Scanned | None:
    try:
        return Scanned(path, peek(path))
    except (FilingError, OSError):
        return None
