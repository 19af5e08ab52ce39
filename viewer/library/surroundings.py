"""What lies around a filing: the filings beside it, and its relatives elsewhere that the program knows of."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from viewer.edgar.numbers import accession_in
from viewer.filing.model import Header, Report
from viewer.library.known import known_relatives
from viewer.library.recent import filing_key
from viewer.library.scanning.scan import Scanned, find
from viewer.resources import resource

# A folder of thousands is not gone through before the filing is shown; what was seen is cached for the next time.
PATIENCE = 1.5


def beside(path: Path, report: Report | None = None, *, patience: float = PATIENCE) -> list[Scanned]:
    """The filings in a filing's folder; beside one that is a folder, or has one to itself, those in its neighbours.

    ``patience``: after how many seconds the rest of the folder is left for another time.
    """
    own = path.absolute()
    until = time.monotonic() + patience
    near: list[Scanned] = []
    # Where each filing has a folder named by its accession number, what is beside a file lies one folder away.
    is_shelved = not own.is_dir() and accession_in(own.parent.name) is not None
    folder = own.parent.parent if is_shelved else own.parent
    try:
        for one in find(folder, report, depth=1 if is_shelved or own.is_dir() else 0):
            near.append(one)
            if time.monotonic() > until:
                break
    except OSError:
        return near
    return near


def around(
    path: Path,
    header: Header,
    report: Report | None = None,
    *,
    forms: Iterable[str | None] = (),
    patience: float = PATIENCE,
) -> list[Scanned]:
    """A filing, those beside it, and its relatives elsewhere (of its own form or one of ``forms``), each once.

    The samples, which tell of a company that is none, are relatives of each other alone.
    """
    own = Scanned(path.absolute(), header)
    near = [one for one in beside(path, report, patience=patience) if not own.path.is_relative_to(one.path)]
    known = [one for one in known_relatives(header, forms) if _is_sample(one.path) == _is_sample(own.path)]
    return _once([own, *near, *known])


def _is_sample(path: Path) -> bool:
    return path.is_relative_to(resource("samples"))


def _once(filings: Iterable[Scanned]) -> list[Scanned]:
    """Each filing where it was met first; a copy of it is known by accession number or, without one, by content."""
    kept: dict[object, list[Scanned]] = {}
    for one in filings:
        same = kept.setdefault(one.header.accession or one.header, [])
        if not any(_is_copy(one, other) for other in same):
            same.append(one)
    return [one for same in kept.values() for one in same]


def _is_copy(one: Scanned, other: Scanned) -> bool:
    if one.path == other.path or one.header.accession:
        return True
    try:
        # Content is looked at only where it may be the same: a folder of large filings would take seconds.
        if one.path.stat().st_size != other.path.stat().st_size:
            return False
        return filing_key(one.path, one.header) == filing_key(other.path, other.header)
    except OSError:
        return False
