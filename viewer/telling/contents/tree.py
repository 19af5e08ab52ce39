"""What the Contents panel lists: sections, exhibits, other files, and the other filings of a pair; pure data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.exhibits.model import LedgerRow
from viewer.filing.model import Document, Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.outline.model import Outline, Section
from viewer.telling.contents.counts import counted, origins_told
from viewer.telling.contents.entry import Badge, Entry, Told, group
from viewer.telling.contents.filings import other_filings
from viewer.telling.headings.where import outline_title, section_title
from viewer.telling.notes_order import NoteOrder, stops
from viewer.telling.spots.history import Spot
from viewer.wording import document_name

if TYPE_CHECKING:
    from viewer.reading import Reading

_A_FEW = 3


def entries(opened: Opened, side: Side, order: NoteOrder | None = None) -> tuple[Entry, ...]:
    """The whole tree for the filing of a pair that is shown; ``order`` are the stops in it, where they are known."""
    reading = opened.shown(side)
    if side == "effective" and opened.effective is not None:
        told = origins_told(opened.effective)
    else:
        told = counted(order if order is not None else NoteOrder(stops(opened, side)))
    outlines = {outline.document: outline for outline in reading.outlines}
    documents = reading.filing.documents
    primary = outlines[0].sections if 0 in outlines else ()
    tree = [_section(section, side, told, reading) for section in primary]
    if not tree and documents:
        tree = [Entry("", document_name(documents[0]), Spot(side, Place(0, 0)))]
    texts = [one for one in documents[1:] if _is_text(one)]
    exhibits = [_document(one, outlines.get(one.index), side, told, reading) for one in texts if one.is_exhibit]
    further = [_document(one, outlines.get(one.index), side, told, reading) for one in texts if not one.is_exhibit]
    listed = [*exhibits, *_unattached(reading, side)]
    others = [
        Entry("", _file_title(one), Spot(side, Place(one.index, 0))) for one in documents[1:] if not _is_text(one)
    ]
    return (
        *tree,
        *group(translated("Exhibits"), listed),
        *group(translated("Other documents"), further),
        *group(translated("Other files"), _folded(others, "files")),
        *other_filings(opened, side),
    )


def _section(section: Section, side: Side, told: Told, reading: Reading) -> Entry:
    badges = []
    if section.treatment:
        badges.append(Badge("furnished", tip=translated("Furnished and not filed, by the form's General Instruction")))
    if section.incorporated:
        badges.append(
            Badge(
                "elsewhere",
                tip=translated("Answered in another document: “{incorporated}”", incorporated=section.incorporated),
            )
        )
    badges += told(section.place, section.end)
    return Entry(
        section.label or "",
        section_title(reading, section) if section.title != section.label else "",
        Spot(side, section.place),
        section.end,
        tuple(badges),
        tuple(_section(child, side, told, reading) for child in section.children),
        tip=section.evidence.why,
    )


def _document(document: Document, outline: Outline | None, side: Side, told: Told, reading: Reading) -> Entry:
    row = reading.row_of(document.index)
    badges = [Badge("furnished", tip=row.evidence.why)] if row and row.treatment == "furnished" else []
    start = Place(document.index, 0)
    sections = outline.sections if outline else ()
    return Entry(
        document.exhibit.text if document.exhibit else "",
        outline_title(reading, document),
        Spot(side, start),
        None,
        (*badges, *told(start, None)),
        tuple(_section(section, side, told, reading) for section in _below_title(sections)),
    )


def _below_title(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """An exhibit whose whole text stands under its title is listed by what stands under that."""
    headed = tuple(section for section in sections if section.kind != "body")
    return headed[0].children if len(headed) == 1 else headed


def _unattached(reading: Reading, side: Side) -> list[Entry]:
    """Exhibits that are missing or to come, one by one; incorporated ones together, for there may be a hundred."""
    rows = [row for row in reading.exhibits.ledger if row.document is None]
    single = [_row(row, side) for row in rows if row.status in ("missing", "future")]
    incorporated = tuple(_row(row, side) for row in rows if row.status == "incorporated")
    return [*single, *_folded(incorporated, translated("incorporated by reference"))]


def _folded(listed: Sequence[Entry], what: str) -> Sequence[Entry]:
    """A few entries as they are; many under one line that says how many."""
    return listed if len(listed) <= _A_FEW else [Entry("", f"{len(listed)} {what}", None, children=tuple(listed))]


def _row(row: LedgerRow, side: Side) -> Entry:
    spot = Spot(side, row.places[0]) if row.places else None
    word = {"future": translated("to be filed")}.get(row.status, row.status)
    return Entry(
        row.label, row.title, spot, badges=(Badge(word, tip=row.evidence.why),), tip=row.source or row.evidence.why
    )


def _is_text(document: Document) -> bool:
    return bool(document.blocks) and (document.is_exhibit or document.media in ("html", "text"))


def _file_title(document: Document) -> str:
    return document.filename or document_name(document)
