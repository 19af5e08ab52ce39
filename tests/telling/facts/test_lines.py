"""Facts are found by words in any order, kept by where they stand, put in order, told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.inline_facts import inline_page, number, read_facts, words
from viewer.facts.model import Period
from viewer.telling.facts.card import of_fact
from viewer.telling.facts.lines import FactFilter, FactLine, Here, fact_lines
from viewer.telling.facts.words import period_words

_BODY = (
    f"<p>Sales: {number('1,204', scale='3', decimals='-3')}</p>"
    f"<p>Costs: {number('9,870', name='alder:CostOfSales')}</p>"
    f"<p>Silver: {number('7.05', name='alder:Price', contextRef='silver', unitRef='each', decimals='2')}</p>"
)


@pytest.fixture
def lines(tmp_path: Path) -> tuple[FactLine, ...]:
    hidden = words("10-K", name="dei:DocumentType")
    return fact_lines(*read_facts(tmp_path, inline_page(_BODY, hidden)))


def titles(lines: tuple[FactLine, ...], here: Here | None = None, **said: object) -> list[str]:
    return [line.title for line in FactFilter(**said).kept(lines, here)]  # type: ignore[arg-type]


@pytest.mark.parametrize("sought", [("of", "cost"), ("alder:costofsales",), ("9870",), ("9,870", "usd")])
def test_words_of_label_concept_and_value_find_a_fact_in_any_order(
    lines: tuple[FactLine, ...], sought: tuple[str, ...]
) -> None:
    assert titles(lines, words=sought) == ["Cost Of Sales"]


def test_facts_stand_as_filed_with_the_hidden_ones_last_or_by_label_period_or_value(
    lines: tuple[FactLine, ...],
) -> None:
    sales, costs, price, kind = "Sales", "Cost Of Sales", "Price · Silver Member", "Document Type"
    assert titles(lines) == [sales, costs, price, kind]
    assert titles(lines, order="label") == [costs, kind, price, sales]
    assert titles(lines, order="value") == [sales, costs, price, kind]


def test_only_those_of_the_section_or_hidden_or_of_the_cover(lines: tuple[FactLine, ...]) -> None:
    block = next(line.place.block for line in lines if line.label == "Sales" and line.place)
    assert titles(lines, Here(0, 0, block, block + 1), which="section") == ["Sales"]
    assert titles(lines, which="hidden") == titles(lines, which="cover") == ["Document Type"]
    assert not titles(lines, None, which="page")


def test_a_card_tells_value_unit_period_rounding_dimensions_and_concept(tmp_path: Path) -> None:
    _, told = read_facts(tmp_path, inline_page(_BODY))
    sales, _, price = fact_lines(*read_facts(tmp_path, inline_page(_BODY)))
    card = of_fact(sales, told)
    assert (card.title, card.headline) == ("Sales", "1,204,000 USD")
    assert card.lines[0] == "Year to Dec 31, 2013 · to the nearest thousand"
    card = of_fact(price, told)
    assert card.headline == "7.05 USD per share"
    assert card.lines[:2] == ("Metal Axis: Silver Member", "Dec 31, 2013")
    assert card.lines[-1].replace("\u200b", "") == "alder:Price"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (None, "2013-12-31", "Dec 31, 2013"),
        ("2013-01-01", "2013-12-31", "Year to Dec 31, 2013"),
        ("2012-12-30", "2013-12-28", "Year to Dec 28, 2013"),
        ("2013-10-01", "2013-12-31", "Three months to Dec 31, 2013"),
        ("2013-01-01", "2013-06-30", "Six months to Jun 30, 2013"),
        ("2013-01-05", "2013-01-19", "Jan 5, 2013 to Jan 19, 2013"),
        (None, "no day", "no day"),
    ],
)
def test_a_period_is_told_in_words(start: str | None, end: str, said: str) -> None:
    assert period_words(Period(start, end)) == said
