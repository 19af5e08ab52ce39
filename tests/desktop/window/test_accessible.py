"""What a screen reader is told of the real window: every control by name, role and state."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from viewer.desktop.application import set_up
from viewer.desktop.pane.engine import web
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.focus_ring import FocusRing
from viewer.desktop.widgets.told import Choice
from viewer.desktop.window.window import MainWindow
from viewer.library.paths import directories

Role = QAccessible.Role
MEANT = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.PageTab,
    Role.PageTabList,
    Role.RadioButton,
    Role.Table,
    Role.Tree,
}


def told_below(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """All that is told of what is seen, but for the rows of lists and what the web engine tells by itself."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        told = waiting.pop()
        if told.state().invisible:
            continue
        yield told
        if told.role() not in (Role.Tree, Role.List, Role.Table):
            waiting += [child for child in map(told.child, range(told.childCount())) if child is not None]


def name(told: QAccessibleInterface) -> str:
    return told.text(QAccessible.Text.Name)


def named(widget: QWidget, role: QAccessible.Role) -> dict[str, QAccessibleInterface]:
    return {name(told): told for told in told_below(widget) if told.role() == role}


def panes(window: MainWindow) -> Iterator[str]:
    for panel in window.side.panels:
        window.side.bring(panel)
        yield panel.title


def test_every_control_that_takes_the_focus_has_a_name_and_a_role(window: MainWindow, pair_view: FilingView):
    doubts = []
    for title in panes(window):
        for told in told_below(window):
            widget = told.object()
            if told.state().focusable and isinstance(widget, QWidget) and widget.objectName() != "pane":
                # A pane that scrolls has no role of its own in Qt.
                is_meant = told.role() in MEANT or isinstance(widget, QScrollArea)
                if not is_meant or not name(told).strip():
                    doubts.append(f"{title}: {widget} {told.role()} {name(told)}")
    assert doubts == []


def test_a_name_is_a_few_words_and_no_sentence_with_its_keys(window: MainWindow, pair_view: FilingView):
    for told in told_below(window.top):
        if told.role() in (Role.Button, Role.ButtonMenu, Role.CheckBox):
            assert len(name(told)) < 40, name(told)
            assert "(" not in name(told)
    assert {"Back", "Forward", "Open", "Menu"} <= {name(told) for told in told_below(window.top)}


def test_the_modes_are_radio_buttons_of_which_one_is_checked(window: MainWindow, pair_view: FilingView):
    told = named(pair_view, Role.RadioButton)
    assert {"As filed", "Side by side", "As amended"} <= told.keys()
    checked = [name for name in ("As filed", "Side by side", "As amended") if told[name].state().checked]
    assert checked == ["As filed"]


def test_the_panels_are_tabs_of_which_one_is_selected(window: MainWindow, pair_view: FilingView):
    for title in panes(window):
        told = named(window.side, Role.PageTab)
        assert told
        assert [name for name, tab in told.items() if tab.state().selected] == [title]
    assert "Panels" in named(window.side, Role.PageTabList)


def test_a_tab_can_be_pressed_by_whoever_cannot_click(window: MainWindow, pair_view: FilingView):
    choice = window.side.switch.button(1)
    assert isinstance(choice, Choice)
    QAccessible.queryAccessibleInterface(choice).actionInterface().doAction("Press")
    assert window.side.current is window.side.panels[1]


@pytest.mark.parametrize("is_listening", [True, False])
def test_a_web_view_wakes_the_engine_for_a_screen_reader_that_was_there_before_it(monkeypatch, is_listening: bool):
    woken: list[bool] = []

    monkeypatch.setattr(web, "QAccessible", Mock(isActive=lambda: is_listening, setActive=woken.append))
    web.wake_accessibility()
    assert woken == ([True] if is_listening else [])


def test_f6_shows_where_the_keys_go(window: MainWindow, pair_view: FilingView):
    seen = []
    for _ in range(3):
        window.commands["next-pane"].trigger()
        ring = window.findChild(FocusRing)
        assert ring.isVisibleTo(window)
        seen.append(ring.geometry().topLeft().toTuple())
        around = ring.geometry().adjusted(-1, -1, 1, 1)
        focused = window.focusWidget()
        assert around.contains(focused.mapTo(window, focused.rect().center()))
    assert len(set(seen)) == 3


def test_a_screen_reader_is_told_the_programs_name(qapp: QApplication):
    before = (qapp.applicationName(), qapp.applicationVersion(), qapp.desktopFileName())
    kept = directories()
    set_up(qapp)
    assert directories() == kept
    told = QAccessible.queryAccessibleInterface(qapp)
    assert (name(told), told.role()) == ("Filing Viewer", Role.Application)
    qapp.setApplicationName(before[0])
    qapp.setApplicationVersion(before[1])
    qapp.setDesktopFileName(before[2])
