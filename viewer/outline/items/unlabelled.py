"""Items that the contents list names but whose headings carry no label, or have no heading at all.

Some filers write "Risk Factors" where the form says "Item 1A. Risk Factors"; some give only a cross-reference index,
whose rows name the pages that answer each Item (Rule 12b-23 allows answers by reference).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.edgar.forms import Form, FormItem
from viewer.outline.items.candidates import Candidate, DocumentText, PartLine
from viewer.outline.items.chooser import ChosenItem
from viewer.outline.text import title_agreement, title_words

_INDEX_SHARE = 0.35
_INDEX_ROWS = 6
_AGREES = 0.85
_AKIN = 0.3
_LONGEST_HEADING = 220


@dataclass(frozen=True, slots=True)
class FoundItem:
    """Where an unlabelled Item was found, by which rule, and the words that say why."""

    block: int
    start: int
    end: int
    items: tuple[FormItem, ...]
    title: str
    rule: str
    confidence: float
    why: str


def find_unlabelled(
    candidates: Sequence[Candidate],
    parts: Sequence[PartLine],
    chosen: Sequence[ChosenItem],
    text: DocumentText,
    form: Form,
) -> list[FoundItem]:
    """The contents list's Items that no chosen heading stands for."""
    entries = _entries(candidates, parts, form)
    have = {item.key for one in chosen for item in one.items}
    listed = {item.key for _, item in entries}
    is_index = len(listed) >= _INDEX_ROWS and len(have & listed) < _INDEX_SHARE * len(listed)
    anchors = {name: index for index, block in enumerate(text.blocks) for name in block.anchors}
    headings = _heading_words(text)
    end_of_contents = max((entry.block for entry, _ in entries), default=-1)
    found = []
    for entry, item in entries:
        if item.key in have:
            continue
        have.add(item.key)
        low, high = _bounds(item, chosen, form, end_of_contents, len(text.blocks))
        by_title = _by_title(entry, item, headings, low, high) or _by_anchor(entry, item, text, anchors, low, high)
        if by_title is not None:
            found.append(by_title)
        elif is_index:
            why = "A row of the cross-reference index; the body has no heading for this Item."
            found.append(
                FoundItem(entry.block, entry.start, entry.end, (item,), entry.title, "cross-reference-index", 0.8, why)
            )
    return found


def _entries(
    candidates: Sequence[Candidate], parts: Sequence[PartLine], form: Form
) -> list[tuple[Candidate, FormItem]]:
    """The contents list's lines, each with the Item it names; Parts are those of the list itself."""
    found = []
    for candidate in candidates:
        if not candidate.is_contents:
            continue
        part = candidate.part
        for line in parts:
            if line.offset < candidate.offset and not candidate.part:
                part = line.part
        for number in candidate.numbers:
            alternatives = form.by_number[number]
            item = max(
                alternatives,
                key=lambda one: (one.part == part, title_agreement(candidate.title, one.titles)),
            )
            found.append((candidate, item))
    return found


def _heading_words(text: DocumentText) -> list[tuple[int, frozenset[str]]]:
    """Short blocks that are set off, with their words, in document order."""
    found = []
    for index, block in enumerate(text.blocks):
        if block.kind in ("paragraph", "heading") and 4 < len(block.text) < 220:
            style = block.style
            if block.kind == "heading" or style.bold or style.underline or style.centered or block.text.isupper():
                found.append((index, title_words(block.text)))
    return found


def _bounds(item: FormItem, chosen: Sequence[ChosenItem], form: Form, low: int, high: int) -> tuple[int, int]:
    """The blocks between which an Item must stand, by the chosen Items before and after it in the form."""
    position = form.position[item.key]
    for one in chosen:
        there = form.position[one.items[0].key]
        if there < position:
            low = max(low, one.candidate.block)
        elif one.candidate.block > low:
            high = min(high, one.candidate.block)
    return low, high


def _by_title(
    entry: Candidate, item: FormItem, headings: list[tuple[int, frozenset[str]]], low: int, high: int
) -> FoundItem | None:
    wanted = [title_words(title) for title in (entry.title, *item.titles) if title]
    for index, words in headings:
        if not low < index < high or not words:
            continue
        for title in wanted:
            common = len(words & title)
            if title and common >= _AGREES * max(len(words), len(title)):
                why = "A heading with the Item's title but without its number."
                return FoundItem(index, 0, 0, (item,), "", "title-alone", 0.85, why)
    return None


def _by_anchor(
    entry: Candidate, item: FormItem, text: DocumentText, anchors: dict[str, int], low: int, high: int
) -> FoundItem | None:
    """Where the list links to for an Item: its heading in other words, or the place where it begins without one."""
    for link in text.blocks[entry.block].hyperlinks:
        if link.start < entry.end and link.end > entry.start and link.href.startswith("#"):
            index = anchors.get(link.href[1:])
            if index is None or not low < index < high:
                continue
            is_short = len(text.blocks[index].text) < _LONGEST_HEADING
            agrees = title_agreement(text.blocks[index].text, (entry.title, *item.titles)) >= _AKIN
            if is_short and agrees:
                why = "The contents list links here for this Item."
                return FoundItem(index, 0, 0, (item,), "", "contents-link", 0.8, why)
            if _links_here_alone(entry, link.href, text):
                why = "The contents list links here for this Item, which has no heading of its own."
                return FoundItem(index, 0, 0, (item,), entry.title, "contents-link", 0.7, why)
    return None


def _links_here_alone(entry: Candidate, href: str, text: DocumentText) -> bool:
    """Whether no other line of the contents list links to the same place."""
    block = text.blocks[entry.block]
    return all(link.start < entry.end and link.end > entry.start for link in block.hyperlinks if link.href == href)
