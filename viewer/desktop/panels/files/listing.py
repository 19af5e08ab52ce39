"""What the Files panel lists: the filings of some folders, found in the background and found again when they change."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from viewer.desktop.process.later import scan, several
from viewer.desktop.process.work import Work
from viewer.filing.model import Report

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned
    from viewer.library.scanning.several import Missing

_MOST_WATCHED = 2_000
_MOST_OTHERS = 1_000
_CALM = 1_500
"""Milliseconds in which nothing changes before the folders are gone through again."""


class Listing(QObject):
    """Folders, their filings, and which of the folders are missing."""

    begun = Signal()
    """Folders are gone through, and nothing is known of them yet."""
    parted = Signal(list)
    """More filings were found."""
    progressed = Signal(float)
    ended = Signal()
    """All that there is was found, or the reader stopped it."""
    others_found = Signal()
    """It is known which other files the folders hold."""
    renewed = Signal()
    """The folders hold other filings than before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.folders: tuple[Path, ...] = ()
        self.found: list[Scanned] = []
        self.missing: tuple[Missing, ...] = ()
        self.others: list[Path] = []
        """Files of the folders that are no filing by themselves."""
        self._work: Work | None = None
        self._again: Work | None = None
        self._above: frozenset[str] = frozenset()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM)
        self._calm.timeout.connect(self.look_again)

    @property
    def is_running(self) -> bool:
        """Whether folders are gone through for the first time."""
        return self._work is not None and self._work.is_running

    @property
    def watched(self) -> list[str]:
        """The folders that are watched for changes, without those that only lead to them."""
        return [folder for folder in self._watcher.directories() if folder not in self._above]

    def list_folders(self, folders: Iterable[Path]) -> None:
        """List the filings in folders and all under them instead."""
        self._give_up()
        self.folders = several.without_nested(folders)
        self.found, self.missing, self.others = [], (), []
        where = self.folders
        self.begun.emit()
        self._work = (
            Work(self, lambda report: several.find_in(where, report))
            .on_part(self._on_part)
            .on_progress(lambda share, _what: self.progressed.emit(share))
            .on_success(lambda _nothing: self._on_found())
            .start()
        )

    def stop(self) -> None:
        """Stop looking; what was found stays."""
        if self.is_running and self._work is not None:
            self._work.cancel()
            self._on_found()

    def _give_up(self) -> None:
        self._calm.stop()
        for work in (self._work, self._again):
            if work is not None:
                work.cancel()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def _on_part(self, found: list[Scanned | Missing]) -> None:
        filings = self._sorted_out(found)
        self.found += filings
        if filings:
            self.parted.emit(filings)

    def _sorted_out(self, found: Iterable[Scanned | Missing]) -> list[Scanned]:
        filings = []
        for one in found:
            if isinstance(one, several.Missing):
                self.missing = (*self.missing, one)
            else:
                filings.append(one)
        return filings

    def _on_found(self) -> None:
        if self.found:
            self.found = scan.paired(self.found)
        self.ended.emit()
        self._watch()
        self._find_others()

    def _watch(self) -> None:
        """Watch the folders with those under them, and those that lead to them.

        A folder that was moved away is heard of in the one that it lay in, and no more by itself.
        """
        where = self.folders

        def watch(found: tuple[list[str], list[str]]) -> None:
            if where != self.folders:
                return
            under, above = found
            self._above = frozenset(above)
            known = set(self._watcher.directories())
            if gone := known.difference(under, above):
                self._watcher.removePaths(list(gone))
            if more := [folder for folder in (*under, *above) if folder not in known]:
                self._watcher.addPaths(more)

        def look(_report: Report) -> tuple[list[str], list[str]]:
            return several.folders_under(where, _MOST_WATCHED), several.above(where)

        Work(self, look).on_success(watch).start()

    def _on_changed(self, folder: str) -> None:
        if folder not in self._above:
            self._calm.start()
        elif not self._calm.isActive() and self._gone != {one for one in self.folders if not one.exists()}:
            self._calm.start()  # once: what leads to a folder may never be calm

    @property
    def _gone(self) -> set[Path]:
        return {one.folder for one in self.missing if not one.reason}

    def look_again(self) -> None:
        """Go through the folders again; what is listed stays until that is done."""
        if self.is_running:
            return
        where = self.folders
        if self._again is not None:
            self._again.cancel()
        self._again = Work(self, lambda report: list(several.find_in(where, report))).on_success(self._on_seen).start()

    def _on_seen(self, found: list[Scanned | Missing]) -> None:
        before, self.missing = self.missing, ()
        filings = self._sorted_out(found)
        was = {one.path: one.stamp for one in self.found}
        if {one.path: one.stamp for one in filings} != was or self.missing != before:
            self.found = scan.paired(filings)
            self.renewed.emit()
        self._watch()
        self._find_others()

    def _find_others(self) -> None:
        """See what else lies in the folders."""
        where, paths = self.folders, [one.path for one in self.found]

        def tell(others: list[Path]) -> None:
            if where == self.folders and not self.is_running:
                self.others = others
                self.others_found.emit()

        Work(self, lambda report: several.others_in(where, paths, _MOST_OTHERS, report)).on_success(tell).start()
