"""A tab that is closed leaves nothing: neither its parts nor what was read for it."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QThreadPool
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Filing, Place
from viewer.reading import Reading
from viewer.telling.spots.history import Spot


def shown(window: MainWindow, qtbot: QtBot, path: Path) -> FilingView:
    view = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(view) and not view.stage.is_on_its_way)
    return view


def close(window: MainWindow) -> None:
    window.tabs.close_current()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


@pytest.fixture
def collector_off() -> Iterator[None]:
    """What lives on is held by something, a circle that it is in itself among them."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def read(path: Path) -> int:
    return sum(isinstance(one, Filing) and one.path.parent == path.parent for one in gc.get_objects())


def ours() -> Iterator[QObject]:
    return (one for one in gc.get_objects() if isinstance(one, QObject))


def tables(made: Reading) -> Iterator[Place]:
    for document in made.filing.documents:
        yield from (Place(document.index, at) for at, block in enumerate(document.blocks) if block.kind == "table")


@pytest.mark.usefixtures("collector_off")
def test_what_was_read_and_the_tab_are_let_go_of_at_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>Item 8.01 Other Events</p>"))
    view = shown(window, qtbot, path)
    assert read(path) == 1
    kept: list[ref[QObject]] = [ref(view), ref(view.leaf), ref(view.stage.pane), ref(view.asides)]
    del view
    close(window)
    assert not [one() for one in kept if one() is not None]
    assert read(path) == 0


def used(window: MainWindow, qtbot: QtBot, path: Path) -> list[ref[QObject]]:
    """A pair in whatever can be made of it; only what is not to live on is given."""
    view = shown(window, qtbot, path)
    view.modes.choose("side-by-side")
    assert view.asides.beside is not None
    kept: list[ref[QObject]] = [ref(view), ref(view.leaf), ref(view.asides.beside)]
    assert view.reading is not None
    table = next(tables(view.reading))
    view.go(Spot("original", table))
    qtbot.waitUntil(lambda: not view.stage.is_on_its_way)
    chosen = window.tables_out.chosen
    assert chosen is not None
    window.tables_out.copy_table(chosen)
    window.tracing.trace(view, view.leaf, table)
    view.asides.peek(Spot("original", Place(0, 1)), QRect(0, 0, 9, 9))
    for panel in window.side.panels:
        window.side.bring(panel)
        qtbot.waitUntil(lambda: not QThreadPool.globalInstance().activeThreadCount())
    view.step_note(1)
    view.modes.choose("as-amended")
    qtbot.waitUntil(lambda: view.side == "effective" and not view.stage.is_on_its_way)
    return kept


@pytest.mark.usefixtures("collector_off")
def test_a_pair_is_let_go_of_with_all_that_was_shown_of_it(
    window: MainWindow, qtbot: QtBot, samples: Path, tmp_path: Path
) -> None:
    # A folder of its own: other tests keep what they read of the samples.
    path = copytree(samples, tmp_path / "samples") / "alder-ridge-8-k.txt"
    kept = used(window, qtbot, path)
    assert read(path) > 0
    close(window)
    assert not [one() for one in kept if one() is not None]
    qtbot.waitUntil(lambda: read(path) == 0)  # what was being done for it on other threads ends


def test_opening_again_and_again_gathers_no_objects(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>Item 8.01 Other Events</p>"))
    counts = []
    for _ in range(3):
        shown(window, qtbot, path)
        close(window)
        gc.collect()
        counts.append(Counter(type(one).__name__ for one in ours()))
    assert counts[-1] - counts[-2] == Counter()
