"""Items that a document numbers and its form's row does not: taken as they are written.

Not every form's Items are in the table, forms have been renumbered, and some filers follow another form's numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from viewer.edgar.forms import Form, FormItem
from viewer.edgar.item_numbers import headed_numbers
from viewer.filing.model import BOLD, UNDERLINE, Block
from viewer.outline.items.candidates import PartLine, item_lines
from viewer.outline.text import line_behind, title_words

_NONE = ("prospectus", "proxy statement", "current report", "letter")
_LONGEST = 200
_FEWEST = 2
_PARAGRAPH = re.compile(r"\([a-z]\)")
_WHOLE = re.compile(r"\d+(?:\.\d+)?")
_LEADING = " \t.:;,-–—)•*|"


def as_written(blocks: Sequence[Block], parts: Sequence[PartLine], form: Form) -> Form:
    """The form with the Items that head lines of the document and are not its own; the form itself where none do.

    Reports whose amendments set out Items in full have all their Items in the table; prospectuses, proxy statements
    and reports of foreign issuers on Form 6-K have none, and number other things so.
    """
    if form.sets_out_items or form.kind in _NONE:
        return form
    written = [
        item for item in _written(blocks, parts, form) if not {item.number, _letterless(item)} & form.by_number.keys()
    ]
    found: dict[tuple[str | None, str], FormItem] = {}
    for item in written:
        known = found.get(item.key)
        found[item.key] = replace(item, titles=(*known.titles, *item.titles)) if known else item
    if len(found) < _FEWEST:
        return form
    everything = [*form.items, *found.values()]
    return replace(form, items=tuple(sorted(everything, key=_order)) if not form.items else _merged(form, everything))


def _merged(form: Form, everything: Sequence[FormItem]) -> tuple[FormItem, ...]:
    """The form's Items in their order, each other one behind the last of its Part that has a lower number."""
    merged = list(form.items)
    for item in sorted(everything[len(form.items) :], key=_order):
        before = [at for at, one in enumerate(merged) if one.part == item.part and _order(one) < _order(item)]
        merged.insert(before[-1] + 1 if before else 0, item)
    return tuple(merged)


def _written(blocks: Sequence[Block], parts: Sequence[PartLine], form: Form) -> list[FormItem]:
    found = []
    for index, match in item_lines(blocks):
        block = blocks[index]
        title = match["rest"].strip(_LEADING)
        numbers = [one.number for one in headed_numbers(match["numbers"])]
        if (
            len(numbers) != 1
            or _PARAGRAPH.search(match["numbers"])
            or not _is_heading(block, match.start(), match.end(), match["rest"], title)
        ):
            continue
        title = title or _below(blocks, index, match.end())
        above = bisect_left(parts, (index, match.start()), key=lambda line: (line.block, line.start))
        part = parts[above - 1].part if above else None
        if not title_words(title) or (part is None and form.has_parts):
            continue
        found.append(FormItem(numbers[0], (title[:_LONGEST],), part))
    return found


def _is_heading(block: Block, start: int, end: int, rest: str, title: str) -> bool:
    """Whether a line numbered like an Item is set off, or all of its paragraph and no sentence."""
    if rest[:1].isalnum() or title[:1].islower() or title[:1] in "“\"'" or start > 0:
        return False
    if block.kind == "table" and "\n" in block.text.strip():
        return False
    set_off = block.kind == "heading" or block.style.bold or block.style.underline or block.style.centered
    set_off = set_off or any(run.emphasis & (BOLD | UNDERLINE) and run.start <= 2 and run.end > 5 for run in block.runs)
    if set_off:
        return True
    return len(title) <= _LONGEST and end >= len(block.text.rstrip()) and not title.endswith((",", ";"))


def _below(blocks: Sequence[Block], index: int, end: int) -> str:
    rest = line_behind(blocks[index].text, end)
    if not rest:
        rest = next((one.text for one in blocks[index + 1 : index + 4] if one.text), "").split("\n", 1)[0]
    return rest.strip(_LEADING)


def _letterless(item: FormItem) -> str:
    return item.number.rstrip("ABCDEFGHIJK")


def _order(item: FormItem) -> tuple[str, float, str]:
    whole = _WHOLE.match(item.number)
    return item.part or "", float(whole[0]) if whole else 0.0, item.number
