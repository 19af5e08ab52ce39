"""What stands around the Items: explanatory notes, signatures, exhibit indexes, certifications."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, SIGNED, b, c, one, outlined, p, page, table, text_of, tree, u

NOTE = "This Amendment No. 1 is filed solely to correct the table on page 1 of the news release."
COVER = ("UNITED STATES", c("FORM 10-K/A"), "Amendment No. 1")
ITEM = (b("Item 9A. Controls and Procedures"), PROSE)
PAGE_BREAK = "<hr style='page-break-after:always'/>"


@pytest.mark.parametrize(
    "heading",
    [
        "EXPLANATORY NOTE",
        "Explanatory Note:",
        "Explanatory Statement",
        "Introductory Note",
        "PURPOSE OF AMENDMENT",
        "Purpose of this Amendment",
        "Reason for Amendment",
        "Reasons for this Filing",
    ],
)
def test_a_note_after_the_cover(heading):
    blocks = page(*COVER, c(heading), NOTE, *ITEM, *SIGNED)
    (note,) = [section for section in outlined(blocks).walk() if section.kind == "explanatory-note"]
    assert note.level == 0
    assert NOTE in text_of(blocks, outlined(blocks), note.title)
    assert "barometers" not in text_of(blocks, outlined(blocks), note.title)


def test_a_note_run_in_with_its_text():
    blocks = page(*COVER, f"<p><b>EXPLANATORY NOTE:</b> {NOTE} {PROSE}</p>", *ITEM, *SIGNED)
    assert one(outlined(blocks), "EXPLANATORY NOTE").kind == "explanatory-note"


def test_a_note_in_an_item_stands_under_the_item():
    blocks = page(*COVER, *ITEM, b("Explanatory Note"), NOTE, b("Item 9B. Other Information"), PROSE, *SIGNED)
    (part,) = [section for section in outlined(blocks).sections if section.kind == "part"]
    item = part.children[0]
    assert [child.kind for child in item.children] == ["explanatory-note"]


def test_a_note_ends_at_the_contents_after_it():
    rows = [
        ("Item 9A.", "Controls and Procedures", "3"),
        ("Item 9B.", "Other Information", "4"),
        ("Item 15.", "Exhibits", "5"),
    ]
    blocks = page(*COVER, c("EXPLANATORY NOTE"), NOTE, c("TABLE OF CONTENTS"), table(*rows), *ITEM, *SIGNED)
    assert text_of(blocks, outlined(blocks), "EXPLANATORY NOTE").endswith(NOTE)


def test_a_note_does_not_run_on_through_the_report_that_follows_it():
    blocks = page(*COVER, c("EXPLANATORY NOTE"), NOTE, PAGE_BREAK, c("Letter to Shareholders"), PROSE, PROSE, *SIGNED)
    assert "barometers" not in text_of(blocks, outlined(blocks, "11-K"), "EXPLANATORY NOTE")


def test_signatures_under_a_heading():
    blocks = page(*ITEM, *SIGNED)
    assert one(outlined(blocks), "SIGNATURES").kind == "signature"


def test_signatures_without_a_heading_are_found_by_their_clause():
    blocks = page(*ITEM, *SIGNED[1:])
    (signature,) = [section for section in outlined(blocks).walk() if section.kind == "signature"]
    assert signature.evidence.rule == "signing-clause"
    assert signature.place.block == 2


def test_the_word_signatures_in_a_contents_list_is_no_signature():
    rows = [
        ("Item 9A.", "Controls and Procedures", "3"),
        ("Item 9B.", "Other Information", "4"),
        ("", "Signatures", "5"),
    ]
    blocks = page(*COVER, c("TABLE OF CONTENTS"), table(*rows), *ITEM, b("Item 9B. Other Information"), PROSE, *SIGNED)
    signatures = [section for section in outlined(blocks).walk() if section.kind == "signature"]
    assert [section.place.block for section in signatures] == [len(blocks) - 3]


@pytest.mark.parametrize("heading", ["EXHIBIT INDEX", "Index to Exhibits", "INDEX OF EXHIBITS", "List of Exhibits"])
def test_an_exhibit_index_after_the_signatures_stands_by_itself(heading):
    blocks = page(*ITEM, *SIGNED, c(heading), table(("99.1", "News release")))
    index = outlined(blocks).sections[-1]
    assert (index.kind, index.title, index.level) == ("exhibit-index", heading, 0)


def test_an_exhibit_index_before_the_signatures_stands_in_its_item():
    blocks = page(
        *ITEM,
        b("Item 15. Exhibits and Financial Statement Schedules"),
        c("EXHIBIT INDEX"),
        table(("31.1", "Certification")),
        *SIGNED,
    )
    outline = outlined(blocks)
    (index,) = [section for section in outline.walk() if section.kind == "exhibit-index"]
    assert index.level == 2
    assert [section.kind for section in outline.sections][-1] == "signature"


def test_certifications_in_the_report_itself():
    blocks = page(*ITEM, *SIGNED, c("CERTIFICATIONS"), "I, Ada Vane, certify that:", PROSE)
    assert outlined(blocks).sections[-1].kind == "certification"


def test_lettered_parts_of_the_exhibits_item():
    blocks = page(
        b("Item 9.01 Financial Statements and Exhibits"),
        "(a) Financial statements of businesses acquired.",
        PROSE,
        "(b) Pro forma financial information.",
        PROSE,
        "(d) Exhibits",
        table(("Exhibit No.", "Description"), ("99.1", "News Release, dated January 29, 2014")),
        *SIGNED,
    )
    (item,) = [section for section in outlined(blocks, "8-K").walk() if section.kind == "item"]
    assert [child.title for child in item.children] == [
        "(a) Financial statements of businesses acquired",
        "(b) Pro forma financial information",
        "(d) Exhibits",
    ]


def test_the_column_headings_of_an_exhibit_list_are_no_heading():
    blocks = page(
        b("Item 9.01 Financial Statements and Exhibits"),
        "(d) Exhibits",
        b("Exhibit Description"),
        u("Exhibit No. Description"),
        "News Release, dated January 29, 2014 99.1",
        *SIGNED,
    )
    assert "Description" not in tree(blocks, "8-K")


def test_a_note_that_is_appended_to_a_contract_goes_on_after_it_is_signed():
    signed = (p("IN WITNESS WHEREOF, the company has signed this."), p("By: /s/ Ada Vane"))
    leaf = "<hr style='page-break-after:always'/>"
    note = (b("1. Interest"), PROSE, b("2. Payment"), PROSE)
    appended = [
        one for name in "AB" for one in (leaf, c(f"EXHIBIT {name}"), c("FORM OF NOTE"), PROSE, *signed, leaf, *note)
    ]
    told = tree(page(c("Officer’s Certificate"), PROSE, *signed, *appended), None, "EX-4.1").splitlines()
    after = ["  [signature] Signatures", "    # Ada Vane", "  # 1. Interest", "  # 2. Payment"]
    assert told[-10:] == ["# EXHIBIT A FORM OF NOTE", *after, "# EXHIBIT B FORM OF NOTE", *after]


def test_the_number_of_the_page_of_an_exhibit_index_is_no_index():
    last = (c("EXHIBIT INDEX"), "10.1 Agreement of sale", c("Exhibit Index-1"))
    assert tree(page(b("Item 9.01 Exhibits"), PROSE, *SIGNED, *last), "8-K").count("[exhibit-index]") == 1
