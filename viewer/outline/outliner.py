"""The room's front door: a filing's documents into outlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Document, Evidence, Filing, Report
from viewer.outline.forms import Form, form_of
from viewer.outline.headings import style_headings
from viewer.outline.items import FormMarks, mark_items
from viewer.outline.landmarks import (
    find_certifications,
    find_contents,
    find_exhibit_indexes,
    find_note,
    find_signatures,
)
from viewer.outline.mark import Mark
from viewer.outline.model import Outline
from viewer.outline.tree import build_tree

_GENERIC = re.compile(r"^(?:ex(?:hibit)?[-.\s]*[\d.()a-z]*|form\s+.{0,12}|document|filename\d*|\W*)$", re.I)


def outline_filing(filing: Filing, report: Report | None = None) -> tuple[Outline, ...]:
    """The outline of every document of a filing, in the filing's order."""
    outlines = []
    for document in filing.documents:
        if report is not None:
            report(document.index / len(filing.documents), "Finding sections")
        form = form_of(filing.header.base_form) if document.index == 0 else None
        outlines.append(outline_document(document, form, is_primary=document.index == 0))
    return tuple(outlines)


def outline_document(document: Document, form: Form | None, *, is_primary: bool) -> Outline:
    """The outline of one document: as its form prescribes for a primary document, by its headings otherwise."""
    blocks = document.blocks
    if not blocks:
        return Outline(document.index, document_title(document, ()), ())
    marks = _primary_marks(blocks, form) if is_primary else _exhibit_marks(document)
    sections = build_tree(marks, blocks, document.index)
    return Outline(document.index, document_title(document, marks), sections)


def document_title(document: Document, marks: Sequence[Mark]) -> str:
    """What a reader would call the document: its description if that says something, its headline, its type."""
    description = " ".join(document.description.split())
    if description and not _GENERIC.match(description):
        return description.capitalize() if description.isupper() else description
    headings = (mark.title for mark in marks if mark.kind == "heading" and not _GENERIC.match(mark.title))
    return next(headings, "") or description or document.type or document.filename


def _primary_marks(blocks: Sequence[Block], form: Form | None) -> list[Mark]:
    form_marks = mark_items(blocks, form) if form else FormMarks([], [])
    items = form_marks.marks
    first = items[0].position if items else (len(blocks), 0)
    last = items[-1].position if items else (0, 0)
    contents = find_contents(blocks, [block for block in form_marks.contents if (block, 0) < first])
    signatures = find_signatures(blocks, last[0])
    signed = signatures[0].position if signatures else (len(blocks), 0)
    marks = [*items, *signatures]
    if contents is not None and contents.position < first:
        marks.append(contents)
    for note in find_note(blocks):
        if items and note.position > first:
            note = replace(note, level=items[-1].level + 1)
        marks.append(note)
    for index in find_exhibit_indexes(blocks, last[0]):
        inside = index.position < signed and bool(items)
        marks.append(replace(index, level=items[-1].level + 1 if inside else 0))
    marks += [mark for mark in find_certifications(blocks, signed[0]) if mark.position > signed]
    return _filled(_without_repeats(marks), blocks, cover=True)


def _exhibit_marks(document: Document) -> list[Mark]:
    return _filled([], document.blocks, cover=False)


def _without_repeats(marks: list[Mark]) -> list[Mark]:
    """Marks in document order, one for each place (a Part may share its first Item's)."""
    ordered = sorted(marks, key=lambda mark: (mark.position, mark.level))
    kept: list[Mark] = []
    for mark in ordered:
        if kept and mark.position == kept[-1].position and mark.level <= kept[-1].level:
            continue
        kept.append(mark)
    return kept


def _filled(marks: list[Mark], blocks: Sequence[Block], *, cover: bool) -> list[Mark]:
    """Add what stands before the first mark, and the headings inside each section that is not contents or cover."""
    start = marks[0].position if marks else (len(blocks), 0)
    filled: list[Mark] = []
    if start > (0, 0) or not marks:
        if cover:
            why = "What stands before the first heading of the form."
            filled.append(Mark(0, 0, 0, "cover", "Cover", 0, Evidence("cover", 0.95, why)))
            marks = [*filled, *marks]
        else:
            marks = [*_body(blocks), *marks]
    claimed = {mark.block for mark in marks}
    result: list[Mark] = []
    for number, mark in enumerate(marks):
        result.append(mark)
        stop = marks[number + 1].block if number + 1 < len(marks) else len(blocks)
        if mark.kind in ("cover", "contents") and (len(marks) > 1 or (cover and len(blocks) < 40)):
            continue
        if mark.kind == "signature" or mark.kind == "part":
            continue
        level = mark.level + 1 if mark.kind != "body" else 0
        result += style_headings(blocks, mark.block, stop, level, claimed)
    return _without_repeats(result)


def _body(blocks: Sequence[Block]) -> list[Mark]:
    why = "The document's text before its first heading."
    return [Mark(0, 0, 0, "body", "Beginning", 0, Evidence("body", 0.9, why))]
