"""A row through the years: each period once, as first and as last reported, and what was left out in words."""

from __future__ import annotations

from pathlib import Path

from tests.building.two_reports import report, table
from viewer.filing.model import Place
from viewer.filing.reader import open_filing
from viewer.library.tracing import trace
from viewer.telling.years import YearsTold, years_told

SILVER = {2010: "5,400", 2011: "6,181", 2012: "7,204", 2013: "8,008"}
KEPT = "<p>We depend on a few customers, and the loss of one of them would harm our sales and our cash.</p>"


def sales(year: int, *, before: str = "", silver: str = "Silver") -> str:
    rows = [(silver, SILVER[year], before or SILVER[year - 1]), ("Lead", "3,987", "3,455"), ("Zinc", "1,112", "1,306")]
    return table(str(year), str(year - 1), rows=rows)


def folder_of(folder: Path, *bodies: str) -> Path:
    """Reports of a company of this test's own: those of another test are known to the program, too."""
    company = folder.name.replace("_", " ").upper()
    for year, body in enumerate(bodies, 2011):
        (folder / f"{year}.htm").write_text(report(year, body, company=company), encoding="utf-8")
    return folder / f"{2010 + len(bodies)}.htm"


def told(path: Path, words: str) -> YearsTold:
    filing = open_filing(path)
    blocks = filing.documents[0].blocks
    at = next(index for index, block in enumerate(blocks) if words in block.text)
    start = blocks[at].text.index(words)
    return years_told(trace(path, filing, Place(0, at, start, start + len(words)), {}))


def test_a_period_that_several_reports_give_is_one_row(tmp_path: Path) -> None:
    path = folder_of(tmp_path, sales(2011), sales(2012), sales(2013, before="7,240"))
    found = told(path, "8,008")
    assert found.title == "Silver · Item 1. Business"
    assert [[cell.words for cell in row] for row in found.rows] == [
        ["2010", "5,400", "10-K 2011", "", "", ""],
        ["2011", "6,181", "10-K 2011", "6,181", "10-K 2012", ""],
        ["2012", "7,204", "10-K 2012", "7,240", "10-K 2013", "given otherwise"],
        ["2013", "8,008", "10-K 2013", "", "", ""],
    ]
    assert found.numbers == (5400, 6181, 7240, 8008)
    assert found.summary == "4 periods · 1 given otherwise later"


def test_each_cell_leads_to_the_filing_and_the_cell_that_say_so(tmp_path: Path) -> None:
    path = folder_of(tmp_path, sales(2011), sales(2012))
    row = told(path, "7,204").rows[1]
    first = row[1]
    assert first.filing == 0
    assert first.place is not None
    earlier = open_filing(tmp_path / "2011.htm").documents[0]
    assert earlier.blocks[first.place.block].text[first.place.start : first.place.end] == "6,181"


def test_a_filing_that_lacks_the_row_is_left_out_and_counted(tmp_path: Path) -> None:
    path = folder_of(tmp_path, sales(2011, silver="Gold"), sales(2012))
    assert "1 filing does not have this row, or not under this name" in told(path, "7,204").summary


def test_a_filing_alone_says_that_no_other_lies_here(tmp_path: Path) -> None:
    path = folder_of(tmp_path, sales(2011))
    assert "no other filing of this form lies here" in told(path, "6,181").summary


def test_a_passage_is_listed_with_how_like_it_is(tmp_path: Path) -> None:
    path = folder_of(tmp_path, KEPT, KEPT.replace("a few", "very few"), "<p>We mine.</p>", KEPT)
    found = told(path, "few customers")
    assert [[cell.words for cell in row][:2] for row in found.rows] == [
        ["10-K 2011", "word for word, but for dates"],
        ["10-K 2012", found.rows[1][1].words],
        ["10-K 2014", "read now"],
    ]
    assert found.rows[1][1].words.startswith("reworded, ")
    assert found.summary.startswith("in 3 of 4 filings")
    assert found.numbers == ()


def test_the_title_says_under_which_heading_in_which_table_and_unit_a_row_stands(tmp_path: Path) -> None:
    rows = (
        "<tr><td><b>Metals sold</b></td><td></td><td></td></tr>"
        '<tr><td style="padding-left:12pt">Silver</td><td>7,204</td><td>6,181</td></tr>'
        '<tr><td style="padding-left:12pt">Lead</td><td>3,987</td><td>3,455</td></tr>'
    )
    heads = "<tr><td></td><td>2012</td><td>2011</td></tr>"
    body = f"<p><b>Sales by metal</b></p><p>(in thousands of ounces)</p><table>{heads}{rows}</table>"
    assert (
        told(folder_of(tmp_path, body), "7,204").title
        == "Silver · Metals sold · Sales by metal · in thousands of ounces"
    )


def test_figures_that_all_differ_by_one_ratio_are_told_as_after_a_split(tmp_path: Path) -> None:
    before = table("2012", "2011", rows=[("Earnings per share", "4.00", "3.20"), ("Dividends", "1.00", "1.00")])
    after = table(
        "2013", "2012", "2011", rows=[("Earnings per share", "1.10", "1.00", "0.80"), ("Dividends", "1", "1", "1")]
    )
    path = folder_of(tmp_path, "<p>None.</p>", before, after)
    found = told(path, "1.10")
    assert [row[5].words for row in found.rows] == ["after a split of shares, it seems"] * 2 + [""]
    assert "one ratio, 4 to 1" in found.summary
