"""Items and Parts of a form: candidates, contents lists, the choice, and the marks that come of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.edgar.forms import Form, FormItem
from viewer.filing.model import Block, Evidence
from viewer.outline.items.as_written import as_written
from viewer.outline.items.candidates import Candidate, DocumentText, item_candidates, part_lines
from viewer.outline.items.chooser import ChosenItem, choose_items
from viewer.outline.items.contents import mark_contents
from viewer.outline.items.form_parts import parts_alone, with_parts
from viewer.outline.items.numbered import numbered_candidates
from viewer.outline.items.page_tops import PageTops
from viewer.outline.items.section_lines import with_sections
from viewer.outline.items.unlabelled import FoundItem, find_unlabelled
from viewer.outline.mark import Mark
from viewer.outline.model import Treatment
from viewer.outline.text import line_behind, title_agreement, title_words

_TITLE_LENGTH = 240
_LONGEST_LINE = 100
_AGREES = 0.4
_SECOND_LABEL = re.compile(r"\W*item\s+\d", re.I)
_COVER_ROW = re.compile(r"\W*reporting\s+person\b", re.I)
_PARAGRAPH = re.compile(r"(?:item\s)?(?:\d{1,2}\s?)?\(a\)", re.I)
_ASKS = re.compile(r"(?:exact\s+)?(?:names?|address|citizenship|title|cusip|issuer)\b", re.I)
_PAGES = re.compile(
    r"(?:(?<!\bcover)[.,;:\s]+pages?(?:\s+nos?\.?)?(?:\s+[A-Z]?-?\d[\d\s,–&A-Z-]*)?)?(?:\s+none)?(?:\s+\([a-z]\))*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class FormMarks:
    """The marks of a form's Parts and Items in document order, and the blocks that hold its contents list."""

    marks: list[Mark]
    contents: list[int]


def mark_items(blocks: Sequence[Block], form: Form) -> FormMarks:
    """Find the Items of a form in a document."""
    text = DocumentText(blocks)
    parts = list(part_lines(text, form)) if form.has_parts or not form.items else []
    listed = bool(form.items)
    form = as_written(blocks, parts, form)
    lines = list(numbered_candidates(text, form)) if form.numbers_alone else item_candidates(text, form)
    candidates = mark_contents(lines, text)
    chosen = choose_items(candidates, parts, text, form)
    unlabelled = find_unlabelled(candidates, parts, chosen, text, form) if listed else []
    items = [(_item_mark(one, text.blocks, form), one.items) for one in chosen]
    items += [(_found_mark(one, text.blocks, form), one.items) for one in unlabelled]
    items.sort(key=lambda pair: pair[0].position)
    contents = [] if _is_index(unlabelled) else _contents(candidates)
    marks = with_parts(items, parts, PageTops(blocks, candidates, parts), blocks)
    if form.has_parts or not listed:
        marks = sorted([*marks, *parts_alone(parts, marks, contents, form, blocks)], key=lambda mark: mark.position)
    return FormMarks(with_sections(marks, blocks), contents)


def _contents(candidates: Sequence[Candidate]) -> list[int]:
    """The blocks of the contents list; rows of a Schedule 13G's cover page that are called Items are none."""
    listed = [one for one in candidates if one.is_contents]
    return [] if any(_COVER_ROW.match(one.title) for one in listed) else [one.block for one in listed]


def _is_index(unlabelled: Sequence[FoundItem]) -> bool:
    return any(one.rule == "cross-reference-index" for one in unlabelled)


def item_label(items: Sequence[FormItem]) -> str:
    """The label of one Item or a combined heading: "Item 2.02", "Items 10, 11 and 12"."""
    numbers = [item.number for item in items]
    if len(numbers) == 1:
        return f"Item {numbers[0]}"
    return f"Items {', '.join(numbers[:-1])} and {numbers[-1]}"


def _item_mark(one: ChosenItem, blocks: Sequence[Block], form: Form) -> Mark:
    candidate = one.candidate
    title, end = candidate.title, candidate.end
    repeated: tuple[int, ...] = ()
    known = tuple(title for item in one.items for title in item.titles)
    if not title:
        title = _title_below(candidate, blocks, known)
    elif end == len(blocks[candidate.block].text):
        title, repeated = _with_next_line(title, blocks, candidate.block, known)
    title = _without_answer(title, known)
    if _PARAGRAPH.match(title):  # Schedule 13G: the Item's number stands before its first paragraph alone
        title = known[0]
    agreement = title_agreement(title, known)
    label = item_label(one.items)
    if one.in_order:
        why = f"“{label}” heads a line{' and its title is the form’s' if agreement > 0.6 else ''}, in the form's order."
        evidence = Evidence("item-in-order", min(0.99, 0.8 + 0.2 * agreement), why)
    else:
        why = f"“{label}” heads a line that stands out, out of the form's order."
        evidence = Evidence("item-out-of-order", min(0.9, 0.6 + 0.3 * agreement), why)
    called = title or (known[0] if len(one.items) == 1 else "")
    mark = _mark(candidate.block, candidate.start, end, label, called, one.items, evidence, form)
    return replace(mark, repeated=repeated)


def _found_mark(one: FoundItem, blocks: Sequence[Block], form: Form) -> Mark:
    block = blocks[one.block]
    end = one.end or (0 if one.title else len(block.text))
    title = one.title or " ".join(block.text.split())
    evidence = Evidence(one.rule, one.confidence, one.why)
    return _mark(one.block, one.start, end, item_label(one.items), title, one.items, evidence, form)


def _mark(
    block: int,
    start: int,
    end: int,
    label: str,
    title: str,
    items: Sequence[FormItem],
    evidence: Evidence,
    form: Form,
) -> Mark:
    shown = _PAGES.sub("", _spelled(" ".join(title.split()), items))
    shown = f"{shown})" if shown.count("(") > shown.count(")") else shown
    shown = shown if len(shown) <= _TITLE_LENGTH else shown[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    treatment: Treatment | None = "furnished" if all(item.furnished for item in items) else None
    keys = tuple(item.key for item in items)
    level = 1 if items[0].part else 0
    return Mark(block, start, end, "item", shown, level, evidence, label, treatment, items=keys)


def _spelled(title: str, items: Sequence[FormItem]) -> str:
    """The title as filed; the form's where the filer set its letters apart, which leaves no words to read."""
    pieces = title.split()
    return items[0].titles[0] if len(pieces) > 5 and all(len(piece) < 3 for piece in pieces) else title


def _without_answer(title: str, known: tuple[str, ...]) -> str:
    """The title of an Item that asks for a name or the like, without the answer that stands behind its colon."""
    asked, colon, answer = title.partition(":")
    is_answered = bool(colon and answer.strip()) and _ASKS.match(asked) is not None
    return asked if is_answered and title_agreement(asked, known) > _AGREES else title


def _with_next_line(
    title: str, blocks: Sequence[Block], block: int, known: tuple[str, ...]
) -> tuple[str, tuple[int, ...]]:
    """The title with the next block, where that brings it nearer to the form's, and which block that is."""
    # The row of dashes by which a line of plain text is underlined stands between the two.
    below = next((at for at in range(block + 1, min(block + 3, len(blocks))) if blocks[at].kind != "rule"), None)
    following = "" if below is None or blocks[below].kind == "table" else blocks[below].text
    if below is None or not 0 < len(following) < _LONGEST_LINE or _SECOND_LABEL.match(following):
        return title, ()
    if title_words(following) <= title_words(title):
        return title, ()  # the first heading in the Item says a part of its title again
    longer = f"{title} {following}"
    return (longer, (below,)) if title_agreement(longer, known) > title_agreement(title, known) else (title, ())


def _title_below(candidate: Candidate, blocks: Sequence[Block], known: tuple[str, ...]) -> str:
    """The title of an Item whose label stands alone on its line; a row of a name and its value is none."""
    line = line_behind(blocks[candidate.block].text, candidate.end)
    if not line:
        below = next((one for one in blocks[candidate.block + 1 : candidate.block + 4] if one.text), None)
        line = below.text.split("\n", 1)[0].strip() if below is not None else ""
        if below is not None and below.kind == "table" and "\t" in line:
            return ""
    return line if len(line) < _TITLE_LENGTH and title_agreement(line, known) > _AGREES else ""
