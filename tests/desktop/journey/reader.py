"""A program of its own: one window on a real display, led by a real keyboard and pointer; tells what went wrong.

It needs a display with a window manager, the path of a filing, and ``FILING_VIEWER_HOME`` for what it keeps. The
display's own keys and pointer are moved by ``xdotool``, as a person would.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from viewer.desktop.pane.engine.preparation import prepare

prepare()

from PySide6.QtCore import QEventLoop, QPoint, QTimer  # noqa: E402  # the scheme is registered before Qt's application
from PySide6.QtWidgets import QApplication  # noqa: E402

from viewer.desktop.application import set_up  # noqa: E402
from viewer.desktop.assembly import assemble  # noqa: E402
from viewer.desktop.pane.engine.guarded import OWN_WORLD, GuardedPage  # noqa: E402
from viewer.desktop.process.immortal import keep_alive  # noqa: E402
from viewer.desktop.process.work import finish_all  # noqa: E402
from viewer.desktop.tab.filing_view import FilingView  # noqa: E402
from viewer.desktop.widgets.theme import Appearance  # noqa: E402
from viewer.desktop.window.window import MainWindow  # noqa: E402
from viewer.library.settings import Settings  # noqa: E402
from viewer.page.model import CardRef  # noqa: E402
from viewer.telling.spots.history import Spot  # noqa: E402

_PATIENCE = 30.0
_STILL = 0.25
"""How long a page that is not to move is looked at."""


class Lost(AssertionError):
    """The reader is not where a person would expect."""


class Reader:
    """Leads the window, and asks where it is after each step."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def view(self) -> FilingView:
        """The filing in front."""
        assert self.window.view is not None
        return self.window.view

    def wait(self, seconds: float) -> None:
        """Let the program go on."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def until(self, is_so: Callable[[], object], what: str) -> None:
        """Let the program go on until something is so."""
        end = time.monotonic() + _PATIENCE
        while not is_so():
            if time.monotonic() > end:
                raise Lost(f"not {what}")
            self.wait(0.02)

    def press(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self._do("key", key)
            self.wait(0.05)

    def type(self, words: str) -> None:
        """Write words."""
        self._do("type", "--delay", "20", words)
        self.wait(0.05)

    def click(self, selector: str) -> None:
        """Click on the first element of the page that a selector names, where it stands on the screen."""
        area = self.ask(f"document.querySelector({selector!r}).getBoundingClientRect()")
        pane = self.view.stage.pane
        at = pane.mapToGlobal(QPoint(round(area["x"] + area["width"] / 2), round(area["y"] + area["height"] / 2)))
        self._do("mousemove", str(at.x()), str(at.y()), "click", "1")
        self.wait(0.1)

    def ask(self, expression: str) -> Any:
        """Ask the shown page."""
        page = self.view.stage.pane.findChild(GuardedPage)
        assert page is not None
        answers: list[Any] = []
        page.runJavaScript(f"JSON.stringify({expression})", OWN_WORLD, answers.append)
        self.until(lambda: answers, "answered by the page")
        return json.loads(answers[0])

    def height(self) -> float:
        """How far down the page is."""
        return float(self.ask("scrollY"))

    def resting_height(self) -> float:
        """How far down the page is once all of it has arrived and it stands still."""
        self.until(lambda: not self.view.is_busy, "at a filing that has arrived")
        self.until(self.view.series.isVisible, "told of the series that it stands in")  # it takes room above the page
        before, height = -1.0, self.height()
        while height != before:
            self.wait(2 * _STILL)
            before, height = height, self.height()
        return height

    def focuses_the_page(self) -> bool:
        """Whether keys reach the page."""
        focused = QApplication.focusWidget()
        return focused is not None and self.view.stage.pane.isAncestorOf(focused)

    def stays(self, what: str, act: Callable[[], object], *, reflows: bool = False) -> None:
        """A step after which the page is where it was, and the keys reach it; ``reflows``: its lines may be others."""
        before, shown = self.height(), self.view.here
        act()
        self.wait(_STILL)
        self.until(self.focuses_the_page, f"on the page after {what}")
        if (abs(self.height() - before) > 1 and not reflows) or self.view.here != shown:
            raise Lost(f"{what} moved the page from {before} to {self.height()}")

    def _do(self, *words: str) -> None:
        process = subprocess.Popen(["xdotool", *words])
        self.until(lambda: process.poll() is not None, f"done by xdotool: {' '.join(words)}")


def read(reader: Reader, filing: Path) -> None:
    """The journey: open, scroll, find, exhibits, panels, modes, changes, a link and back, close and reopen."""
    window = reader.window
    window.open_path(filing)
    reader.until(lambda: window.view is not None and window.view.stage.holds("original", 1), "at the pair's point")
    reader.until(lambda: reader.view.steps.card == CardRef("change", 0), "at the first declared change")
    reader.until(reader.focuses_the_page, "on the page after opening")
    start = reader.resting_height()
    _keys_scroll(reader, start)
    _find(reader)
    _parts_of_the_window(reader)
    _modes_and_changes(reader)
    _link_and_back(reader)
    _close_and_reopen(reader)


def _keys_scroll(reader: Reader, start: float) -> None:
    reader.press("Next")
    reader.until(lambda: reader.height() > start + 100, "further down after Page Down")
    reader.resting_height()  # a page that still glides is turned back from where it then is
    reader.press("Prior")
    reader.until(lambda: abs(reader.height() - start) < 2, "back up after Page Up")


def _find(reader: Reader) -> None:
    find = reader.window.top.find_bar
    reader.press("ctrl+f")
    reader.type("Outlook")
    reader.press("Return")
    reader.until(lambda: " of " in find.count.text(), "told how many matches there are")
    reader.wait(_STILL)
    reader.stays("Esc in Find", lambda: reader.press("Escape"))
    reader.stays("Find with nothing typed", lambda: reader.press("ctrl+f", "Escape"))


def _parts_of_the_window(reader: Reader) -> None:
    reader.stays("Exhibits, closed by Esc", lambda: reader.press("alt+4", "Escape"))
    reader.stays("Exhibits, closed by its key", lambda: reader.press("alt+4", "alt+4"))
    reader.stays("F6 once round", lambda: reader.press("F6", "F6", "F6"))
    reader.stays("the panel hidden", lambda: reader.press("F9"), reflows=True)
    reader.stays("the panel shown again", lambda: reader.press("F9"), reflows=True)
    reader.stays("the palette left", lambda: reader.press("ctrl+k", "Escape"))


def _modes_and_changes(reader: Reader) -> None:
    view = reader.view
    reader.press("n")
    reader.until(lambda: view.steps.card, "at a change after N")
    reader.wait(_STILL)
    text = view.here
    assert text is not None
    for key, mode in (("2", "side-by-side"), ("1", "as-filed"), ("3", "as-amended"), ("1", "as-filed")):
        reader.press(key)
        reader.until(lambda: view.modes.current == mode and not view.stage.is_on_its_way, f"reading {mode}")  # noqa: B023
        reader.wait(_STILL)
    reader.until(lambda: _is_at(view.here, text), f"at the text of {text} after the modes")
    reader.press("ctrl+e")
    reader.until(lambda: "8-K/A" in reader.window.top.tabs.tabText(0), "called by the amendment after Ctrl+E")
    reader.until(lambda: not view.stage.is_on_its_way, "laid out")
    reader.press("ctrl+e")
    reader.until(lambda: "8-K/A" not in reader.window.top.tabs.tabText(0), "called by the original again")
    reader.until(lambda: not view.stage.is_on_its_way, "laid out")
    reader.until(reader.focuses_the_page, "on the page after Ctrl+E")


def _is_at(here: Spot | None, text: Spot) -> bool:
    """Whether a place is in the same document, at the block of a text or the one beside it."""
    place = here.place if here is not None else None
    return place is not None and place.document == text.place.document and abs(place.block - text.place.block) <= 1


def _link_and_back(reader: Reader) -> None:
    view = reader.view
    reader.press("ctrl+g")
    reader.type("2.02")
    reader.press("Return")
    reader.until(lambda: view.stage.holds("original", 0), "at Item 2.02")
    reader.wait(_STILL)
    # The page itself has told where it is: by then it is a block, and no longer the words that were gone to.
    reader.until(lambda: view.here is not None and view.here.place.start is None, "told where the page is")
    before = view.here
    reader.click("a.link[data-link]")
    reader.until(lambda: view.stage.holds("original", 1), "in the exhibit that the link names")
    reader.press("alt+Left")
    reader.until(lambda: view.stage.holds("original", 0), "back from the exhibit")
    reader.until(lambda: view.here == before, f"back at {before}")
    reader.until(reader.focuses_the_page, "on the page after going back")


def _close_and_reopen(reader: Reader) -> None:
    window = reader.window
    reader.press("ctrl+g")
    reader.type("outlook")
    reader.press("Return")
    reader.until(lambda: reader.view.stage.holds("original", 1), "in the exhibit")
    reader.wait(2.0)  # where the reader is is kept once they rest
    left = reader.view.here
    reader.press("ctrl+w")
    reader.until(lambda: window.view is None, "closed")
    reader.press("ctrl+shift+t")
    reader.until(lambda: window.view is not None and window.view.stage.holds("original", 1), "open again")
    reader.until(lambda: reader.view.here == left, f"where it was left: {left}")
    reader.until(reader.focuses_the_page, "on the page after opening again")


def main() -> int:
    """Read, and tell what went wrong."""
    keep_alive()
    application = QApplication(sys.argv[:1])
    set_up(application)
    window = MainWindow(Appearance(application, "light"), Settings())
    assemble(window)
    window.resize(1200, 700)
    window.show()
    status = 0

    def go() -> None:
        nonlocal status
        reader = Reader(window)
        try:
            reader.until(window.isActiveWindow, "the window in front")
            read(reader, Path(sys.argv[1]))
        except AssertionError as error:
            status = 1
            print(f"{type(error).__name__}: {error}", flush=True)
        window.close()
        application.exit(status)

    QTimer.singleShot(200, go)
    application.exec()
    finish_all()
    return status


if __name__ == "__main__":
    sys.exit(main())
