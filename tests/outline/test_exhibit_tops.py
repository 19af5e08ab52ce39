"""What stands at the top of an exhibit says more of its title and heads nothing."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, b, c, i, p, page, tree

_HEADLINE = c("Vane Works Reports Its Second Quarter")
_SUBHEAD = i("Record sales; the outlook is raised")


@pytest.mark.parametrize(
    "dateline",
    [
        f"RENO, Nev., July 12, 2031 – {PROSE}",
        f"Reno, Nevada (July 12, 2031) -- {PROSE}",
        f"RENO, Nev.--(BUSINESS WIRE)--{PROSE}",
    ],
)
def test_a_line_under_the_headline_heads_nothing(dateline):
    told = tree(page(_HEADLINE, _SUBHEAD, p(dateline), b("Outlook"), PROSE), None).splitlines()
    assert told == ["# Vane Works Reports Its Second Quarter", "  # Outlook"]


def test_a_heading_over_prose_above_the_dateline_stays():
    dateline = p(f"RENO, Nev., July 12, 2031 – {PROSE}")
    told = tree(page(_HEADLINE, b("Highlights"), p("Sales rose."), dateline, b("Outlook"), PROSE), None).splitlines()
    assert told == ["# Vane Works Reports Its Second Quarter", "  # Highlights", "  # Outlook"]


def test_lines_over_prose_without_a_dateline_stay():
    told = tree(page(_HEADLINE, _SUBHEAD, PROSE, b("Outlook"), PROSE), None).splitlines()
    assert told[1] == "  # Record sales; the outlook is raised"


def test_the_parties_on_a_title_page_head_nothing():
    parties = (
        c("CREDIT AGREEMENT"),
        c("Dated as of May 4, 2031"),
        c("among"),
        c("VANE WORKS, INC.,"),
        c("as Borrower"),
    )
    others = (c("The Lenders Party Hereto"), c("RIDGE BANK, as Administrative Agent"))
    text = (PROSE, c("ARTICLE I"), c("Definitions"), PROSE)
    told = tree(page(*parties, *others, "<hr style='page-break-after:always'/>", *text), None, "EX-10.1")
    assert told.splitlines() == ["# CREDIT AGREEMENT", "# ARTICLE I Definitions"]


def test_the_instrument_is_the_title_though_a_party_stands_over_it():
    parties = (c("RIDGE BANK, N.A."), c("For Its Holders"), c("Indenture"), c("Dated as of May 4, 2031"))
    told = tree(page(*parties, "<hr style='page-break-after:always'/>", c("ARTICLE ONE"), PROSE), None, "EX-4.1")
    assert [line for line in told.splitlines() if line.startswith("#")][:1] == ["# Indenture"]
