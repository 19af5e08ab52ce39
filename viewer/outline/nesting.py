"""Headings into levels: lines of one heading joined, labels given their titles, the rest nested by rank and look."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from viewer.filing.model import Block, Evidence
from viewer.outline.heading_words import is_company_name
from viewer.outline.headings import Heading, HeadingFinder
from viewer.outline.mark import Mark
from viewer.outline.numbering import numberings
from viewer.outline.statements import note_number, statement_name
from viewer.outline.text import title_words

_LABEL_ALONE = re.compile(
    r"^\W*(?:(?:article|section|chapter|annex|appendix|schedule|exhibit|attachment|note|proposal(?:\s+no\.?)?|part)\s+"
    r"(?:no\.?\s*)?[\w.()-]{1,7}|\d{1,2}(?:\.\d+)*|[IVX]{1,5}|[A-Z])\W*$",
    re.I,
)
_GOES_ON = re.compile(r"(?:\b(?:of|to|the|and|for|in|on|with|or|by|under|from|a|an|at|as)|[,&–—-])\W*$", re.I)
_CONTINUES = re.compile(r"^\W*(?:[a-z]|(?:of|to|and|for|in|on|with|or|by|under|from|pursuant|adopted|as)\b)", re.I)
_RISKS = re.compile(r"\brisks?\b|\buncertainties\b", re.I)
_FIRST_NOTE = re.compile(
    r"\b(?:summary|significant|accounting|polic(?:y|ies)|organi[sz]ation|basis|nature|presentation|description|general|business)\b", re.I
)
_LONGEST = 200
_STATEMENT_RANK, _NOTE_RANK = 30.0, 29.0


def nested_headings(
    finder: HeadingFinder,
    blocks: Sequence[Block],
    first: int,
    last: int,
    level: int,
    claimed: Collection[int],
    *,
    is_lettered: bool = False,
    is_risk: bool = False,
    is_financial: bool = False,
    owner: str = "",
) -> list[Mark]:
    """The headings from one block up to (not with) another, nested from a level on; ``claimed`` blocks are left out.

    A heading closes those before it that stand out less or look alike, and stands under those that stand out more.
    A heading that only says again what the section's ``owner`` is called is none. ``is_financial`` puts statements above all else and numbered notes under their heading.
    """
    found = _collected(finder, first, last, claimed, is_lettered, is_risk)
    words = title_words(owner)
    found = [heading for heading in found if heading.rule == "run-in" or not words or title_words(heading.title) != words]
    joined = _numbered(list(_joined(found, blocks)))
    ranked = _as_statements(joined) if is_financial else joined
    return list(_levelled(ranked, level))


def _collected(
    finder: HeadingFinder, first: int, last: int, claimed: Collection[int], is_lettered: bool, is_risk: bool
) -> list[Heading]:
    found: list[Heading] = []
    in_risks = is_risk
    for index in range(first, last):
        if index in claimed:
            continue
        heading = finder.heading(index, is_lettered=is_lettered, is_risk=in_risks)
        if heading is None:
            continue
        is_sentence = heading.title.endswith(".")
        if not is_risk and heading.rule == "style" and heading.rank >= 2 and not is_sentence:
            in_risks = _RISKS.search(heading.title) is not None and len(heading.title) < 90
        found.append(heading)
    return found


def _joined(found: Sequence[Heading], blocks: Sequence[Block]) -> Iterator[Heading]:
    """Lines of one heading as one; a company's name above a heading gives way to it."""
    current: Heading | None = None
    last = -1
    for heading in found:
        if current is not None and _adjacent(blocks, last, heading.block):
            together = _together(current, heading)
            if together is not None:
                current, last = together, heading.block
                continue
        if current is not None:
            yield current
        current, last = heading, heading.block
    if current is not None:
        yield current


def _adjacent(blocks: Sequence[Block], above: int, below: int) -> bool:
    between = blocks[above + 1 : below]
    return len(between) <= 3 and not any(block.text or block.kind == "page-break" for block in between)


def _together(above: Heading, below: Heading) -> Heading | None:
    """Two headings with nothing between them as the one that they are, or None."""
    if "run-in" in (above.rule, below.rule) or "risk-factor" in (above.rule, below.rule):
        return None
    if is_company_name(above.title) and below.rule != "structure":
        return replace(below, block=above.block, start=above.start, end=above.end, rank=max(above.rank, below.rank))
    title = f"{above.title} {below.title}"
    if len(title) > _LONGEST or below.rule == "table-caption":
        return None
    if below.title.lower() in above.title.lower():
        return None
    if _LABEL_ALONE.match(above.title) and not _LABEL_ALONE.match(below.title):
        return replace(above, title=title)
    if statement_name(below.title) and not statement_name(above.title):
        return None
    alike = above.look == below.look
    wraps = _GOES_ON.search(above.title) or (_CONTINUES.match(below.title) and below.title[0].islower())
    if wraps and above.rank >= below.rank - 1:
        return replace(above, title=title)
    is_centred = above.rule == "style" and len(above.look) > 4 and bool(above.look[4])
    if alike and not below.numbering and (_CONTINUES.match(below.title) or (is_centred and not above.numbering)):
        both = statement_name(above.title) and statement_name(below.title)
        return None if both else replace(above, title=title)
    return None


def _numbered(found: Sequence[Heading]) -> list[Heading]:
    """The headings with their numbers, where a list goes on: an initial before a name begins none."""
    parsed = [numberings(heading.title) for heading in found]
    borne = {numbering for each in parsed for numbering in each}
    made = []
    for heading, each in zip(found, parsed, strict=True):
        kept = tuple((kind, number) for kind, number in each if {(kind, number - 1), (kind, number + 1)} & borne)
        is_dangling = heading.rule != "run-in" and _GOES_ON.search(heading.title) and not heading.title.endswith("&")
        if not is_dangling:
            made.append(replace(heading, numbering=kept))
    return made


def _as_statements(found: Sequence[Heading]) -> list[Heading]:
    """Ranks among financial statements: their names first, the notes by number under "Notes to ..."."""
    made: list[Heading] = []
    in_notes = False
    number = 0
    last = ""
    for heading in found:
        name = statement_name(heading.title) if heading.rule in ("financial-statement", "style") else None
        if name:
            if (name == "notes" and in_notes) or heading.title.lower() == last:
                continue
            last = heading.title.lower()
            in_notes = name == "notes"
            number = number if not in_notes else 0
            why = f"The name of a financial statement ({name})."
            evidence = {"rule": "financial-statement", "why": why, "confidence": 0.9}
            made.append(replace(heading, look=("statement",), rank=_STATEMENT_RANK, **evidence))
            continue
        given = note_number(heading.title)
        if given == 1 and not in_notes and _FIRST_NOTE.search(heading.title):
            in_notes, number = True, 0
        if given is not None and in_notes and given in (number, number + 1, number + 2):
            if given == number:
                continue
            number = given
            why = f"Note {given} to the financial statements, in their order."
            made.append(replace(heading, rule="financial-note", why=why, look=("note",), rank=_NOTE_RANK, confidence=0.9))
            continue
        made.append(heading)
    return made


def _levelled(found: Sequence[Heading], level: int) -> Iterator[Mark]:
    stack: list[Heading] = []
    for heading in found:
        if not heading.leaf:
            before = _number_before(heading, stack)
            if before is not None:
                heading = replace(heading, rank=stack[before].rank, look=stack[before].look)
                del stack[before:]
            while before is None and stack and _closes(heading, stack):
                stack.pop()
        depth = level + len(stack)
        if not heading.leaf:
            stack.append(heading)
        evidence = Evidence(heading.rule, heading.confidence, heading.why)
        yield Mark(heading.block, heading.start, heading.end, "heading", heading.title, depth, evidence)


def _number_before(heading: Heading, stack: Sequence[Heading]) -> int | None:
    """The open heading that bears the number before this heading's, which goes on with its list whatever its look."""
    before = {(kind, number - 1) for kind, number in heading.numbering if number > 1}
    if not before:
        return None
    return next((at for at in reversed(range(len(stack))) if before & set(stack[at].numbering)), None)


def _closes(heading: Heading, stack: Sequence[Heading]) -> bool:
    """Whether a heading ends the innermost open one: it looks alike or stands out more, or one further out looks alike.

    The first of a numbered list stands under what is open, even where it looks like it.
    """
    inner = stack[-1]
    begins_list = any(number == 1 for _, number in heading.numbering) and not inner.numbering
    if inner.look == heading.look:
        return not begins_list
    if inner.rank < heading.rank:
        return True
    return inner.rank == heading.rank and any(outer.look == heading.look for outer in stack)
