"""A file of rows, each kept for a filing, or for several together, by accession number or content."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from viewer.filing.model import Finding, Header
from viewer.library.recent import filing_key
from viewer.library.state_file import StateFile

Row = dict[str, Any]


class Kept(Protocol):
    """What something is kept for: a filing, or what is known of one that was not read."""

    @property
    def path(self) -> Path: ...  # noqa: D102
    @property
    def header(self) -> Header: ...  # noqa: D102


class Peeked(NamedTuple):
    """A filing of which no more than its header is known."""

    path: Path
    header: Header


class KeptByFiling:
    """What is kept of filings in one file; ``what`` names what a row holds, for a person.

    The file is read anew each time, for another window may have written it. ``findings`` tells what was odd about it,
    each once.
    """

    def __init__(self, path: Path, what: str) -> None:
        self._file = StateFile(path, version=1)
        self._what = what
        self._keys: dict[Path, str] = {}
        self.findings: tuple[Finding, ...] = ()

    def key(self, *filings: Kept) -> str | None:
        """What the filings are known by; None where one went away and its content must be known."""
        try:
            return self._key(filings)
        except OSError:
            return None

    def rows(self) -> Row:
        """All rows by their key."""
        stored, findings = self._file.load()
        self._tell(findings)
        return stored if isinstance(stored, dict) else {}

    def row(self, *filings: Kept) -> Any:
        """What is kept for the filings; None where that is nothing, or they can be read no more."""
        rows = self.rows()
        # A filing without an accession number is read whole for its key: not for a file that holds nothing.
        key = self.key(*filings) if rows else None
        return None if key is None else rows.get(key)

    def change(self, change: Callable[[Any], Row | None], *filings: Kept) -> None:
        """Keep what ``change`` makes of the filings' row as it is now (None where there is none), None for none.

        No other program writes meanwhile. Raises ``OSError`` when the disk refuses or a filing went away.
        """
        key = self._key(filings)

        def changed(stored: Any) -> Row:
            rows = stored if isinstance(stored, dict) else {}
            others = {name: other for name, other in rows.items() if name != key}
            row = change(rows.get(key))
            return others if row is None else {**others, key: row}

        self._file.change(changed)

    def tell_senseless(self) -> None:
        """A row holds what makes no sense."""
        self._tell((Finding("warning", f"{self._file.path} holds {self._what} that makes no sense."),))

    def _key(self, filings: tuple[Kept, ...]) -> str:
        for one in filings:
            if one.path not in self._keys:
                self._keys[one.path] = filing_key(one.path, one.header)
        return " ".join(self._keys[one.path] for one in filings)

    def _tell(self, findings: tuple[Finding, ...]) -> None:
        self.findings += tuple(finding for finding in findings if finding not in self.findings)
