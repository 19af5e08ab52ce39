"""The panel at the left gives way to two documents beside each other, and comes back."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow


def is_seen(window: MainWindow) -> bool:
    return window.side.isVisibleTo(window)


def test_the_panel_folds_where_two_documents_are_too_narrow(window: MainWindow, pair_view: FilingView, qtbot: QtBot):
    window.resize(900, 600)
    assert is_seen(window)
    window.commands["side-by-side"].trigger()
    assert not is_seen(window)
    beside = pair_view.asides.beside
    qtbot.waitUntil(lambda: min(pair_view.leaf.width(), beside.width()) > 400)
    window.commands["as-filed"].trigger()
    assert is_seen(window)


def test_a_window_that_gets_wider_brings_it_back(window: MainWindow, pair_view: FilingView):
    window.resize(900, 600)
    window.commands["side-by-side"].trigger()
    window.resize(1500, 900)
    assert is_seen(window)
    window.resize(900, 600)
    assert not is_seen(window)


def test_what_the_reader_does_with_it_meanwhile_holds(window: MainWindow, pair_view: FilingView):
    window.resize(900, 600)
    window.commands["side-by-side"].trigger()
    window.commands["side-panel"].trigger()
    assert is_seen(window)
    window.resize(920, 600)
    assert is_seen(window)


def test_a_panel_that_the_reader_put_away_stays_away(window: MainWindow, pair_view: FilingView):
    window.commands["side-panel"].trigger()
    window.resize(900, 600)
    window.commands["side-by-side"].trigger()
    window.commands["as-filed"].trigger()
    assert not is_seen(window)


def test_folding_it_is_no_setting(window: MainWindow, pair_view: FilingView):
    window.resize(900, 600)
    window.commands["side-by-side"].trigger()
    assert window.settings.flag("side-panel-shown")
