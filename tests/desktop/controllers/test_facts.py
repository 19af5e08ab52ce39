"""A filing's facts are read when somebody asks, underlined, listed, found and told in cards; nothing before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.building.inline_facts import inline_page, number, words
from tests.building.tables import html_rows
from tests.desktop.conftest import is_whole
from tests.desktop.plain_pane import pane_of
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place

_BODY = (
    f"<p>Sales were ${number('1,204', scale='6', decimals='-6')} million.</p>"
    + html_rows(
        ("", "2013", "2012"),
        ("Silver", number("7,000", name="alder:Silver", contextRef="silver"), "5,100"),
        ("Copper", "2,345", "1,118"),
        ("Total metal", "9,345", "6,128"),
    )
    + f"<p>{words('We count ore by weight. ' * 20, name='alder:Policy')}</p>"
)
_HIDDEN = words("0000000017", name="dei:EntityCentralIndexKey")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "filings" / "alder.htm"
    target.parent.mkdir()
    target.write_text(inline_page(_BODY, _HIDDEN), encoding="utf-8")
    return target


@pytest.fixture
def view(window: MainWindow, path: Path, qtbot: QtBot) -> FilingView:
    made = window.open_path(path)
    qtbot.waitUntil(lambda: is_whole(made) and not made.stage.is_on_its_way)
    return made


def listed(window: MainWindow) -> list[str]:
    model = window.facts.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def bring(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["facts"].trigger()
    qtbot.waitUntil(lambda: "Does not tie" in listed(window))


def test_facts_are_underlined_when_asked_for_but_no_whole_note_and_no_more_when_not(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    assert not pane_of(view).facts
    window.commands["show-facts"].trigger()
    qtbot.waitUntil(lambda: len(pane_of(view).facts) == 2)
    assert window.commands["show-facts"].isChecked()
    window.commands["show-facts"].trigger()
    assert not pane_of(view).facts


def test_a_fact_that_is_pointed_at_shows_its_card(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    window.commands["show-facts"].trigger()
    qtbot.waitUntil(lambda: len(pane_of(view).facts) == 2)
    pane_of(view).fact_pointed.emit(pane_of(view).facts[0].id, QRect(10, 10, 40, 12), True)
    card = view.asides.peeking.card
    assert card.isVisible()


def test_the_panel_lists_what_does_not_tie_and_every_fact_with_value_and_period(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    bring(window, qtbot)
    assert listed(window) == [
        "Does not tie",
        "Total metal, 2012: The rows add to 6,218; the total says 6,128: differs by 90.",
        "Facts",
        "Sales, 1,204,000,000 USD, Year to Dec 31, 2013",
        "Silver · Silver Member, 7,000 USD, Dec 31, 2013",
        *(line for line in listed(window) if line.startswith("Policy, We count ore")),
        "Entity Central Index Key, 0000000017, Year to Dec 31, 2013, hidden",
    ]


def test_words_in_any_order_find_a_fact_and_enter_leads_to_it(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    bring(window, qtbot)
    assert window.facts.filter_box is not None
    window.facts.filter_box.setText("usd sales")
    assert listed(window) == ["Sales, 1,204,000,000 USD, Year to Dec 31, 2013"]
    window.facts.list.setCurrentIndex(window.facts.list.model().index(0, 0))
    qtbot.keyClick(window.facts.list, Qt.Key.Key_Return)
    (went,) = pane_of(view).went_to
    assert isinstance(went, Place)
    assert view.reading.filing.documents[0].blocks[went.block].text[went.start : went.end] == "1,204"


def test_space_shows_the_card_of_a_fact_and_a_hidden_one_has_no_other_place(
    window: MainWindow, view: FilingView, qtbot: QtBot
) -> None:
    bring(window, qtbot)
    window.facts.which.setCurrentIndex(window.facts.which.findData("hidden"))
    assert len(listed(window)) == 1
    window.facts.list.setFocus()
    window.facts.list.setCurrentIndex(window.facts.list.model().index(0, 0))
    qtbot.keyClick(window.facts.list, Qt.Key.Key_Space)
    assert view.asides.peeking.card.isVisible()
    qtbot.keyClick(window.facts.list, Qt.Key.Key_Space)
    assert not view.asides.peeking.card.isVisible()
    qtbot.keyClick(window.facts.list, Qt.Key.Key_Return)
    assert view.asides.peeking.card.isVisible()
    assert not pane_of(view).went_to


def test_the_listed_facts_are_copied_as_a_table(window: MainWindow, view: FilingView, qtbot: QtBot) -> None:
    bring(window, qtbot)
    window.facts.order.setCurrentIndex(window.facts.order.findData("value"))
    window.facts.copy.click()
    head, first, *_ = QApplication.clipboard().text().splitlines()
    assert head.split("\t")[:4] == ["Label", "Dimensions", "Value", "Unit"]
    assert first.split("\t")[:6] == ["Sales", "", "1204000000", "USD", "2013-01-01", "2013-12-31"]


def test_a_text_as_amended_says_why_it_has_no_facts_and_reads_for_none(
    window: MainWindow, pair_view: FilingView, qtbot: QtBot
) -> None:
    window.commands["facts"].trigger()
    window.commands["as-amended"].trigger()
    qtbot.waitUntil(lambda: window.facts.nothing.text().startswith("A text as amended"))
