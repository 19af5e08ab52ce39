"""What a reference of the page leads to, from the words of the page's script."""

from __future__ import annotations

from typing import Any

from viewer.filing.model import Place

Reference = int | Place | str
"""The index of a link of the reading, a place that the filer's own jump leads to, or an address outside."""


def reference(told: dict[str, Any]) -> Reference:
    """The reference that a message of the page tells of."""
    if told["index"] is not None:
        return int(told["index"])
    return place_named(told["target"]) if told["target"] is not None else str(told["href"])


def place_named(target: str) -> Place:
    """The place that a jump names: "1.17" is the eighteenth block of the second document."""
    document, _, block = target.partition(".")
    return Place(int(document), int(block))
