"""Filings, sections, links, notes and changes in the JSON shapes that scripts and measuring tools rely on.

What is not known is null; dates are ISO; a place leaves out the characters it does not name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.automation.comparison import comparison
from viewer.automation.facts import facts
from viewer.automation.notes import notes, pairing
from viewer.automation.shapes import Json, evidence, filing, finding, place
from viewer.exhibits.model import LedgerRow, Link
from viewer.filing.model import Document
from viewer.outline.cover.model import CoverFacts
from viewer.outline.model import Outline, Section
from viewer.reading import AmendedReading, EffectiveReading, Reading, facts_of

if TYPE_CHECKING:
    from viewer.amendments.effective.model import Origin
    from viewer.library.scanning.scan import Scanned

__all__ = [
    "Json",
    "comparison",
    "effective",
    "everything",
    "facts",
    "links",
    "notes",
    "outline",
    "scanned",
    "section_text",
]


def section_text(document: Document, section: Section) -> str:
    """The text of a section, its children included, blocks joined by newlines."""
    first, last = section.place.block, section.end.block
    start, end = section.place.start or 0, section.end.start or 0
    texts = [block.text for block in document.blocks[first : last + 1]]
    if texts and last < len(document.blocks):
        texts[-1] = texts[-1][:end]
        if not end:
            texts.pop()
    if texts:
        texts[0] = texts[0][start:]
    return "\n".join(texts)


def outline(reading: Reading, *, with_text: bool = False) -> Json:
    """A filing's cover, its documents and their section trees; with text, each section's whole text."""
    outlines = {each.document: each for each in reading.outlines}
    return {
        "filing": filing(reading.filing.header),
        "facts": _facts(facts_of(reading)),
        "findings": [finding(each) for each in reading.filing.findings],
        "documents": [_document(each, outlines.get(each.index), with_text) for each in reading.filing.documents],
    }


def _facts(told: CoverFacts) -> Json:
    return {
        "facts": [
            {
                "name": each.name,
                "value": each.value,
                "of": each.of,
                "place": place(each.place),
                "evidence": evidence(each.evidence),
            }
            for each in told.facts
        ],
        "check_boxes": [
            {"text": each.text, "checked": each.checked, "place": place(each.place)} for each in told.check_boxes
        ],
        "securities": [
            {
                "title": each.title,
                "symbol": each.symbol,
                "exchange": each.exchange,
                "section": each.section,
                "of": each.of,
                "place": place(each.place),
            }
            for each in told.securities
        ],
    }


def _document(document: Document, tree: Outline | None, with_text: bool) -> Json:
    return {
        "index": document.index,
        "type": document.type,
        "filename": document.filename,
        "description": document.description,
        "title": tree.title if tree else document.description or document.filename,
        "blocks": len(document.blocks),
        "sections": [_section(each, document if with_text else None) for each in tree.sections] if tree else [],
    }


def _section(section: Section, document: Document | None) -> Json:
    shape: Json = {
        "kind": section.kind,
        "label": section.label,
        "title": section.title,
        "level": section.level,
        "place": place(section.place),
        "end": place(section.end),
        "chars": section.chars,
        "treatment": section.treatment,
        "incorporated": section.incorporated,
        "leads_to": [place(each) for each in section.leads_to],
        "evidence": evidence(section.evidence),
        "children": [_section(child, document) for child in section.children],
    }
    if document is not None:
        shape["text"] = section_text(document, section)
    return shape


def links(reading: Reading) -> Json:
    """The references of a filing, what they lead to, and its exhibits reconciled."""
    return {
        "filing": filing(reading.filing.header),
        "links": [_link(each) for each in reading.exhibits.links],
        "ledger": [_ledger_row(each) for each in reading.exhibits.ledger],
        "findings": [finding(each) for each in reading.exhibits.findings],
    }


def _link(link: Link) -> Json:
    target = link.target
    return {
        "kind": link.kind,
        "text": link.text,
        "label": link.label,
        "role": link.role,
        "place": place(link.place),
        "status": link.status,
        "target": target and {"document": target.document, "filename": target.filename, "place": place(target.place)},
        "evidence": evidence(link.evidence),
    }


def _ledger_row(row: LedgerRow) -> Json:
    return {
        "label": row.label,
        "title": row.title,
        "status": row.status,
        "treatment": row.treatment,
        "document": row.document,
        "witnesses": list(row.witnesses),
        "legend": row.legend,
        "source": row.source,
        "places": [place(each) for each in row.places],
        "evidence": evidence(row.evidence),
    }


def everything(reading: Reading, amended: AmendedReading | None = None) -> Json:
    """All that is known of a filing, with the text of its sections; of a pair also its notes and changes."""
    shapes = [outline(reading, with_text=True), links(reading)]
    if amended:
        shapes += [notes(amended), comparison(amended)]
    joined: Json = {name: part for shape in shapes for name, part in shape.items()}
    told = [amended.comparison.findings] if amended and amended.comparison else []
    found = [reading.filing.findings, reading.exhibits.findings, *told]
    return joined | {"findings": [finding(each) for findings in found for each in findings]}


def effective(made: EffectiveReading) -> Json:
    """A filing as its amendments leave it, with the text of its sections and where each part comes from."""
    origins = [_origin(origin) for origin in made.text.origins]
    return everything(made.reading) | {"amendments": [filing(one) for one in made.headers], "origins": origins}


def _origin(origin: Origin) -> Json:
    """``by`` counts the amendments from 1; ``source`` is in the last of them, or in the original.

    At each place of ``added`` begins what an amendment set beside the text of the part.
    """
    return {
        "kind": origin.kind,
        "name": origin.name,
        "place": place(origin.place),
        "by": list(origin.by),
        "source": place(origin.source),
        "replaced": place(origin.replaced),
        "added": [place(one) for one in origin.added],
        "evidence": evidence(origin.evidence),
    }


def scanned(entry: Scanned) -> Json:
    """One filing of a folder, with the paths of what it amends, how sure that is, and what amends it."""
    return {
        "path": str(entry.path),
        **filing(entry.header),
        "amends": str(entry.amends) if entry.amends else None,
        "amended_by": [str(path) for path in entry.amended_by],
        "pairing": pairing(entry.pairing) if entry.pairing else None,
    }
