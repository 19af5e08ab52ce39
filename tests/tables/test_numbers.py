from decimal import Decimal

import pytest

from viewer.tables.numbers import figure, read_figure, value


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,234", 1234), ("(1,234)", -1234), ("$5.0", 5), ("12%", 12), ("—", None), ("2014", None), ("n/a", None)],
)
def test_a_cell_prints_a_number_or_none(cell, number):
    assert value(cell) == number


def test_a_year_is_no_figure():
    assert figure("2,014")
    assert not figure("2014")


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("2,115(1)", ("2,115", Decimal(2115), "number", ("1",))),
        ("(402)²", ("(402)", Decimal(-402), "number", ("2",))),
        ("12.5 %", ("12.5 %", Decimal("12.5"), "percent", ())),
        ("(1.2)%", ("(1.2)%", Decimal("-1.2"), "percent", ())),
        ("$ —", ("$ —", Decimal(0), "number", ())),
        ("2018¹", ("2018", None, "date", ("1",))),
        ("May 3, 1999", ("May 3, 1999", None, "date", ())),
        ("3.75 - 6.63", ("3.75 - 6.63", None, "text", ())),
        ("Note 4", ("Note 4", None, "text", ())),
        ("", ("", None, "empty", ())),
    ],
)
def test_a_cell_is_read_with_its_kind_and_marks(cell, read):
    assert tuple(read_figure(cell)) == read


def test_a_number_with_its_scale_in_words_is_a_number():
    assert [read_figure(text).value for text in ("1,060.0 million", "$ (4.5 billion)", "4 million shares")] == [
        Decimal("1060.0"),
        Decimal("-4.5"),
        None,
    ]
