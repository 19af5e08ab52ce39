"""A folder's filings: found one after another, then paired with their amendments."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from viewer.amendments.model import Pairing
from viewer.amendments.pairing.chains import pairs
from viewer.amendments.pairing.families import form_family
from viewer.amendments.pairing.identity import numbers_of, plain_name
from viewer.amendments.pairing.ranking import rank
from viewer.filing.carriers.wrapped.compressed import sniffed
from viewer.filing.carriers.wrapped.exported import is_exported
from viewer.filing.model import FilingError, Header, Report
from viewer.filing.reader import peek
from viewer.library.scanning.cache import ScanCache, header_as_json, header_from_json
from viewer.library.scanning.folders import Candidate, Stamp, candidates

_HEAD = 1024
# An amendment follows soon: where no period tells, no more of the filings before it are weighed.
_LATEST = 50


@dataclass(frozen=True, slots=True)
class Scanned:
    """A filing found on disk; ``path`` is what to open: a file, a zip, or the folder of one filing's files.

    ``pairing`` is how sure it is that it amends ``amends``; None where it amends nothing, or the reader said so.
    ``stamp`` changes when the file or folder does; None where it was not looked at.
    """

    path: Path
    header: Header
    amends: Path | None = None
    amended_by: tuple[Path, ...] = ()
    pairing: Pairing | None = None
    stamp: Stamp | None = field(default=None, compare=False)


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
                yield Scanned(candidate.path, header, stamp=candidate.stamp)
    finally:
        cache.close()


def paired(found: Iterable[Scanned]) -> list[Scanned]:
    """The same filings, each amendment knowing what it amends and each filing its amendments, in filing order.

    What it amends is certain by the headers alone, or else the likeliest in its folder; ``pairing`` says which.
    """
    filings = sorted(found, key=_order)
    originals = pairs([filing.header for filing in filings])
    originals |= dict(_likely(filings, originals))
    amendments: dict[int, list[Path]] = {}
    for index, (original, _) in sorted(originals.items()):
        amendments.setdefault(original, []).append(filings[index].path)
    return [
        replace(
            filing,
            amends=filings[originals[index][0]].path if index in originals else None,
            amended_by=tuple(amendments.get(index, ())),
            pairing=originals[index][1] if index in originals else None,
        )
        for index, filing in enumerate(filings)
    ]


def _likely(filings: Sequence[Scanned], certain: Container[int]) -> Iterator[tuple[int, tuple[int, Pairing]]]:
    """For each other amendment the filing in its folder that it may well amend: of its company, form and period."""
    shelves: dict[tuple[object, ...], list[int]] = {}
    for index, filing in enumerate(filings):
        keys = list(_shelves(filing))
        if filing.header.is_amendment and index not in certain:
            period = filing.header.period
            near = sorted({other for key in keys for other in shelves.get((*key, period), ())[-_LATEST:]})
            ranked = rank(filing.header, None, [filings[other].header for other in near])
            if ranked:
                yield index, (near[ranked[0][0]], ranked[0][1])
        for key in keys:
            for period in {filing.header.period, None}:
                shelves.setdefault((*key, period), []).append(index)


def _shelves(filing: Scanned) -> Iterator[tuple[object, ...]]:
    """Where a filing is looked for: in its folder, by form and by each number and name of its companies."""
    for company in filing.header.companies:
        for who in {*numbers_of(company), plain_name(company.name)} - {""}:
            yield (filing.path.parent, form_family(filing.header.form), who)


def _header(candidate: Candidate, cache: ScanCache) -> Header | None:
    known, stored = cache.find(candidate.path, candidate.stamp)
    if known:
        return header_from_json(stored) if stored else None
    try:
        header: Header | None = peek(candidate.path)
    except (FilingError, OSError):
        header = None
    # An exhibit, a page that names no form, or one that was exported can be opened, and is no filing of the folder.
    if header is not None and (header.form is None or _is_exported(candidate.path)):
        header = None
    cache.keep(candidate.path, candidate.stamp, header_as_json(header) if header else None)
    return header


def _is_exported(path: Path) -> bool:
    try:
        return is_exported(sniffed(path, _HEAD))
    except (FilingError, OSError):
        return False


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
