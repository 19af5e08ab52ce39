from datetime import date
from time import perf_counter

from viewer.amendments.model import OriginalNamed
from viewer.amendments.pairing import canonical_form, chain, rank
from viewer.filing.model import Company, Header, Place


def header(form, filed=None, period=None, cik="0000000042", number=None, name="Alder Ridge Mining Co", **more):
    more.setdefault("companies", (Company(name, cik),))
    return Header(
        "submission",
        form,
        filed=date.fromisoformat(filed) if filed else None,
        period=date.fromisoformat(period) if period else None,
        amendment_number=number,
        **more,
    )


def named(*dates, form="8-K", number=None):
    return OriginalNamed(form, dates, "…", Place(0, 0), number)


def statuses(ranked):
    return [(index, pairing.status) for index, pairing in ranked]


def test_the_filing_whose_date_the_note_names_is_paired():
    amendment = header("8-K/A", "2014-02-03", "2014-01-29")
    others = [header("8-K", "2014-01-20", "2014-01-20"), header("8-K", "2014-01-29", "2014-01-28")]
    assert statuses(rank(amendment, named("2014-01-29"), others)) == [(1, "paired"), (0, "candidate")]


def test_the_same_period_pairs_when_the_note_names_no_date():
    ranked = rank(header("10-K/A", "2009-04-30", "2008-12-31"), None, [header("10-K", "2009-03-30", "2008-12-31")])
    assert statuses(ranked) == [(0, "paired")]
    assert "same period (2008-12-31)" in ranked[0][1].evidence.why


def test_the_same_company_and_form_alone_make_a_candidate():
    assert statuses(rank(header("8-K/A", "2014-02-03"), None, [header("8-K", "2014-01-29")])) == [(0, "candidate")]


def test_a_10_k405_amendment_may_amend_a_10_k():
    ranked = rank(header("10-K405/A", "1996-06-26", "1995-12-31"), None, [header("10-K", "1996-03-26", "1995-12-31")])
    assert statuses(ranked) == [(0, "paired")]


def test_a_10_ksb_is_a_form_of_its_own():
    assert canonical_form("10-KSB/A") == "10-KSB" == canonical_form("10-KSB40")
    assert (
        rank(header("10-K/A", "2009-06-01", "2008-12-31"), None, [header("10-KSB", "2009-03-30", "2008-12-31")]) == []
    )


def test_the_form_the_note_names_counts_when_the_header_has_another():
    ranked = rank(
        header("10-K/A", "2009-06-01", "2008-12-31"),
        named("2008-12-31", form="10-KSB"),
        [header("10-KSB", "2009-03-30", "2008-12-31")],
    )
    assert statuses(ranked) == [(0, "paired")]


def test_another_company_or_a_later_filing_is_no_candidate():
    amendment = header("8-K/A", "2014-02-03", "2014-01-29")
    other_company = header("8-K", "2014-01-29", "2014-01-29", cik="0000000077")
    later = header("8-K", "2014-03-01", "2014-01-29")
    assert rank(amendment, named("2014-01-29"), [other_company, later]) == []


def test_one_co_registrant_in_common_is_enough():
    companies = (Company("Parent", "0000000001"), Company("Utility", "0000000002"))
    ranked = rank(
        header("10-Q/A", "2020-09-01", "2020-06-30", cik="0000000002"),
        None,
        [header("10-Q", "2020-08-01", "2020-06-30", companies=companies)],
    )
    assert statuses(ranked) == [(0, "paired")]


def test_two_owners_reports_on_one_issuer_are_no_pair():
    def owned(form, filed, owner):
        people = (Company(owner, owner, "reporting-owner"), Company("Issuer", "0000000009", "issuer"))
        return header(form, filed, "2020-03-05", companies=people)

    assert rank(owned("4/A", "2020-03-10", "0000000001"), None, [owned("4", "2020-03-06", "0000000002")]) == []


def test_an_amendments_own_filing_date_given_for_its_period_says_nothing():
    amendment = header("10-Q/A", "1997-10-07", "1997-10-07")
    quarters = [header("10-Q", "1997-02-10", "1996-12-27"), header("10-Q", "1997-05-12", "1997-03-28")]
    assert {status for _, status in statuses(rank(amendment, None, quarters))} == {"candidate"}
    assert statuses(rank(amendment, named("1997-03-28", form="10-Q"), quarters))[0] == (1, "paired")


def test_filings_that_nothing_tells_apart_are_all_candidates():
    amendment = header("8-K/A", "2014-02-03", "2014-01-29")
    twins = [header("8-K", "2014-01-30", "2014-01-29"), header("8-K", "2014-01-31", "2014-01-29")]
    assert statuses(rank(amendment, None, twins)) == [(1, "candidate"), (0, "candidate")]


def test_items_in_common_tell_two_reports_of_one_day_apart():
    amendment = header("8-K/A", "2014-02-03", "2014-01-29", items=("2.02", "9.01"))
    twins = [
        header("8-K", "2014-01-29", "2014-01-29", items=("2.02", "9.01")),
        header("8-K", "2014-01-29", "2014-01-29", items=("5.02", "9.01")),
    ]
    assert statuses(rank(amendment, None, twins))[0] == (0, "paired")


def test_the_original_comes_before_an_earlier_amendment_of_it():
    earlier = [header("10-K/A", "2009-04-30", "2008-12-31", number=1), header("10-K", "2009-03-30", "2008-12-31")]
    amendment = header("10-K/A", "2009-09-25", "2008-12-31", number=2)
    assert statuses(rank(amendment, None, earlier)) == [(1, "paired"), (0, "candidate")]


def test_a_note_that_names_amendment_no_1_is_paired_with_it():
    earlier = [header("10-K", "2009-03-30", "2008-12-31"), header("10-K/A", "2009-04-30", "2008-12-31", number=1)]
    amendment = header("10-K/A", "2009-09-25", "2008-12-31", number=2)
    assert statuses(rank(amendment, named(form="10-K/A", number=1), earlier))[0] == (1, "paired")


def test_an_amendment_of_schedule_13d_builds_on_the_one_before_it():
    def schedule(filed, number, form="SC 13D/A"):
        people = (Company("Subject", "0000000005", "subject"), Company("Holder", "0000000006", "filed-by"))
        return header(form, filed, number=number, companies=people)

    earlier = [schedule("2019-01-02", None, "SC 13D"), schedule("2019-11-01", 13), schedule("2020-01-23", 14)]
    assert statuses(rank(schedule("2020-01-28", 15), None, earlier))[0] == (2, "paired")


def test_without_a_number_of_the_company_its_name_makes_a_candidate():
    ranked = rank(
        header("10-K/A", "2009-04-30", "2008-12-31", cik=None, name="ALDER RIDGE MINING COMPANY, INC."),
        None,
        [header("10-K", "2009-03-30", "2008-12-31", cik=None, name="Alder Ridge Mining Co.")],
    )
    assert statuses(ranked) == [(0, "candidate")]


def test_a_commission_file_number_identifies_a_company_however_it_is_padded():
    def filed(form, on, number):
        return header(form, on, "2008-12-31", companies=(Company("Alder", None, file_number=number),))

    assert statuses(
        rank(filed("10-K/A", "2009-04-30", "1-8491"), None, [filed("10-K", "2009-03-30", "001-08491")])
    ) == [(0, "paired")]


def test_a_folder_falls_into_chains_in_filing_order():
    headers = [
        header("10-K/A", "2009-09-25", "2008-12-31", number=2),
        header("10-K", "2009-03-30", "2008-12-31"),
        header("8-K", "2009-04-01", "2009-04-01"),
        header("10-K/A", "2009-04-30", "2008-12-31", number=1),
        header("10-Q/A", "2009-10-01", "2009-06-30"),
    ]
    assert chain(headers) == ((1, 3, 0), (2,), (4,))


def test_thousands_of_filings_fall_into_chains_without_comparing_all_with_all():
    def many(count):
        pairs = []
        for number in range(count):
            cik = str(number).zfill(10)
            pairs += [header("8-K", "2020-01-01", "2020-01-01", cik), header("8-K/A", "2020-02-01", "2020-01-01", cik)]
        return pairs

    headers = many(2000)
    begun = perf_counter()
    assert len(chain(headers)) == 2000
    assert perf_counter() - begun < 2
