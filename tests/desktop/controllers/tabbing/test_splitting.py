"""Any two documents or filings stand beside each other, and neither is compared with the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open
from tests.desktop.controllers.tabbing.conftest import OpenFile, write
from viewer.desktop.controllers import asking
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Choice
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.session.model import TabLeft
from viewer.telling.spots.history import Spot


@pytest.fixture
def offered(window: MainWindow) -> dict[str, Choice]:
    made: dict[str, Choice] = {}
    window.splitting.choices_offered.connect(lambda choices, _: made.update((one.text, one) for one in choices))
    return made


def beside(view: FilingView, qtbot: QtBot) -> str:
    """What is said above the page that stands beside."""
    qtbot.waitUntil(lambda: view.asides.beside is not None and view.asides.beside.here is not None)
    assert view.asides.beside is not None
    return view.asides.beside.told


def test_another_document_of_the_filing_stands_beside(
    window: MainWindow, open_: Open, offered: dict[str, Choice], qtbot: QtBot
) -> None:
    view = open_(corrected_release.alone(), Spot("original", Place(0, 0)))
    window.commands["document-beside"].trigger()
    assert len(offered) == 1
    next(iter(offered.values())).run()
    assert beside(view, qtbot) == ""
    assert view.asides.beside.here == Spot("original", Place(1, 0))


def test_a_page_with_room_for_two_offers_all_that_can_stand_beside(
    window: MainWindow, open_file: OpenFile, open_: Open, offered: dict[str, Choice], qtbot: QtBot
) -> None:
    other = open_file("other.txt", "One.")
    view = open_(corrected_release.alone(), Spot("original", Place(0, 0)))
    window.resize(1400, 800)
    assert not view.header.beside.isVisible()
    window.resize(2560, 1200)
    qtbot.waitUntil(view.header.beside.isVisible)
    view.header.beside.click()
    assert list(offered)[1:] == [other.title, "Another file…"]
    next(iter(offered.values())).run()
    assert beside(view, qtbot) == ""
    qtbot.waitUntil(lambda: not view.header.beside.isVisible())


def test_the_filing_of_another_tab_stands_beside_at_its_place(
    window: MainWindow, open_file: OpenFile, offered: dict[str, Choice], qtbot: QtBot
) -> None:
    other = open_file("other.txt", "One.", "Two.", "Three.")
    other.go(Spot("original", Place(0, 3)))
    view = open_file("one.txt")
    window.commands["filing-beside"].trigger()
    offered[other.title].run()
    assert "8-K" in beside(view, qtbot)
    assert view.asides.beside.here == Spot("original", Place(0, 3))
    assert view.opened.comparison is None
    view.asides.beside.go(Spot("original", Place(0, 1)))
    assert view.here.place.document == 0
    assert other.here == Spot("original", Place(0, 3))


def test_a_filing_of_the_disk_stands_beside_and_stays_when_the_tab_is_read_again(
    window: MainWindow,
    open_file: OpenFile,
    offered: dict[str, Choice],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = open_file("one.txt")
    chosen = write(tmp_path / "other.txt", "Elsewhere.")
    monkeypatch.setattr(asking, "filing_beside", lambda *_asked: chosen)
    window.commands["filing-beside"].trigger()
    offered["Another file…"].run()
    beside(view, qtbot)
    guest, before = view.asides.beside, view.opened
    window.commands["reload"].trigger()
    qtbot.waitUntil(lambda: view.opened is not before and not view.is_busy)
    assert view.asides.beside is guest
    window.commands["beside"].trigger()
    assert view.asides.beside is None


def test_what_cannot_be_read_is_said_and_nothing_stands_beside(
    window: MainWindow, open_file: OpenFile, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_file("one.txt")
    window.splitting.show_file(view, tmp_path / "none.txt")
    qtbot.waitUntil(
        lambda: "none.txt" in window.status.message.text() and "Reading" not in window.status.message.text()
    )
    assert view.asides.beside is None


def test_a_tab_that_was_not_read_again_yet_is_read_for_it(
    window: MainWindow, open_file: OpenFile, offered: dict[str, Choice], qtbot: QtBot
) -> None:
    open_file("other.txt")
    view = open_file("one.txt")
    window.tab_acts.close_others(view)
    window.tabs.restore((TabLeft(view.path.with_name("other.txt"), "The other"),), None)
    assert window.view is view
    window.commands["filing-beside"].trigger()
    offered["The other"].run()
    beside(view, qtbot)
    assert view.asides.beside.reading.filing.path.name == "other.txt"
