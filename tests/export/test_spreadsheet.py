"""A filing's tables as a workbook and as comma-separated values."""

from __future__ import annotations

import csv
import re
import sys
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.building.submissions import submit
from tests.building.tables import html_rows
from viewer.cli import main
from viewer.export.workbook import workbook
from viewer.outline.tables import tables_of_filing
from viewer.reading import read

_PAGE = (
    "<html><body><p>FORM 10-K</p><p>Results (in thousands):</p>"
    + html_rows(["", "2021", "", "2020", ""], ["Sales", "$", "1,204", "", "1,310"], ["Loss", "", "(317", ")", "(402)"])
    + html_rows(["", "2021", "2020"], ["=1+1", "12.5%", "11.0%"], ["Flour", "3", "4"])
    + "</body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "k.htm"
    path.write_text(_PAGE, "utf-8")
    return path


def test_comma_separated_values_have_numbers_and_places(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", str(page), "--to", "csv", str(out), "--table", "1"]) == 0
    rows = list(csv.reader(StringIO(out.read_text("utf-8"))))
    assert rows[1] == ["USD in thousands"]
    assert [row[:-1] for row in rows[-2:]] == [["Sales", "1204", "1310"], ["Loss", "-317", "-402"]]
    assert re.fullmatch(r"document 0, block \d+, \d+-\d+", rows[-1][-1])


def test_no_text_of_a_filer_is_taken_for_a_formula(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", str(page), "--to", "csv", str(out), "--table", "2"]) == 0
    assert "'=1+1,12.5%,11.0%" in out.read_text("utf-8")


@pytest.fixture
def release(tmp_path: Path) -> Path:
    rows = (
        ["", "2021", "", "", "2020", "", ""],
        ["Flour", "$", "1,204", "", "$", "1,310", ""],
        ["Bread (1)", "", "300", "(a)", "", "250", ""],
        ["Returns", "", "(317", ")", "", "—", ""],
        ["Total", "$", "1,187", "", "$", "1,560", ""],
        ["Margin", "", "12.5", "%", "", "11.0", "%"],
        ["=HYPERLINK(A1)", "", "-1", "", "", "2.50", ""],
    )
    table = f"<p><b>Sales: by [product]/line</b></p><p>(in thousands)</p>{html_rows(*rows)}"
    path = tmp_path / "release.htm"
    path.write_text(f"<html><body><p>Alder Bakery</p>{table}<p>And again</p>{table}</body></html>", "utf-8")
    return path


@pytest.fixture
def book(release: Path, tmp_path: Path) -> Workbook:
    """The workbook of a release, as a second library reads it."""
    out = tmp_path / "out.xlsx"
    assert main(["export", str(release), "--to", "xlsx", str(out)]) == 0
    return load_workbook(out)


def test_a_workbook_has_an_index_that_leads_to_a_sheet_for_each_table(book: Workbook) -> None:
    assert book.sheetnames == ["Index", "1 Sales by product line", "2 Sales by product line"]
    links = [book["Index"].cell(row, 1).hyperlink for row in (4, 5)]
    assert [link.location for link in links] == ["'1 Sales by product line'!A1", "'2 Sales by product line'!A1"]


def test_the_numbers_of_a_column_add_up_to_its_total(book: Workbook) -> None:
    sheet = book.worksheets[1]
    named = {sheet.cell(row, 1).value: row for row in range(6, sheet.max_row + 1)}
    for column in (2, 3):
        parts = [sheet.cell(named[label], column).value for label in ("Flour", "Bread", "Returns")]
        assert sum(parts) == sheet.cell(named["Total"], column).value


def test_a_cell_shows_what_the_filer_printed(book: Workbook) -> None:
    sheet = book.worksheets[1]
    shown = {
        (sheet.cell(row, 1).value, column): (sheet.cell(row, column).value, sheet.cell(row, column).number_format)
        for row in range(6, sheet.max_row + 1)
        for column in (2, 3)
    }
    assert shown["Returns", 2] == (-317, "#,##0;[Red](#,##0)")
    assert shown["Returns", 3] == (0, '#,##0;[Red](#,##0);"—"')
    assert shown["Margin", 2] == (0.125, "#,##0.0%;[Red](#,##0.0%)")
    assert shown["=HYPERLINK(A1)", 3] == (2.5, "#,##0.00;[Red](#,##0.00)")


def test_no_label_of_a_workbook_is_a_formula(book: Workbook) -> None:
    sheet = book.worksheets[1]
    label = next(cell for cell in sheet["A"] if cell.value == "=HYPERLINK(A1)")
    assert label.data_type == "s"


def test_a_sheet_tells_unit_source_footnotes_and_the_place_of_each_row(book: Workbook) -> None:
    sheet = book.worksheets[1]
    assert sheet["A2"].value == "USD in thousands"
    assert [cell.value for cell in sheet[5]][1:] == ["2021", "2020", "Footnotes", "Place", "Link"]
    assert sheet["D7"].value == "1 · 2021: a"
    assert re.fullmatch(r"document 0, block \d+, \d+-\d+", sheet["E7"].value)


def test_the_rows_of_a_filing_with_a_number_have_links_back(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    submission = tmp_path / "0000000009-24-000001.txt"
    submit(
        submission, "8-K", ("8-K", f"<html><body><p>Output</p>{html_rows(['', '2021'], ['Silver', '3'])}</body></html>")
    )
    assert main(["export", str(submission), "--to", "xlsx", str(out)]) == 0
    link = load_workbook(out).worksheets[1]["D6"].value
    assert re.fullmatch(r"filing-viewer:[\d-]+#0\.\d+\.\d+-\d+", link)


def test_what_no_workbook_can_hold_is_cut_or_told_in_words(tmp_path: Path) -> None:
    path, out = tmp_path / "k.htm", tmp_path / "out.xlsx"
    rows = html_rows(["", "2021", "2020"], ["Silver " * 9_000, "9" * 400, "7"], ["Lead", "2", "3"])
    path.write_text(f"<p>FORM 10-K</p><p><b>Shafts \U0001f4a9 of the north and the south</b></p>{rows}", "utf-8")
    assert main(["export", str(path), "--to", "xlsx", str(out)]) == 0
    made = load_workbook(out)
    (sheet,) = made.worksheets[1:]
    assert len(sheet.title.encode("utf-16-le")) <= 62
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "9" * 400 in values
    assert max(len(value) for value in values if isinstance(value, str)) == 32_767


def test_words_too_long_for_a_cell_of_a_workbook_end_in_a_sign_that_says_so(tmp_path: Path) -> None:
    path, out = tmp_path / "k.htm", tmp_path / "out.xlsx"
    label = f"Sales {'of ore ' * 6_000}"
    path.write_text(f"<p>FORM 10-K</p>{html_rows(['', '2021', '2020'], [label, '3', '4'], ['Ore', '5', '6'])}", "utf-8")
    assert main(["export", str(path), "--to", "xlsx", str(out)]) == 0
    labels = [str(row[0].value) for row in load_workbook(out).worksheets[-1].rows]
    (told,) = (one for one in labels if one.startswith("Sales"))
    assert told.endswith("…")
    assert len(told) == 32_767


def test_sheets_are_made_one_after_another_without_asking_all_others(page: Path) -> None:
    reading = read(page)
    table = next(iter(tables_of_filing(reading.filing, reading.outlines)))

    def calls(count: int) -> int:
        called = 0

        def count_one(frame: object, event: str, arg: object) -> None:
            nonlocal called
            called += event == "c_call"

        sys.setprofile(count_one)
        try:
            workbook(reading, [table] * count)
        finally:
            sys.setprofile(None)
        return called

    assert calls(400) < 5 * calls(100)
