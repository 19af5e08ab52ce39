"""The filings that the program knows of, wherever they lie: those of folders it looked through, and those read."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from viewer.amendments.pairing.families import families_amended, form_family
from viewer.amendments.pairing.identity import names_to_look_for, numbers_to_look_for
from viewer.filing.model import FilingError, Header
from viewer.filing.reader import peek
from viewer.library.recent import RecentFilings
from viewer.library.scanning.cache import ScanCache, header_from_json
from viewer.library.scanning.scan import Scanned

# A filing is shown soon, however much is known; a table of 100,000 headers is gone through in a tenth of this.
_PATIENCE = 1.0


def known_relatives(header: Header, forms: Iterable[str | None] = ()) -> list[Scanned]:
    """The filings known of that may be of a filing's company and of its form, or of one of ``forms``.

    What went away is left out, and what changed since is looked at again.
    """
    until = time.monotonic() + _PATIENCE
    families = {family for form in (header.form, *forms) for family in families_amended(form)} - {None}
    found: dict[Path, Scanned] = {}
    for path, form, header_if_true in _candidates(header):
        if time.monotonic() > until:
            break
        if path in found or form_family(form) not in families:
            continue
        seen = header_if_true or _peeked(path)
        if seen is not None and form_family(seen.form) in families:
            found[path] = Scanned(path, seen)
    return list(found.values())


def where_known(path: Path) -> str:
    """How the program comes to know of a filing that lies elsewhere, as a sentence."""
    was_read = any(one.path == path for one in RecentFilings())
    how = "where you read it before" if was_read else "a folder that was listed or read from before"
    return f"Found in {path.parent}, {how}."


def filing_known_as(key: str) -> Path | None:
    """Where a filing that is known by its accession number or content was seen last, if it is still there."""
    read = next((one.path for one in RecentFilings() if one.key == key and one.path.exists()), None)
    return read or _seen_as(key)


def _seen_as(accession: str) -> Path | None:
    cache = ScanCache()
    try:
        rows = cache.holding([accession])
    finally:
        cache.close()
    for path, _stamp, _found in rows:
        seen = _peeked(path)
        if seen is not None and seen.accession == accession:
            return path
    return None


def _candidates(header: Header) -> Iterator[tuple[Path, str | None, Header | None]]:
    """Paths with the form seen there, and the header where it is still true (None: look again)."""
    for one in RecentFilings():
        yield one.path, one.form, None
    words = {*numbers_to_look_for(header.companies), *names_to_look_for(header.companies)}
    cache = ScanCache()
    try:
        rows = cache.holding(words)
    finally:
        cache.close()
    for path, stamp, found in rows:
        if isinstance(found, dict):
            stored = header_from_json(found)
            yield path, stored.form, stored if _stamp(path) == stamp else None


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns


def _peeked(path: Path) -> Header | None:
    try:
        return peek(path)
    except (FilingError, OSError, ValueError):
        return None
