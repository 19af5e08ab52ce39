"""An exported page tells a screen reader what its blocks are, and looks as before."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from tests.building.submissions import page, submit
from tests.export.trees import tree
from viewer.export import html
from viewer.export.blocks.roles import picture_told
from viewer.reading import read

YEARS = (
    "<table><tr><td></td><td>2013</td><td>2012</td></tr><tr><td>Net sales</td><td>4,120</td><td>3,745</td></tr></table>"
)
WORDS = "<table><tr><td>Trustee</td><td>Vane Bank</td></tr><tr><td>Agent</td><td>Brass Trust</td></tr></table>"
COVER = """<p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 8-K</p>
<p>Date of Report (Date of earliest event reported): January 29, 2014</p>
<p>ALDER RIDGE MINING CO</p><p>(Exact name of registrant as specified in its charter)</p>
<table><tr><td>Nevada</td><td>001-00017</td><td>12-0000017</td></tr>
<tr><td>(State)</td><td>(Commission File Number)</td><td>(IRS Employer Identification No.)</td></tr>
<tr><td>1 Vane Street, Harrow</td><td></td><td>89001</td></tr></table>
<table><tr><td></td><td>Per unit</td><td>In all</td></tr><tr><td>Price</td><td>$12.00</td><td>$4,120</td></tr></table>
"""
REGISTRANTS = """<table><tr><td>Name</td><td>File number</td><td>Employer’s number</td></tr>
<tr><td>Vane Works LLC</td><td>333-00018</td><td>12-0000018</td></tr>
<tr><td>Brass Works LLC</td><td>333-00019</td><td>12-0000019</td></tr></table>"""
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


def rows_headed(folder: Path, *lines: str) -> list[str]:
    made = tree(html(read(submit(folder / "filing.txt", "8-K", ("8-K", page(*lines))), with_pages=True)))
    return [one.text_content() for one in made.xpath("//*[@role='rowheader']")]


def test_a_table_of_a_cover_that_is_there_for_the_layout_has_no_labels_and_one_of_prices_has(tmp_path: Path) -> None:
    assert rows_headed(tmp_path, COVER, "<p><b>Item 8.01. Other Events</b></p>", "We make vanes.") == ["Price"]


def test_numbers_that_identify_are_no_amounts_behind_a_label(tmp_path: Path) -> None:
    assert rows_headed(tmp_path, "<p>We make vanes.</p>", REGISTRANTS, YEARS) == ["Net sales"]


@pytest.mark.parametrize("words", ["", "  ", "g00017g66i43.jpg", "[VANE_1.GIF]", "6597069777145", "(1)"])
def test_the_name_of_a_file_and_a_bare_number_are_no_words_of_a_picture(words: str) -> None:
    assert picture_told(words) == "Picture"


@pytest.mark.parametrize("words", ["A vane", "LOGO", "Vane Works logo.jpg", "Figure 17"])
def test_what_a_filer_says_of_a_picture_stays(words: str) -> None:
    assert picture_told(words) == words
