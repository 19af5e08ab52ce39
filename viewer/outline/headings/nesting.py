"""Headings into levels: by how they stand out, by their numbers, by whether they look alike."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from viewer.filing.model import Block, Evidence
from viewer.outline.headings.amending import as_amending, is_put_in_elsewhere
from viewer.outline.headings.finder import HeadingFinder
from viewer.outline.headings.heading import Heading, letters_of
from viewer.outline.headings.joining import adjacent, ends_within, joined
from viewer.outline.headings.listed import ListedHeadings
from viewer.outline.headings.numbering import Numbering, number_above, numberings, plain_number
from viewer.outline.headings.statement_ranks import as_statements, with_notes_below, with_summary_below
from viewer.outline.headings.words import is_bare_name, is_firm
from viewer.outline.mark import Mark
from viewer.outline.text import title_words

_RISKS = re.compile(r"\brisks?\b|\buncertainties\b", re.I)
_PLACE_IN_FORM = re.compile(
    r"\W*(?:part\s+[ivx]{1,3}\W*)?(?:items?\s+\d{1,2}[A-K]?(?:\W+(?:and\W+)?\d{1,2}[A-K]?)*\W*)?", re.I
)
_ITEM_LABEL = re.compile(r"\W*item\s+\d{1,2}[A-K]?\s?[.:–—-]\s", re.I)
_ITEM = re.compile(r"\W*item\s+\d", re.I)
_LETTERED = re.compile(r"\W*\(?[a-z]\)", re.I)
_BEFORE_CLAUSES = frozenset(["witnesseth", "recital", "recitals", "preamble"])
"""What stands before the clauses of a contract and holds none of them, by its letters."""
_LISTS = ("1.", "(1)", "(i)", "(a)", "(A)", "a.")
_MUCH = 3.0
_GROUP = 0.4
_PROSE = 100
_TOP = 300
"""What stands over the names in a document's title is shorter: its kind, its date."""
_MAY_GROUP = ("style", "line-alone")
_CAPTIONED, _FEW_WORDS = 8, 200


class Owner(NamedTuple):
    """The section that headings stand in, and what its title says of them.

    ``is_item`` where it is one of the form's, ``is_lettered`` where the form has lettered parts there; ``is_risk``
    allows whole sentences; ``is_financial`` puts statements above all else and numbered notes under their heading.
    """

    title: str = ""
    is_item: bool = False
    is_lettered: bool = False
    is_risk: bool = False
    is_financial: bool = False


def nested_headings(
    finder: HeadingFinder,
    blocks: Sequence[Block],
    first: int,
    last: int,
    level: int,
    owner: Owner,
    *,
    listed: ListedHeadings,
    claimed: Collection[int],
) -> list[Mark]:
    """The headings from one block up to (not with) another, nested from a level on; ``claimed`` blocks are left out.

    A heading closes those before it that stand out less or look alike, and stands under those that stand out more;
    ``listed`` headings are of one level. One that only says again what its ``owner`` is called is none.
    """
    lines = [index for index in range(first, last) if index not in claimed]
    found = [one for one in _collected(finder, listed, blocks, lines, owner) if not _repeats(one, owner)]
    whole = _numbered(listed.levelled(_grouped(list(_complete(joined(found, blocks), blocks, last)), blocks)))
    ranked = (
        as_statements(whole) if owner.is_financial else with_notes_below(as_amending(with_summary_below(whole), blocks))
    )
    return list(_captioned(list(_levelled(ranked, level)), blocks, last))


def _repeats(heading: Heading, owner: Owner) -> bool:
    """Whether a heading says only what its section is called, or where in the form it stands, as running heads do."""
    if heading.rule == "run-in" or not owner.title:
        return False
    words = title_words(owner.title)
    if words and title_words(heading.title) == words and not _LETTERED.match(heading.title):
        return True
    places = (_PLACE_IN_FORM.fullmatch(heading.title), _ITEM_LABEL.match(heading.title))
    return owner.is_item and any(places)


def _collected(
    finder: HeadingFinder, listed: ListedHeadings, blocks: Sequence[Block], lines: Sequence[int], owner: Owner
) -> list[Heading]:
    found: list[Heading] = []
    in_risks = owner.is_risk
    for index in lines:
        heading = finder.heading(index, is_lettered=owner.is_lettered, is_risk=in_risks)
        if heading is None and index not in finder.furniture:
            heading = listed.heading(blocks[index], index)
        if heading is None:
            continue
        is_sentence = heading.title.endswith(".")
        if not owner.is_risk and heading.rule == "style" and heading.rank >= 2 and not is_sentence:
            in_risks = _RISKS.search(heading.title) is not None and len(heading.title) < 90
        found.append(heading)
    return found


def _numbered(found: Sequence[Heading]) -> list[Heading]:
    """The headings with their numbers, where a list goes on: an initial before a name begins none.

    How deep subclauses stand is told where they are found.
    """
    parsed = [() if heading.rule == "subclause" else numberings(heading.title) for heading in found]
    borne = {numbering for each in parsed for numbering in each}
    return [
        replace(heading, numbering=tuple(one for one in each if _neighbours(one) & borne)) if each else heading
        for heading, each in zip(found, parsed, strict=True)
    ]


def _neighbours(numbering: Numbering) -> set[Numbering]:
    kind, number = numbering
    return {(kind, number - 1), (kind, number + 1)}


def _complete(found: Iterable[Heading], blocks: Sequence[Block], last: int) -> list[Heading]:
    """The headings without lines that break off, companies' names over no prose, and those carried over a page."""
    kept: list[Heading] = []
    structure = ""
    for heading in found:
        if heading.rule != "run-in" and ends_within(heading.title):
            continue
        if heading.rule in _MAY_GROUP and _names_alone(heading, blocks, last):
            continue
        if heading.title == (structure if heading.rule == "structure" else kept[-1].title if kept else ""):
            continue
        structure = heading.title if heading.rule == "structure" else structure
        kept.append(heading)
    return kept


def _names_alone(heading: Heading, blocks: Sequence[Block], last: int) -> bool:
    """Whether a heading is a name over no prose: a firm's, or any at the document's top or with nothing below it."""
    is_of_a_firm = is_firm(heading.title)
    if not (is_of_a_firm or is_bare_name(heading.title)) or _prose_below(heading, blocks):
        return False
    if is_of_a_firm or not any(block.text for block in blocks[heading.block + 1 : last]):
        return True
    return sum(len(block.text) for block in blocks[: heading.block]) <= _TOP


def _prose_below(heading: Heading, blocks: Sequence[Block]) -> bool:
    below = next((block for block in blocks[heading.block + 1 : heading.block + 4] if block.text), None)
    return below is not None and below.kind != "table" and len(below.text) > _PROSE


def _grouped(found: Sequence[Heading], blocks: Sequence[Block]) -> list[Heading]:
    """The headings, those that stand over nothing but a second of their look told from it: they head a group.

    Three in a row are a list, such as that of the securities on the cover of a prospectus.
    """
    pairs = [(above, below, adjacent(blocks, above.block, below.block)) for above, below in pairwise(found)]
    follows = [False, *(is_next and above.look == below.look for above, below, is_next in pairs), False, False]
    grouping = [
        follows[at : at + 3] == [False, True, False] and heading.rule in _MAY_GROUP and not _ITEM.match(heading.title)
        for at, heading in enumerate(found)
    ]
    return [
        replace(heading, look=(*heading.look, "group"), rank=heading.rank + _GROUP) if is_group else heading
        for heading, is_group in zip(found, grouping, strict=True)
    ]


def _levelled(found: Sequence[Heading], level: int) -> Iterator[Mark]:
    stack: list[Heading] = []
    last = {numbering: at for at, heading in enumerate(found) for numbering in heading.numbering}
    for at, heading in enumerate(found):
        if not heading.leaf:
            before = _number_before(heading, stack)
            above = _number_above(heading, stack)
            if before is not None:
                heading = replace(heading, rank=stack[before].rank, look=stack[before].look)
                del stack[before:]
            elif above is not None:
                del stack[above + 1 :]
                heading = replace(heading, rank=min(heading.rank, stack[above].rank - 0.5))
            while before is None and above is None and stack and _closes(heading, stack, _goes_on(stack[-1], last, at)):
                stack.pop()
        depth = level + len(stack)
        if not heading.leaf:
            stack.append(heading)
        evidence = Evidence(heading.rule, heading.confidence, heading.why)
        yield Mark(heading.block, heading.start, heading.end, "heading", heading.title, depth, evidence)


def _captioned(marks: Sequence[Mark], blocks: Sequence[Block], last: int) -> Iterator[Mark]:
    """The same marks; those over nothing but a table are told as its caption."""
    for mark, stop in zip(marks, [*(mark.block for mark in marks[1:]), last], strict=False):
        under = blocks[mark.block + 1 : min(stop, mark.block + _CAPTIONED)]
        tables = sum(block.kind == "table" for block in under)
        words = sum(len(block.text) for block in under if block.kind != "table")
        if tables and mark.evidence.rule == "style" and words < _FEW_WORDS and stop - mark.block <= _CAPTIONED:
            why = f"{mark.evidence.why.rstrip('.')}, over a table and nothing else."
            mark = replace(mark, evidence=Evidence("table-caption", mark.evidence.confidence, why))
        yield mark


def _number_before(heading: Heading, stack: Sequence[Heading]) -> int | None:
    """The open heading that bears the number before this heading's, which goes on with its list whatever its look."""
    before = {(kind, number - 1) for kind, number in heading.numbering if number > 1}
    if not before:
        return None
    return next((at for at in reversed(range(len(stack))) if before & set(stack[at].numbering)), None)


def _number_above(heading: Heading, stack: Sequence[Heading]) -> int | None:
    """The open heading that a dotted number stands under: "6." for "6.1"."""
    wanted = number_above(heading.title)
    if wanted is None:
        return None
    return next((at for at in reversed(range(len(stack))) if plain_number(stack[at].title) == wanted), None)


def _goes_on(heading: Heading, last: dict[Numbering, int], at: int) -> bool:
    """Whether the number after a heading's comes later than ``at``."""
    return any(last.get((kind, number + 1), -1) > at for kind, number in heading.numbering)


def _closes(heading: Heading, stack: Sequence[Heading], goes_on: bool) -> bool:
    """Whether a heading ends the innermost open one: it looks alike or stands out more, or one further out looks alike.

    A contract's clauses end its recitals, a question is no group of other questions, and one text put into another
    contract ends that put in before. The first of a numbered list stands under what is open, even where it looks like
    it; a list that goes on later is ended by what stands out much more.
    """
    inner = stack[-1]
    if is_put_in_elsewhere(heading, inner):
        return True
    if heading.rule == "clause" and letters_of(inner.title) in _BEFORE_CLAUSES:
        return True
    if inner.look == (*heading.look, "group") and inner.title.endswith("?") and heading.title.endswith("?"):
        return True
    kinds = {kind for kind, _ in inner.numbering}
    begins_list = any(number == 1 and kind in _LISTS and kind not in kinds for kind, number in heading.numbering)
    if inner.look == heading.look:
        return not begins_list
    if inner.rank + (_MUCH if goes_on and (begins_list or not heading.numbering) else 0.0) < heading.rank:
        return True
    return inner.rank <= heading.rank and any(outer.look == heading.look for outer in stack)
