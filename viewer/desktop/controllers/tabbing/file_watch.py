"""Files that change under what is read: the reader is told, and asked before anything on the page is another."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from viewer.desktop.process import apart
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.language import translated

_SETTLED = 600
"""Milliseconds without a further change after which a file is whole: who writes it is done, or has put it in place."""
Stamp = tuple[int, int, int] | None
"""What tells one state of a file from another: its number, its size, when it was written; None where it is gone."""


class FileWatch(QObject):
    """Watches the file of every tab, and its folder: a file that another one takes the place of is no more itself."""

    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._read: dict[FilingView, dict[Path, Stamp]] = {}
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._settled.start())
        self._watcher.directoryChanged.connect(lambda _path: self._settled.start())
        tabs.closing.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Watch the file of a tab from when it is read."""
        view.opened_changed.connect(partial(self._on_opened, view))
        view.arriving.load_begun.connect(partial(self._on_load_begun, view))

    def look(self) -> None:
        """Compare every file with what was read of it, and say what became of it."""
        for view, read in tuple(self._read.items()):
            others = {path: now for path, before in read.items() if (now := stamp(path)) != before}
            if not others:
                view.notice.hide()
            elif any(now is not None and now[1] == 0 for now in others.values()):
                self._settled.start()  # a file is emptied before it is written anew
            else:
                self._say(view, others)
        self._watch_again()

    def _say(self, view: FilingView, others: dict[Path, Stamp]) -> None:
        reload_it = ((translated("Reload"), partial(reload, view)),)
        gone = [path for path, now in others.items() if now is None]
        if gone:
            view.notice.say(
                translated("This file is not there any more: {gone}. What was read of it stays.", gone=gone[0])
            )
        elif view.path in others:
            view.notice.say(translated("This file changed on disk."), reload_it)
        else:
            view.notice.say(
                translated("{name}, which is read beside it, changed on disk.", name=next(iter(others)).name), reload_it
            )

    def _on_load_begun(self, view: FilingView) -> None:
        self._read[view] = {view.path: stamp(view.path)}
        view.notice.hide()

    def _on_opened(self, view: FilingView) -> None:
        opened = view.opened
        if opened is not None and view in self._read:
            for filing in (opened.first.filing, opened.shown("amendment").filing):
                path = filing.path.absolute()
                self._read[view].setdefault(path, stamp(path))
            self._watch_again()

    def _watch_again(self) -> None:
        """Watch what is there now: the watch of a file that another one took the place of ends with it."""
        read = {path for stamps in self._read.values() for path in stamps}
        wanted = {str(path) for one in read for path in (one, one.parent) if path.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(list(new))

    def _forget(self, view: FilingView) -> None:
        self._read.pop(view, None)
        self._watch_again()


def reload(view: FilingView) -> None:
    """Read a tab again from the disk, at the same place; what the reader put beside it stays beside it."""
    view.load(apart.in_turn if view.arriving.is_as_found else None, view.here)


def stamp(path: Path) -> Stamp:
    """The state of a file now; of a folder when something was last put into it or taken out."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns
