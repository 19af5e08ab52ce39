"""A tab that is closed leaves nothing: neither its parts nor what was read for it."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.reading import Reading


def shown(window: MainWindow, qtbot: QtBot, path: Path) -> FilingView:
    view = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(view) and not view.stage.is_on_its_way)
    return view


def close(window: MainWindow) -> None:
    window.tabs.close_current()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
    gc.collect()


def read(path: Path) -> int:
    gc.collect()
    return sum(isinstance(one, Reading) and one.filing.path == path for one in gc.get_objects())


def ours() -> Iterator[QObject]:
    return (one for one in gc.get_objects() if isinstance(one, QObject))


def test_what_was_read_and_the_tab_are_let_go_of(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>Item 8.01 Other Events</p>"))
    view = shown(window, qtbot, path)
    assert read(path) == 1
    kept: list[ref[QObject]] = [ref(view), ref(view.leaf), ref(view.stage.pane), ref(view.asides)]
    del view
    close(window)
    assert not [one() for one in kept if one() is not None]
    assert read(path) == 0


def test_opening_again_and_again_gathers_no_objects(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>Item 8.01 Other Events</p>"))
    counts = []
    for _ in range(3):
        shown(window, qtbot, path)
        close(window)
        counts.append(Counter(type(one).__name__ for one in ours()))
    assert counts[-1] - counts[-2] == Counter()
