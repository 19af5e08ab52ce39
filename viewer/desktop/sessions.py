"""What is open, kept while the reader is at work, and opened again: at the next start, or after a crash."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

from viewer.desktop.process.owned_session import OwnedSession
from viewer.desktop.process.work import Work
from viewer.desktop.tab.returning import left
from viewer.desktop.window.placing import written
from viewer.desktop.window.window import MainWindow
from viewer.desktop.windows import Windows
from viewer.language import translated
from viewer.library.session.model import Session, State, WindowLeft
from viewer.library.settings import Settings
from viewer.wording import plural

_PAUSE = 1500
_BACK = translated("The program did not end in good order the last time, so what was open then is open again.")
_ASKED = "The program ended while it opened again what had been open: {count}. Shall they be opened all the same?"


class Sessions(QObject):
    """What is open in this program; one that runs beside it keeps a session of its own."""

    def __init__(self, windows: Windows, settings: Settings) -> None:
        super().__init__(windows)
        self._windows = windows
        self._settings = settings
        self._kept = OwnedSession(with_ended=settings.flag("restore-tabs"))
        self._before = self._kept.before
        self._state: State = "running"
        self._writing: Work | None = None
        self._turn = threading.Lock()
        self._number = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._write_aside)
        windows.changed.connect(self._pause.start)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.end)

    def begin(self, *, is_asked: bool) -> bool:
        """Open again what was open, or ask; True where anything is opened. ``is_asked``: files were named at the start.

        What was open when the program crashed comes back behind those files; what was open at a good end does not.
        """
        before = self._before
        if not before.tabs:
            is_back = False
        elif before.state == "restoring":
            is_back = False
            count = plural(len(before.tabs), "filing")
            self._windows.front.notice.say(_ASKED.format(count=count), ((translated("Open them"), self.restore),))
        elif before.state == "running":
            is_back = self._settings.flag("restore-after-crash")
        else:
            is_back = self._settings.flag("restore-tabs") and not is_asked
        if is_back:
            self.restore()
            if before.state == "running":
                self._windows.front.notice.say(_BACK, passing=True)
        else:
            self.write()
        return is_back

    def restore(self) -> None:
        """Open again what was open; until a page of it is shown, a crash is known to be one of this."""
        self._state = "restoring"
        self._save(Session(self._before.windows, "restoring"))
        for number, window in enumerate(self._before.windows):
            self._windows.restore(window, is_first=number == 0)
        view = self._windows.front.view
        if view is None:
            self._go_on()
        else:
            view.document_shown.connect(self._go_on, Qt.ConnectionType.SingleShotConnection)
            view.arriving.failed.connect(self._go_on, Qt.ConnectionType.SingleShotConnection)

    def write(self) -> None:
        """Keep what is open now."""
        self._pause.stop()
        if self._state != "restoring":
            self._save(self._now())

    def end(self) -> None:
        """The program ends in good order."""
        self._state = "ended"
        self.write()
        self._kept.release()

    def _go_on(self) -> None:
        if self._state == "restoring":
            self._state = "running"
            self.write()

    def _write_aside(self) -> None:
        """The same off the window's thread: a slow disk is nothing to wait for."""
        if not self._kept.is_kept or self._state != "running":
            return
        if self._writing is not None and self._writing.is_running:
            self._pause.start()
            return
        session, number = self._now(), self._number
        work = Work(self, lambda _report: self._write(session, number)).on_failure(_pass_over_full)
        self._writing = work.start()

    def _write(self, session: Session, number: int) -> None:
        """Write what was open, unless something later was written meanwhile."""
        with self._turn:
            if number == self._number:
                self._kept.save(session)

    def _now(self) -> Session:
        return Session(tuple(_left(window) for window in self._windows.open), self._state)

    def _save(self, session: Session) -> None:
        if self._kept.is_kept:
            try:
                with self._turn:
                    self._number += 1
                    self._kept.save(session)
            except OSError as error:
                _pass_over_full(error)


def _left(window: MainWindow) -> WindowLeft:
    views = window.tabs.views
    front = views.index(window.view) if window.view in views else 0
    tabs = tuple(left(view) for view in views)
    return WindowLeft(tabs, front, window.side.current.title, written(window.geometry()))


def _pass_over_full(error: Exception) -> None:
    """A disk that takes no session was told of where it took no settings."""
    if not isinstance(error, OSError):
        raise error
