"""What stands beside the filing in front: told in words, chosen by the reader, kept, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from viewer.desktop.controllers import asking
from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Choice
from viewer.desktop.window.window import MainWindow
from viewer.library.openers import open_path
from viewer.library.scanning.scan import scan

Show = Callable[[Path], FilingView]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    submit(made / "k.txt", "10-K", serial=1, filed="20140301")
    submit(made / "a1.txt", "10-K/A", serial=2, filed="20140401")
    submit(made / "a2.txt", "10-K/A", serial=3, filed="20140501")
    submit(made / "other.txt", "10-K", serial=4, filed="20130301", period="20121231")
    return made


@pytest.fixture
def show(window: MainWindow, qtbot: QtBot) -> Show:
    def shown(path: Path) -> FilingView:
        with qtbot.waitSignal(window.tabs.current_changed):
            view = window.open_path(path)
        qtbot.waitUntil(lambda: is_whole(view) and view.stage.holds(view.side, 0) and not window.front.is_telling)
        return view

    return shown


def again(view: FilingView, qtbot: QtBot, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(view.document_shown):
        act()
    qtbot.waitUntil(lambda: is_whole(view))


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.notes.findChildren(QLabel) if not label.isHidden()]


def link(window: MainWindow, text: str) -> QAbstractButton:
    buttons = window.notes.findChildren(QAbstractButton)
    return next(button for button in buttons if text in (button.text(), button.accessibleName()))


def beside(view: FilingView) -> str | None:
    assert view.opened is not None
    amendment = view.opened.amendment
    return f"{view.opened.first.filing.path.name} + {amendment.filing.path.name}" if amendment else None


def test_the_notes_say_in_words_how_sure_the_pair_is(window: MainWindow, show: Show, folder: Path) -> None:
    show(folder / "a2.txt")
    assert "paired" in said(window)
    assert not window.commands["let-program-choose"].isEnabled()
    show(submit(folder.parent / "lone" / "a.txt", "10-K/A", serial=8, cik="0000000007", company="LONE CO"))
    assert "not at hand" in said(window)
    assert link(window, "Choose the original…")


def test_what_only_may_be_the_original_is_offered_and_not_put_in_the_place_of_what_was_opened(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot
) -> None:
    report = submit(folder.parent / "two" / "8k.txt", "8-K", serial=9, filed="20140202")
    amendment = submit(folder.parent / "two" / "8ka.txt", "8-K/A", serial=10, filed="20140302", period="")
    view = show(amendment)
    assert (beside(view), view.title) == (None, "ALDER RIDGE MINING · 8-K/A · Mar 2, 2014")
    assert "candidate" in said(window)
    again(view, qtbot, link(window, "Read it with the 8-K filed Feb 2, 2014").click)
    assert beside(view) == beside_of(amendment) == "8k.txt + 8ka.txt"
    assert view.side == "amendment"
    assert any("You chose this original." in text for text in said(window))
    assert beside_of(report) == "8k.txt + 8ka.txt"


def test_a_filing_is_offered_what_only_may_amend_it(window: MainWindow, show: Show, folder: Path, qtbot: QtBot) -> None:
    report = submit(folder.parent / "two" / "8k.txt", "8-K", serial=9, filed="20140202")
    submit(folder.parent / "two" / "8ka.txt", "8-K/A", serial=10, filed="20140302", period="")
    view = show(report)
    assert beside(view) is None
    again(view, qtbot, link(window, "Read it with the 8-K/A filed Mar 2, 2014").click)
    assert beside(view) == beside_of(report) == "8k.txt + 8ka.txt"


def test_tab_window_header_and_tree_tell_which_of_a_pair_is_shown(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot
) -> None:
    view = show(folder / "a2.txt")

    def told() -> tuple[str, str, str, str]:
        first = window.contents.tree.model().index(0, 0).data(ENTRY)
        return window.top.tabs.tabText(0), window.windowTitle(), view.header.title.whole, first.spot.side

    assert told()[0].endswith("10-K/A · May 1, 2014")
    again(view, qtbot, window.commands["other-filing"].trigger)
    assert told()[0].endswith("10-K · Mar 1, 2014")
    assert told()[1].startswith(told()[0])
    assert (told()[2], told()[3]) == ("10-K", "original")
    again(view, qtbot, window.commands["other-filing"].trigger)
    assert (told()[2], told()[3]) == ("10-K/A", "amendment")
    assert told()[1].startswith(told()[0])
    assert told()[0].endswith("10-K/A · May 1, 2014")


def test_the_chosen_original_is_read_now_and_the_next_time_until_it_is_taken_back(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(folder / "a2.txt")
    offered: list[Choice] = []
    window.pairings.choices_offered.disconnect()
    window.pairings.choices_offered.connect(lambda choices, prompt: offered.extend(choices))
    monkeypatch.setattr(asking, "original", lambda parent, start: folder / "other.txt")
    link(window, "Choose another original…").click()
    assert [choice.text for choice in offered] == ["10-K/A filed Apr 1, 2014", "Another file…", "None of these"]
    again(view, qtbot, offered[1].run)
    assert beside(view) == "other.txt + a2.txt"
    assert "chosen by you" in said(window)
    again(view, qtbot, window.commands["reload"].trigger)
    assert beside(view) == beside_of(folder / "a2.txt") == "other.txt + a2.txt"
    again(view, qtbot, link(window, "Let the program choose").click)
    assert beside(view) == beside_of(folder / "a2.txt") == "k.txt + a2.txt"
    assert not window.commands["let-program-choose"].isEnabled()


def beside_of(path: Path) -> str | None:
    opened = open_path(path)
    return f"{opened.first.filing.path.name} + {opened.amendment.filing.path.name}" if opened.amendment else None


def test_one_of_the_candidates_can_be_chosen(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(folder / "a2.txt")
    offered: list[Choice] = []
    window.pairings.choices_offered.disconnect()
    window.pairings.choices_offered.connect(lambda choices, prompt: offered.extend(choices))
    window.commands["choose-original"].trigger()
    again(view, qtbot, offered[0].run)
    assert beside(view) == beside_of(folder / "a2.txt") == "a1.txt + a2.txt"


def test_the_original_asked_for_while_it_is_in_front_is_that_of_its_amendment(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(folder / "k.txt")
    offered: list[Choice] = []
    window.pairings.choices_offered.disconnect()
    window.pairings.choices_offered.connect(lambda choices, prompt: offered.extend(choices))
    monkeypatch.setattr(asking, "original", lambda parent, start: folder / "other.txt")
    window.commands["choose-original"].trigger()
    again(view, qtbot, offered[0].run)
    assert beside(view) == beside_of(folder / "a2.txt") == "other.txt + a2.txt"
    assert beside_of(folder / "k.txt") == "k.txt + a1.txt"


def test_another_amendment_is_read_now_and_the_next_time(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot
) -> None:
    view = show(folder / "k.txt")
    assert beside(view) == "k.txt + a2.txt"
    again(view, qtbot, lambda: window.contents.amendment_chosen.emit(folder / "a1.txt"))
    assert beside(view) == beside_of(folder / "k.txt") == "k.txt + a1.txt"
    assert "chosen by you" in said(window)


@pytest.mark.parametrize("name", ["k.txt", "a2.txt"])
def test_a_filing_is_read_alone_until_that_is_taken_back(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot, name: str
) -> None:
    view = show(folder / name)
    again(view, qtbot, window.commands["read-alone"].trigger)
    assert beside(view) is None
    assert beside_of(folder / name) is None
    assert not window.commands["read-alone"].isEnabled()
    again(view, qtbot, link(window, "Let the program choose").click)
    assert beside(view) == "k.txt + a2.txt"


def test_a_choice_that_cannot_be_kept_is_made_all_the_same_and_said(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot, home: Path
) -> None:
    view = show(folder / "k.txt")
    data = home / "data" / "pairings.json"
    data.mkdir(parents=True)
    again(view, qtbot, lambda: window.contents.amendment_chosen.emit(folder / "a1.txt"))
    assert beside(view) == "k.txt + a1.txt"
    assert "could not be kept" in window.status.message.text()


def test_another_filing_of_the_chain_opens_in_a_tab_of_its_own(
    window: MainWindow, show: Show, folder: Path, qtbot: QtBot
) -> None:
    list(scan(folder))
    show(folder / "k.txt")
    window.contents.filing_chosen.emit(folder / "other.txt")
    assert [view.path.name for view in window.tabs.views] == ["k.txt", "other.txt"]
