"""What a reference leads to, in a few lines, for one who does not want to go there yet; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from viewer.exhibits.model import LedgerRow, Link, LinkStatus
from viewer.filing.model import Block, Document, Place
from viewer.filing.spelling import Spelling
from viewer.language import translated
from viewer.outline.model import Section
from viewer.telling.archives import accession_in
from viewer.telling.headings.where import breadcrumb, document_title, sections_at
from viewer.wording import calm, cut, flat

if TYPE_CHECKING:
    from viewer.reading import Reading

STATUS_WORDS: dict[LinkStatus, str] = {
    "attached": "attached",
    "incorporated": translated("incorporated by reference"),
    "elsewhere": translated("in another filing"),
    "future": translated("to be filed"),
    "missing": translated("not attached"),
    "inner": translated("part of another exhibit"),
}
_PARAGRAPHS, _LENGTH, _ROWS = 3, 220, 4
_LOOKED_AT = 60
_PROSE = 40
_HEADLINE = range(12, 180)
_RUNNING = re.compile(
    r"^(?:(?:exhibit|ex)[\s.–-]*\d.*|for immediate release.*|(?:page\s*)?[\divxf–-]{1,6}|news release|press release)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A target in a few lines; ``why`` says why a reference is not followed, ``place`` where another one leads.

    ``address`` is where the filer's own hyperlink leads outside.
    """

    title: str
    badge: str = ""
    headline: str = ""
    lines: tuple[str, ...] = ()
    why: str = ""
    place: Place | None = None
    address: str | None = None


def of_reference(reading: Reading, reference: int | Place | str) -> Glimpse:
    """What a reference of a page leads to: a link's index, a place of the filing, an address outside."""
    if isinstance(reference, str):
        named = (link for link in reading.exhibits.links if link.address == reference and link.status != "attached")
        link = next(named, None)
        return of_address(reference) if link is None else _of_unfollowed(link)
    if isinstance(reference, Place):
        return of_place(reading, reference)
    link = reading.exhibits.links[reference]
    if link.status == "attached" and link.target is not None:
        return of_place(reading, link.target.place)
    return _of_unfollowed(link)


def of_row(reading: Reading, row: LedgerRow) -> Glimpse:
    """What a row of the ledger stands for."""
    if row.document is not None:
        return of_place(reading, Place(row.document, 0))
    title = f"Exhibit {row.label}"
    return Glimpse(title, STATUS_WORDS[row.status], row.title, why=row.evidence.why)


def of_address(address: str) -> Glimpse:
    """An address outside of the filing."""
    accession = accession_in(address)
    return Glimpse(
        translated("Filing {accession} on EDGAR", accession=accession)
        if accession
        else translated("Outside this filing"),
        address=address,
    )


def of_place(reading: Reading, place: Place) -> Glimpse:
    """A place of the filing: an exhibit's headline and first lines, or a section's."""
    document = reading.filing.documents[place.document]
    row = reading.row_of(document.index)
    badge = row.treatment if row and row.treatment == "furnished" and document.index else ""
    if not document.blocks:
        return Glimpse(document_title(reading, document), badge or "", lines=(_told_of(document),), place=place)
    if place.block == 0 and document.index > 0:
        title = document_title(reading, document)
        headline, lines = _opening(document, reading.filing.spelling)
        shown = "" if headline.casefold() in title.casefold() else headline
        return Glimpse(title, badge or "", shown, lines, place=place)
    section = next((one for one in reversed(sections_at(reading, place)) if one.place.block == place.block), None)
    if section is not None:
        return Glimpse(
            _named(section, reading.filing.spelling),
            section.treatment or "",
            "",
            _below(document, section),
            place=place,
        )
    return Glimpse(breadcrumb(reading, place), "", "", _texts(document.blocks[place.block :]), place=place)


def _of_unfollowed(link: Link) -> Glimpse:
    kind = translated("Exhibit") if link.kind == "exhibit" and not link.label.lower().startswith("exhibit") else ""
    title = f"{kind} {link.label}".strip() or link.text
    return Glimpse(title, STATUS_WORDS[link.status], why=link.evidence.why, address=link.address)


def _named(section: Section, spelling: Spelling) -> str:
    title = calm(section.title, spelling) if section.title != section.label else ""
    return " · ".join(part for part in (section.label, title) if part)


def _opening(document: Document, spelling: Spelling) -> tuple[str, tuple[str, ...]]:
    """An exhibit's own headline and the first lines under it, without running heads, numbers and dates of release."""
    blocks = document.blocks[:_LOOKED_AT]
    for index, block in enumerate(blocks):
        if _is_headline(block):
            return calm(flat(block.text), spelling), _texts(document.blocks[index + 1 :])
    return "", _texts(document.blocks)


def _is_headline(block: Block) -> bool:
    set_off = block.kind == "heading" or block.style.bold or block.style.centered
    text = flat(block.text)
    return block.kind != "table" and set_off and len(text) in _HEADLINE and not _RUNNING.match(text)


def _below(document: Document, section: Section) -> tuple[str, ...]:
    first, last = section.place.block, section.end.block
    heading = flat(document.blocks[first].text)
    rest = heading[len(section.label or "") :].lstrip(" .–—-:")
    own = rest.removeprefix(section.title).lstrip(" .–—-:")
    texts = _texts(document.blocks[first + 1 : max(last, first + 1)])
    return (cut(own, _LENGTH), *texts)[:_PARAGRAPHS] if len(own) > 2 * len(section.title) + 20 else texts


def _texts(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The first paragraphs that are more than a few words, else the first words; of a table the first rows."""
    found = list(_telling(blocks[:_LOOKED_AT]))
    long = [text for text in found if len(text) >= _PROSE]
    return tuple((long or found)[:_PARAGRAPHS])


def _telling(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        text = flat(block.text)
        if block.kind == "table":
            rows = (" · ".join(filter(None, row.split("\t"))) for row in block.text.split("\n"))
            yield "\n".join(cut(row, 90) for row in islice(filter(None, rows), _ROWS))
        elif text and not _RUNNING.match(text):
            yield cut(text, _LENGTH)


def _told_of(document: Document) -> str:
    kind = {"pdf": "A PDF", "image": "A picture"}.get(document.media, "A file")
    return f"{kind}: {document.filename}"
