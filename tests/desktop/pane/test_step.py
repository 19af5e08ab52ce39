"""Two panes in step: the reader's moves are told, those made for the reader are not."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask, rect
from viewer.comparison.steps import Point, Step
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import LIGHT

LONG = "".join(f"<p>Paragraph {number} tells of silver and gold.</p>" for number in range(200))


def calm(pane: DocumentPane, qtbot: QtBot) -> DocumentPane:
    """Wait until what laying out the page may scroll was told of."""
    frames = (
        "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.calm = 1))))"
    )
    ask(qtbot, pane, f"({frames}, 1)")
    qtbot.waitUntil(lambda: bool(ask(qtbot, pane, "globalThis.calm ?? 0")))
    return pane


def shown(show: Show, qtbot: QtBot) -> DocumentPane:
    pane = show(compose(reading(LONG), 0, theme=LIGHT))
    pane.keep_step(True)
    return calm(pane, qtbot)


def told(pane: DocumentPane) -> list[tuple[Any, float]]:
    heard: list[tuple[Any, float]] = []
    pane.stepped.connect(lambda point, line: heard.append((point, line)))
    return heard


def test_a_scroll_tells_the_point_at_the_reading_line(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    with qtbot.waitSignal(pane.stepped) as heard:
        ask(qtbot, pane, "(scrollTo(0, 1500), 1)")
    point, line = heard.args
    at = rect(qtbot, pane, f"#b{point.block}")
    assert at["top"] <= line <= at["bottom"] + 30
    assert 0 <= point.share <= 1


def test_a_jump_tells_the_block_it_went_to(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    with qtbot.waitSignal(pane.stepped) as heard:
        pane.go_to(Place(0, 90), flash=False)
    assert heard.args[0] == Point(90, 0.0)


def test_the_very_top_is_told_as_such(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    with qtbot.waitSignal(pane.stepped):
        pane.go_to(Place(0, 90), flash=False)
    with qtbot.waitSignal(pane.stepped, check_params_cb=lambda point, line: point is None):
        ask(qtbot, pane, "(scrollTo(0, 0), 1)")


def test_a_point_is_brought_level_with_a_line(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    pane.follow(Step(0, Point(60, 0.5), Point(60, 0.5)), 200.0)
    qtbot.waitUntil(lambda: bool(ask(qtbot, pane, "scrollY > 0")))
    at = rect(qtbot, pane, "#b60")
    assert abs(at["top"] + at["height"] / 2 - 200) <= 1


def test_what_lies_between_two_blocks_is_brought_between_them(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    pane.follow(Step(0, Point(60, 1.0), Point(80, 0.0), 0.5), 200.0)
    qtbot.waitUntil(lambda: bool(ask(qtbot, pane, "scrollY > 0")))
    middle = (rect(qtbot, pane, "#b60")["bottom"] + rect(qtbot, pane, "#b80")["top"]) / 2
    assert abs(middle - 200) <= 1


def test_a_pane_that_follows_does_not_lead(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    heard = told(pane)
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place.block > 0):
        pane.follow(Step(0, Point(60, 0.0), Point(60, 0.0)), 200.0)
    assert heard == []
    ask(qtbot, pane, "(scrollBy(0, 300), 1)")
    qtbot.waitUntil(lambda: len(heard) == 1)


def test_a_pane_that_keeps_no_step_tells_nothing(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    pane.keep_step(False)
    heard = told(pane)
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 90)):
        pane.go_to(Place(0, 90), flash=False)
    assert heard == []


def test_a_page_shown_later_keeps_step_too(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    show(compose(reading(LONG.replace("silver", "lead")), 0, theme=LIGHT))
    with qtbot.waitSignal(pane.stepped):
        pane.go_to(Place(0, 90), flash=False)


def test_what_laying_out_scrolls_is_no_move_of_the_reader(show: Show, qtbot: QtBot) -> None:
    pane = shown(show, qtbot)
    with qtbot.waitSignal(pane.stepped):
        pane.go_to(Place(0, 190), flash=False)
    heard = told(calm(pane, qtbot))
    before = ask(qtbot, pane, "scrollY")
    pane.resize(pane.width() - 300, pane.height())
    qtbot.waitUntil(lambda: bool(ask(qtbot, pane, f"scrollY !== {before}")))
    calm(pane, qtbot)
    assert heard == []
