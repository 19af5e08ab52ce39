"""The trees of the small filings kept beside the checkout: headings, contents, running heads, clauses."""

from __future__ import annotations

import pytest

from tests.building.trees import written
from tests.cases import case
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

_SECTIONS = ("RISK FACTORS", "USE OF PROCEEDS")
TREES = {
    "forms/general-heading.htm": ["# General", "# Products", "# Corporate", "# Employees"],
    "forms/general-heading.txt": ["# GENERAL", "# PRODUCTS", "# EMPLOYEES"],
    "forms/furniture-risk-factors.htm": [
        "# PROSPECTUS SUPPLEMENT",
        "# SUMMARY",
        *(f"# {section}" for section in _SECTIONS),
        "# DESCRIPTION OF THE NOTES",
        "# UNDERWRITING",
        "# PROSPECTUS",
        *(f"# {section}" for section in _SECTIONS),
        "# DESCRIPTION OF DEBT SECURITIES",
        *(f"# {section}" for section in _SECTIONS),
        "# LEGAL MATTERS",
    ],
    "forms/contract-runin-plain.txt": [
        "# SUPPLY AGREEMENT",
        "# 1. Definitions",
        "# 2. Price",
        "# SECTION 3. Payment",
        "# 4. General",
        "# 4.1 Notices",
        "# 4.2 Assignment",
    ],
    "field/424b5-roman-page-numbers.htm": ["# ABOUT THIS PROSPECTUS SUPPLEMENT", "# USE OF PROCEEDS"],
    "field/8k-section-headings.htm": [
        "# Section 5 - Corporate Governance and Management",
        "# Section 9 - Financial Statements and Exhibits",
        "# (d) Exhibits",
    ],
    "field/10k-running-head-part-item.htm": [],
    "field/10k-item-heading-twice.txt": [],
}
NESTED = {
    "forms/joined-headings.htm": [
        "# Harrow Pumps reports the first quarter",
        "  # Company Overview",
        "    # Farm Pumps",
        "    # Town Pumps",
        "  # Recent Developments",
        "    # Customer Account Matters",
    ],
    "forms/size-none-nesting.htm": [
        "# RISK FACTORS",
        "# USE OF PROCEEDS",
        "# BUSINESS",
        "  # Overview",
        "  # Our pipeline",
        "# MANAGEMENT",
        "# EXECUTIVE COMPENSATION",
        "# PRINCIPAL STOCKHOLDERS",
        "# UNDERWRITING",
        "# LEGAL MATTERS",
    ],
}
_OF_10K = "1 1A 1B 2 3 4 5 6 7 7A 8 9 9A 9B 10 11 12 13 14 15 16"
ITEMS = {
    "field/10k-pre.htm": "1 2 7",
    "field/10k-ascii-in-div.htm": "1 2 7",
    "field/right/10k-plain.txt": "1 2 7",
    "field/10k-contents-title-differs.htm": "1 1A 2 3",
    "field/10k-two-column-contents.htm": _OF_10K,
    "field/10q-contents-title-differs.htm": "1 2 3 4 1 1A 6",
    "field/10q-item1-in-contents-only.htm": "1 2 3 4 1 1A 6",
    "field/10q-part-heading-glued.htm": "1 4 1 6",
    "field/10k-running-head-part-item.htm": "1 1A 1B 2",
    "field/10k-item-heading-twice.txt": "5 6 7",
    "field/8k-item-glued-to-rule.txt": "4.02 8.01",
    "field/8k-item-number.htm": "5.02 9.01",
    "field/8k-section-headings.htm": "5.03 9.01",
    **{f"field/right/8k-item-{how}.htm": "5.02 9.01" for how in "colon dash glued hash nbsp no spaceddot".split()},
}


def _tree(name: str) -> list[str]:
    return written(outline_filing(open_filing(case(name)))[0].sections).splitlines()


@pytest.mark.parametrize("name", TREES)
def test_the_headings_are_those_of_the_text(name: str) -> None:
    lines = _tree(name)
    signed = next((at for at, line in enumerate(lines) if line.startswith("[signature]")), len(lines))
    assert [line.strip() for line in lines[:signed] if line.lstrip().startswith("#")] == TREES[name]


@pytest.mark.parametrize("name", NESTED)
def test_the_headings_nest_as_they_stand(name: str) -> None:
    assert [line for line in _tree(name) if line.lstrip().startswith("#")] == NESTED[name]


@pytest.mark.parametrize("name", ITEMS)
def test_the_items_are_those_of_the_text(name: str) -> None:
    found = outline_filing(open_filing(case(name)))[0].walk()
    assert [section.items[0].number for section in found if section.kind == "item"] == ITEMS[name].split()


@pytest.mark.parametrize("name", ["field/10k-pre.htm", "field/10k-ascii-in-div.htm"])
def test_text_set_with_spaces_in_html_is_told_as_plain_text_is(name: str) -> None:
    one, other = open_filing(case(name)), open_filing(case("field/right/10k-plain.txt"))
    assert (one.header.form, one.header.company) == (other.header.form, other.header.company)
    assert _tree(name) == _tree("field/right/10k-plain.txt")


def test_the_parts_of_a_report_have_the_titles_glued_to_their_numbers() -> None:
    parts = [line for line in _tree("field/10q-part-heading-glued.htm") if line.startswith("Part")]
    assert parts == ["Part I FINANCIAL INFORMATION", "Part II OTHER INFORMATION"]
