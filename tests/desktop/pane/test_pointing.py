from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import link, place_of, reading
from tests.desktop.pane.asking import Show, ask, rect
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import LIGHT


@pytest.fixture
def linked(show: Show) -> DocumentPane:
    text = (
        '<p>See Exhibit 99.1, <a href="https://example.com/a">elsewhere</a> and <a href="#there">there</a>.</p>',
        '<p id="there">Here</p>',
    )
    made = reading("".join(text), "<p>Release</p>")
    made = reading("".join(text), "<p>Release</p>", links=(link(place_of("Exhibit 99.1", made)),))
    return show(compose(made, 0, theme=LIGHT))


def happen(qtbot: QtBot, pane: DocumentPane, selector: str, event: str) -> None:
    ask(qtbot, pane, f"(document.querySelector({json.dumps(selector)}).dispatchEvent(new {event}), true)")


def test_what_is_pointed_at_is_told_with_where_it_stands(linked: DocumentPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(linked.pointed) as pointed:
        happen(qtbot, linked, "a.link", "MouseEvent('mouseover', {bubbles: true})")
    what, area, at_once = pointed.args
    assert (what, at_once) == (0, False)
    assert abs(area.left() - rect(qtbot, linked, "a.link")["left"]) <= 1
    with qtbot.waitSignal(linked.pointer_left):
        happen(qtbot, linked, "#b1", "MouseEvent('mouseover', {bubbles: true})")


@pytest.mark.parametrize(("selector", "expected"), [("a.outside", "https://example.com/a"), ("a.inner", Place(0, 1))])
def test_addresses_and_jumps_are_told_as_links_are(
    linked: DocumentPane, qtbot: QtBot, selector: str, expected: object
) -> None:
    with qtbot.waitSignal(linked.pointed) as pointed:
        happen(qtbot, linked, selector, "MouseEvent('mouseover', {bubbles: true})")
    assert pointed.args is not None
    assert pointed.args[0] == expected


def test_a_click_with_ctrl_asks_for_the_target_beside_and_goes_nowhere(linked: DocumentPane, qtbot: QtBot) -> None:
    followed: list[int] = []
    linked.link_activated.connect(followed.append)
    with qtbot.waitSignal(linked.beside_asked) as asked:
        happen(qtbot, linked, "a.link", "MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true})")
    assert asked.args == [0]
    assert followed == []


def test_space_on_a_link_shows_it_at_once(linked: DocumentPane, qtbot: QtBot) -> None:
    ask(qtbot, linked, "(document.querySelector('a.link').focus(), true)")
    with qtbot.waitSignal(linked.pointed) as pointed:
        happen(qtbot, linked, "a.link", "KeyboardEvent('keydown', {key: ' ', bubbles: true, cancelable: true})")
    assert pointed.args is not None
    assert pointed.args[0] == 0
    assert pointed.args[2] is True


def test_the_words_of_a_link_are_shown_by_the_program_alone(linked: DocumentPane, qtbot: QtBot) -> None:
    assert ask(qtbot, linked, "document.querySelectorAll('a[title]').length") == 0
    assert ask(qtbot, linked, "document.querySelector('a.link').getAttribute('aria-description')")
