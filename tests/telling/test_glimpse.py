from __future__ import annotations

from dataclasses import replace

from tests.building import corrected_release
from viewer.exhibits.model import Link
from viewer.filing.model import Evidence, Place
from viewer.telling.glimpse import of_address, of_reference, of_row


def test_an_exhibit_shows_its_headline_and_first_lines() -> None:
    glimpse = of_reference(corrected_release.original(), 0)
    assert glimpse.title == "Exhibit 99.1 · News release"
    assert glimpse.badge == "furnished"
    assert glimpse.headline == "Alder Ridge Reports Preliminary Production"
    assert glimpse.lines[0].startswith("Alder Ridge Mining Company today announced")
    assert glimpse.place == Place(1, 0)


def test_the_rows_of_a_table_are_lines() -> None:
    glimpse = of_reference(corrected_release.original(), 0)
    assert glimpse.lines[1] == "Production · Fourth quarter\nSilver, ounces · 2,140,512\nGold, ounces · 47,310"


def test_an_item_shows_its_title_and_what_stands_under_it() -> None:
    glimpse = of_reference(corrected_release.original(), Place(0, 2))
    assert (glimpse.title, glimpse.badge) == ("Item 2.02 · Results of Operations", "furnished")
    assert glimpse.lines == ("The news release is attached as Exhibit 99.1 and is furnished.",)


def test_what_is_not_followed_says_why_and_where_the_filers_link_leads() -> None:
    why = Evidence("other-filing", 0.9, "Exhibit 10.1 belongs to another filing.")
    place = Place(0, 3, 0, 5)
    address = "https://www.sec.gov/a"
    link = Link("exhibit", "Exhibit 10.1", "10.1", "mention", place, "incorporated", None, why, address)
    reading = corrected_release.original()
    reading = replace(reading, exhibits=replace(reading.exhibits, links=(link,)))
    glimpse = of_reference(reading, 0)
    assert (glimpse.title, glimpse.badge) == ("Exhibit 10.1", "incorporated by reference")
    assert (glimpse.why, glimpse.address, glimpse.place) == (why.why, address, None)
    assert of_reference(reading, address) == glimpse


def test_a_row_that_is_not_attached_says_why() -> None:
    reading = corrected_release.original()
    glimpse = of_row(reading, reading.exhibits.ledger[1])
    assert (glimpse.title, glimpse.badge, glimpse.headline) == ("Exhibit 10.1", "not attached", "Credit agreement")
    assert glimpse.why == corrected_release.SURE.why


def test_an_address_is_only_shown() -> None:
    glimpse = of_address("https://example.com")
    assert (glimpse.title, glimpse.address, glimpse.place) == ("Outside this filing", "https://example.com", None)


def test_an_address_of_the_archives_is_called_by_its_filing() -> None:
    address = "https://www.sec.gov/Archives/edgar/data/1/000000000014000007/ex10-1.htm"
    assert of_address(address).title == "Filing 0000000000-14-000007 on EDGAR"
