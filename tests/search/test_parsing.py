"""A query is understood as its reader means it, or one sentence says what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.edgar.item_numbers import ItemKey
from viewer.search.model import AllOf, Amount, AnyOf, Days, Near, Phrase, QueryError
from viewer.search.parsing import parse


def test_a_whole_query_is_taken_apart() -> None:
    query = parse('"going concern" near/10 doubt item:1A form:10-K 2019-2023 company:"north lake" exhibit:10')
    assert query.sought == Near(Phrase(("going", "concern")), Phrase(("doubt",)), 10)
    assert query.within.items == (ItemKey(None, "1A"),)
    assert query.within.forms == ("10-K",)
    assert query.within.filed == (Days(date(2019, 1, 1), date(2023, 12, 31)),)
    assert query.within.companies == (("north", "lake"),)
    assert [kind.label.text for kind in query.within.exhibits if kind.label] == ["10"]


def test_words_side_by_side_are_all_sought() -> None:
    assert parse("silver mine").sought == parse("silver AND mine").sought
    assert parse("silver mine").sought == AllOf((Phrase(("silver",)), Phrase(("mine",))))


def test_or_gives_a_choice_and_binds_weaker_than_words_side_by_side() -> None:
    sought = parse("a OR b c").sought
    assert sought == AnyOf((Phrase(("a",)), AllOf((Phrase(("b",)), Phrase(("c",))))))
    assert parse("(a OR b) c").sought == AllOf((AnyOf((Phrase(("a",)), Phrase(("b",)))), Phrase(("c",))))


def test_small_letters_are_words_and_no_operators() -> None:
    assert parse("and or not").sought == AllOf((Phrase(("and",)), Phrase(("or",)), Phrase(("not",))))


@pytest.mark.parametrize("text", ["loss -gain", "loss NOT gain", "-gain loss"])
def test_what_is_left_out_may_stand_anywhere(text: str) -> None:
    assert parse(text).sought == AllOf((Phrase(("loss",)),), (Phrase(("gain",)),))


def test_a_star_leaves_the_end_of_a_word_open() -> None:
    assert parse("indemnif*").sought == Phrase(("indemnif",), open_end=True)
    assert parse('"hold harm*"').sought == Phrase(("hold", "harm"), open_end=True)


def test_a_hyphened_word_is_a_phrase_of_its_parts() -> None:
    assert parse("non-GAAP").sought == Phrase(("non", "gaap"))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1m..$5m", Amount(Decimal("1e6"), Decimal("5e6"), "money")),
        ("$1..5m", Amount(Decimal("1e6"), Decimal("5e6"), "money")),
        ("5%..10%", Amount(Decimal(5), Decimal(10), "percent")),
        ("1,000..", Amount(Decimal(1000), None)),
        ("..2.5", Amount(None, Decimal("2.5"))),
        ("$2.5bn", Amount(Decimal("2.5e9"), Decimal("2.5e9"), "money")),
    ],
)
def test_amounts_are_ranges(text: str, amount: Amount) -> None:
    assert parse(text).sought == amount


def test_years_joined_by_a_hyphen_narrow_and_one_year_is_a_word() -> None:
    assert parse("loss 2019-2023").within.filed == (Days(date(2019, 1, 1), date(2023, 12, 31)),)
    assert not parse("loss 2019").within.filed


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("2020", (date(2020, 1, 1), date(2020, 12, 31))),
        ("2020-02", (date(2020, 2, 1), date(2020, 2, 29))),
        ("2020-03-05..2020-06-30", (date(2020, 3, 5), date(2020, 6, 30))),
        ("2021..", (date(2021, 1, 1), date.max)),
    ],
)
def test_times_are_spans_of_days(told: str, days: tuple[date, date]) -> None:
    assert parse(f"x filed:{told}").within.filed == (Days(*days),)
    assert parse(f"x period:{told}").within.periods == (Days(*days),)


def test_a_field_takes_alternatives_and_may_be_left_out() -> None:
    query = parse("x form:10-K,10-Q -form:10-K/A item:II-1A")
    assert query.within.forms == ("10-K", "10-Q")
    assert query.outside.forms == ("10-K/A",)
    assert query.within.items == (ItemKey("II", "1A"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Type a word"),
        ("§ —", "Type a word"),
        ("form:10-K", "Say what to find"),
        ("-gain", "Say what to find"),
        ('"going concern', "quotation mark is open"),
        ("(loss", "bracket is open"),
        ("loss)", "closing bracket"),
        ("loss OR", "OR stands between"),
        ("AND loss", "AND stands between"),
        ("loss AND", "AND stands between"),
        ("loss near/5", "“near” stands between"),
        ("near/5 loss", "where a word is awaited"),
        ("loss near/5 form:10-K", "cannot join"),
        ("(loss form:10-K)", "outside the brackets"),
        ("a* b", "would find too much"),
        ("acct:3 loss", "There is no “acct:”"),
        ("form: loss", "needs a value"),
        ("loss item:zz", "is no Item"),
        ("loss cik:abc", "is no Central Index Key"),
        ("loss filed:2020-13", "is no time"),
        ("loss filed:2021..2020", "runs backwards"),
        ("$5m..$1m", "runs backwards"),
        ("$5..10%", "the same sign"),
        ("x" * 2000, "longer than"),
    ],
)
def test_one_sentence_says_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse(text)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


PIECES = st.sampled_from(
    ["a", '"b c"', '"', "(", ")", "OR", "AND", "-", "near/3", "$1..$2", "form:8-K", "d*", "2019-2020", "x:", "§"]
)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=10).map(" ".join)))
def test_whatever_is_typed_is_a_query_or_refused(text: str) -> None:
    with suppress(QueryError):
        parse(text)
