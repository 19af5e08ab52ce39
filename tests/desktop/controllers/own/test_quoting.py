"""Words leave with where they stand, links lead back to them, and quotations are held against filings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.building.submissions import submit
from tests.desktop.conftest import is_whole
from tests.desktop.controllers.own.test_annotating import TEXT, opened, select
from tests.desktop.plain_pane import pane_of
from viewer.desktop.panels.quotations.dialog import QuotationsDialog
from viewer.desktop.window.window import MainWindow

MEMO = "It has “two works near the river” and “three works near the river”, and “a fleet of nine ships”."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    text = TEXT.format(year=2013)
    return submit(tmp_path / "filings" / "filing.txt", "10-K", text=text, company="Alder Ridge Mining Co")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_selected_words_are_copied_with_their_citation(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    select(view, "two works near the river")
    window.commands["cite"].trigger()
    assert copied().startswith("“two works near the river” (Alder Ridge Mining Co, 10-K, filed Jan 29, 2014, Item 1")
    window.commands["cite-bluebook"].trigger()
    assert copied().endswith("Alder Ridge Mining Co, Annual Report (Form 10-K) (Jan. 29, 2014).")


def test_where_nothing_is_selected_the_place_alone_is_cited(window: MainWindow, path: Path, qtbot: QtBot):
    opened(window, path, qtbot)
    window.commands["cite"].trigger()
    assert copied().startswith("Alder Ridge Mining Co, 10-K, filed Jan 29, 2014")


def test_a_copied_link_leads_back_to_its_words_after_the_tab_was_closed(window: MainWindow, path: Path, qtbot: QtBot):
    view = opened(window, path, qtbot)
    place = select(view, "two works near the river")
    window.commands["copy-link"].trigger()
    assert copied().startswith("filing-viewer:0000000000-14-000001#0.")
    window.commands["close-tab"].trigger()
    window.commands["follow-link"].trigger()
    again = window.view
    assert again is not None
    qtbot.waitUntil(lambda: is_whole(again) and place in pane_of(again).went_to)


def test_a_link_to_a_filing_that_was_never_seen_is_said(window: MainWindow, qtbot: QtBot):
    window.open_all([Path("filing-viewer:0000000000-99-000009#0.1")])
    assert "was not seen on this disk" in window.status.message.text()


def test_words_that_are_no_link_are_said(window: MainWindow):
    QGuiApplication.clipboard().setText("two works")
    window.commands["follow-link"].trigger()
    assert "holds no link" in window.status.message.text()


def test_the_quotations_of_a_memorandum_are_told_apart_and_lead_to_their_place(
    window: MainWindow, path: Path, qtbot: QtBot
):
    view = opened(window, path, qtbot)
    window.commands["check-memo"].trigger()
    dialog = next(one for one in window.findChildren(QuotationsDialog))
    dialog.show_text(MEMO)
    qtbot.waitUntil(lambda: dialog.list.count() == 3)
    texts = [dialog.list.item(row).text() for row in range(3)]
    assert [text[0] for text in texts] == ["✓", "≠", "?"]
    assert "the filing has “two” for “three”" in texts[1]
    assert "1 exact, 1 differing, 1 not found" in dialog.count.text()
    before = len(pane_of(view).went_to)
    dialog.list.itemClicked.emit(dialog.list.item(0))
    qtbot.waitUntil(lambda: len(pane_of(view).went_to) > before)
    dialog.close()
