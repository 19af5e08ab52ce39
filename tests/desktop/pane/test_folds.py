"""Text that both reports have alike is one quiet line, which opens by a click, and by whatever leads into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.building.two_reports import report
from tests.desktop.pane.asking import Show, ask, click, rect
from viewer.desktop.pane.pane import DocumentPane
from viewer.filing.model import Place
from viewer.page import compose
from viewer.page.model import Page
from viewer.page.theme import LIGHT
from viewer.reading import compare, read

SEAMS = "".join(f"<div><p>Seam {name} is mined by hand.</p><p>&nbsp;</p></div>" for name in "ABCDEFGHIJ")
MORE = "".join(f"<p>Shaft {name} is deep.</p>" for name in "KLMNO")
TEXT = "<p>We mine {0} ore for our own furnaces.</p>" + SEAMS + "<p>We sell {0} to smelters abroad.</p>" + MORE


@pytest.fixture
def page(tmp_path: Path) -> Page:
    for year, metal in ((2012, "silver"), (2013, "copper")):
        (tmp_path / f"{year}.htm").write_text(report(year, TEXT.format(metal)), encoding="utf-8")
    earlier, later = (read(tmp_path / f"{year}.htm", with_pages=True) for year in (2012, 2013))
    pair = compare(earlier, later)
    return compose(pair.amendment, 0, theme=LIGHT, amended=pair, with_notes=True)


def lines(qtbot: QtBot, pane: DocumentPane) -> list[list[str]]:
    found = "[...document.querySelectorAll('.viewer-fold')].map(one => [one.textContent, one.ariaExpanded])"
    told: list[list[str]] = ask(qtbot, pane, found)
    return told


def block_of(page: Page, words: str) -> int:
    return next(at for at, block in enumerate(page.blocks) if words in block.text)


def is_seen(qtbot: QtBot, pane: DocumentPane, page: Page, words: str) -> bool:
    box = rect(qtbot, pane, f"#b{block_of(page, words)}")
    return box["height"] > 0 and 0 <= box["top"] < 700


def height(qtbot: QtBot, pane: DocumentPane) -> float:
    tall: float = ask(qtbot, pane, "document.querySelector('.viewer-sheet').scrollHeight")
    return tall


def test_a_run_is_one_line_with_all_that_stands_between_its_paragraphs(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    told = lines(qtbot, pane)
    assert ["10 paragraphs unchanged", "false"] in told
    first, last = block_of(page, "Seam A"), block_of(page, "Seam J")
    gap = f"document.getElementById('b{last + 1}').getBoundingClientRect().top"
    assert ask(qtbot, pane, gap) - rect(qtbot, pane, f"#b{first - 1}")["bottom"] < 90


def test_a_click_opens_it_where_it_stands_and_again_folds_it(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    first = block_of(page, "Seam A")
    line = f'.viewer-fold[data-run="{first}"]'
    top, folded = rect(qtbot, pane, line)["top"], height(qtbot, pane)
    with qtbot.waitSignal(pane.unfolded) as told:
        click(qtbot, pane, line)
    assert told.args == [(first,)]
    assert is_seen(qtbot, pane, page, "Seam A")
    assert abs(rect(qtbot, pane, line)["top"] - top) < 1
    with qtbot.waitSignal(pane.unfolded):
        click(qtbot, pane, line)
    assert height(qtbot, pane) == folded


@pytest.mark.parametrize("way", ["go to", "find"])
def test_whatever_leads_into_it_opens_it(show: Show, qtbot: QtBot, page: Page, way: str) -> None:
    pane = show(page)
    with qtbot.waitSignal(pane.unfolded):
        if way == "find":
            pane.find_text("Seam F is mined")
        else:
            pane.go_to(Place(0, block_of(page, "Seam F"), 2, 6))
    assert is_seen(qtbot, pane, page, "Seam F")


def test_all_is_shown_and_folded_again_and_a_new_page_keeps_what_was_open(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    folded = height(qtbot, pane)
    pane.set_folds(is_folding=False)
    assert all(state == "true" for _, state in lines(qtbot, pane))
    assert any(words.startswith("10 paragraphs unchanged, shown below") for words, _ in lines(qtbot, pane))
    pane.set_folds(is_folding=True)
    assert height(qtbot, pane) == folded
    assert ["10 paragraphs unchanged", "false"] in lines(qtbot, pane)
    with qtbot.waitSignal(pane.ready):
        pane.show_page(page, 0, (True, (block_of(page, "Seam A"),)))
    assert is_seen(qtbot, pane, page, "Seam A")


def test_a_line_is_reached_and_opened_by_the_keyboard(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    line = "document.querySelector('.viewer-fold')"
    assert ask(qtbot, pane, f"[{line}.tagName, {line}.tabIndex]") == ["BUTTON", 0]


def test_paper_shows_all_of_it(show: Show, qtbot: QtBot, page: Page) -> None:
    pane = show(page)
    rule = "[...document.styleSheets].flatMap(s => [...s.cssRules]).filter(r => r.cssText.includes('.folded'))"
    assert ask(qtbot, pane, f"{rule}.map(one => one.media?.mediaText)") == ["screen"]
