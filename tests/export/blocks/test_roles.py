"""An exported page tells a screen reader what its blocks are, and looks as before."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from tests.building.submissions import page, submit
from tests.export.trees import tree
from viewer.export import html
from viewer.reading import read

YEARS = (
    "<table><tr><td></td><td>2013</td><td>2012</td></tr><tr><td>Net sales</td><td>4,120</td><td>3,745</td></tr></table>"
)
WORDS = "<table><tr><td>Trustee</td><td>Vane Bank</td></tr><tr><td>Agent</td><td>Brass Trust</td></tr></table>"
FRAME = "<table><tr><td>&#8226;</td><td>Set in by a table, as many filers do it.</td></tr></table>"
PICTURES = '<p><img src="vane.gif"> <img src="gone.gif"></p>'


@pytest.fixture
def told(tmp_path: Path) -> lxml.html.HtmlElement:
    lines = ("FORM 10-K", "<p><b>Part I</b></p>", "<p><b>Item 1. Business</b></p>", "We make vanes.", WORDS, FRAME)
    more = ("<p><b>Item 2. Properties.</b> We own two works in Harrow.</p>", YEARS)
    body = page(*lines, *more)
    return tree(html(read(submit(tmp_path / "filing.txt", "10-K", ("10-K", body)), with_pages=True)))


def test_headings_have_levels_under_the_title_of_their_document(told: lxml.html.HtmlElement) -> None:
    found = [(one.get("aria-level"), one.text_content()) for one in told.xpath("//*[@role='heading']")]
    assert found == [("2", "Part I"), ("3", "Item 1. Business")]
    assert [one.text_content() for one in told.xpath("//h1")] == ["10-K, ALDER RIDGE MINING CO"]


def test_a_heading_that_begins_its_paragraph_is_not_told_as_one(told: lxml.html.HtmlElement) -> None:
    assert not [one for one in told.xpath("//*[@role='heading']") if "Properties" in one.text_content()]


def test_heads_of_columns_and_labels_of_amounts_are_told(told: lxml.html.HtmlElement) -> None:
    heads = [one.text_content() for one in told.xpath("//*[@role='columnheader']")]
    labels = [one.text_content() for one in told.xpath("//*[@role='rowheader']")]
    assert (heads, labels) == (["2013", "2012"], ["Net sales"])


def test_a_table_that_is_there_for_the_layout_says_so(told: lxml.html.HtmlElement) -> None:
    (frame,) = told.xpath("//table[@role='presentation']")
    assert "as many filers do it" in frame.text_content()
    assert ["Net sales" in one.text_content() for one in told.xpath("//table[@role='table']")] == [False, True]
