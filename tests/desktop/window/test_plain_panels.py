"""Whatever is done in the window with filings whose words are markup, Qt never takes any of it for HTML."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRect
from pytestqt.qtbot import QtBot

import viewer.desktop
from tests.building.inline_facts import inline_page, number, words
from tests.building.submissions import submit
from tests.building.two_reports import report, table
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from tests.desktop.window.rich_texts import is_shown, rich_texts
from tests.desktop.window.test_every_command import ask_nobody
from viewer.desktop.panels.quotations.dialog import QuotationsDialog
from viewer.desktop.panels.years.grid import YearsGrid
from viewer.desktop.panels.years.panel import YearsPanel
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import Palette
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.library.index.building import build

PICTURE = '<img src="/usr/share/pixmaps/logo.png" width="300">'
SAID = escape(PICTURE)
LONG = f"{SAID} <i>of the shaft</i> and of the works beside the river, which neither of them has been sold or pledged"
ROWS = [(f"Silver {SAID}", "7,204", "6,181"), ("Lead", "3,987", "3,455"), ("Zinc", "1,112", "1,306")]
_PLAIN = ("as_plain", "tooltip")
"""What makes a tip: of any text, and of a command's own words."""
_NOT_GIVEN = ("quit", "close", "print")
State = Callable[[MainWindow, Path, QtBot], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Filings whose company, headings, exhibits, tables, facts, paths and file names are markup."""
    made = tmp_path / "<b>filings<b>"
    body = f"<p><b>FORM 8-K</b></p><p>Item 8.01. {SAID} Other Events</p><p>{LONG}.</p><p>Item 9.01 Exhibits</p>"
    body += f'<p>See <a href="ex99.htm">Exhibit 99.1</a>.</p><table><tr><td>99.1</td><td>{SAID}</td></tr></table>'
    submit(made / "<i>a<i>.txt", "8-K", ("8-K", body), ("EX-99.1", f"<p>{LONG}</p>"), company=f"{PICTURE} INC")
    submit(made / "<i>b<i>.txt", "8-K/A", ("8-K/A", f"{body}<p>{LONG}, too.</p>"), company=f"{PICTURE} INC", serial=2)
    for year in (2012, 2013):
        page = f"<p>{LONG}.</p>" + table(str(year), str(year - 1), rows=ROWS)
        (made / f"{year}.htm").write_text(report(year, page, company=f"{SAID} MINES"))
    name = words(f"{SAID} INC", name="dei:EntityRegistrantName")
    facts = number("1,204", scale="6") + words(f"We count {SAID}.") + name
    (made / "tagged.htm").write_text(inline_page(f"<p>{facts}</p>"))
    return made


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> FilingView:
    view = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(view) and not view.stage.is_on_its_way)
    return view


def place_of(view: FilingView, said: str) -> Place:
    assert view.reading is not None
    for at, block in enumerate(view.reading.filing.documents[0].blocks):
        if (start := block.text.find(said)) >= 0:
            return Place(0, at, start, start + len(said))
    raise AssertionError(said)


def searched(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    list(build([folder]))
    window.list_folder(folder)
    qtbot.waitUntil(lambda: len(window.files.filings()) == 5 and not window.files.loading.isVisible())
    window.bring_panel(window.search)
    for query in ("img", "<i> OR <b>", '"<img src='):
        window.search.bar.field.setText(query)
        window.search.bar.ask()
        qtbot.waitUntil(lambda: window.search.state.isVisible())
        assert rich_texts() == []


def marked(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    view = opened(window, folder / "<i>a<i>.txt", qtbot)
    qtbot.waitUntil(lambda: window.annotating.known is not None)
    place = place_of(view, PICTURE)
    pane_of(view).selected = (place,)
    pane_of(view).selection_changed.emit(PICTURE, place)
    for name in ("highlight", "bookmark"):
        window.commands[name].trigger()
    window.bring_panel(window.annotations)
    qtbot.waitUntil(lambda: window.annotations.list.model().rowCount() > 0)


def traced(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    view = opened(window, folder / "2013.htm", qtbot)
    for said in ("7,204", PICTURE):
        window.tracing.trace(view, view.leaf, place_of(view, said))
        qtbot.waitUntil(lambda: isinstance(view.asides.spread.under, YearsPanel))
        qtbot.waitUntil(lambda: all(one.model().rowCount() for one in window.findChildren(YearsGrid)))
        assert rich_texts() == []


def tagged(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.list_folder(folder)
    opened(window, folder / "tagged.htm", qtbot)
    qtbot.waitUntil(lambda: len(window.files.filings()) == 5)
    window.bring_panel(window.facts)
    qtbot.waitUntil(lambda: window.facts.list.model().rowCount() > 2)


def pointed_at(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    view = opened(window, folder / "<i>a<i>.txt", qtbot)
    pane_of(view).pointed.emit(place_of(view, PICTURE), QRect(9, 9, 9, 9), True)
    pane_of(view).outside_link_activated.emit(f"https://www.example.com/{PICTURE}")


def quoted(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    opened(window, folder / "<i>a<i>.txt", qtbot)
    window.commands["check-memo"].trigger()
    dialog = next(one for one in window.findChildren(QuotationsDialog))
    dialog.show_text(f"It has “{PICTURE} of the shaft” and “{PICTURE} and the <b>river</b> beside it”.")
    qtbot.waitUntil(lambda: dialog.list.count() == 2)


STATES: tuple[State, ...] = (searched, marked, traced, tagged, pointed_at, quoted)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_panel_takes_a_filings_words_for_html(state: State, window: MainWindow, folder: Path, qtbot: QtBot):
    state(window, folder, qtbot)
    QCoreApplication.processEvents()
    assert rich_texts() == []
    assert is_shown("<img src=")


@pytest.mark.parametrize("name", ["<i>b<i>.txt", "2013.htm"])
def test_no_command_takes_a_filings_words_for_html(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
):
    ask_nobody(monkeypatch)
    window.list_folder(folder)
    opened(window, folder / name, qtbot)
    for one in window.commands.registered:
        if not one.name.startswith(_NOT_GIVEN):
            window.commands[one.name].trigger()
            QCoreApplication.processEvents()
            assert (one.name, rich_texts()) == (one.name, [])
            for palette in window.findChildren(Palette):
                palette.close()


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in Path(viewer.desktop.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield f"{path.name}:{node.lineno}", node


def is_plain(text: ast.expr) -> bool:
    """Whether a tip is the program's own as it stands, or made plain."""
    if isinstance(text, ast.IfExp):
        return is_plain(text.body) and is_plain(text.orelse)
    if not (isinstance(text, ast.Call) and isinstance(text.func, ast.Name)):
        return isinstance(text, ast.Constant)
    if text.func.id == "translated":
        return all(map(is_plain, text.args)) and all(is_plain(one.value) for one in text.keywords)
    return text.func.id in _PLAIN


def test_every_tip_is_the_programs_own_or_made_plain():
    tips = ("setToolTip", "setTabToolTip", "setStatusTip", "setWhatsThis")
    told = [(where, call) for where, call in calls() if isinstance(call.func, ast.Attribute) and call.func.attr in tips]
    assert len(told) > 20
    assert [where for where, call in told if not is_plain(call.args[-1])] == []
