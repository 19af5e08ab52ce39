"""Who files about another company's securities: offerors, bidders, the persons who file a statement."""

from __future__ import annotations

import pytest

from tests.building.trees import c
from tests.outline.cover.covers import facts_of_page


def _filed_by(*lines: str, form: str = "SC TO-T") -> list[str]:
    facts = facts_of_page(c("SCHEDULE TO"), *(f"<p>{line}</p>" for line in lines), form=form)
    return [fact.value for fact in facts.facts if fact.name == "filed by"]


_SUBJECT = ("Tilden Eye, Inc.", "(Name of Subject Company (Issuer))")


@pytest.mark.parametrize(
    "caption",
    [
        "(Names of Filing Persons (Offerors))",
        "(Name of Filing Persons)",
        "(Bidders)",
        "(Name(s) of Person(s) Filing Statement)",
        "(Names of Persons Filing This Statement)",
    ],
)
def test_the_names_over_the_caption_are_told_in_their_order(caption: str) -> None:
    lines = ("HARROW MERGER SUB, INC.", "a wholly owned subsidiary of", "HARROW PUMPS PLC", caption, "Common Stock")
    assert _filed_by(*_SUBJECT, *lines) == ["HARROW MERGER SUB, INC.", "HARROW PUMPS PLC"]


def test_a_company_that_files_about_itself_is_told_once() -> None:
    lines = ("Tilden Eye, Inc.", "(Name of Person Filing Statement)")
    assert _filed_by(*_SUBJECT, *lines, form="SC 14D9") == []


def test_a_caption_left_blank_names_nobody() -> None:
    lines = ("(Name of Person(s) Filing Proxy Statement, if other than the Registrant)",)
    assert (
        _filed_by("Tilden Eye, Inc.", "(Name of Registrant as Specified In Its Charter)", *lines, form="DEF 14A") == []
    )
