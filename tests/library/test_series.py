"""A report's predecessors are offered from what lies at hand, and it stands in its series."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from viewer.filing.model import Company, Header
from viewer.library.scanning.scan import Scanned
from viewer.library.series import predecessors, series_of

ALDER = (Company("Alder Mines", "0000000017"),)


def filed(
    name: str, form: str, period: date | None = None, day: date | None = None, number: str | None = None
) -> Scanned:
    company = Company("Alder Mines", "0000000017", file_number=number)
    return Scanned(Path(f"/f/{name}"), Header("submission", form=form, period=period, filed=day, companies=(company,)))


def quarter(year: int, month: int) -> Scanned:
    day = {3: 31, 6: 30, 9: 30}[month]
    return filed(f"{year}-{month}", "10-Q", date(year, month, day), date(year, month + 1, 10))


QUARTERS = [quarter(year, month) for year in (2011, 2012, 2013) for month in (3, 6, 9)]


def test_the_quarter_before_comes_first_and_then_the_same_quarter_of_the_year_before() -> None:
    found = predecessors(QUARTERS[-1].header, QUARTERS)
    assert [(one.filing.path.name, one.distance) for one in found[:3]] == [
        ("2013-6", "last"),
        ("2012-9", "year before"),
        ("2013-3", "earlier"),
    ]
    assert len(found) == 8


def test_no_more_than_ten_are_offered_and_none_that_is_later() -> None:
    years = [filed(str(year), "10-K", date(year, 12, 31), date(year + 1, 2, 1)) for year in range(1995, 2014)]
    found = predecessors(years[12].header, years)
    assert [one.filing.path.name for one in found] == [str(year) for year in range(2006, 1996, -1)]


def test_an_amendment_is_not_offered_in_place_of_its_original() -> None:
    original = filed("original", "10-K", date(2012, 12, 31), date(2013, 2, 1))
    amended = filed("amended", "10-K/A", date(2012, 12, 31), date(2013, 4, 1))
    later = filed("later", "10-K", date(2013, 12, 31), date(2014, 2, 1))
    assert [one.filing.path.name for one in predecessors(later.header, [amended, original])] == ["original"]


def test_a_filing_without_a_period_has_no_predecessors() -> None:
    assert predecessors(Header("text", form="10-K", companies=ALDER), QUARTERS) == ()


def test_a_report_stands_between_three_before_and_three_after() -> None:
    own = QUARTERS[4]
    found = series_of(own.path, own.header, [one for one in QUARTERS if one is not own])
    assert [one.path.name for one in found] == ["2011-6", "2011-9", "2012-3", "2012-6", "2012-9", "2013-3", "2013-6"]


def test_versions_of_a_registration_and_its_prospectus_are_one_series() -> None:
    number = "333-000017"
    versions = [
        filed("s-1", "S-1", day=date(2013, 1, 5), number=number),
        filed("s-1-a", "S-1/A", day=date(2013, 2, 5), number=number),
        filed("424b4", "424B4", day=date(2013, 3, 5), number=number),
        filed("another", "S-1", day=date(2013, 4, 5), number="333-000018"),
    ]
    found = series_of(versions[1].path, versions[1].header, versions)
    assert [one.path.name for one in found] == ["s-1", "s-1-a", "424b4"]
