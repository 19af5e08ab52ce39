"""What a form heads without a number stands in the tree by its words."""

from __future__ import annotations

from tests.building.trees import ascii_page, tree

_REPORT = """
                             UNITED STATES
                   SECURITIES AND EXCHANGE COMMISSION

                                Form 13F

                          Form 13F COVER PAGE

Report for the Calendar Year or Quarter Ended: March 31, 2031

Institutional Investment Manager Filing this Report:

Name: Vane Partners

Report Type (Check only one.):

[X] 13F HOLDINGS REPORT. (Check here if all holdings of this reporting manager are reported in this report.)

List of Other Managers Reporting for this Manager:

Form 13F File Number   Name
28-00017               Ridge Partners
<PAGE>
                                Form 13F
                              SUMMARY PAGE

Report Summary:

Number of Other Included Managers:               0

Form 13F Information Table Entry Total:          2

List of Other Included Managers:

NONE
"""
_TABLE = """<PAGE>
                             VANE PARTNERS
                       Form 13F Information Table
                             March 31, 2031

<TABLE>
<S>            <C>
Alder Ridge    400
</TABLE>
"""
_TREE = [
    "  # Institutional Investment Manager Filing this Report",
    "  # Report Type",
    "  # List of Other Managers Reporting for this Manager",
    "# Form 13F SUMMARY PAGE",
    "  # Report Summary",
    "  # List of Other Included Managers",
]


def test_the_headings_of_a_managers_report():
    told = tree(ascii_page(_REPORT + _TABLE + _TABLE), "13F-HR").splitlines()
    assert told == ["[cover] Cover", *_TREE, "# Form 13F Information Table"]


def test_the_reports_of_two_managers_in_one_filing():
    told = tree(ascii_page(_REPORT + "<PAGE>" + _REPORT), "13F-HR").splitlines()
    assert told == ["[cover] Cover", *_TREE, "# Form 13F COVER PAGE", *_TREE]


def test_the_tables_of_an_owners_report_in_plain_text():
    report = """
FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP
1. Name and Address of Reporting Person
   Vane, Ada

<TABLE>
<CAPTION>
____________________________________________________________________________
 Table I -- Non-Derivative Securities Acquired, Disposed of, or Owned       |
____________________________________________________________________________|
<S>                        <C>          <C>          <C>
Common Stock               2/7/31       400          $1.25
Preferred Stock            2/8/31       300          $2.25
</TABLE>
<TABLE>
 Table II -- Derivative Securities Acquired, Disposed of, or Owned          |
<S>                        <C>          <C>          <C>
Options                    2/7/31       400          $1.25
</TABLE>
Explanation of Responses:
SIGNATURE OF REPORTING PERSON
  /s/ Ada Vane
March 13, 2031
"""
    told = [line for line in tree(ascii_page(report), "4").splitlines() if line[0] != " "]
    assert [line[:22] for line in told] == [
        "[cover] Cover",
        "# Table I -- Non-Deriv",
        "# Table II -- Derivati",
        "# Explanation of Respo",
        "[signature] SIGNATURE ",
    ]
