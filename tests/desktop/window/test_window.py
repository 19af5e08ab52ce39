from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.desktop.conftest import Open, refuse
from tests.desktop.plain_pane import pane_of
from tests.filing.carriers.shapes import FEED, taped
from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.desktop.panels.notes.card import Card
from viewer.desktop.registry import MENUS
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.verbs.keys_sheet import keys_sheet
from viewer.desktop.widgets.palette import Choice, Palette, matching
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place, Report
from viewer.library import openers
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.spots.history import Spot


def never_ending(_path: Path, report: Report | None) -> Opened:
    while report is not None:
        report(0.1, "Reading")
    return corrected_release.pair()


def index_of(window: MainWindow, words: str) -> QModelIndex:
    model = window.contents.tree.model()
    found = model.match(
        model.index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        words,
        1,
        Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive,
    )
    return found[0]


def current_words(window: MainWindow) -> str:
    return str(window.contents.tree.currentIndex().data())


def test_an_empty_window_shows_the_start_page_and_says_what_the_panels_are_for(window: MainWindow) -> None:
    assert window.tabs.stack.currentWidget() is window.start_page
    assert not window.commands["close-tab"].isEnabled()
    assert not window.top.find_bar.isVisible()


def test_the_tab_and_the_window_are_called_by_the_filing(window: MainWindow, pair_view: FilingView) -> None:
    assert window.top.tabs.tabText(0) == "Alder Ridge Mining · 8-K · Jan 29, 2014"
    assert window.windowTitle().startswith("Alder Ridge Mining · 8-K")


def test_a_click_in_the_tree_goes_there_and_back_returns(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    tree = window.contents.tree
    with qtbot.waitSignal(pair_view.document_shown):
        tree.clicked.emit(index_of(window, "99.1"))
    assert pane_of(pair_view).document == 1
    with qtbot.waitSignal(pair_view.document_shown):
        window.commands["back"].trigger()
    assert pane_of(pair_view).document == 0
    assert window.commands["forward"].isEnabled()


def test_enter_in_the_tree_goes_there(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    tree = window.contents.tree
    tree.setCurrentIndex(index_of(window, "Item 9.01"))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert pane_of(pair_view).went_to[-1] == Place(0, 4)


def test_the_tree_follows_the_scroll_and_leaves_the_focus_where_it_is(
    window: MainWindow, pair_view: FilingView
) -> None:
    window.top.find_bar.field.setFocus()
    pane_of(pair_view).place_reached.emit(Place(0, 3))
    assert current_words(window).startswith("Item 2.02")
    pane_of(pair_view).place_reached.emit(Place(0, 5))
    assert current_words(window) == "(d) Exhibits"
    assert window.focusWidget() is window.top.find_bar.field


def test_a_folded_parent_is_marked_in_the_place_of_its_child(window: MainWindow, pair_view: FilingView) -> None:
    window.contents.tree.collapseAll()
    pane_of(pair_view).place_reached.emit(Place(0, 5))
    assert current_words(window).startswith("Item 9.01")


def test_the_filter_keeps_the_ancestors_of_what_it_finds(window: MainWindow, pair_view: FilingView) -> None:
    contents = window.contents
    contents.filter_box.setText("exhibits")
    model = contents.tree.model()
    shown = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    assert "Item 9.01" in [entry.label for entry in shown]
    assert "Signature" not in [entry.title for entry in shown]
    contents.filter_box.setText("zinc")
    assert not contents.tree.isVisible()


def test_the_status_bar_says_where_the_reader_is(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    pane_of(pair_view).place_reached.emit(Place(0, 6))
    qtbot.waitUntil(lambda: window.status.place.text() == "8-K › Item 9.01 › (d) Exhibits")


def test_next_note_counts_and_goes_round(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        window.commands["next-note"].trigger()
    assert pane_of(pair_view).cards == ["change-0"]
    assert pair_view.header.count.text() == "change 1 of 2"
    window.commands["next-note"].trigger()
    assert pair_view.header.count.text() == "change 2 of 2"
    window.commands["next-note"].trigger()
    assert pane_of(pair_view).cards == ["change-0", "change-1", "change-0"]
    window.commands["previous-note"].trigger()
    assert pair_view.header.count.text() == "change 2 of 2"


def test_notes_can_be_left_out_and_the_choice_is_kept(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.go(Spot("original", Place(1, 0)))
    assert len(pane_of(pair_view).shown.cards) == 2
    with qtbot.waitSignal(pair_view.document_shown):
        window.commands["with-notes"].trigger()
    assert pane_of(pair_view).shown.cards == ()
    assert not window.settings.flag("notes-shown")


def test_a_card_leads_into_the_amendment_and_the_header_leads_back(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        pane_of(pair_view).card_activated.emit(CardRef("change", 1), "counterpart")
    assert pair_view.side == "amendment"
    assert pane_of(pair_view).went_to[-1] == corrected_release.DAY
    assert pair_view.header.other_filing.text() == "Back to the 8-K of Jan 29, 2014"
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.header.other_filing.click()
    assert pair_view.side == "original"


def test_a_link_leads_to_the_exhibit_and_the_header_to_its_mention(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        pane_of(pair_view).link_activated.emit(0)
    assert pane_of(pair_view).document == 1
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.header.attached.click()
    assert pane_of(pair_view).went_to[-1] == Place(0, 3, 32, 44)


def test_a_filing_without_an_amendment_has_no_switch(open_: Open) -> None:
    view = open_(corrected_release.alone())
    assert not view.header.switch.isVisible()
    assert not view.header.following.isVisible()


def test_an_amendment_alone_shows_its_own_text_annotated(window: MainWindow, open_: Open) -> None:
    view = open_(corrected_release.amendment_alone())
    assert not view.header.switch.isVisible()
    assert pane_of(view).shown.cards[0].ref == CardRef("note", 0)
    assert window.notes.findChild(Card, "note") is not None


def test_the_notes_panel_leads_to_what_the_note_is_about(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    window.bring_panel(window.notes)
    cards = window.notes.findChildren(Card, "note")
    with qtbot.waitSignal(pair_view.document_shown):
        cards[0].chosen.emit()
    assert pane_of(pair_view).went_to[-1] == corrected_release.CELL


def test_what_cannot_be_read_is_said_in_the_tab_with_a_next_step(window: MainWindow, qtbot: QtBot) -> None:
    view = window.tabs.open(Path("/filings/empty.txt"))
    view.load(refuse)
    qtbot.waitUntil(lambda: view.stage.quiet.title.text() == "This cannot be opened")
    assert view.stage.quiet.sentence.text().startswith("empty.txt is empty.")
    with qtbot.waitSignal(view.close_asked):
        view.stage.action_chosen.emit("close")
    assert window.view is None


def test_findings_are_counted_and_lead_to_their_place(window: MainWindow, pair_view: FilingView) -> None:
    assert window.status.findings.text() == "2 findings"
    window.status.findings_menu().actions()[0].trigger()
    assert pane_of(pair_view).went_to[-1] == Place(0, 1)


def test_find_tells_the_pane_and_shows_the_count(window: MainWindow, pair_view: FilingView, qtbot: QtBot) -> None:
    window.commands["find"].trigger()
    bar = window.top.find_bar
    assert window.focusWidget() is bar.field
    qtbot.keyClicks(bar.field, "silver")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert pane_of(pair_view).searches[-1] == ("silver", False, False)
    assert bar.count.text() == "1 of 3"
    bar.match_case.click()
    assert pane_of(pair_view).searches[-1] == ("silver", False, True)
    window.commands["find-previous"].trigger()
    assert pane_of(pair_view).searches[-1] == ("silver", True, True)
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.text == ""
    assert window.focusWidget() is pane_of(pair_view)
    assert pane_of(pair_view).searches[-1][0] == ""


def test_find_begins_with_what_is_selected(window: MainWindow, pair_view: FilingView) -> None:
    pane_of(pair_view).selection_changed.emit("ounces", None)
    window.commands["find"].trigger()
    assert window.top.find_bar.text == "ounces"


def test_a_search_that_finds_nothing_says_so(window: MainWindow, pair_view: FilingView) -> None:
    window.top.find_bar.field.setText("uranium")
    window.top.find_bar.show_count(0, 0)
    assert window.top.find_bar.count.text() == "none"


def test_one_tab_for_a_filing_and_closed_ones_come_back(window: MainWindow, open_: Open, qtbot: QtBot) -> None:
    first = open_(corrected_release.pair())
    second = open_(corrected_release.amendment_alone())
    assert window.tabs.views == [first, second]
    assert window.tabs.open(first.path) is first
    window.commands["next-tab"].trigger()
    assert window.view is second
    window.commands["close-tab"].trigger()
    assert window.tabs.views == [first]
    window.commands["reopen-tab"].trigger()
    assert [view.path for view in window.tabs.views] == [first.path, second.path]
    assert window.view is not None
    assert window.view.is_busy


def test_every_page_is_as_large_as_the_others_and_the_size_is_kept(window: MainWindow, open_: Open) -> None:
    first, second = open_(corrected_release.pair()), open_(corrected_release.amendment_alone())
    window.commands["zoom-in"].trigger()
    assert pane_of(first).factor == pane_of(second).factor == pytest.approx(1.1)
    assert window.status.zoom.text() == "110 %"
    window.status.zoom.click()
    assert window.settings.number("zoom") == 1.0


def test_another_theme_reaches_the_pages(window: MainWindow, pair_view: FilingView) -> None:
    window.commands["theme-dark"].trigger()
    assert pane_of(pair_view).theme_shown.name == "dark"
    assert window.settings.text("theme") == "dark"
    window.commands["theme-light"].trigger()
    assert pane_of(pair_view).theme_shown.name == "light"


def test_a_page_that_is_shown_can_be_scrolled_by_keys_at_once(window: MainWindow, pair_view: FilingView) -> None:
    assert window.focusWidget() is pane_of(pair_view)


def test_f6_takes_the_focus_round_the_panes(window: MainWindow, pair_view: FilingView) -> None:
    window.activateWindow()
    window.side.focus_list()
    window.commands["next-pane"].trigger()
    assert window.focusWidget() is pane_of(pair_view)
    window.commands["next-pane"].trigger()
    assert window.focusWidget() is window.top.find_bar.field
    window.commands["next-pane"].trigger()
    assert window.focusWidget() is window.contents.tree


def test_files_that_are_dropped_are_opened_and_folders_listed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window, "open_path", opened.append)
    (tmp_path / "many").mkdir()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "form8-k.txt")), QUrl.fromLocalFile(str(tmp_path / "many"))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert opened == [tmp_path / "form8-k.txt"]
    assert window.side.current is window.files
    assert window.files.folders == (tmp_path / "many",)


def test_every_command_is_in_a_menu_says_what_it_does_and_no_key_is_given_twice(window: MainWindow) -> None:
    keys = [key for one in window.commands.registered for key in one.keys]
    assert len(keys) == len(set(keys))
    assert all(one.menu in MENUS and one.doc.endswith(".") for one in window.commands.registered)


def test_the_sheet_of_keys_shows_every_command_that_has_one(window: MainWindow, qtbot: QtBot) -> None:
    sheet = keys_sheet(window, window.commands.registered)
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(type(window.status.page))}
    assert {one.text.rstrip("…") for one in window.commands.registered if one.keys} <= shown


def test_the_palette_narrows_as_one_types_and_runs_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    ran: list[str] = []
    choices = [
        Choice("Close tab", "", lambda: ran.append("close")),
        Choice("Open file", "", lambda: ran.append("open")),
    ]
    palette = Palette(window, window.appearance, choices, "What?")
    qtbot.addWidget(palette)
    palette.open_over(window)
    qtbot.keyClicks(palette.field, "op fi")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["open"]


@pytest.mark.parametrize("words", ["pdf", "print"])
def test_printing_is_found_by_either_of_its_names(window: MainWindow, words: str) -> None:
    choices = [Choice(one.text, "", lambda: None) for one in window.commands.registered]
    assert "Print or save as PDF…" in [one.text for one in matching(choices, words)]


def test_the_palette_puts_beginnings_of_words_first() -> None:
    choices = [Choice("Reopen closed tab", "", lambda: None), Choice("Open file", "", lambda: None)]
    assert [choice.text for choice in matching(choices, "open")] == ["Open file", "Reopen closed tab"]


def test_the_item_of_the_number_typed_stands_before_what_only_mentions_it() -> None:
    names = ("Items 7 and 7A Discussion", "Item 17AB Signatures, Item 7A", "Item 7A. Market Risk")
    choices = [Choice(name, "", lambda: None) for name in names]
    assert matching(choices, "item 7a")[0].text == "Item 7A. Market Risk"


def test_a_page_whose_process_died_twice_can_be_shown_again(pair_view: FilingView, qtbot: QtBot) -> None:
    pane_of(pair_view).renderer_died.emit()
    assert pair_view.stage.quiet.title.text() != "The page stopped working"
    pane_of(pair_view).renderer_died.emit()
    assert pair_view.stage.quiet.title.text() == "The page stopped working"
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.stage.action_chosen.emit("reshow")


def test_reading_that_is_cancelled_says_so_and_can_begin_again(window: MainWindow, qtbot: QtBot) -> None:
    view = window.tabs.open(Path("/filings/large.txt"))
    view.load(never_ending)
    assert view.stage.loading.isVisible()
    view.cancel()
    assert view.stage.quiet.title.text() == "Stopped"
    assert not view.stage.loading.isVisible()
    with qtbot.waitSignal(view.document_shown):
        view.load(lambda path, report: corrected_release.pair())


def test_another_amendment_of_the_same_original_is_read_in_the_place_of_the_shown_one(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, Path]] = []

    def read(original: Path, amendment: Path, *, report: object, path: Path) -> Opened:
        assert path == corrected_release.ORIGINAL
        asked.append((original, amendment))
        return corrected_release.pair()

    monkeypatch.setattr(openers, "open_pair", read)
    with qtbot.waitSignal(pair_view.document_shown):
        window.contents.amendment_chosen.emit(Path("/filings/second.txt"))
    assert asked == [(corrected_release.ORIGINAL, Path("/filings/second.txt"))]


def test_reading_again_that_is_stopped_leaves_the_page_that_was_there(
    window: MainWindow, pair_view: FilingView
) -> None:
    pair_view.load(never_ending)
    assert pane_of(pair_view).isVisible()
    assert pair_view.header.awaited.whole == "Reading it again…"
    pair_view.cancel()
    assert pair_view.header.awaited.whole == ""
    assert pane_of(pair_view).isVisible()
    assert pair_view.stage.holds("original", 0)


def test_reading_another_filing_in_the_place_of_a_pair_forgets_a_place_that_it_has_not(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.go(Spot("original", Place(1, 3)))
    alone = corrected_release.amendment_alone()
    filing = replace(alone.first.filing, documents=alone.first.filing.documents[:1])
    short = replace(alone, first=replace(alone.first, filing=filing))
    with qtbot.waitSignal(pair_view.document_shown):
        pair_view.load(lambda path, report: short)
    assert pair_view.here == Spot("original", Place(0, 0))


def test_an_archive_of_many_filings_is_listed_and_not_opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    day = tmp_path / "day.nc.tar"
    day.write_bytes(taped({"1.nc": FEED, "2.nc": FEED.replace(b"14-000002", b"14-000003")}))
    window.open_all([day])
    qtbot.waitUntil(lambda: len(window.files.filings()) == 2)
    assert window.view is None
    assert {one.path for one in window.files.filings()} == {day / "1.nc", day / "2.nc"}
