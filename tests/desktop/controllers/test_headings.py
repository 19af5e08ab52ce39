"""Right clicks on headings, and the facts of the cover, in a window that reads a filing from the disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.desktop.plain_pane import pane_of
from viewer.desktop.panels.contents.state import bring
from viewer.desktop.panels.facts_card import facts_card, facts_text
from viewer.desktop.panels.why_card import sureness
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.quiet.card import QuietCard
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.reading import read_as_kept
from viewer.outline.cover.model import CoverFacts
from viewer.outline.model import Section
from viewer.reading import facts_of
from viewer.resources import resource
from viewer.telling.headings.targets import Target, target_at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(str(resource("samples", "alder-ridge-8-k.txt")), tmp_path / "alone.txt"))


@pytest.fixture
def view(window: MainWindow, path: Path, qtbot: QtBot) -> FilingView:
    made = window.open_path(path)
    qtbot.waitUntil(lambda: made.opened is not None and not made.is_busy and not window.front.is_telling)
    return made


def lines(window: MainWindow) -> list[str]:
    tree = window.contents.tree
    found, index = [], tree.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


def section_of(view: FilingView, label: str) -> Section:
    assert view.reading is not None
    return next(one for one in view.reading.outlines[0].walk() if label in (one.label, one.title))


def target(view: FilingView, block: int) -> Target:
    assert view.reading is not None
    found = target_at(view.reading, Place(0, block))
    assert found is not None
    return found


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def said(window: MainWindow, view: FilingView, qtbot: QtBot, found: Target, level: int | None) -> None:
    with qtbot.waitSignal(view.opened_changed):
        window.headings.say(found.as_none() if level is None else found.as_heading(level))


def test_a_paragraph_is_made_a_heading_and_the_tree_shows_it_at_once(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    item = section_of(view, "Item 2.02")
    said(window, view, qtbot, target(view, item.place.block + 1), 1)
    tree = window.contents.tree
    assert str(tree.currentIndex().data()).startswith("On January 29, 2014")
    assert str(tree.currentIndex().parent().data()).startswith("Item 2.02")
    assert section_of(view, "Item 2.02").children[0].evidence.rule == "reader-override"


def test_what_the_window_was_told_the_next_reading_knows(
    window: MainWindow, view: FilingView, path: Path, qtbot: QtBot
) -> None:
    said(window, view, qtbot, target(view, section_of(view, "Item 2.02").place.block), None)
    assert not any(section.label == "Item 2.02" for section in read_as_kept(path).outlines[0].walk())


def test_a_change_leaves_the_place_and_what_was_unfolded(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    tree = window.contents.tree
    tree.collapseAll()
    here, shown = view.here, len(pane_of(view).went_to)
    before = lines(window)
    said(window, view, qtbot, target(view, section_of(view, "Item 2.02").place.block), None)
    assert lines(window) == [line for line in before if not line.startswith("Item 2.02")]
    assert view.here == here
    assert len(pane_of(view).went_to) == shown


def test_ctrl_z_in_the_tree_takes_a_change_back_and_redo_makes_it_again(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    before = lines(window)
    assert not window.commands["undo"].isEnabled()
    said(window, view, qtbot, target(view, section_of(view, "Item 2.02").place.block), None)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.contents.tree.setFocus()
    with qtbot.waitSignal(view.opened_changed):
        qtbot.keyClick(window.contents.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(window.contents.tree, Qt.Key.Key_Control)  # let go, for the tests that follow
    assert lines(window) == before
    with qtbot.waitSignal(view.opened_changed):
        window.commands["redo"].trigger()
    assert lines(window) != before


def test_two_changes_one_upon_the_other_are_both_shown(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    first, second = section_of(view, "Item 2.02"), section_of(view, "(d) Exhibits")
    window.headings.say(target(view, first.place.block).as_none())
    said(window, view, qtbot, target(view, second.place.block), None)
    assert not {first.label, second.title} & {one.label or one.title for one in view.reading.outlines[0].walk()}


def test_a_right_click_in_the_page_offers_what_can_be_said_of_the_block(window: MainWindow, view: FilingView) -> None:
    item = section_of(view, "Item 2.02")
    heading, paragraph, cover = QMenu(window), QMenu(window), QMenu(window)
    view.stage.pane.menu_asked.emit(heading, item.place)
    view.stage.pane.menu_asked.emit(paragraph, Place(0, item.place.block + 1))
    view.stage.pane.menu_asked.emit(cover, Place(0, 0))
    assert texts(heading)[:4] == ["Why is this a heading?", "Change its level", "This is no heading", "Undo"]
    assert texts(paragraph)[:2] == ["Make this a heading", "Undo"]
    assert texts(cover)[0] == "Facts of the cover"


def test_the_levels_on_offer_are_named_by_the_heading_above_without_the_present_one(view: FilingView) -> None:
    item = section_of(view, "Item 2.02")
    paragraph = target(view, item.place.block + 1)
    assert [one.level for one in paragraph.levels()] == [0, 1]
    assert "Item 2.02" in paragraph.levels()[1].words
    assert [one.level for one in target(view, item.place.block).levels()] == [1]


def test_the_commands_concern_the_marked_line_or_the_selected_words(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    item = section_of(view, "Item 2.02")
    bring(window.contents.tree, item.place)
    assert window.headings.target == target(view, item.place.block)
    view.stage.pane.selection_changed.emit("On January 29", Place(0, item.place.block + 1, 0, 13))
    assert window.headings.selected_target == target(view, item.place.block + 1)
    window.commands.refresh()
    with qtbot.waitSignal(view.opened_changed):
        window.commands["no-heading"].trigger()
    assert "Item 2.02" not in " ".join(lines(window))


def test_why_a_heading_is_one_is_said_in_a_sentence_with_the_rule(window: MainWindow, view: FilingView) -> None:
    item = section_of(view, "Item 2.02")
    bring(window.contents.tree, item.place)
    window.commands["why-heading"].trigger()
    (card,) = window.findChildren(QuietCard)
    told = [label.text() for label in card.findChildren(QLabel)]
    assert item.evidence.why in told
    assert any(sureness(item.evidence.confidence) in words for words in told)
    card.close()


def test_a_double_click_on_the_cover_shows_its_facts(window: MainWindow, view: FilingView) -> None:
    tree = window.contents.tree
    bring(tree, section_of(view, "Cover").place)
    tree.doubleClicked.emit(tree.currentIndex())
    (card,) = window.findChildren(QuietCard)
    assert "Delaware" in [label.text() for label in card.findChildren(QLabel)]
    card.close()


def test_all_facts_are_copied_at_once(window: MainWindow, view: FilingView) -> None:
    assert view.reading is not None
    facts = facts_of(view.reading)
    card = facts_card(window, facts)
    (button,) = card.findChildren(QPushButton)
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == facts_text(facts)
    assert "State: Delaware" in copied
    assert "[ ] Written communications" in copied


def test_a_cover_without_facts_says_so(window: MainWindow) -> None:
    card = facts_card(window, CoverFacts())
    assert "The cover has no facts that could be read." in [label.text() for label in card.findChildren(QLabel)]


def test_a_disk_that_refuses_is_said_and_nothing_changes(
    window: MainWindow, view: FilingView, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("viewer.library.state_file.write_atomically", refuse)
    before = lines(window)
    window.headings.say(target(view, section_of(view, "Item 2.02").place.block).as_none())
    assert window.status.message.text() == "The heading could not be kept (No space left on device)."
    assert lines(window) == before
    assert not window.headings.can_undo


def test_the_marked_line_of_another_filing_is_no_target_in_the_one_in_front(
    window: MainWindow, view: FilingView, tmp_path: Path, qtbot: QtBot
) -> None:
    longer = view.opened
    assert longer is not None
    short = tmp_path / "short.htm"
    short.write_text("<p><b>Notice</b></p><p>The mine is closed on Monday.</p>", encoding="utf-8")
    other = window.open_path(short)
    qtbot.waitUntil(lambda: other.opened is not None and not other.is_busy)
    window.contents.show_filing(longer, "original")  # as a hidden panel still lists it
    tree = window.contents.tree
    model = tree.model()
    tree.setCurrentIndex(model.index(model.rowCount() - 1, 0))
    assert window.contents.current_entry() is not None
    assert window.headings.target is None
