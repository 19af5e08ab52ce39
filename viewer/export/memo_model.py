"""The words of a change memo, before they are set as HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viewer.comparison.model import Claim

Facts = tuple[tuple[str, str], ...]
"""Names of facts with their values, in order."""

Ink = Literal["same", "before", "after", "difference"]
Run = tuple[Ink, str]
"""Words that stand in both filings, only in the original or only in the amendment; or how much a number changed."""

Way = Literal["added", "removed", "moved"]

_COLUMNS = ("No.", "Row", "Column", "Original", "Amendment", "Δ", "%")


@dataclass(frozen=True, slots=True)
class NoteTold:
    """A sentence of notes: its purposes, what each of its words is about and where that is, and a remark."""

    number: int
    purpose: str
    quote: str
    about: Facts
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Changed words in one paragraph, with the sentence around them; numbered ``first`` to ``last`` in the memo."""

    first: int
    last: int
    where: str
    claim: Claim
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs, tables and rows in a row that only one filing has, or that stand in another place.

    ``texts`` are cut; ``left_out`` says in words how much more there is.
    """

    first: int
    last: int
    where: str
    claim: Claim
    kind: Way
    texts: tuple[str, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class CellTold:
    """A changed cell; ``difference`` and ``percent`` are empty where it is no number."""

    number: int
    row: str
    column: str
    before: str
    after: str
    difference: str
    percent: str


@dataclass(frozen=True, slots=True)
class CellTable:
    """The changed cells of the tables on one page, and their rows that only one filing has."""

    first: int
    last: int
    where: str
    claim: Claim
    cells: tuple[CellTold, ...]

    def columns(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """The table as it is set: the names of the columns that say anything, and the rows."""
        rows = [
            (str(one.number), one.row, one.column, one.before or "–", one.after or "–", one.difference, one.percent)
            for one in self.cells
        ]
        shown = [at for at in range(len(_COLUMNS)) if any(row[at] for row in rows)]
        return tuple(_COLUMNS[at] for at in shown), [tuple(row[at] for at in shown) for row in rows]


Entry = Passage | Stretch | CellTable


@dataclass(frozen=True, slots=True)
class Grave:
    """One of the gravest changes, in a line: where it is, its words, why it is grave, what the notes say of it."""

    number: int
    where: str
    words: str
    why: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Group:
    """What differs in one section, in its order; ``left_out`` says in words how much more there is."""

    heading: str
    entries: tuple[Entry, ...]
    left_out: str = ""

    @property
    def numbers(self) -> str:
        """The numbers of its changes: "3–17"."""
        return span(self.entries[0].first, self.entries[-1].last)


@dataclass(frozen=True, slots=True)
class FigureTold:
    """A line of a restatement: the figures as they are read; a remark where the first two do not come to the third."""

    row: str
    previous: str
    adjustment: str
    restated: str
    remark: str


@dataclass(frozen=True, slots=True)
class Memo:
    """All that the memo says, as text.

    ``gravest`` are the few changes to read first, ``others`` says how many more there are. ``named`` are the
    amendment's own words for its original, ``named_facts`` what they name. ``quiet`` are sections with the number of
    their changes that come with any filing or change no word, which are not told one by one. ``unmentioned`` are the
    sections with the numbers of their changes that no note speaks of, ``unfound`` the notes without a change by their
    number, ``restated`` the amendment's own tables of restated figures by where they stand, ``sections`` what became of
    the sections, ``findings`` what is odd about either filing, by which it is. ``sides`` is what the two filings are
    called, the earlier one first, ``together`` the heading over how they belong together.
    """

    title: str
    sides: tuple[str, str]
    together: str
    summary: tuple[str, ...]
    gravest: tuple[Grave, ...]
    others: str
    amendment: Facts
    original: Facts
    pairing: str
    evidence: str
    named: str
    named_facts: str
    notes: tuple[NoteTold, ...]
    scope: tuple[str, ...]
    groups: tuple[Group, ...]
    quiet: Facts
    unmentioned: Facts
    unfound: tuple[str, ...]
    restated: tuple[tuple[str, tuple[FigureTold, ...]], ...]
    sections: Facts
    findings: Facts


def span(first: int, last: int) -> str:
    """Numbers from one to another: "3", "3–17"."""
    return str(first) if first == last else f"{first}–{last}"
