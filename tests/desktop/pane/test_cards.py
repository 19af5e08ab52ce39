"""Cards stand level with what they are about, never over one another, and fold away where the pane is narrow."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import MadePair, note, place_of, reading, target
from tests.desktop.pane.asking import Show, ask, click, rect
from viewer.amendments.model import Statement
from viewer.comparison.model import Change, Comparison
from viewer.desktop.pane.pane import DocumentPane
from viewer.page import compose
from viewer.page.model import CardRef, Page
from viewer.page.theme import LIGHT
from viewer.reading import Reading

ROWS = "".join(f"<tr><td>Mine {n}</td><td>{n}000</td></tr>" for n in range(1, 9))
HTML = f"<p>News</p><table>{ROWS}</table>" + "<p>More words.</p>" * 80 + "<p>Due on February 19.</p>"


def changed(words: str, made: Reading, note: int | None = None) -> Change:
    place = place_of(words, made)
    return Change("cell", None, words, "9", place, place, 0, 0, claim="named", note=note)


@pytest.fixture
def page() -> Page:
    made = reading(HTML)
    said = note("to correct the table", place_of("News", made), target(place_of("1000", made)))
    words = ("1000", "2000", "3000", "4000", "February 19")
    changes = tuple(changed(one, made, 0) for one in words)
    pair = MadePair(reading(HTML, form="8-K/A"), made, Statement((said,), (), None), Comparison((), changes, (), ()))
    return compose(made, 0, theme=LIGHT, amended=pair, with_notes=True)


def cards(qtbot: QtBot, pane: DocumentPane) -> list[dict[str, float]]:
    found = "[...document.querySelectorAll('.card')].map(card => card.getBoundingClientRect())"
    boxes: list[dict[str, float]] = ask(qtbot, pane, found)
    return boxes


def test_cards_do_not_overlap(show: Show, qtbot: QtBot, page: Page) -> None:
    boxes = cards(qtbot, show(page))
    assert len(boxes) == 5
    assert all(upper["bottom"] < lower["top"] for upper, lower in pairwise(boxes))


def test_the_first_card_and_one_far_from_the_others_are_level(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    for card in ("change-0", "change-4"):
        level = rect(qtbot, pane, f'.viewer-sheet [data-card="{card}"]')["top"]
        assert abs(rect(qtbot, pane, f"#{card}")["top"] - level) < 12


def test_the_card_of_a_change_is_level_with_it_and_not_with_the_note_above_that_names_it(
    show: Show, qtbot: QtBot
) -> None:
    html = "<p>We correct the day.</p>" + "<p>More words.</p>" * 80 + "<p>Due on February 19.</p>"
    made, first = reading(html, form="8-K/A"), reading(html)
    said = note("We correct the day.", place_of("We correct the day.", made), target(place_of("February 19", made)))
    change = changed("February 19", made, 0)
    pair = MadePair(made, first, Statement((said,), (), None), Comparison((), (change,), (), ()))
    pane = show(compose(made, 0, theme=LIGHT, amended=pair, with_notes=True))
    level = rect(qtbot, pane, '.viewer-sheet .change[data-card~="change-0"]')["top"]
    assert abs(rect(qtbot, pane, "#change-0")["top"] - level) < 12


def test_a_chosen_card_is_level_and_both_are_lit(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    pane.go_to_card(CardRef("change", 4))
    assert ask(qtbot, pane, "[...document.querySelectorAll('.lit[data-card]')].map(one => one.dataset.card)") == [
        "change-4",
        "change-4",
    ]
    assert 0 < rect(qtbot, pane, '.viewer-sheet [data-card="change-4"]')["top"] < pane.height()


def test_cards_that_crowd_one_another_do_not_push_those_beside_the_text_that_is_read(show: Show, qtbot: QtBot) -> None:
    words = "".join(f"<p>Shaft {n} gave {n}000 ounces.</p>" for n in range(101, 161))
    made = reading(words)
    changes = tuple(changed(f"{n}000", made) for n in range(101, 161))
    pair = MadePair(made, made, Statement((), (), None), Comparison((), changes, (), ()))
    pane = show(compose(made, 0, theme=LIGHT, amended=pair, with_notes=True))

    marks = (
        "[...document.querySelectorAll('.viewer-sheet [data-card]')].map(one => [one, one.getBoundingClientRect().top])"
    )
    seen = f"{marks}.filter(([, top]) => top >= 5 && top < innerHeight)"
    card = "document.getElementById(one.dataset.card).getBoundingClientRect().top"

    def distances() -> list[float]:
        found: list[float] = ask(qtbot, pane, f"{seen}.map(([one, top]) => Math.abs({card} - top))")
        return found

    assert distances()[0] < 12
    for at in (30, 50):
        ask(
            qtbot, pane, f"(document.querySelector('.viewer-sheet [data-card=\"change-{at}\"]').scrollIntoView(), true)"
        )
        qtbot.waitUntil(lambda: distances() != [] and distances()[0] < 12)


def test_pointing_at_words_lights_their_card(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    over = 'new MouseEvent("mouseover", {bubbles: true})'
    ask(qtbot, pane, f"document.querySelector('.viewer-sheet [data-card]').dispatchEvent({over})")
    assert ask(qtbot, pane, "document.getElementById('change-0').classList.contains('lit')")


def test_an_action_is_told_and_why_unfolds_in_the_card(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    with qtbot.waitSignal(pane.card_activated) as activated:
        click(qtbot, pane, '#change-0 [data-action="counterpart"]')
    assert activated.args == [CardRef("change", 0), "counterpart"]
    with qtbot.assertNotEmitted(pane.card_activated, wait=100):
        click(qtbot, pane, '#change-0 [data-action="why"]')
    assert ask(qtbot, pane, "document.querySelector('#change-0 .why').hidden") is False


def test_a_narrow_pane_folds_cards_into_numbers_that_open_them(
    pane: DocumentPane, show: Show, qtbot: QtBot, page: Page
) -> None:
    pane.resize(700, 700)
    show(page)
    assert all(box["height"] == 0 for box in cards(qtbot, pane))
    click(qtbot, pane, '[data-fold="change-1"]')
    opened = rect(qtbot, pane, "#change-1")
    assert opened["height"] > 0
    assert 0 <= opened["left"] < opened["right"] <= 700


def test_marks_at_the_far_right_lead_to_what_they_stand_for(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    click(qtbot, pane, '[data-tick="change-4"]')
    assert 0 < rect(qtbot, pane, '.viewer-sheet [data-card="change-4"]')["top"] < pane.height()


def classed(qtbot: QtBot, pane: DocumentPane, selector: str) -> list[str]:
    """The ids of the cards, or the marks, that a selector finds."""
    found = f"[...document.querySelectorAll({selector!r})].map(one => one.dataset.card ?? one.dataset.tick)"
    ids: list[str] = ask(qtbot, pane, found)
    return ids


def test_marks_that_would_run_into_one_another_are_one_mark(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    assert classed(qtbot, pane, "[data-tick]") == ["change-0 change-1 change-2 change-3", "change-4"]
    boxes = ask(qtbot, pane, "[...document.querySelectorAll('[data-tick]')].map(one => one.getBoundingClientRect())")
    assert all(upper["bottom"] + 2 < lower["top"] for upper, lower in pairwise(boxes))


def test_a_click_into_a_long_mark_leads_to_the_card_at_its_height(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    box = rect(qtbot, pane, '[data-tick^="change-0"]')
    event = f'new MouseEvent("click", {{bubbles: true, clientY: {box["bottom"] - 1}}})'
    with qtbot.waitSignal(pane.card_activated) as chosen:
        ask(qtbot, pane, f"(document.querySelector('[data-tick^=\"change-0\"]').dispatchEvent({event}), true)")
    assert chosen.args == [CardRef("change", 3), "chosen"]
    assert set(classed(qtbot, pane, ".lit[data-card]")) == {"change-3"}


def test_hundreds_of_changes_leave_marks_apart(show: Show, qtbot: QtBot) -> None:
    rows = "".join(f"<tr><td>Mine {n}</td><td>{n}000</td></tr>" for n in range(1, 401))
    made = reading(f"<table>{rows}</table>" + "<p>More words.</p>" * 400)
    changes = tuple(changed(f"{n}000", made) for n in range(101, 401))
    pair = MadePair(made, made, Statement((), (), None), Comparison((), changes, (), ()))
    pane = show(compose(made, 0, theme=LIGHT, amended=pair, with_notes=True))

    def stand_apart() -> None:
        told = "[...document.querySelectorAll('[data-tick]')].map(one => one.getBoundingClientRect())"
        boxes = ask(qtbot, pane, told)
        assert 1 <= len(boxes) < 100
        assert all(upper["bottom"] + 2 < lower["top"] for upper, lower in pairwise(boxes))
        assert all(0 <= box["top"] < box["bottom"] <= pane.height() for box in boxes)

    qtbot.waitUntil(stand_apart)  # they are put where they stand once the page has its height


def test_a_card_that_tells_of_no_change_has_no_mark(show: Show, qtbot: QtBot, page: Page) -> None:
    loud, quiet = 'class="card named" id="change-4"', 'class="card named quiet" id="change-4"'
    assert loud in page.html
    pane = show(replace(page, html=page.html.replace(loud, quiet)))
    assert classed(qtbot, pane, "[data-tick]") == ["change-0 change-1 change-2 change-3"]


def test_a_change_that_was_read_is_quieter_on_its_card_and_its_mark(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    pane.set_read({CardRef("change", 4), CardRef("change", 1)})
    assert classed(qtbot, pane, ".card.read") == ["change-1", "change-4"]
    assert classed(qtbot, pane, ".read[data-tick]") == ["change-4"]
    said = "getComputedStyle(document.querySelector('#change-1 header span'), '::after').content"
    assert ask(qtbot, pane, said) == '" · read"'
    pane.set_read(set())
    assert classed(qtbot, pane, ".card.read") == []


def test_what_was_read_is_shown_so_on_a_page_that_is_shown_again(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    pane.set_read({CardRef("change", 2)})
    show(page)
    assert classed(qtbot, pane, ".card.read") == ["change-2"]


def test_a_card_that_is_picked_out_is_told_and_a_click_elsewhere_too(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    with qtbot.waitSignal(pane.card_activated) as chosen:
        click(qtbot, pane, "#change-1")
    assert chosen.args == [CardRef("change", 1), "chosen"]
    with qtbot.waitSignal(pane.card_activated) as chosen:
        click(qtbot, pane, "#b0")
    assert chosen.args == [None, "chosen"]
    with qtbot.assertNotEmitted(pane.card_activated, wait=100):
        pane.go_to_card(CardRef("change", 4))


def test_the_gutter_is_there_from_the_start(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading(HTML), 0, theme=LIGHT))
    bare = rect(qtbot, pane, ".viewer-sheet")["width"]
    made = reading(HTML)
    pair = MadePair(made, made, Statement((), (), None), Comparison((), (changed("1000", made),), (), ()))
    show(compose(made, 0, theme=LIGHT, amended=pair, with_notes=True))
    assert rect(qtbot, pane, ".viewer-sheet")["width"] == bare


def test_a_wide_pane_sets_crowded_cards_in_two_columns_and_one_column_again_when_it_is_narrower(
    pane: DocumentPane, show: Show, qtbot: QtBot, page: Page
) -> None:
    pane.resize(2200, 700)
    show(page)
    qtbot.waitUntil(lambda: len({round(box["left"]) for box in cards(qtbot, pane)}) == 2)
    boxes = cards(qtbot, pane)
    for card in ("change-0", "change-1"):
        level = rect(qtbot, pane, f'.viewer-sheet [data-card="{card}"]')["top"]
        assert abs(rect(qtbot, pane, f"#{card}")["top"] - level) < 12
    for left in {box["left"] for box in boxes}:
        column = sorted((box for box in boxes if box["left"] == left), key=lambda box: box["top"])
        assert all(upper["bottom"] < lower["top"] for upper, lower in pairwise(column))
    assert max(box["right"] for box in boxes) < 2200
    pane.resize(1400, 700)
    qtbot.waitUntil(lambda: len({round(box["left"]) for box in cards(qtbot, pane)}) == 1)
