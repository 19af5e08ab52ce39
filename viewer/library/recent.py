"""Recent filings and where each was left, known by accession number or content so that a moved file is found again."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from viewer.filing.model import Header, Place
from viewer.library.paths import directories
from viewer.library.state_file import StateFile

_KEPT = 30


@dataclass(frozen=True, slots=True)
class RecentFiling:
    """A filing that was read: ``path`` is where it was last seen, ``position`` where it was left.

    ``dated`` is when it was filed, or where that is not known its period of report.
    """

    key: str
    path: Path
    company: str | None = None
    form: str | None = None
    dated: date | None = None
    position: Place | None = None


def filing_key(path: Path, header: Header) -> str:
    """What a filing is known by: its accession number, else a hash of its content (for a folder, of what it holds)."""
    if header.accession:
        return header.accession
    digest = hashlib.sha256()
    if path.is_dir():
        for entry in sorted(path.iterdir()):
            digest.update(f"{entry.name}\0{entry.stat().st_size}\n".encode("utf-8", "surrogatepass"))
    else:
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    return f"sha256:{digest.hexdigest()[:32]}"


_Change = Callable[[list[RecentFiling]], list[RecentFiling]]


class RecentFilings:
    """The list of recent filings, latest first, kept in one file; every change is saved at once.

    A change is made to what the file holds then, for another program may have written it. What the disk refuses is
    written with the next change; ``on_written`` is called with the reason, and with None when all is written, on the
    thread that made the change: any may, one after another.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = StateFile(path or directories().data / "recent.json", version=1)
        stored, self.findings = self._file.load()
        self._filings = _all_restored(stored)
        self._unsaved: list[_Change] = []
        self._turn = threading.Lock()
        self.on_written: Callable[[OSError | None], object] = lambda _refused: None

    def __iter__(self) -> Iterator[RecentFiling]:
        return iter(tuple(self._filings))

    def __len__(self) -> int:
        return len(self._filings)

    def add(self, path: Path, header: Header, key: str | None = None) -> RecentFiling:
        """Put a filing first, keeping the position it had; ``key``: its ``filing_key``, where that is known already.

        Raises ``OSError`` when its content cannot be read.
        """
        key = key or filing_key(path, header)

        def put_first(filings: list[RecentFiling]) -> list[RecentFiling]:
            position = next((filing.position for filing in filings if filing.key == key), None)
            dated = header.dated
            added = RecentFiling(key, path.absolute(), header.company_as_spelled, header.form, dated, position)
            return [added, *(filing for filing in filings if filing.key != key)][:_KEPT]

        self._change(put_first)
        return self._filings[0]

    def remember(self, positions: Mapping[str, Place]) -> None:
        """Keep where filings were left, by their keys."""
        self._change(lambda filings: [replace(one, position=positions.get(one.key, one.position)) for one in filings])

    def clear(self) -> None:
        """Forget every filing."""
        self._change(lambda _filings: [])

    def _change(self, change: _Change) -> None:
        with self._turn:
            refused = self._written(change)
        self.on_written(refused)

    def _written(self, change: _Change) -> OSError | None:
        held = self._filings
        self._filings = change(held)
        self._unsaved.append(change)

        def changed(stored: Any) -> list[dict[str, Any]]:
            self._filings = held if stored is None else _all_restored(stored)
            for one in (change,) if stored is None else self._unsaved:
                self._filings = one(self._filings)
            return [_stored(filing) for filing in self._filings]

        try:
            self._file.change(changed)
        except OSError as error:
            return error
        self._unsaved.clear()
        return None


def _all_restored(stored: Any) -> list[RecentFiling]:
    rows = stored if isinstance(stored, list) else []
    return [filing for filing in map(_restored, rows) if filing is not None]


def _stored(filing: RecentFiling) -> dict[str, Any]:
    row = asdict(filing)
    row["path"] = str(filing.path)
    row["dated"] = filing.dated.isoformat() if filing.dated else None
    return row


def _restored(row: Any) -> RecentFiling | None:
    try:
        return RecentFiling(
            key=str(row["key"]),
            path=Path(row["path"]),
            company=row.get("company"),
            form=row.get("form"),
            dated=date.fromisoformat(row["dated"]) if row.get("dated") else None,
            position=Place(**row["position"]) if row.get("position") else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
