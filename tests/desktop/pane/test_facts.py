"""Facts are underlined without touching the text; the one that is pointed at, or clicked, is told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import place_of, reading
from tests.desktop.pane.asking import Show, ask, rect
from viewer.desktop.pane.pane import DocumentPane
from viewer.page import compose
from viewer.page.facts import fact_marks
from viewer.page.theme import LIGHT

_HTML = (
    "<p>Sales of <b>1,204</b> and costs of 987.</p><table><tr><td>Silver</td><td><i>7,001</i></td></tr>"
    "<tr><td>Gold</td><td>43</td></tr></table>"
)
_SHOWN = ("1,204", "987", "7,001")


@pytest.fixture
def tagged(show: Show, qtbot: QtBot) -> DocumentPane:
    made = reading(_HTML)
    pane = show(compose(made, 0, theme=LIGHT))
    places = enumerate(place_of(shown, made) for shown in _SHOWN)
    pane.set_facts(fact_marks(places, 0, made.filing.documents[0].blocks))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "CSS.highlights.has('facts')"))
    return pane


def happen(qtbot: QtBot, pane: DocumentPane, selector: str, event: str) -> None:
    happening = (
        f"(() => {{ const one = document.querySelector('{selector}'); const area = one.getBoundingClientRect(); "
        f"one.dispatchEvent(new MouseEvent('{event}', {{ bubbles: true, cancelable: true, "
        f"clientX: area.left + area.width / 2, clientY: area.top + area.height / 2 }})); return true; }})()"
    )
    ask(qtbot, pane, happening)


def test_the_characters_of_each_fact_are_underlined(tagged: DocumentPane, qtbot: QtBot) -> None:
    assert ask(qtbot, tagged, "[...CSS.highlights.get('facts')].map(String)") == list(_SHOWN)


def test_a_fact_that_is_pointed_at_is_told_with_where_it_stands_and_that_it_is_left(
    tagged: DocumentPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tagged.fact_pointed) as pointed:
        happen(qtbot, tagged, "#b0 b", "mousemove")
    assert pointed.args is not None
    index, area, at_once = pointed.args
    assert (index, at_once) == (0, False)
    assert abs(area.left() - rect(qtbot, tagged, "#b0 b")["left"]) <= 1
    with qtbot.waitSignal(tagged.pointer_left):
        happen(qtbot, tagged, "#b1r1c0", "mousemove")


def test_a_click_on_a_fact_asks_for_its_card_at_once(tagged: DocumentPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tagged.fact_pointed) as pointed:
        happen(qtbot, tagged, "#b1 i", "click")
    assert pointed.args is not None
    assert (pointed.args[0], pointed.args[2]) == (2, True)


def test_no_facts_leave_no_line(tagged: DocumentPane, qtbot: QtBot) -> None:
    tagged.set_facts(())
    qtbot.waitUntil(lambda: not ask(qtbot, tagged, "CSS.highlights.has('facts')"))
