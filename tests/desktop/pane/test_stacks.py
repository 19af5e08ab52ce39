"""Many cards about one spot lie on one another: one is seen, and leads to the others."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import MadePair, place_of, reading
from tests.desktop.pane.asking import Show, ask, click
from viewer.amendments.model import Statement
from viewer.comparison.model import Change, Comparison
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.model import CardRef, Page
from viewer.page.theme import LIGHT
from viewer.reading import Reading

HTML = "<p>Item 10. Directors</p><p>Incorporated by reference.</p>" + "<p>More words.</p>" * 20


def added(number: int, made: Reading) -> Change:
    heading = place_of("Directors", made)
    spot = Place(0, heading.block, heading.end, heading.end)
    return Change("inserted", "Item 10", "", f"Paragraph {number}", spot, Place(0, number), 0, 0)


def page_with(paragraphs: int) -> Page:
    made = reading(HTML)
    changes = tuple(added(number, made) for number in range(paragraphs))
    pair = MadePair(reading(HTML, form="8-K/A"), made, Statement((), (), None), Comparison((), changes, (), ()))
    return compose(made, 0, theme=LIGHT, amended=pair, with_notes=True)


@pytest.fixture
def stacked(show: Show) -> DocumentPane:
    return show(page_with(7))


def seen(qtbot: QtBot, pane: DocumentPane, selector: str = ".card") -> list[str]:
    shown = "filter(one => one.getBoundingClientRect().height > 0).map(one => one.dataset.card ?? one.dataset.fold)"
    ids: list[str] = ask(qtbot, pane, f"[...document.querySelectorAll('{selector}')].{shown}")
    return ids


def test_one_card_of_many_is_seen_and_says_how_many_there_are(stacked: DocumentPane, qtbot: QtBot) -> None:
    assert seen(qtbot, stacked) == ["change-0"]
    said = ask(qtbot, stacked, "document.querySelector('#change-0 .pager').textContent")
    assert "1 of 7 here" in said


def test_two_cards_about_one_spot_are_both_seen(show: Show, qtbot: QtBot) -> None:
    assert seen(qtbot, show(page_with(2))) == ["change-0", "change-1"]


def test_its_arrows_lead_to_the_others_and_round_the_end(stacked: DocumentPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stacked.card_activated) as activated:
        click(qtbot, stacked, '#change-0 [data-turn="1"]')
    assert activated.args == [CardRef("change", 1), "chosen"]
    assert seen(qtbot, stacked) == ["change-1"]
    click(qtbot, stacked, '#change-1 [data-turn="-1"]')
    click(qtbot, stacked, '#change-0 [data-turn="-1"]')
    assert seen(qtbot, stacked) == ["change-6"]


def test_a_card_that_is_gone_to_comes_to_the_top(stacked: DocumentPane, qtbot: QtBot) -> None:
    stacked.go_to_card(CardRef("change", 4))
    assert seen(qtbot, stacked) == ["change-4"]


def test_in_a_narrow_pane_a_stack_folds_into_one_number(pane: DocumentPane, show: Show, qtbot: QtBot) -> None:
    pane.resize(700, 700)
    show(page_with(7))
    assert seen(qtbot, pane, ".fold") == ["change-0"]
    assert ask(qtbot, pane, "document.querySelector('[data-fold=\"change-0\"]').textContent") == "1 +6"
    click(qtbot, pane, '[data-fold="change-0"]')
    click(qtbot, pane, '#change-0 [data-turn="1"]')
    assert seen(qtbot, pane) == ["change-1"]


def dense(paragraphs: int) -> Page:
    """A page whose every short paragraph has a card of its own, taller than the paragraph."""
    made = reading("".join(f"<p>Paragraph {number}.</p>" for number in range(paragraphs)))
    changes = tuple(
        Change("text", "Item 10", str(number), f"{number}0", spot, spot, 0, 0)
        for number, spot in ((number, place_of(f"Paragraph {number}.", made)) for number in range(paragraphs))
    )
    pair = MadePair(made, made, Statement((), (), None), Comparison((), changes, (), ()))
    return compose(made, 0, theme=LIGHT, amended=pair, with_notes=True)


def test_where_cards_are_dense_the_one_gone_to_is_level_with_its_text_and_the_others_give_way(
    show: Show, qtbot: QtBot
) -> None:
    pane = show(dense(12))
    for index in (11, 5, 0, 8):
        pane.go_to_card(CardRef("change", index))
        top = "getBoundingClientRect().top"
        card = f"document.querySelector('.card[data-card=\"change-{index}\"]').{top}"
        mark = f"document.querySelector('.viewer-sheet [data-card~=\"change-{index}\"]').{top}"
        level, height = ask(qtbot, pane, f"[{card} - {mark}, innerHeight]")
        assert abs(level) < 10
        assert 0 <= ask(qtbot, pane, card) < height
        tops = ask(qtbot, pane, f"[...document.querySelectorAll('.card')].map(one => one.{top})")
        assert tops == sorted(tops)
