"""What a purpose is about, in its own words: Items, exhibits, tables, pages, paragraphs, the cover.

Works on one clause at a time and knows no filing; ``places`` finds where each of these is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from viewer.amendments.model import TargetKind
from viewer.amendments.sentences import plain
from viewer.amendments.targets.mentions.mention import ATTACHED, EXHIBIT_INDEX, ITEMS_HERE, Mention
from viewer.amendments.targets.mentions.named_exhibits import BY_LABEL, COVER_DATA, NAMED_EXHIBITS
from viewer.amendments.targets.mentions.numbered import (
    annexes,
    exhibits,
    items,
    lettered_exhibits,
    pages,
    parts,
    under_their_part,
)
from viewer.amendments.targets.mentions.ownership_columns import FORMS as OWNERSHIP_FORMS
from viewer.amendments.targets.mentions.ownership_columns import columns
from viewer.amendments.targets.mentions.paragraphs import paragraphs
from viewer.amendments.targets.mentions.repeats import (
    BESIDE_IT,
    REFERRED_TO,
    is_apart,
    is_beside,
    is_in_passing,
    without_repeats,
)
from viewer.amendments.targets.mentions.subjects import subjects
from viewer.amendments.targets.mentions.tables import tables
from viewer.edgar.forms import form_of

DESCRIBED = (*BY_LABEL, ATTACHED)
"""The labels that stand for exhibits whose numbers the note does not give."""


_SIMPLE: tuple[tuple[TargetKind, str | None, re.Pattern[str]], ...] = (
    (
        "exhibit",
        EXHIBIT_INDEX,
        re.compile(
            r"\b(?:exhibits?\s+(?:index|list|table)|(?:list|index)\s+(?:of|to)\s+(?:the\s+)?exhibits|exhibit\s+reference)\b",
            re.I,
        ),
    ),
    (
        "exhibit",
        ATTACHED,
        re.compile(
            r"\b(?:the\s+following|those|certain)\s+(?:additional\s+|new\s+)?exhibits\b"
            r"|\bthe\s+exhibits?\s+(?:listed|set\s+forth|identified|described|indicated)\s+(?:there(?:in)?\s+)?(?:as\s+\"?(?:being\s+)?filed\s+herewith|below|herein|above)\b|\bthe\s+following\s+exhibit\b"
            r"|\bexhibits?[- ]only\b|\bas\s+exhibits\b"
            r"|\bthe\s+exhibits\s+(?:to|of)\s+(?:the|its|our)\s+(?:form|report|registration|annual|quarterly)\b",
            re.I,
        ),
    ),
    *(("exhibit", one.label, one.words) for one in NAMED_EXHIBITS),
    ("exhibit", "101", re.compile(rf"(?!{COVER_DATA})(?:\bXBRL\b|\b[Ii]nteractive\s+[Dd]ata\b|\beXtensible\b)")),
    (
        "cover",
        None,
        re.compile(
            r"(?<!under )(?<!XBRL )(?<!Data )\b(?:front\s+)?(?:cover|facing)\s+(?:page|sheet)s?\b"
            r"|\bon\s+the\s+(?:front\s+)?cover\b"
            r"|\bform\s+type\b|\bcheck\s?(?:box(?:es)?|marks?)\b|\bchecked\s+(?:the\s+)?\"(?:yes|no)\"",
            re.I,
        ),
    ),
    ("item", ITEMS_HERE, re.compile(r"\bthe\s+following\s+items?\b", re.I)),
    ("signature", None, re.compile(r"\b(?:conformed\s+)?signatures?(?!\s+date)(?:\s+(?:page|block)s?)?\b", re.I)),
    (
        "hyperlink",
        None,
        re.compile(r"\b(?:(?:an?|the)\s+)?(?:broken\s+|incorrect\s+)?(?:hyper-?\s?links?|active\s+links?)\b", re.I),
    ),
)
# Tender offers, owners' statements, mergers and proxy statements have their schedules and annexes.
_WITH_ANNEXES = ("SC", "11-K", "S-4", "F-4", "N-14", "DEF", "PRE")
_BOX = re.compile(r"\bbox(?:es)?\b[^.;]{0,200}$", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:entire|complete)\s+(?:filing|form|report|document|annual|quarterly|current)\b"
    r"|\b(?:report|filing|document|schedule|form|original)\b(?=[^.;,]{0,40}\s(?:in\s+its\s+entirety|as\s+a\s+whole|in\s+full)\b)|\bOriginal\s+(?:Filing|Report|Form|Annual|\d)"
    r"|\b(?:Annual|Current|Quarterly)\s+Report\b|\bForm\s+[0-9A-Z][\w/-]*|\bSchedule\s+(?:13[DG]|TO|14D-?[19]|13E-?[34])(?!\w)|\bRegistration\s+Statement\b|\bOriginal\s+\w+"
    r"|\b(?:[Tt]he|its|our)\s+(?:report|filing|document)\b|\bthe\s+Amendment\s+No\.?\s*\d+",
)


def mentions(
    sentence: str, start: int, end: int, base_form: str | None = None, *, or_referred: bool = True
) -> tuple[Mention, ...]:
    """The targets named between two characters of a sentence, in the order of the text.

    ``or_referred``: for want of others, what is only referred to ("as described in Note 2").

    A subject ("the financial statements") stands for its Item only where no Item, exhibit or paragraph is named. The
    whole filing is a target only of a clause that names no part of it.
    """
    text = plain(sentence)
    found: list[Mention] = []
    for finder in _FINDERS:
        found += finder(text, start, end)
    found = [one for one in found if not _is_the_form(one, base_form) and not _is_said_by_a_box(text, one)]
    found = without_repeats(text, [one for one in found if not is_in_passing(text, start, one)], end)
    referred = [one for one in found if REFERRED_TO.search(text, start, one.start)]
    found = [one for one in found if one not in referred]
    if not found and any(one.kind == "item" for one in referred):
        found = referred
    if base_form in OWNERSHIP_FORMS:
        found = [one for one in found if one.kind not in ("item", "table")] + list(columns(text, start, end))
    if form_of(base_form).numbers_anew:
        found = under_their_part(text, start, end, found)
    if (base_form or "").startswith(_WITH_ANNEXES):
        found += annexes(text, start, end)
    if form_of(base_form).exhibits == "letters":
        found += lettered_exhibits(text, start, end)
    named = [Mention("item", *subject) for subject in subjects(text, start, end, base_form or "")]
    named = [one for one in named if not BESIDE_IT.search(text, start, one.start)]
    if not found:
        found = named
    elif all(one.kind in ("paragraph", "exhibit") for one in found) and any(one.kind == "paragraph" for one in found):
        found += [one for one in named if is_beside(text, start, one, found)]
    elif found[0].kind == "item":
        found += [one for one in named if is_apart(text, start, one, found)]
    found = found or (referred if or_referred else [])
    if not found and (whole := _WHOLE.search(text, start, end)):
        found = [Mention("whole", None, whole.start(), whole.end())]
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.kind)))


def _is_the_form(mention: Mention, base_form: str | None) -> bool:
    """Whether what is an exhibit of other forms is here the filing's own form: a plan's report on Form 11-K."""
    return mention.label == "plan's report" and (base_form or "").startswith("11-K")


def _is_said_by_a_box(text: str, mention: Mention) -> bool:
    """Whether words are those of a check box of the cover ("has submitted all Interactive Data Files")."""
    return mention.label == "101" and _BOX.search(text, 0, mention.start) is not None


def _simple(text: str, start: int, end: int) -> Iterator[Mention]:
    for kind, label, pattern in _SIMPLE:
        for found in pattern.finditer(text, start, end):
            yield Mention(kind, label, found.start(), found.end())


_FINDERS: Sequence[Callable[[str, int, int], Iterator[Mention]]] = (
    items,
    exhibits,
    parts,
    pages,
    tables,
    paragraphs,
    _simple,
)
