"""Notes, targets, pairing: what an amendment says of itself."""

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
PairingStatus = Literal["paired", "candidate", "none", "awaited"]


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
    ``company`` is the one by which it is said to be filed, ``accession`` the number that EDGAR gave it.
    """

    form: str | None
    dates: tuple[str, ...]
    quote: str
    place: Place
    number: int | None = None
    filed: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    company: str | None = None
    accession: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """All that an amendment says of itself: notes, scope clauses and the original it names.

    ``findings`` tell what of it is not read.
    """

    notes: tuple[Note, ...]
    scope: tuple[ScopeClause, ...]
    original: OriginalNamed | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """How sure it is that one filing is the original of another; ``is_chosen``: it is the reader who said so."""

    status: PairingStatus
    evidence: Evidence
    is_chosen: bool = False
