"""What differs is told section by section: passages, paragraphs and tables, with their pages and differences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.export.memos import BUSINESS, CONTROLS, STRIKE, annual_report, entries, pair, with_changes
from viewer.export import memo, memo_markdown
from viewer.export.memo_model import CellTable, Memo, Passage, Stretch
from viewer.reading import AmendedReading


def test_what_differs_is_grouped_by_section(told: Memo) -> None:
    assert [(group.heading, group.numbers) for group in told.groups] == [
        ("Item 1 · Business", "1–3"),
        ("Item 6 · Selected Financial Data", "4–5"),
    ]


def test_all_words_that_differ_in_a_paragraph_are_one_passage(told: Memo) -> None:
    passage = entries(told)[0]
    assert isinstance(passage, Passage)
    assert (passage.first, passage.last, passage.claim) == (1, 2, "outside")
    assert passage.where == "page 4; page 2 of the amendment"
    assert passage.runs == (
        ("same", "The Company operates "),
        ("before", "three"),
        ("after", "four"),
        ("same", " mines in the northern district. It sells silver to "),
        ("before", "two"),
        ("same", " refiners in Idaho."),
    )


def test_a_new_paragraph_is_told_with_its_page_in_the_amendment(told: Memo) -> None:
    stretch = entries(told)[1]
    assert isinstance(stretch, Stretch)
    assert (stretch.kind, stretch.texts, stretch.where) == ("added", (STRIKE,), "page 2 of the amendment")


def test_the_cells_of_a_table_are_one_table_with_their_differences(told: Memo) -> None:
    table = entries(told)[2]
    assert isinstance(table, CellTable)
    assert (table.where, table.claim) == ("page 6; page 3 of the amendment", "named")
    names, rows = table.columns()
    assert names == ("No.", "Row", "Column", "Original", "Amendment", "Δ", "%")
    assert rows == [
        ("4", "Revenues", "2013", "1,200", "1,250", "+50", "+4.2 %"),
        ("5", "Net loss", "2012", "(40)", "(45)", "−5", "−12.5 %"),
    ]


def test_columns_that_say_nothing_are_left_out(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    plain = replace(amended.comparison.changes[0], column=None, delta=None, percent=None)
    (table,) = entries(memo(with_changes(amended, plain)))
    assert isinstance(table, CellTable)
    assert table.columns()[0] == ("No.", "Row", "Original", "Amendment")


def test_a_row_that_only_one_filing_has_stands_in_the_table(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    cell = amended.comparison.changes[0]
    row = replace(cell, kind="inserted", before="", after="Tin (tons)\t12", row="Tin (tons)", column=None, delta=None)
    (table,) = entries(memo(with_changes(amended, cell, row)))
    assert isinstance(table, CellTable)
    assert (table.cells[1].before, table.cells[1].after) == ("", "Tin (tons) · 12")


def test_new_words_are_spaced_as_the_amendment_spaces_them(tmp_path: Path) -> None:
    before = annual_report("10-K", BUSINESS, *CONTROLS)
    after = annual_report("10-K/A", BUSINESS.replace("mill stands", "mill, the older one, still stands"), *CONTROLS)
    assert "One mill**, the older one, still** stands near" in memo_markdown(pair(tmp_path, before, after))


def test_a_number_among_words_has_its_difference(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    number = replace(amended.comparison.changes[1], delta=2.0, percent=10.53)
    assert "~~19~~ **21** (+2, +10.5 %), 2014" in memo_markdown(with_changes(amended, number))


def test_a_long_stretch_is_cut_and_says_how_much_is_left(told: Memo, report: AmendedReading) -> None:
    assert report.comparison is not None
    strike = report.comparison.changes[2]
    many = [replace(strike, after=f"{number}. {STRIKE * 9}") for number in range(200)]
    (stretch,) = entries(memo(with_changes(report, *many)))
    assert isinstance(stretch, Stretch)
    assert (stretch.first, stretch.last) == (1, 200)
    assert len(stretch.texts) < 5
    assert stretch.left_out == f"and {200 - len(stretch.texts)} more paragraphs or rows"
