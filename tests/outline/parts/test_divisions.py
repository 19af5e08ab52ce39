"""The prospectuses of one document are divided by their titles, not by what their contents lists call them."""

from __future__ import annotations

from tests.building.trees import PROSE, c, link, p, page, table, tree

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


def test_the_way_back_to_the_contents_is_no_text_between_a_cover_and_its_contents():
    break_ = "<hr style='page-break-after:always'/>"
    back = '<h5><a href="#toc">Table of Contents</a></h5>'
    rows = table(
        *[(link(title, title[:3]), str(at)) for at, title in enumerate(("Our Works", "Our Risks", "Experts"), 3)]
    )
    body = [
        part
        for title in ("Our Works", "Our Risks", "Experts")
        for part in (f'<a name="{title[:3]}"></a>{c(title)}', PROSE)
    ]
    cover = (back, c("FORM S-1"), p("As filed with the Securities and Exchange Commission on May 4, 2021"), break_)
    first = (back, c("PROSPECTUS"), PROSE, PROSE, break_, back, f'<a name="toc"></a>{c("TABLE OF CONTENTS")}', rows)
    lines = tree(page(*cover, *first, break_, *body), "S-1").splitlines()
    assert lines[:3] == ["[cover] Cover", "# PROSPECTUS", "[contents] TABLE OF CONTENTS"]
