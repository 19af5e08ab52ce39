"""What a note is about as regions of blocks in either filing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.amendments.model import Target
from viewer.comparison.exhibit_lists import ExhibitLists, exhibit_lists
from viewer.edgar.dates import first_date, without_dates
from viewer.filing.model import Block, Document, Filing, Place
from viewer.outline.model import Outline, Section

_NARROW = ("table", "paragraph", "page", "hyperlink")
SURE = 0.6
"""A target found less surely than this is where a note may be speaking of, not what it speaks of."""
POWER_OF_ATTORNEY = re.compile(r"\W*powers?\s+of\s+attorney\W*", re.I)
"""Under this those sign who may sign through another."""
_SECTIONS_OF_EVERY_AMENDMENT = ("cover", "signature", "certification", "explanatory-note", "contents")
"""Sections that differ in every amendment (Rule 12b-15: a cover, signatures and certifications of its own)."""
_EXHIBITS_OF_EVERY_AMENDMENT = ("31", "32", "101", "104")
"""Exhibits that come with every amendment: certifications (Rule 12b-15), the tagged cover (Rule 406, S-T)."""
# "… is set forth on Schedule II annexed hereto and incorporated herein by reference" (Schedule 13D).
_NAME = r"(?P<name>(?:Schedule|Annex|Appendix|Attachment)\s+(?:[IVX]{1,5}|[A-Z]|\d{1,2}))\b"
_ANNEXED = re.compile(rf"\b{_NAME}\s+(?:is\s+)?(?:annexed|attached|hereto)\b", re.IGNORECASE)
_ANNEX = re.compile(rf"\W*{_NAME}", re.IGNORECASE)
_LONGEST_HEADING = 120
_TABLE_NEAR = 5
_STATEMENT_ITEMS = ("Item 8", "Item 14", "Item 15")
"""The Items of Form 10-K whose statements may stand behind the signatures (Item 14 was Item 15 until 2003)."""
_BEHIND = re.compile(
    r"\bF-\s?\d|\b(?:follow\w*|after)\s+(?:the\s+)?signatures?\b|\bat\s+the\s+end\s+of\s+this\b"
    r"|\bseparate\s+section\b|\bindex\s+to\s+(?:the\s+)?(?:consolidated\s+)?financial\s+statements\b"
    r"|\bItem\s+1[45]\b",
    re.IGNORECASE,
)


_SIGNATURE = re.compile(r"\W*(?:by\W+)?/s/", re.IGNORECASE)
_SENTENCE_WORD = re.compile(r"\b(?!dated?\b|of\b|and\b)[a-z]{2,}|\d")
"""What the line of a date has besides its place: nothing but names, and no figure."""
_SIGNED_NEAR, _LONGEST_DATE = 4, 80
_LETTERS = ("5", "8", "23", "24")
"""Opinions, consents and powers of attorney (Item 601), which are dated as a letter is."""
_SIGNED = re.compile(r"/s/|^\W*by\b", re.IGNORECASE)
_STATEMENTS = re.compile(
    r"\b(?:financial\s+statements?|balance\s+sheets?|statements?\s+of\s+\w+|reports?\s+of\s+independent|auditors?['’]?\s+report"
    r"|notes\s+to|schedules?\s+[IVX]+|index\s+to)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\(?\$?\s?\d{1,3}(?:,\d{3})+\)?")
_FEW_FIGURES = 2
_SENTENCE = re.compile(r"[a-z]{2}[.!?](?=\s+[A-Z“\"]|\s*$)")
_FEW_SENTENCES = 2
_OF_COVERS = re.compile(
    r"\b(?:check\s*mark|indicate|incorporated\s+by\s+reference|aggregate\s+market\s+value|registrants?|securities\s+act"
    r"|exchange\s+act|rule\s+\d|outstanding)\b",
    re.IGNORECASE,
)


class Region(NamedTuple):
    """Blocks of one document, the end exclusive; ``page`` narrows them to one page, ``start`` to characters.

    ``is_thing``: it is the very thing that a note names, a table, a paragraph, a page, words, and not what holds it.
    """

    document: int
    first: int
    end: int
    page: int | None = None
    start: int | None = None
    stop: int | None = None
    is_thing: bool = False

    def holds(self, other: Region) -> bool:
        """Whether the other lies in this one."""
        return self.document == other.document and self.first <= other.first and other.end <= self.end

    def has(self, place: Place) -> bool:
        """Whether a place lies in it, as far as its blocks and characters tell."""
        if place.document != self.document or not self.first <= place.block < self.end:
            return False
        if self.start is None or self.stop is None or place.start is None:
            return True
        return self.start < max(place.end or 0, place.start + 1) and place.start < self.stop


class Side(NamedTuple):
    """One of the two filings with its outlines."""

    filing: Filing
    outlines: Sequence[Outline]

    def regions(self, target: Target, place: Place | None) -> list[Region]:
        """What a target is about in this filing; empty where that is not known."""
        if target.kind == "whole":
            return [Region(at, 0, len(document.blocks)) for at, document in enumerate(self.filing.documents)]
        if target.kind in ("cover", "signature"):
            return [self._proper(section) for section in self._sections(0) if section.kind == target.kind]
        if place is None:
            return []
        document = self.filing.documents[place.document]
        if target.kind == "exhibit" and document.is_exhibit:
            return [Region(place.document, 0, max(len(document.blocks), 1))]
        section = self._begun_at(place, target)
        if target.kind == "exhibit" and (section is None or section.place.block != place.block):
            return []  # where a list names it: its entries are found by their numbers
        if target.kind in ("item", "part", "exhibit") and section:
            region = _region(section)
            return [region, *self._annexed(region), *self._behind_the_signatures(target, region)]
        return [self._narrow(target, place)._replace(is_thing=self._is_thing(target, place))]

    def _narrow(self, target: Target, place: Place) -> Region:
        """The page, the table, the section or the words that a target names."""
        document = self.filing.documents[place.document]
        block = Region(place.document, place.block, place.block + 1)
        if target.kind == "page" and document.blocks:
            return Region(place.document, 0, len(document.blocks), document.blocks[place.block].page)
        if target.kind == "table":
            near = range(place.block, min(place.block + _TABLE_NEAR, len(document.blocks)))
            table = next((at for at in near if document.blocks[at].kind == "table"), None)
            return block if table is None else Region(place.document, place.block, table + 1)
        section = self._begun_at(place, target)
        if target.kind == "paragraph" and section and section.place.block == place.block and section.kind != "body":
            return _region(section)
        return block._replace(start=place.start, stop=place.end) if place.start is not None else block

    def _is_thing(self, target: Target, place: Place) -> bool:
        """Whether what was found is the thing itself, and surely: a heading stands for all that is under it."""
        if target.kind == "paragraph" and self._narrow(target, place).end > place.block + 1:
            return False
        return target.kind in _NARROW and target.evidence.confidence >= SURE

    def among(self, place: Place | None, regions: Sequence[Region]) -> bool:
        """Whether a place lies in one of these regions."""
        return place is not None and any(
            region.has(place) and (region.page is None or self.block(place).page == region.page) for region in regions
        )

    def block(self, place: Place) -> Block:
        """The block that a place is in."""
        return self.document(place).blocks[place.block]

    def document(self, place: Place) -> Document:
        """The document that a place is in."""
        return self.filing.documents[place.document]

    def is_of_every_amendment(self, place: Place, *, is_new: bool) -> bool:
        """Whether a place is where every amendment differs from its original; only what is new can explain it."""
        document = self.document(place)
        if document.is_exhibit:
            is_its_own = document.exhibit is not None and document.exhibit.family in _EXHIBITS_OF_EVERY_AMENDMENT
            return is_its_own or self._is_signing(place)
        return any(
            (section.kind in _SECTIONS_OF_EVERY_AMENDMENT or POWER_OF_ATTORNEY.fullmatch(section.title))
            and (is_new or section.kind != "explanatory-note")
            and not (section.kind == "cover" and _is_prose(self.block(place)))
            and self._proper(section).has(place)
            for outline in self.outlines
            if outline.document == place.document
            for section in _around(outline.sections, place)
        )

    def _is_signing(self, place: Place) -> bool:
        """Whether a place is where an exhibit is signed and dated: a line with a signature, or one beside it."""
        document = self.document(place)
        text = document.blocks[place.block].text if document.blocks else ""
        if _SIGNATURE.match(text):
            return True
        if len(text) > _LONGEST_DATE or first_date(text) is None or _SENTENCE_WORD.search(without_dates(text)):
            return False
        near = document.blocks[max(place.block - _SIGNED_NEAR, 0) : place.block + _SIGNED_NEAR + 1]
        is_letter = document.exhibit is not None and document.exhibit.family in _LETTERS
        return is_letter or any(_SIGNATURE.search(block.text) for block in near)

    def _proper(self, section: Section) -> Region:
        """A section; of the signatures, without the statements that follow them before any other heading."""
        region = _region(section)
        if section.kind != "signature":
            return region
        blocks = self.filing.documents[region.document].blocks
        signed = next((at for at in range(region.first, region.end) if _SIGNED.search(blocks[at].text)), region.end)
        begins = (at for at in range(signed + 1, region.end) if _is_of_statements(blocks[at]))
        return region._replace(end=next(begins, region.end))

    def _behind_the_signatures(self, target: Target, item: Region) -> Iterator[Region]:
        """The statements that a 10-K's Item says it has on pages F-1 and following, after the signatures."""
        form = self.filing.header.base_form or ""
        if item.document or not form.startswith("10-K") or target.label not in _STATEMENT_ITEMS:
            return
        signed = [section for section in self._sections(0) if section.kind == "signature"]
        blocks = self.filing.documents[0].blocks
        behind = max((self._proper(section).end for section in signed), default=len(blocks))
        if behind < len(blocks) and any(_BEHIND.search(block.text) for block in blocks[item.first : item.end]):
            yield Region(0, behind, len(blocks))

    def lists(self) -> ExhibitLists:
        """The lists of exhibits of the primary document."""
        return exhibit_lists(self.filing.documents[0].blocks, self._sections(0))

    def _annexed(self, region: Region) -> Iterator[Region]:
        """What an Item says is annexed to the filing as a part of it, each to where the next annex begins."""
        blocks = self.filing.documents[region.document].blocks
        said = (
            block.text
            for block in blocks[region.first : region.end]
            if "annexed" in block.text or "hereto" in block.text
        )
        names = {_folded(one["name"]) for text in said for one in _ANNEXED.finditer(text)}
        heads = [
            (index, _folded(found["name"]))
            for index in range(region.end, len(blocks) if names else 0)
            if len(blocks[index].text) < _LONGEST_HEADING and (found := _ANNEX.match(blocks[index].text))
        ]
        ends = [index for index, _ in heads[1:]] + [len(blocks)]
        for (index, name), end in zip(heads, ends[: len(heads)], strict=True):
            if name in names:
                yield Region(region.document, index, end)

    def _sections(self, document: int) -> list[Section]:
        return [section for outline in self.outlines if outline.document == document for section in outline.walk()]

    def _begun_at(self, place: Place, target: Target) -> Section | None:
        """The section that begins at a place, else the innermost that holds it.

        Where the first Item of a Part begins so does the Part: of several the one that the target names.
        """
        holding = [
            section
            for section in self._sections(place.document)
            if section.place.block <= place.block < max(section.end.block, section.place.block + 1)
        ]
        begun = [section for section in holding if section.place.block == place.block]
        named = [section for section in begun if section.kind == target.kind == "item"]
        named = [section for section in named if section.label == target.label] or named
        return next(iter(named or begun or holding[-1:]), None)


def regions_of(targets: Sequence[tuple[Target, Place | None]], side: Side) -> list[Region]:
    """The regions of a note's targets, each with its place on this side.

    One that a narrower target of the note lies in is left to that.
    """
    found = [(target.kind in _NARROW, region) for target, place in targets for region in side.regions(target, place)]
    narrow = [region for is_narrow, region in found if is_narrow]
    return [
        region
        for is_narrow, region in found
        if not any(other != region and region.holds(other) and _narrower(other, region, is_narrow) for other in narrow)
    ]


def _narrower(other: Region, region: Region, is_narrow: bool) -> bool:
    return not is_narrow or (region.page is not None and other.page is None)


def _is_prose(block: Block) -> bool:
    """Whether a block that seems to be on the cover says something of its own: no form's cover asks for sentences."""
    sentences = len(_SENTENCE.findall(block.text))
    return block.kind != "table" and sentences >= _FEW_SENTENCES and _OF_COVERS.search(block.text) is None


def _is_of_statements(block: Block) -> bool:
    """Whether a block is the heading of statements, or a table with figures."""
    if block.kind == "table":
        return len(_FIGURE.findall(block.text)) >= _FEW_FIGURES
    return len(block.text) < _LONGEST_HEADING and _STATEMENTS.search(block.text) is not None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _around(sections: Iterable[Section], place: Place) -> Iterator[Section]:
    """The sections that have a place among their blocks, those in them too: what is under one lies within it."""
    for section in sections:
        if _region(section).has(place):
            yield section
            yield from _around(section.children, place)


def _region(section: Section) -> Region:
    end = section.end.block + (1 if section.end.start else 0)
    return Region(section.place.document, section.place.block, max(end, section.place.block + 1))
