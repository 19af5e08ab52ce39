"""The pages that EDGAR's renderer makes of facts give these back, where nothing else does."""

from __future__ import annotations

from pathlib import Path

from viewer.facts import facts_of_filing
from viewer.facts.model import Fact, Period
from viewer.filing.reader import open_filing

DURATIONS = (
    '<tr>{title}<th class="th" colspan="2">3 Months Ended</th></tr>'
    '<tr><th class="th"><div>Mar. 31, 2013</div></th><th class="th"><div>Mar. 31, 2012</div></th></tr>'
)
TITLE = (
    '<th class="tl" rowspan="2"><div><strong>SALES - USD ($)<br> shares in Thousands, $ in Millions</strong></div></th>'
)


def row(concept: str, label: str, *cells: str, kind: str = "nump") -> str:
    asks = f"Show.showAR( this, 'defref_{concept}', window );"
    link = f'<a class="a" href="javascript:void(0);" onclick="{asks}">{label}</a>'
    values = "".join(f'<td class="{kind}">{cell}<span></span></td>' for cell in cells)
    return f'<tr class="re"><td class="pl">{link}</td>{values}</tr>'


def facts_on(folder: Path, *rows: str, heads: str = DURATIONS) -> list[Fact]:
    path = folder / "R2.htm"
    table = f'<table class="report">{heads.format(title=TITLE)}{"".join(rows)}</table>'
    path.write_text(f'<html><head><script src="Show.js"></script></head><body>{table}</body></html>', encoding="utf-8")
    return list(facts_of_filing(open_filing(path)).facts)


def test_a_number_is_told_in_full_for_the_months_over_it(tmp_path: Path) -> None:
    first, second = facts_on(tmp_path, row("us-gaap_Revenues", "Net sales", "$ 1,204", "$ (9)"))
    assert (first.concept, first.value, first.unit, first.shown) == ("us-gaap:Revenues", "1204000000", "USD", "$ 1,204")
    assert first.period == Period("2013-01-01", "2013-03-31")
    assert (second.value, second.period) == ("-9000000", Period("2012-01-01", "2012-03-31"))


def test_it_stands_at_its_place(tmp_path: Path) -> None:
    facts = facts_on(tmp_path, row("a_B", "Lead", "7", "8"), row("a_C", "Zinc", "7", "8"))
    starts = [fact.place.start or 0 for fact in facts if fact.place]
    assert len(starts) == 4
    assert starts == sorted(set(starts))


def test_shares_amounts_a_share_and_shares_of_a_hundred_keep_their_own_units(tmp_path: Path) -> None:
    facts = facts_on(
        tmp_path,
        row("a_Each", "Basic (in dollars per share)", "$ 1.65", "$ 1.53"),
        row("a_Shares", "Basic (in shares)", "14,994,082", "15,405,856"),
        row("a_Rate", "Tax rate", "15.5%", "15.8%"),
        row("a_Vendors", "Number of vendors | vendor", "2", "3"),
    )
    assert [(fact.value, fact.unit) for fact in facts[::2]] == [
        ("1.65", "USD/shares"),
        ("14994082000", "shares"),
        ("0.155", "pure"),
        ("2", "pure"),
    ]


def test_a_row_that_names_a_member_holds_for_the_rows_below_it(tmp_path: Path) -> None:
    member = row("us-gaap_SegmentsAxis=alder_NorthMember", "North | Silver", "&#160;", "&#160;", kind="text")
    facts = facts_on(tmp_path, row("a_Sales", "Sales", "7", "8"), member, row("a_Sales", "Sales", "3", "4"))
    assert facts[0].dimensions == ()
    assert facts[2].dimensions == (("us-gaap:SegmentsAxis", "alder:NorthMember"), ("member", "Silver"))


def test_a_balance_is_of_a_moment(tmp_path: Path) -> None:
    facts = facts_on(
        tmp_path,
        row("a_Cash", "Cash, beginning balances", "7", "8"),
        row("a_Cash", "Cash, ending balances", "9", "7"),
    )
    assert [fact.period for fact in facts[::2]] == [Period(None, "2012-12-31"), Period(None, "2013-03-31")]


def test_a_column_for_a_member_says_so_and_the_label_gives_the_day(tmp_path: Path) -> None:
    heads = '<tr>{title}<th class="th"><div>Total</div></th><th class="th"><div>Retained earnings</div></th></tr>'
    facts = facts_on(tmp_path, row("a_Equity", "Balances at Dec. 31, 2012", "7", "3"), heads=heads)
    assert [(fact.period, fact.dimensions) for fact in facts] == [
        (Period(None, "2012-12-31"), ()),
        (Period(None, "2012-12-31"), (("member", "Retained earnings"),)),
    ]


def test_quarters_of_weeks_begin_where_the_page_says_that_the_one_before_ended(tmp_path: Path) -> None:
    heads = (
        '<tr>{title}<th class="th">12 Months Ended</th><th class="th">12 Months Ended</th></tr>'
        '<tr><th class="th">Sep. 30, 2023</th><th class="th">Sep. 24, 2022</th></tr>'
    )
    facts = facts_on(tmp_path, row("a_Sales", "Sales", "7", "8"), heads=heads)
    assert [fact.period for fact in facts] == [Period("2022-09-25", "2023-09-30"), Period("2021-09-26", "2022-09-24")]


def test_what_its_rows_are_called_are_the_concepts_labels(tmp_path: Path) -> None:
    path = tmp_path / "R2.htm"
    facts_on(tmp_path, row("us-gaap_Revenues", "Net sales", "7", "8"))
    told = facts_of_filing(open_filing(path))
    assert told.concept(told.facts[0]).label == "Net sales"


def test_a_page_whose_comment_never_closes_gives_no_fact(tmp_path: Path) -> None:
    path = tmp_path / "R2.htm"
    path.write_text('<!-- <html><script src="Show.js"></script><p>defref_us-gaap_Revenues</p>', encoding="utf-8")
    assert facts_of_filing(open_filing(path)).facts == ()


def test_a_cell_over_numberless_columns_stands_over_one(tmp_path: Path) -> None:
    heads = DURATIONS.replace('colspan="2"', f'colspan="{"9" * 5_000}"')
    assert facts_on(tmp_path, row("us-gaap_Revenues", "Net sales", "$ 1,204"), heads=heads)
