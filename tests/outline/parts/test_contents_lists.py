"""Contents lists: where one ends, and those without a heading, told by the dots that lead to their pages."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, p, page, tree

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


def test_a_contents_list_may_go_on_with_the_exhibits_each_linked_to_its_file():
    linked = [f'<p><a href="#a{at}">Item {item}</a></p>' for at, item in enumerate(("2.02 Results", "9.01 Exhibits"))]
    exhibits = [f'<p><a href="d{at}.htm">Ex-{at} A paper of that number</a></p>' for at in ("10.1", "99.1", "99.2")]
    items = [
        part
        for at, item in enumerate(("2.02", "9.01"))
        for part in (f'<a name="a{at}"></a>', b(f"Item {item}."), PROSE)
    ]
    lines = tree(
        page(c("FORM 8-K"), PROSE, c("TABLE OF CONTENTS"), *linked, *exhibits, *items, *SIGNED), "8-K"
    ).splitlines()
    assert [line for line in lines if "Ex-" in line] == []
