"""From a target's words to its place in a filing, and a sentence that says how it was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from viewer.amendments.targets.exhibit_places import document_of, entry_of
from viewer.amendments.targets.pages import page_of
from viewer.amendments.targets.spotting import EXHIBIT_INDEX
from viewer.edgar.item_numbers import part_named
from viewer.filing.model import Block, Document, Filing, Hyperlink, Place
from viewer.outline.model import Outline, Section

_ITEM_NUMBERS = re.compile(r"\d{1,2}(?:\.\d{2})?(?:[A-Z](?![a-z]))?(?:\(T\))?")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
# Of a long title ("Management's Discussion and Analysis of …") filers quote the end in many ways.
_TELLING_WORDS = 5
_SHORTEST = 2
_OF_EVERY_PAGE = ("table of contents", "index")
_LINES_OF_HEADING = 4
_ALONE = 2  # "9A(T)" counts as 9A too
_NOTES = re.compile(
    r"^\W*notes\s+to\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:financial\s+)?statements?\b[^.]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_HEADING = 160
_WORDS = re.compile(r"\w+")


class Found(NamedTuple):
    """A place, how sure it is, and how it was found; no place, and why not."""

    place: Place | None
    confidence: float
    why: str


class Context(NamedTuple):
    """What else the note names: the exhibit of its tables and pages (or that it is missing), the page, the Item.

    ``exhibit`` is the number of the exhibit, whose entry in the list may hold a link.

    ``note`` is where the note itself stands, when the places are looked for in the filing that has it.
    """

    document: Document | None = None
    is_missing: bool = False
    page: str | None = None
    section: Section | None = None
    note: Place | None = None
    exhibit: str | None = None


class Finder:
    """Finds targets in one filing."""

    def __init__(
        self, filing: Filing, outlines: Sequence[Outline], renumbered: Mapping[str, Document] | None = None
    ) -> None:
        """``renumbered``: this filing's documents for exhibits that the note names by another number."""
        self._filing = filing
        self._renumbered = renumbered or {}
        self._primary = filing.documents[0]
        self._outlines = {outline.document: outline for outline in outlines}
        self._sections = tuple(self._outlines[0].walk()) if 0 in self._outlines else ()

    def context(self, labels: Sequence[tuple[str, str | None, str]]) -> Context:
        """What the targets of one note, as (kind, label, words), say of where its tables and paragraphs are."""
        document: Document | None = None
        is_missing = False
        section: Section | None = None
        page: str | None = None
        exhibit: str | None = None
        for kind, label, words in labels:
            if kind == "exhibit" and label != EXHIBIT_INDEX and document is None:
                document = self._attached(label) if label else None
                is_missing = document is None
                exhibit = label
            elif kind == "item" and label and section is None:
                section = self._item(label, words)
            elif kind == "page" and page is None:
                page = label
        return Context(document, is_missing, page, section, exhibit=exhibit)

    def find(self, kind: str, label: str | None, words: str, context: Context) -> Found:
        """Where a target is; never raises, and never guesses without saying so."""
        if kind == "item":
            return self._found_item(label or "", words)
        if kind == "part":
            return self._found_section(self._labelled(label or ""), label or "The Part")
        if kind == "exhibit":
            return self._exhibit(label)
        if kind == "table":
            return self._table(label or "1", context)
        if kind == "page":
            return self._page(label or "1", context)
        if kind == "paragraph":
            return self._paragraph(label or words, context)
        if kind == "signature":
            return self._found_section(self._of_kind("signature"), "The signature")
        if kind == "hyperlink":
            return self._hyperlink(context)
        if kind == "cover":
            return Found(_first_words(self._primary), 0.95, "The cover is where the document begins.")
        return Found(_first_words(self._primary), 0.8, "The whole filing is meant; its beginning stands for it.")

    def items(self) -> tuple[str, ...]:
        """The labels of the Items that this filing has, in its order."""
        return tuple(dict.fromkeys(one.label for one in self._sections if one.kind == "item" and one.label))

    def meant(self, label: str) -> str:
        """The Item that a label means: that of the heading with this number, where the filer mistyped it."""
        if not label.startswith("Item ") or label in self.items():
            return label
        number = label.removeprefix("Item ")
        mistyped = re.compile(rf"\W*item\s+{re.escape(number)}(?!\w|\.\d|\()", re.IGNORECASE)
        for section in self._sections:
            heading = self._primary.blocks[section.place.block].text[section.place.start or 0 :]
            if section.kind == "item" and section.label and mistyped.match(heading):
                return label if number in {key.number for key in section.items} else section.label
        return label

    def _item(self, label: str, words: str) -> Section | None:
        number = label.rpartition("Item ")[2]
        part = part_named(label) or part_named(words)
        fitting: list[tuple[str | None, Section]] = []
        current: str | None = None
        for section in self._sections:
            if section.part:
                current = section.part
            elif number in {one for key in section.items for one in (key.number, key.number.removesuffix("(T)"))}:
                fitting.append((current, section))
        # A heading of its own says more than one that a group of Items shares.
        fitting.sort(key=lambda pair: len(pair[1].items) > 1)
        for its_part, section in fitting:
            if part is None or its_part is None or its_part == part:
                return section
        return fitting[0][1] if fitting else None

    def _labelled(self, label: str) -> Section | None:
        return next((one for one in self._sections if one.label and one.label.casefold() == label.casefold()), None)

    def _of_kind(self, kind: str) -> Section | None:
        return next((section for section in self._sections if section.kind == kind), None)

    def _found_item(self, label: str, words: str) -> Found:
        return self._found_section(self._item(label, words), label)

    def _found_section(self, section: Section | None, what: str) -> Found:
        if section is None:
            return Found(None, 0.9, f"{what} is not in this filing.")
        place = section.place
        heading = Place(place.document, place.block) if place.start == place.end else place
        return Found(heading, 0.97, f"{what} has a heading of its own.")

    def _exhibit(self, label: str | None) -> Found:
        if label == EXHIBIT_INDEX:
            section = self._of_kind("exhibit-index") or self._titled("exhibits")
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
        section = self._titled("exhibits") or self._of_kind("exhibit-index")
        return section.place.block if section else 0

    def _titled(self, word: str) -> Section | None:
        items = [section for section in self._sections if section.kind == "item" and word in section.title.casefold()]
        return items[-1] if items else None

    def _table(self, label: str, context: Context) -> Found:
        document = context.document or (
            self._primary if context.page or context.section or not label.isdigit() else None
        )
        if document is None or not document.blocks or context.is_missing:
            return Found(None, 0.5, "The document that holds this table is not attached.")
        span = page_of(document.blocks, context.page) if context.page else None
        if span is None and context.section and document is self._primary:
            span = range(context.section.place.block, context.section.end.block)
        tables = [index for index in span or range(len(document.blocks)) if document.blocks[index].kind == "table"]
        if not label.isdigit() and label not in ("last", "final"):
            return self._captioned_table(document, tables, label, context)
        position = -1 if not label.isdigit() else int(label) - 1
        if position >= len(tables) or not tables:
            return Found(None, 0.5, "No such table stands there.")
        where = f"on page {context.page}" if context.page and span else "there"
        sure = 0.95 if len(tables) == 1 else 0.8 if span else 0.5
        return Found(Place(document.index, tables[position]), sure, f"Table {label} of {len(tables)} {where}.")

    def _captioned_table(self, document: Document, tables: Sequence[int], label: str, context: Context) -> Found:
        words = _plain(label)
        for index in tables:
            above = " ".join(block.text for block in document.blocks[max(0, index - 3) : index])
            if words in _plain(above) or words in _plain(document.blocks[index].text[:400]):
                return Found(Place(document.index, index), 0.85, f"The table under “{label}”.")
        if context.section and len(tables) == 1:
            return Found(Place(document.index, tables[0]), 0.6, "The only table that stands there.")
        return self._heading(document, label)

    def _page(self, label: str, context: Context) -> Found:
        if context.is_missing:
            return Found(None, 0.5, "The document that has this page is not attached.")
        document = context.document or self._primary
        span = page_of(document.blocks, label)
        if not span:
            return Found(None, 0.5, f"The document has no page {label}.")
        return Found(Place(document.index, span[0]), 0.85, f"Page {label} begins here.")

    def _paragraph(self, label: str, context: Context) -> Found:
        if ordinal := re.fullmatch(r"(\w+) paragraph", label):
            return self._numbered_paragraph(ordinal[1], context)
        if label[0] in '"$' or label[0].isdigit():
            return self._words(label.strip('"').removeprefix("$").strip(), context)
        found = Found(None, 0.6, f"“{label}” was not found.")
        for document in (context.document,) if context.document else self._filing.documents:
            found = self._named_paragraph(document, label)
            if found.place:
                return found
        return found

    def _words(self, words: str, context: Context) -> Found:
        """The one place outside the note, or the one in the Item or on the page named, where these very words stand."""
        exact = re.compile(r"(?<![\w.,])" + r"\s".join(map(re.escape, words.split())) + r"(?!\w|[.,]\d)")
        rarest = max(words.split(), key=len)
        found: list[Place] = []
        for document in (context.document,) if context.document else self._filing.documents:
            for index, block in enumerate(document.blocks):
                is_note = context.note and (context.note.document, context.note.block) == (document.index, index)
                if is_note or rarest not in block.text:
                    continue
                found += (Place(document.index, index, one.start(), one.end()) for one in exact.finditer(block.text))
        if len(found) > 1 and (inside := self._within(context)):
            found = [place for place in found if place.document == 0 and place.block in inside] or found
        if len(found) == 1:
            return Found(found[0], 0.85, f"“{words}” stands here alone.")
        return Found(None, 0.6, f"“{words}” stands in {len(found)} places." if found else f"“{words}” is not here.")

    def _within(self, context: Context) -> range | None:
        """The blocks of the primary document in which a note says that something stands."""
        if context.page and (span := page_of(self._primary.blocks, context.page)):
            return span
        section = context.section
        return range(section.place.block, max(section.end.block, section.place.block + 1)) if section else None

    def _named_paragraph(self, document: Document, label: str) -> Found:
        """A note to the financial statements, a footnote or a section; an annual report may stand in an exhibit."""
        if note := re.fullmatch(r"Note (\w+)", label):
            return self._note(document, note[1], label)
        if annex := re.fullmatch(r"(?:Schedule|Annex|Appendix) \w+", label):
            return self._opening(document, rf"\W*(?i:{annex[0]})(?![\w-])\W*[^.]{{0,80}}$", label)
        if footnote := re.fullmatch(r"footnote (\w+)", label):
            return self._footnote(document, footnote[1])
        return self._heading(document, label)

    def _note(self, document: Document, number: str, label: str) -> Found:
        """A note to the financial statements: under its word, else by its number after the heading of the notes."""
        found = self._opening(document, rf"\W*(?:NOTE|Note)\s+{number}\b", label)
        if found.place:
            return found
        heads = (
            at
            for at, block in enumerate(document.blocks)
            if len(block.text) < _LONGEST_HEADING and _NOTES.search(block.text)
        )
        first = next(heads, None)
        if first is None:
            return found
        return self._opening(document, rf"\W*\(?{number}[.)]\s+[A-Z]|\W*{number}\s+-+\s+[A-Z]", label, first)

    def _footnote(self, document: Document, number: str) -> Found:
        """A footnote; the ownership forms list theirs, without numbers, in a table of their own."""
        blocks = document.blocks
        for index, block in enumerate(blocks[:-1]):
            if document.media == "xml" and block.text == "Footnotes" and number.isdigit():
                cells = [cell for cell in blocks[index + 1].cells if cell.row == int(number) - 1]
                if cells:
                    place = Place(document.index, index + 1, cells[-1].start, cells[-1].end)
                    return Found(place, 0.9, f"Footnote {number} in the order of the list.")
        return self._opening(document, rf"\W*\(?{number}\)?[.)]?\s+\S", f"footnote {number}")

    def _opening(self, document: Document, pattern: str, label: str, first: int = 0) -> Found:
        opening = re.compile(pattern)
        for index, block in enumerate(document.blocks):
            if index >= first and block.kind != "table" and opening.match(block.text):
                return Found(Place(document.index, index), 0.7, f"This paragraph begins like {label}.")
        return Found(None, 0.6, f"{label} was not found.")

    def _numbered_paragraph(self, which: str, context: Context) -> Found:
        section = context.section
        if section is None or which not in _ORDINALS:
            return Found(None, 0.5, "The note does not say of what section this is a paragraph.")
        blocks = self._primary.blocks
        inside = range(section.place.block + 1, min(section.end.block, len(blocks)))
        paragraphs = [index for index in inside if blocks[index].kind == "paragraph" and len(blocks[index].text) > 80]
        if len(paragraphs) < _ORDINALS[which]:
            return Found(None, 0.5, "The section has not so many paragraphs.")
        return Found(Place(0, paragraphs[_ORDINALS[which] - 1]), 0.7, f"The {which} paragraph of {section.label}.")

    def _heading(self, document: Document, caption: str) -> Found:
        words = " ".join(_plain(caption).split()[:_TELLING_WORDS])
        outline = self._outlines.get(document.index)
        for section in outline.walk() if outline else ():
            if words in _plain(section.title):
                return Found(_at_its_words(section, document, words), 0.85, f"The section headed “{section.title}”.")
        for index, block in enumerate(document.blocks):
            if len(block.text) < 200 and words in _plain(block.text) and block.kind != "table":
                return Found(Place(document.index, index), 0.6, f"A line that reads “{caption}”.")
        return Found(None, 0.6, f"“{caption}” was not found.")

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


def _at_its_words(section: Section, document: Document, words: str) -> Place:
    """Where a heading of several lines has these words, which need not be in its first."""
    start = section.place.block
    for index in range(start, min(start + _LINES_OF_HEADING, len(document.blocks))):
        if words in _plain(document.blocks[index].text[: 2 * len(section.title) + 20]):
            return section.place if index == start else Place(document.index, index)
    return section.place


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


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))
