"""The room's front door: a filing's documents into outlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Document, Evidence, Filing, Report
from viewer.outline.filling import cover_marks, with_headings, without_repeats
from viewer.outline.forms import Form, form_of
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
    signatures = find_signatures(blocks, last[0]) or find_signatures(blocks, min(first[0], len(blocks)))
    signed = signatures[0].position if signatures else (len(blocks), 0)
    marks = [*items, *signatures]
    if contents is not None and contents.position < first:
        marks.append(contents)
    for note in find_note(blocks):
        inside = bool(items) and note.position > first
        marks.append(replace(note, level=items[-1].level + 1) if inside else note)
    for index in find_exhibit_indexes(blocks, last[0]):
        inside = index.position < signed and bool(items)
        marks.append(replace(index, level=items[-1].level + 1 if inside else 0))
    marks += [mark for mark in find_certifications(blocks, signed[0]) if mark.position > signed]
    marks = without_repeats(marks)
    return with_headings([*cover_marks(blocks, marks), *marks], blocks)


def _exhibit_marks(document: Document) -> list[Mark]:
    why = "The document's text before its first heading."
    body = Mark(0, 0, 0, "body", "Beginning", 0, Evidence("body", 0.9, why))
    return with_headings([body], document.blocks)
