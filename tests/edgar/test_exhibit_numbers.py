from __future__ import annotations

import re

import pytest

from viewer.edgar.exhibit_numbers import NUMBERED, between, label_of, label_of_type, related, with_last
from viewer.edgar.item601 import name_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("99.1", "99.01"), ("99.1", "99-1"), ("99(a)", "99.A"), ("99.(a)(5)(C)", "99(A)(5)(c)"), ("10.A-49", "10.A49")],
)
def test_numbers_written_differently_are_one_number(one: str, other: str) -> None:
    assert label_of(one).key == label_of(other).key


@pytest.mark.parametrize(("one", "other"), [("10.1", "10.10"), ("10.2", "10.20"), ("99.1", "99.11"), ("3.1", "31")])
def test_numbers_that_only_look_alike_are_two(one: str, other: str) -> None:
    assert label_of(one).key != label_of(other).key
    assert not related(label_of(one), label_of(other))


def test_a_number_is_related_to_its_subdivisions() -> None:
    assert related(label_of("99"), label_of("99.1"))
    assert related(label_of("10.1(c)"), label_of("10.1"))


@pytest.mark.parametrize(
    ("document_type", "text"),
    [("EX-99.1", "99.1"), ("EX-99.(A)(5)(C)", "99.(A)(5)(C)"), ("EX-99.(Q3)", "99.(Q3)"), ("EX-101.INS", "101.INS")],
)
def test_the_number_is_read_from_the_document_type(document_type: str, text: str) -> None:
    label = label_of_type(document_type)
    assert label is not None
    assert label.text == text


def test_the_fee_table_has_a_type_in_words() -> None:
    label = label_of_type("EX-FILING FEES")
    assert label is not None
    assert label.family == "107"


def test_types_that_are_no_exhibits_have_no_number() -> None:
    assert label_of_type("GRAPHIC") is None
    assert label_of_type("10-K") is None


def test_a_form_is_not_an_exhibit_number() -> None:
    pattern = re.compile(NUMBERED)
    assert not pattern.match("10-K")
    assert not pattern.match("8-K/A")
    assert not pattern.match("20-F")


def test_numbers_sort_by_value_and_letters_as_lists_run() -> None:
    texts = ["10.10", "10.2", "3(ii)", "99.1", "10.EE", "10.Z", "4"]
    in_order = sorted((label_of(text) for text in texts), key=lambda label: label.order)
    assert [label.text for label in in_order] == ["3(ii)", "4", "10.2", "10.10", "10.Z", "10.EE", "99.1"]


def test_a_raised_figure_is_no_number_to_sort_by() -> None:
    raised, plain = label_of("²"), label_of("99.2")
    assert sorted((raised, plain), key=lambda label: label.order) == [plain, raised]


def test_a_range_holds_what_lies_between_its_ends() -> None:
    assert [label.text for label in between(label_of("4.1"), label_of("4.4"))] == ["4.2", "4.3"]
    assert [label.text for label in between(label_of("99(a)"), label_of("99(d)"))] == ["99(b)", "99(c)"]
    assert between(label_of("4.1"), label_of("10.3")) == ()


def test_a_letter_continues_the_number_before_it() -> None:
    assert with_last(label_of("99.4(a)"), "(c)").text == "99.4(c)"


def test_names_follow_item_601_and_its_history() -> None:
    assert name_of(label_of("99.1")) == "Additional exhibit"
    assert name_of(label_of("21.1"), "10-K", 2020) == "Subsidiaries of the registrant"
    assert name_of(label_of("19"), "10-K", 1999) == "Report furnished to security holders"
    assert name_of(label_of("19.1"), "10-K", 2024) == "Insider trading policies"
    assert name_of(label_of("8.1"), "20-F", 2015) == "List of subsidiaries"
    assert name_of(label_of("1"), "SC 13D") is None
