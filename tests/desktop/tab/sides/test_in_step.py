"""Who reads two filings side by side is told both names, and is left with the one that they read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.building.two_reports import report
from tests.desktop.conftest import is_whole
from tests.desktop.tab.test_modes import pane, read_chain, side_by_side
from viewer.desktop.panels.properties.dialog import PropertiesDialog
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.telling.spots.history import Spot

SAME = "".join(f"<p>Seam {name} has been mined by hand for as long as we have owned it.</p>" for name in "ABCDE")


def periods_side_by_side(
    window: MainWindow, qtbot: QtBot, folder: Path, earlier: str, later: str
) -> tuple[FilingView, Beside]:
    for year, text in ((2012, earlier), (2013, later)):
        (folder / f"{year}.htm").write_text(text, encoding="utf-8")
    view = window.open_path(folder / "2012.htm")
    qtbot.waitUntil(lambda: is_whole(view) and view.stage.holds("original", 0))
    window.comparing.compare_with(view, folder / "2013.htm")
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is not None)
    beside = side_by_side(view, qtbot)
    qtbot.waitUntil(lambda: view.stage.holds("original", 0))
    return view, beside


def block_of(leaf: Leaf, words: str) -> int:
    assert leaf.reading is not None
    blocks = leaf.reading.filing.documents[0].blocks
    return next(at for at, block in enumerate(blocks) if words in block.text)


def tab_of(window: MainWindow) -> str:
    return window.top.tabs.tabText(0)


def test_the_tab_is_called_by_both_filings_as_long_as_both_are_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    alone = tab_of(window)
    side_by_side(view, qtbot)
    first, _, second = tab_of(window).partition(" beside ")
    assert first == alone
    assert second.startswith("10-K/A · ")
    assert window.windowTitle() == f"{tab_of(window)} – Filing Viewer"
    assert view.names.page == view.names.filing == alone
    assert view.opened is not None
    assert view.opened.amendment is not None
    paths = [str(one.filing.path.absolute()) for one in (view.opened.first, view.opened.amendment)]
    assert window.top.tabs.tabToolTip(0).splitlines() == [tab_of(window), *paths]
    window.commands["properties"].trigger()
    dialog = window.findChild(PropertiesDialog)
    assert dialog is not None
    assert dialog.windowTitle() == f"Properties of {alone}"
    dialog.close()
    view.modes.choose("as-filed")
    assert tab_of(window) == alone
    assert window.windowTitle() == f"{alone} – Filing Viewer"


def test_esc_leaves_the_reader_in_the_filing_that_they_read(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    with qtbot.waitActive(window):
        window.activateWindow()
    beside.stage.focus()
    beside.stage.pane.place_reached.emit(Place(0, 4))
    qtbot.keyClick(beside.stage.pane, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.stage.holds("amendment", 0))
    assert view.modes.current == "as-filed"
    assert view.here == Spot("amendment", Place(0, 4))
    assert window.focusWidget() is view.stage.pane


def test_what_is_opened_of_the_unchanged_text_on_one_side_is_open_on_the_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    earlier = report(2012, f"<p>We mine silver.</p>{SAME}")
    later = report(2013, f"<p>We mine copper.</p><p>And we sell lead.</p>{SAME}")
    view, beside = periods_side_by_side(window, qtbot, tmp_path, earlier, later)
    first, second = (block_of(leaf, "Seam A") for leaf in (view.leaf, beside))
    assert first != second
    view.stage.pane.unfolded.emit((first,))
    assert pane(beside).unfolded_runs == [second]
    beside.stage.pane.unfolded.emit(())
    assert pane(view).unfolded_runs == []
    beside.stage.pane.unfolded.emit((second,))
    assert view.leaf.folding.of("original", 0) == (True, (first,))
    window.commands["fold-unchanged"].trigger()
    assert not pane(view).is_folding
    assert not pane(beside).is_folding
    view.modes.choose("as-filed")
    view.stage.pane.unfolded.emit((first,))
