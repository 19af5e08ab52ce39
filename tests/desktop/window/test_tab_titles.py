"""Titles of many tabs give way so that what tells the tabs apart stays to be read."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.desktop.window.top_bar import TabBar, tab_bar


def bar_of(qtbot: QtBot, width: int) -> TabBar:
    bar = tab_bar()
    qtbot.addWidget(bar)
    for year in range(2016, 2023):
        bar.addTab(f"Alder Mining and Smelting · 10-K · Oct 29, {year}")
    bar.resize(width, 30)
    bar.show()
    return bar


def test_in_a_narrow_tab_the_company_gives_way_and_the_form_and_day_stay(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 400)
    around = bar.tabSizeHint(0).width() - bar.fontMetrics().horizontalAdvance(bar.tabText(0))
    for index in range(bar.count()):
        assert bar.tabRect(index).width() < bar.tabSizeHint(index).width()
        room = bar.tabRect(index).width() - around
        shown = bar.fontMetrics().elidedText(bar.tabText(index), bar.elideMode(), room)
        assert shown.endswith(bar.tabText(index).partition(" · ")[2])
        assert bar.elideMode() == Qt.TextElideMode.ElideLeft


def test_where_there_is_room_titles_are_whole(qtbot: QtBot) -> None:
    bar = bar_of(qtbot, 4000)
    assert [bar.tabRect(index).width() for index in range(7)] == [bar.tabSizeHint(index).width() for index in range(7)]
    assert all(one < other for one, other in pairwise(bar.tabRect(index).left() for index in range(7)))
