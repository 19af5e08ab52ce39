"""Errors planted in real tables that foot are found, and filings as they were filed have no finding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.building.inline_facts import inline_page, number, read_facts
from tests.building.tables import html_rows, html_tables
from tests.corpus import CORPUS, needs_corpus
from tests.ties.measure.mutants import doubled, footed, planted
from viewer.facts import facts_of_filing
from viewer.outline.tables import tables_of_filing
from viewer.reading import read
from viewer.ties.checked import checked_in
from viewer.ties.checking import untied_in
from viewer.ties.footing import not_footing
from viewer.ties.repeats import told_differently


def test_an_error_is_planted_in_one_cell_of_what_foots() -> None:
    (table,) = html_tables(html_rows(("", "2024"), ("Ore", "1,204"), ("Metal", "3,310"), ("Total", "4,514")))
    (known,) = footed(table)
    mutant = planted(known, random.Random(1))
    assert mutant is not None
    assert mutant.value != mutant.cell.value
    before, after = ([cell.value for row in one.rows for cell in row.cells] for one in (table, mutant.table))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


@needs_corpus
def test_planted_errors_are_found_in_real_reports_which_have_no_finding_themselves() -> None:
    paths = sorted((CORPUS / "sections" / "10-Q").glob("*.html"))[:2]
    if not paths:
        pytest.skip("no reports in the corpus")
    chance = random.Random(1)
    count = found = 0
    for path in paths:
        reading = read(path)
        assert not untied_in(reading.filing, reading.outlines, facts_of_filing(reading.filing))
        tables = [placed.table for placed in tables_of_filing(reading.filing, reading.outlines)]
        for known in (one for table in tables for one in footed(table)):
            mutant = planted(known, chance)
            if mutant is not None:
                others = [one for table in tables if table is not known.table for one in checked_in([table])]
                count += 1
                found += bool([*not_footing([*others, *checked_in([mutant.table])])])
    assert found >= 0.9 * count > 0


def test_a_fact_that_is_told_once_more_with_another_value_is_found(tmp_path: Path) -> None:
    _, told = read_facts(tmp_path, inline_page(f"<p>Sales of {number('1,204', scale='6', decimals='-6')}</p>"))
    twin = doubled(told, random.Random(1))
    assert twin is not None
    assert not list(told_differently(told))
    assert len(list(told_differently(twin))) == 1
