"""The signatures end with the last of them, and what follows in the document is told by itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.building.blocks import paragraph
from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, outlined, page, table, tree
from tests.growth import assert_grows_with_length
from viewer.filing.model import Block
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.parts.after_signatures import AfterSignatures

ITEM = (b("Item 9A. Controls and Procedures"), PROSE)
BREAK = "<hr style='page-break-after:always'/>"
NAMES = (table(("By:", "/s/ Ada Vane"), ("Name:", "Ada Vane"), ("Title:", "Treasurer")),)


def _after(blocks, form="10-K"):
    sections = outlined(blocks, form).sections
    last = max(number for number, section in enumerate(sections) if section.kind == "signature")
    return [section.title for section in sections[last + 1 :]]


def test_a_release_after_the_signature_of_a_foreign_issuers_report():
    blocks = page(
        *(c("FORM 6-K"), "Commission File Number 001-99123", *SIGNED[:2], *NAMES),
        *(b("Vane reports the first quarter"), PROSE, b("Highlights"), PROSE, b("Outlook"), PROSE),
    )
    assert tree(blocks, "6-K").splitlines()[-5:] == [
        "[signature] SIGNATURES",
        "  # Ada Vane, Treasurer",
        "# Vane reports the first quarter",
        "  # Highlights",
        "  # Outlook",
    ]


@pytest.mark.parametrize("title", ["POWER OF ATTORNEY", "JOINT FILING AGREEMENT", "AUTHORIZED REPRESENTATIVE"])
def test_papers_signed_in_their_turn_are_sections_with_those_who_signed(title):
    blocks = page(*ITEM, *SIGNED, c(title), PROSE, table(("/s/ Ben Ridge", "Director", "May 4, 2021")))
    assert tree(blocks).splitlines()[-2:] == [f"# {title}", "  # Ben Ridge, Director, May 4, 2021"]


def test_a_label_takes_the_title_below_it():
    blocks = page(*ITEM, *SIGNED, c("ANNEX A"), c("AGREEMENT AND PLAN OF MERGER"), PROSE, c("ANNEX B"), PROSE)
    assert _after(blocks) == ["ANNEX A AGREEMENT AND PLAN OF MERGER", "ANNEX B"]


def test_a_plain_label_stands_alone():
    blocks = ascii_page(
        "Item 10. Certification\n\nAs below.\n\nSIGNATURE\n\nDated: May 4, 2021\n\nBy: /s/ Ada Vane\n\n"
        "Exhibit A\n\nVane Works\nRidge Works\n"
    )
    assert _after(blocks, "SC 13G") == ["Exhibit A"]


def test_the_page_after_the_last_signature_begins_what_follows():
    blocks = page(*ITEM, *SIGNED, BREAK, "Annual Report Page 25", c("FINANCIAL SECTION"), PROSE)
    assert _after(blocks) == ["FINANCIAL SECTION"]


def test_statements_on_the_page_after_the_signatures():
    rows = (
        ("Vane Works",),
        ("CONSOLIDATED STATEMENT OF INCOME",),
        ("Sales", "131", "141"),
        ("Costs", "99", "98"),
        ("Net income", "32", "43"),
    )
    blocks = page(*ITEM, *SIGNED, BREAK, table(*rows), PROSE)
    assert _after(blocks) == ["Financial statements"]


def test_signatures_go_on_over_a_page():
    blocks = page(
        *ITEM, *SIGNED, BREAK, c("VANE WORKS INC."), "By: /s/ Ben Ridge", BREAK, c("Cora Mill* Director May 4, 2021")
    )
    assert _after(blocks) == []


@pytest.mark.parametrize(
    "line", ["VANE WORKS INC.", "Ada Vane", "Authorized Representative", "President", "DIRECTORS:", "May 4, 2021"]
)
def test_lines_of_a_signature_end_it_not(line):
    assert _after(page(*ITEM, *SIGNED, c(line), "(Principal officer)", "A short remark.")) == []


def test_the_back_of_a_notice_of_late_filing():
    blocks = page(
        *(
            "PART III - NARRATIVE",
            PROSE,
            "PART IV - OTHER INFORMATION",
            PROSE,
            "has caused this to be signed on its behalf",
        ),
        *(
            "Date May 4, 2021 By /s/ Ada Vane",
            "INSTRUCTION: The form may be signed by an executive officer.",
            c("ATTENTION"),
        ),
        *("Misstatements are violations.", c("GENERAL INSTRUCTIONS"), PROSE, c("RIDER TO FORM 12b-25"), PROSE),
    )
    assert _after(blocks, "NT 10-K") == ["ATTENTION", "GENERAL INSTRUCTIONS", "RIDER TO FORM 12b-25"]


def test_signatures_that_nobody_signed():
    assert tree(page(c("PART II"), b("Item 9. Undertakings"), PROSE, c("SIGNATURES"), "Vane Works"), "F-1").endswith(
        "[signature] SIGNATURES"
    )


def test_a_list_of_links_is_no_heading():
    assert _after(page(*ITEM, *SIGNED, "QuickLinks", b("Risk Factors"), b("Properties"))) == ["QuickLinks"]


def test_the_column_heads_of_a_list_after_the_signatures_are_no_headings():
    blocks = page(
        *(*ITEM, *SIGNED, c("SCHEDULE II"), c("TRANSACTIONS IN THE PAST SIXTY DAYS"), c("SHARES PURCHASED AVERAGE")),
        *(c("DATE SOLD(-) PRICE(2)"), PROSE),
    )
    assert tree(blocks).splitlines()[-1] == "# SCHEDULE II TRANSACTIONS IN THE PAST SIXTY DAYS"


def test_statements_behind_the_signatures_are_called_as_the_list_over_them():
    listed = (
        b("Item 8. Financial Statements"),
        "See below.",
        *SIGNED,
        BREAK,
        c("INDEX TO FINANCIAL STATEMENTS AND SCHEDULES"),
    )
    blocks = page(*listed, "Balance Sheets F-2", BREAK, c("BALANCE SHEETS"), PROSE * 4)
    assert "[body] INDEX TO FINANCIAL STATEMENTS AND SCHEDULES" in tree(blocks, "10-K").splitlines()


@pytest.mark.parametrize("appended", ["Annex A", "Authorized Representative", "Ada Vane, President"])
def test_what_is_appended_takes_no_more_than_its_length(appended: str):
    def read(blocks: Sequence[Block]) -> None:
        list(AfterSignatures(blocks, 0, len(blocks), HeadingFinder(blocks)).sections())

    assert_grows_with_length(lambda count: [paragraph(appended)] * count, read, 2_000)
