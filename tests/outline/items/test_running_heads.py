"""Labels in other shapes, and the running heads that repeat them."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, SIGNED, b, items, p, page, tree

FIRST = (b("PART I"), b("Item 1. Business"), PROSE)


@pytest.mark.parametrize(
    "label", ["Item Number 2", "_____________________________Item 2.", "ITEM NO. 2", "PART I | Item 2."]
)
def test_an_item_is_known_by_its_label_however_it_is_written(label):
    assert items(page(*FIRST, b(f"{label} Properties"), PROSE, *SIGNED)) == ["I 1", "I 2"]


@pytest.mark.parametrize(("line", "title"), [("PART IIOTHER INFORMATION", "OTHER INFORMATION"), ("______PART II", "")])
def test_a_parts_number_may_be_glued_to_its_title_or_to_a_rule(line, title):
    blocks = page(b("PART I"), b("Item 1. Financial Statements"), PROSE, b(line), b("Item 6. Exhibits"), PROSE, *SIGNED)
    assert f"Part II {title}".strip() in tree(blocks, "10-Q").splitlines()


def test_running_heads_after_a_page_number_and_a_rule_belong_to_what_they_repeat():
    head = (p("13"), "<hr>", p("PART I"), p("Item 1A"))
    lines = tree(page(*FIRST, *head, b("Item 1A. Risk Factors"), PROSE, *head, PROSE, *SIGNED)).splitlines()
    assert lines[0:3] == ["Part I", "  Item 1 Business", "  Item 1A Risk Factors"]


def test_an_items_label_inside_an_item_is_no_heading():
    lines = tree(page(*FIRST, b("Item 1. Our Business"), PROSE, b("Vanes"), PROSE, *SIGNED)).splitlines()
    assert lines[0:3] == ["Part I", "  Item 1 Business", "    # Vanes"]
