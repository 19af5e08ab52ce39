"""What really differs between an original and its amendment: the front door of the comparison.

Rule 12b-15 (17 CFR 240.12b-15): an amendment sets out the complete text of each Item it amends; what it leaves out
is not repeated, and never deleted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.amendments.attachment_comparison import replaced, replaced_images, replacement
from viewer.amendments.declared import Side, declared
from viewer.amendments.document_comparison import DocumentComparison, Ways, compare_documents
from viewer.amendments.document_matching import exhibit_number, match_documents
from viewer.amendments.model import (
    Change,
    Comparison,
    DocumentMatch,
    SectionChange,
    SectionStatus,
    Statement,
)
from viewer.amendments.parts import DocumentPart
from viewer.amendments.restatement import differences, restatements
from viewer.filing.model import Document, Filing, Place, Report
from viewer.outline.model import Outline

_SETS_OUT_ITEMS = ("10-", "10K", "10Q", "20-F", "40-F", "11-K", "10KSB")
"""Forms whose amendments set out each Item in full; current reports and Schedule 13D are also supplemented."""
_MOSTLY = 0.5
"""A block of which this share is quoted notes says nothing else."""


def compare_filings(
    original: Filing,
    original_outlines: Sequence[Outline],
    amendment: Filing,
    amendment_outlines: Sequence[Outline],
    statement: Statement | None,
    report: Report | None = None,
) -> Comparison:
    """All changes from the original to the amendment, and how they agree with what the amendment says of itself.

    ``statement`` carries the notes with their targets resolved in both filings. Exhibits that the amendment does not
    repeat are no change. Raises ``Cancelled`` when ``report`` does.
    """
    outlines = {outline.document: outline for outline in original_outlines}
    other_outlines = {outline.document: outline for outline in amendment_outlines}
    pairs, added = match_documents(original, amendment)
    changes: list[Change] = []
    sections: list[SectionChange] = []
    matches: list[DocumentMatch] = []
    for at, (document, twin) in enumerate(pairs):
        if report:
            report(at / len(pairs), f"Comparing {twin.filename or twin.type}")
        if at and not (document.blocks or twin.blocks):
            if replaced(document, twin):
                changes.append(replacement(document, twin, Place(document.index, 0), Place(twin.index, 0)))
            matches.append(DocumentMatch(document.index, twin.index))
            continue
        ways = Ways(
            _replaces_items(original),
            _quoted(statement, twin),
            _name(twin) if at else None,
            _speaks_of_links(statement),
            original.header.is_amendment,
        )
        compared = compare_documents(document, outlines.get(document.index), twin, other_outlines.get(twin.index), ways)
        changes += compared.changes
        matches.append(DocumentMatch(document.index, twin.index, compared.level))
        if at == 0:
            sections += _sections(compared, _taken_out(statement))
    changes += replaced_images(original, amendment, pairs)
    changes += [_added(document) for document in added]
    sides = Side(original, original_outlines), Side(amendment, amendment_outlines)
    told, undeclared, unfound = declared(changes, statement.notes if statement else (), *sides)
    restated = tuple(table for document in amendment.documents for table in restatements(document))
    findings = tuple(finding for table in restated for finding in differences(table))
    return Comparison(tuple(sections), tuple(told), undeclared, unfound, restated, findings, tuple(matches))


def _replaces_items(filing: Filing) -> bool:
    return (filing.header.base_form or "").upper().startswith(_SETS_OUT_ITEMS)


def _speaks_of_links(statement: Statement | None) -> bool:
    return statement is not None and any(
        target.kind == "hyperlink" for note in statement.notes for target in note.targets
    )


def _quoted(statement: Statement | None, document: Document) -> frozenset[int]:
    """The blocks of a document in which the amendment mostly speaks of itself, which is no change of the filing."""
    if statement is None:
        return frozenset()
    places = [note.place for note in statement.notes] + [clause.place for clause in statement.scope]
    if statement.original:
        places.append(statement.original.place)
    said: Counter[int] = Counter()
    for place in {place for place in places if place.document == document.index}:
        length = len(document.blocks[place.block].text)
        said[place.block] += (length if place.end is None else place.end) - (place.start or 0)
    return frozenset(at for at, length in said.items() if length >= _MOSTLY * len(document.blocks[at].text))


def _name(document: Document) -> str:
    return f"Exhibit {exhibit_number(document)}" if document.is_exhibit else document.type


def _added(document: Document) -> Change:
    title = document.description or next((block.text for block in document.blocks if block.text), document.filename)
    return Change(
        kind="exhibit",
        section=_name(document),
        before="",
        after=title,
        original=None,
        amendment=Place(document.index, 0),
        original_document=None,
        amendment_document=document.index,
    )


def _taken_out(statement: Statement | None) -> list[Place]:
    """Where in the original the Items and Parts stand that the amendment says it deletes, and has no more."""
    return [
        target.original
        for note in (statement.notes if statement else ())
        for target in note.targets
        if note.purpose == "delete" and target.kind in ("item", "part") and target.original and not target.amendment
    ]


def _sections(compared: DocumentComparison, taken_out: Sequence[Place]) -> Iterator[SectionChange]:
    """What became of each part of the primary document, in the original's order, then what is new.

    A part that the amendment does not have is removed only where the amendment says so (Rule 12b-15).
    """
    changed = {
        compared.parts.at(change.original.block) for change in compared.changes if change.original and change.before
    }
    other_changed = {
        compared.other_parts.at(change.amendment.block)
        for change in compared.changes
        if change.amendment and change.after
    }
    for at, part in enumerate(compared.parts.parts):
        other = compared.same.get(at)
        if other is None:
            removed = any(place.document == 0 and place.block == part.section.place.block for place in taken_out)
            yield _section(part, "removed" if removed else "not-repeated", part.section.place, None)
        else:
            amended = at in changed or other in other_changed
            twin = compared.other_parts.parts[other]
            yield replace(
                _section(part, "amended" if amended else "unchanged", part.section.place, twin.section.place),
                supplements=at in compared.supplemented,
            )
    known = set(compared.same.values())
    for other, part in enumerate(compared.other_parts.parts):
        if other not in known:
            yield _section(part, "added", None, part.section.place)


def _section(
    part: DocumentPart, status: SectionStatus, original: Place | None, amendment: Place | None
) -> SectionChange:
    return SectionChange(part.section.label, part.section.title, status, original, amendment)
