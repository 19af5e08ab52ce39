"""A mark hides nothing: every character beside it, or in it, is drawn as dark as it is without the mark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from tests.building.readings import MadePair, place_of, reading
from tests.desktop.pane.asking import Show, ask
from viewer.amendments.model import Statement
from viewer.comparison.model import Change, Comparison
from viewer.desktop.pane.pane import DocumentPane
from viewer.page import compose
from viewer.page.model import Page
from viewer.page.theme import LIGHT
from viewer.reading import Reading

HTML = (
    "<p>On February 21, 2014 the sum was (90,124,548), say $9.</p>"
    "<table cellpadding='0' cellspacing='0'><tr><td>Silver</td><td>2,140,512</td></tr>"
    "<tr><td>Gold</td><td>47,310</td></tr></table><p>After,</p><p>gjpqy,</p><p>Behind,</p>"
)
MARKED = ["21", "90,124,548", "9", "2,140,512", "Gold\t47,310", "gjpqy,"]
_DARK = 110


def composed(made: Reading, words: list[str]) -> Page:
    places = [place_of(word, made) for word in words]
    changes = tuple(Change("text", None, "1", "2", place, place, 0, 0, claim="named") for place in places)
    pair = MadePair(reading(HTML, form="8-K/A"), made, Statement((), (), None), Comparison((), changes, (), ()))
    return compose(made, 0, theme=LIGHT, amended=pair, with_notes=True)


def darkness(picture: QPixmap, area: dict[str, float], zoom: float) -> int:
    """How many pixels of a rectangle of the page are ink; a frame's amber is redder."""
    image = picture.toImage()
    columns = range(round(area["x"] * zoom), round((area["x"] + area["width"]) * zoom))
    rows = range(round(area["y"] * zoom), round((area["y"] + area["height"]) * zoom))
    return sum(QColor(image.pixel(x, y)).red() < _DARK for x in columns for y in rows)


def grabbed(pane: DocumentPane, qtbot: QtBot) -> QPixmap:
    with qtbot.waitCallback() as painted:
        pane.grab_when_painted(painted)
    picture: QPixmap = painted.args[0]
    return picture


def characters(pane: DocumentPane, qtbot: QtBot) -> list[tuple[str, dict[str, float]]]:
    """Every character of the sheet with its rectangle."""
    told = ask(
        qtbot,
        pane,
        """(() => {
          const found = [];
          const walker = document.createTreeWalker(document.querySelector(".viewer-sheet"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < node.data.length; at += 1) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              if (node.data[at].trim()) found.push([node.data[at], range.getBoundingClientRect()]);
            }
          }
          return found;
        })()""",
    )
    return [(character, area) for character, area in told]


def inks(show: Show, qtbot: QtBot, words: list[str], zoom: float) -> list[tuple[str, int]]:
    """Every character of the page with these words marked, and how much of it is seen."""
    pane = show(composed(reading(HTML), words))
    pane.set_zoom(zoom)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "innerWidth") < 1110 / zoom)
    qtbot.wait(300)
    picture = grabbed(pane, qtbot)
    return [(one, darkness(picture, area, zoom)) for one, area in characters(pane, qtbot)]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_character_is_hidden_by_a_mark(zoom: float, show: Show, qtbot: QtBot) -> None:
    plain, marked = inks(show, qtbot, [], zoom), inks(show, qtbot, MARKED, zoom)
    assert [one for one, _ in plain] == [one for one, _ in marked]
    hidden = [
        f"{one} at {index}: {before} -> {after}"
        for index, ((one, before), (_, after)) in enumerate(zip(plain, marked, strict=True))
        if after < before * 0.6
    ]
    assert hidden == []
