from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building import corrected_release
from tests.building.annual_reports import chain
from tests.desktop.conftest import Open, is_whole
from tests.desktop.plain_pane import PlainPane
from viewer.comparison.steps import Point
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.note_steps import Count
from viewer.desktop.tab.reading_header import ReadingHeader
from viewer.desktop.tab.sides.beside import Beside
from viewer.desktop.widgets.theme import Appearance
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.opening import Mode, Opened
from viewer.page.model import CardRef
from viewer.telling.headings.targets import target_at
from viewer.telling.headings.where import Heading
from viewer.telling.spots.history import Spot


def read_chain(window: MainWindow, qtbot: QtBot, folder: Path) -> FilingView:
    original, *_ = chain(folder)
    view = window.open_path(original)
    qtbot.waitUntil(lambda: is_whole(view) and view.stage.holds("original", 0))
    return view


def choose(view: FilingView, qtbot: QtBot, mode: Mode) -> None:
    view.modes.choose(mode)
    qtbot.waitUntil(lambda: view.modes.current == mode and view.stage.holds(view.side, 0))


def side_by_side(view: FilingView, qtbot: QtBot) -> Beside:
    view.modes.choose("side-by-side")
    beside = view.asides.beside
    assert beside is not None
    qtbot.waitUntil(lambda: beside.stage.holds("amendment", 0))
    return beside


def pane(view: FilingView | Beside) -> PlainPane:
    shown = view.stage.pane
    assert isinstance(shown, PlainPane)
    return shown


def place(view: FilingView, name: str) -> Place:
    assert view.reading is not None
    return next(one.place for one in view.reading.outlines[0].walk() if one.label == name)


def test_a_filing_alone_is_read_in_one_way(open_: Open) -> None:
    view = open_(corrected_release.alone())
    assert not view.modes.can_change
    view.modes.choose("as-amended")
    assert view.modes.current == "as-filed"


def test_side_by_side_shows_the_same_document_of_the_amendment(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    assert view.modes.current == "side-by-side"
    assert view.header.switch.current == 1
    assert beside.stage.holds("amendment", 0)
    assert pane(view).keeps_step
    assert pane(beside).keeps_step


def test_whichever_side_moves_the_other_follows(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    block = place(view, "Item 7").block
    pane(view).stepped.emit(Point(block, 0.5), 120.0)
    step, line = pane(beside).steps[-1]
    assert step is not None
    assert beside.reading.filing.documents[0].blocks[step.start.block].text.startswith("Item 7.")
    assert line == 120.0
    pane(beside).stepped.emit(Point(step.start.block, 0.5), 90.0)
    back, _ = pane(view).steps[-1]
    assert back is not None
    assert back.start == Point(block, 0.5)


def test_at_the_very_top_both_are_at_the_top(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    pane(view).stepped.emit(None, 0.0)
    assert pane(beside).steps[-1] == (None, 0.0)


def test_an_item_that_is_not_repeated_is_said_to_stand(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    pane(view).stepped.emit(Point(place(view, "Item 9A").block, 0.0), 50.0)
    assert "Item 9A is not repeated" in beside.told
    pane(view).stepped.emit(Point(place(view, "Item 7").block, 0.0), 50.0)
    assert beside.told == "amendment · filed May 1, 2014"


def test_a_document_that_the_amendment_leaves_out_is_said_to_stand(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    view.go(Spot("original", Place(1, 0)))
    qtbot.waitUntil(lambda: beside.stage.quiet.isVisible())
    assert "stands as it was filed" in beside.stage.quiet.sentence.text()
    view.go(Spot("original", Place(0, 0)))
    qtbot.waitUntil(lambda: not beside.stage.quiet.isVisible())
    assert beside.stage.holds("amendment", 0)


def test_a_place_in_the_amendment_is_shown_at_the_right(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    view.go(Spot("amendment", Place(0, 4)))
    assert view.side == "original"
    assert pane(beside).went_to[-1] == Place(0, 4)


def test_closing_the_right_side_is_reading_as_filed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    side_by_side(view, qtbot)
    view.asides.close_beside()
    assert view.modes.current == "as-filed"
    assert view.header.switch.current == 0
    assert not pane(view).keeps_step


def test_as_amended_puts_all_amendments_into_the_originals_text(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    assert view.modes.current == "as-amended"
    page = pane(view).shown
    assert page is not None
    assert "4,811" in page.html
    assert "Margaret Ellsworth" in page.html
    assert "proxy statement" not in page.html
    headings = [card.heading for card in page.cards if not card.quiet]
    assert headings == ["Replaced by Amendment No. 2", "Replaced by Amendment No. 1"]
    assert any(card.heading == "Original, not addressed" for card in page.cards if card.quiet)
    assert view.header.title.whole == "10-K, as amended"


def test_as_amended_is_made_though_more_of_the_pair_arrives_meanwhile(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    view.modes.choose("as-amended")
    view.stage.run(lambda _report: None, lambda _made: None)
    view.arriving.opened_changed.emit()
    qtbot.waitUntil(lambda: view.modes.current == "as-amended")


def test_what_was_given_up_is_not_made_when_more_arrives(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    view.modes.choose("as-amended")
    view.cancel()
    view.arriving.opened_changed.emit()
    qtbot.wait(200)
    assert view.modes.current == "as-filed"


def test_as_amended_begins_where_the_reader_is(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    view.go(Spot("original", place(view, "Item 10")))
    choose(view, qtbot, "as-amended")
    here = view.here
    assert here is not None
    assert here.place.block == place(view, "Item 10").block
    choose(view, qtbot, "as-filed")
    assert view.here is not None
    assert view.here.place.block == place(view, "Item 10").block
    assert view.side == "original"


def test_in_text_that_was_replaced_it_begins_at_the_same_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    figure = Place(0, place(view, "Item 7").block + 1)
    view.go(Spot("original", figure))
    choose(view, qtbot, "as-amended")
    assert view.here is not None
    assert view.reading is not None
    blocks = view.reading.filing.documents[0].blocks
    assert blocks[view.here.place.block].text.startswith("Revenue was 4,811")
    choose(view, qtbot, "as-filed")
    assert view.here is not None
    assert view.here.place.block == figure.block


def test_a_replaced_part_is_one_click_from_what_it_replaced(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    page = pane(view).shown
    assert page is not None
    card = next(card for card in page.cards if card.heading == "Replaced by Amendment No. 1")
    with qtbot.waitSignal(view.document_shown):
        pane(view).card_activated.emit(card.ref, "replaced")
    assert view.side == "original"
    assert pane(view).went_to[-1].block == place(view, "Item 10").block
    with qtbot.waitSignal(view.document_shown):
        view.way.back()
    assert view.side == "effective"


def test_the_text_of_another_amendment_of_the_chain_is_one_click_away(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    page = pane(view).shown
    assert page is not None
    card = next(card for card in page.cards if card.heading == "Replaced by Amendment No. 1")
    before = view.opened
    pane(view).card_activated.emit(card.ref, "source")
    qtbot.waitUntil(lambda: view.opened is not before and view.opened is not None)
    assert view.opened is not None
    assert view.opened.amendment is not None
    assert view.opened.amendment.filing.path.name == "report-a1.txt"
    qtbot.waitUntil(lambda: view.stage.holds("amendment", 0))
    assert view.reading is not None
    assert pane(view).went_to[-1].block == place(view, "Item 10").block


def test_the_tree_tells_which_amendment_a_part_comes_from(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    from viewer.telling.contents.tree import entries

    assert view.opened is not None
    listed = [one for group in entries(view.opened, "effective") for one in (group, *group.children)]
    badges = {one.label: [badge.text for badge in one.badges] for one in listed}
    assert "replaced by A1" in badges["Item 10"]
    assert "replaced by A2" in badges["Item 7"]
    assert badges["Item 9A"] == []
    assert "added by A2" in badges["99.1"]


def test_next_goes_through_the_amended_parts(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    view.go(Spot("effective", Place(0, 0)))
    window.commands.refresh()
    window.commands["next-note"].trigger()
    assert view.header.count.text() == "amended part 1 of 3"


def test_headings_are_not_made_in_the_effective_text(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    choose(view, qtbot, "as-amended")
    assert window.headings.target is None
    window.commands.refresh()
    assert not window.headings.can_undo


def test_whoever_thinks_better_of_as_amended_stays_where_he_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    view.modes.choose("as-amended")
    assert view.stage.is_busy
    view.modes.choose("as-filed")
    assert not view.stage.is_busy
    assert view.modes.current == "as-filed"
    view.modes.choose("as-amended")
    side_by_side(view, qtbot)
    assert not view.stage.is_busy
    assert view.modes.current == "side-by-side"
    assert view.header.switch.current == 1


def test_the_same_text_stays_in_view_in_each_mode(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    inside = Place(0, place(view, "Item 7").block + 1)
    view.go(Spot("original", inside))
    choose(view, qtbot, "as-amended")
    assert view.here is not None
    assert view.opened is not None
    assert view.opened.effective is not None
    filing, source = view.opened.effective.text.source_of(view.here.place) or (0, Place(0, 0))
    assert filing == 2
    assert view.opened.amendment is not None
    assert view.opened.amendment.filing.documents[0].blocks[source.block - 1].text.startswith("Item 7.")
    choose(view, qtbot, "as-filed")
    assert view.here.place.block == inside.block


def test_a_document_that_the_original_lacks_gives_way_to_the_original_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    side_by_side(view, qtbot)
    view.go(Spot("amendment", Place(1, 0)))
    qtbot.waitUntil(lambda: view.stage.quiet.isVisible())
    view.modes.choose("as-filed")
    assert not view.stage.quiet.isVisible()
    assert view.stage.holds("original", 0)


def test_what_a_card_at_the_right_is_about_is_shown_at_the_left(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    pane(beside).card_activated.emit(CardRef("change", 0), "counterpart")
    assert beside.side == "amendment"
    assert view.opened is not None
    assert view.opened.amended is not None
    assert view.opened.amended.comparison is not None
    assert pane(view).went_to[-1] == view.opened.amended.comparison.changes[0].original


def test_reading_the_files_anew_keeps_the_mode_and_the_place(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    side_by_side(view, qtbot)
    first = view.opened
    window.commands.refresh()
    window.commands["reload"].trigger()
    qtbot.waitUntil(lambda: view.opened is not first and view.modes.current == "side-by-side")
    choose(view, qtbot, "as-amended")
    view.go(Spot("effective", Place(0, 4)))
    second = view.opened
    window.commands["reload"].trigger()
    qtbot.waitUntil(lambda: view.opened is not second and view.stage.holds("effective", 0))
    assert view.here == Spot("effective", Place(0, 4))
    assert view.opened is not None
    assert view.opened.effective is not None


def test_a_filing_read_alone_has_no_way_back_into_the_other_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    with qtbot.waitSignal(view.document_shown):
        view.go(Spot("amendment", Place(0, 4)))
    window.pairings.read_alone()
    qtbot.waitUntil(lambda: view.opened is not None and view.opened.amendment is None)
    while view.way.can_go_back:
        view.way.back()
        assert view.side == "original"


def test_another_heading_leaves_the_two_side_by_side(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    assert view.reading is not None
    target = target_at(view.reading, place(view, "Item 9A"))
    assert target is not None
    before = view.opened
    window.headings.say(target.as_none())
    qtbot.waitUntil(lambda: view.opened is not before)
    assert view.modes.current == "side-by-side"
    assert beside.opened is view.opened


def test_the_other_filing_is_entered_at_the_same_text(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    view = read_chain(window, qtbot, tmp_path)
    at = place(view, "Item 7").block
    view.go(Spot("original", Place(0, at)))
    with qtbot.waitSignal(view.document_shown):
        view.way.go_to_other_filing()
    assert view.side == "amendment"
    assert view.here is not None
    assert view.reading is not None
    assert view.reading.filing.documents[0].blocks[view.here.place.block].text.startswith("Item 7.")
    with qtbot.waitSignal(view.document_shown):
        view.way.go_to_other_filing()
    assert view.here == Spot("original", Place(0, at))


def test_in_a_narrow_header_the_modes_have_short_words_and_nothing_is_cut(qtbot: QtBot, appearance: Appearance) -> None:
    header = ReadingHeader(appearance)
    qtbot.addWidget(header)
    header.show_heading(Heading("10-K, as amended", "filed Mar 20, 1996"), (), 12, "")
    header.show_mode("side-by-side", can_change=True, can_amend=True)
    header.show_notes(shown=True, count=Count("change", "2", 343))
    header.show()
    shown = [header.switch.button(index) for index in range(3)]
    for width in (300, 390, 560, 800, 1200):
        header.resize(width, 52)
        qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in shown))
        assert [button.accessibleName() for button in shown] == ["As filed", "Side by side", "As amended"]
        assert header.switch.button(1).text() == ("Both" if width < 500 else "Side by side")
        for button in (header.attached, header.exhibits):
            assert not button.isVisible() or button.width() >= button.sizeHint().width()
    assert header.attached.isVisible()
    assert header.title.text() == header.title.whole


def test_the_way_back_gives_way_before_the_ways_to_read_the_pair_do(appearance: Appearance, qtbot: QtBot) -> None:
    header = ReadingHeader(appearance)
    qtbot.addWidget(header)
    way_back = "Back to the 10-K of Mar 20, 1996"
    header.show_heading(Heading("10-K/A", "filed Apr 2, 1996"), (), 12, way_back)
    header.show_mode("as-filed", can_change=True, can_amend=True)
    header.show_notes(shown=True, count=Count("change", "2", 343))
    header.show()
    shown = [header.switch.button(index) for index in range(3)]
    for width in (390, 545, 600, 660, 1200):
        header.resize(width, 52)
        qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in shown))
        assert header.other_filing.accessibleName() == way_back
        assert (header.other_filing.text() == way_back) == (width == 1200)
        assert header.following.geometry().right() < width


def test_a_step_shows_notes_that_were_left_out_and_goes_to_the_card(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    beside = side_by_side(view, qtbot)
    view.show_notes(False)
    qtbot.waitUntil(lambda: view.stage.holds("original", 0) and beside.stage.holds("amendment", 0))
    view.step_note(1)
    qtbot.waitUntil(lambda: view.stage.holds("original", 0) and beside.stage.holds("amendment", 0))
    shown = pane(view).shown
    assert shown is not None
    assert view.steps.card in {card.ref for card in shown.cards}
    assert pane(view).cards[-1] == str(view.steps.card)


def test_both_sides_are_as_wide_when_another_pair_of_them_takes_their_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = read_chain(window, qtbot, tmp_path)
    first = side_by_side(view, qtbot)
    view.asides.close_beside()
    second = side_by_side(view, qtbot)
    assert second is not first
    qtbot.waitUntil(lambda: abs(second.width() - view.stage.width()) <= 2)


def test_a_way_that_is_asked_for_while_the_pair_is_compared_is_taken_once_it_is_there(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.memory, "add", lambda view: None)
    pair, goes_on = corrected_release.pair(), threading.Event()

    def read(_path: Path, _report: object) -> Iterator[Opened]:
        yield Opened(pair.path, pair.first, reached="comparing")
        goes_on.wait(10)
        yield pair

    view = window.tabs.open(pair.path)
    with qtbot.waitSignal(view.document_shown):
        view.load(read)
    window.commands["side-by-side"].trigger()
    assert view.modes.current == "as-filed"
    assert view.header.awaited.text().startswith("Side by side once")
    goes_on.set()
    qtbot.waitUntil(lambda: view.modes.current == "side-by-side")
    assert not view.header.awaited.text()
