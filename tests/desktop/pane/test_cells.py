"""Cells picked with the mouse in the real page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.building.readings import place_of, reading
from tests.desktop.pane.asking import Show, ask
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.theme import LIGHT

_ROWS = "".join(
    f"<tr><td>{label}</td><td></td><td>{one}</td><td>{two}</td></tr>"
    for label, one, two in (("Silver", "2,140", "1,900"), ("Gold", "47", "52"), ("Lead", "11", "13"))
)
_PAIRS = (("Silver", "2,140"), ("Gold", "47"))


def drag(qtbot: QtBot, pane: DocumentPane, first: str, last: str) -> None:
    """Press the button over one element, move to another and let go there."""
    ask(
        qtbot,
        pane,
        f"""(() => {{
        for (const [kind, id] of [["mousedown", "{first}"], ["mousemove", "{last}"], ["mouseup", "{last}"]]) {{
          const element = document.getElementById(id);
          const rect = element.getBoundingClientRect();
          const at = {{ clientX: rect.left + rect.width / 2, clientY: rect.top + rect.height / 2 }};
          element.dispatchEvent(new MouseEvent(kind, {{ bubbles: true, buttons: 1, detail: 1, ...at }}));
        }}
        return true;
        }})()""",
    )


def test_a_drag_over_cells_picks_the_rectangle_between_them(show: Show, qtbot: QtBot) -> None:
    made = reading(f"<p>Output</p><table>{_ROWS}</table>")
    pane = show(compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(pane.cells_picked) as picked:
        drag(qtbot, pane, "b1r0c2", "b1r1c3")
    assert picked.args == [[place_of(text, made) for text in ("2,140", "1,900", "47", "52")]]


def test_empty_cells_between_columns_are_not_picked(show: Show, qtbot: QtBot) -> None:
    rows = "".join(f"<tr><td>{name}</td><td>&nbsp;</td><td>{one}</td><td> </td><td>9</td></tr>" for name, one in _PAIRS)
    made = reading(f"<p>Output</p><table>{rows}</table>")
    pane = show(compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(pane.cells_picked) as picked:
        drag(qtbot, pane, "b1r0c2", "b1r1c4")
    assert all(place.start is not None for place in picked.args[0])
    assert len(picked.args[0]) == 4


def test_words_of_one_cell_are_no_picked_cells_and_the_next_press_lets_them_go(show: Show, qtbot: QtBot) -> None:
    made = reading(f"<p>Output</p><table>{_ROWS}</table>")
    pane = show(compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(pane.cells_picked):
        drag(qtbot, pane, "b1r0c2", "b1r2c2")
    with qtbot.waitSignal(pane.cells_picked) as picked:
        drag(qtbot, pane, "b1r1c2", "b1r1c2")
    assert picked.args == [[]]


def test_copying_picked_cells_is_left_to_the_program(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading(f"<p>Output</p><table>{_ROWS}</table>"), 0, theme=LIGHT))
    drag(qtbot, pane, "b1r0c2", "b1r2c2")
    with qtbot.waitSignal(pane.cells_copied):
        ask(qtbot, pane, '!document.dispatchEvent(new ClipboardEvent("copy", { cancelable: true }))')


def test_picked_cells_are_what_is_selected_each_a_place_and_nothing_between_them(show: Show, qtbot: QtBot) -> None:
    made = reading(f"<p>Output</p><table>{_ROWS}</table>")
    pane = show(compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(pane.selection_changed):
        drag(qtbot, pane, "b1r0c2", "b1r2c2")
        select = "getSelection().setBaseAndExtent(b1r0c2.firstChild, 0, b1r2c2.firstChild, 1) ?? true"
        ask(qtbot, pane, select)
    assert pane.selected == tuple(place_of(text, made) for text in ("2,140", "47", "11"))
    with qtbot.waitSignal(pane.cells_picked):
        drag(qtbot, pane, "b1r1c2", "b1r1c2")
    assert pane.selected == (Place(0, 1, place_of("2,140", made).start, place_of("11", made).end),)


def test_a_selection_that_ends_inside_a_figure_has_all_of_it(show: Show, qtbot: QtBot) -> None:
    made = reading("<p>Sold for 101,214 dollars.</p>")
    pane = show(compose(made, 0, theme=LIGHT))
    with qtbot.waitSignal(pane.selection_changed):
        ask(qtbot, pane, "getSelection().setBaseAndExtent(b0.firstChild, 0, b0.firstChild, 12) ?? true")
    assert pane.selected == (place_of("Sold for 101,214", made),)
