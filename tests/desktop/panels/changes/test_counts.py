"""How many changes there are is one answer, wherever it is told, and one more where the list is narrowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.conftest import TOP, Open
from tests.desktop.corrected_filing import corrected_filing
from tests.desktop.plain_pane import pane_of
from viewer.comparison.model import Weight
from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.export import memo_as
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.wording import plural

_QUIET = 2


def with_one_quiet(opened: Opened) -> Opened:
    """The same pair, one change of which is of the kind that comes with any filing."""
    amended = opened.amended
    assert amended is not None
    assert amended.comparison is not None
    changes = list(amended.comparison.changes)
    changes[_QUIET] = replace(changes[_QUIET], weight=Weight("quiet", 0.0, "A date that comes with any filing."))
    return replace(opened, amended=replace(amended, comparison=replace(amended.comparison, changes=tuple(changes))))


@pytest.fixture
def view(window: MainWindow, open_: Open, tmp_path: Path) -> FilingView:
    made = open_(with_one_quiet(corrected_filing(tmp_path)), TOP)
    window.bring_panel(window.changes)
    return made


def counted_in_the_tree(window: MainWindow) -> int:
    """The changes that the lines at the top of the tree count, each with all that stands under it."""
    model = window.contents.tree.model()
    entries = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    told = [badge for entry in entries for badge in entry.badges if badge.cards]
    assert all(badge.tip.startswith(plural(int(badge.text), "change")) for badge in told)
    return sum(int(badge.text) for badge in told)


def test_header_list_tree_notes_and_memo_count_the_same_changes(window: MainWindow, view: FilingView) -> None:
    assert view.opened is not None
    assert view.opened.amended is not None
    assert view.header.count.text() == "4 changes"
    assert window.changes.count.text().startswith("4 changes · ")
    assert counted_in_the_tree(window) == 4
    assert "4 places differ" in memo_as("md", view.opened.amended)


def test_where_the_list_is_narrowed_header_and_tree_tell_what_the_list_tells(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    for words, listed in (("ounces", 2), ("gold", 1), ("nothing like it", 0), ("", 4)):
        window.changes.bar.words.setText(words)
        told = f"{listed} of 4 changes" if listed < 4 else "4 changes"
        assert view.header.count.text() == told
        assert window.changes.count.text().startswith(told)
        assert counted_in_the_tree(window) == listed
        for _ in range(2):
            with qtbot.waitSignal(view.document_shown):
                window.commands["other-filing"].trigger()
            assert view.header.count.text() == told
            assert counted_in_the_tree(window) == listed


def test_a_step_in_a_narrowed_list_tells_the_change_and_which_of_those_it_is(
    window: MainWindow, view: FilingView
) -> None:
    window.changes.bar.words.setText("gold")
    window.commands["next-note"].trigger()
    assert view.header.count.text() == "change 2 · 1 of 1 listed"


def test_steps_pass_over_what_comes_with_any_filing_unless_the_list_is_narrowed_to_it(
    window: MainWindow, view: FilingView
) -> None:
    for _ in range(4):
        window.commands["next-note"].trigger()
    assert f"change-{_QUIET}" not in pane_of(view).cards
    window.changes.bar.words.setText("february")
    window.commands["next-note"].trigger()
    assert view.steps.card == CardRef("change", _QUIET)
    assert view.header.count.text() == "change 3 · 1 of 1 listed"


def test_a_line_whose_changes_all_come_with_any_filing_is_counted_quietly(window: MainWindow, view: FilingView) -> None:
    assert view.opened is not None
    window.changes.bar.words.setText("february")
    model = window.contents.tree.model()
    badges = [badge for row in range(model.rowCount()) for badge in model.index(row, 0).data(ENTRY).badges]
    assert [badge.text for badge in badges if badge.cards] == ["1"]
