"""A row and a passage are followed through the reports of several years."""

from __future__ import annotations

from pathlib import Path

from tests.building.two_reports import report, table
from viewer.filing.model import Filing, Place
from viewer.filing.reader import open_filing
from viewer.periods.history import passages, row_history

SILVER = {2011: "6,181", 2012: "7,204", 2013: "8,008"}
KEPT = "<p>We depend on a few customers, and the loss of one of them would harm our sales and our cash.</p>"


def filings(folder: Path, *bodies: str) -> list[Filing]:
    made = []
    for year, body in enumerate(bodies, 2012):
        path = folder / f"{year}.htm"
        path.write_text(report(year, body), encoding="utf-8")
        made.append(open_filing(path))
    return made


def sales(year: int, *, before: str = "", silver: str = "Silver") -> str:
    rows = [(silver, SILVER[year], before or SILVER[year - 1]), ("Lead", "3,987", "3,455"), ("Zinc", "1,112", "1,306")]
    return table(str(year), str(year - 1), rows=rows)


def place_of(filing: Filing, text: str) -> Place:
    blocks = filing.documents[0].blocks
    block = next(at for at, one in enumerate(blocks) if text in one.text)
    start = blocks[block].text.index(text)
    return Place(0, block, start, start + len(text))


def test_a_row_has_each_period_as_first_and_as_last_reported(tmp_path: Path) -> None:
    two = filings(tmp_path, sales(2012), sales(2013, before="7,240"))
    history = row_history(two, 1, place_of(two[1], "8,008"))
    assert history is not None
    assert history.label == "Silver"
    assert history.periods == ("2011", "2012", "2013")
    assert (history.first("2012").text, history.last("2012").text) == ("7,204", "7,240")
    assert (history.first("2012").filing, history.last("2012").filing) == (0, 1)
    assert [one.number for one in history.reported] == [7204, 6181, 8008, 7240]


def test_a_filing_without_the_row_is_left_out_and_counted(tmp_path: Path) -> None:
    two = filings(tmp_path, sales(2012, silver="Gold"), sales(2013))
    history = row_history(two, 1, place_of(two[1], "8,008"))
    assert history is not None
    assert history.left_out == 1


def test_a_place_outside_a_table_has_no_row(tmp_path: Path) -> None:
    (one,) = filings(tmp_path, KEPT)
    assert row_history([one], 0, place_of(one, "few customers")) is None


def test_a_passage_is_found_word_for_word_and_reworded_and_not_where_it_is_not(tmp_path: Path) -> None:
    other = KEPT.replace("would harm", "could harm")
    three = filings(tmp_path, KEPT, other, "<p>Nothing of that kind is said in this report of the year.</p>")
    found = passages(three, 0, place_of(three[0], "few customers"))
    assert [one.filing for one in found] == [0, 1]
    assert found[0].likeness == 1
    assert 0.5 < found[1].likeness < 1


def test_three_months_are_never_set_beside_nine(tmp_path: Path) -> None:
    heads = [f"{months} Months Ended September 30, {year}" for months in ("Three", "Nine") for year in (2013, 2012)]
    rows = [("Silver", "8,008", "7,204", "21,000", "19,500"), ("Lead", "3,987", "3,455", "9,000", "8,800")]
    (one,) = filings(tmp_path, table(*heads, rows=rows))
    quarter = row_history([one], 0, place_of(one, "8,008"))
    nine = row_history([one], 0, place_of(one, "21,000"))
    assert quarter is not None
    assert nine is not None
    assert [each.text for each in quarter.reported] == ["8,008", "7,204"]
    assert [each.text for each in nine.reported] == ["21,000", "19,500"]


def test_a_row_that_sends_to_another_note_is_the_same_row(tmp_path: Path) -> None:
    two = filings(tmp_path, sales(2012, silver="Silver (Note 3)"), sales(2013, silver="Silver (see Note 4)"))
    history = row_history(two, 1, place_of(two[1], "8,008"))
    assert history is not None
    assert history.left_out == 0


def test_a_figure_told_in_other_units_is_not_given_otherwise(tmp_path: Path) -> None:
    two = filings(tmp_path, sales(2012), sales(2013, before="7,204,310"))
    history = row_history(two, 1, place_of(two[1], "8,008"))
    assert history is not None
    assert history.difference("2012") == "units"
