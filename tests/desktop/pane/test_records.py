"""The records of a form that is data are sorted in the real page by a click on a head."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.pane.asking import Show, ask, click
from viewer.filing.blocks import read_blocks
from viewer.page.model import Page

_HOLDING = "<infoTable><nameOfIssuer>{}</nameOfIssuer><value>{}</value></infoTable>"
_FORM = "".join(_HOLDING.format(*one) for one in (("Vane", "1200"), ("alder", "90000"), ("Mill", "")))


@pytest.fixture
def form() -> Page:
    blocks = read_blocks("xml", f"<informationTable>{_FORM}</informationTable>".encode(), 0, with_page=True).blocks
    sheet = "".join(block.lead + block.html for block in blocks)
    return Page(f'<main class="viewer-sheet">{sheet}</main>', "", blocks=blocks)


def names(qtbot: QtBot, pane) -> list[str]:
    rows = '[...document.querySelectorAll("table.records tr")].slice(1)'
    found: list[str] = ask(qtbot, pane, f"{rows}.map((row) => row.cells[0].textContent)")
    return found


def test_a_click_on_a_head_sorts_again_turns_round_and_then_all_is_as_filed(
    show: Show, form: Page, qtbot: QtBot
) -> None:
    pane = show(form)
    seen = []
    for _ in range(3):
        click(qtbot, pane, "th:nth-child(2)")
        seen.append(names(qtbot, pane))
    assert seen == [["Vane", "alder", "Mill"], ["alder", "Vane", "Mill"], ["Vane", "alder", "Mill"]]


def test_words_are_sorted_by_the_alphabet(show: Show, form: Page, qtbot: QtBot) -> None:
    pane = show(form)
    click(qtbot, pane, "th")
    assert names(qtbot, pane) == ["alder", "Mill", "Vane"]
    assert ask(qtbot, pane, 'document.querySelector("th").ariaSort') == "ascending"
