"""Where the reader is, in words: the reading header's title and the status bar's breadcrumb; pure text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.filing.model import Document, Header, Place
from viewer.language import translated
from viewer.outline.model import UNTITLED, Outline, Section
from viewer.telling.ledger import mentions_of
from viewer.wording import calm, company_name, cut, day, document_name, form_name, plural

if TYPE_CHECKING:
    from viewer.reading import Reading

_AHEAD, _BEHIND = 40, 40
_UNHEADED = ("cover", "body")
_WORD = re.compile(r"[^\W\d_]{2,}")
_WORDS, _LONGEST = 4, 60
"""So many words say more than a date or a line of an address; and so many characters of them fit a line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title, what the document is attached to, and the places that mention it."""

    title: str
    attached: str = ""
    mentions: tuple[Place, ...] = ()


def heading(reading: Reading, document: int) -> Heading:
    """What the reading header says of a document."""
    header = reading.filing.header
    if document == 0:
        form = form_name(header) or document_name(reading.filing.documents[0])
        when = translated("filed {filed}", filed=day(header.filed)) if header.filed else ""
        owners = ", ".join(
            company_name(one.spelled or one.name) for one in header.companies if one.role == "reporting-owner"
        )
        form = " · ".join(filter(None, (form, owners)))
        period = (
            translated("period {period}", period=day(header.period))
            if header.period and header.period != header.filed
            else ""
        )
        return Heading(form, " · ".join(part for part in (when, period) if part))
    shown = reading.filing.documents[document]
    attached = translated("attached to {form_name}", form_name=form_name(header)) if header.form else "attached"
    if not shown.is_exhibit:
        return Heading(document_title(reading, shown), attached)
    row = reading.row_of(document)
    places = mentions_of(reading, row) if row else ()
    mentioned = {
        0: translated("not mentioned in the text"),
        1: translated("mentioned once"),
        2: translated("mentioned twice"),
    }
    times = mentioned.get(len(places)) or translated("mentioned {count}", count=plural(len(places), "time"))
    return Heading(document_title(reading, shown), f"{attached}, {times}", places)


def way_back(original: Header) -> str:
    """What leads from an amendment back to its original: "Back to the 8-K of Jan 29, 2014"."""
    when = translated(" of {filed}", filed=day(original.filed)) if original.filed else ""
    return translated("Back to the {form_name}{when}", form_name=form_name(original) or "original", when=when)


def document_title(reading: Reading, document: Document) -> str:
    """A document's name in a line: "Exhibit 99.1 · News release"."""
    title = outline_title(reading, document)
    if not document.is_exhibit:
        return title
    number = document.exhibit_name
    return number if title in ("", number) else f"{number} · {title}"


def outline_title(reading: Reading, document: Document) -> str:
    """What a reader would call a document."""
    row = reading.row_of(document.index)
    told = [reading.outline(document.index).title, *([row.title] if row else [])]
    names = {document.type.casefold(), document.exhibit_name.casefold()}
    title = next((title for title in told if title and title.casefold() not in names), document_name(document))
    return calm(title, reading.filing.spelling)


def _has_no_heading(outline: Outline) -> bool:
    return all(one.kind in _UNHEADED and not one.children for one in outline.sections)


def section_title(reading: Reading, section: Section) -> str:
    """What a reader would call a section; text that no heading stands over goes by its first words."""
    document = section.place.document
    if section.kind == "body" and (section.title == UNTITLED or _has_no_heading(reading.outline(document))):
        blocks = reading.filing.documents[document].blocks[section.place.block : section.end.block]
        told = next((block.text for block in blocks if len(_WORD.findall(block.text)) >= _WORDS), "")
        if told:
            return translated("“{words}”", words=cut(told, _LONGEST))
    return calm(section.title, reading.filing.spelling)


def breadcrumb(reading: Reading, place: Place) -> str:
    """The path of headings down to a place: "Exhibit 99.1 › Production, by mine"."""
    document = reading.filing.documents[place.document]
    first = document.exhibit_name or outline_title(reading, document)
    if document.index == 0:
        first = form_name(reading.filing.header) or first
    steps = [section.label or section_title(reading, section) for section in sections_at(reading, place)]
    return " › ".join(part for part in (first, *steps) if part)


def sections_at(reading: Reading, place: Place) -> list[Section]:
    """The sections around a place, outermost first."""
    return list(reading.outline(place.document).at(place))


def mention(reading: Reading, place: Place) -> str:
    """A place that mentions something, in a line: "Item 2.02: …is attached as Exhibit 99.1 and is furnished…"."""
    section = next(iter(reversed(sections_at(reading, place))), None)
    where = (section.label or section_title(reading, section)) if section else ""
    text = reading.filing.documents[place.document].blocks[place.block].text
    start, end = place.start or 0, place.end or place.start or 0
    ahead, behind = text[max(start - _AHEAD, 0) : start], text[end : end + _BEHIND]
    if start > _AHEAD:
        ahead = "…" + ahead.partition(" ")[2]
    if end + _BEHIND < len(text):
        behind = behind.rpartition(" ")[0] + "…"
    words = " ".join(f"{ahead}{text[start:end]}{behind}".split())
    return f"{where}: {words}" if where else words
