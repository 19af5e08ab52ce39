"""Bringing the index up to date with the filings of some folders: what is new or changed is read, what is gone leaves.

Each batch is kept all or not at all, so that a run that is stopped or killed at any moment goes on where it was.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from viewer.filing.model import FilingError, Report
from viewer.filing.reader import open_filing
from viewer.library.index.rows import stretches, text_rows
from viewer.library.index.store import index_path, put_away, writing
from viewer.library.index.trouble import IndexTrouble
from viewer.library.index.writing import IndexWriter, key_of
from viewer.library.scanning.scan import Scanned, find
from viewer.outline.outliner import outline_filing

_log = logging.getLogger(__name__)
_BATCH_SECONDS, _BATCH_FILINGS = 1.5, 100
_LOOKED_AT_EVERY = 200
# A first building is worth being tidied as a whole; a few new filings are not.
_THOROUGH = 0.2

State = Literal["looking", "reading", "done"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: ``done`` of ``total`` filings are indexed, ``unread`` of them could not be read.

    ``missing`` are the folders that are not there or cannot be read; what was indexed of them stays.
    """

    state: State
    done: int = 0
    total: int = 0
    unread: int = 0
    missing: tuple[Path, ...] = ()


def build(
    folders: Iterable[Path],
    excluded: Collection[Path] = (),
    report: Report | None = None,
    *,
    path: Path | None = None,
    anew: bool = False,
) -> Iterator[Progress]:
    """Index the filings of folders (or single filings), telling how far it is.

    ``excluded``: folders whose filings are not to be indexed; those that are leave the index. ``anew``: begin an empty
    index. An index that turns out damaged is begun anew once. Raises ``IndexTrouble`` where it cannot be written, and
    ``Cancelled`` when ``report`` does; what was done until then is kept.
    """
    place = path or index_path()
    wanted, left_out = [_absolute(one) for one in folders], [_absolute(one) for one in excluded]
    try:
        yield from _once(place, wanted, left_out, report, anew)
    except IndexTrouble as trouble:
        if trouble.kind != "damaged":
            raise
        yield from _once(place, wanted, left_out, report, anew=True)


def is_under(path: Path, folders: Iterable[Path]) -> bool:
    """Whether a path is one of some folders or lies in one."""
    return any(path == folder or folder in path.parents for folder in folders)


def _once(
    place: Path, folders: list[Path], excluded: list[Path], report: Report | None, anew: bool
) -> Iterator[Progress]:
    with writing(place) as database:
        if anew:
            _emptied(database)
        run = _Run(IndexWriter(database), folders, excluded, report)
        try:
            yield from run.steps()
        finally:
            run.end()


def _emptied(database: sqlite3.Connection) -> None:
    for table in ("filings", "blocks"):
        database.execute(f"DELETE FROM {table}")
    database.execute("INSERT INTO words (words) VALUES ('delete-all')")


class _Run:
    """One bringing up to date."""

    def __init__(self, writer: IndexWriter, folders: list[Path], excluded: list[Path], report: Report | None) -> None:
        self._writer = writer
        self._folders = folders
        self._excluded = excluded
        self._report = report
        self._progress = Progress("looking")

    def steps(self) -> Iterator[Progress]:
        yield self._progress
        known = self._writer.known()
        found: dict[str, Scanned] = {}
        for one in self._found():
            found[key_of(one.path)] = one
            if len(found) % _LOOKED_AT_EVERY == 0:
                self._progress = replace(self._progress, total=len(found))
                yield self._progress
        stale = [one for key, one in found.items() if key not in known or known[key][1] != one.stamp]
        self._forget(key for key in known if self._is_gone(Path(key), key in found))
        self._progress = replace(self._progress, state="reading", total=len(found), done=len(found) - len(stale))
        yield self._progress
        yield from self._read(stale, known)
        self._writer.tidy(thoroughly=len(stale) > _THOROUGH * max(len(found), 1))
        self._progress = replace(self._progress, state="done")
        yield self._progress

    def end(self) -> None:
        """Keep what was done."""
        try:
            self._writer.commit()
        except sqlite3.Error:
            _log.debug("the last batch is not kept")

    def _found(self) -> Iterator[Scanned]:
        for folder in self._folders:
            if is_under(folder, self._excluded):
                continue
            try:
                for one in find(folder, self._report):
                    if not is_under(one.path, self._excluded):
                        yield one
            except OSError:
                self._progress = replace(self._progress, missing=(*self._progress.missing, folder))

    def _is_gone(self, path: Path, is_found: bool) -> bool:
        """Whether a filing that is indexed has no place there any more; one of a folder that is not there stays."""
        if is_under(path, self._excluded):
            return True
        return not is_found and is_under(path, self._folders) and not is_under(path, self._progress.missing)

    def _forget(self, keys: Iterable[str]) -> None:
        for key in list(keys):
            self._writer.begin()
            self._writer.remove(key)
        self._writer.commit()

    def _read(self, stale: list[Scanned], known: Collection[str]) -> Iterator[Progress]:
        """In the order of their days, in which the words are put together soonest."""
        began, count = time.monotonic(), 0
        for one in sorted(stale, key=lambda one: one.header.dated or date.min):
            is_read = self._index(one, is_known=key_of(one.path) in known)
            count += 1
            now = self._progress
            self._progress = replace(now, done=now.done + 1, unread=now.unread + (not is_read))
            if count == _BATCH_FILINGS or time.monotonic() - began > _BATCH_SECONDS:
                self._writer.commit()
                began, count = time.monotonic(), 0
            yield self._progress
        self._writer.commit()

    def _index(self, one: Scanned, *, is_known: bool) -> bool:
        """Whether a filing could be read and is indexed."""
        assert one.stamp is not None
        if self._report is not None:
            self._report(self._progress.done / max(self._progress.total, 1), one.path.name)
        filing, reason = None, ""
        try:
            filing = open_filing(one.path, report=self._report)
        except FilingError as error:
            reason = error.reason
        except OSError as error:
            reason = error.strerror or "it cannot be read"
        self._writer.begin()
        if is_known:
            self._writer.remove(key_of(one.path))
        if filing is None:
            self._writer.put_unread(one.path, one.stamp, one.header, reason)
            return False
        held = stretches(filing.header, filing.documents, outline_filing(filing))
        self._writer.put(one.path, one.stamp, filing.header, held, text_rows(filing))
        return True


def _absolute(path: Path) -> Path:
    return path.absolute()


def discard(path: Path | None = None) -> None:
    """Remove the index; the next building begins a new one."""
    put_away(path or index_path())
