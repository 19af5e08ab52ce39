"""The index kept up to date by a process of its own, which is ended to pause it: at any moment the index is whole."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from viewer.desktop.panels.search.panel import SearchPanel
from viewer.desktop.process.own_program import own_program
from viewer.language import translated
from viewer.library.settings import Settings
from viewer.wording import plural

_log = logging.getLogger(__name__)
_AFTER_LISTING = 2_000
_AGAIN = 20_000
_TELLING_EVERY = 4_000
_BUSY = "Another window"


class Indexing(QObject):
    """Runs when folders were listed, unless the reader paused it; tells the panel how far it is."""

    updated = Signal()
    """More is indexed than before."""

    def __init__(self, panel: SearchPanel, settings: Settings) -> None:
        super().__init__(panel)
        self._panel = panel
        self._settings = settings
        self._folders: tuple[Path, ...] = ()
        self._process: QProcess | None = None
        self._told: dict[str, Any] = {}
        self._failure = ""
        self._anew = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._start)
        self._lately = QTimer(self)
        self._lately.setSingleShot(True)
        panel.pause_asked.connect(self._on_pause_asked)
        panel.rebuilding_asked.connect(self.rebuild)
        for name in ("indexing-paused", "unsearched-folders"):
            settings.watch(name, self._on_set)

    @property
    def is_running(self) -> bool:
        """Whether filings are being indexed."""
        return self._process is not None

    @property
    def is_paused(self) -> bool:
        """Whether the reader paused it."""
        return self._settings.flag("indexing-paused")

    @property
    def excluded(self) -> tuple[Path, ...]:
        """The folders that the reader does not want indexed."""
        return tuple(map(Path, self._settings.text("unsearched-folders").splitlines()))

    def keep_up(self, folders: Sequence[Path]) -> None:
        """Folders were listed: index what is new in them, in a moment."""
        self._folders = tuple(folders)
        if not folders or self.is_paused:
            self._say()
            return
        self._later.start(_AFTER_LISTING)

    def exclude(self, folder: Path, is_excluded: bool) -> None:
        """Leave a folder's filings out of the index, or take them in again."""
        others = [one for one in self.excluded if one != folder]
        kept = [*others, folder] if is_excluded else others
        self._settings.change(unsearched_folders="\n".join(map(str, kept)))

    def rebuild(self) -> None:
        """Begin an empty index."""
        self.stop()
        self._anew = True
        self._settings.change(indexing_paused=False)
        self._start()

    def stop(self) -> None:
        """End it; what was indexed is kept."""
        self._later.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _start(self) -> None:
        self._later.stop()
        if self._process is not None:
            self._later.start(_AFTER_LISTING)
            return
        if not self._folders or self.is_paused:
            return
        program, *arguments = own_program()
        arguments += ["index", "--json", "--until-closed", *(["--anew"] if self._anew else [])]
        for folder in self.excluded:
            arguments += ["--exclude", str(folder)]
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_told)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._failure, self._told = process, "", {"state": "looking"}
        process.start(program, [*arguments, "--", *map(str, self._folders)])
        self._say()

    def _on_told(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            line = bytes(process.readLine().data()).decode("utf-8", "replace")
            if line.startswith("{"):
                self._told = json.loads(line)
        self._say()
        if not self._lately.isActive():
            self._lately.start(_TELLING_EVERY)
            self.updated.emit()

    def _on_finished(self, status: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if status:
            said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            self._failure = said.rpartition("filing-viewer: ")[2] if "filing-viewer: " in said else _ENDED
        process.deleteLater()
        if self._failure.startswith(_BUSY):
            self._later.start(_AGAIN)
        if not status:
            self._anew = False
        self._say()
        self.updated.emit()

    def _on_error(self, _error: object) -> None:
        if self._process is not None and self._process.state() == QProcess.ProcessState.NotRunning:
            self._on_finished(1)

    def _on_set(self) -> None:
        self.stop()
        self.keep_up(self._folders)

    def _on_pause_asked(self) -> None:
        if self.is_running:
            self._settings.change(indexing_paused=True)
        else:
            self._settings.change(indexing_paused=False)
            self._start()

    def _say(self) -> None:
        done, total, unread = (int(self._told.get(name, 0)) for name in ("done", "total", "unread"))
        missing = self._told.get("missing", [])
        if self.is_running:
            share = done / total if total and self._told["state"] == "reading" else 0.0
            said = (
                translated("Indexing: {done:,} of {count}", done=done, count=plural(total, "filing"))
                if share
                else translated("Looking for filings to index…")
            )
            self._panel.show_index(said, share, translated("Pause"))
        elif self.is_paused:
            self._panel.show_index(translated("Indexing is paused."), None, translated("Resume"))
        elif self._failure:
            self._panel.show_index(self._failure, None, translated("Try again"))
        elif missing:
            self._panel.show_index(
                translated("{name} is not there; what was indexed of it stays.", name=Path(missing[0]).name), None, ""
            )
        else:
            said = translated("{count} could not be read.", count=plural(unread, "filing")) if unread else ""
            self._panel.show_index(said, None, "")


_ENDED = translated("Indexing ended before it was done; what is indexed so far can be searched.")
