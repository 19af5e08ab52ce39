"""Filings, sections, links, notes and changes in the JSON shapes that scripts and measuring tools rely on.

What is not known is null; dates are ISO; a place leaves out the characters it does not name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.amendments.model import Note, Pairing, Statement, Target
from viewer.comparison.model import Calendar, Change, Comparison, PeriodEnd, Rolled, SectionChange
from viewer.exhibits.model import LedgerRow, Link
from viewer.filing.model import Document, Evidence, Filing, Finding, Header, Place
from viewer.outline.cover.model import CoverFacts
from viewer.outline.model import Outline, Section
from viewer.reading import AmendedReading, EffectiveReading, Reading, facts_of

if TYPE_CHECKING:
    from viewer.amendments.effective.model import Origin
    from viewer.facts import Concept, Fact, FilingFacts
    from viewer.library.scanning.scan import Scanned

Json = dict[str, object]


def place(address: Place | None) -> Json | None:
    """An address, or null."""
    if address is None:
        return None
    shape: Json = {"document": address.document, "block": address.block}
    if address.start is not None:
        shape["start"] = address.start
    if address.end is not None:
        shape["end"] = address.end
    return shape


def filing(header: Header) -> Json:
    """What a filing is, from its header or its cover."""
    return {
        "form": header.form,
        "base_form": header.base_form,
        "is_amendment": header.is_amendment,
        "amendment_number": header.amendment_number,
        "company": header.company,
        "cik": header.cik,
        "accession": header.accession,
        "filed": header.filed.isoformat() if header.filed else None,
        "period": header.period.isoformat() if header.period else None,
        "items": list(header.items),
        "carrier": header.carrier,
    }


def finding(found: Finding) -> Json:
    """Something odd or damaged."""
    return {"severity": found.severity, "what": found.what, "place": place(found.place)}


def evidence(held: Evidence) -> Json:
    """Why a fact is held."""
    return {"rule": held.rule, "confidence": held.confidence, "why": held.why}


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


def notes(amended: AmendedReading) -> Json:
    """What an amendment says of itself, with its targets in either filing."""
    return {
        "amendment": filing(amended.amendment.filing.header),
        "original": _original(amended),
        "pairing": _pairing(amended.pairing),
        **_statement(amended.statement),
    }


def _original(amended: AmendedReading) -> Json | None:
    return filing(amended.original.filing.header) if amended.original else None


def _pairing(pairing: Pairing) -> Json:
    return {"status": pairing.status, "evidence": evidence(pairing.evidence)}


def _statement(statement: Statement) -> Json:
    named = statement.original
    return {
        "named": named
        and {"form": named.form, "dates": list(named.dates), "quote": named.quote, "place": place(named.place)},
        "notes": [_note(each) for each in statement.notes],
        "scope": [{"quote": each.quote, "place": place(each.place)} for each in statement.scope],
    }


def _note(note: Note) -> Json:
    return {
        "quote": note.quote,
        "place": place(note.place),
        "purpose": note.purpose,
        "targets": [_target(each) for each in note.targets],
        "evidence": evidence(note.evidence),
    }


def _target(target: Target) -> Json:
    return {
        "text": target.text,
        "kind": target.kind,
        "label": target.label,
        "original": place(target.original),
        "amendment": place(target.amendment),
        "evidence": evidence(target.evidence),
    }


def comparison(amended: AmendedReading) -> Json:
    """What really differs between an amendment and its original, and how that agrees with the notes."""
    compared = amended.comparison or Comparison((), (), (), ())
    return {
        "original": _original(amended),
        "amendment": filing(amended.amendment.filing.header),
        "notes": [_note(each) for each in amended.statement.notes],
        "sections": [_section_change(each) for each in compared.sections],
        "changes": [_change(each) for each in compared.changes],
        "undeclared": list(compared.undeclared),
        "unfound": list(compared.unfound),
        "relation": compared.relation,
        "relation_evidence": evidence(compared.relation_evidence) if compared.relation_evidence else None,
        "rolled": [_rolled(each) for each in compared.rolled],
        "calendar": _calendar(compared.calendar) if compared.calendar else None,
        "findings": [finding(each) for each in compared.findings],
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


def facts(read: Filing, told: FilingFacts) -> Json:
    """A filing's XBRL facts; the label of each is the filer's, the definition null where no file at hand has one."""
    return {
        "filing": filing(read.header),
        "facts": [_fact(fact, told.concept(fact)) for fact in told.facts],
        "findings": [finding(each) for each in told.findings],
    }


def _fact(fact: Fact, concept: Concept) -> Json:
    period = fact.period
    days = period and ({"instant": period.end} if period.is_instant else {"start": period.start, "end": period.end})
    return {
        "concept": fact.concept,
        "label": concept.label,
        "definition": concept.definition,
        "value": fact.value,
        "shown": fact.shown,
        "unit": fact.unit,
        "decimals": fact.decimals,
        "scale": fact.scale,
        "period": days,
        "dimensions": dict(fact.dimensions),
        "hidden": fact.hidden,
        "place": place(fact.place),
        "evidence": evidence(fact.evidence),
    }


def _rolled(one: Rolled) -> Json:
    return {
        "kind": one.kind,
        "before": one.before,
        "after": one.after,
        "original": place(one.original),
        "amendment": place(one.amendment),
    }


def _calendar(calendar: Calendar) -> Json:
    return {"earlier": _period_end(calendar.earlier), "later": _period_end(calendar.later)}


def _period_end(end: PeriodEnd) -> Json:
    return {
        "period": end.period.isoformat(),
        "fiscal_year": end.fiscal_year,
        "fiscal_period": end.fiscal_period,
    }


def _section_change(change: SectionChange) -> Json:
    return {
        "label": change.label,
        "title": change.title,
        "status": change.status,
        "original": place(change.original),
        "amendment": place(change.amendment),
    }


def _change(change: Change) -> Json:
    return {
        "kind": change.kind,
        "section": change.section,
        "document": {"original": change.original_document, "amendment": change.amendment_document},
        "before": change.before,
        "after": change.after,
        "row": change.row,
        "column": change.column,
        "delta": change.delta,
        "percent": change.percent,
        "unit": change.unit,
        "how": change.how,
        "pages": change.pages,
        "period": change.period,
        "evidence": evidence(change.evidence) if change.evidence else None,
        "original": place(change.original),
        "amendment": place(change.amendment),
        "declared": change.declared,
        "claim": change.claim,
        "weight": {"kind": change.weight.kind, "size": change.weight.size, "why": change.weight.why}
        if change.weight
        else None,
    }


def scanned(entry: Scanned) -> Json:
    """One filing of a folder, with the paths of what it amends, how sure that is, and what amends it."""
    return {
        "path": str(entry.path),
        **filing(entry.header),
        "amends": str(entry.amends) if entry.amends else None,
        "amended_by": [str(path) for path in entry.amended_by],
        "pairing": _pairing(entry.pairing) if entry.pairing else None,
    }
