from dataclasses import replace
from datetime import date

from viewer.amendments.model import OriginalNamed
from viewer.amendments.pairing.families import canonical_form, form_family
from viewer.amendments.pairing.ranking import rank
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


def named(*dates, form="8-K", number=None, filed=(), periods=()):
    return OriginalNamed(form, (*dates, *filed, *periods), "…", Place(0, 0), number, filed, periods)


def statuses(ranked):
    return [(index, pairing.status) for index, pairing in ranked]


def test_the_filing_whose_date_the_note_names_is_paired():
    amendment = header("8-K/A", "2014-02-03", "2014-01-29")
    others = [header("8-K", "2014-01-20"), header("8-K", "2014-01-29", "2014-01-28")]
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


def test_forms_of_one_family_may_meet_and_only_as_candidates_where_nothing_names_them():
    assert canonical_form("10-KSB/A") == "10-KSB" == canonical_form("10-KSB40")
    assert canonical_form("SCHEDULE 13D/A") == "SC 13D"
    assert {form_family(form) for form in ("10-K405/A", "10-KSB", "10-KT")} == {"10-K"}
    assert form_family("NT 10-K") == "NT 10-K"
    amendment = header("10-K/A", "2009-06-01", "2008-12-31")
    others = [header("10-KSB", "2009-03-30", "2008-12-31"), header("10-Q", "2009-03-30", "2008-12-31")]
    assert statuses(rank(amendment, None, others)) == [(0, "candidate")]
    assert statuses(rank(amendment, named(form="10-K", filed=("2009-03-30",)), others)) == [(0, "paired")]


def test_the_form_of_the_amendments_own_cover_comes_before_another_of_its_family():
    amendment = header("10-K/A", "2009-06-01", "2008-12-31")
    others = [header("10-KT", "2009-04-15", "2008-12-31"), header("10-K", "2009-03-30", "2008-12-31")]
    assert statuses(rank(amendment, None, others)) == [(1, "paired"), (0, "candidate")]


def test_a_schedule_13d_is_amended_under_either_of_its_names():
    ranked = rank(header("SCHEDULE 13D/A", "2025-02-01", number=1), None, [header("SC 13D", "2024-01-05")])
    assert statuses(ranked) == [(0, "paired")]


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


def test_another_period_or_date_of_report_cannot_be_what_is_amended_unless_the_note_names_it():
    amendment = header("10-K/A", "2009-04-30", "2008-12-31")
    year_before = [header("10-K", "2008-03-28", "2007-12-31")]
    assert rank(amendment, None, year_before) == []
    assert statuses(rank(amendment, named(form="10-K", filed=("2008-03-28",)), year_before)) == [(0, "paired")]
    assert rank(header("8-K/A", "2014-02-03", "2014-02-01"), None, [header("8-K", "2014-01-29", "2014-01-28")]) == []


def test_a_date_of_filing_is_not_taken_for_a_date_of_report_nor_for_a_period():
    amendment = header("8-K/A", "2014-02-10", "2014-01-28")
    reports = [header("8-K", "2014-01-30", "2014-01-29"), header("8-K", "2014-01-29", "2014-01-28")]
    assert statuses(rank(amendment, named(filed=("2014-01-29",)), reports)) == [(1, "paired")]
    dated = rank(header("8-K/A", "2014-02-10"), named("2014-01-29"), reports[:1])
    assert statuses(dated) == [(0, "paired")]
    year, transition = header("10-K/A", "2009-06-01"), [header("10-K", "2008-12-31", "2008-09-30")]
    assert statuses(rank(year, named(form="10-K", periods=("2008-12-31",)), transition)) == [(0, "candidate")]
    assert statuses(rank(year, named(form="10-K", periods=("2008-09-30",)), transition)) == [(0, "paired")]


def test_a_filing_of_another_date_than_the_one_named_is_only_a_candidate():
    amendment = header("8-K/A", "2014-02-10", "2014-01-28")
    ranked = rank(amendment, named(filed=("2014-01-28",)), [header("8-K", "2014-01-30", "2014-01-28")])
    assert statuses(ranked) == [(0, "candidate")]
    assert "names another filing date" in ranked[0][1].evidence.why
    amendment = header("10-K/A", "2009-06-01", "2008-12-31")
    ranked = rank(amendment, named(form="10-K", filed=("2009-03-02",)), [header("10-K", "2009-03-30", "2008-12-31")])
    assert statuses(ranked) == [(0, "candidate")]


def test_what_arrived_in_the_evening_is_dated_the_next_business_day():
    note = named(form="10-K", filed=("2009-03-27",))
    ranked = rank(header("10-K/A", "2009-06-01", "2008-12-31"), note, [header("10-K", "2009-03-30", "2008-12-31")])
    assert statuses(ranked) == [(0, "paired")]
    for items, status in ((("2.02", "9.01"), "paired"), (("5.02", "9.01"), "candidate")):
        report = header("8-K", "2014-01-29", "2014-01-28", items=items)
        amendment = header("8-K/A", "2014-02-10", "2014-01-28", items=("2.02", "9.01"))
        assert statuses(rank(amendment, named(filed=("2014-01-28",)), [report])) == [(0, status)]


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


def test_the_number_counts_only_within_the_period_and_never_the_amendments_own():
    amendment = header("10-K/A", "2009-09-25", "2008-12-31", number=2)
    year_before = header("10-K/A", "2008-04-30", "2007-12-31", number=1)
    original = header("10-K", "2009-03-30", "2008-12-31")
    note = named(form="10-K/A", number=1)
    assert statuses(rank(amendment, note, [year_before, original])) == [(1, "candidate")]
    own = named(form="10-K/A", number=2)
    first = header("10-K/A", "2009-04-30", "2008-12-31", number=1)
    assert statuses(rank(amendment, own, [first, original]))[0] == (1, "paired")


def test_the_amended_amendment_comes_before_the_original_whose_date_is_recalled():
    original = header("10-K", "2009-03-30", "2008-12-31")
    first = header("10-K/A", "2009-04-30", "2008-12-31", number=1)
    note = named(form="10-K/A", number=1, filed=("2009-03-30",), periods=("2008-12-31",))
    amendment = header("10-K/A", "2009-09-25", "2008-12-31", number=2)
    assert statuses(rank(amendment, note, [original, first])) == [(1, "paired"), (0, "candidate")]


def test_an_amendment_named_by_its_date_is_paired_without_a_number():
    original = header("10-K", "2009-03-30", "2008-12-31")
    first = header("10-K/A", "2009-04-30", "2008-12-31")
    note = named(form="10-K/A", filed=("2009-04-30",), periods=("2008-12-31",))
    assert statuses(rank(header("10-K/A", "2009-09-25", "2008-12-31"), note, [original, first]))[0] == (1, "paired")


def test_an_amendment_is_only_a_candidate_where_its_original_is_not_at_hand():
    first = header("10-K/A", "2009-04-30", "2008-12-31", number=1)
    note = named(form="10-K", filed=("2009-03-30",), periods=("2008-12-31",))
    amendment = header("10-K/A", "2009-09-25", "2008-12-31", number=2)
    for said in (note, None):
        ranked = rank(amendment, said, [first])
        assert statuses(ranked) == [(0, "candidate")]


def test_a_copy_of_the_amendment_is_no_candidate():
    amendment = header("10-K/A", None, "2008-12-31")
    assert rank(amendment, None, [header("10-K/A", None, "2008-12-31")]) == []


def test_an_amendment_of_schedule_13d_builds_on_the_one_before_it():
    def schedule(filed, number, form="SC 13D/A"):
        people = (Company("Subject", "0000000005", "subject"), Company("Holder", "0000000006", "filed-by"))
        return header(form, filed, number=number, companies=people)

    earlier = [schedule("2019-01-02", None, "SC 13D"), schedule("2019-11-01", 13), schedule("2020-01-23", 14)]
    assert statuses(rank(schedule("2020-01-28", 15), None, earlier))[0] == (2, "paired")


def test_the_first_filing_that_a_schedules_note_recalls_is_not_what_it_builds_on():
    first, twelfth = header("SC 13D", "2013-05-13"), header("SC 13D/A", "2019-11-01", number=12)
    thirteenth, note = header("SC 13D/A", "2019-12-02", number=13), named(form="SC 13D", filed=("2013-05-13",))
    fourteenth = header("SC 13D/A", "2020-01-23", number=14)
    assert statuses(rank(fourteenth, note, [first, twelfth, thirteenth]))[0] == (2, "paired")
    ranked = rank(fourteenth, note, [first, twelfth])
    assert statuses(ranked) == [(1, "candidate"), (0, "candidate")]
    assert "just before" in ranked[0][1].evidence.why


def test_a_registration_statement_is_told_by_its_own_file_number():
    def statement(form, filed, number, amendment=None):
        return header(form, filed, number=amendment, companies=(Company("Alder", "0000000042", file_number=number),))

    amendment = statement("S-3/A", "2025-03-31", "333-284446")
    others = [statement("S-3", "2025-02-01", "333-290000"), statement("S-3", "2025-01-24", "333-284446")]
    assert rank(amendment, None, others[:1]) == []
    assert [index for index, _ in rank(amendment, None, others)] == [1]
    first, second = (statement("S-3/A", f"2025-0{month}-31", "333-284446") for month in (3, 5))
    ranked = rank(second, None, [others[1], first])
    assert statuses(ranked)[0] == (1, "paired")
    assert "same registration statement" in ranked[0][1].evidence.why


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


def test_a_post_effective_amendment_is_paired_by_the_registration_statements_number():
    ours, theirs = (Company("Alder Ridge Mining Co", "0000000042", file_number=number) for number in ("333-1", "333-2"))
    amendment = header("POS AM", "2015-02-03", number=2, companies=(ours,))
    others = [
        header("S-3", "2014-06-01", companies=(theirs,)),
        header("POS AM", "2014-12-01", number=1, companies=(ours,)),
        header("S-1", "2014-06-01", companies=(ours,)),
        header("10-K", "2014-03-01", companies=(ours,)),
    ]
    ranked = statuses(rank(amendment, None, others))
    assert ranked[0] == (1, "paired")
    assert {index for index, _ in ranked} == {1, 2}


def test_of_a_funds_many_post_effective_amendments_only_the_one_before_is_a_candidate():
    fund = {"companies": (Company("Alder Funds", "0000000042", file_number="333-1"),)}
    others = [header("485BPOS", f"2015-0{number}-03", number=number, **fund) for number in (3, 4, 5)]
    assert statuses(rank(header("485BPOS", "2015-09-03", number=6, **fund), None, others)) == [(2, "paired")]
    assert statuses(rank(header("485BPOS", "2015-09-03", number=9, **fund), None, others)) == []


def test_of_two_amendments_of_one_number_and_day_the_second_amends_the_first():
    def filed(accession, number, day="2015-03-17"):
        return header("SC 13D/A", day, number=number, accession=accession)

    first, second = filed("0000000007-15-000061", 17), filed("0000000007-15-000063", 17)
    before = filed("0000000007-15-000040", 16, "2015-03-02")
    assert statuses(rank(second, None, [before, first]))[0] == (1, "paired")
    assert statuses(rank(first, None, [before, second])) == [(0, "paired")]
    elsewhere = filed("0000000009-15-000001", 17)
    assert statuses(rank(second, None, [before, elsewhere])) == [(0, "paired")]


def test_a_company_that_the_text_names_speaks_against_the_filing_of_another():
    amendment = header("8-K/A", "2014-02-03", companies=())
    note = replace(named("2014-01-29"), company="Birch Mining Company")
    assert rank(amendment, note, [header("8-K", "2014-01-29")]) == []
    birch = header("8-K", "2014-01-29", name="BIRCH MINING CO/DE/")
    assert statuses(rank(amendment, note, [birch])) == [(0, "candidate")]


def test_the_filing_whose_accession_number_the_note_gives_is_paired():
    amendment = header("10-K/A", "2014-04-30")
    others = [header("10-K", "2014-03-03"), header("10-K", "2014-03-03", accession="0000000042-14-000007")]
    note = replace(named(form="10-K"), accession="0000000042-14-000007")
    assert statuses(rank(amendment, note, others))[0] == (1, "paired")
