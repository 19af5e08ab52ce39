"""The trees of the shared cases, each told by its name: the sections at the top, and some under them."""

from __future__ import annotations

import pytest

from tests.building.trees import written
from tests.cases import case
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing


def _tree(name: str) -> list[str]:
    return written(outline_filing(open_filing(case(name)))[0].sections).splitlines()


def _top(name: str) -> list[str]:
    return [line for line in _tree(name) if not line.startswith(" ")]


def _under(name: str, title: str) -> list[str]:
    lines = _tree(name)
    first = lines.index(title) + 1
    last = next((at for at in range(first, len(lines)) if not lines[at].startswith("  ")), len(lines))
    return [line.strip() for line in lines[first:last] if not line.startswith("    ")]


@pytest.mark.parametrize(
    ("name", "top"),
    [
        (
            "skeletons/10d.htm",
            "[cover] Cover|Part I DISTRIBUTION INFORMATION|Part II OTHER INFORMATION|[signature] SIGNATURES",
        ),
        ("skeletons/15.htm", "[cover] Cover"),
        (
            "skeletons/1a.htm",
            "[cover] Cover|Part II OFFERING CIRCULAR|Part F/S|Part III EXHIBITS|[signature] SIGNATURES",
        ),
        ("skeletons/25.htm", "[cover] Cover"),
        (
            "skeletons/8a12b.htm",
            "[cover] Cover|Item 1 Description of Registrant’s Securities to be Registered|Item 2 Exhibits|"
            "[signature] SIGNATURE",
        ),
        (
            "skeletons/f1.htm",
            "[cover] Cover|# PROSPECTUS SUMMARY|# RISK FACTORS|# ENFORCEABILITY OF CIVIL LIABILITIES|"
            "# USE OF PROCEEDS|# BUSINESS|# MANAGEMENT|# TAXATION|Part II|[signature] SIGNATURES",
        ),
        ("skeletons/f4.htm", "[cover] Cover|Part II|[signature] SIGNATURES"),
        ("skeletons/npx.txt", "[cover] Cover|Item 1 Proxy Voting Record|[signature] SIGNATURES"),
        ("skeletons/s11.htm", "[cover] Cover|Part II|[signature] SIGNATURES"),
        (
            "skeletons/sd.htm",
            "[cover] Cover|# Section 1 - Conflict Minerals Disclosure|# Section 2 - Exhibits|[signature] SIGNATURES",
        ),
        (
            "f3-items.htm",
            "[cover] Cover|Part II INFORMATION NOT REQUIRED IN PROSPECTUS|[signature] SIGNATURES|# POWER OF ATTORNEY",
        ),
        (
            "nt10k-cover.txt",
            "[cover] Cover|Part I REGISTRANT INFORMATION|Part II RULES 12b-25(b) AND (c)|Part III NARRATIVE|"
            "Part IV OTHER INFORMATION|[signature] Signature",
        ),
        ("6k-registrant-name.htm", "[cover] Cover|[signature] SIGNATURES|# Tilden Eye reports the first quarter"),
        (
            "schedule13g-cover.txt",
            "[cover] Cover|Item 1 Name of Issuer|Item 2 Name of Person Filing|Item 4 Ownership|"
            "[signature] SIGNATURE|# EXHIBIT A JOINT FILING AGREEMENT",
        ),
        ("20f-parts.htm", "[cover] Cover|Part I|Part II|Part III"),
    ],
)
def test_the_sections_of_a_form(name: str, top: str):
    assert _top(f"forms/{name}") == top.split("|")


@pytest.mark.parametrize(
    ("name", "top"),
    [
        ("10k-annual-report-page-after-signatures.txt", "[signature] SIGNATURES|# FINANCIAL SECTION"),
        ("10k-statements-in-table-after-signatures.txt", "[signature] SIGNATURES|[body] Financial statements"),
        ("13f-list-after-signature.txt", "[signature] Signature|# FORM 13F INFORMATION TABLE"),
        ("13g-item-then-item-a.txt", "[signature] Signature.|# Exhibit A"),
        ("6k-release-after-signature.htm", "[signature] Signature|# Press information"),
    ],
)
def test_what_follows_the_signatures(name: str, top: str):
    assert _top(f"field/{name}")[-2:] == top.split("|")


def test_a_proxy_statement_and_prospectus_with_its_annex():
    top = _top("forms/skeletons/s4.htm")
    assert top[:4] == ["[cover] Cover", "# QUESTIONS AND ANSWERS ABOUT THE MERGER", "# SUMMARY", "# RISK FACTORS"]
    assert top[-3:] == [
        "Part II INFORMATION NOT REQUIRED IN PROSPECTUS",
        "[signature] SIGNATURES",
        "# ANNEX A AGREEMENT AND PLAN OF MERGER",
    ]


@pytest.mark.parametrize(
    ("name", "part", "numbers"),
    [
        ("forms/f3-items.htm", "Part II INFORMATION NOT REQUIRED IN PROSPECTUS", "8 9 10"),
        ("forms/skeletons/s11.htm", "Part II", "31 32 33 34 35 36 37"),
        ("forms/skeletons/1a.htm", "Part II OFFERING CIRCULAR", "1 3 6 7 10 14"),
        ("forms/skeletons/10d.htm", "Part II OTHER INFORMATION", "2 3 7 9 10"),
        ("forms/20f-parts.htm", "Part II", "13 16 16A 16B"),
        ("field/20f-parts.htm", "Part III", "17 18 19"),
        ("field/20f-item16-dot-letter.htm", "Part II", "13 14 15 16A 16B 16C 16D 16E 16F 16G 16H"),
        ("field/right/20f-item16-paren-letter.htm", "Part II", "13 14 15 16A 16B 16C 16D 16E 16F 16G 16H"),
        ("field/right/20f-item16-space-letter.htm", "Part II", "13 14 15 16A 16B 16C 16D 16E 16F 16G 16H"),
    ],
)
def test_the_items_of_a_part(name: str, part: str, numbers: str):
    assert [line.split()[1] for line in _under(name, part)] == numbers.split()


def test_two_items_in_one_heading():
    assert _under("field/10k-item-1-and-item-2.htm", "Part I")[0] == "Items 1 and 2 Business and Properties"


def test_the_items_of_a_registration_under_the_exchange_act():
    numbers = [line.split()[1] for line in _top("field/form10-items.txt") if line.startswith("Item")]
    assert numbers == ["1", "1A", *map(str, range(2, 16))]


def test_sections_over_the_items_of_specialised_disclosure():
    assert _under("field/sd-items.nc", "# Section 3 - Exhibits") == ["Item 3.01 Exhibits"]
    assert _under("field/8k-section-headings.htm", "# Section 9 - Financial Statements and Exhibits") == [
        "Item 9.01 Financial Statements and Exhibits"
    ]


def test_the_votes_of_a_fund():
    assert _tree("forms/skeletons/npx.txt")[2:5] == [
        "  # Harrow Growth Fund",
        "    # TILDEN EYE LTD.",
        "    # HARROW PUMPS, INC.",
    ]


def test_the_parts_of_an_offering_by_the_crowd():
    assert {"# Header data", "# Offering information"} <= set(_top("forms/form-c.xml"))


@pytest.mark.parametrize("name", ["11k", "40f", "defm14a", "sc14d9", "ncsr"])
def test_forms_without_a_table_of_items_keep_their_headings(name: str):
    wanted = {
        "11k": "# Report of Independent Registered Public Accounting Firm",
        "40f": "# CONSENT TO SERVICE OF PROCESS",
        "defm14a": "# ANNEX B OPINION OF TILDEN ADVISERS",
        "sc14d9": "Item 9 Exhibits",
        "ncsr": "Item 13 Exhibits",
    }
    assert wanted[name] in _top(f"forms/skeletons/{name}.htm")


@pytest.mark.parametrize("name", ["colon", "dash", "glued", "hash", "nbsp", "no", "spaceddot"])
def test_items_of_a_current_report_however_they_are_written(name: str):
    assert any(line.startswith("Item ") for line in _top(f"field/right/8k-item-{name}.htm"))
