"""The prospectuses of one document are divided by their titles, not by what their contents lists call them."""

from __future__ import annotations

from tests.building.trees import PROSE, c, p, page, table, tree

_BREAK = "<hr style='page-break-after:always'/>"
_LEGEND = p("Filed Pursuant to Rule 424(b)(5)")


def _prospectus(title: str, *headings: str) -> tuple[str, ...]:
    return c(title), PROSE, _BREAK, *(one for heading in headings for one in (c(heading), PROSE))


def test_the_captions_of_a_contents_list_begin_no_prospectus():
    supplement = table(("Use of Proceeds", "S-4"), ("Underwriting", "S-6"), ("Experts", "S-9"))
    base = table(("Risk Factors", "3"), ("Legal Matters", "9"))
    lists = (c("TABLE OF CONTENTS"), c("Prospectus Supplement"), supplement, c("Prospectus"), base, _BREAK)
    told = tree(
        page(
            _LEGEND,
            *_prospectus("PROSPECTUS SUPPLEMENT"),
            *lists,
            *(one for title in ("USE OF PROCEEDS", "UNDERWRITING", "EXPERTS") for one in (c(title), PROSE * 2)),
            _BREAK,
            *_prospectus("PROSPECTUS", "RISK FACTORS", "LEGAL MATTERS"),
        ),
        "424B5",
    ).splitlines()
    assert [line for line in told if line[0] == "#"] == ["# PROSPECTUS SUPPLEMENT", "# PROSPECTUS"]
    assert [line for line in told if line.startswith("  #")] == [
        "  # USE OF PROCEEDS",
        "  # UNDERWRITING",
        "  # EXPERTS",
        "  # RISK FACTORS",
        "  # LEGAL MATTERS",
    ]


def test_a_report_that_a_supplement_encloses_begins_with_its_own_cover():
    cover = (c("UNITED STATES"), c("SECURITIES AND EXCHANGE COMMISSION"), c("FORM 8-K"), c("CURRENT REPORT"))
    named = (c("Vane Works, Inc."), p("(Exact name of registrant as specified in its charter)"), c("Not Applicable"))
    report = (_BREAK, *cover, *named, _BREAK, c("Item 8.01. Other Events."), PROSE * 2)
    told = tree(page(_LEGEND, c("PROSPECTUS SUPPLEMENT NO. 4"), PROSE * 2, *report), "424B3").splitlines()
    assert told[1:] == ["# PROSPECTUS SUPPLEMENT NO. 4", "# FORM 8-K", "  # Item 8.01. Other Events."]
