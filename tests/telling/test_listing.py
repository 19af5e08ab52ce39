"""Filings in a list are found by several words, grouped, and stepped through."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from viewer.filing.model import Company, Header
from viewer.library.scanning.scan import Scanned
from viewer.telling.listing import beside_in_time, group_of, holds_all, words_of_filing

ROOT = Path("/filings")


def filing(name: str, form: str = "10-K", year: int = 2013, company: str = "Alder Ridge Inc") -> Scanned:
    companies = (Company(company, "0000000001" if company.startswith("Alder") else "0000000002"),)
    return Scanned(ROOT / name, Header("text", form, None, date(year, 3, 1), date(year, 1, 1), companies=companies))


def test_every_word_of_a_filter_may_stand_anywhere() -> None:
    words = words_of_filing(filing("a.txt", "10-Q", 2014))
    assert holds_all(words, "10-q  RIDGE 2014")
    assert holds_all(words, "mar 1")
    assert not holds_all(words, "ridge 8-k")


def test_an_amendment_is_found_by_its_company_and_by_the_word() -> None:
    assert holds_all(words_of_filing(filing("a.txt", "10-K/A")), "alder amendment")


def test_groups_are_named_by_company_form_and_folder() -> None:
    amendment = filing("reports/annual/a.txt", "10-K/A")
    assert group_of(amendment, "company", [ROOT]) == "Alder Ridge Inc"
    assert group_of(amendment, "form", [ROOT]) == "10-K"
    assert group_of(amendment, "folder", [ROOT]) == "filings/reports/annual"
    assert group_of(filing("a.txt"), "folder", [ROOT]) == "filings"
    assert group_of(filing("a.txt"), "folder", []) == "/filings"


def test_the_filing_before_and_after_is_of_the_same_company_and_form() -> None:
    listed = [
        filing("2015", year=2015),
        filing("2013", year=2013),
        filing("2014", year=2014),
        filing("quarter", "10-Q", 2014),
        filing("other", company="Tamarack Co", year=2014),
    ]
    after = beside_in_time(listed, ROOT / "2013", 1)
    assert after is not None
    assert after.path.name == "2014"
    assert beside_in_time(listed, ROOT / "2013", -1) is None
    assert beside_in_time(listed, ROOT / "not listed", 1) is None
