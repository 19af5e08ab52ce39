"""Schedules 13G without a cover page for each person: their Items tell what the page would."""

from __future__ import annotations

from tests.building.trees import c
from tests.outline.cover.covers import facts_of_page, owned

_LINES = (
    "ITEM 1",
    "(a) Name of Issuer: Harrow Pumps, Inc.",
    "ITEM 2",
    "(a) Name of Person Filing: Tilden Advisers LLC",
    "(b) Address of Principal Office: 12 Mill Street",
    "(d) Title of Class of Securities:",
    "Common",
    "(e) CUSIP Number: 41699910 8",
    "ITEM 4",
    "(a) Amount beneficially owned: 5,401,839",
    "(b) Percent of Class: 6.748%",
)


def test_the_items_tell_person_class_and_amount() -> None:
    facts = facts_of_page(c("SCHEDULE 13G"), *(f"<p>{line}</p>" for line in _LINES), form="SC 13G")
    told = {fact.name: fact.value for fact in facts.facts}
    assert (told["reporting person"], told["class of securities"], told["CUSIP"]) == (
        "Tilden Advisers LLC",
        "Common",
        "41699910 8",
    )
    assert owned(facts, "Tilden Advisers LLC") == {"shares": "5,401,839", "percent": "6.748%"}


def test_a_question_without_an_answer_takes_none_from_the_next() -> None:
    lines = ("Item 2(a). Name of Person Filing:", "Item 2(b). Address of Principal Business Office:", "12 Mill Street")
    facts = facts_of_page(c("SCHEDULE 13G"), *(f"<p>{line}</p>" for line in lines), form="SC 13G")
    assert "reporting person" not in {fact.name for fact in facts.facts}
