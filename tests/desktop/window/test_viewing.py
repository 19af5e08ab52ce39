"""Full screen and back, pages by number, the tree folded and unfolded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.plain_pane import PlainPane
from viewer.desktop.panels.contents.state import lines_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Palette
from viewer.desktop.window.window import MainWindow


def unfolded(window: MainWindow) -> int:
    tree = window.contents.tree
    return sum(tree.isExpanded(index) for index in lines_of(tree))


def test_a_maximised_window_comes_back_from_the_full_screen_maximised(window: MainWindow, qtbot: QtBot) -> None:
    window.showMaximized()
    window.commands["full-screen"].trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert window.commands["full-screen"].isChecked()
    window.commands["full-screen"].trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()


def test_esc_leaves_the_full_screen_and_does_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["full-screen"].trigger()
    qtbot.waitUntil(window.isFullScreen)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_all_sections_or_one_branch_are_unfolded_and_folded(window: MainWindow, pair_view: FilingView) -> None:
    window.commands["collapse-all"].trigger()
    assert unfolded(window) == 0
    window.commands["expand-all"].trigger()
    everything = unfolded(window)
    assert everything > 3
    tree = window.contents.tree
    branch = tree.model().index(0, 0)
    window.contents.unfold(False, branch)
    assert 0 < unfolded(window) < everything
    window.contents.unfold(True, branch)
    assert unfolded(window) == everything


def test_a_pages_number_comes_before_sections_and_a_wrong_one_is_a_sentence(
    window: MainWindow, samples: Path, qtbot: QtBot
) -> None:
    view = window.open_path(samples / "alder-ridge-8-k.txt")
    qtbot.waitUntil(lambda: not (view.is_busy or view.stage.is_on_its_way))
    window.commands["go-to-section"].trigger()
    palette = window.findChildren(Palette)[-1]
    palette.field.setText("2")
    assert palette.list.model().index(0, 0).data() == "Page 2"
    palette.field.setText("F-77")
    assert palette._nothing.text() == "There is no page F-77; the last is 4."
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible(), "what is said of a wrong number stays to be read"
    palette.field.setText("2")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    pane = view.stage.pane
    assert isinstance(pane, PlainPane)
    reading = view.reading
    assert reading is not None
    at = pane.went_to[-1]
    assert reading.filing.documents[at.document].blocks[at.block].page == 2


def test_fit_width_and_actual_size(window: MainWindow, pair_view: FilingView) -> None:
    window.commands["fit-width"].trigger()
    assert window.settings.number("zoom") == 1.25
    window.commands["zoom-reset"].trigger()
    assert window.settings.number("zoom") == 1.0


def test_the_readers_letters_hold_in_every_tab(window: MainWindow, pair_view: FilingView) -> None:
    window.settings.change(reading_font="DejaVu Sans", reading_size=14)
    pane = pair_view.stage.pane
    assert isinstance(pane, PlainPane)
    assert (pane.reader.family, pane.reader.size) == ("DejaVu Sans", 14)
