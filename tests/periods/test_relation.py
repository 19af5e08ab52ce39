"""What two filings are to each other, their headers say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from viewer.filing.model import Company, Filing, Header
from viewer.filing.reader import open_filing
from viewer.periods.relation import relation_between, relation_of

ALDER, BIRCH = Company("Alder Mines", "0000000017"), Company("Birch Lines", "0000000018")


def header(form: str, period: date | None = None, company: Company = ALDER) -> Header:
    return Header("submission", form=form, period=period, companies=(company,))


@pytest.mark.parametrize(
    ("earlier", "later", "relation"),
    [
        (header("10-K", date(2012, 12, 31)), header("10-K", date(2013, 12, 31)), "next-period"),
        (header("10-K405", date(1999, 12, 31)), header("10-K", date(2000, 12, 31)), "next-period"),
        (header("10-Q", date(2013, 3, 31)), header("10-Q", date(2013, 6, 30)), "next-period"),
        (header("10-K", date(2012, 12, 31)), header("10-K/A", date(2012, 12, 31)), "amendment"),
        (header("10-Q", date(2013, 6, 30)), header("10-Q/A", date(2013, 8, 5)), "amendment"),
        (header("8-K", date(2013, 1, 5)), header("8-K/A", date(2013, 1, 5)), "amendment"),
        (header("S-1"), header("S-1"), "versions"),
        (header("10-K", date(2012, 12, 31)), header("10-K", date(2012, 12, 31)), "versions"),
        (header("8-K", date(2013, 1, 5)), header("8-K", date(2013, 6, 5)), "unrelated"),
        (header("10-K", date(2012, 12, 31)), header("10-Q", date(2013, 3, 31)), "unrelated"),
        (header("10-K", date(2012, 12, 31)), header("10-K", date(2013, 12, 31), BIRCH), "unrelated"),
    ],
)
def test_the_covers_say_what_two_filings_are(earlier: Header, later: Header, relation: str) -> None:
    told, evidence = relation_of(earlier, later)
    assert told == relation
    assert evidence.why


CLAUSES = [
    f"Section {n}. The lender shall pay the borrower {n} thousand dollars on the {n}th day." for n in range(1, 9)
]


def filing(folder: Path, name: str, *paragraphs: str, before: str = "") -> Filing:
    path = folder / name
    path.write_text(f"<html><body>{before}{''.join(f'<p>{one}</p>' for one in paragraphs)}</body></html>")
    return open_filing(path)


def test_two_copies_of_a_contract_have_no_cover_and_are_versions_by_their_text(tmp_path: Path) -> None:
    one = filing(tmp_path, "one.htm", "Credit Agreement", *CLAUSES)
    other = filing(
        tmp_path,
        "two.htm",
        "Credit Agreement",
        *CLAUSES[:5],
        "Section 6. Nobody shall ever pay anybody anything for any reason.",
    )
    relation, evidence = relation_between(one, other)
    assert relation == "versions"
    assert "83%" in evidence.why


def test_two_texts_that_share_nothing_are_unrelated(tmp_path: Path) -> None:
    one = filing(tmp_path, "one.htm", *CLAUSES)
    other = filing(tmp_path, "two.htm", *(one.replace("lender", "tenant of the house") for one in CLAUSES))
    assert relation_between(one, other)[0] == "unrelated"


def test_a_registration_statement_set_out_anew_is_a_version_and_a_few_pages_amend_it(tmp_path: Path) -> None:
    first, whole, pages = (
        replace(filing(tmp_path, f"{number}.htm", *texts), header=header(form))
        for number, (form, texts) in enumerate(
            (("S-1", CLAUSES), ("S-1/A", CLAUSES[:6]), ("S-1/A", ["We file an exhibit that was to be filed later on."]))
        )
    )
    assert relation_between(first, whole)[0] == "versions"
    assert relation_between(first, pages)[0] == "amendment"
