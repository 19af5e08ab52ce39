"""What really differs between two filings: the front door of the comparison.

Rule 12b-15 (17 CFR 240.12b-15): an amendment sets out the complete text of each Item it amends; what it leaves out
is not repeated, and never deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from viewer.comparison.attachments import replaced, replaced_images, replacement
from viewer.comparison.blocks.parts import DocumentPart
from viewer.comparison.changes.bounds import Met, told
from viewer.comparison.changes.stretches import blocks_under
from viewer.comparison.documents import DocumentComparison, compare_documents
from viewer.comparison.form_order import form_forerunner
from viewer.comparison.model import Change, Comparison, DocumentMatch, SectionChange, SectionStatus
from viewer.comparison.pairs import match_documents
from viewer.comparison.setting import Ways
from viewer.comparison.tables.restatement import differences, restatements
from viewer.edgar.forms import Form, form_of
from viewer.filing.model import Document, Filing, Place, Report
from viewer.language import translated
from viewer.outline.model import Outline


class Said(NamedTuple):
    """What the later filing says that bears on how it is to be compared.

    ``of_itself``: by document, the blocks in which it speaks of itself, which is no change. ``links``: whether it
    speaks of its hyperlinks. ``taken_out``: where the earlier filing has what the later one says it deletes.
    ``adds``: it adds entries alone (Form 13F, Special Instruction 3), so that what it does not repeat stands.
    """

    of_itself: Mapping[int, frozenset[int]] = {}
    links: bool = False
    taken_out: Sequence[Place] = ()
    adds: bool = False


def compare_filings(
    original: Filing,
    original_outlines: Sequence[Outline],
    amendment: Filing,
    amendment_outlines: Sequence[Outline],
    said: Said | None = None,
    report: Report | None = None,
) -> Comparison:
    """All changes from one filing to the other.

    Exhibits that the other does not repeat are no change. Raises ``Cancelled`` when ``report`` does.
    """
    said = said or Said()
    outlines = {outline.document: outline for outline in original_outlines}
    other_outlines = {outline.document: outline for outline in amendment_outlines}
    pairs, added, passed_over = match_documents(original, amendment)
    form = form_of(original.header.base_form)
    changes: list[Change] = []
    sections: list[SectionChange] = []
    matches: list[DocumentMatch] = []
    met = [Met("many", Place(document.index, 0)) for document in passed_over]
    for at, (document, twin) in enumerate(pairs):
        if report:
            report(at / len(pairs), translated("Comparing {name}", name=twin.filename or twin.type))
        if at and not (document.blocks or twin.blocks):
            if replaced(document, twin):
                changes.append(replacement(document, twin, Place(document.index, 0), Place(twin.index, 0)))
            matches.append(DocumentMatch(document.index, twin.index))
            continue
        ways = Ways(
            _replaces_items(original),
            said.of_itself.get(twin.index, frozenset()),
            _name(twin) if at else None,
            said.links,
            original.header.is_amendment,
            None if at else form,
            said.adds,
        )
        compared = compare_documents(document, outlines.get(document.index), twin, other_outlines.get(twin.index), ways)
        changes += compared.changes
        met += compared.met
        matches.append(DocumentMatch(document.index, twin.index, compared.level, compared.unrepeated))
        if at == 0:
            sections += _with_added(tuple(_sections(document, twin, compared, said.taken_out)), compared, form)
    changes += replaced_images(original, amendment, pairs)
    changes += [_added(document) for document in added]
    restated = tuple(table for document in amendment.documents for table in restatements(document))
    findings = tuple(finding for table in restated for finding in differences(table))
    return Comparison(tuple(sections), tuple(changes), (), (), restated, (*told(met), *findings), tuple(matches))


def _replaces_items(filing: Filing) -> bool:
    """Whether amendments set out each Item in full; current reports and Schedule 13D are also supplemented."""
    return form_of(filing.header.base_form).sets_out_items


def _name(document: Document) -> str:
    """What a document is called; a file that stands under the form's own name by its file name."""
    return document.exhibit_name or (document.type if document.blocks else document.filename) or document.type


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


def _sections(
    document: Document, twin: Document, compared: DocumentComparison, taken_out: Sequence[Place]
) -> Iterator[SectionChange]:
    """What became of each part of the primary document, in the original's order.

    A part that the amendment does not have is removed only where the amendment says so (Rule 12b-15).
    """
    changed = {
        compared.parts.at(block)
        for change in compared.changes
        if change.original and change.before
        for block in blocks_under(document, change.original, change.before)
    }
    other_changed = {
        compared.other_parts.at(block)
        for change in compared.changes
        if change.amendment and change.after
        for block in blocks_under(twin, change.amendment, change.after)
    }
    for at, part in enumerate(compared.parts.parts):
        other = compared.same.get(at)
        together = next((one for one in compared.other_parts.parts if one.holds(part)), None) if other is None else None
        if together is not None:  # the amendment has it under one heading with others
            yield _section(part, "amended", part.section.place, together.section.place)
        elif other is None:
            removed = any(place.document == 0 and place.block == part.section.place.block for place in taken_out)
            yield _section(part, "removed" if removed else "not-repeated", part.section.place, None)
        else:
            amended = at in changed or other in other_changed
            same = compared.other_parts.parts[other]
            yield replace(
                _section(part, "amended" if amended else "unchanged", part.section.place, same.section.place),
                supplements=at in compared.supplemented,
            )


def _with_added(told: Sequence[SectionChange], compared: DocumentComparison, form: Form) -> tuple[SectionChange, ...]:
    """The sections with those that only the amendment has where the form puts them, else after their forerunner."""
    where = {other: at for at, other in compared.same.items()}
    follow: dict[int, list[SectionChange]] = {}
    last = -1
    for other, part in enumerate(compared.other_parts.parts):
        if other in where:
            last = where[other]
            continue
        group = next((at for at in compared.same if compared.parts.parts[at].holds(part)), None)
        if group is not None:  # the original has it too, under one heading with others
            whole = compared.parts.parts[group].section.place
            follow.setdefault(group, []).append(_section(part, "amended", whole, part.section.place))
            continue
        spot = form_forerunner(part, compared.parts, form)
        at = last if spot is None else spot
        follow.setdefault(at, []).append(_section(part, "added", None, part.section.place))
    placed = list(follow.get(-1, ()))
    for at, section in enumerate(told):
        placed += [section, *follow.get(at, ())]
    return tuple(placed)


def _section(
    part: DocumentPart, status: SectionStatus, original: Place | None, amendment: Place | None
) -> SectionChange:
    section = part.section
    holds_others = any(child.items for child in section.children)
    is_formal = section.kind in ("cover", "signature")
    return SectionChange(
        section.label, section.title, status, original, amendment, holds_others=holds_others, is_formal=is_formal
    )
