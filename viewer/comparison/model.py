"""Changes: what became of sections, documents and blocks between two filings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from viewer.filing.model import Evidence, Finding, Place
from viewer.outline.model import SectionKind

ChangeKind = Literal["cell", "text", "inserted", "deleted", "moved", "table", "exhibit", "recast"]
"""*recast*: a figure of a period that both filings report, given otherwise in the later one."""
Relation = Literal["amendment", "next-period", "versions", "unrelated"]
"""What two filings are to each other: one amends the other, they report successive periods, they are versions of one
document, or none of these."""
RolledKind = Literal["date", "column", "figure", "number"]
Claim = Literal["named", "within", "outside", "silent"]
"""What an amendment's notes say of a change.

*named*: they speak of this very thing; *within*: they amend what it lies in, and do not speak of it; *outside*: they
promise that nothing else changes, or speak of other things alone; *silent*: there is no note.
"""
WeightKind = Literal["recast", "negation", "conclusion", "figure", "replaced", "added", "deleted", "moved", "quiet"]
Unit = Literal["points"]
"""What a delta counts where it is not the figures' own unit: a difference of percentages is in points."""
How = Literal[
    "case",
    "punctuation",
    "footnote",
    "checked",
    "unchecked",
    "exchanged",
    "renumbered",
    "reference",
    "anew",
    "rewritten",
    "new",
    "gone",
    "moved",
    "reworded",
    "sign",
    "rounding",
    "split",
]
"""What kind of difference a change is, where that is known: capitals or marks alone, the mark of a footnote, a box that
was checked or cleared, words or values exchanged with their neighbours, an exhibit's number; an Item that stood by
reference and is set out in full, one set out anew, one of which most paragraphs are reworded; a paragraph that is
reworded, and between two periods one that is new, gone or moved; a figure whose sign is presented the other way, that
is told in other units, or that differs as many others do, as after a split of shares."""
SectionStatus = Literal["unchanged", "amended", "added", "not-repeated", "removed"]


@dataclass(frozen=True, slots=True)
class Weight:
    """How grave a change is: the kinds in the order of their names above, and within one the larger ``size`` first.

    Words replaced, added and deleted are one in that order.

    ``why`` says in a sentence what makes it so.
    """

    kind: WeightKind
    size: float
    why: str


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """The part of the primary document that a change stands in, and where it begins in the filings that have it."""

    kind: SectionKind
    title: str
    original: Place | None
    amendment: Place | None

    @property
    def is_item(self) -> bool:
        """Whether it is an Item or a Part of the form, which the two filings have in common by its number."""
        return self.kind in ("item", "part")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, as small as the thing that changed: a cell, a run of words, a paragraph, a table row.

    ``section`` is what a person calls the section it stands in, or the exhibit; ``part`` is that section itself, None
    in an exhibit. ``before`` and ``after`` are the differing text (a cell's whole text, or the words); ``original`` and
    ``amendment`` its places. ``delta`` and ``percent`` are set where both are numbers; of percentages the delta is in
    points (``unit``) and ``percent`` None. ``note`` is the index of the note that names it, where ``claim`` is *named*;
    ``also`` are those of further notes that name it.
    ``pages`` counts those of the amendment over which ``after`` runs, where it is more than a block. ``period`` is
    that of a figure given otherwise ("2023", "2023-09-30"), ``evidence`` by what its cells are known to be the same.
    ``pieces`` are the differences that it is made of, in order, where it is a passage that was written anew.
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
    claim: Claim = "silent"
    note: int | None = None
    weight: Weight | None = None
    unit: Unit | None = None
    how: How | None = None
    pages: int | None = None
    part: ChangedPart | None = None
    period: str | None = None
    evidence: Evidence | None = None
    pieces: tuple[Change, ...] = ()
    also: tuple[int, ...] = ()

    @property
    def leaves(self) -> tuple[Change, ...]:
        """The smallest differences that it is made of; it alone where it is none of several."""
        return tuple(leaf for piece in self.pieces for leaf in piece.leaves) or (self,)

    @property
    def declared(self) -> bool | None:
        """Whether a note speaks of this very thing; None where the amendment has no note."""
        return None if self.claim == "silent" else self.claim == "named"

    @property
    def is_unannounced(self) -> bool:
        """Whether it lies outside the notes, and is not of the kind that comes with any filing."""
        return self.claim == "outside" and not self.is_quiet

    @property
    def is_quiet(self) -> bool:
        """Whether it is of the kind that comes with any filing, or changes no word."""
        return self.weight is not None and self.weight.kind == "quiet"


@dataclass(frozen=True, slots=True)
class SectionChange:
    """What became of one section of the original (or came new with the amendment).

    ``supplements``: the amendment's text adds to the section, and what it does not repeat of it stays.
    ``holds_others``: its Items are told of on their own; ``status`` is that of what stands above the first of them.
    ``is_formal``: a cover or signatures, of which what comes with any amendment (the "/A", another day) is not told.
    """

    label: str | None
    title: str
    status: SectionStatus
    original: Place | None
    amendment: Place | None
    supplements: bool = False
    holds_others: bool = False
    is_formal: bool = False


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """A document of the original and the one of the amendment that is the same.

    ``blocks`` pairs those that say the same, edited or not, moved or not, by the original's order; a block that was
    divided stands in several pairs. ``unrepeated`` are the original's blocks that the amendment neither repeats nor
    takes out, so that they stand as they are.
    """

    original: int
    amendment: int
    blocks: tuple[tuple[int, int], ...] = ()
    unrepeated: tuple[int, ...] = ()


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
class PeriodEnd:
    """The period that a filing reports: its last day, the fiscal year, and which part of it ("FY", "Q1" to "Q3").

    The last is None where nothing says it.
    """

    period: date
    fiscal_year: int
    fiscal_period: str | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The periods of two filings, the earlier and the later."""

    earlier: PeriodEnd
    later: PeriodEnd


@dataclass(frozen=True, slots=True)
class Rolled:
    """A difference that the calendar explains: a date, a column of a table, the figures of the new period."""

    kind: RolledKind
    before: str
    after: str
    original: Place | None
    amendment: Place | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What really differs, and how that agrees with the notes.

    ``undeclared`` are indexes of changes *outside* what the notes say, but for quiet ones; ``unfound`` indexes of notes
    for which no change was found. ``findings`` say past which bounds something was not compared, and what is odd about
    the amendment's ``restatements``: lines that do not add up. ``matches`` are the documents that both filings have.
    ``relation`` is what they are to each other; between successive periods ``rolled`` holds what the ``calendar``
    explains, which is no change.
    """

    sections: tuple[SectionChange, ...]
    changes: tuple[Change, ...]
    undeclared: tuple[int, ...]
    unfound: tuple[int, ...]
    restatements: tuple[RestatementTable, ...] = ()
    findings: tuple[Finding, ...] = ()
    matches: tuple[DocumentMatch, ...] = ()
    relation: Relation = "amendment"
    relation_evidence: Evidence | None = None
    rolled: tuple[Rolled, ...] = ()
    calendar: Calendar | None = None
