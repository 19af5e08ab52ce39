"""Which changes the reader has read, kept for each pair of filings in one file."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Any

from viewer.comparison.model import Change
from viewer.filing.model import Filing, Finding
from viewer.library.paths import directories
from viewer.library.recent import filing_key
from viewer.library.state_file import StateFile


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
    """The marks of every pair, an original and its amendment, each by its accession number or content.

    The file is read anew each time, for another window may have written it; marks whose change is no longer found stay
    in it. ``findings`` tells what was odd about it.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().data / "read-changes.json", version=1)
        self._keys: dict[Path, str] = {}
        self.findings: tuple[Finding, ...] = ()

    def of(self, original: Filing, amendment: Filing) -> frozenset[str]:
        """The keys of the changes that were read; none where the filings can be read no more."""
        rows = self._rows()
        key = self._key(original, amendment) if rows else None
        return self._restored(rows.get(key)) if key is not None else frozenset()

    def mark(self, original: Filing, amendment: Filing, keys: Iterable[str], *, read: bool) -> frozenset[str]:
        """Keep changes as read or unread; all that are read then. Raises ``OSError`` when the disk refuses."""
        key = self._key(original, amendment)
        if key is None:
            raise FileNotFoundError(ENOENT, strerror(ENOENT), str(original.path))
        before = self.of(original, amendment)
        after = before | frozenset(keys) if read else before - frozenset(keys)
        rows = {name: row for name, row in self._rows().items() if name != key}
        if after:
            paths = {"original": str(original.path.absolute()), "amendment": str(amendment.path.absolute())}
            rows[key] = paths | {"read": sorted(after)}
        self._file.save(rows)
        return after

    def _key(self, original: Filing, amendment: Filing) -> str | None:
        """What a pair is known by; None where one went away and its content must be known."""
        for filing in (original, amendment):
            if filing.path not in self._keys:
                try:
                    self._keys[filing.path] = filing_key(filing.path, filing.header)
                except OSError:
                    return None
        return f"{self._keys[original.path]} {self._keys[amendment.path]}"

    def _rows(self) -> dict[str, Any]:
        stored, findings = self._file.load()
        self._tell(findings)
        return stored if isinstance(stored, dict) else {}

    def _restored(self, row: Any) -> frozenset[str]:
        stored = row.get("read") if isinstance(row, dict) else None
        listed = stored if isinstance(stored, list) else [stored]
        known = frozenset(one for one in listed if isinstance(one, str))
        if row is not None and len(known) < len(listed):
            self._tell((Finding("warning", f"{self._file.path} holds a mark of a read change that makes no sense."),))
        return known

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        """Remember what was odd, once."""
        self.findings += tuple(finding for finding in findings if finding not in self.findings)
