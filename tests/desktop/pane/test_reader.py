"""The reader's letters and column hold at once, and only where the filer leaves them open."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask
from viewer.page import compose
from viewer.page.reader import OF_WINDOW, ReaderStyle
from viewer.page.theme import LIGHT

WORDS = "<p>Open.</p><p style='font-family:Courier;font-size:9pt'>Set by the filer.</p>"
FONT = "getComputedStyle(document.getElementById('b{}').closest('p')??document.getElementById('b{}')).{}"


def of(block: int, what: str) -> str:
    return FONT.format(block, block, what)


def test_letters_are_set_where_the_filer_does_not_insist(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading(WORDS), 0, theme=LIGHT))
    pane.set_reader(ReaderStyle(family="DejaVu Sans", size=18))
    qtbot.waitUntil(lambda: "DejaVu Sans" in ask(qtbot, pane, of(0, "fontFamily")))
    assert ask(qtbot, pane, of(0, "fontSize")) == "24px"
    assert ask(qtbot, pane, of(1, "fontFamily")) == "Courier"
    assert ask(qtbot, pane, of(1, "fontSize")) == "12px"


@pytest.mark.parametrize(("width", "least", "most"), [(640, 630, 650), (OF_WINDOW, 900, 1100)])
def test_the_column_is_as_wide_as_the_reader_likes(width: int, least: int, most: int, show: Show, qtbot: QtBot) -> None:
    pane = show(
        compose(reading("".join(f"<p>Words of paragraph {n}.</p>" for n in range(80))), 0, theme=LIGHT, gutter=False)
    )
    pane.set_reader(ReaderStyle(width))
    sheet = "document.querySelector('.viewer-sheet').getBoundingClientRect().width"
    qtbot.waitUntil(lambda: least <= ask(qtbot, pane, sheet) <= most)


def test_a_later_page_is_set_so_from_the_start(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading("<p>One.</p>"), 0, theme=LIGHT))
    pane.set_reader(ReaderStyle(640))
    with qtbot.waitSignal(pane.ready):
        pane.show_page(compose(reading("<p>Two.</p>"), 0, theme=LIGHT), 0)
    assert ask(qtbot, pane, "document.getElementById('viewer-reader').textContent") == ReaderStyle(640).css()


def test_fit_width_makes_the_page_as_wide_as_the_pane(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading("<p>One.</p>"), 0, theme=LIGHT))
    pane.resize(1293, 700)
    assert pane.fitting_zoom() == pytest.approx(1.5, abs=0.01)
