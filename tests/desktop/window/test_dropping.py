"""A filing of the Files panel that is dropped on a page is compared with it; files from elsewhere are opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.building.two_reports import report
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow

Hold = Callable[[Path, QObject | None], QDropEvent]


class Dragged(QDropEvent):
    """A drop that says where it comes from, as Qt does of a drag inside the program."""

    def __init__(self, path: Path, source: QObject | None) -> None:
        self.carried = QMimeData()
        self.carried.setUrls([QUrl.fromLocalFile(str(path))])
        self._source = source
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        super().__init__(QPointF(0, 0), Qt.DropAction.CopyAction, self.carried, buttons, keys)

    def source(self) -> QObject:
        return self._source  # type: ignore[return-value]  # Qt gives None for what comes from elsewhere


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for year in (2011, 2012, 2013):
        (tmp_path / f"{year}.htm").write_text(report(year, f"<p>We mine {year} tons.</p>"))
    return tmp_path


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot, folder: Path) -> FilingView:
    shown = window.open_path(folder / "2013.htm")
    qtbot.waitUntil(lambda: shown.opened is not None and shown.stage.holds("original", 0))
    return shown


def middle(view: FilingView) -> QPoint:
    return view.mapToGlobal(view.rect().center())


def test_it_is_compared_with_the_page_it_is_dropped_on_which_says_so_before(
    window: MainWindow, qtbot: QtBot, view: FilingView, folder: Path
) -> None:
    held = Dragged(folder / "2012.htm", window.files.list)
    window.dropping.move(held, middle(view))
    assert window.dropping.hint.isVisibleTo(window)
    assert "2012.htm" in window.dropping.hint.text()
    window.dropping.drop(held, middle(view))
    assert not window.dropping.hint.isVisibleTo(window)
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    assert view.opened is not None
    assert view.opened.first.filing.path == folder / "2012.htm"


def test_of_two_side_by_side_the_one_it_is_dropped_on_gives_way(
    window: MainWindow, qtbot: QtBot, view: FilingView, folder: Path
) -> None:
    window.comparing.compare_with(view, folder / "2012.htm")
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    view.modes.choose("side-by-side")
    left = view.leaf.mapToGlobal(view.leaf.rect().center())
    window.dropping.drop(Dragged(folder / "2011.htm", window.files.list), left)
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.first.filing.path == folder / "2011.htm")
    assert view.opened is not None
    assert view.opened.amendment is not None
    assert view.opened.amendment.filing.path == folder / "2013.htm"


def test_a_file_from_elsewhere_is_opened(window: MainWindow, view: FilingView, folder: Path) -> None:
    held = Dragged(folder / "2012.htm", None)
    window.dropping.move(held, middle(view))
    assert not window.dropping.hint.isVisibleTo(window)
    window.dropping.drop(held, middle(view))
    assert [one.path.name for one in window.tabs.views] == ["2013.htm", "2012.htm"]


def test_a_filing_dropped_on_itself_is_not_compared(window: MainWindow, view: FilingView, folder: Path) -> None:
    window.dropping.drop(Dragged(folder / "2013.htm", window.files.list), middle(view))
    assert view.opened is not None
    assert view.opened.amendment is None
