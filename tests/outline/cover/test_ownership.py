"""Ownership reports as sec.gov shows them."""

from __future__ import annotations

from tests.building.trees import p, table
from tests.outline.cover.covers import facts_of_page, told


def test_the_boxes_over_the_tables_give_owner_issuer_symbol_and_date() -> None:
    facts = facts_of_page(
        p("FORM 4"),
        p("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP"),
        p("1. Name and Address of Reporting Person*"),
        p("Vane Ada"),
        "<p>2. Issuer Name and Ticker or Trading Symbol<br>ALDER VANE CO [ VANE ]</p>",
        "<p>3. Date of Earliest Transaction (Month/Day/Year)<br>05/04/2021</p>",
        table(
            ("Table I - Non-Derivative Securities",),
            ("1. Title of Security", "Name of Issuer"),
            ("Common Stock", "Class"),
        ),
        form="4",
    )
    assert told(facts) == {
        "reporting owner": "Vane Ada",
        "registrant": "ALDER VANE CO",
        "trading symbol": "VANE",
        "period": "05/04/2021",
    }
