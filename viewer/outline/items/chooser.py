"""Which of the candidate lines really head the form's Items, decided over the whole document at once.

The heaviest sequence of candidates that goes up in the form's order wins, weighted by how each line stands out, how its
title agrees with the form's and how much text follows it; then strong headings that stand out of order are added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.edgar.forms import Form, FormItem
from viewer.outline.items.candidates import Candidate, DocumentText, PartLine
from viewer.outline.text import title_agreement

_STRONG = 5.0
_BY_TITLE = 5.0
_LONG = 1_000
_EMPTY, _FULL = 60, 400
_LABEL = 12


@dataclass(frozen=True, slots=True)
class ChosenItem:
    """A heading with the Items it stands for."""

    candidate: Candidate
    items: tuple[FormItem, ...]
    in_order: bool


@dataclass(slots=True)
class _Group:
    """Lines that repeat one heading (running headers), with all the text that follows them."""

    candidate: Candidate
    strongest: float
    content: int


def choose_items(
    candidates: Sequence[Candidate], parts: Sequence[PartLine], text: DocumentText, form: Form
) -> list[ChosenItem]:
    """The Items' headings in document order."""
    groups = _groups(_headings_only(candidates, form), text)
    order = [(group, _alternatives(group, parts, form)) for group in groups]
    chain = _heaviest_chain(order, form)
    taken = {item.key for _, item in chain}
    chosen = [ChosenItem(group.candidate, _all_items(group.candidate, item, form), True) for group, item in chain]
    taken |= {item.key for one in chosen for item in one.items}
    used = {id(group) for group, _ in chain}
    for group, alternatives in order:
        if id(group) in used or not alternatives:
            continue
        item, _ = max(alternatives, key=lambda pair: pair[1])
        if item.key not in taken and group.content > 0 and _stands_alone(group, form):
            chosen.append(ChosenItem(group.candidate, _all_items(group.candidate, item, form), False))
            taken |= {one.key for one in chosen[-1].items}
    return sorted(chosen, key=lambda one: one.candidate.offset)


def _headings_only(candidates: Sequence[Candidate], form: Form) -> list[Candidate]:
    """The candidates that are neither contents nor, naming several Items under another title, come before them all.

    Such a line is of the cover's list of documents incorporated by reference.
    """
    headings = [candidate for candidate in candidates if not candidate.is_contents]
    later = {
        number: candidate.offset
        for candidate in headings
        if _is_titled(candidate, form)
        for number in candidate.numbers
    }
    return [
        candidate
        for candidate in headings
        if len(candidate.numbers) < 3
        or _is_titled(candidate, form)
        or sum(later.get(number, -1) > candidate.offset for number in candidate.numbers) < 2
    ]


def _is_titled(candidate: Candidate, form: Form) -> bool:
    """Whether a candidate's title is that of one of its Items."""
    known = tuple(title for number in candidate.numbers for item in form.by_number[number] for title in item.titles)
    return title_agreement(candidate.title, known) > 0.4


def _stands_alone(group: _Group, form: Form) -> bool:
    """Whether a heading out of the form's order is strong enough to be believed."""
    return group.strongest >= (3.0 if form.any_order else _STRONG + 1.0)


def _groups(candidates: list[Candidate], text: DocumentText) -> list[_Group]:
    """Merge repeats of one heading into the first that stands out as much as the others."""
    groups: list[_Group] = []
    ends = [*(candidate.offset for candidate in candidates[1:]), text.starts[-1]][: len(candidates)]
    for candidate, end in zip(candidates, ends, strict=True):
        content = max(0, end - (text.starts[candidate.block] + candidate.end) - 1)
        last = groups[-1] if groups else None
        if last is not None and last.candidate.numbers == candidate.numbers and last.candidate.part == candidate.part:
            weaker = last.strongest < 0.6 * candidate.strength and last.content < _LONG
            empty = last.content < _EMPTY and content > _FULL and last.strongest <= candidate.strength + 1.0
            if (weaker or empty) and not (last.content == 0 and _begins_paragraph(candidate, text)):
                last.candidate = candidate
            last.strongest = max(last.strongest, candidate.strength)
            last.content += content
        else:
            groups.append(_Group(candidate, candidate.strength, content))
    return groups


def _begins_paragraph(candidate: Candidate, text: DocumentText) -> bool:
    """Whether a heading is of an Item's first paragraph, "Item 1(a)": the Item began with the label above it."""
    return "(a)" in text.blocks[candidate.block].text[candidate.start : candidate.end][:_LABEL]


def _alternatives(group: _Group, parts: Sequence[PartLine], form: Form) -> list[tuple[FormItem, float]]:
    """The Items that a heading's first number may be, each with its weight."""
    candidate = group.candidate
    here = candidate.part or _part_at(candidate.offset, parts)
    found = []
    for item in form.by_number[candidate.numbers[0]]:
        weight = group.strongest + 2.0 * min(1.0, group.content / _LONG)
        if candidate.in_table:
            weight -= 1.0
        if len(form.by_number[candidate.numbers[0]]) > 1:
            weight += _BY_TITLE * title_agreement(candidate.title, item.titles)
            weight += 2.0 if here == item.part else -2.0 if here else 0.0
        found.append((item, max(weight, 0.1)))
    return found


def _part_at(offset: int, parts: Sequence[PartLine]) -> str | None:
    here = None
    for line in parts:
        if line.offset > offset:
            break
        if not line.in_table:
            here = line.part
    return here


def _all_items(candidate: Candidate, first: FormItem, form: Form) -> tuple[FormItem, ...]:
    """The Items of a combined heading, in the Part of its first."""
    items = [first]
    for number in candidate.numbers[1:]:
        alternatives = form.by_number[number]
        items.append(next((item for item in alternatives if item.part == first.part), alternatives[0]))
    return tuple(items)


def _heaviest_chain(
    order: list[tuple[_Group, list[tuple[FormItem, float]]]], form: Form
) -> list[tuple[_Group, FormItem]]:
    """The heaviest sequence, going up in the form's order, of one alternative for each group or none."""
    best: dict[int, tuple[float, int]] = {}  # position -> weight of the best chain that ends there, its last node
    nodes: list[tuple[_Group, FormItem, int]] = []
    for group, alternatives in order:
        ends = []
        for item, weight in alternatives:
            position = form.position[item.key]
            before = [(w, node) for p, (w, node) in best.items() if p < position]
            base, previous = max(before, default=(0.0, -1))
            ends.append((position, base + weight, previous, item))
        for position, weight, previous, item in ends:
            if weight > best.get(position, (0.0, -1))[0]:
                nodes.append((group, item, previous))
                best[position] = (weight, len(nodes) - 1)
    chain = []
    _, at = max(best.values(), default=(0.0, -1))
    while at >= 0:
        group, item, at = nodes[at]
        chain.append((group, item))
    return chain[::-1]
