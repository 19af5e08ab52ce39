"""Every change of a pair is in a list: to filter, to go to, to step through and to mark as read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import TOP, Open
from tests.desktop.corrected_filing import corrected_filing
from tests.desktop.plain_pane import pane_of
from viewer.comparison.model import Change, ChangeKind, Comparison
from viewer.desktop.controllers import asking
from viewer.desktop.panels.changes.model import LINE, ChangesModel
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.note_steps import NoteSteps
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.changes.filter import ChangeFilter, counted
from viewer.telling.changes.lines import ChangeLine, change_lines, change_spot
from viewer.telling.spots.history import Spot

ITEM = "Item 2.02 · Results of Operations and Financial Condition"


@pytest.fixture
def opened(home: Path, tmp_path: Path) -> Opened:
    return corrected_filing(tmp_path)


@pytest.fixture
def view(window: MainWindow, open_: Open, opened: Opened, qtbot: QtBot) -> FilingView:
    """The corrected filing, read before and left at its top, with its changes in front of a window that hears keys."""
    shown = open_(opened, TOP)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands["changes"].trigger()
    return shown


def rows(window: MainWindow) -> list[str]:
    model = window.changes.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def listed(window: MainWindow) -> tuple[int, ...]:
    return window.changes.listed


def marked(window: MainWindow) -> tuple[int, ...]:
    return window.changes.list.chosen_changes


def index_of(window: MainWindow, change: int) -> QModelIndex:
    model = window.changes.list.model()
    assert isinstance(model, ChangesModel)
    return model.index_of(change)


def click(
    window: MainWindow,
    qtbot: QtBot,
    change: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    view = window.changes.list
    at: QPoint = view.visualRect(index_of(window, change)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def choose(button: QToolButton, words: str) -> None:
    """Choose what begins with some words in a button's menu."""
    menu: QMenu = button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


# What is listed


def test_changes_stand_under_their_sections_in_the_order_of_the_text(window: MainWindow, view: FilingView) -> None:
    assert window.side.current is window.changes
    assert rows(window) == [
        f"{ITEM}, 2 changes",
        "Silver, ounces · Fourth quarter: 2,140,512 becomes 2,410,512, +270,000 · +12.6 %, named in a note",
        "Gold, ounces · Fourth quarter: 47,310 becomes 43,710, −3,600 · −7.6 %, named in a note",
        "Item 8.01 · Other Events, 2 changes",
        "…for the whole year on February …: 19 becomes 21, outside the notes",
        "Paragraph added: A recording of the call will be kept on the web site of the Company for ninety days., "
        "outside the notes",
    ]
    assert window.changes.count.text() == "4 changes · 2 outside the notes"


def test_the_order_is_the_one_in_which_they_are_stepped_through(opened: Opened) -> None:
    steps = NoteSteps()
    steps.show(opened, "original")
    cards = []
    for _ in range(steps.total):
        stop = steps.step(Place(0, 0), 1)
        assert stop is not None
        steps.stand_at(stop.card)
        cards.append(stop.card)
    assert cards == [line.card for line in change_lines(opened)]


def made(kind: ChangeKind = "text", before: str = "", after: str = "", place: Place | None = None) -> Change:
    return Change(kind, "Item 1", before, after, place, place, 0, 0)


def line_of(change: Change) -> ChangeLine:
    opened = corrected_release.pair()
    assert opened.amended is not None
    return change_lines(replace(opened, amended=replace(opened.amended, comparison=Comparison((), (change,), (), ()))))[
        0
    ]


@pytest.mark.parametrize(
    ("change", "where", "verb"),
    [
        (made(before="Date", after="Day", place=Place(0, 1, 0, 4)), "… of Report: January 29,…", ""),
        (made(before="January", after="", place=Place(0, 1, 16, 23)), "Date of Report: …", "removed"),
        (made(before="Date of Report: January 29, 2014", place=Place(0, 1, 0, 32)), "Words", "removed"),
        (made("deleted", before="A rule."), "Paragraph", "removed"),
        (made("moved", before="A rule.", after="A rule."), "Paragraph", "moved"),
        (made("table", after="a\tb\n1\t2"), "Table", "added"),
        (made("exhibit", after="Consent"), "Exhibit", "added"),
    ],
)
def test_a_line_says_where_and_what_became_of_the_words(change: Change, where: str, verb: str) -> None:
    line = line_of(change)
    assert (line.where, line.verb) == (where, verb)
    assert "\t" not in line.after


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Sole voting power 675,624", "Sole voting power 677,624", ("… 675,624", "… 677,624")),
        ("Consent of the auditors", "Consent of the auditors dated May 1", ("… auditors", "… auditors dated May 1")),
        ("May 1", "May 2", ("May 1", "May 2")),
        ("A mine in the north", "The mine in the south", ("A mine in the north", "The mine in the south")),
    ],
)
def test_words_that_both_begin_with_leave_room_for_those_that_differ(
    before: str, after: str, shown: tuple[str, str]
) -> None:
    line = line_of(made("cell", before, after))
    assert (line.before, line.after) == shown
    assert ChangeFilter(before).kept([line], ()) == (line,)


def test_long_words_are_shortened_and_found_all_the_same() -> None:
    line = line_of(made("inserted", after="silver " * 100 + "zinc"))
    assert len(line.after) <= 160
    assert ChangeFilter("zinc").kept([line], ()) == (line,)


def test_what_the_original_has_no_place_for_comes_after_what_was_found_before_it(opened: Opened) -> None:
    assert opened.amended is not None
    comparison = opened.amended.comparison
    assert comparison is not None
    first, second, *others = comparison.changes
    exhibit = Change("exhibit", "Exhibit 99.2", "", "Slides", None, Place(0, 9), None, 0)
    changed = replace(comparison, changes=(second, first, exhibit, *others))
    lines = change_lines(replace(opened, amended=replace(opened.amended, comparison=changed)))
    assert [line.index for line in lines] == [1, 0, 2, 3, 4]


# Filtering


def kept(opened: Opened, wanted: ChangeFilter, read: tuple[int, ...] = ()) -> list[int]:
    return [line.index for line in wanted.kept(change_lines(opened), read)]


def test_every_word_of_the_filter_stands_in_the_change_or_its_section(opened: Opened) -> None:
    assert kept(opened, ChangeFilter("SILVER quarter")) == [0]
    assert kept(opened, ChangeFilter("8.01 events")) == [2, 3]
    assert kept(opened, ChangeFilter("silver gold")) == []


def test_kinds_claims_and_unread_narrow_it_further(opened: Opened) -> None:
    assert kept(opened, ChangeFilter(kinds=frozenset({"text", "inserted"}))) == [2, 3]
    assert kept(opened, ChangeFilter(claims=frozenset({"named"}))) == [0, 1]
    assert kept(opened, ChangeFilter(claims=frozenset({"outside"}), unread=True), read=(2,)) == [3]
    assert kept(opened, ChangeFilter(unread=True), read=(0, 1, 2, 3)) == []


def test_what_is_kept_is_counted(opened: Opened) -> None:
    lines = change_lines(opened)
    assert counted(lines[:3], 4, {0, 3}) == "3 of 4 changes · 1 outside the notes · 1 read"
    assert counted(lines[:1], 1, ()) == "1 change"


def test_the_menus_offer_the_kinds_that_there_are_and_say_what_is_chosen(window: MainWindow, view: FilingView) -> None:
    bar = window.changes.bar
    bar.kinds.menu().aboutToShow.emit()
    offered = [action.text() for action in bar.kinds.menu().actions() if action.text()]
    assert offered == ["All kinds", "Cells · 2", "Words · 1", "Paragraphs added · 1"]
    choose(bar.kinds, "Words")
    choose(bar.kinds, "Paragraphs added")
    assert listed(window) == (2, 3)
    assert bar.kinds.text().startswith("2 kinds")
    choose(bar.kinds, "Words")
    assert bar.kinds.text().startswith("Paragraphs added")
    choose(bar.claims, "Named in a note")
    assert listed(window) == ()
    choose(bar.kinds, "All kinds")
    assert listed(window) == (0, 1)
    choose(bar.claims, "Named in a note")
    choose(bar.claims, "Outside the notes")
    assert listed(window) == (2, 3)


def test_nothing_left_says_so_and_shows_all_again(window: MainWindow, view: FilingView) -> None:
    changes = window.changes
    changes.bar.words.setText("uranium")
    assert not changes.list.isVisible()
    assert (changes.nothing.text(), changes.next_step.text()) == ("No change is like that.", "Show all")
    changes.next_step.click()
    assert changes.bar.words.text() == ""
    assert listed(window) == (0, 1, 2, 3)


def test_the_filters_of_the_window_lead_into_the_field_and_esc_out_of_it(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    window.commands["filter"].trigger()
    field = window.changes.bar.words
    assert window.focusWidget() is field
    qtbot.keyClicks(field, "gold")
    assert listed(window) == (1,)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert listed(window) == (0, 1, 2, 3)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.changes.list


def test_by_weight_the_gravest_comes_first_and_stepping_keeps_to_the_text(window: MainWindow, view: FilingView) -> None:
    choose(window.changes.bar.order, "By weight, the gravest first")
    assert [row.partition(": ")[0] for row in rows(window)] == [
        "Named in a note, 2 changes",
        "Item 2.02 · Silver, ounces · Fourth quarter",
        "Item 2.02 · Gold, ounces · Fourth quarter",
        "Words replaced, added or removed, 2 changes",
        "Item 8.01 · Paragraph added",
        "Item 8.01 · …for the whole year on February …",
    ]
    window.commands["next-note"].trigger()
    window.commands["next-note"].trigger()
    assert pane_of(view).cards == ["change-0", "change-1"]
    assert window.changes.kept is None


def test_next_and_previous_step_through_what_the_filter_leaves(window: MainWindow, view: FilingView) -> None:
    choose(window.changes.bar.claims, "Outside the notes")
    assert view.header.count.text() == "2 of 4 changes"
    window.commands["next-note"].trigger()
    assert view.header.count.text() == "change 3 · 1 of 2 listed"
    window.commands["next-note"].trigger()
    window.commands["next-note"].trigger()
    assert pane_of(view).cards == ["change-2", "change-3", "change-2"]
    choose(window.changes.bar.claims, "Whatever the notes say")
    assert view.header.count.text() == "change 3 of 4"
    window.commands["previous-note"].trigger()
    assert pane_of(view).cards[-1] == "change-1"


def test_another_filing_begins_with_all_its_changes(window: MainWindow, view: FilingView, open_: Open) -> None:
    window.changes.bar.words.setText("gold")
    other = open_(corrected_release.pair(), TOP)
    assert window.changes.bar.words.text() == ""
    assert len(listed(window)) == 2
    window.tabs.step(-1)
    assert window.view is view is not other
    assert listed(window) == (0, 1, 2, 3)
    assert view.steps.total == 4


def test_the_filter_stays_while_the_reader_goes_to_the_amendment_and_back(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    window.changes.bar.words.setText("gold")
    with qtbot.waitSignal(view.document_shown):
        window.commands["other-filing"].trigger()
    assert listed(window) == (1,)
    assert view.header.count.text() == "1 of 4 changes"


# Going there


def test_a_click_leads_to_the_change_and_marks_its_row(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    click(window, qtbot, 1)
    assert pane_of(view).cards == ["change-1"]
    assert view.header.count.text() == "change 2 of 4"
    assert marked(window) == (1,)


def test_arrows_pass_over_headings_and_enter_leads_to_the_change(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    changes = window.changes.list
    click(window, qtbot, 1)
    qtbot.keyClick(changes, Qt.Key.Key_Down)
    assert marked(window) == (2,)
    assert pane_of(view).cards == ["change-1"]
    qtbot.keyClick(changes, Qt.Key.Key_Return)
    assert pane_of(view).cards == ["change-1", "change-2"]


def test_next_and_a_card_picked_out_in_the_page_mark_the_row(window: MainWindow, view: FilingView) -> None:
    window.commands["next-note"].trigger()
    assert marked(window) == (0,)
    pane_of(view).card_activated.emit(CardRef("change", 3), "chosen")
    assert marked(window) == (3,)
    assert view.header.count.text() == "change 4 of 4"
    pane_of(view).card_activated.emit(None, "chosen")
    assert marked(window) == ()
    assert view.header.count.text() == "4 changes"


def test_a_jump_elsewhere_leaves_no_row_marked(window: MainWindow, view: FilingView) -> None:
    window.commands["next-note"].trigger()
    view.go(Spot("original", Place(0, 1)))
    assert marked(window) == ()


def test_from_the_amendment_a_change_is_shown_in_the_original(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.document_shown):
        window.commands["other-filing"].trigger()
    assert view.side == "amendment"
    with qtbot.waitSignal(view.document_shown):
        click(window, qtbot, 2)
    assert view.side == "original"
    assert view.header.count.text() == "change 3 of 4"
    assert marked(window) == (2,)


def test_what_only_the_amendment_holds_is_shown_there() -> None:
    opened = corrected_release.pair()
    assert opened.amended is not None
    exhibit = Change("exhibit", "Exhibit 99.2", "", "Slides", None, Place(1, 0), None, 1)
    only = replace(opened, amended=replace(opened.amended, comparison=Comparison((), (exhibit,), (), ())))
    assert change_spot(only, 0) == Spot("amendment", Place(1, 0))
    assert change_spot(opened, 0) == Spot("original", corrected_release.CELL)
    assert change_spot(corrected_release.alone(), 0) is None


def test_the_notes_panel_leads_to_the_changes(window: MainWindow, view: FilingView) -> None:
    window.bring_panel(window.notes)
    links = [button for button in window.notes.findChildren(QAbstractButton) if button.property("link")]
    see = next(link for link in links if link.property("text") == "4 differences: see Changes")
    see.click()
    assert window.side.current is window.changes


# Marks


def spoken(window: MainWindow, change: int) -> str:
    return str(index_of(window, change).data(Qt.ItemDataRole.AccessibleTextRole))


def test_r_marks_the_change_where_the_reader_stands_and_takes_the_mark_back(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    view.stage.focus()
    window.commands["next-note"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert pane_of(view).read == {"change-0"}
    assert spoken(window, 0).endswith(", named in a note, read")
    assert window.changes.count.text() == "4 changes · 2 outside the notes · 1 read"
    assert window.commands["mark-read"].isChecked()
    window.commands["next-note"].trigger()
    assert not window.commands["mark-read"].isChecked()
    window.commands["previous-note"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert pane_of(view).read == set()
    assert not spoken(window, 0).endswith("read")


def test_a_mark_neither_loads_the_page_again_nor_touches_what_was_found(
    window: MainWindow, view: FilingView, opened: Opened
) -> None:
    assert opened.amended is not None
    page, comparison = pane_of(view).shown, opened.amended.comparison
    window.commands["mark-all-read"].trigger()
    assert pane_of(view).shown is page
    assert view.opened is opened
    assert opened.amended.comparison is comparison


def test_rows_that_are_chosen_together_are_marked_together(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    window.changes.list.setFocus()
    click(window, qtbot, 0)
    click(window, qtbot, 3, Qt.KeyboardModifier.ControlModifier)
    assert pane_of(view).cards == ["change-0"]
    qtbot.keyClick(window.changes.list, Qt.Key.Key_R)
    assert pane_of(view).read == {"change-0", "change-3"}


def test_all_that_the_filter_leaves_can_be_marked(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    window.changes.bar.words.setText("item 8.01")
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert pane_of(view).read == {"change-2", "change-3"}
    window.changes.bar.words.clear()
    choose(window.changes.bar.unread, "Mark all of these as read")
    assert len(pane_of(view).read) == 4
    choose(window.changes.bar.unread, "Mark all of these as unread")
    assert pane_of(view).read == set()


def test_marks_are_there_the_next_time_in_whatever_folder(
    window: MainWindow, view: FilingView, open_: Open, tmp_path: Path
) -> None:
    window.commands["next-note"].trigger()
    window.commands["mark-read"].trigger()
    window.tabs.close_current()
    (tmp_path / "elsewhere").mkdir()
    again = open_(corrected_filing(tmp_path / "elsewhere"), TOP)
    assert pane_of(again).read == {"change-0"}
    assert "1 read" in window.changes.count.text()


def test_of_unread_ones_the_next_is_the_one_after_the_change_that_was_marked(
    window: MainWindow, view: FilingView
) -> None:
    choose(window.changes.bar.unread, "Unread only")
    window.commands["next-note"].trigger()
    window.commands["next-note"].trigger()
    window.commands["mark-read"].trigger()
    assert listed(window) == (0, 2, 3)
    assert view.header.count.text() == "3 of 4 changes"
    window.commands["next-note"].trigger()
    assert pane_of(view).cards[-1] == "change-2"


def test_of_unread_ones_the_row_that_follows_is_chosen(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    choose(window.changes.bar.unread, "Unread only")
    window.changes.list.setFocus()
    click(window, qtbot, 0)
    for left in ((1, 2, 3), (2, 3), (3,)):
        qtbot.keyClick(window.changes.list, Qt.Key.Key_R)
        assert listed(window) == left
        assert marked(window) == left[:1]
    assert pane_of(view).cards == ["change-0"]


def test_a_count_in_the_tree_is_quiet_once_all_that_it_counts_was_read(window: MainWindow, view: FilingView) -> None:
    tree = window.contents.tree

    def tips() -> list[str]:
        texts = (tree.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(tree.model().rowCount()))
        return [text.split("\n")[-1] for text in texts if "changes" in text]

    assert tips() == ["2 changes here", "2 changes here"]
    window.changes.bar.words.setText("8.01")
    window.commands["mark-all-read"].trigger()
    assert tips() == ["2 changes here, all read"]
    window.changes.bar.words.clear()
    assert tips() == ["2 changes here", "2 changes here, all read"]
    window.commands["mark-all-unread"].trigger()
    assert tips() == ["2 changes here", "2 changes here"]


def test_side_by_side_both_sides_show_what_was_read_and_a_card_of_either_marks_the_row(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    window.commands["next-note"].trigger()
    window.commands["mark-read"].trigger()
    window.commands["side-by-side"].trigger()
    qtbot.waitUntil(lambda: view.asides.beside is not None)
    assert view.asides.beside is not None
    other = view.asides.beside.stage.pane
    assert other.read == {"change-0"}
    other.card_activated.emit(CardRef("change", 2), "chosen")
    assert marked(window) == (2,)
    window.commands["mark-read"].trigger()
    assert other.read == pane_of(view).read == {"change-0", "change-2"}


def test_the_parts_of_the_text_as_amended_are_stepped_through_whatever_the_list_is_narrowed_to(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    window.changes.bar.words.setText("uranium")
    with qtbot.waitSignal(view.document_shown):
        window.commands["as-amended"].trigger()
    assert view.steps.noun == "amended part"
    assert view.steps.total > 0
    with qtbot.waitSignal(view.document_shown):
        window.commands["as-filed"].trigger()
    assert view.steps.total == 0


def test_a_mark_without_a_change_says_what_to_do(window: MainWindow, view: FilingView) -> None:
    view.stage.focus()
    window.commands["mark-read"].trigger()
    assert window.status.message.text().startswith("Choose a change first")


def test_a_mark_that_cannot_be_kept_is_said_and_not_shown(
    window: MainWindow, view: FilingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("viewer.library.state_file.write_atomically", refuse)
    window.commands["next-note"].trigger()
    window.commands["mark-read"].trigger()
    assert window.status.message.text() == "The mark could not be kept (No space left on device)."
    assert pane_of(view).read == set()


def test_a_damaged_file_of_marks_is_a_finding(
    window: MainWindow, home: Path, open_: Open, opened: Opened, qtbot: QtBot
) -> None:
    file = home / "data" / "read-changes.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{", encoding="utf-8")
    open_(opened, TOP)

    def is_told() -> bool:
        return any("is damaged" in action.text() for action in window.status.findings_menu().actions())

    qtbot.waitUntil(is_told)


# When there is nothing to list


def why_nothing(window: MainWindow) -> tuple[str, str]:
    changes = window.changes
    assert not changes.list.isVisible()
    return changes.nothing.text(), changes.next_step.text()


def test_without_a_filing_the_panel_says_what_would_be_here(window: MainWindow) -> None:
    window.commands["changes"].trigger()
    assert why_nothing(window)[0].startswith("Open an amendment")
    assert not window.commands["mark-read"].isEnabled()


def test_without_an_amendment_it_says_that_there_is_none(window: MainWindow, open_: Open) -> None:
    open_(corrected_release.alone())
    assert why_nothing(window) == ("This filing is not an amendment, and none was found beside it.", "")


def test_without_the_original_it_offers_to_choose_one(
    window: MainWindow, open_: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(asking, "original", lambda _window, folder: asked.append(folder))
    open_(corrected_release.amendment_alone())
    assert why_nothing(window)[1] == "Choose the original…"
    window.changes.next_step.click()
    assert asked == [str(corrected_release.AMENDMENT.parent)]


def test_where_nothing_differs_it_says_so(window: MainWindow, open_: Open) -> None:
    opened = corrected_release.pair()
    assert opened.amended is not None
    open_(replace(opened, amended=replace(opened.amended, comparison=Comparison((), (), (), ()))))
    assert why_nothing(window) == ("Nothing that the amendment repeats was found changed.", "")


# Thousands


def test_thousands_of_changes_are_rows_and_not_widgets(window: MainWindow, open_: Open) -> None:
    opened = corrected_release.pair()
    assert opened.amended is not None
    few = len(window.changes.findChildren(QWidget))
    many = tuple(
        replace(change, section=f"Item {number // 100}", row=f"Mine {number}")
        for number in range(5000)
        for change in corrected_release.changes()[:1]
    )
    open_(replace(opened, amended=replace(opened.amended, comparison=Comparison((), many, (), ()))), TOP)
    window.commands["changes"].trigger()
    model = window.changes.list.model()
    assert model.rowCount() == 5050
    assert len(window.changes.findChildren(QWidget)) == few
    window.changes.list.mark(4999)
    assert isinstance(model.index(5049, 0).data(LINE), ChangeLine)
    assert window.changes.list.visualRect(model.index(5049, 0)).top() < window.changes.list.height()
