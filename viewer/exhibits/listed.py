"""Numbers named one after another: "Notes 3 and 4", "Sections 2.1, 2.2(a) or 2.4", "pages 12 and 15"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from viewer.filing import limits


class Named(NamedTuple):
    """One number of a list, and the characters that name it."""

    start: int
    end: int
    number: str


def words_before_numbers(
    text: str, pattern: re.Pattern[str], first_letters: str
) -> Iterator[tuple[int, re.Match[str]]]:
    """Where each word begins that stands before a number, with the match of its rest.

    The pattern begins with the letters after the first ("age" of "Page"), because a search for a fixed beginning is
    several times faster than one for any of several.
    """
    for found in islice(pattern.finditer(text), limits.REFERENCES):
        start = found.start() - 1
        if start >= 0 and text[start] in first_letters and not (start and text[start - 1].isalnum()):
            yield start, found


def group_of(text: str, start: int, found: re.Match[str], another: re.Pattern[str]) -> list[Named]:
    """The number of a match, named from ``start`` on, and those that go on its list.

    ``another`` matches the next one; its group ``join`` must hold more than white space, ``number`` is the number.
    """
    group = [Named(start, found.end(), found["number"])]
    end = found.end()
    while (following := another.match(text, end)) and following["join"].strip():
        group.append(Named(following.start("number"), following.end(), following["number"]))
        end = following.end()
    return group
