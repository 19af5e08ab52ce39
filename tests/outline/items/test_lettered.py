"""Schedule 13G asks for lettered parts of two Items; filers write the letters with or without the number."""

from __future__ import annotations

import pytest

from tests.building.trees import SIGNED, b, c, page, tree

WANTED = [
    "  # 2(a) Name of Person Filing",
    "  # 2(b) Address of Principal Business Office or, if None, Residence",
    "  # 2(c) Citizenship",
]


@pytest.mark.parametrize("number", ["", "2"])
def test_letters_under_an_item_head_the_parts_that_the_form_names(number: str) -> None:
    parts = (
        f"{number}(a) Name of Person Filing: Ada Vane",
        f"{number}(b) Address of Principal Business Office or, if None, Residence 4 Ridge Road Alder Ridge",
        f"{number}(c) Citizenship Nevada",
    )
    blocks = page(b("Item 1. Issuer"), b("Item 2."), *parts, b("Item 4. Ownership"), *SIGNED)
    assert tree(blocks, "SC 13G").splitlines()[2:5] == WANTED


def test_letters_that_check_a_box_are_none() -> None:
    blocks = page(b("Item 2. Person Filing"), "(a) [ ] Broker or dealer registered under the Act", *SIGNED)
    assert "#" not in tree(blocks, "SC 13G").splitlines()[1]


def test_a_letter_in_a_column_of_its_own_heads_the_title_behind_it() -> None:
    parts = [
        one
        for letter, title in (("a", "Name of Person Filing"), ("b", "Address of Principal Business Office"))
        for one in (f"({letter})", c(title), "Ada Vane, 4 Ridge Road")
    ]
    blocks = page(b("Item 1. Issuer"), b("Item 2."), *parts, b("Item 4. Ownership"), *SIGNED)
    assert tree(blocks, "SC 13G").splitlines()[2:5] == [
        "  # 2(a) Name of Person Filing",
        "  # 2(b) Address of Principal Business Office",
        "Item 4 Ownership",
    ]
