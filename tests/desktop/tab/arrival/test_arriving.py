"""A pair shows its first side as soon as that is read; what comes after does not move the reader."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import is_whole, refuse
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import FilingError, Finding, Place, Report
from viewer.library.opening import Opened, Reached
from viewer.reading import unpaired
from viewer.telling.spots.history import Spot


def first_of(whole: Opened) -> Opened:
    """The filing at the pair's path as it is before the other one is known."""
    if whole.own_side == "original":
        return Opened(whole.path, whole.first, reached="seeking")
    assert whole.amended is not None
    alone = corrected_release.amendment_alone().amended
    assert alone is not None
    return Opened(
        whole.path,
        whole.amended.amendment,
        unpaired(whole.amended.amendment, replace(alone.pairing, status="awaited")),
        reached="seeking",
    )


class Steps:
    """A reading that gives the first filing at once, and the rest when it is let go on, or fails then."""

    def __init__(self, whole: Opened, error: Exception | None = None, reached: Reached = "seeking") -> None:
        self.whole = whole
        self.error = error
        self.reached = reached
        self.goes_on = threading.Event()

    def __call__(self, _path: Path, report: Report | None) -> Iterator[Opened]:
        yield replace(first_of(self.whole), reached=self.reached)
        while not self.goes_on.wait(0.01):
            if report is not None:
                report(0.5, "Comparing")
        if self.error is not None:
            raise self.error
        yield self.whole


Begin = Callable[[Steps], FilingView]


@pytest.fixture
def begin(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Begin:
    monkeypatch.setattr(window.memory, "add", lambda view: None)

    def begun(steps: Steps) -> FilingView:
        view = window.tabs.open(steps.whole.path)
        with qtbot.waitSignal(view.document_shown):
            view.load(steps)
        return view

    return begun


def finish(view: FilingView, steps: Steps, qtbot: QtBot) -> None:
    steps.goes_on.set()
    qtbot.waitUntil(lambda: is_whole(view) and not view.stage.is_on_its_way)
    QCoreApplication.processEvents()


def amendment_of_the_pair() -> Opened:
    return replace(corrected_release.pair(), path=corrected_release.AMENDMENT)


def test_the_filing_that_was_opened_is_shown_under_its_own_name_before_the_other_one_is_read(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    for whole, name in ((corrected_release.pair(), "8-K"), (amendment_of_the_pair(), "8-K/A")):
        steps = Steps(whole)
        view = begin(steps)
        assert pane_of(view).shown is not None
        assert name in window.windowTitle()
        assert not view.modes.can_change
        title = window.windowTitle()
        finish(view, steps, qtbot)
        assert window.windowTitle() == title
        assert view.modes.can_change


def test_the_header_says_quietly_what_is_awaited_and_no_more_once_it_is_there(begin: Begin, qtbot: QtBot) -> None:
    steps = Steps(replace(corrected_release.pair()))
    view = begin(steps)
    qtbot.waitUntil(lambda: view.header.awaited.whole == "Looking for its amendment…", timeout=3000)
    assert view.header.stop.isVisible()
    finish(view, steps, qtbot)
    assert view.header.awaited.whole == ""
    assert not view.header.stop.isVisible()
    assert view.header.switch.isVisible()


def test_a_reader_who_has_done_nothing_is_led_to_the_first_change_and_back_leads_to_the_top(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    steps = Steps(corrected_release.pair())
    view = begin(steps)
    finish(view, steps, qtbot)
    assert view.header.count.text() == "change 1 of 2"
    assert view.here is not None
    assert view.here.place.document == 1
    with qtbot.waitSignal(view.document_shown):
        window.commands["back"].trigger()
    assert view.here == Spot("original", Place(0, 0))


def test_a_reader_who_scrolled_stays_where_they_are(begin: Begin, qtbot: QtBot) -> None:
    steps = Steps(corrected_release.pair())
    view = begin(steps)
    view.stage.pane.touched.emit()
    view.stage.pane.place_reached.emit(Place(0, 4))
    finish(view, steps, qtbot)
    assert view.here == Spot("original", Place(0, 4))
    assert pane_of(view).cards == []
    assert view.header.count.text() == "2 changes"


def test_who_steps_on_while_the_pair_is_compared_is_led_to_the_change_after_where_they_are(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    for whole, told in ((corrected_release.pair(), "change 1 of 2"), (amendment_of_the_pair(), "note a")):
        steps = Steps(whole, reached="comparing")
        view = begin(steps)
        here = view.here
        window.commands["next-note"].trigger()
        assert view.here == here
        finish(view, steps, qtbot)
        assert view.header.count.text() == told


def test_a_reader_who_went_elsewhere_stays_there_on_the_side_that_it_is_now(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    steps = Steps(amendment_of_the_pair())
    view = begin(steps)
    with qtbot.waitSignal(view.document_shown):
        view.go(Spot("original", Place(1, 4)))
    finish(view, steps, qtbot)
    assert view.here == Spot("amendment", Place(1, 4))
    assert view.side == "amendment"
    assert view.stage.holds("amendment", 1)
    with qtbot.waitSignal(view.document_shown):
        window.commands["back"].trigger()
    assert view.here == Spot("amendment", Place(0, 0))


def test_a_page_without_marks_is_not_loaded_again(begin: Begin, qtbot: QtBot) -> None:
    whole = corrected_release.alone()
    steps = Steps(whole)
    view = begin(steps)
    shown = pane_of(view).shown
    finish(view, steps, qtbot)
    assert pane_of(view).shown is shown
    assert view.stage.holds("original", 0)


def test_what_is_unfolded_in_the_tree_stays_so(window: MainWindow, begin: Begin, qtbot: QtBot) -> None:
    steps = Steps(amendment_of_the_pair())
    view = begin(steps)
    tree = window.contents.tree
    index = tree.model().index(2, 0)
    assert tree.model().hasChildren(index)
    tree.setExpanded(index, not tree.isExpanded(index))
    was_expanded = tree.isExpanded(index)
    finish(view, steps, qtbot)
    assert tree.isExpanded(tree.model().index(2, 0)) is was_expanded


def test_an_exhibit_beside_stays_beside(begin: Begin, qtbot: QtBot) -> None:
    steps = Steps(amendment_of_the_pair())
    view = begin(steps)
    view.asides.open_beside(Spot("original", Place(1, 0)))
    qtbot.waitUntil(lambda: view.asides.beside is not None and view.asides.beside.stage.holds("original", 1))
    finish(view, steps, qtbot)
    assert view.asides.beside is not None
    assert view.asides.beside.here == Spot("amendment", Place(1, 0))


def test_stopping_leaves_the_first_filing_open_and_says_what_is_missing(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    for whole in (corrected_release.pair(), amendment_of_the_pair()):
        view = begin(Steps(whole))
        page = pane_of(view).shown
        view.header.stop.click()
        qtbot.waitUntil(lambda: not view.is_busy)  # noqa: B023
        assert view.opened is not None
        assert view.opened.reached == "stopped"
        assert view.stage.pane.isVisible()
        assert pane_of(view).shown.html == page.html
        window.bring_panel(window.changes)
        assert window.changes.nothing.text().startswith("You stopped before it was compared.")


def test_an_other_filing_that_cannot_be_read_leaves_the_first_open_with_one_sentence(
    window: MainWindow, begin: Begin, qtbot: QtBot
) -> None:
    alone = corrected_release.amendment_alone()
    told = Finding("error", "The original, k.txt, is empty; the filing is shown alone.")
    steps = Steps(replace(alone, remarks=(told,)))
    view = begin(steps)
    finish(view, steps, qtbot)
    assert window.status.message.text() == told.what
    assert view.stage.pane.isVisible()
    assert told in view.opened.findings if view.opened else False


def test_a_program_that_fails_while_comparing_leaves_the_first_filing_open(begin: Begin, qtbot: QtBot) -> None:
    steps = Steps(corrected_release.pair(), ValueError("a fault of the program"))
    view = begin(steps)
    with qtbot.capture_exceptions() as caught:
        steps.goes_on.set()
        qtbot.waitUntil(lambda: bool(caught))
    assert str(caught[0][1]) == "a fault of the program"
    assert view.stage.pane.isVisible()
    assert view.opened is not None
    assert view.opened.reached == "stopped"


def test_reading_again_what_was_moved_says_so_in_one_sentence_and_leaves_the_reading(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    before = pair_view.opened
    pair_view.load(refuse)
    qtbot.waitUntil(lambda: not pair_view.is_busy)
    assert window.status.message.text() == "form8-k.txt is empty; what was read before stays."
    assert pair_view.opened is before
    assert pair_view.stage.pane.isVisible()
    assert pair_view.stage.holds("original", 0)


def test_an_error_of_reading_comes_before_anything_is_there(window: MainWindow, qtbot: QtBot) -> None:
    def fails(path: Path, _report: Report | None) -> Iterator[Opened]:
        raise FilingError(path, "is empty")
        yield

    view = window.tabs.open(Path("/filings/empty.txt"))
    view.load(fails)
    qtbot.waitUntil(lambda: view.stage.quiet.title.text() == "This cannot be opened")


def test_what_is_not_there_is_not_said_to_lie_anywhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "gone.txt"
    view = window.open_path(path)
    qtbot.waitUntil(lambda: view.stage.quiet.title.text() == "This cannot be opened")
    assert view.stage.quiet.sentence.text() == f"gone.txt does not exist.\nIt was looked for in {tmp_path}."
