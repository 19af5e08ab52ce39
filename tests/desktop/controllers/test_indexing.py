"""The index is kept up to date by a process of its own, which can be paused and says how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.desktop.controllers import indexing
from viewer.desktop.controllers.indexing import Indexing
from viewer.desktop.panels.search.panel import SearchPanel
from viewer.desktop.widgets.theme import Appearance
from viewer.library.index.answering import search
from viewer.library.index.store import index_path, writing
from viewer.library.settings import Settings
from viewer.search.parsing import parse


@pytest.fixture
def panel(qtbot: QtBot, home: Path, appearance: Appearance) -> SearchPanel:
    made = SearchPanel(appearance)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def made(panel: SearchPanel, monkeypatch: pytest.MonkeyPatch) -> Indexing:
    monkeypatch.setattr(indexing, "_AFTER_LISTING", 0)
    return Indexing(panel, Settings())


def test_listed_folders_are_indexed_in_the_background(
    made: Indexing, panel: SearchPanel, samples: Path, qtbot: QtBot
) -> None:
    made.keep_up([samples])
    qtbot.waitUntil(lambda: made.is_running)
    qtbot.waitUntil(lambda: not made.is_running, timeout=60_000)
    assert search(parse("silver")).searched == 2
    assert not panel.index_state.isVisible()


def test_it_can_be_paused_and_stays_so(made: Indexing, panel: SearchPanel, samples: Path, qtbot: QtBot) -> None:
    made.keep_up([samples])
    qtbot.waitUntil(lambda: made.is_running)
    assert panel.pause.text() == "Pause"
    panel.pause.click()
    assert not made.is_running
    assert panel.index_state.text() == "Indexing is paused."
    made.keep_up([samples])
    assert not made.is_running
    panel.pause.click()
    assert made.is_running
    made.stop()


def test_an_excluded_folder_is_not_indexed(made: Indexing, samples: Path, qtbot: QtBot) -> None:
    made.keep_up([samples])
    made.exclude(samples, True)
    assert made.excluded == (samples,)
    qtbot.waitUntil(lambda: made.is_running)
    qtbot.waitUntil(lambda: not made.is_running, timeout=60_000)
    assert search(parse("silver")).searched == 0
    made.exclude(samples, False)
    assert made.excluded == ()
    made.stop()


def test_another_window_that_is_indexing_is_told_of(
    made: Indexing, panel: SearchPanel, samples: Path, qtbot: QtBot
) -> None:
    with writing(index_path()), qtbot.waitSignal(made.updated, timeout=60_000):
        made.keep_up([samples])
    assert panel.index_state.text().startswith("Another window is building")
    made.stop()
