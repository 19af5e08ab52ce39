"""What is appended to a contract under the number of an exhibit, behind the signatures."""

from __future__ import annotations

from tests.building.trees import PROSE, ascii_page, c, p, page, table, tree

BREAK = "<hr style='page-break-after:always'/>"
SIGNED = (
    p("IN WITNESS WHEREOF, the parties have signed this Agreement."),
    table(("By:", "/s/ Ada Vane"), ("Name:", "Ada Vane"), ("Title:", "Treasurer")),
)
AGREEMENT = (c("AGREEMENT OF SALE"), PROSE, *SIGNED, BREAK)
CENTRED = "text-align:center"


def _after(*content: str) -> list[str]:
    lines = tree(page(*AGREEMENT, *content), None).splitlines()
    return lines[lines.index("[signature] Signatures") + 2 :]


def test_a_label_with_a_number_begins_what_is_appended_however_it_is_set():
    label = f'<p style="{CENTRED}">EXHIBIT 4.2(b)<br/>COMPLIANCE CERTIFICATE<br/>Vane Works, Inc.</p>'
    told = _after(label, "The Treasurer of the company certifies to the lender what follows.", PROSE)
    assert told == ["# EXHIBIT 4.2(b) COMPLIANCE CERTIFICATE"]


def test_what_is_signed_and_goes_on_in_it_stands_under_it():
    told = _after(p("EXHIBIT 3.1", CENTRED), PROSE, *SIGNED, BREAK, c("Covenants"), PROSE, p("EXHIBIT 3.2"), PROSE)
    assert told == [
        "# EXHIBIT 3.1",
        "  [signature] Signatures",
        "    # Ada Vane, Treasurer",
        "  # Covenants",
    ]


def test_a_label_on_a_leaf_of_its_own_takes_the_title_of_the_next_page():
    middle = " " * 25
    words = (
        f"{middle}AGREEMENT OF SALE\n\n{PROSE}\n\nIN WITNESS WHEREOF, the parties sign.\n\n"
        f"By: /s/ Ada Vane\nName: Ada Vane\nTitle: Treasurer\n<PAGE>\n\n{middle * 2}EXHIBIT 2.1\n<PAGE>\n\n"
        f"{middle}      RESTATED\n{middle}CERTIFICATE OF INCORPORATION\n\n"
        f"{middle}         OF\n\n{middle}   VANE WORKS INC.\n\n"
        f"     FIRST: The name of the corporation is Vane Works Inc.\n\n{PROSE}\n"
    )
    told = tree(ascii_page(words), None, is_plain=True).splitlines()
    assert told[-1] == "# EXHIBIT 2.1 RESTATED CERTIFICATE OF INCORPORATION OF VANE WORKS INC."


def test_a_reference_to_an_exhibit_is_no_label():
    assert _after(p("Exhibit 2.1 is omitted."), PROSE) == ["[body] Text"]
