"""What is asked of a filing while it is still being read is done once it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import refuse
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Palette
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Report
from viewer.library.openers import open_path
from viewer.library.opening import Opened

Held = Callable[[Path], FilingView]


@pytest.fixture
def let_go() -> Iterator[Event]:
    made = Event()
    yield made
    made.set()


@pytest.fixture
def reading(window: MainWindow, samples: Path, let_go: Event) -> FilingView:
    """A tab whose filing is read only once it is let go."""

    def read(path: Path, report: Report | None) -> Opened:
        let_go.wait(60)
        return open_path(path, report)

    view = window.tabs.open(samples / "alder-ridge-8-k.txt")
    view.load(read)
    return view


def asked_for_sections(window: MainWindow) -> Palette:
    window.commands["go-to-section"].trigger()
    made = window.findChild(Palette)
    assert made is not None
    return made


def test_ctrl_g_offers_the_sections_once_they_are_known(
    window: MainWindow, reading: FilingView, let_go: Event, qtbot: QtBot
) -> None:
    palette = asked_for_sections(window)
    assert palette.list.model().rowCount() == 0
    let_go.set()
    qtbot.waitUntil(lambda: palette.list.model().rowCount() > 0)
    assert reading.opened is not None
    palette.close()


def test_what_is_typed_and_entered_before_that_leads_there(
    window: MainWindow, reading: FilingView, let_go: Event, qtbot: QtBot
) -> None:
    palette = asked_for_sections(window)
    qtbot.keyClicks(palette.field, "item 9.01")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    let_go.set()
    qtbot.waitUntil(lambda: bool(pane_of(reading).went_to))
    assert reading.opened is not None
    item = next(one for one in reading.opened.first.outlines[0].walk() if one.label == "Item 9.01")
    assert pane_of(reading).went_to[-1].block == item.place.block


def test_words_that_are_typed_meanwhile_are_looked_for_then(
    window: MainWindow, reading: FilingView, let_go: Event, qtbot: QtBot
) -> None:
    window.commands["find"].trigger()
    assert window.focusWidget() is window.top.find_bar.field
    qtbot.keyClicks(window.top.find_bar.field, "dividend")
    let_go.set()
    with qtbot.waitSignal(reading.document_shown):
        pass
    assert window.focusWidget() is window.top.find_bar.field, "the reader types on"
    assert pane_of(reading).searches[-1][0] == "dividend"


def test_what_was_asked_for_is_forgotten_when_another_tab_comes_to_the_front(
    window: MainWindow, reading: FilingView, let_go: Event, samples: Path, qtbot: QtBot
) -> None:
    done: list[bool] = []
    window.awaiting.once_read(lambda: done.append(True))
    assert window.status.message.text().startswith("The filing is still being read")
    window.open_path(samples / "alder-ridge-8-k-a.txt")
    let_go.set()
    qtbot.waitUntil(lambda: reading.opened is not None and not reading.is_busy)
    assert not done


def test_of_what_cannot_be_read_nothing_is_offered(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    view = window.tabs.open(tmp_path / "empty.txt")
    view.load(refuse)
    qtbot.waitUntil(lambda: not view.is_busy)
    window.commands["go-to-section"].trigger()
    assert window.status.message.text() == "This filing was not read."
    qtbot.keyClick(window, Qt.Key.Key_Escape)
