"""The quarter of a report is told by how long the year to date is that its statements report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.building.two_reports import table
from viewer.filing.model import Header
from viewer.filing.reader import open_filing
from viewer.periods.quarters import fiscal_quarter

ENDED = date(2013, 9, 28)


def quarter_of(folder: Path, body: str, *, form: str = "10-Q") -> str | None:
    path = folder / "report.htm"
    path.write_text(f"<html><body><p>We mine.</p>{body}</body></html>", encoding="utf-8")
    return fiscal_quarter(Header("html", form=form, period=ENDED), open_filing(path))


@pytest.mark.parametrize(
    ("said", "quarter"),
    [
        ("For the three months ended September 28, 2013 and September 29, 2012", "Q1"),
        ("For the three and six months ended September 28, 2013", "Q2"),
        ("Nine months ended September 28, 2013", "Q3"),
        ("For the twelve and twenty-four weeks ended September 28, 2013", "Q2"),
        ("36 weeks ended September 28, 2013", "Q3"),
        ("For the sixteen weeks ended September 28, 2013", "Q1"),
        ("Six months ended June 29, 2013", None),
        ("We gave three months notice.", None),
    ],
)
def test_the_longest_period_up_to_the_last_day_tells_it(tmp_path: Path, said: str, quarter: str | None) -> None:
    assert quarter_of(tmp_path, f"<p>{said}</p>") == quarter


def test_twelve_months_up_to_that_day_are_told_besides(tmp_path: Path) -> None:
    said = "<p>Six months ended September 28, 2013</p><p>Twelve months ended September 28, 2013</p>"
    assert quarter_of(tmp_path, said) == "Q2"


def test_the_heads_of_a_table_tell_it_too(tmp_path: Path) -> None:
    heads = ("Six Months Ended September 28, 2013", "Six Months Ended September 29, 2012")
    assert quarter_of(tmp_path, table(*heads, rows=[("Silver", "8,008", "7,204"), ("Lead", "1", "2")])) == "Q2"


def test_an_annual_report_has_no_quarter(tmp_path: Path) -> None:
    assert quarter_of(tmp_path, "<p>Nine months ended September 28, 2013</p>", form="10-K") is None
