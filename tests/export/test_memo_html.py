"""A memo as one HTML file: what a filing says is text in it, and nothing is fetched."""

from __future__ import annotations

from dataclasses import replace

from tests.export.memos import with_changes
from tests.export.trees import tree
from viewer.comparison.model import RestatedFigure, RestatementTable
from viewer.export import memo_html, memo_markdown
from viewer.filing.model import Place
from viewer.reading import AmendedReading


def test_restated_figures_that_do_not_add_up_are_told_with_their_sum(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    figures = (
        RestatedFigure("Net loss", -1200.0, 200.0, -1000.0, True, Place(1, 8)),
        RestatedFigure("Inventory", 50.0, 10.0, 70.0, False, Place(1, 8)),
    )
    tables = (RestatementTable(Place(1, 8), figures),)
    told = replace(amended, comparison=replace(amended.comparison, restatements=tables))
    lines = memo_markdown(told).splitlines()
    assert lines.index("| Net loss | −1,200 | +200 | −1,000 |  |") > lines.index("### Page 1 of the amendment")
    assert "| Inventory | 50 | +10 | 70 | the first two come to 60 |" in lines
    rows = tree(memo_html(told)).xpath("//table[@class='restated']/tbody/tr")
    assert [row.text_content() for row in rows] == [
        "Net loss−1,200+200−1,000",
        "Inventory50+1070the first two come to 60",
    ]


def test_html_leads_from_its_contents_to_each_section(report: AmendedReading) -> None:
    page = tree(memo_html(report))
    addresses = [address.removeprefix("#") for address in page.xpath("//nav//@href")]
    assert [page.get_element_by_id(address).text_content() for address in addresses] == [
        "Item 1 · Business",
        "Item 6 · Selected Financial Data",
    ]


def test_what_a_filing_says_is_text_in_the_page_and_never_markup(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    note = replace(amended.statement.notes[0], quote=hostile)
    cell, words = amended.comparison.changes
    changes = (
        replace(cell, before=hostile, after=hostile, row=hostile, column=hostile, section=hostile),
        replace(words, before=hostile, after=hostile, section=hostile),
        replace(words, kind="inserted", before="", after=hostile, section=hostile),
    )
    statement = replace(amended.statement, notes=(note,))
    page = tree(memo_html(with_changes(replace(amended, statement=statement), *changes)))
    assert not page.xpath("//script | //img | //@onerror")
    assert page.text_content().count("<script>alert(1)</script>") >= 9


def test_the_page_stands_alone_and_lets_nothing_be_fetched(amended: AmendedReading) -> None:
    page = tree(memo_html(amended))
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
    assert all(address.startswith("#") for address in page.xpath("//@src | //@href"))
    assert not page.xpath("//link")
    assert "@page" in page.xpath("//style")[0].text
