"""A selection is told block by block, also where the drag began or was let go in the room between blocks."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import place_of, reading
from tests.desktop.pane.asking import Show, ask
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import Reading

_PARAGRAPHS = ("Silver rose.", "Gold fell.", "Copper was unchanged.", "Tin was not sold.")


def filing() -> Reading:
    return reading("".join(f"<div><p>{words}</p>\n<p>&nbsp;</p></div>" for words in _PARAGRAPHS))


def selected(qtbot: QtBot, show: Show, made: Reading, ends: str) -> tuple[Place, ...]:
    """What is told as selected after a drag with these ends: from a node and offset to a node and offset."""
    pane = show(compose(made, 0, theme=LIGHT))
    told = """
      const sheet = document.querySelector(".viewer-sheet");
      const outside = document.body.childNodes.length;
      const words = (some) => [...sheet.querySelectorAll("p")].find((each) => each.textContent.includes(some));
      const text = (some) => words(some).querySelector(".b").firstChild;
      const after = (node) => [node.parentNode, [...node.parentNode.childNodes].indexOf(node) + 1];
      const before = (node) => [node.parentNode, [...node.parentNode.childNodes].indexOf(node)];
    """
    with qtbot.waitSignal(pane.selection_changed):
        ask(qtbot, pane, f"(() => {{ {told} getSelection().setBaseAndExtent({ends}); return true; }})()")
    return pane.selected


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("...after(words('Copper'))", id="right after a paragraph"),
        pytest.param("words('Copper').nextSibling, 1", id="in the white space after it"),
        pytest.param("...after(words('Copper').parentNode)", id="after what is around it"),
        pytest.param(
            "words('Copper').parentNode, words('Copper').parentNode.childNodes.length", id="at the end of that"
        ),
        pytest.param("...before(words('Tin'))", id="right before the next one"),
    ],
)
def test_a_drag_let_go_between_paragraphs_has_all_that_it_went_over(show: Show, qtbot: QtBot, end: str) -> None:
    made = filing()
    found = selected(qtbot, show, made, f"text('Silver'), 7, {end}")
    assert found == tuple(place_of(words, made) for words in ("rose.", "Gold fell.", "Copper was unchanged."))


@pytest.mark.parametrize(
    "begin",
    [
        pytest.param("...before(words('Gold'))", id="right before a paragraph"),
        pytest.param("...after(words('Silver'))", id="right after the one before"),
        pytest.param("words('Silver').nextSibling, 0", id="in the white space between"),
        pytest.param("...before(words('Gold').parentNode)", id="before what is around it"),
    ],
)
def test_a_drag_begun_between_paragraphs_has_all_that_it_went_over(show: Show, qtbot: QtBot, begin: str) -> None:
    made = filing()
    found = selected(qtbot, show, made, f"{begin}, text('Copper'), 6")
    assert found == (place_of("Gold fell.", made), place_of("Copper", made))


def test_a_drag_let_go_below_the_sheet_has_the_text_up_to_its_end(show: Show, qtbot: QtBot) -> None:
    made = filing()
    found = selected(qtbot, show, made, "text('Copper'), 0, document.body, outside")
    assert found == (place_of("Copper was unchanged.", made), place_of("Tin was not sold.", made))


def test_all_of_the_page_is_all_of_its_text(show: Show, qtbot: QtBot) -> None:
    made = filing()
    found = selected(qtbot, show, made, "document.body, 0, document.body, outside")
    assert found == tuple(place_of(words, made) for words in _PARAGRAPHS)


def test_the_room_between_two_paragraphs_alone_is_nothing_of_the_text(show: Show, qtbot: QtBot) -> None:
    made = filing()
    assert selected(qtbot, show, made, "...after(words('Silver')), ...before(words('Gold'))") == ()


def test_a_drag_let_go_below_a_table_has_its_cells_to_the_last(show: Show, qtbot: QtBot) -> None:
    rows = "<tr><td>Silver</td><td>2,140</td></tr><tr><td>Gold</td><td>47</td></tr>"
    made = reading(f"<p>Output</p><table>{rows}{rows}</table><p>Tin</p>")
    output, table = selected(qtbot, show, made, "text('Output'), 0, ...before(words('Tin'))")
    assert output == place_of("Output", made)
    assert (table.block, table.start, table.end) == (1, 0, len(made.filing.documents[0].blocks[1].text.rstrip()))
