"""Reporting persons on the covers of Schedules 13D and 13G."""

from __future__ import annotations

from tests.building.trees import b, c, table
from tests.outline.cover.covers import facts_of_page, owned


def _page(name: str, shares: str, percent: str, group: str) -> str:
    return table(
        ("1", f"NAMES OF REPORTING PERSONS<br>I.R.S. IDENTIFICATION NOS. OF ABOVE PERSONS (ENTITIES ONLY)<br>{name}"),
        ("2", f"CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP {group}"),
        ("3", "SEC USE ONLY"),
        ("9", f"AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON<br>{shares}"),
        ("11", f"PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)<br>{percent}"),
        ("12", "TYPE OF REPORTING PERSON<br>IA, OO"),
    )


def test_each_person_has_the_figures_of_its_own_page() -> None:
    facts = facts_of_page(
        c("SCHEDULE 13G"),
        _page("Tilden Advisers LLC 31-9900001", "1,204,500", "6.1%", "(a) ☐ (b) ☒"),
        _page("Ada Vane", "0", "0.0%", "(a) [ ] (b) [ ]"),
        b("Item 1(a). Name of Issuer:"),
        form="SC 13G",
    )
    assert owned(facts, "Tilden Advisers LLC") == {
        "shares": "1,204,500",
        "percent": "6.1%",
        "type of person": "IA, OO",
        "member of a group": "(b)",
    }
    assert owned(facts, "Ada Vane") == {"shares": "0", "percent": "0.0%", "type of person": "IA, OO"}
    assert [fact.value for fact in facts.facts if fact.name == "reporting person"] == [
        "Tilden Advisers LLC",
        "Ada Vane",
    ]


def test_a_sentence_about_reporting_persons_is_no_page_of_one() -> None:
    facts = facts_of_page(
        c("SCHEDULE 13D"), "The names of reporting persons follow.", b("Item 1. Security"), form="SC 13D"
    )
    assert facts.value("reporting person") is None


def test_a_page_of_a_filers_own_ends_the_name_at_its_next_row() -> None:
    facts = facts_of_page(
        c("SCHEDULE 13G"),
        "<p>(1)Names of reporting persons. Tilden Advisers LLC</p><p>(12) Type of reporting person<br>HC</p>",
        b("Item 1. Issuer"),
        form="SC 13G",
    )
    assert owned(facts, "Tilden Advisers LLC") == {"type of person": "HC"}


def test_a_page_may_number_its_rows_as_items_and_give_no_labels() -> None:
    lines = (
        "Item 1: Reporting Person - Tilden Advisers LLC",
        "Item 4: Delaware",
        "Item 9: 5,307,904",
        "Item 11: 12.367%",
        "Item 12: HC",
        "Item 1: Reporting Person - Ada Vane",
        "Item 9: 0",
        "Item 11: 0.0%",
        "Item 12: IN",
        "Item 1(a). Name of Issuer:",
    )
    facts = facts_of_page(c("SCHEDULE 13G"), *(f"<p>{line}</p>" for line in lines), form="SC 13G")
    assert owned(facts, "Tilden Advisers LLC") == {"shares": "5,307,904", "percent": "12.367%", "type of person": "HC"}
    assert owned(facts, "Ada Vane") == {"shares": "0", "percent": "0.0%", "type of person": "IN"}
