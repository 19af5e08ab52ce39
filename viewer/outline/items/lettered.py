"""The lettered parts that a form gives some of its Items: Schedule 13G asks for 2(a) to 2(e) under Item 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from viewer.edgar.forms import Form
from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark
from viewer.outline.text import title_agreement

_PARAGRAPH = re.compile(r"\W{0,3}(?P<number>\d{1,2})?\s?\((?P<letter>[a-k])\)[.:\s–—-]*(?P<words>[A-Z].*)")
_ALONE = re.compile(r"\W{0,3}(?P<number>\d{1,2})?\s?\((?P<letter>[a-k])\)\W{0,3}")
_NUMBER = re.compile(r"(?P<item>\d{1,2})\((?P<letter>[a-k])\)")
_WHY = "A lettered part of the Item, with the title that the form gives it."
_AGREES = 0.55
_LONGER = 1.5


def lettered_parts(blocks: Sequence[Block], items: Sequence[Mark], form: Form | None) -> Iterator[Mark]:
    """The lettered parts under each Item, in the form's order; what calls itself an Item is one already."""
    stops = [*(item.block for item in items[1:]), len(blocks)]
    for mark, stop in zip(items, stops, strict=False):
        known = _known(form, mark) if form is not None and mark.kind == "item" else {}
        for index in range(mark.block + 1, stop if known else 0):
            found = _part(blocks[index], index, known, mark) or _part_below(blocks, index, known, mark)
            if found is not None:
                letter, part = found
                known = {one: title for one, title in known.items() if one > letter}
                yield part


def _known(form: Form, mark: Mark) -> Mapping[str, str]:
    """The titles of an Item's lettered parts, by their letters."""
    numbers = {key.number for key in mark.items}
    parsed = [(one, _NUMBER.fullmatch(one.number)) for one in form.items]
    return {match["letter"]: one.titles[0] for one, match in parsed if match is not None and match["item"] in numbers}


def _part(block: Block, index: int, known: Mapping[str, str], mark: Mark) -> tuple[str, Mark] | None:
    """The lettered part that a block begins with, and its letter."""
    match = _PARAGRAPH.match(block.text)
    if match is None or match["letter"] not in known or (match["number"] and match["number"] != mark.items[0].number):
        return None
    title = known[match["letter"]]
    start, end = match.start("words"), _end_of(match["words"], title) + match.start("words")
    words = " ".join(block.text[start:end].split()).rstrip(" .:–—-")
    if not match["number"] and title_agreement(words, (title,)) < _AGREES:
        return None
    named = f"{mark.items[0].number}({match['letter']}) {words}"
    evidence = Evidence("lettered-part", 0.9, _WHY)
    return match["letter"], Mark(index, 0, end, "heading", named, mark.level + 1, evidence)


def _part_below(blocks: Sequence[Block], index: int, known: Mapping[str, str], mark: Mark) -> tuple[str, Mark] | None:
    """The lettered part whose letter stands alone, as in a column of its own, with the form's title behind it."""
    match = _ALONE.fullmatch(blocks[index].text)
    below = next((at for at in range(index + 1, min(index + 3, len(blocks))) if blocks[at].text), None)
    if match is None or below is None or match["letter"] not in known:
        return None
    line = blocks[below].text.split("\n", 1)[0]
    end = _end_of(line, known[match["letter"]])
    words = line[:end].rstrip(" .:–—-")
    if title_agreement(words, (known[match["letter"]],)) < _AGREES:
        return None
    named = f"{mark.items[0].number}({match['letter']}) {words}"
    evidence = Evidence("lettered-part", 0.9, _WHY)
    return match["letter"], Mark(
        index, 0, len(blocks[index].text), "heading", named, mark.level + 1, evidence, repeated=(below,)
    )


def _end_of(words: str, title: str) -> int:
    """Where the title ends in a line that may go on with the answer: at its colon, else after as many words."""
    colon = words.find(":")
    if 0 < colon < len(title) * _LONGER:
        return colon + 1
    wanted = len(title.split())
    ends = [match.end() for match in re.finditer(r"\S+", words)]
    return ends[min(wanted, len(ends)) - 1]
