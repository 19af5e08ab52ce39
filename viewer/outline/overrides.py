"""What the reader says of headings: this block is one, at a level, or it is none; sections still tile the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from viewer.filing.model import Block, Document, Evidence, Filing, Finding, Place, Position
from viewer.outline.mark import Mark
from viewer.outline.model import Outline, Section
from viewer.outline.tree import build_tree

OverrideKind = Literal["heading", "not-heading"]
READERS_RULE = "reader-override"

_LONGEST_TITLE = 160
_WORDS = 60


@dataclass(frozen=True, slots=True)
class Override:
    """A reader's word on the heading at a place: that it is one at a ``level`` (counted from 0), or that it is none.

    ``words`` are the first ones of the block when this was said: where others stand now, it is not followed.
    """

    place: Place
    kind: OverrideKind
    level: int = 0
    words: str = ""

    @property
    def position(self) -> tuple[int, int, int]:
        """Where it stands, to sort and to tell apart by."""
        return self.place.document, self.place.block, self.place.start or 0


OverridesOf = Callable[[Filing], tuple[Sequence[Override], Sequence[Finding]]]
"""What was said of a filing's headings, and what was odd about how that was kept."""


def words_at(blocks: Sequence[Block], place: Place) -> str:
    """The words by which an override knows its block again; empty for a block that can be no heading."""
    return " ".join(blocks[place.block].text[place.start or 0 :].split())[:_WORDS]


def overridden(outline: Outline, document: Document, overrides: Iterable[Override]) -> Outline:
    """The outline as the reader has it; one whose words are not found is left out (``unfollowed`` tells of it)."""
    followed = [one for one in sorted(overrides, key=lambda one: one.position) if _stands(one, document)]
    if not followed or not outline.sections:
        return outline
    marks = [_mark(section) for section in outline.walk()]
    for override in followed:
        marks = _changed(marks, document.blocks, override)
    before = {section.place.position: section for section in outline.walk()}
    sections = build_tree(marks, document.blocks, document.index)
    return replace(outline, sections=tuple(_with_references(section, before) for section in sections))


def unfollowed(documents: Sequence[Document], overrides: Iterable[Override]) -> tuple[Finding, ...]:
    """A finding for each override whose words stand no more where they stood."""
    lost = [one for one in overrides if not any(_stands(one, document) for document in documents)]
    what = "You changed the heading “{}”, which does not stand there any more; the change is not followed."
    return tuple(Finding("note", what.format(one.words)) for one in lost)


def _stands(override: Override, document: Document) -> bool:
    place = override.place
    is_here = place.document == document.index and place.block < len(document.blocks)
    return is_here and bool(override.words) and words_at(document.blocks, place) == override.words


def _changed(marks: Sequence[Mark], blocks: Sequence[Block], override: Override) -> list[Mark]:
    position = override.place.position[1:]
    at = next((number for number, mark in enumerate(marks) if mark.position == position), None)
    if override.kind == "not-heading":
        return list(marks) if at is None else _without(marks, at)
    if at is not None and marks[at].kind != "body":
        return _moved(marks, at, override.level)
    # A body only says that text begins: a heading takes its place.
    others = [mark for mark in marks if mark.position != position]
    return sorted([*others, _made(blocks, override)], key=lambda mark: mark.position)


def _made(blocks: Sequence[Block], override: Override) -> Mark:
    """A heading of the block's words, up to where its text goes to the next line of a table."""
    start = override.place.start or 0
    row = blocks[override.place.block].text[start:]
    row = row.split("\n", 1)[0] if blocks[override.place.block].kind == "table" else row
    title = " ".join(row.split())
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1].rpartition(" ")[0] + "…"
    evidence = Evidence(READERS_RULE, 1.0, "You made this a heading.")
    return Mark(override.place.block, start, start + len(row.rstrip()), "heading", title, override.level, evidence)


def _moved(marks: Sequence[Mark], at: int, level: int) -> list[Mark]:
    """The marks with one at another level, and what stands under it still under it."""
    end = next((n for n in range(at + 1, len(marks)) if marks[n].level <= marks[at].level), len(marks))
    by = level - marks[at].level
    moved = [replace(mark, level=mark.level + by) for mark in marks[at:end]]
    moved[0] = replace(moved[0], evidence=Evidence(READERS_RULE, 1.0, "You made this a heading of this level."))
    return [*marks[:at], *moved, *marks[end:]]


def _without(marks: Sequence[Mark], at: int) -> list[Mark]:
    """The marks without one; a document begins with a section, so that its first only loses its name."""
    if at > 0:
        return [*marks[:at], *marks[at + 1 :]]
    evidence = Evidence(READERS_RULE, 1.0, "You said that this is no heading; the document's text begins here.")
    first = replace(marks[0], kind="body", label=None, title="Top of the document", treatment=None, evidence=evidence)
    return [first, *marks[1:]]


def _mark(section: Section) -> Mark:
    _, block, start = section.place.position
    end = start if section.place.end is None else section.place.end
    kind, title, level = section.kind, section.title, section.level
    return Mark(
        block,
        start,
        end,
        kind,
        title,
        level,
        section.evidence,
        section.label,
        section.treatment,
        items=section.items,
        part=section.part,
    )


def _with_references(section: Section, before: dict[Position, Section]) -> Section:
    """The section, leading where it led before."""
    children = tuple(_with_references(child, before) for child in section.children)
    known = before.get(section.place.position)
    if known is None:
        return replace(section, children=children)
    return replace(section, children=children, incorporated=known.incorporated, leads_to=known.leads_to)
