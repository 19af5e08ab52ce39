"""What two filings are to each other, their headers say."""

from __future__ import annotations

from datetime import date

import pytest

from viewer.filing.model import Company, Header
from viewer.periods.relation import relation_of

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
        (header("10-K", date(2012, 12, 31)), header("10-Q", date(2013, 3, 31)), "unrelated"),
        (header("10-K", date(2012, 12, 31)), header("10-K", date(2013, 12, 31), BIRCH), "unrelated"),
    ],
)
def test_the_covers_say_what_two_filings_are(earlier: Header, later: Header, relation: str) -> None:
    told, evidence = relation_of(earlier, later)
    assert told == relation
    assert evidence.why
