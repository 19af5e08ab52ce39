"""Parts of a form: the mark of each, before its first Item or, where a Part may hold none, where its heading stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.forms import Form, FormItem
from viewer.filing.model import Block, Evidence
from viewer.outline.items.candidates import PartLine
from viewer.outline.items.page_tops import PageTops
from viewer.outline.mark import Mark
from viewer.outline.text import line_behind

_ORDER: tuple[str, ...] = ("I", "A", "II", "B", "F/S", "III", "C", "IV")
_ANY = frozenset(("I", "II", "III", "IV"))
_NEAR = 40
_ROWS = re.compile(r"\n|\t\d{1,3}$")
_ITEM = re.compile(r"\W*items?\b", re.I)
_LONGEST_TITLE = 90


def with_parts(
    items: list[tuple[Mark, tuple[FormItem, ...]]],
    parts: Sequence[PartLine],
    tops: PageTops,
    blocks: Sequence[Block],
) -> list[Mark]:
    """Put a Part's mark before its first Item: its own heading where there is one, else the Item's place.

    Both begin with the headers at the top of their page that repeat them.
    """
    marks: list[Mark] = []
    current: str | None = None
    previous = (-1, 0)
    for mark, of_form in items:
        part = of_form[0].part
        begins_part = part is not None and part != current
        mark = tops.begun(mark, of_form, None if begins_part else part)
        if part is not None and begins_part:
            marks.append(tops.begun(_part_mark(part, mark, previous, parts, blocks), of_form, part))
            current = part
        marks.append(mark)
        previous = mark.position
    return marks


def parts_alone(
    parts: Sequence[PartLine], marks: Sequence[Mark], contents: Sequence[int], form: Form, blocks: Sequence[Block]
) -> list[Mark]:
    """The Parts that hold no Items, each where a line names it that is set off or stands alone, in their order.

    A Part that is answered as a whole ("incorporated by reference", "not applicable") holds none. Of a form that is
    not known they are told where there are two.
    """
    marked = {mark.part: mark.position for mark in marks if mark.part}
    ended = _ends(marks)
    order = [part for part in _ORDER if part in (form.known_parts or _ANY)]
    listed = max(contents, default=-1)
    found: list[Mark] = []
    for line in parts:
        if line.part not in order:
            continue
        place = (line.block, line.start)
        before, after = order[: order.index(line.part)], order[order.index(line.part) + 1 :]
        is_row = line.in_table and _ROWS.search(blocks[line.block].text) is not None
        if line.part in marked or line.block <= listed or is_row or not _is_heading(line):
            continue
        if any(max(marked.get(part, (-1, 0)), ended.get(part, (-1, 0))) > place for part in before):
            continue
        if any(marked.get(part, place) < place for part in after):
            continue
        marked[line.part] = place
        why = f"“Part {line.part}” stands on a line of its own."
        found.append(_line_mark(line, Evidence("part", 0.9, why), blocks, len(blocks)))
    return found if form.has_parts or len(marked) > 1 else []


def _ends(marks: Sequence[Mark]) -> dict[str | None, tuple[int, int]]:
    """Where the last Item of each Part stands."""
    ends: dict[str | None, tuple[int, int]] = {}
    part: str | None = None
    for mark in marks:
        part = mark.part or part
        ends[part] = mark.position
    return ends


def _is_heading(line: PartLine) -> bool:
    """Whether a line that names a Part is all of its block, or its first line, and no sentence."""
    return line.start == 0 and len(line.title) <= _LONGEST_TITLE and not line.title.endswith((".", ",", ";"))


def _part_mark(
    part: str, first: Mark, previous: tuple[int, int], parts: Sequence[PartLine], blocks: Sequence[Block]
) -> Mark:
    lines = [
        line
        for line in parts
        if line.part == part
        and previous < (line.block, line.start) < first.position
        and (not line.in_table or line.block == first.block)
    ]
    label = f"Part {part}"
    if lines and lines[-1].block >= first.block - _NEAR:
        why = f"“{label}” stands on a line of its own before the first of its Items."
        return _line_mark(lines[-1], Evidence("part", 0.98, why), blocks, first.block)
    why = f"The form puts {first.label} in {label}; the filing has no heading for it here."
    evidence = Evidence("part-of-form", 0.9, why)
    return Mark(first.block, first.start, first.start, "part", "", 0, evidence, label, part=part)


def _line_mark(line: PartLine, evidence: Evidence, blocks: Sequence[Block], stop: int) -> Mark:
    """The mark of a Part; where its title stands alone on the next line, that is of its heading."""
    own = line.title or _title_beneath(line, blocks[line.block])
    below = None if own else _title_below(line, blocks, stop)
    title = own if below is None else " ".join(blocks[below].text.split())
    title = f"{title})" if title.count("(") > title.count(")") else title
    repeated = () if below is None else (below,)
    return Mark(
        line.block,
        line.start,
        line.end if own == line.title else len(blocks[line.block].text),
        "part",
        title,
        0,
        evidence,
        f"Part {line.part}",
        part=line.part,
        repeated=repeated,
    )


def _title_beneath(line: PartLine, block: Block) -> str:
    """The one line under a Part's in its own block, where it reads like a title."""
    rest = line_behind(block.text, line.end)
    below = block.text.find("\n", block.text.find(rest, line.end))
    is_all = below < 0 or not line_behind(block.text, below)
    is_title = len(rest) <= _LONGEST_TITLE and is_all and rest[-1:] not in ".,;:"
    return rest if rest and block.kind != "table" and is_title and not _ITEM.match(rest) else ""


def _title_below(line: PartLine, blocks: Sequence[Block], stop: int) -> int | None:
    """The next block, where it reads like a title and is all that stands before an Item, or is set like the line."""
    above = blocks[line.block]
    following = [index for index in range(line.block + 1, min(line.block + 6, stop)) if blocks[index].text]
    if not following or line.end < len(above.text.rstrip()):
        return None
    block = blocks[following[0]]
    is_all = len(following) == 1 and following[0] > stop - 6
    alike = block.kind == above.kind and block.style.centered and above.style.centered
    is_title = len(block.text) <= _LONGEST_TITLE and block.text[-1:] not in ".,;:" and block.text[:1].isupper()
    set_off = block.style.centered or block.style.bold or block.text.isupper()
    return following[0] if (is_all or alike) and is_title and set_off and not _ITEM.match(block.text) else None
