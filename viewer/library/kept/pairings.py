"""Which filing the reader put beside which, kept for each filing in one file until it is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from viewer.filing.model import FilingError, Finding, Header
from viewer.filing.reader import peek
from viewer.library.kept.by_filing import KeptByFiling, Peeked, Row
from viewer.library.known import filing_known_as
from viewer.library.paths import directories
from viewer.library.recent import filing_key

Role = Literal["original", "amendment"]
"""What is put beside a filing: the original that it amends, or the amendment to read it with."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose: a filing by its key, with the path where it was last seen; no path: none of them."""

    key: str | None
    path: Path | None

    def located(self) -> Path | None:
        """Where the chosen filing is now: where it was, else where it was seen since; None where it went away."""
        if self.path is None or self.key is None:
            return None
        if key_at(self.path) == self.key:
            return self.path
        return None if self.key.startswith("sha256:") else filing_known_as(self.key)


class KeptPairings:
    """What the reader put beside each filing."""

    def __init__(self, path: Path | None = None) -> None:
        self._shelf = KeptByFiling(path or directories().data / "pairings.json", "a choice")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about how that is kept."""
        return self._shelf.findings

    def chosen(self, role: Role, path: Path, header: Header) -> Choice | None:
        """What was put beside a filing in a role; None where the program is to choose."""
        row = self._shelf.row(Peeked(path, header))
        return self._restored(row[role]) if isinstance(row, dict) and role in row else None

    def amendments_of(self, path: Path, header: Header) -> list[Path]:
        """The amendments of which the reader said that they amend this filing, as far as they are still there."""
        rows = self._shelf.rows()
        key = self._shelf.key(Peeked(path, header)) if rows else None
        if key is None:
            return []
        said = [(name, row) for name, row in rows.items() if isinstance(row, dict)]
        choices = [Choice(name, _path(row)) for name, row in said if _chosen_key(row.get("original")) == key]
        return [found for choice in choices if (found := choice.located()) is not None]

    def choose(self, role: Role, path: Path, header: Header, chosen: Path | None) -> None:
        """Keep what is to stand beside a filing, None for none of them.

        Raises ``OSError`` when the disk refuses or a filing went away, ``FilingError`` when the chosen one is none.
        """
        said = None if chosen is None else {"key": filing_key(chosen, peek(chosen)), "path": str(chosen.absolute())}

        def change(row: Any) -> Row:
            return {**(row if isinstance(row, dict) else {}), "path": str(path.absolute()), role: said}

        self._shelf.change(change, Peeked(path, header))

    def forget(self, path: Path, header: Header) -> None:
        """Let the program choose again what stands beside a filing; raises ``OSError`` when the disk refuses."""
        filing = Peeked(path, header)
        if self._shelf.row(filing) is not None:
            self._shelf.change(lambda _row: None, filing)

    def _restored(self, row: Any) -> Choice | None:
        if row is None:
            return Choice(None, None)
        key, path = _chosen_key(row), _path(row)
        if key is None or path is None:
            self._shelf.tell_senseless()
            return None
        return Choice(key, path)


def key_at(path: Path) -> str | None:
    """What the filing at a path is known by; None where there is none."""
    try:
        return filing_key(path, peek(path))
    except (FilingError, OSError):
        return None


def _chosen_key(row: Any) -> str | None:
    key = row.get("key") if isinstance(row, dict) else None
    return key if isinstance(key, str) else None


def _path(row: Any) -> Path | None:
    path = row.get("path") if isinstance(row, dict) else None
    return Path(path) if isinstance(path, str) else None
