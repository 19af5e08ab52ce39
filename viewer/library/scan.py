"""A folder's filings: found one after another, then paired with their amendments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from viewer.amendments.pairing import canonical_form, chain, rank
from viewer.filing.model import FilingError, Header, Report
from viewer.filing.reader import peek
from viewer.library.folders import Candidate, candidates
from viewer.library.scan_cache import ScanCache, header_as_json, header_from_json


@dataclass(frozen=True, slots=True)
class Scanned:
    """A filing found on disk; ``path`` is what to open: a file, a zip, or the folder of one filing's files."""

    path: Path
    header: Header
    amends: Path | None = None
    amended_by: tuple[Path, ...] = ()


def scan(folder: Path, report: Report | None = None, *, depth: int | None = None) -> Iterator[Scanned]:
    """A folder's filings, amendments paired with their originals, by company and date.

    ``depth``: how many levels of folders under it are looked into (None: all). Raises ``OSError`` when the folder
    cannot be read, ``Cancelled`` when ``report`` does.
    """
    yield from paired(list(find(folder, report, depth=depth)))


def find(folder: Path, report: Report | None = None, *, depth: int | None = None) -> Iterator[Scanned]:
    """A folder's filings as they are found, not yet paired; a file that cannot be read is passed over."""
    cache = ScanCache()
    try:
        for done, candidate in enumerate(candidates(folder.absolute(), cache, depth=depth), start=1):
            if report is not None:
                # How many are to come is not known: each step closes part of what is left.
                report(1 - 40 / (40 + done), candidate.path.name)
            header = _header(candidate, cache)
            if header is not None:
                yield Scanned(candidate.path, header)
    finally:
        cache.close()


def paired(found: Iterable[Scanned]) -> list[Scanned]:
    """The same filings, each amendment knowing its original and each original its amendments, in filing order."""
    filings = sorted(found, key=_order)
    original: dict[int, int] = {}
    for group in _groups(filings):
        for members in chain([filings[index].header for index in group]):
            first = group[members[0]]
            for member in members[1:]:
                original[group[member]] = first
    for index, filing in enumerate(filings):
        if filing.header.is_amendment and index not in original:
            near = _likely_in_folder(filing, filings)
            if near is not None:
                original[index] = near
    amendments: dict[int, list[Path]] = {}
    for index, first in sorted(original.items()):
        amendments.setdefault(first, []).append(filings[index].path)
    return [
        replace(
            filing,
            amends=filings[original[index]].path if index in original else None,
            amended_by=tuple(amendments.get(index, ())),
        )
        for index, filing in enumerate(filings)
    ]


def _likely_in_folder(amendment: Scanned, filings: Sequence[Scanned]) -> int | None:
    """The filing in the same folder that it may well amend: the same company, form and period, if by name alone."""
    period = amendment.header.period
    near = [
        index
        for index, one in enumerate(filings)
        if one.path.parent == amendment.path.parent
        and not one.header.is_amendment
        and (period is None or one.header.period == period)
    ]
    ranked = rank(amendment.header, None, [filings[index].header for index in near])
    return near[ranked[0][0]] if ranked else None


def _header(candidate: Candidate, cache: ScanCache) -> Header | None:
    known, stored = cache.find(candidate.path, candidate.stamp)
    if known:
        return header_from_json(stored) if stored else None
    try:
        header: Header | None = peek(candidate.path)
    except (FilingError, OSError):
        header = None
    cache.keep(candidate.path, candidate.stamp, header_as_json(header) if header else None)
    return header


def _order(one: Scanned) -> tuple[object, ...]:
    """By company and date; on one day the original first, then by number and by accession number, as filed."""
    header = one.header
    return (
        (header.company or "").casefold(),
        header.filed or date.max,
        header.is_amendment,
        header.amendment_number or 0,
        header.accession or "",
        str(one.path),
    )


def _groups(filings: Sequence[Scanned]) -> list[list[int]]:
    """Indexes of the filings that may belong together: only what is of one form is ever compared."""
    groups: dict[str | None, list[int]] = {}
    for index, filing in enumerate(filings):
        groups.setdefault(canonical_form(filing.header.form), []).append(index)
    return list(groups.values())
