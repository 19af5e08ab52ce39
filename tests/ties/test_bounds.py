"""What of a table lies past what is added up is told, once of each kind."""

from __future__ import annotations

from tests.building.tables import html_rows, html_tables
from viewer.ties.lines import not_added_up


def _long(rows: int) -> str:
    return html_rows(("", "2024"), *((f"Shaft {at}", f"{at + 1:,}") for at in range(rows)))


def _wide(columns: int) -> str:
    return html_rows(("", *map(str, range(columns))), ("Silver", *(f"{at + 7_000:,}" for at in range(columns))))


def test_tables_as_long_and_wide_as_statements_tell_nothing() -> None:
    assert not not_added_up(html_tables(_long(390) + _wide(150)))


def test_rows_and_columns_that_are_not_added_up_are_told_once_each() -> None:
    told = not_added_up(html_tables(_long(450) + "<p>Further.</p>" + _long(500) + "<p>Wide.</p>" + _wide(250)))
    assert [one.what for one in told] == [
        "A table has more than 400 rows: the numbers below them are not added up.",
        "A table has more than 200 columns: its numbers are not added up.",
    ]
