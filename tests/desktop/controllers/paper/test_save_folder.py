"""The dialogs that save propose the folder where something was saved last, before that the filing's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.submissions import page, submit
from tests.desktop.conftest import is_whole
from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.save_folder import SaveFolder
from viewer.desktop.window.window import MainWindow


def test_the_filings_own_folder_is_proposed_until_something_is_saved_elsewhere(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    filing = submit(tmp_path / "own" / "a.txt", "8-K", ("8-K", page("FORM 8-K", "Item 8.01. Other Events")))
    view = window.open_path(filing)
    qtbot.waitUntil(lambda: is_whole(view))
    proposed: list[Path] = []

    def ask(_parent: object, _title: str, name: str, *_kinds: object) -> tuple[Path, str]:
        proposed.append(Path(name).parent)
        return tmp_path / "elsewhere" / "memo.md", "md"

    monkeypatch.setattr(asking, "export_to", ask)
    (tmp_path / "elsewhere").mkdir()
    for _ in range(2):
        window.commands["export"].trigger()
    assert proposed == [tmp_path / "own", tmp_path / "elsewhere"]


def test_a_folder_that_is_gone_or_takes_no_files_is_not_proposed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = SaveFolder(window.settings)
    folder.keep(tmp_path / "gone" / "x.csv")
    assert folder.near(tmp_path / "filing.txt") == tmp_path
    monkeypatch.setattr("os.access", lambda *_asked: False)
    assert folder.near(tmp_path / "filing.txt").name != tmp_path.name
