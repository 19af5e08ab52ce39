"""The Items and the Part that a section written by hand is, from its label."""

from __future__ import annotations

from typing import TypedDict

from viewer.edgar.item_numbers import ItemKey, between, headed_numbers, part_named


class Keys(TypedDict):
    items: tuple[ItemKey, ...]
    part: str | None


def keys_of(kind: str, label: str | None) -> Keys:
    """What the outline would give a section of this kind and label: "Items 10 through 14" are five."""
    if kind == "part":
        return {"items": (), "part": part_named(f"{label} ")}
    numbers: list[str] = []
    is_open = False
    for one in headed_numbers((label or "").partition(" ")[2]) if kind == "item" else ():
        if numbers and is_open:
            numbers += between(numbers[-1], one.number)
        numbers.append(one.number)
        is_open = one.begins_range
    return {"items": tuple(ItemKey(None, number) for number in numbers), "part": None}
