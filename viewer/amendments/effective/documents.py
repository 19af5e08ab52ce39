"""What each amendment of a chain makes of the exhibits: replaced under their number, added, or left as they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.comparison.model import Comparison
from viewer.filing.model import Document, Evidence

if TYPE_CHECKING:
    from viewer.amendments.effective.model import OriginKind, Version

_CERTIFICATION = re.compile(r"^EX-3[12]\b", re.I)
_DATA = re.compile(r"^EX-10[0-6]\b|^(?:XML|ZIP|EXCEL|JSON|GRAPHIC)\b", re.I)


@dataclass(frozen=True, slots=True)
class EffectiveDocument:
    """A document of the effective filing: which filing (0: the original) it is taken from, and why."""

    filing: int
    document: int
    name: str
    kind: OriginKind
    evidence: Evidence
    by: tuple[int, ...] = ()
    replaced: int | None = None
    original: int | None = None
    """The original's document that it is, or stands in place of."""


def documents_of(versions: Sequence[Version]) -> list[EffectiveDocument]:
    """The documents, the primary one first, as the amendments leave them, and those that they add."""
    found = [
        EffectiveDocument(0, one.index, _name(one), "not-addressed", _untouched(_name(one)), original=one.index)
        for one in versions[0].filing.documents
    ]
    for number, version in enumerate(versions[1:], 1):
        if version.comparison is not None:
            found = _applied(found, number, version, version.comparison)
    return found


def _applied(
    entries: list[EffectiveDocument], number: int, version: Version, comparison: Comparison
) -> list[EffectiveDocument]:
    twins = {match.original: match.amendment for match in comparison.matches if match.original}
    changed = {change.amendment_document for change in comparison.changes}
    others = {
        change.amendment_document
        for change in comparison.changes
        if change.kind == "exhibit" and change.original is not None and version.filing.documents
    }
    found: list[EffectiveDocument] = []
    for entry in entries:
        twin = twins.get(entry.original) if entry.original else None
        if twin is None:
            found.append(entry)
            continue
        document = version.filing.documents[twin]
        if _stands_beside(document, is_other=twin in others):
            found += [entry, _added(number, document)]
        elif twin in changed or entry.kind == "replaced" or _is_renamed(entry, document):
            found.append(_replaced(entry, number, document))
        else:
            why = f"The amendment repeats {entry.name} as it was."
            found.append(
                replace(entry, kind="repeated", by=(*entry.by, number), evidence=Evidence("repeated", 0.95, why))
            )
    known = set(twins.values())
    new = [one for one in version.filing.documents[1:] if one.index not in known and _is_told(one)]
    return [*found, *(_added(number, one) for one in new)]


def _stands_beside(document: Document, *, is_other: bool) -> bool:
    """Whether a document of a known number adds to what is there: another text, or a certification.

    Rule 12b-15 asks for new certifications with an amendment; those of the original still certify the original.
    """
    return bool(_CERTIFICATION.match(document.type)) or (is_other and bool(document.blocks))


def _is_renamed(entry: EffectiveDocument, document: Document) -> bool:
    return document.is_exhibit and _name(document) != entry.name


def _replaced(entry: EffectiveDocument, number: int, document: Document) -> EffectiveDocument:
    name = _name(document)
    is_renamed = _is_renamed(entry, document)
    why = f"The amendment files {entry.name} again" + (f" as {name}." if is_renamed else ", and it differs.")
    return replace(
        entry,
        filing=number,
        document=document.index,
        name=name if is_renamed else entry.name,
        kind="replaced",
        by=(*entry.by, number),
        evidence=Evidence("filed-again", 0.9, why),
        replaced=entry.original,
    )


def _added(number: int, document: Document) -> EffectiveDocument:
    name = _name(document)
    if _CERTIFICATION.match(document.type):
        why = f"Rule 12b-15 asks for new certifications with an amendment; {name} certifies the amendment."
    else:
        why = f"The amendment adds {name}."
    return EffectiveDocument(number, document.index, name, "added", Evidence("added", 1.0, why), (number,))


def _is_told(document: Document) -> bool:
    return bool(document.blocks or document.media == "pdf") and not _DATA.match(document.type)


def _name(document: Document) -> str:
    return document.exhibit_name or document.filename or document.type


def _untouched(name: str) -> Evidence:
    why = f"No amendment repeats {name}: it stands as it was filed."
    return Evidence("not-addressed", 1.0, why)
