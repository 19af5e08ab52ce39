from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from viewer.desktop.panels.files.panel import FilesPanel
from viewer.desktop.panels.panel import TabShown
from viewer.desktop.widgets.theme import Appearance


@pytest.fixture
def panel(qtbot: QtBot, home: Path, appearance: Appearance) -> FilesPanel:
    made = FilesPanel(appearance)
    qtbot.addWidget(made)
    made.resize(300, 500)
    made.show()
    return made


def state(panel: FilesPanel) -> str:
    return panel.state.text()


def test_a_folder_is_listed_with_amendments_under_their_originals(
    panel: FilesPanel, samples: Path, qtbot: QtBot
) -> None:
    panel.list_folder(samples)
    qtbot.waitUntil(lambda: state(panel) == "2 filings, 1 amendment among them.", timeout=5000)
    model = panel.list.model()
    original = model.index(0, 0)
    assert [model.index(0, column).data() for column in range(4)] == [
        "Alder Ridge Mining",
        "8-K",
        "Jan 29, 2014",
        "Jan 29, 2014",
    ]
    assert model.rowCount(original) == 1
    assert model.index(0, 1, original).data() == "8-K/A"


def test_enter_opens_the_marked_filing(panel: FilesPanel, samples: Path, qtbot: QtBot) -> None:
    panel.list_folder(samples)
    qtbot.waitUntil(lambda: len(panel.filings()) == 2 and not panel.loading.isVisible(), timeout=5000)
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    with qtbot.waitSignal(panel.path_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [samples / "alder-ridge-8-k.txt"]


def test_a_filter_that_matches_nothing_says_so(panel: FilesPanel, samples: Path, qtbot: QtBot) -> None:
    panel.list_folder(samples)
    qtbot.waitUntil(lambda: not panel.loading.isVisible(), timeout=5000)
    panel.filter_box.setText("zinc")
    assert state(panel) == "No filing matches “zinc”."


def test_a_folder_without_filings_says_so(panel: FilesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    panel.list_folder(tmp_path / "empty")
    qtbot.waitUntil(lambda: state(panel) == "There are no filings in this folder.")


def test_a_folder_that_is_not_there_says_so(panel: FilesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    panel.list_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: state(panel).startswith("This folder cannot be read"))


def test_while_no_folder_is_listed_the_one_of_the_open_filing_is_offered(
    panel: FilesPanel, samples: Path, qtbot: QtBot
) -> None:
    panel.show_tab(TabShown(samples / "form8-k.txt", None, "original"))
    offer = next(button for button in panel.findChildren(QPushButton) if button.text().startswith("List the folder"))
    assert offer.isVisible()
    offer.click()
    qtbot.waitUntil(lambda: len(panel.filings()) == 2, timeout=5000)
    assert not offer.isVisible()
