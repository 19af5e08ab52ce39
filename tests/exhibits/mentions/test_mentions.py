from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exhibits.mentions.mentions import find_mentions


def named(text: str) -> list[tuple[str, str]]:
    return [(text[mention.start : mention.end], mention.label.text) for mention in find_mentions(text)]


def belongs(text: str) -> list[str | None]:
    return [mention.belongs for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Exhibit 99.1.", [("Exhibit 99.1", "99.1")]),
        ("See Exhibit No. 99.", [("Exhibit No. 99", "99")]),
        ("Exhibits 99.1 and 99.2 are", [("Exhibits 99.1", "99.1"), ("99.2", "99.2")]),
        ("Exhibits 31, 32 and 99 are", [("Exhibits 31", "31"), ("32", "32"), ("99", "99")]),
        ("Exhibit 10.1 and Exhibit 10.2", [("Exhibit 10.1", "10.1"), ("Exhibit 10.2", "10.2")]),
        ("as Exhibit 99.(a)(5)(C).", [("Exhibit 99.(a)(5)(C)", "99.(a)(5)(C)")]),
        ("in EX-99.1 below", [("EX-99.1", "99.1")]),
        ("Exhibits 99.4(a)-(c)", [("Exhibits 99.4(a)", "99.4(a)"), ("(c)", "99.4(c)")]),
        ("Exhibit “A”, the form of Warrant", [("Exhibit “A", "A")]),
    ],
)
def test_references_are_found_in_every_shape(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "EXHIBIT INDEX",
        "Exhibit Number",
        "The exhibits are listed below.",
        "99.4(a)-(c)",
        "the file EX-99.1.htm",
        "EXHIBITS FILED HEREWITH",
    ],
)
def test_what_names_no_exhibit_is_no_reference(text: str) -> None:
    assert named(text) == []


def test_other_figures_after_a_number_are_not_part_of_its_list() -> None:
    assert named("Exhibit 10.1 and 10.5 million shares") == [("Exhibit 10.1", "10.1")]
    assert named("Exhibit 10.1 and 10-K") == [("Exhibit 10.1", "10.1")]
    assert named("Exhibit 99.1, 2014") == [("Exhibit 99.1", "99.1")]


def test_a_range_implies_the_numbers_between() -> None:
    mentions = find_mentions("Exhibits 4.1 through 4.9 to this report, respectively")
    assert [mention.label.text for mention in mentions] == ["4.1", "4.9"]
    assert [label.text for label in mentions[1].between] == [f"4.{number}" for number in range(2, 9)]


@pytest.mark.parametrize(
    "text",
    [
        "filed as Exhibit 10.1(c) to the Registrant's Form 8-K dated May 3, 2002",
        "Exhibit 3.2 to the Form 10-K for the year ended December 31, 2001",
        "Exhibits 4.1 through 4.9 to the Form S-3, respectively",
        "Exhibit 4.3 to Johnson & Johnson's Annual Report on Form 10-K for 2010",
        "Exhibit 4.1 to Foo, Inc. Form 10-K",
        "incorporated herein by reference to Exhibit 4.6",
        "Exhibit 10.1, which was filed with the SEC on May 3, 2010",
        "Exhibit 2 to Amendment No. 1 to the Schedule 13D",
        "(1992 Form 10-K, Exhibit 4.37.)",
        "Exhibit 99.1 to the Original Form 8-K",
    ],
)
def test_an_exhibit_of_another_filing_is_told_by_the_words_beside_it(text: str) -> None:
    assert set(belongs(text)) == {"other-filing"}


@pytest.mark.parametrize(
    "text",
    [
        "is attached as Exhibit 99.1 to this Current Report on Form 8-K",
        "is attached hereto as Exhibit 99.1",
        "Exhibit 99.1 attached hereto",
        "Exhibit 10.1 hereto",
        "is attached as Exhibit 99.1 to the Current Report on Form 8-K",
    ],
)
def test_an_exhibit_of_this_filing_is_told_by_the_words_beside_it(text: str) -> None:
    assert belongs(text) == ["here"]


@pytest.mark.parametrize("text", ["Exhibit A thereto", "Exhibit A to the Merger Agreement", "Exhibit B to such Plan"])
def test_an_exhibit_of_an_agreement_is_told_by_the_words_beside_it(text: str) -> None:
    assert belongs(text) == ["inner"]


@pytest.mark.parametrize(
    "text",
    [
        "will be filed as Exhibit 10.1 to our next Form 10-Q",
        "Exhibit 10.1 to be filed by amendment",
        "intends to file the agreement as Exhibit 10.1",
    ],
)
def test_an_exhibit_to_come_is_told_by_the_words_beside_it(text: str) -> None:
    assert belongs(text) == ["future"]


def test_not_deemed_filed_is_not_to_be_filed() -> None:
    text = "including Exhibit 99.1, is being furnished and shall not be deemed to be “filed”"
    assert belongs(text) == [None]


def test_the_next_sentence_decides_nothing() -> None:
    assert belongs("Exhibit 99.1 in its entirety. The Form 10-K for 2012 was filed later.") == [None]


@given(st.text(alphabet="Exhibit EX-99.1(a), and through to 104 Form8K hereto\n“”", max_size=120))
def test_places_are_in_order_and_within_the_text(text: str) -> None:
    end = 0
    for mention in find_mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@pytest.mark.parametrize("words", ["Co.'s ", "Co.", "Inc.'s No.x ", "U.S.A ", "L.P.x"])
def test_a_row_of_abbreviations_behind_an_exhibit_takes_no_time(words: str) -> None:
    assert belongs(f"Exhibit 10.1 under {words * 60}") == [None]


def test_an_abbreviation_ends_no_sentence_before_the_form_that_has_the_exhibit() -> None:
    assert belongs("Exhibit 10.1 to Alder Co. and Birch Inc.’s Annual Report on Form 10-K") == ["other-filing"]
