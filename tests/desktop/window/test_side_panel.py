"""The side panel shows panels of any kind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.verbs.menus import commands_with
from viewer.desktop.widgets.layouts import column
from viewer.desktop.window.side_panel import SidePanel


class Documents(Panel):
    """A panel such as the next one may be: the names of a filing's documents."""

    title, key, about = "Documents", "Alt+9", "List the documents of the filing."

    def __init__(self) -> None:
        super().__init__()
        self.list: QListWidget = QListWidget()
        column(self).addWidget(self.list)

    def show_tab(self, tab: TabShown | None) -> None:
        self.list.clear()
        if tab is not None and tab.opened is not None:
            self.list.addItems([one.filename for one in tab.opened.shown(tab.side).filing.documents])


class Narrowed(Documents):
    title, key = "Narrowed", "Alt+8"

    def __init__(self) -> None:
        super().__init__()
        self.filter_box = QLineEdit(self)


def test_a_panel_of_any_kind_is_shown_what_there_is_of_the_tab_in_front(qtbot: QtBot) -> None:
    panel = Documents()
    qtbot.addWidget(panel)
    panel.show_tab(TabShown(corrected_release.ORIGINAL, corrected_release.alone(), "original"))
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == ["form8-k.htm", "ex991.htm"]
    panel.show_tab(TabShown(Path("/filings/other.txt"), None, "original"))
    assert panel.list.count() == 0


def test_its_title_its_key_and_its_sentence_are_those_of_its_command(qtbot: QtBot) -> None:
    panel = Documents()
    qtbot.addWidget(panel)
    told = next(one for one in commands_with((panel,)) if one.name == "documents")
    assert (told.text, told.menu, told.keys, told.doc) == ("Documents", "View", ("Alt+9",), panel.about)


def test_a_filter_that_a_panel_has_not_is_that_of_the_first_panel_that_has_one(qtbot: QtBot) -> None:
    narrowed, plain = Narrowed(), Documents()
    side = SidePanel((narrowed, plain))
    qtbot.addWidget(side)
    side.bring(plain)
    side.focus_filter()
    assert side.current is narrowed
