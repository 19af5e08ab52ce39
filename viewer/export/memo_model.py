"""The words of a change memo, before they are set as HTML or Markdown."""

from __future__ import annotations

from dataclasses import dataclass

Facts = tuple[tuple[str, str], ...]
"""Names of facts with their values, in order."""


@dataclass(frozen=True, slots=True)
class NoteTold:
    """A sentence of notes: its purposes, what they are about in words, and a remark where nothing was found."""

    purpose: str
    quote: str
    about: tuple[str, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """A change with the words around it.

    ``number`` counts through the memo, ``kind`` is empty where one text stands for another, ``what`` names a cell by
    its row and column, ``where`` the page. ``difference`` is the change of a number, with its percentage.
    """

    number: int
    kind: str
    what: str
    where: str
    ahead: str
    before: str
    after: str
    behind: str
    difference: str
    declared: bool | None

    @property
    def remark(self) -> str:
        """How the change agrees with the notes; empty where the amendment has none."""
        return {True: "declared", False: "not mentioned in the notes", None: ""}[self.declared]


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

    ``groups`` are the changes by the section they stand in, ``restated`` the amendment's own tables of restated figures
    by where they stand.
    """

    title: str
    summary: tuple[str, ...]
    amendment: Facts
    original: Facts
    pairing: str
    evidence: str
    named: str
    notes: tuple[NoteTold, ...]
    groups: tuple[tuple[str, tuple[ChangeTold, ...]], ...]
    restated: tuple[tuple[str, tuple[FigureTold, ...]], ...]
    sections: Facts
    scope: tuple[str, ...]
