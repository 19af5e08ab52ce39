"""Tables for the clipboard, and what picked cells come to."""

from __future__ import annotations

from tests.building.tables import html_rows, html_tables
from viewer.tables.choosing import cells_at, whole
from viewer.telling.tables.sums import summary
from viewer.telling.tables.text import as_html, tab_separated

_SALES = "<p>Results (in millions, except per share)</p>" + html_rows(
    ["", "2021", "", "", "2020", "", ""],
    ["=Sales", "$", "1,204", "", "$", "1,310", "(1)"],
    ["Loss", "", "(317", ")", "", "—", ""],
    ["Margin", "", "12.5", "%", "", "11.0", "%"],
    ["Loss per share", "", "(0.20", ")", "", "0.10", ""],
)


def test_tab_separated_values_are_numbers_and_marks_stand_apart() -> None:
    lines = tab_separated(whole(html_tables(_SALES)[0])).splitlines()
    assert lines[0].split("\t")[1:] == ["2021", "2020", "Footnotes"]
    assert [line.split("\t") for line in lines[1:3]] == [
        ["'=Sales", "1204", "1310", "2020: 1"],
        ["Loss", "-317", "0", ""],
    ]
    assert lines[3].split("\t")[1:3] == ["12.5%", "11.0%"]


def test_html_has_the_value_of_each_number_and_text_that_stays_text() -> None:
    html = as_html(whole(html_tables(_SALES)[0]))
    assert '<td align="right" sdval="-317">-317</td>' in html
    assert '<td align="right" sdval="0.125">12.5%</td>' in html
    assert "mso-number-format:'\\@'\">'=Sales</th>" in html


def test_picked_cells_are_counted_added_and_averaged_with_their_scale() -> None:
    made = html_tables(_SALES)[0]
    amounts = [made.rows[0].cells[0], made.rows[0].cells[1], made.rows[1].cells[0]]
    assert summary(amounts) == "Sum 2,197 (in millions) · average 732.3 · 3 cells"


def test_percentages_beside_amounts_and_amounts_of_two_scales_are_not_added() -> None:
    made = html_tables(_SALES)[0]
    assert summary([made.rows[0].cells[0], made.rows[2].cells[0]]) == "2 cells: amounts and percentages are not added"
    assert summary([made.rows[0].cells[0], made.rows[3].cells[0]]) == "2 cells of different scales"
    assert summary(made.rows[2].cells) == "Sum 23.5 % · average 11.75 % · 2 cells"


def test_words_and_years_are_not_counted() -> None:
    made = html_tables(html_rows(["Plant", "Opened", "Tons"], ["North", "1999", "12"], ["South", "2004", "n/a"]))[0]
    choice = cells_at(made, [made.rows[0].cells[0].place, made.rows[1].cells[1].place])
    assert choice is not None
    assert summary(choice.cells()) == ""
