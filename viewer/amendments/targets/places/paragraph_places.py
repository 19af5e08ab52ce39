"""Where the paragraphs stand that a note names: notes, footnotes, sections by their headings, very words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from viewer.amendments.targets.places.found import Context, Found
from viewer.amendments.targets.places.pages import page_of
from viewer.filing.model import Document, Place
from viewer.outline.model import Outline, Section

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
# Of a long title ("Management's Discussion and Analysis of …") filers quote the end in many ways.
_TELLING_WORDS = 5
_LINES_OF_HEADING = 4
_NOTES = re.compile(
    r"^\W*notes\s+to\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:financial\s+)?statements?\b[^.]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_HEADING = 160
_WORDS = re.compile(r"\w+")


class Paragraphs:
    """Finds paragraphs in the documents of one filing."""

    def __init__(self, documents: Sequence[Document], outlines: Mapping[int, Outline]) -> None:
        self._documents = documents
        self._primary = documents[0]
        self._outlines = outlines

    def find(self, label: str, context: Context) -> Found:
        """Where a paragraph is: by its order in a section, by its very words, by its number or its heading."""
        if ordinal := re.fullmatch(r"(\w+) paragraph", label):
            return self._numbered_paragraph(ordinal[1], context)
        if label[0] in '"$' or label[0].isdecimal():
            return self._words(label.strip('"').removeprefix("$").strip(), context)
        found = Found(None, 0.6, f"“{label}” was not found.")
        for document in (context.document,) if context.document else self._documents:
            found = self._named_paragraph(document, label, context.note)
            if found.place:
                return found
        return found

    def section(self, caption: str) -> Section | None:
        """The section of the primary document that is headed by these very words."""
        words = plainly(caption)
        outline = self._outlines.get(self._primary.index)
        return next((one for one in outline.walk() if plainly(one.title) == words), None) if outline and words else None

    def heading(self, document: Document, caption: str, note: Place | None = None) -> Found:
        """The section or the line, other than the note itself, that is headed by these words."""
        words = " ".join(plainly(caption).split()[:_TELLING_WORDS])
        outline = self._outlines.get(document.index)
        for section in outline.walk() if outline else ():
            if words in plainly(section.title):
                return Found(_at_its_words(section, document, words), 0.85, f"The section headed “{section.title}”.")
        for index, block in enumerate(document.blocks):
            is_note = note is not None and (note.document, note.block) == (document.index, index)
            if len(block.text) < 200 and words in plainly(block.text) and block.kind != "table" and not is_note:
                return Found(Place(document.index, index), 0.6, f"A line that reads “{caption}”.")
        return Found(None, 0.6, f"“{caption}” was not found.")

    def _words(self, words: str, context: Context) -> Found:
        """The one place outside the note, or the one in the Item or on the page named, where these very words stand."""
        exact = re.compile(r"(?<![\w.,])" + r"\s".join(map(re.escape, words.split())) + r"(?!\w|[.,]\d)")
        rarest = max(words.split(), key=len)
        found: list[Place] = []
        for document in (context.document,) if context.document else self._documents:
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

    def _named_paragraph(self, document: Document, label: str, note: Place | None) -> Found:
        """A note to the financial statements, a footnote or a section; an annual report may stand in an exhibit."""
        if numbered := re.fullmatch(r"Note (\w+)", label):
            return self._note(document, numbered[1], label)
        if annex := re.fullmatch(r"(?:Schedule|Annex|Appendix) \w+", label):
            return self._opening(document, rf"\W*(?i:{annex[0]})(?![\w-])\W*[^.]{{0,80}}$", label)
        if footnote := re.fullmatch(r"footnote (\w+)", label):
            return self._footnote(document, footnote[1])
        return self.heading(document, label, note)

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
            if document.media == "xml" and block.text == "Footnotes" and number.isdecimal():
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
        place = Place(0, paragraphs[_ORDINALS[which] - 1])
        return Found(place, 0.7, f"The {which} paragraph of {section.label or section.title}.")


def _at_its_words(section: Section, document: Document, words: str) -> Place:
    """Where a heading of several lines has these words, which need not be in its first."""
    start = section.place.block
    for index in range(start, min(start + _LINES_OF_HEADING, len(document.blocks))):
        if words in plainly(document.blocks[index].text[: 2 * len(section.title) + 20]):
            return section.place if index == start else Place(document.index, index)
    return section.place


def plainly(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(_WORDS.findall(text.casefold()))
