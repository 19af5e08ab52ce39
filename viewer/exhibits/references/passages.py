"""References to a passage by number: a note, a printed page, a Section of a contract, a Part; and their targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from viewer.exhibits.attached import Attachments
from viewer.exhibits.listed import Named
from viewer.exhibits.mentions.belonging import of_another_filing, whose
from viewer.exhibits.model import Link, LinkKind, LinkTarget
from viewer.exhibits.references.contracts import CONTRACTS, Contract
from viewer.exhibits.references.notes import NoteSet, names_notes, note_in, note_sets, notes_named
from viewer.exhibits.references.pages import names_pages, pages_named
from viewer.filing.model import Block, Document, Evidence, Filing, Place
from viewer.filing.paper.pages import PrintedPages
from viewer.outline.model import Outline

_ANNUAL_REPORT = re.compile(
    r"annual\s+report\s+to\s+(?:the\s+|its\s+|our\s+)?(?:\w+\s+)?(?:share|stock)\s?(?:holder|owner)|\bexhibit\s+13\b"
    r"|annual\s+report(?!\s+on\s+form)|annual\s+(?:share|stock)holders",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:P(?:arts?|ARTS?))\s+(?P<part>IV|I{1,3})\b(?!\s*[,.:–—\-]*\s*(?:of\s+)?(?:Items?|ITEMS?)\b)")
_PART_GOES_ON = re.compile(
    r"\W*$|\s*[.;)”\"]|,?\s+(?:of\s+this|hereof|herein|above|below|and|or|is|are|has|have|to\s+the\s+extent)\b|,\s"
    r"|\s+of\s+(?:the|our|its)\s+(?:(?:Annual|Quarterly)\s+)?(?:Form|Report|report)"
)
_AFTER = 200


class Passages:
    """What the documents of one filing number: notes, pages, Sections, Parts; read when something first names one."""

    def __init__(self, filing: Filing, outlines: tuple[Outline, ...], attachments: Attachments) -> None:
        self._documents = filing.documents
        self._form = filing.header.base_form or filing.documents[0].type
        self._outlines = {outline.document: outline for outline in outlines}
        self._attachments = attachments
        self._notes: dict[int, list[NoteSet]] = {}
        self._pages: dict[int, PrintedPages] = {}
        self._contracts: dict[int, Contract | None] = {}

    def links_in(self, document: Document, index: int, block: Block) -> Iterator[Link]:
        """The notes, pages, Sections and Parts that a block names and that are surely found; the surest kinds first."""
        text = block.text
        if names_notes(text):
            yield from self._note_links(document, index, text)
        if names_pages(text):
            yield from self._page_links(document, index, text)
        if document.is_exhibit and (contract := self.contract(document)):
            for named, called, place in contract.links(text, index):
                why = f"{called} begins here in this same document."
                yield _link("section", document, index, text, named, called, document, place, why)
        elif document.index == 0 and ("art I" in text or "ART I" in text):
            yield from self._part_links(document, index, text)

    def contract(self, document: Document) -> Contract | None:
        """The numbered headings of an exhibit that is a contract; None where it is none, or numbers nothing."""
        if document.index not in self._contracts:
            label = self._attachments.label_of(document)
            outline = self._outlines.get(document.index)
            made = None
            if label and label.family in CONTRACTS:
                headings = {section.place.block for section in outline.walk()} if outline else set()
                made = Contract(document.blocks, document.index, headings)
            self._contracts[document.index] = made or None
        return self._contracts[document.index]

    def page(self, document: Document, number: str, near: int | None = None) -> int | None:
        """The first block of the page that bears a printed number; None where it is not sure which does.

        ``near``: the block of the same document that names the page.
        """
        if document.index not in self._pages:
            self._pages[document.index] = PrintedPages(document.blocks)
        return self._pages[document.index].first(number, near)

    def _sets(self, document: Document) -> list[NoteSet]:
        if document.index not in self._notes:
            outline = self._outlines.get(document.index)
            self._notes[document.index] = note_sets(document.blocks, outline, document.index)
        return self._notes[document.index]

    @cached_property
    def _report(self) -> Document | None:
        """The annual report to holders (Exhibit 13), when just one is attached."""
        found = [one.document for one in self._attachments.all if one.label.family == "13" and one.document.blocks]
        return found[0] if len(found) == 1 else None

    def _note_links(self, document: Document, index: int, text: str) -> Iterator[Link]:
        for group in notes_named(text):
            start, end = group[0].start, group[-1].end
            if start < 3 and len(group) == 1 and (len(text) < _AFTER or self._begins_note(document, index)):
                continue
            words = of_another_filing(text, start, end, self._form)
            at = self._where(document, words, text[end : end + _AFTER])
            for named in group:
                label = f"Note {named.number}"
                if at is None:
                    if words and self._sets(document):
                        yield _elsewhere("note", document, index, text, named, label, words)
                elif found := note_in(self._sets(at), named.number, index if at is document else 0):
                    why = f"{label} to the financial statements is “{' '.join(found[1].split())[:120]}”."
                    yield _link("note", document, index, text, named, label, at, found[0], why)

    def _begins_note(self, document: Document, index: int) -> bool:
        return any(place.block == index for one in self._sets(document) for place in one.places.values())

    def _where(self, document: Document, words: str | None, after: str) -> Document | None:
        """Whose notes or pages are meant: those of the document that speaks, or of the attached annual report."""
        if words is None and not (self._report and _ANNUAL_REPORT.search(after.split(".")[0])):
            return document
        report = self._report
        if report is None or report is document:
            return None if words else document
        return report if _ANNUAL_REPORT.search(words or after) and "10-" not in (words or "") else None

    def _page_links(self, document: Document, index: int, text: str) -> Iterator[Link]:
        for group in pages_named(text):
            start, end = group[0].start, group[-1].end
            words = of_another_filing(text, start, end, self._form)
            belongs, _ = whose(text, start, end)
            at = self._where(document, words, text[end : end + _AFTER]) if belongs != "inner" else None
            for named in group:
                label = f"Page {named.number}"
                if at is None:
                    if words:
                        yield _elsewhere("page", document, index, text, named, label, words)
                    continue
                near = index if at is document else None
                block = self.page(at, named.number, near)
                if block is not None and block != near:
                    why = f"{label} is the number printed on this page."
                    yield _link("page", document, index, text, named, label, at, Place(at.index, block), why)

    @cached_property
    def _parts(self) -> dict[str, Place]:
        outline = self._outlines.get(0)
        parts = [section for section in (outline.walk() if outline else ()) if section.kind == "part" and section.label]
        labels = [section.label for section in parts]
        return {
            section.label.removeprefix("Part "): section.place
            for section in parts
            if section.label and labels.count(section.label) == 1
        }

    def _part_links(self, document: Document, index: int, text: str) -> Iterator[Link]:
        for found in _PART.finditer(text):
            place = self._parts.get(found["part"])
            if place is None or found.start() < 3 or place.block == index:
                continue
            named = Named(found.start(), found.end(), found["part"])
            label = f"Part {found['part']}"
            if words := of_another_filing(text, found.start(), found.end(), self._form):
                yield _elsewhere("part", document, index, text, named, label, words)
            elif _PART_GOES_ON.match(text, found.end()):
                why = f"{label} begins here in this document."
                yield _link("part", document, index, text, named, label, document, place, why)


def _link(
    kind: LinkKind,
    document: Document,
    index: int,
    text: str,
    named: Named,
    label: str,
    at: Document,
    place: Place,
    why: str,
) -> Link:
    here = Place(document.index, index, named.start, named.end)
    target = LinkTarget(at.index, at.filename, place)
    return Link(
        kind,
        text[named.start : named.end],
        label,
        "mention",
        here,
        "attached",
        target,
        Evidence(f"{kind}-number", 0.93, why),
    )


def _elsewhere(kind: LinkKind, document: Document, index: int, text: str, named: Named, label: str, words: str) -> Link:
    here = Place(document.index, index, named.start, named.end)
    evidence = Evidence(f"{kind}-of-other-filing", 0.9, f"{label} belongs to another filing: “{words}”.")
    return Link(kind, text[named.start : named.end], label, "mention", here, "elsewhere", None, evidence)
