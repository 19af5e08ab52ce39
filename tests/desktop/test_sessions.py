"""What was open comes back: at the next start where the reader wants it, after a crash, never round and round."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.submissions import page, submit
from tests.desktop.conftest import is_whole
from viewer.desktop.sessions import Sessions
from viewer.desktop.window.window import MainWindow
from viewer.desktop.windows import Windows
from viewer.filing.model import Place
from viewer.library.session.kept import KeptSession
from viewer.library.session.model import Point, Session, State, TabLeft, WindowLeft
from viewer.telling.spots.history import Spot


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    body = page("Item 8.01 Other Events", *(f"Paragraph {number}." for number in range(9)))
    return [submit(tmp_path / name, "8-K", ("8-K", body)) for name in ("one.txt", "two.txt")]


@pytest.fixture
def begin(window: MainWindow) -> Callable[..., tuple[Sessions, bool]]:
    """Start after a program that left a session in some state."""

    def begun(paths: list[Path], state: State, *, is_asked: bool = False) -> tuple[Sessions, bool]:
        points: tuple[Point, ...] = (("original", Place(0, 2)), ("original", Place(0, 6)))
        tabs = tuple(TabLeft(path, f"Left {path.name}", points=points, at=1) for path in paths)
        KeptSession().save(Session((WindowLeft(tabs, 1, "Files"),), state))
        sessions = Sessions(Windows(window), window.settings)
        return sessions, sessions.begin(is_asked=is_asked)

    return begun


Begin = Callable[..., tuple[Sessions, bool]]


def notice(window: MainWindow) -> str:
    return window.notice.sentence.text() if window.notice.isVisibleTo(window) else ""


def names(window: MainWindow) -> list[str]:
    return [view.path.name for view in window.tabs.views]


def whole(window: MainWindow, qtbot: QtBot) -> None:
    view = window.view
    assert view is not None
    qtbot.waitUntil(lambda: is_whole(view) and not view.is_busy)


def test_after_a_crash_what_was_open_is_open_again_at_its_place(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    _, is_back = begin(paths, "running")
    assert is_back
    assert names(window) == ["one.txt", "two.txt"]
    assert window.view.path == paths[1]
    assert KeptSession().load().state == "restoring"
    whole(window, qtbot)
    assert window.view.here == Spot("original", Place(0, 6))
    assert window.view.way.can_go_back
    assert window.side.current is window.files
    assert notice(window).startswith("The program did not end in good order")
    assert KeptSession().load().state == "running"
    assert window.tabs.views[0].opened is None, "a tab is read when it is seen"


def test_a_crash_while_opening_again_is_not_repeated_but_asked_about(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    _, is_back = begin(paths, "restoring")
    assert not is_back
    assert names(window) == []
    asked = "The program ended while it opened again what had been open: 2 filings. Shall they be opened all the same?"
    assert notice(window) == asked
    window.notice.buttons[0].click()
    whole(window, qtbot)
    assert names(window) == ["one.txt", "two.txt"]


def test_after_a_good_end_nothing_is_opened_unless_the_reader_wants_it(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    sessions, is_back = begin(paths, "ended")
    assert not is_back
    assert not notice(window)
    sessions.end()
    window.settings.change(restore_tabs=True)
    sessions, is_back = begin(paths, "ended")
    assert is_back
    assert not notice(window)
    whole(window, qtbot)


def test_files_named_at_the_start_are_in_front_of_what_comes_back(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    window.open_path(paths[0])
    _, is_back = begin(paths[1:], "running", is_asked=True)
    assert is_back
    assert names(window) == ["one.txt", "two.txt"]
    assert window.view.path == paths[0]
    whole(window, qtbot)
    assert window.tabs.views[1].opened is None


def test_who_does_not_want_it_gets_nothing_back_after_a_crash(
    window: MainWindow, begin: Begin, paths: list[Path]
) -> None:
    window.settings.change(restore_after_crash=False)
    assert not begin(paths, "running")[1]
    assert names(window) == []


def test_what_is_open_is_kept_soon_and_at_the_end(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    sessions, _ = begin([], "ended")
    sessions._pause.setInterval(10)
    window.open_path(paths[0])
    whole(window, qtbot)
    qtbot.waitUntil(lambda: [tab.path for tab in KeptSession().load().tabs] == [paths[0]])
    assert KeptSession().load().state == "running"
    sessions.end()
    kept = KeptSession().load()
    assert kept.state == "ended"
    assert kept.tabs[0].title.startswith("one.txt") or kept.tabs[0].title


def test_a_second_program_leaves_the_session_of_the_first_alone(
    window: MainWindow, begin: Begin, paths: list[Path]
) -> None:
    first, _ = begin([], "ended")
    KeptSession().save(Session((WindowLeft((TabLeft(paths[0]),)),), "running"))
    second = Sessions(Windows(window), window.settings)
    assert not second.begin(is_asked=False)
    second.end()
    assert KeptSession().load().state == "running"
    first.end()


def crash(sessions: Sessions) -> None:
    """What is left when the process is gone: the session as it was kept last, and a lock that nobody holds."""
    sessions._kept.release()


def test_what_was_open_in_programs_side_by_side_is_open_again_after_both_crashed(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    first, _ = begin([], "ended")
    second = Sessions(Windows(window), window.settings)
    for sessions, path in zip((first, second), paths, strict=True):
        sessions._kept.save(Session((WindowLeft((TabLeft(path),)),), "running"))
        crash(sessions)
    third = Sessions(Windows(window), window.settings)
    assert third.begin(is_asked=False)
    assert [[tab.path for tab in one.tabs] for one in KeptSession().load().windows] == [[paths[0]], [paths[1]]]
    for one in third._windows.open[1:]:
        qtbot.addWidget(one)
    assert [names(one) for one in third._windows.open] == [["one.txt"], ["two.txt"]]
    whole(window, qtbot)
    fourth = Sessions(Windows(window), window.settings)
    assert not fourth._before.tabs, "what another program took over is its own"


def test_what_ended_in_good_order_does_not_come_back_with_what_crashed_beside_it(
    window: MainWindow, begin: Begin, paths: list[Path]
) -> None:
    first, _ = begin([], "ended")
    second = Sessions(Windows(window), window.settings)
    first._kept.save(Session((WindowLeft((TabLeft(paths[0]),)),), "ended"))
    second._kept.save(Session((WindowLeft((TabLeft(paths[1]),)),), "running"))
    crash(first)
    crash(second)
    third = Sessions(Windows(window), window.settings)
    assert [tab.path for tab in third._before.tabs] == [paths[1]]
    crash(third)
    window.settings.change(restore_tabs=True)
    assert [tab.path for tab in Sessions(Windows(window), window.settings)._before.tabs] == [paths[1]]


def test_a_tab_that_is_taken_out_is_read_in_a_window_of_its_own(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    windows = Windows(window)
    for path in paths:
        window.open_path(path)
        whole(window, qtbot)
    window.commands["tab-to-window"].trigger()
    assert names(window) == ["one.txt"]
    other = windows.open[1]
    qtbot.addWidget(other)
    assert names(other) == ["two.txt"]
    whole(other, qtbot)
    other.close()
    assert windows.open == [window]
    assert other.tabs.views == []


def test_windows_that_the_reader_closes_together_are_kept_together(
    window: MainWindow, begin: Begin, paths: list[Path], qtbot: QtBot
) -> None:
    sessions, _ = begin([], "ended")
    for path in paths:
        window.open_path(path)
        whole(window, qtbot)
    window.commands["tab-to-window"].trigger()
    other = sessions._windows.open[1]
    qtbot.addWidget(other)
    whole(other, qtbot)
    window.commands["quit"].trigger()
    sessions.end()
    assert [[tab.path.name for tab in one.tabs] for one in KeptSession().load().windows] == [["one.txt"], ["two.txt"]]
