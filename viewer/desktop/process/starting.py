"""Noticing that the page's view ended the program as it started, which nothing in the program can catch."""

from __future__ import annotations

import os
from contextlib import suppress

from PySide6.QtCore import QLockFile

from viewer.language import translated
from viewer.library.atomic import make_private
from viewer.library.paths import directories

_ONCE = translated(
    "The view of pages ended the program when it last started, so it draws without the graphics card this time; "
    "“filing-viewer doctor” says more."
)
_SOFTWARE = "--disable-gpu"


class Starting:
    """A mark on the disk for as long as the view is starting; one that a dead process left tells of its end."""

    def __init__(self) -> None:
        self._path = directories().data / "starting"
        self._mark = QLockFile(str(self._path))
        # Only the death of its process makes a mark stale, however long a filing takes to be read.
        self._mark.setStaleLockTime(0)
        self._is_over = False
        self._said: str | None = None

    def look_back(self) -> str:
        """What to say of the last time; empty where there is nothing to say. A failed view is then made more simply.

        To be asked before the first view is begun.
        """
        if self._said is None:
            self._said = self._looked_back()
        return self._said

    def _looked_back(self) -> str:
        # The mark of another window that is starting now belongs to a living process and cannot be taken.
        if not self._path.exists() or not self._mark.tryLock(0):
            return ""
        self._mark.unlock()
        switches = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
        if _SOFTWARE not in switches:
            os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{switches} {_SOFTWARE}".strip()
        return _ONCE

    def begin(self) -> None:
        """What a view needs, or a view, is about to be made; nothing once a page was shown."""
        if not self._is_over:
            # Where nothing can be written, what is to be remembered says so; a start goes on without its mark.
            with suppress(OSError):
                make_private(self._path.parent)
                self._mark.tryLock(0)

    def rest(self) -> None:
        """So far it went well, and the rest comes later."""
        self._mark.unlock()

    def end(self) -> None:
        """A page is shown, or the program ends in good order."""
        self._is_over = True
        self._mark.unlock()
