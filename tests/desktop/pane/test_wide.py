"""Wide tables are framed without laying the page out for each: it costs a long page its seconds, and its memory."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.reader import ReaderStyle
from viewer.page.theme import LIGHT

_TABLES = 40
# Each measure after a change has the engine lay the page out.
_METER = """(() => {
  globalThis.measures = globalThis.layouts = 0;
  let isChanged = false;
  const width = Object.getOwnPropertyDescriptor(Element.prototype, "scrollWidth").get;
  Object.defineProperty(Element.prototype, "scrollWidth", { get() {
    measures += 1;
    layouts += isChanged;
    isChanged = false;
    return width.call(this);
  } });
  for (const name of ["add", "remove", "toggle"]) {
    const change = DOMTokenList.prototype[name];
    DOMTokenList.prototype[name] = function (...names) { isChanged = true; return change.apply(this, names); };
  }
  return true;
})()"""


def with_tables(show: Show, qtbot: QtBot) -> DocumentPane:
    row = "<tr>" + "".join(f"<td nowrap>column {number} is wide</td>" for number in range(40)) + "</tr>"
    pane = show(compose(reading(f"<table>{row}{row}</table><p>Words</p>" * _TABLES), 0, theme=LIGHT))
    assert ask(qtbot, pane, "document.querySelectorAll('.scrolls.goes-on').length") == _TABLES
    ask(qtbot, pane, _METER)
    return pane


def test_all_tables_are_measured_before_any_is_changed(show: Show, qtbot: QtBot) -> None:
    pane = with_tables(show, qtbot)
    pane.set_reader(ReaderStyle(width=900))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "measures") >= _TABLES)
    assert ask(qtbot, pane, "layouts") < 6


def test_a_window_that_is_only_higher_frames_no_table_anew(show: Show, qtbot: QtBot) -> None:
    pane = with_tables(show, qtbot)
    pane.resize(pane.width(), 500)
    qtbot.waitUntil(lambda: ask(qtbot, pane, "innerHeight") == 500)
    ask(qtbot, pane, "(requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.isOver = true))), true)")
    qtbot.waitUntil(lambda: ask(qtbot, pane, "globalThis.isOver === true"))
    assert ask(qtbot, pane, "measures") == 0


def test_what_was_laid_out_anew_is_tidied_up_once_all_is_quiet(show: Show, qtbot: QtBot) -> None:
    pane = show(compose(reading("<p>Words</p>"), 0, theme=LIGHT))
    assert ask(qtbot, pane, "typeof gc") == "function"
    ask(qtbot, pane, "(globalThis.tidied = 0, globalThis.gc = () => (tidied += 1), true)")
    qtbot.waitUntil(lambda: ask(qtbot, pane, "tidied") == 1)
    pane.go_to(Place(0, 0))
    ask(qtbot, pane, "(viewer.tidy(), true)")
    assert ask(qtbot, pane, "tidied") == 1, "nothing was laid out since"
    pane.set_reader(ReaderStyle(width=900))
    qtbot.waitUntil(lambda: ask(qtbot, pane, "tidied") == 2)
