"""Notes, targets, pairing and changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viewer.filing.model import Evidence, Finding, Place

Purpose = Literal[
    "correct",
    "restate",
    "replace",
    "add",
    "include",
    "furnish",
    "file",
    "delete",
    "update",
    "respond",
    "conform",
    "other",
]
TargetKind = Literal[
    "item", "part", "exhibit", "table", "page", "paragraph", "cover", "signature", "hyperlink", "whole"
]
PairingStatus = Literal["paired", "candidate", "none"]
ChangeKind = Literal["cell", "text", "inserted", "deleted", "moved", "table", "exhibit"]
SectionStatus = Literal["unchanged", "amended", "added", "not-repeated", "removed"]


@dataclass(frozen=True, slots=True)
class Target:
    """What a note is about, in the note's words, and where that is in either filing."""

    text: str
    kind: TargetKind
    label: str | None
    original: Place | None
    amendment: Place | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Note:
    """One purpose that an amendment states of itself, with the sentence that states it.

    ``clause`` are the words for this purpose alone, where the sentence states several.
    """

    quote: str
    place: Place
    purpose: Purpose
    targets: tuple[Target, ...]
    evidence: Evidence
    clause: Place | None = None


@dataclass(frozen=True, slots=True)
class ScopeClause:
    """A sentence that promises that nothing else changes."""

    quote: str
    place: Place


@dataclass(frozen=True, slots=True)
class OriginalNamed:
    """What the amendment says of the filing it amends: form, dates it gives, number of an amendment it amends.

    ``dates`` are ISO: the filing date, the date of the report, the end of the period, in the order they are named.
    ``filed`` are those said to be of its filing, ``periods`` those said to end its period; any other may be either.
    """

    form: str | None
    dates: tuple[str, ...]
    quote: str
    place: Place
    number: int | None = None
    filed: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """All that an amendment says of itself: notes, scope clauses and the original it names."""

    notes: tuple[Note, ...]
    scope: tuple[ScopeClause, ...]
    original: OriginalNamed | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """How sure it is that one filing is the original of another; ``is_chosen``: it is the reader who said so."""

    status: PairingStatus
    evidence: Evidence
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, as small as the thing that changed: a cell, a run of words, a paragraph, a table row.

    ``before`` and ``after`` are the differing text (a cell's whole text, or the words); ``original`` and
    ``amendment`` its places. ``delta`` and ``percent`` are set where both are numbers. ``declared`` is None when the
    amendment has no note.
    """

    kind: ChangeKind
    section: str | None
    before: str
    after: str
    original: Place | None
    amendment: Place | None
    original_document: int | None
    amendment_document: int | None
    row: str | None = None
    column: str | None = None
    delta: float | None = None
    percent: float | None = None
    declared: bool | None = None


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What became of one section of the original (or came new with the amendment).

    ``supplements``: the amendment's text adds to the section, and what it does not repeat of it stays.
    """

    label: str | None
    title: str
    status: SectionStatus
    original: Place | None
    amendment: Place | None
    supplements: bool = False


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """A document of the original and the one of the amendment that is the same.

    ``blocks`` pairs those that say the same, edited or not, moved or not, by the original's order; a block that was
    divided stands in several pairs.
    """

    original: int
    amendment: int
    blocks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class RestatedFigure:
    """One line of a restatement: what was reported, what all adjustments add, what is now reported.

    ``agrees``: the first two come to the third, but for one in the last place printed. ``place`` is the restated cell.
    """

    row: str
    previous: float
    adjustment: float
    restated: float
    agrees: bool
    place: Place


@dataclass(frozen=True, slots=True)
class RestatementTable:
    """A table of the amendment with the figures "as previously reported", the adjustments and those "as restated"."""

    place: Place
    figures: tuple[RestatedFigure, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What really differs, and how that agrees with the notes.

    ``undeclared`` are indexes of changes outside every note's targets; ``unfound`` indexes of notes for which no
    change was found. ``findings`` are what is odd about the amendment's ``restatements``: lines that do not add up.
    ``matches`` are the documents that both filings have.
    """

    sections: tuple[SectionChange, ...]
    changes: tuple[Change, ...]
    undeclared: tuple[int, ...]
    unfound: tuple[int, ...]
    restatements: tuple[RestatementTable, ...] = ()
    findings: tuple[Finding, ...] = ()
    matches: tuple[DocumentMatch, ...] = ()
