"""A window whose panes are plain widgets, on settings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.patient import PatientBot
from tests.desktop.plain_pane import PlainPane
from viewer.desktop.assembly import assemble
from viewer.desktop.pane.engine.preparation import prepare
from viewer.desktop.process import apart
from viewer.desktop.process.immortal import keep_alive
from viewer.desktop.process.work import finish_all
from viewer.desktop.tab import stage
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.theme import Appearance
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import FilingError, Place, Report
from viewer.library import openers
from viewer.library.opening import Opened
from viewer.library.settings import Settings
from viewer.telling.spots.history import Spot

keep_alive()
prepare()
Open = Callable[..., FilingView]
TOP = Spot("original", Place(0, 0))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Waits longer than others do for what a test awaits."""
    return PatientBot(request)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: what is asked of windows is not asked of the processes that read for them."""

    def opened_here(
        function: str, *arguments: Any, report: Report | None = None, theme: object = None, **named: Any
    ) -> Any:
        found = getattr(openers, function)(*arguments, report=report, **named)
        return found if isinstance(found, Iterator) else iter((found,))

    monkeypatch.setattr(apart, "opened_apart", opened_here)


class WornAppearance(Appearance):
    """That of an application which wears it already: to put a style sheet on again lays out anew all that lives."""

    def apply(self) -> None:
        """Do nothing."""


@pytest.fixture(scope="session")
def worn(qapp: QApplication) -> Appearance:
    """What the application wears from the first window on."""
    made = Appearance(qapp, "light")
    made.apply()
    return made


@pytest.fixture
def appearance(qtbot: QtBot, qapp: QApplication, worn: Appearance) -> Iterator[Appearance]:
    made = WornAppearance(qapp, worn.choice)
    yield made
    for choice in (made.choice, "light"):
        worn.choose(choice)


@pytest.fixture
def window(qtbot: QtBot, home: Path, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(stage, "DocumentPane", PlainPane)
    made = MainWindow(appearance, Settings())
    assemble(made)
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    yield made
    finish_all()


@pytest.fixture
def open_(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open what was made by hand as if it had been read from its path, for the first time or left at a spot."""

    def opened(made: Opened, left_at: Spot | None = None) -> FilingView:
        monkeypatch.setattr(openers, "open_in_turn", lambda path, report: iter((made,)))
        monkeypatch.setattr(window.memory, "add", lambda view: None)
        view = window.tabs.open(made.path)
        if left_at is not None:
            view.history.jump(left_at)
        with qtbot.waitSignal(view.document_shown):
            view.load(lambda path, report: made)
        return view

    return opened


@pytest.fixture
def pair_view(open_: Open) -> FilingView:
    """A pair that was read before and left at the top of its original."""
    return open_(corrected_release.pair(), TOP)


def refuse(path: Path, _report: object) -> Opened:
    raise FilingError(path, "is empty")


def is_whole(view: FilingView) -> bool:
    """Whether all that a path holds and that belongs to it was read."""
    return view.opened is not None and not view.arriving.is_running
