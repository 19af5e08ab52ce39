"""Answers set in bold are no headings where the form gives the titles."""

from __future__ import annotations

from tests.building.trees import PROSE, SIGNED, b, page, tree


def test_names_and_addresses_in_the_items_that_ask_for_them():
    blocks = page(
        *(
            b("Item 1."),
            b("(a)"),
            b("Name of Issuer"),
            b("Vane Works Trust"),
            b("Address of Issuer's Principal Offices"),
        ),
        *(b("Building One"), b("Item 2."), b("Citizenship"), b("Delaware Limited Partnership"), b("Item 4. Ownership")),
        *(b("Shared power"), PROSE, *SIGNED),
    )
    lines = tree(blocks, "SC 13G").splitlines()
    assert "  # Citizenship" in lines
    assert "  # Shared power" in lines
    assert not {"  # Building One", "  # Delaware Limited Partnership", "  # Vane Works Trust"} & set(lines)
