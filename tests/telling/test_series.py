"""The strip names each filing of a series by its form and what tells it from the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from viewer.filing.model import Header
from viewer.library.scanning.scan import Scanned
from viewer.telling.series import series_lines


def test_reports_are_named_by_their_periods_and_others_by_their_day() -> None:
    filings = [
        Scanned(Path("/f/k"), Header("text", form="10-K", period=date(2012, 12, 31), filed=date(2013, 2, 1))),
        Scanned(Path("/f/q"), Header("text", form="10-Q", period=date(2013, 3, 31), filed=date(2013, 5, 1))),
        Scanned(Path("/f/a"), Header("text", form="S-1/A", filed=date(2013, 6, 1))),
    ]
    lines = series_lines(Path("/f/q"), filings)
    assert [(one.words, one.is_own) for one in lines] == [
        ("10-K 2012", False),
        ("10-Q Mar 2013", True),
        ("S-1/A Jun 1, 2013", False),
    ]


def test_a_filing_that_stands_alone_has_no_strip() -> None:
    assert series_lines(Path("/f/k"), [Scanned(Path("/f/k"), Header("text", form="10-K"))]) == ()


def test_those_further_off_than_three_are_named_too_and_told_from_the_near_ones() -> None:
    headers = [Header("text", form="10-K", period=date(year, 12, 31)) for year in range(2015, 2021)]
    years = [Scanned(Path(f"/f/{number}"), header) for number, header in enumerate(headers)]
    lines = series_lines(years[-1].path, years, years[2:])
    assert [(one.words, one.is_near) for one in lines] == [(f"10-K {year}", year >= 2017) for year in range(2015, 2021)]
