"""What a form is: its names, its Items with their Parts and titles, and every other fact that the program asks of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from viewer.edgar.item_numbers import ItemKey

Kind = Literal[
    "annual report",
    "quarterly report",
    "current report",
    "other report",
    "registration statement",
    "prospectus",
    "proxy statement",
    "schedule",
    "letter",
    "other",
]
Numbering = Literal["item 601", "20-F", "own", "letters"]
"""How a form numbers its exhibits: by the table of Item 601, by its own table, in its own way, even by letters alone."""

Subject = Literal[
    "statements",
    "statement schedules",
    "pro forma",
    "discussion",
    "controls",
    "risk factors",
    "compensation",
    "selected data",
    "holders",
    "ownership",
    "related persons",
    "accountants' fees",
    "legal proceedings",
    "say on pay",
]
"""What Items are called in passing; the words of each are those of ``SUBJECTS`` in amendments/targets/subjects."""


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


@dataclass(frozen=True, slots=True)
class FormHeading:
    """What a form heads without a number, at a level counted from 0, by the titles that it has had.

    ``goes_on``: they are only the beginning of what it is called; ``is_cover``: it is the cover's own.
    """

    titles: tuple[str, ...]
    level: int
    goes_on: bool = False
    is_cover: bool = False

    @property
    def is_signature(self) -> bool:
        """Whether it stands over where someone signs."""
        return self.titles[0].startswith(("Signature", "Verification"))


@dataclass(frozen=True)
class Form:
    """A row of the table of forms: those that share their Items, in the order of the form, and their facts.

    ``base_forms`` are EDGAR's names, without "/A"; the first of two that covers write alike is the one they mean.
    ``amended_as`` are EDGAR's names of amendments that do not end in "/A", each with the form it amends.
    ``written`` are names that covers use and EDGAR does not ("13F"), each with EDGAR's.
    ``any_order``: its Items may stand in any order. ``is_periodic``: it reports on a period that is over.
    ``is_series``: each amendment builds on the one before it. ``sets_out_items``: an amendment sets out each Item that
    it amends in full (Rule 12b-15), and does not add to it. ``family``: the forms under one of which an original may
    have been filed; None where that is the same form. ``called``: the Items that subjects stand for in passing.
    ``has_boxes``: its cover has boxes that say what an amendment is for. ``may_supplement``: what is filed on it may do no
    more than supplement what was filed before (Rules 424(b)(3), 424(b)(7) and 497(e), Rule 14a-6(b)). ``parts`` are those of its Parts that may hold
    no Items: the prospectus of a registration statement, the narrative of a notice. ``numbers_alone``: its Items bear a
    number without the word ("5. Calculation of registration fee"). ``headings``: what it heads beside its Items.
    """

    name: str
    base_forms: tuple[str, ...]
    items: tuple[FormItem, ...] = ()
    kind: Kind = "other"
    any_order: bool = False
    is_periodic: bool = False
    is_series: bool = False
    sets_out_items: bool = False
    exhibits: Numbering = "item 601"
    family: str | None = None
    amended_as: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[Subject, str] = field(default_factory=dict)
    has_boxes: bool = False
    may_supplement: bool = False
    parts: tuple[str, ...] = ()
    numbers_alone: bool = False
    headings: tuple[FormHeading, ...] = ()

    @cached_property
    def position(self) -> dict[tuple[str | None, str], int]:
        """Where each Item stands in the form's order."""
        return {item.key: place for place, item in enumerate(self.items)}

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """The numbers of the Items that stand strictly between two, in the form's order; none where one is unknown."""
        numbers = [item.number for item in self.items]
        if first not in numbers or last not in numbers:
            return ()
        return tuple(dict.fromkeys(numbers[numbers.index(first) + 1 : numbers.index(last)]))

    @cached_property
    def by_number(self) -> dict[str, tuple[FormItem, ...]]:
        """The Items that have a number: two where both Parts of the form use it."""
        found: dict[str, tuple[FormItem, ...]] = {}
        for item in self.items:
            found[item.number] = (*found.get(item.number, ()), item)
        return found

    @cached_property
    def has_parts(self) -> bool:
        """Whether the form has Parts, in which its Items stand or not."""
        return bool(self.known_parts)

    @cached_property
    def known_parts(self) -> frozenset[str]:
        """The numbers or letters of the form's Parts."""
        return frozenset((*self.parts, *(item.part for item in self.items if item.part)))

    @cached_property
    def numbers_anew(self) -> bool:
        """Whether each Part numbers its Items from 1, so that a number alone does not name one."""
        return len(self.by_number.get("1", ())) > 1

    @property
    def is_registration(self) -> bool:
        """Whether it registers securities or funds, under a file number that its amendments share."""
        return self.kind == "registration statement"

    @property
    def letters_exhibits(self) -> bool:
        """Whether its exhibits may have letters alone, or numbers that mean nothing."""
        return self.exhibits == "letters"

    @property
    def brackets_exhibits(self) -> bool:
        """Whether its exhibits may have letters and numbers in brackets, (a)(1)(A): tender offers, funds."""
        return self.exhibits == "own" or self.kind == "schedule"


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


def headings(text: str) -> tuple[FormHeading, ...]:
    """Headings written one a line, set in by two spaces a level: their titles separated by bars.

    Those that end in "..." go on; one that ends in * is the cover's.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    found = []
    for line in lines:
        titles = tuple(title.strip(" .*") for title in line.split("|"))
        level = (len(line) - len(line.lstrip()) - margin) // 2
        found.append(FormHeading(titles, level, line.endswith("..."), line.endswith("*")))
    return tuple(found)
