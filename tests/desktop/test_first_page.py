"""What is opened at the start is on the screen before the window has its parts, and a tab takes it over as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import is_whole
from tests.desktop.pane.asking import ask
from tests.desktop.pane.pressing import press
from viewer.desktop.pane.engine.preparation import prepare
from viewer.desktop.process.apart import begin_to_open, readers
from viewer.desktop.widgets.theme import Appearance
from viewer.library.settings import Settings

prepare()

from viewer.desktop.assembly import assemble  # noqa: E402  # the scheme is registered before Qt's application
from viewer.desktop.first_page import start_engine  # noqa: E402
from viewer.desktop.pane.engine.guarded import GuardedPage  # noqa: E402
from viewer.desktop.pane.engine.serving import safe_profile  # noqa: E402
from viewer.desktop.pane.engine.web import WebView  # noqa: E402
from viewer.desktop.window.window import MainWindow  # noqa: E402

LINES = "".join(f"<p>Line {number} of the report.</p>" for number in range(1, 200))


@pytest.fixture(autouse=True)
def read_here() -> None:
    """What is read ahead, and shown by it, another process reads here too."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.htm"
    path.write_text(f"<p>Item 2.02 Results</p>{LINES}", encoding="utf-8")
    return path


@pytest.fixture
def bare(qtbot: QtBot, appearance: Appearance) -> Iterator[MainWindow]:
    """A window that is no more than its frame."""
    made = MainWindow(appearance, Settings())
    made.resize(1200, 800)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    yield made
    for view in made.findChildren(WebView):
        view.put_away()
    for spare in safe_profile().findChildren(GuardedPage):
        spare.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    readers.end()


def test_a_page_is_shown_in_the_frame_and_a_tab_takes_it_over(
    bare: MainWindow, report: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    done: list[bool] = []
    begin_to_open(report, appearance.theme)
    start_engine(bare, report, lambda: done.append(bare.is_assembled))
    assert not done
    qtbot.waitUntil(lambda: done == [False])
    assert bare.first_pane is not None
    pane = bare.first_pane[1]
    qtbot.waitUntil(lambda: pane.isVisible() and pane.is_poured)
    bare.resize(900, 640)
    qtbot.waitUntil(lambda: pane.geometry() == bare.page_area)
    assemble(bare)
    bare.open_all([report])
    view = bare.view
    assert view is not None
    assert view.stage.pane is pane
    qtbot.waitUntil(lambda: is_whole(view) and view.stage.holds("original", 0))
    assert bare.first_pane is None
    assert view.stage.has_focus


def test_keys_pressed_on_the_frame_move_the_page_once_it_is_there(
    bare: MainWindow, report: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    done: list[bool] = []
    begin_to_open(report, appearance.theme)
    start_engine(bare, report, lambda: done.append(True))
    press(bare, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: done == [True])
    assert bare.first_pane is not None
    pane = bare.first_pane[1]
    assemble(bare)
    bare.open_all([report])
    view = bare.view
    assert view is not None
    qtbot.waitUntil(lambda: is_whole(view) and view.stage.holds("original", 0))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "scrollY") > pane.height())


def test_what_cannot_be_read_keeps_the_window_waiting_no_longer(
    bare: MainWindow, tmp_path: Path, appearance: Appearance, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done: list[bool] = []
    begin_to_open(empty, appearance.theme)
    start_engine(bare, empty, lambda: done.append(True))
    qtbot.waitUntil(lambda: done == [True])
    assert bare.first_pane is not None
    assert not bare.first_pane[1].isVisible()
