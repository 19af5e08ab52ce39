"""From a target's words to its place in a filing, and a sentence that says how it was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from viewer.amendments.targets.mentions.mention import EXHIBIT_INDEX
from viewer.amendments.targets.places.exhibit_places import document_of, entry_of
from viewer.amendments.targets.places.found import Context, Found
from viewer.amendments.targets.places.pages import page_of
from viewer.amendments.targets.places.paragraph_places import Paragraphs, plainly
from viewer.amendments.targets.places.section_places import Sections
from viewer.filing.model import Block, Document, Filing, Hyperlink, Place
from viewer.outline.model import Outline, Section

_SHORTEST = 2
_OF_EVERY_PAGE = ("table of contents", "index")


class Finder:
    """Finds targets in one filing."""

    def __init__(
        self, filing: Filing, outlines: Sequence[Outline], renumbered: Mapping[str, Document] | None = None
    ) -> None:
        """``renumbered``: this filing's documents for exhibits that the note names by another number."""
        self._filing = filing
        self._renumbered = renumbered or {}
        self._primary = filing.documents[0]
        by_document = {outline.document: outline for outline in outlines}
        self._sections = Sections(self._primary, tuple(by_document[0].walk()) if 0 in by_document else ())
        self._paragraphs = Paragraphs(filing.documents, by_document)

    def context(self, labels: Sequence[tuple[str, str | None, str]]) -> Context:
        """What the targets of one note, as (kind, label, words), say of where its tables and paragraphs are."""
        document: Document | None = None
        is_missing = False
        section: Section | None = None
        page: str | None = None
        exhibit: str | None = None
        headed: Section | None = None
        for kind, label, words in labels:
            if kind == "exhibit" and label != EXHIBIT_INDEX and document is None:
                document = self._attached(label) if label else None
                is_missing = document is None
                exhibit = label
            elif kind == "item" and label and section is None:
                section = self._sections.item(label, words)
            elif kind == "page" and page is None:
                page = label
            elif kind == "paragraph" and label and headed is None:
                headed = self._paragraphs.section(label)
        section = section or headed
        return Context(document, is_missing, page, section, exhibit=exhibit)

    def find(self, kind: str, label: str | None, words: str, context: Context) -> Found:
        """Where a target is; never raises, and never guesses without saying so."""
        if kind == "item":
            return self._found_item(label or "", words)
        if kind == "part":
            return self._found_section(self._sections.labelled(label or ""), label or "The Part")
        if kind == "exhibit":
            return self._exhibit(label)
        if kind == "table":
            return self._table(label or "1", context)
        if kind == "page":
            return self._page(label or "1", context)
        if kind == "paragraph":
            return self._paragraphs.find(label or words, context)
        if kind == "signature":
            return self._found_section(self._sections.of_kind("signature"), "The signature")
        if kind == "hyperlink":
            return self._hyperlink(context)
        if kind == "cover":
            return Found(_first_words(self._primary), 0.95, "The cover is where the document begins.")
        return Found(_first_words(self._primary), 0.8, "The whole filing is meant; its beginning stands for it.")

    def items(self) -> tuple[str, ...]:
        """The labels of the Items that this filing has, in its order."""
        return self._sections.items()

    def meant(self, label: str) -> str:
        """The Item that a label means: that of the heading with this number, where the filer mistyped it."""
        return self._sections.meant(label)

    def _found_item(self, label: str, words: str) -> Found:
        return self._found_section(self._sections.item(label, words), label)

    def _found_section(self, section: Section | None, what: str) -> Found:
        if section is None:
            return Found(None, 0.9, f"{what} is not in this filing.")
        place = section.place
        heading = Place(place.document, place.block) if place.start == place.end else place
        return Found(heading, 0.97, f"{what} has a heading of its own.")

    def _exhibit(self, label: str | None) -> Found:
        if label == EXHIBIT_INDEX:
            section = self._sections.of_kind("exhibit-index") or self._sections.titled("exhibits")
            return self._found_section(section, "The list of exhibits")
        if label is None:
            return Found(None, 0.5, "The filing does not tell which exhibit this is.")
        document = self._attached(label)
        if document and document.blocks:
            number = "" if label not in self._renumbered else f" as {document.type}"
            return Found(_first_words(document), 0.97 if not number else 0.85, f"Exhibit {label} is attached{number}.")
        entry = entry_of(label, self._primary.blocks, self._exhibits_from())
        if entry is not None:
            return Found(Place(0, entry), 0.7, f"Exhibit {label} is not attached; this is where the filing names it.")
        return Found(None, 0.9, f"Exhibit {label} is not in this filing.")

    def _attached(self, label: str) -> Document | None:
        return self._renumbered.get(label) or document_of(label, self._filing)

    def _exhibits_from(self) -> int:
        section = self._sections.titled("exhibits") or self._sections.of_kind("exhibit-index")
        return section.place.block if section else 0

    def _table(self, label: str, context: Context) -> Found:
        document = context.document or (
            self._primary if context.page or context.section or not label.isdecimal() else None
        )
        if document is None or not document.blocks or context.is_missing:
            return Found(None, 0.5, "The document that holds this table is not attached.")
        span = page_of(document.blocks, context.page) if context.page else None
        if span is None and context.section and document is self._primary:
            span = range(context.section.place.block, context.section.end.block)
        tables = [index for index in span or range(len(document.blocks)) if document.blocks[index].kind == "table"]
        if not label.isdecimal() and label not in ("last", "final"):
            return self._captioned_table(document, tables, label, context)
        position = -1 if not label.isdecimal() else int(label) - 1
        if position >= len(tables) or not tables:
            return Found(None, 0.5, "No such table stands there.")
        where = f"on page {context.page}" if context.page and span else "there"
        sure = 0.95 if len(tables) == 1 else 0.8 if span else 0.5
        return Found(Place(document.index, tables[position]), sure, f"Table {label} of {len(tables)} {where}.")

    def _captioned_table(self, document: Document, tables: Sequence[int], label: str, context: Context) -> Found:
        words = plainly(label)
        for index in tables:
            above = " ".join(block.text for block in document.blocks[max(0, index - 3) : index])
            if words in plainly(above) or words in plainly(document.blocks[index].text[:400]):
                return Found(Place(document.index, index), 0.85, f"The table under “{label}”.")
        if context.section and len(tables) == 1:
            return Found(Place(document.index, tables[0]), 0.6, "The only table that stands there.")
        return self._paragraphs.heading(document, label, context.note)

    def _page(self, label: str, context: Context) -> Found:
        if context.is_missing:
            return Found(None, 0.5, "The document that has this page is not attached.")
        document = context.document or self._primary
        span = page_of(document.blocks, label)
        if not span:
            return Found(None, 0.5, f"The document has no page {label}.")
        return Found(Place(document.index, span[0]), 0.85, f"Page {label} begins here.")

    def _hyperlink(self, context: Context) -> Found:
        start = self._exhibits_from()
        entry = entry_of(context.exhibit, self._primary.blocks, start) if context.exhibit else None
        if entry is not None and (link := _link_after(self._primary.blocks[entry], context.exhibit or "")):
            place = Place(0, entry, link.start, link.end)
            return Found(place, 0.9, f"The link at Exhibit {context.exhibit} in the list of exhibits.")
        for index in range(start, len(self._primary.blocks)):
            if self._primary.blocks[index].hyperlinks:
                return Found(Place(0, index), 0.5, "The list of exhibits holds the links.")
        return self._exhibit(EXHIBIT_INDEX)


def _first_words(document: Document) -> Place:
    """The first line that says something: before it may stand rules, page numbers and a link to the contents."""
    said = (
        at
        for at, block in enumerate(document.blocks)
        if block.kind == "table" or (len(block.text) > _SHORTEST and block.text.casefold() not in _OF_EVERY_PAGE)
    )
    return Place(document.index, next(said, 0))


def _link_after(block: Block, number: str) -> Hyperlink | None:
    """The link in the line (or row) that an exhibit's number begins."""
    for found in re.finditer(rf"(?<![\w.(]){re.escape(number)}(?![\w(]|\.\d)", block.text):
        end = block.text.find("\n", found.end())
        line = range(found.start(), end if end >= 0 else len(block.text))
        if link := next((link for link in block.hyperlinks if link.start in line), None):
            return link
    return None
