"""Every command, given in every state of the window: none fails."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import refuse
from viewer.desktop.controllers import asking
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Palette
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Document, Payload, Place, Report
from viewer.library import openers
from viewer.library.opening import Opened
from viewer.telling.spots.history import Spot

State = Callable[[MainWindow, QtBot, Path], None]
# It ends the window, and its own test closes one.
_NOT_WALKED = ("quit",)


def settled(view: FilingView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (view.is_busy or view.stage.is_on_its_way))


def show(window: MainWindow, qtbot: QtBot, made: Opened, at: Spot | None = None) -> FilingView:
    view = window.tabs.open(made.path)
    view.load(lambda _path, _report: made)
    settled(view, qtbot)
    if at is not None:
        view.go(at)
        settled(view, qtbot)
    return view


def read(window: MainWindow, qtbot: QtBot, path: Path) -> FilingView:
    view = window.open_path(path)
    settled(view, qtbot)
    assert view.opened is not None
    return view


def no_filing(_window: MainWindow, _qtbot: QtBot, _filings: Path) -> None:
    """The start page."""


def alone(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    show(window, qtbot, corrected_release.alone())


def exhibit_alone(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    show(window, qtbot, corrected_release.alone(), Spot("original", Place(1, 2)))


def pdf(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    made = corrected_release.alone()
    filing = made.first.filing
    scan = Document(2, "EX-99.2", "scan.pdf", "", "pdf", Payload(b"%PDF-1.4"), ())
    whole = replace(made.first, filing=replace(filing, documents=(*filing.documents, scan)))
    show(window, qtbot, replace(made, first=whole), Spot("original", Place(2, 0)))


def lone_amendment(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    show(window, qtbot, corrected_release.amendment_alone())


def original_of_a_pair(window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    read(window, qtbot, filings / "alder-ridge-8-k.txt")


def amendment_of_a_pair(window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    read(window, qtbot, filings / "alder-ridge-8-k-a.txt")


def exhibit_of_an_amendment(window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    """The amendment has fewer documents than the original, whose exhibit of that number another command may mean."""
    amendment_of_a_pair(window, qtbot, filings)
    view = window.tabs.views[0]
    view.go(Spot("amendment", Place(1, 0)))
    settled(view, qtbot)


def side_by_side(window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    original_of_a_pair(window, qtbot, filings)
    window.commands["side-by-side"].trigger()
    settled(window.tabs.views[0], qtbot)


def as_amended(window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    original_of_a_pair(window, qtbot, filings)
    window.commands["as-amended"].trigger()
    settled(window.tabs.views[0], qtbot)


def loading(window: MainWindow, _qtbot: QtBot, _filings: Path) -> None:
    def never_ending(_path: Path, report: Report | None) -> Opened:
        while report is not None:
            report(0.1, "Reading")
        return corrected_release.pair()

    window.tabs.open(corrected_release.ORIGINAL).load(never_ending)


def comparing(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    """The first filing of a pair is shown, and the other one is still read."""

    def half(_path: Path, report: Report | None) -> Iterator[Opened]:
        yield replace(Opened(corrected_release.ORIGINAL, corrected_release.original()), reached="comparing")
        while report is not None:
            report(0.1, "Comparing")

    view = window.tabs.open(corrected_release.ORIGINAL)
    view.load(half)
    qtbot.waitUntil(lambda: view.opened is not None and not view.stage.is_on_its_way)


def comparing_amendment(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    """The same where it is the amendment that was opened, and its own notes are there already."""

    def half(_path: Path, report: Report | None) -> Iterator[Opened]:
        yield replace(corrected_release.amendment_alone(), reached="seeking")
        while report is not None:
            report(0.1, "Comparing")

    view = window.tabs.open(corrected_release.AMENDMENT)
    view.load(half)
    qtbot.waitUntil(lambda: view.opened is not None and not view.stage.is_on_its_way)


def failed(window: MainWindow, qtbot: QtBot, _filings: Path) -> None:
    view = window.tabs.open(corrected_release.ORIGINAL)
    view.load(refuse)
    settled(view, qtbot)


STATES: tuple[State, ...] = (
    no_filing,
    alone,
    exhibit_alone,
    pdf,
    lone_amendment,
    original_of_a_pair,
    amendment_of_a_pair,
    exhibit_of_an_amendment,
    side_by_side,
    as_amended,
    loading,
    comparing,
    comparing_amendment,
    failed,
)
_UNENDED = (loading, comparing, comparing_amendment)


@pytest.fixture
def filings(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample on a disk of its own; whoever is asked for a file chooses none, or the sample's original."""
    folder = tmp_path / "filings"
    shutil.copytree(samples, folder)
    ask_nobody(monkeypatch)
    monkeypatch.setattr(asking, "original", lambda *_asked: folder / "alder-ridge-8-k.txt")
    monkeypatch.setattr(openers, "open_in_turn", _remembering())
    return folder


def ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a file chooses none; no menu waits, and nothing is handed to the system."""
    for name, _ in inspect.getmembers(
        asking, lambda one: inspect.isfunction(one) and one.__module__ == asking.__name__
    ):
        monkeypatch.setattr(asking, name, lambda *_asked: None)
    monkeypatch.setattr(asking, "files", lambda *_asked: [])
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    monkeypatch.setattr(QToolButton, "showMenu", lambda _button: None)


def _remembering() -> Callable[[Path, Report | None], Iterator[Opened]]:
    """Reading each path once: it is the window that is asked here."""
    read = openers.open_in_turn
    remembered = cache(lambda path: list(read(path))[-1:])
    return lambda path, report: iter(remembered(path))


def closed(window: MainWindow) -> None:
    """Close all that a command opened."""
    for palette in window.findChildren(Palette):
        palette.close()
    window.top.menu.close()
    while window.tabs.views:
        window.tabs.close(0)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def given(window: MainWindow, qtbot: QtBot) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every command by its name, and what the palettes that some of them open offer."""
    for one in window.commands.registered:
        if one.name not in _NOT_WALKED:
            yield one.name, window.commands[one.name].trigger
    yield "none of these", lambda: chosen(window, qtbot, "None of these")
    yield "another file", lambda: chosen(window, qtbot, "Another file")


def chosen(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Choose one of the originals that are offered, where they are."""
    window.commands["choose-original"].trigger()
    for palette in window.findChildren(Palette):
        palette.field.setText(text)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def picture(window: MainWindow) -> object:
    """What tells one state of the window from another."""
    return [
        (view.path, view.opened, view.here, view.modes.current, view.asides.lists_exhibits, view.asides.beside)
        for view in window.tabs.views
    ]


def _is_at_rest(view: FilingView, state: State) -> bool:
    return not (view.stage.is_busy if state in _UNENDED else view.is_busy)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_command_fails_in_any_state(state: State, window: MainWindow, qtbot: QtBot, filings: Path) -> None:
    failures: list[str] = []
    before: object = None
    for name, act in given(window, qtbot):
        if before is None or picture(window) != before:
            closed(window)
            state(window, qtbot, filings)
            before = picture(window)
        window.commands.refresh()
        with qtbot.capture_exceptions() as caught:
            act()
            if state is not loading:
                qtbot.waitUntil(lambda: all(_is_at_rest(view, state) for view in window.tabs.views))
            QCoreApplication.processEvents()
        failures += [f"{name}: {error[1]!r}" for error in caught]
    closed(window)
    assert failures == []
