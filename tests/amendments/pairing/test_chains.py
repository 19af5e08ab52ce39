from datetime import date

import pytest

from viewer.amendments.pairing import chains
from viewer.amendments.pairing.chains import pairs
from viewer.amendments.pairing.ranking import rank
from viewer.filing.model import Company, Header


def header(form, filed, period=None, cik="0000000042", number=None, companies=None):
    return Header(
        "submission",
        form,
        filed=date.fromisoformat(filed),
        period=date.fromisoformat(period) if period else None,
        amendment_number=number,
        companies=companies or (Company("Alder Ridge Mining Co", cik),),
    )


def led(headers):
    return {index: original for index, (original, _) in pairs(headers).items()}


def test_every_amendment_of_a_report_is_led_to_the_report_itself():
    headers = [
        header("10-K/A", "2009-09-25", "2008-12-31", number=2),
        header("10-K", "2009-03-30", "2008-12-31"),
        header("8-K", "2009-04-01", "2009-04-01"),
        header("10-K/A", "2009-04-30", "2008-12-31", number=1),
        header("10-Q/A", "2009-10-01", "2009-06-30"),
    ]
    assert led(headers) == {0: 1, 3: 1}


def schedule(filed, number=None, holder="0000000006"):
    people = (Company("Subject", "0000000005", "subject-company"), Company("Holder", holder, "filed-by"))
    return header("SC 13D/A" if number else "SC 13D", filed, number=number, companies=people)


def test_a_series_is_led_step_by_step_back_to_its_first_filing():
    headers = [
        schedule("2019-01-02"),
        schedule("2019-03-01", 1),
        schedule("2019-06-01", 2),
        schedule("2019-06-02", 2, "9"),
    ]
    assert led(headers) == {1: 0, 2: 1}


def test_one_co_registrant_in_common_leads_an_amendment_to_its_report():
    both = (Company("Parent", "0000000001"), Company("Utility", "0000000002"))
    headers = [
        header("10-Q", "2020-08-01", "2020-06-30", companies=both),
        header("10-Q/A", "2020-09-01", "2020-06-30", cik="0000000002"),
    ]
    assert led(headers) == {1: 0}


@pytest.fixture
def compared(monkeypatch):
    """How many candidates each amendment was compared with."""
    counts = []

    def counting(amendment, named, candidates):
        counts.append(len(candidates))
        return rank(amendment, named, candidates)

    monkeypatch.setattr(chains, "rank", counting)
    return counts


def one_company_each(count):
    for number in range(count):
        cik = str(number).zfill(10)
        yield header("8-K", "2020-01-01", "2020-01-01", cik)
        yield header("8-K/A", "2020-02-01", "2020-01-01", cik)


def one_company(count):
    for number in range(count):
        day = date.fromordinal(730000 + number).isoformat()
        yield header("8-K", day, day)
        yield header("8-K/A", date.fromordinal(730400 + number).isoformat(), day)


def one_holder(count):
    for number in range(count):
        people = (Company("Subject", str(number), "subject-company"), Company("Holder", "6", "filed-by"))
        yield header("SC 13D", "2019-01-02", companies=people)
        yield header("SC 13D/A", "2019-02-02", number=1, companies=people)


@pytest.mark.parametrize("many", [one_company_each, one_company, one_holder])
def test_thousands_of_filings_are_led_to_one_another_without_comparing_all_with_all(many, compared):
    assert len(pairs(list(many(2000)))) == 2000
    assert (len(compared), max(compared)) == (2000, 1)
