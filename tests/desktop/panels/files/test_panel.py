from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
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
    qtbot.waitUntil(lambda: state(panel) == "2 filings, 1 amendment among them.")
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
    qtbot.waitUntil(lambda: len(panel.filings()) == 2 and not panel.loading.isVisible())
    panel.list.setCurrentIndex(panel.list.model().index(0, 0))
    with qtbot.waitSignal(panel.path_chosen) as chosen:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert chosen.args == [samples / "alder-ridge-8-k.txt"]


def test_a_filter_that_matches_nothing_says_so(panel: FilesPanel, samples: Path, qtbot: QtBot) -> None:
    panel.list_folder(samples)
    qtbot.waitUntil(lambda: not panel.loading.isVisible())
    panel.filter_box.setText("zinc")
    assert state(panel) == "No filing matches “zinc”."


def test_a_folder_without_filings_says_so(panel: FilesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    panel.list_folder(tmp_path / "empty")
    qtbot.waitUntil(lambda: state(panel) == "There are no filings in this folder.")


def test_a_folder_that_is_not_there_says_so(panel: FilesPanel, tmp_path: Path, qtbot: QtBot) -> None:
    panel.list_folder(tmp_path / "gone")
    qtbot.waitUntil(lambda: state(panel).startswith("gone is not there"))


def test_while_no_folder_is_listed_the_one_of_the_open_filing_is_offered(
    panel: FilesPanel, samples: Path, qtbot: QtBot
) -> None:
    panel.show_tab(TabShown(samples / "form8-k.txt", None, "original"))
    offer = next(button for button in panel.findChildren(QPushButton) if button.text().startswith("List the folder"))
    assert offer.isVisible()
    offer.click()
    qtbot.waitUntil(lambda: len(panel.filings()) == 2)
    assert not offer.isVisible()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    made = tmp_path / "library"
    submit(made / "annual" / "k.txt", "10-K", serial=1, filed="20140301")
    submit(made / "annual" / "ka.txt", "10-K/A", serial=2, filed="20140401")
    submit(made / "q.txt", "10-Q", serial=3, filed="20140601", company="TAMARACK CO", cik="0000000009")
    return made


def listed(panel: FilesPanel, qtbot: QtBot, *folders: Path) -> None:
    with qtbot.waitSignal(panel.listed):
        panel.list_folders(folders)


def rows(panel: FilesPanel, parent: QModelIndex | None = None) -> list[object]:
    model, parent = panel.list.model(), parent or QModelIndex()
    told: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        told.append(index.siblingAtColumn(1).data())
        told += [below] if (below := rows(panel, index)) else []
    return told


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("alder", ["10-K", ["10-K/A"]]),
        ("10-k/a ridge", ["10-K", ["10-K/A"]]),
        ("2014 tamarack", ["10-Q"]),
        ("10-q alder", []),
    ],
)
def test_a_filter_keeps_rows_with_all_its_words_and_what_belongs_to_them(
    panel: FilesPanel, library: Path, qtbot: QtBot, words: str, kept: list[object]
) -> None:
    listed(panel, qtbot, library)
    panel.filter_box.setText(words)
    assert rows(panel) == kept


def test_enter_in_the_filter_opens_the_first_filing_that_has_the_words(
    panel: FilesPanel, library: Path, qtbot: QtBot
) -> None:
    listed(panel, qtbot, library)
    panel.filter_box.setText("10-k/a")
    assert state(panel) == "2 of 3 filings."
    with qtbot.waitSignal(panel.path_chosen) as chosen:
        qtbot.keyClick(panel.filter_box, Qt.Key.Key_Return)
    assert chosen.args == [library / "annual" / "ka.txt"]
    qtbot.keyClick(panel.filter_box, Qt.Key.Key_Escape)
    assert state(panel) == "3 filings, 1 amendment among them."


def test_filings_are_grouped_with_amendments_under_their_originals(
    panel: FilesPanel, library: Path, qtbot: QtBot
) -> None:
    listed(panel, qtbot, library)
    panel.group("form")
    assert rows(panel) == [None, ["10-K", ["10-K/A"]], None, ["10-Q"]]
    panel.group("folder")
    assert [panel.list.model().index(row, 0).data() for row in range(2)] == ["library · 1", "library/annual · 2"]
    panel.list.sort_by(2, Qt.SortOrder.DescendingOrder)
    assert panel.list.model().index(0, 0).data() == "library · 1"


def test_a_list_that_is_made_anew_many_times_stays_whole(panel: FilesPanel, library: Path, qtbot: QtBot) -> None:
    listed(panel, qtbot, library)
    for _ in range(150):
        panel.group("company")
        panel.group("form")
    assert panel.list.model().rowCount() == 2


def test_several_folders_are_listed_and_one_can_be_taken_away(panel: FilesPanel, library: Path, qtbot: QtBot) -> None:
    other = library.with_name("other")
    submit(other / "x.txt", serial=9)
    listed(panel, qtbot, library, other, other / "gone")
    assert len(panel.filings()) == 4
    with qtbot.waitSignal(panel.listed):
        panel.add_folder(library.with_name("missing"))
    assert "missing is not there: it was moved, renamed or deleted" in state(panel)
    with qtbot.waitSignal(panel.listed):
        panel.list_folders([other])
    assert [one.path.name for one in panel.filings()] == ["x.txt"]


def test_a_filing_that_comes_into_a_folder_under_it_is_listed(
    panel: FilesPanel, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed(panel, qtbot, library)
    qtbot.waitUntil(lambda: len(panel.listing.watched) == 2)
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    marked = panel.list.currentIndex().data()
    with qtbot.waitSignal(panel.listing.renewed):
        submit(library / "annual" / "new.txt", "8-K", serial=7)
    assert len(panel.filings()) == 4
    assert panel.list.currentIndex().data() == marked


@pytest.mark.parametrize("is_parent", [False, True])
def test_a_folder_that_is_moved_away_is_told_and_listed_again_once_it_is_back(
    panel: FilesPanel, library: Path, qtbot: QtBot, is_parent: bool
) -> None:
    folder = library / "annual"
    listed(panel, qtbot, folder)
    assert not panel.gone.again.isVisible()
    qtbot.waitUntil(lambda: len(panel.listing.watched) == 1)
    moved, away = (library, library.with_name("away")) if is_parent else (folder, library / "away")
    with qtbot.waitSignal(panel.listing.renewed):
        moved.rename(away)
    assert state(panel).startswith("annual is not there: it was moved, renamed or deleted")
    assert panel.gone.again.isVisible()
    qtbot.waitUntil(lambda: panel.listing.watched == [])
    with qtbot.waitSignal(panel.listing.renewed):
        away.rename(moved)
    assert state(panel) == "2 filings, 1 amendment among them."
    assert not panel.gone.again.isVisible()


def test_one_of_two_folders_that_is_deleted_is_told_looked_for_and_listed_no_longer(
    panel: FilesPanel, library: Path, qtbot: QtBot
) -> None:
    other = library.with_name("other")
    other.mkdir()
    listed(panel, qtbot, library, other)
    qtbot.waitUntil(lambda: len(panel.listing.watched) == 3)
    with qtbot.waitSignal(panel.listing.renewed):
        other.rmdir()
    assert state(panel).startswith("3 filings, 1 amendment among them. other is not there")
    other.mkdir()
    with qtbot.waitSignal(panel.listing.renewed):
        panel.gone.again.click()
    assert not panel.gone.drop.isVisible()
    with qtbot.waitSignal(panel.listing.renewed):
        other.rmdir()
    with qtbot.waitSignal(panel.folders_changed):
        panel.gone.drop.click()
    assert panel.folders == (library,)


def test_a_folder_can_be_left_out_of_searches(panel: FilesPanel, library: Path, qtbot: QtBot) -> None:
    listed(panel, qtbot, library)
    assert panel.searchable == 3
    panel.excluded = (library / "annual",)
    assert panel.searchable == 1


def test_files_that_are_no_filing_are_told_and_opened_from_a_menu(
    panel: FilesPanel, library: Path, qtbot: QtBot
) -> None:
    (library / "annual" / "R&D notes.docx").write_bytes(b"PK")
    panel.list_folder(library)
    qtbot.waitUntil(panel.others.button.isVisible)
    assert panel.others.button.text() == "1 other file ▾"
    menu = panel.others.button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["annual/R&&D notes.docx"]
    with qtbot.waitSignal(panel.path_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [library / "annual" / "R&D notes.docx"]


def test_where_all_are_filings_nothing_is_said_of_others(panel: FilesPanel, library: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.listing.others_found):
        panel.list_folder(library)
    assert not panel.others.button.isVisible()
