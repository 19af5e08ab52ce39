"""A filing's tables as a workbook and as comma-separated values."""

from __future__ import annotations

import csv
import re
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from tests.building.tables import html_rows
from viewer.cli import main

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


def test_a_workbook_has_an_index_and_a_sheet_of_numbers_for_each_table(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert main(["export", str(page), "--to", "xlsx", str(out)]) == 0
    with zipfile.ZipFile(BytesIO(out.read_bytes())) as book:
        assert [name for name in book.namelist() if "worksheets/sheet" in name] == [
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml",
        ]
        first, second = (book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (2, 3))
        styles = book.read("xl/styles.xml").decode()
    assert re.findall(r"<v>(-?\d{3,})</v>", first) == ["1204", "1310", "-317", "-402"]
    assert "<v>0.125</v>" in second
    assert "<f>" not in first + second
    assert "#,##0;[Red](#,##0)" in styles


def test_a_table_that_is_not_there_is_said_so(page: Path, tmp_path: Path) -> None:
    assert main(["export", str(page), "--to", "csv", str(tmp_path / "out.csv"), "--table", "9"]) == 3
