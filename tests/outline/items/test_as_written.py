"""Items of a form that is not in the table are told as they are written."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, items, p, page, table, u

_TITLES = ("System Companies", "Acquisitions of Utility Assets", "Issue of Securities")


@pytest.mark.parametrize("written", [b, c, u, p])
def test_the_items_of_an_unknown_form(written):
    lines = [line for number, title in enumerate(_TITLES, 1) for line in (written(f"ITEM {number}. {title}"), PROSE)]
    assert items(page(*lines, *SIGNED), "U5S") == ["1", "2", "3"]


def test_the_items_of_an_unknown_form_in_plain_text():
    lines = "\n\n".join(f"Item {number}.  {title}\n\n     {PROSE}" for number, title in enumerate(_TITLES, 1))
    assert items(ascii_page(lines), "U5S") == ["1", "2", "3"]


def test_a_list_of_contents_is_not_taken_for_them():
    rows = [(f"Item {number}.", title, str(number + 2)) for number, title in enumerate(_TITLES, 1)]
    lines = [line for number, title in enumerate(_TITLES, 1) for line in (b(f"Item {number}. {title}"), PROSE)]
    blocks = page(c("CONTENTS"), table(*rows), *lines)
    assert items(blocks, "U5S") == ["1", "2", "3"]


def test_parts_number_their_items_anew():
    lines = [line for number, title in enumerate(_TITLES, 1) for line in (b(f"Item {number}. {title}"), PROSE)]
    blocks = page(c("PART I"), *lines, c("PART II"), *lines[:4])
    assert items(blocks, "U-57") == ["I 1", "I 2", "I 3", "II 1", "II 2"]


def test_what_a_filer_numbers_beside_the_forms_own_items():
    blocks = page(
        *(c("PART II"), b("Item 13. Other Expenses of Issuance and Distribution"), PROSE),
        *(b("Item 17. Undertakings"), PROSE, b("Item 18. Statements of the Trustee"), PROSE, b("Item 19. Maps"), PROSE),
    )
    assert items(blocks, "S-1") == ["II 13", "II 17", "II 18", "II 19"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Item 402 of Regulation S-K asks for the table.",
        "Item 5 of the annual report, which tells more",
        "item 2. of it",
    ],
)
def test_references_are_no_items(sentence):
    assert items(page(sentence, PROSE, sentence, PROSE), "U5S") == []


@pytest.mark.parametrize("form", ["424B5", "DEF 14A", "6-K", "10-K"])
def test_forms_whose_items_are_known_have_no_others(form):
    lines = [line for number in (31, 32, 33) for line in (b(f"Item {number}. Of Vanes"), PROSE)]
    assert items(page(*lines), form) == []
