"""Forms 8-K and SD gather their Items in sections, which some filers write over them."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, b, page, tree


def test_a_sections_heading_stands_over_its_items():
    blocks = page(
        *(b("Section 1 - Conflict Minerals Disclosure"), b("Item 1.01 Conflict Minerals Disclosure and Report"), PROSE),
        *(b("Item 1.02 Exhibit"), PROSE, b("Section 3 - Exhibits"), b("Item 3.01 Exhibits"), PROSE, *SIGNED),
    )
    assert tree(blocks, "SD").splitlines()[:5] == [
        "# Section 1 - Conflict Minerals Disclosure",
        "  Item 1.01 Conflict Minerals Disclosure and Report",
        "  Item 1.02 Exhibit",
        "# Section 3 - Exhibits",
        "  Item 3.01 Exhibits",
    ]


def test_an_item_of_another_section_is_not_under_it():
    blocks = page(
        *(b("Section 5 - Corporate Governance"), b("Item 5.03 Amendments to Articles of Incorporation"), PROSE),
        *(b("Item 9.01 Financial Statements and Exhibits"), PROSE, *SIGNED),
    )
    assert "Item 9.01 Financial Statements and Exhibits" in tree(blocks, "8-K").splitlines()


def test_a_section_may_stand_in_the_paragraph_of_its_first_item():
    line = "<p><b>Section 5 - Corporate Governance<br>Item 5.02 Departure of Directors</b></p>"
    assert tree(page(line, PROSE, *SIGNED), "8-K").splitlines()[:2] == [
        "# Section 5 - Corporate Governance",
        "  Item 5.02 Departure of Directors",
    ]
