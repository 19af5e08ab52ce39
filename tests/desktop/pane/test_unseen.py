"""A page that comes back is seen at its place and in the present theme, and nothing of it before that."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask
from viewer.desktop.pane.engine.guarded import GuardedPage
from viewer.desktop.pane.painting import Painting
from viewer.desktop.pane.pane import DocumentPane
from viewer.desktop.pane.veil import Veil
from viewer.desktop.pane.whereabouts import Whereabouts
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import DARK, LIGHT

LONG = "".join(f"<p>Paragraph {number} tells of silver and gold.</p>" for number in range(200))
SEEN = "[document.documentElement.dataset.theme, scrollY]"


@pytest.fixture
def left(show: Show, qtbot: QtBot) -> DocumentPane:
    """A page that the reader left at a place of it, in the light theme."""
    pane = show(compose(reading(LONG), 0, theme=LIGHT))
    pane.set_theme(LIGHT)
    with qtbot.waitSignal(pane.place_reached, check_params_cb=lambda place: place == Place(0, 90)):
        pane.go_to(Place(0, 90), flash=False)
    return pane


def rest(pane: DocumentPane, qtbot: QtBot) -> None:
    pane.hide()
    pane.rest()
    qtbot.waitUntil(lambda: pane.findChild(GuardedPage) is None)
    pane.set_theme(DARK)
    pane.show()
    qtbot.waitUntil(lambda: pane.findChild(GuardedPage) is not None)


def die(pane: DocumentPane, qtbot: QtBot) -> None:
    page = pane.findChild(GuardedPage)
    assert page is not None
    pane.set_theme(DARK)
    with qtbot.waitSignal(pane.renderer_died):
        page.triggerAction(GuardedPage.WebAction.Stop)
        page.load("chrome://crash")


def foremost(pane: DocumentPane) -> QWidget:
    return [child for child in pane.children() if isinstance(child, QWidget) and child.isVisible()][-1]


@pytest.mark.parametrize("go", [rest, die])
def test_nothing_is_seen_of_a_page_that_comes_back_before_it_is_as_it_was_left(
    left: DocumentPane, qtbot: QtBot, go: Callable[[DocumentPane, QtBot], None]
) -> None:
    where = ask(qtbot, left, "scrollY")
    go(left, qtbot)
    shown: list[bool] = []
    left.ready.connect(lambda: shown.append(foremost(left) is left.findChild(Veil)))
    assert isinstance(foremost(left), Veil)
    qtbot.waitUntil(lambda: not isinstance(foremost(left), Veil))
    assert shown == [True]
    assert ask(qtbot, left, SEEN) == ["dark", where]


def test_what_was_seen_of_one_page_lifts_no_veil_from_the_next(left: DocumentPane, qtbot: QtBot) -> None:
    painting = left.findChild(Painting)
    assert painting is not None
    painting.give_soon()
    left.ready.connect(lambda: left.go_to(Place(1, 90), flash=False))
    left.show_page(compose(reading(LONG), 0, theme=DARK), 1, covered=True)
    qtbot.waitUntil(lambda: not isinstance(foremost(left), Veil))
    assert ask(qtbot, left, "scrollY") > 0


def test_a_page_that_is_left_as_soon_as_it_is_back_comes_back_to_its_place(left: DocumentPane, qtbot: QtBot) -> None:
    where = ask(qtbot, left, "scrollY")
    with qtbot.waitSignal(left.ready):
        die(left, qtbot)
    rest(left, qtbot)
    qtbot.waitUntil(lambda: not isinstance(foremost(left), Veil))
    assert ask(qtbot, left, "scrollY") == where


def test_a_page_that_came_without_its_script_is_loaded_again_and_goes_where_it_was_to_go(
    pane: DocumentPane, qtbot: QtBot
) -> None:
    pane.warm_up()
    page = pane.findChild(GuardedPage)
    assert page is not None
    own = page.scripts().toList()
    page.scripts().clear()
    with qtbot.waitSignal(page.loadFinished, check_params_cb=lambda _: page.url().query() == ""):
        pane.show_page(compose(reading(LONG), 0, theme=LIGHT), 0, covered=True)
        pane.go_to(Place(0, 90), flash=False)
    page.scripts().insert(own)
    with qtbot.waitSignal(pane.ready):
        pass
    assert ask(qtbot, pane, "scrollY") > 0


def test_where_a_page_begins_before_it_is_brought_back_is_not_where_the_reader_was() -> None:
    owner = QObject()
    whereabouts = Whereabouts(owner)
    whereabouts.hold((90, 24.0))
    whereabouts.on_place({"block": 0, "anchor": 0, "offset": 0.0})
    assert whereabouts.anchor == (90, 24.0)
    whereabouts.on_restored({})
    whereabouts.on_place({"block": 91, "anchor": 91, "offset": 24.0})
    assert whereabouts.anchor == (91, 24.0)
