"""Between two annual reports the calendar explains what it can; the rest is new, gone, reworded or given otherwise."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.building.inline_facts import inline_page, number
from tests.building.two_reports import LATER_SALES, SALES, Rows, compared, of_kind, report, table
from viewer.automation import comparison as as_json
from viewer.reading import compare, read


def with_figure(rows: Rows, row: int, column: int, figure: str) -> list[tuple[str, ...]]:
    changed = list(rows)
    cells = list(changed[row])
    cells[column] = figure
    changed[row] = tuple(cells)
    return changed


def test_what_the_calendar_explains_is_no_change(tmp_path: Path) -> None:
    said = "<p>In {0} we mined for {1} days, as at December 31, {0}, and sold all of it.</p>"
    earlier = report(2012, said.format(2012, 300) + table("2012", "2011", rows=SALES))
    later = report(2013, said.format(2013, 300) + table("2013", "2012", rows=LATER_SALES))
    told = compared(tmp_path, earlier, later)
    assert told.relation == "next-period"
    assert told.changes == ()
    kinds = [one.kind for one in told.rolled]
    assert kinds.count("column") == 1
    assert ("2012", "2013") in [(one.before[-4:], one.after[-4:]) for one in told.rolled if one.kind == "date"]


def test_a_figure_of_a_shared_period_given_otherwise_is_told_first(tmp_path: Path) -> None:
    rows = with_figure(LATER_SALES, 1, 2, "3,981")
    earlier = report(2012, "<p>We mine.</p>" + table("2012", "2011", rows=SALES))
    later = report(2013, "<p>We dig and mine.</p>" + table("2013", "2012", rows=rows))
    first = compared(tmp_path, earlier, later).changes[0]
    assert (first.kind, first.row, first.period, first.before, first.after) == (
        "recast", "Lead", "2012", "3,987", "3,981",
    )  # fmt: skip
    assert (first.delta, first.section) == (-6, "Item 1")
    assert first.original is not None
    assert first.amendment is not None
    assert first.weight is not None
    assert first.weight.kind == "recast"


def test_columns_are_held_against_each_other_by_period_and_not_by_place(tmp_path: Path) -> None:
    swapped = [(row[0], row[2], row[1]) for row in LATER_SALES]
    earlier = report(2012, table("2012", "2011", rows=SALES))
    later = report(2013, table("2012", "2013", rows=swapped))
    assert compared(tmp_path, earlier, later).changes == ()


def test_a_year_of_53_weeks_ends_some_days_from_where_the_last_one_did(tmp_path: Path) -> None:
    earlier = report(2012, table("September 29, 2012", "September 24, 2011", rows=SALES), ends="September 29")
    later = report(2013, table("September 28, 2013", "September 29, 2012", rows=LATER_SALES), ends="September 28")
    assert compared(tmp_path, earlier, later).changes == ()


def test_a_renamed_row_is_no_figure_given_otherwise(tmp_path: Path) -> None:
    rows = [("Silver and gold", "8,900", "7,204"), ("Silver", "8,008", "6,900"), *LATER_SALES[1:]]
    earlier = report(2012, table("2012", "2011", rows=SALES))
    later = report(2013, table("2013", "2012", rows=rows))
    assert of_kind(compared(tmp_path, earlier, later), "recast") == []


GROUPED = [("Silver", "7,204", "6,181"), ("Lead", "3,987", "3,455"), ("Copper", "412", "377"), ("Other", "233", "181")]


@pytest.mark.parametrize("is_split", [False, True])
def test_a_row_that_takes_up_another_or_gives_it_up_is_no_figure_given_otherwise(
    tmp_path: Path, is_split: bool
) -> None:
    apart = [
        ("Silver", "8,008", "7,204"),
        ("Lead", "4,010", "3,987"),
        ("Copper", "501", "412"),
        ("Other", "400", "233"),
    ]
    together = [*apart[:2], ("Other", "901", "645")]
    before = [*GROUPED[:2], ("Other", "645", "558")]
    earlier = report(2012, table("2012", "2011", rows=before if is_split else GROUPED))
    later = report(2013, table("2013", "2012", rows=apart if is_split else together))
    assert of_kind(compared(tmp_path, earlier, later), "recast") == []
    other = later.replace("233" if is_split else "645", "238" if is_split else "649")
    assert [one.row for one in of_kind(compared(tmp_path, earlier, other), "recast")] == ["Other"]


def test_a_table_told_in_other_units_has_no_figures_given_otherwise(tmp_path: Path) -> None:
    rows = [(name, f"{new},000", f"{old},000") for name, new, old in LATER_SALES]
    earlier = report(2012, table("2012", "2011", rows=SALES))
    later = report(2013, table("2013", "2012", rows=rows))
    assert of_kind(compared(tmp_path, earlier, later), "recast") == []


def test_a_figure_whose_sign_is_turned_says_so(tmp_path: Path) -> None:
    rows = with_figure(LATER_SALES, 0, 2, "(7,204)")
    earlier = report(2012, table("2012", "2011", rows=SALES))
    later = report(2013, table("2013", "2012", rows=rows))
    assert [one.how for one in of_kind(compared(tmp_path, earlier, later), "recast")] == ["sign"]


def test_a_split_is_one_event_over_many_rows(tmp_path: Path) -> None:
    names = ["Basic", "Diluted", "Granted", "Vested", "Canceled", "Outstanding"]
    rows = [(name, str(1000 + at), str(500 + at)) for at, name in enumerate(names)]
    split = [(name, str(4 * (1100 + at)), str(4 * (1000 + at))) for at, name in enumerate(names)]
    body = table("2012", "2011", rows=[*rows, ("Mines", "12", "11"), *SALES])
    other = table("2013", "2012", rows=[*split, ("Mines", "13", "12"), *LATER_SALES])
    told = of_kind(compared(tmp_path, report(2012, body), report(2013, other)), "recast")
    assert [one.how for one in told] == ["split"] * 6
    assert told[0].evidence is not None
    assert "4 to 1" in told[0].evidence.why


def test_a_date_that_the_calendar_does_not_explain_is_told(tmp_path: Path) -> None:
    said = "<p>The lease of our plant at Alder Ridge ends in {0} and may be renewed once by us.</p>"
    told = compared(tmp_path, report(2012, said.format(2019)), report(2013, said.format(2027)))
    assert [(one.before, one.after) for one in told.changes] == [("2019", "2027")]


def test_text_is_new_gone_or_reworded(tmp_path: Path) -> None:
    kept = "<p>Our mines lie in two counties and employ three hundred people through the whole of the year.</p>"
    gone = "<p>A strike at the smelter in the third week of May may cost us more than we can now foresee.</p>"
    new = "<p>Regulators in Nevada have proposed a royalty on silver that would take effect without a vote.</p>"
    worded = "<p>We depend on a few customers, and the loss of one of them would harm our sales.</p>"
    earlier = report(2012, kept + gone + worded)
    later = report(2013, kept + new + worded.replace("would harm", "could materially reduce"))
    told = compared(tmp_path, earlier, later)
    assert sorted((one.how, one.before[:12], one.after[:12]) for one in told.changes) == [
        ("gone", "A strike at ", ""),
        ("new", "", "Regulators i"),
        ("reworded", "would harm", "could materi"),
    ]


def test_changes_that_stand_close_are_one_phrase(tmp_path: Path) -> None:
    said = "<p>The mill at Alder Ridge {0} silver and {1} lead for our customers in the valley below the dam.</p>"
    earlier, later = said.format("treats", "smelts"), said.format("refines", "sells")
    told = compared(tmp_path, report(2012, earlier), report(2013, later))
    assert [(one.before, one.after) for one in told.changes] == [
        ("treats silver and smelts", "refines silver and sells")
    ]


def test_a_series_of_figures_that_moved_on_by_a_year_is_no_change(tmp_path: Path) -> None:
    said = "<p>We spent {0} on the mill, the road and the dam, in the years that are reported here.</p>"
    earlier = report(2012, said.format("$2.1 million, $2.8 million and $3.3 million"))
    later = report(2013, said.format("$1.0 million, $2.1 million and $2.8 million"))
    told = compared(tmp_path, earlier, later)
    assert told.changes == ()
    assert [one.kind for one in told.rolled if "million" in one.before] == ["figure"]


def test_people_grow_older_without_a_change(tmp_path: Path) -> None:
    def people(ages: tuple[int, int]) -> str:
        rows = [("Ann Hale", str(ages[0]), "Director"), ("Ben Orr", str(ages[1]), "Treasurer")]
        return table("Age", "Office", rows=rows, stub="Name")

    told = compared(tmp_path, report(2012, people((51, 44))), report(2013, people((52, 43))))
    assert [(one.before, one.after) for one in told.changes] == [("44", "43")]


def test_a_year_alone_over_a_column_is_another_span_in_the_next_quarter(tmp_path: Path) -> None:
    earlier = report(2013, table("2013", "2012", rows=SALES), form="10-Q").replace("fiscal year", "quarterly period")
    later = report(2013, table("2013", "2012", rows=LATER_SALES), form="10-Q").replace(
        "fiscal year", "quarterly period"
    )
    told = compared(tmp_path, earlier.replace("December 31", "March 31"), later.replace("December 31", "June 30"))
    assert told.relation == "next-period"
    assert of_kind(told, "recast") == []


def test_numbers_that_both_filings_tag_are_the_witness(tmp_path: Path) -> None:
    def page(sales: str, year: int) -> str:
        body = f"<p>Sales of the year before were {number(sales, scale='3')} thousand dollars.</p>"
        return (
            inline_page(body)
            .replace("ended December 31, 2013", f"ended December 31, {year}")
            .replace(
                "</p><p>For",
                "</p><p>ALDER MINES</p><p>(Exact name of registrant as specified in its charter)</p><p>For",
            )
        )

    told = of_kind(compared(tmp_path, page("1,204", 2013), page("1,240", 2014)), "recast")
    assert [(one.before, one.after, one.period) for one in told] == [("1,204", "1,240", "2013-01-01/2013-12-31")]
    assert told[0].evidence is not None
    assert told[0].evidence.rule == "same-tag"


def test_the_json_tells_the_relation_the_calendar_and_what_was_rolled(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.htm"
    later = tmp_path / "later.htm"
    earlier.write_text(report(2012, table("2012", "2011", rows=SALES)))
    later.write_text(report(2013, table("2013", "2012", rows=with_figure(LATER_SALES, 0, 2, "7,240"))))
    shape = as_json(compare(read(earlier), read(later)))
    assert shape["relation"] == "next-period"
    assert shape["calendar"] == {
        "earlier": {"period": "2012-12-31", "fiscal_year": 2012, "fiscal_period": "FY"},
        "later": {"period": "2013-12-31", "fiscal_year": 2013, "fiscal_period": "FY"},
    }
    assert shape["rolled"]


def test_reports_of_two_companies_are_unrelated(tmp_path: Path) -> None:
    told = compared(tmp_path, report(2012, "<p>We mine.</p>"), report(2013, "<p>We sail.</p>", company="BIRCH LINES"))
    assert told.relation == "unrelated"


@pytest.mark.timed
def test_many_tables_take_no_longer_than_each_takes(tmp_path: Path) -> None:
    def body(year: int) -> str:
        rows = [[(f"Mine {at} {row}", f"{at * row % 997 + 100}", "123") for row in range(8)] for at in range(150)]
        return "".join(table(str(year), str(year - 1), rows=one) for one in rows)

    started = time.process_time()
    compared(tmp_path, report(2012, body(2012)), report(2013, body(2013)))
    assert time.process_time() - started < 12


def test_a_raised_mark_behind_a_year_is_no_digit_of_it(tmp_path: Path) -> None:
    said = "<p>In fiscal {0}<sup>1</sup> we mined for three hundred days, and rested on all of the others.</p>"
    told = compared(tmp_path, report(2012, said.format(2012)), report(2013, said.format(2013)))
    assert told.changes == ()
    assert [(one.before, one.after) for one in told.rolled if one.before == "2012"] == [("2012", "2013")]


def test_between_two_quarters_the_month_and_the_length_of_the_year_to_date_are_rolled(tmp_path: Path) -> None:
    said = "<p>In the {0} months ended {1}, 2013 we mined for a hundred days and rested on all of the others.</p>"
    quarter = "<p>FORM 10-Q</p><p>For the quarterly period ended {0}, 2013</p><p>ALDER MINES</p>"
    quarter += "<p>(Exact name of registrant as specified in its charter)</p>"
    earlier = quarter.format("March 31") + said.format("three", "March 31")
    later = quarter.format("June 30") + said.format("six", "June 30")
    told = compared(tmp_path, earlier, later)
    assert told.relation == "next-period"
    assert told.changes == ()
    assert ("three months", "six months") in [(one.before, one.after) for one in told.rolled]


def test_between_two_years_another_month_or_length_is_a_change(tmp_path: Path) -> None:
    said = "<p>We meet on {0} of each year, after the {1} months of winter, and on no other day of the calendar.</p>"
    earlier, later = report(2012, said.format("June 1", "three")), report(2013, said.format("August 1", "six"))
    told = [(one.before, one.after) for one in compared(tmp_path, earlier, later).changes]
    assert told == [("June", "August"), ("three", "six")]


def test_what_is_compared_as_alike_is_never_shown(tmp_path: Path) -> None:
    earlier, later = (
        report(year, "<p>We mine.</p>" + table("", rows=[(f"Balance at May 3, {year}", "8,900"), ("Ore", f"{year}1")]))
        for year in (2012, 2013)
    )
    told = compared(tmp_path, earlier, later)
    shown = [text for one in told.changes for text in (one.row, one.column, one.section, one.before, one.after) if text]
    assert not any("2000" in text or "\u2060" in text for text in shown)
