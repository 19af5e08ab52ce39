"""The fiscal year of a report: the one its period is part of, by the name that the filer calls it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from viewer.filing.model import Header
from viewer.filing.reader import open_filing
from viewer.periods.fiscal_years import period_end

TAGGED = '<ix:nonNumeric name="dei:DocumentFiscalYearFocus" contextRef="c">{}</ix:nonNumeric>'


def fiscal(folder: Path, ended: date, body: str, *, form: str = "10-K") -> tuple[int, str | None]:
    path = folder / "report.htm"
    path.write_text(f"<html><body><p>We sell.</p><p>{body}</p></body></html>", encoding="utf-8")
    told = period_end(Header("html", form=form, period=ended), open_filing(path))
    assert told is not None
    return told.fiscal_year, told.fiscal_period


@pytest.mark.parametrize(
    ("ended", "said", "fiscal_year"),
    [
        (date(2012, 12, 29), "Three months ended December 29, 2012", (2013, "Q1")),
        (date(2013, 6, 29), "Nine months ended June 29, 2013", (2013, "Q3")),
    ],
)
def test_that_of_a_quarter_is_the_one_that_it_is_part_of(
    tmp_path: Path, ended: date, said: str, fiscal_year: tuple[int, str]
) -> None:
    assert fiscal(tmp_path, ended, said, form="10-Q") == fiscal_year


def test_a_year_that_ends_in_the_first_days_of_january_is_called_by_the_year_before(tmp_path: Path) -> None:
    assert fiscal(tmp_path, date(2022, 1, 1), "Fiscal 2021") == (2021, "FY")


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_that_ends_in_january_is_called_what_its_filer_tagged(tmp_path: Path, year: int) -> None:
    assert fiscal(tmp_path, date(2024, 1, 28), TAGGED.format(year)) == (year, "FY")


def test_or_what_its_report_says(tmp_path: Path) -> None:
    fiscal_2023 = "In fiscal 2023 we sold more than in fiscal 2022, by the end of fiscal 2023. We open in fiscal 2024."
    assert fiscal(tmp_path, date(2024, 2, 3), fiscal_2023) == (2023, "FY")
    assert fiscal(tmp_path, date(2024, 2, 3), "Fiscal year 2024 was long, fiscal year 2023 short.") == (2024, "FY")


def test_or_the_year_that_it_ends_in(tmp_path: Path) -> None:
    assert fiscal(tmp_path, date(2024, 1, 31), "We say nothing.") == (2024, "FY")


def test_of_a_year_that_ends_in_spring_nobody_asks(tmp_path: Path) -> None:
    assert fiscal(tmp_path, date(2024, 3, 31), TAGGED.format(2023)) == (2024, "FY")


def test_a_quarter_of_a_year_that_ends_in_january_is_of_the_year_as_tagged(tmp_path: Path) -> None:
    said = TAGGED.format(2023) + " Six months ended July 30, 2023"
    assert fiscal(tmp_path, date(2023, 7, 30), said, form="10-Q") == (2023, "Q2")
