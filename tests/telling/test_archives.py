from __future__ import annotations

from pathlib import Path

import pytest

from viewer.filing.model import Header
from viewer.library.scanning.scan import Scanned
from viewer.telling.archives import accession_in, file_in, local_copy, may_be_opened

ARCHIVES = "https://www.sec.gov/Archives/edgar/data/1"


@pytest.mark.parametrize(
    "address",
    [
        f"{ARCHIVES}/000000000014000007/ex10-1.htm",
        f"{ARCHIVES}/000000000014000007/",
        f"{ARCHIVES}/0000000000-14-000007.txt",
        f"{ARCHIVES}/000000000014000007/0000000000-14-000007-index.htm",
        "http://sec.gov/Archives/edgar/data/1/000000000014000007/ex.htm#top",
    ],
)
def test_an_address_of_the_archives_names_its_filing(address: str) -> None:
    assert accession_in(address) == "0000000000-14-000007"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/Archives/edgar/data/1/000000000014000007/ex.htm",
        "https://notsec.gov/Archives/edgar/data/1/000000000014000007/ex.htm",
        "https://www.sec.gov/rules/final/33-8176.htm",
        "http://[broken",
    ],
)
def test_other_addresses_name_no_filing(address: str) -> None:
    assert accession_in(address) is None


def test_an_address_names_the_file_in_the_filing() -> None:
    assert file_in(f"{ARCHIVES}/000000000014000007/ex10-1.htm#a") == "ex10-1.htm"
    assert file_in(f"{ARCHIVES}/0000000000-14-000007.txt") == ""


def test_only_web_and_mail_addresses_may_be_handed_to_the_system() -> None:
    assert may_be_opened("https://example.com")
    assert may_be_opened("mailto:a@example.com")
    assert not may_be_opened("file:///etc/hosts")
    assert not may_be_opened("javascript:alert(1)")


def test_a_filing_is_known_by_its_header_or_by_its_name() -> None:
    by_header = Scanned(Path("/filings/a.txt"), Header("submission", "8-K", "0000000000-14-000007"))
    by_name = Scanned(Path("/filings/000000000014000007"), Header("folder", "8-K"))
    other = Scanned(Path("/filings/b.txt"), Header("submission", "8-K", "0000000000-14-000008"))
    address = f"{ARCHIVES}/000000000014000007/ex10-1.htm"
    assert local_copy(address, [other, by_name, by_header]) == by_header.path
    assert local_copy(address, [other, by_name]) == by_name.path
    assert local_copy(address, [other]) is None
