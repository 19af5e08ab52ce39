"""The room's front door: a filing's documents into outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.edgar.forms import Form, form_of
from viewer.filing.model import Block, Document, Evidence, Filing, Header, Report
from viewer.language import translated
from viewer.outline.exhibit_tops import without_top_lines
from viewer.outline.filling import with_headings, without_repeats
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.listed import ListedHeadings
from viewer.outline.headings.typography import is_set_in_lines
from viewer.outline.items.answers import without_answers
from viewer.outline.items.lettered import lettered_parts
from viewer.outline.items.marks import FormMarks, mark_items
from viewer.outline.mark import Mark
from viewer.outline.model import Outline
from viewer.outline.parts.bookmarks import bookmark_marks
from viewer.outline.parts.contents_lists import ContentsList, contents_end, contents_lists
from viewer.outline.parts.divisions import divisions, enclosed_reports
from viewer.outline.parts.elements import element_marks
from viewer.outline.parts.form_headings import form_heading_marks, under_headings
from viewer.outline.parts.front import body_mark, cover_mark, has_cover, text_after_cover
from viewer.outline.parts.landmarks import (
    find_certifications,
    find_contents,
    find_exhibit_indexes,
    find_note,
    find_signatures,
    find_unsigned,
)
from viewer.outline.parts.letters import enclosed, letter_marks
from viewer.outline.parts.meetings import meeting_marks
from viewer.outline.parts.proxy_cards import proxy_card_marks
from viewer.outline.parts.references import with_references
from viewer.outline.parts.tail import contract_signatures, text_after_signatures
from viewer.outline.titles import document_title
from viewer.outline.tree import build_tree

_SHORTEST_BODY = 150
_REASONS = re.compile(r"(?:purpose|reason)s?\b", re.I)
_EXHIBIT = re.compile(r"^EX-", re.I)
_CERTIFICATION = re.compile(r"^EX-3[12]\b", re.I)


def outline_filing(filing: Filing, report: Report | None = None) -> tuple[Outline, ...]:
    """The outline of every document of a filing, in the filing's order."""
    outlines = []
    for document in filing.documents:
        if report is not None:
            report(document.index / len(filing.documents), translated("Finding sections"))
        form = form_of(filing.header.base_form) if document.index == 0 else None
        outlines.append(outline_document(document, form, filing.header, is_primary=document.index == 0))
    return tuple(outlines)


def outline_document(
    document: Document, form: Form | None, header: Header | None = None, *, is_primary: bool
) -> Outline:
    """The outline of one document: as its form prescribes for a primary document, by its headings otherwise."""
    blocks = document.blocks
    names = [company.name for company in header.companies] if header else []
    header = header if is_primary else None
    if not blocks:
        return Outline(document.index, document_title(document, (), header), ())
    finder = HeadingFinder(
        blocks,
        is_plain=document.media == "text" or is_set_in_lines(blocks),
        is_letter=is_primary and form is not None and form.kind == "letter",
        names=names,
    )
    marks = _marks(document, form, finder, is_primary=is_primary)
    if document.bookmarks and not any(mark.kind == "item" for mark in marks):
        marks = bookmark_marks(document.bookmarks, blocks)
    sections = with_references(build_tree(marks, blocks, document.index), blocks)
    return Outline(document.index, document_title(document, marks, header), sections)


def _marks(document: Document, form: Form | None, finder: HeadingFinder, *, is_primary: bool) -> list[Mark]:
    if document.media == "xml" and not (form and form.items):
        return element_marks(document.blocks)
    if is_primary and not _EXHIBIT.match(document.type):
        return _primary_marks(document.blocks, form, finder)
    return _exhibit_marks(document, finder)


def _primary_marks(blocks: Sequence[Block], form: Form | None, finder: HeadingFinder) -> list[Mark]:
    form_marks = mark_items(blocks, form) if form else FormMarks([], [])
    items = form_marks.marks
    first = items[0].position if items else (len(blocks), 0)
    last = items[-1].position if items else (0, 0)
    signature = find_signatures(blocks, last[0], len(blocks)) or find_signatures(blocks, first[0], last[0])
    headings = form_heading_marks(blocks, form)
    if signature is None and items and not any(mark.kind == "signature" for mark in headings):
        signature = find_unsigned(blocks, last[0] + 1)
    cards = proxy_card_marks(blocks, form)
    if cards and signature and signature.position > cards[0].position:
        signature = None
    signed = signature.position if signature else (len(blocks), 0)
    whole = _parts_alone(items)
    stop = signed if whole else min(first, signed)
    lists = _contents_lists(blocks, form_marks, stop)
    prospectuses = divisions(blocks, finder, min(first, signed)[0])
    divided = prospectuses if all(mark.kind == "heading" for mark in prospectuses) else []
    reports = enclosed_reports(blocks, signed[0]) if form is not None and form.may_supplement else []
    marks = [
        *under_headings(items, headings),
        *lettered_parts(blocks, items, form),
        *filter(None, [signature]),
        *_notes(blocks, items, form),
        *headings,
        *cards,
        *meeting_marks(blocks, items, signed[0]),
        *prospectuses,
        *reports,
        *_contents(blocks, lists, stop[0], whole or divided),
    ]
    for index in find_exhibit_indexes(blocks, last[0]):
        inside = index.position < signed and bool(items)
        marks.append(replace(index, level=items[-1].level + 1 if inside else 0))
    marks += [mark for mark in find_certifications(blocks, signed[0]) if mark.position > signed]
    marks = without_repeats(marks)
    if _is_letter(blocks, marks, form):
        is_by_form = form is not None and form.kind == "letter"
        marks = without_repeats(letter_marks(blocks, finder.furniture, is_by_form=is_by_form))
        marks += enclosed(text_after_signatures(blocks, marks, finder), blocks, marks)
    else:
        marks += text_after_signatures(blocks, marks, finder)
        marks += _before(blocks, marks[0] if marks else None, has_items=_begins_with_items(items, form))
    listed = ListedHeadings(blocks, [range(one.mark.block, one.end) for one in lists])
    return without_answers(with_headings(without_repeats(marks), blocks, finder, listed), form)


def _is_letter(blocks: Sequence[Block], marks: Sequence[Mark], form: Form | None) -> bool:
    """Whether a document is a letter: by its form, or as it has neither a cover nor anything of a form."""
    return (form is not None and form.kind == "letter") or not (marks or has_cover(blocks))


def _before(blocks: Sequence[Block], beginning: Mark | None, *, has_items: bool) -> list[Mark]:
    """The cover and the text after it, before the first mark."""
    cover = cover_mark(blocks, beginning)
    text = text_after_cover(blocks, beginning.block if beginning else len(blocks), has_items=has_items)
    return cover if text is None else [*cover, text]


def _parts_alone(items: Sequence[Mark]) -> Sequence[Mark]:
    """The Parts of a document that has no Items: its contents list stands in one, as in Form 1-A's circular."""
    return items if all(mark.kind == "part" for mark in items) else ()


def _begins_with_items(items: Sequence[Mark], form: Form | None) -> bool:
    """Whether Items follow the cover: a prospectus does where those of a registration statement are in Part II or C."""
    return bool(items) and not (form is not None and form.is_registration and items[0].part not in (None, "I"))


def _notes(blocks: Sequence[Block], items: Sequence[Mark], form: Form | None) -> list[Mark]:
    """Explanatory notes: those after the first Item stand under an Item.

    In a proxy statement or a prospectus the reasons for "the amendment" are those for one of the charter.
    """
    is_of_charter = form is not None and (form.kind in ("proxy statement", "prospectus") or form.is_registration)
    notes = []
    for note in find_note(blocks):
        if is_of_charter and _REASONS.match(note.title):
            continue
        inside = bool(items) and note.position > items[0].position
        notes.append(replace(note, level=items[-1].level + 1) if inside else note)
    return notes


def _contents_lists(blocks: Sequence[Block], form_marks: FormMarks, stop: tuple[int, int]) -> list[ContentsList]:
    """The contents lists before a place."""
    entries = [block for block in form_marks.contents if (block, 0) < stop]
    if not entries:
        return [one for one in contents_lists(blocks, 0, stop[0]) if one.mark.position < stop]
    contents = find_contents(blocks, entries)
    found = ContentsList(contents, contents_end(blocks, max(entries), stop[0])) if contents else None
    return [found] if found and found.mark.position < stop else []


def _contents(
    blocks: Sequence[Block], lists: Sequence[ContentsList], stop: int, above: Sequence[Mark] = ()
) -> Iterator[Mark]:
    """The contents lists and the texts after them; those that stand in a prospectus of several, under it."""
    for mark, end in lists:
        level = int(any(one.position < mark.position for one in above))
        yield replace(mark, level=level)
        if sum(len(block.text) for block in blocks[end:stop]) > _SHORTEST_BODY:
            yield replace(body_mark(end, "The text after the contents."), level=level)


def _exhibit_marks(document: Document, finder: HeadingFinder) -> list[Mark]:
    """An exhibit's headings; that of a certification (Exhibits 31 and 32) is told as one."""
    why = "The document's text before its first heading."
    body = Mark(0, 0, 0, "body", "Top of the exhibit", 0, Evidence("body", 0.9, why))
    blocks = document.blocks
    lists = list(contents_lists(blocks, 0, len(blocks)))
    contents = _contents(blocks, lists, len(blocks))
    listed = ListedHeadings(blocks, [range(one.mark.block, one.end) for one in lists])
    found = without_repeats([body, *contract_signatures(blocks, finder), *contents])
    marks = without_top_lines(with_headings(found, blocks, finder, listed), blocks)
    if not _CERTIFICATION.match(document.type):
        return marks
    first = next((mark for mark in marks if mark.kind == "heading" and "certif" in mark.title.lower()), None)
    if first is None:
        why = "The whole of an exhibit that is a certification."
        return [
            replace(body, kind="certification", title="Certification", evidence=Evidence("certification", 0.9, why))
        ]
    return [replace(mark, kind="certification") if mark is first else mark for mark in marks]
