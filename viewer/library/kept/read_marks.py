"""Which changes the reader has read, kept for each pair of filings in one file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from viewer.comparison.model import Change
from viewer.filing.model import Filing, Finding
from viewer.library.kept.by_filing import KeptByFiling, Row
from viewer.library.paths import directories


def change_keys(changes: Sequence[Change]) -> tuple[str, ...]:
    """What each change is known by: a hash of what differs and where, and its number among equal ones.

    Neither a change's index nor its place counts, so that a mark outlives another reading of the same filings.
    """
    seen: Counter[str] = Counter()
    keys = []
    for one in changes:
        told = "\0".join((one.kind, one.section or "", one.row or "", one.column or "", one.before, one.after))
        seen[told] += 1
        digest = hashlib.sha256(f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass"))
        keys.append(digest.hexdigest()[:16])
    return tuple(keys)


class ReadMarks:
    """The marks of every pair, an original and its amendment; those whose change is no longer found stay."""

    def __init__(self, path: Path | None = None) -> None:
        self._shelf = KeptByFiling(path or directories().data / "read-changes.json", "a mark of a read change")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about how they are kept."""
        return self._shelf.findings

    def of(self, original: Filing, amendment: Filing) -> frozenset[str]:
        """The keys of the changes that were read; none where the filings can be read no more."""
        row = self._shelf.row(original, amendment)
        known = _read(row)
        if row is not None and len(known) < len(_listed(row)):
            self._shelf.tell_senseless()
        return known

    def mark(self, original: Filing, amendment: Filing, keys: Iterable[str], *, read: bool) -> frozenset[str]:
        """Keep changes as read or unread; all that are read then. Raises ``OSError`` when the disk refuses."""
        marked, after = frozenset(keys), frozenset[str]()
        paths = {"original": str(original.path.absolute()), "amendment": str(amendment.path.absolute())}

        def change(row: Any) -> Row | None:
            nonlocal after
            after = _read(row) | marked if read else _read(row) - marked
            return paths | {"read": sorted(after)} if after else None

        self._shelf.change(change, original, amendment)
        return after


def _listed(row: Any) -> list[Any]:
    stored = row.get("read") if isinstance(row, dict) else None
    return stored if isinstance(stored, list) else [stored]


def _read(row: Any) -> frozenset[str]:
    return frozenset(one for one in _listed(row) if isinstance(one, str))
