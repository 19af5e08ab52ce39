"""Contents lists without a heading, told by the dots that lead to their pages."""

from __future__ import annotations

from tests.building.trees import PROSE, ascii_page, c, p, page, tree

ENTRIES = (
    "ARTICLE I      THE SALE" + "." * 30 + "1",
    "SECTION 1.1    The Works" + "." * 29 + "1",
    "SECTION 1.2    The Price" + "." * 29 + "2",
    "ARTICLE II     THE CLOSING" + "." * 27 + "3",
    "SECTION 2.1    The Day" + "." * 31 + "4",
    "SECTION 2.2    The Place" + "." * 29 + "4",
)
TEXT = (c("ARTICLE I"), c("THE SALE"), PROSE, c("ARTICLE II"), c("THE CLOSING"), PROSE)


def test_the_list_of_a_contract_that_begins_its_page_without_a_heading():
    blocks = page(*map(p, ENTRIES), c("AGREEMENT OF SALE"), PROSE, *TEXT)
    assert tree(blocks, None).splitlines() == [
        "[contents] Contents",
        "# AGREEMENT OF SALE",
        "# ARTICLE I THE SALE",
        "# ARTICLE II THE CLOSING",
    ]


def test_it_goes_on_on_the_next_page_under_a_heading():
    pages = "\n\n".join(ENTRIES[:3]) + "\n<PAGE>\n\n        TABLE OF CONTENTS\n          (CONTINUED)\n\n"
    words = pages + "\n\n".join(ENTRIES[3:]) + f"\n<PAGE>\n\n{' ' * 25}AGREEMENT OF SALE\n\n{PROSE}\n"
    assert tree(ascii_page(words), None, is_plain=True).splitlines() == ["[contents] Contents", "# AGREEMENT OF SALE"]


def test_figures_that_dots_lead_to_are_no_list():
    figures = (f"ARTICLE {number} {'.' * 30}{value}" for number, value in zip("IVX", (31, 7, 4), strict=True))
    assert "[contents]" not in tree(page(c("RATES"), *map(p, figures), PROSE), None)


def test_a_few_led_lines_are_no_list():
    assert "[contents]" not in tree(page(c("RATES"), *map(p, ENTRIES[:4]), PROSE), None)
