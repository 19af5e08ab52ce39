"""A total that its rows do not add up to is told; what rounding or a column of another sort explains is not."""

from __future__ import annotations

from tests.building.tables import html_rows, html_tables
from viewer.ties.checked import checked_in
from viewer.ties.footing import not_footing
from viewer.ties.model import Untied
from viewer.wording import untied_said

_HEAD = ("", "2024", "2023")
_SALES = (
    _HEAD,
    ("Silver", "12,345", "11,240"),
    ("Copper", "23,456", "21,118"),
    ("Lead", "3,210", "2,907"),
)


def untied(*rows: tuple[str, ...], above: str = "") -> list[Untied]:
    return list(not_footing(checked_in(html_tables(above + html_rows(*rows)))))


def test_a_table_that_foots_has_no_finding() -> None:
    assert not untied(*_SALES, ("Total sales", "39,011", "35,265"))


def test_a_total_that_is_off_in_one_column_is_told_with_its_addends_and_both_places() -> None:
    (found,) = untied(*_SALES, ("Total sales", "39,111", "35,265"))
    assert (found.label, found.column, found.difference) == ("Total sales", "2024", 100)
    assert [addend.label for addend in found.addends] == ["Silver", "Copper", "Lead"]
    assert found.place is not None
    assert found.other_place is not None
    assert found.other_place < found.place
    assert untied_said(found) == "The rows add to 39,011; the total says 39,111: differs by 100."


def test_a_wrong_addend_is_told_as_well() -> None:
    rows = [*_SALES, ("Total sales", "39,011", "35,265")]
    rows[1] = ("Silver", "12,354", "11,240")
    (found,) = untied(*rows)
    assert found.difference == -9


def test_numbers_that_are_each_rounded_need_not_add_up() -> None:
    rows = (("", "2024", "2023"), ("Silver", "33", "20"), ("Copper", "33", "30"), ("Lead", "33", "50"))
    assert not untied(*rows, ("Total", "100", "100"), above="<p>(In millions)</p>")


def test_a_filer_whose_totals_are_all_exact_is_odd_where_one_is_off_by_one() -> None:
    exact = "".join(html_rows(*_SALES, ("Total sales", "39,011", "35,265")) for _ in range(12))
    (found,) = untied(*_SALES, ("Total sales", "39,012", "35,265"), above=exact)
    assert found.difference == 1


def test_what_is_taken_away_is_no_error() -> None:
    rows = (
        _HEAD,
        ("Sales", "39,011", "35,265"),
        ("Cost of sales", "21,480", "19,702"),
        ("Gross margin", "17,531", "15,563"),
        ("Less: depreciation", "4,310", "4,007"),
        ("Operating income", "13,221", "11,556"),
    )
    assert not untied(*rows)


def test_a_total_of_subtotals_counts_each_line_once() -> None:
    rows = (
        _HEAD,
        ("Cash", "1,204", "987"),
        ("Receivables", "3,310", "3,008"),
        ("Total current assets", "4,514", "3,995"),
        ("Plant", "8,190", "8,402"),
        ("Goodwill", "2,000", "2,000"),
    )
    assert not untied(*rows, ("Total assets", "14,704", "14,397"))
    (found,) = untied(*rows, ("Total assets", "14,704", "14,937"))
    assert (found.column, [addend.label for addend in found.addends]) == (
        "2023",
        ["Total current assets", "Plant", "Goodwill"],
    )


def test_prices_and_percentages_beside_amounts_are_not_added_up() -> None:
    rows = (
        ("", "Shares purchased", "Average price", "Shares left", "Change"),
        ("October", "12,410", "31.20", "88,410", "4%"),
        ("November", "10,377", "30.85", "78,033", "7%"),
        ("December", "9,118", "32.44", "68,915", "2%"),
        ("Total", "31,905", "31.44", "235,358", "5%"),
    )
    assert not untied(*rows)


def test_a_column_that_leaves_a_line_out_accuses_nobody() -> None:
    rows = [*_SALES, ("Total sales", "39,011", "35,265")]
    rows[3] = ("Lead", "3,210", "")
    assert not untied(*rows)


def test_a_single_column_is_told_where_one_slip_explains_it() -> None:
    rows = (("Due in", ""), ("2025", "10,930"), ("2026", "12,342"), ("Thereafter", "51,180"))
    assert not untied(*rows, ("Total", "74,452"))
    (found,) = untied(*rows, ("Total", "74,542"))
    assert found.difference == 90
    assert not untied(*rows, ("Total", "81,207"))


def test_the_columns_of_a_row_are_added_up_to_a_column_that_is_called_total() -> None:
    rows = (
        ("", "Mining", "Smelting", "Total"),
        ("Sales", "12,345", "23,456", "35,801"),
        ("Costs", "8,021", "19,870", "27,891"),
        ("Capital spent", "1,733", "2,244", "3,967"),
    )
    (found,) = untied(*rows)
    assert (found.label, found.column, found.difference) == ("Capital spent", "Total", -10)
    assert untied_said(found).startswith("The columns add to 3,977")
