"""What a form is to the matcher: its Items in order, their Parts and titles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from viewer.edgar.item_numbers import ItemKey


@dataclass(frozen=True, slots=True)
class FormItem:
    """One Item: its number as the form writes it, its Part, the titles it has had, and whether it furnishes."""

    number: str
    titles: tuple[str, ...]
    part: str | None = None
    furnished: bool = False

    @property
    def key(self) -> ItemKey:
        """What tells it from the form's other Items: 10-Qs use the same numbers in both Parts."""
        return ItemKey(self.part, self.number)


@dataclass(frozen=True)
class Form:
    """A family of forms that share their Items, in the order of the form."""

    name: str
    base_forms: tuple[str, ...]
    items: tuple[FormItem, ...]
    any_order: bool = False

    @cached_property
    def position(self) -> dict[tuple[str | None, str], int]:
        """Where each Item stands in the form's order."""
        return {item.key: place for place, item in enumerate(self.items)}

    @cached_property
    def by_number(self) -> dict[str, tuple[FormItem, ...]]:
        """The Items that have a number: two where both Parts of the form use it."""
        found: dict[str, tuple[FormItem, ...]] = {}
        for item in self.items:
            found[item.number] = (*found.get(item.number, ()), item)
        return found

    @cached_property
    def has_parts(self) -> bool:
        """Whether the form's Items stand in Parts."""
        return any(item.part for item in self.items)


def items(part: str | None, text: str) -> tuple[FormItem, ...]:
    """Items written one a line: the number, then its titles separated by bars; a number ending in * furnishes.

    A line that begins with no number goes on with the one before it.
    """
    written: list[str] = []
    for line in map(str.strip, text.strip().splitlines()):
        if line[0].isdigit():
            written.append(line)
        else:
            written[-1] += f" {line}"
    found = []
    for line in written:
        number, _, titles = line.partition(" ")
        known = tuple(title.strip() for title in titles.split("|"))
        found.append(FormItem(number.rstrip("*"), known, part, number.endswith("*")))
    return tuple(found)
