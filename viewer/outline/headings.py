"""Headings that no form prescribes: told by how they are set, nested by style."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import BOLD, ITALIC, UNDERLINE, Block, Evidence
from viewer.outline.mark import Mark

_LONGEST = 160
_MAXIMUM_REPEATS = 3
_NO_HEADING = re.compile(
    r"^\W*(?:page\s*)?[\divxlc\W]{0,8}$|^\W*\(?continued\)?\W*$|table\s+of\s+contents|^[\s$\d,.()%/-]+$|"
    r"^\W*(?:by|name|title|date|dated|its)\s*:|/s/|^\(.{0,80}\)$|^\W*(?:and|or|none\.?|n/?a)\W*$",
    re.I,
)
# Item 9.01 of Form 8-K (before 2004 Item 7) has lettered parts; filers rarely set them off.
_LETTERED_PART = re.compile(
    r"^\(?[a-d]\)[\s.\-–—]*(?:(?:pro\s*forma\s+)?financial\s+(?:statements?|information)|shell\s+company|exhibits?)\b[^.:]{0,80}",
    re.I,
)
_ENUMERATED = re.compile(r"^\(?(?:[a-z]|\d{1,3}|[ivx]{1,5})[.)]", re.I)

_Look = tuple[object, ...]


def style_headings(blocks: Sequence[Block], first: int, last: int, level: int, claimed: set[int]) -> list[Mark]:
    """The headings from one block up to (not with) another, nested from a level on; ``claimed`` blocks are left out.

    A heading of a look that is open closes all inside it; a new look opens a level deeper.
    """
    repeats = Counter(block.text for block in blocks[first:last] if 0 < len(block.text) <= _LONGEST)
    found: list[Mark] = []
    open_looks: list[_Look] = []
    for index in range(first, last):
        block = blocks[index]
        if index in claimed or block.kind not in ("paragraph", "heading") or not block.text:
            continue
        if repeats[block.text] > _MAXIMUM_REPEATS:
            continue
        mark = _heading(block, index)
        if mark is None:
            continue
        look = _look(block, mark)
        if look in open_looks:
            del open_looks[open_looks.index(look) + 1 :]
        else:
            open_looks.append(look)
        found.append(replace(mark, level=level + len(open_looks) - 1))
    return found


def _heading(block: Block, index: int) -> Mark | None:
    text = block.text
    if len(text) <= _LONGEST:
        lettered = _LETTERED_PART.match(text)
        if lettered:
            title = " ".join(lettered[0].split())
            why = "A lettered part of the Item, as the form has it."
            return Mark(index, 0, lettered.end(), "heading", title, 0, Evidence("lettered-part", 0.9, why))
        reason = _standing_out(block)
        if reason and not _NO_HEADING.search(text):
            return Mark(
                index, 0, len(text), "heading", " ".join(text.split()), 0, Evidence("style", 0.8, f"A line {reason}.")
            )
        return None
    run = block.runs[0] if block.runs else None
    if run is not None and run.start == 0 and 3 < run.end <= 120 and run.emphasis & (BOLD | ITALIC | UNDERLINE):
        lead = text[: run.end].rstrip()
        if lead[-1:] in ".:–—-" and lead[:1].isupper() and not _NO_HEADING.search(lead):
            why = "Words set off at the start of a paragraph."
            return Mark(index, 0, run.end, "heading", lead.rstrip(".:–—- "), 0, Evidence("run-in", 0.7, why))
    return None


def _standing_out(block: Block) -> str | None:
    """How a short block is set off, in words; None where it is not, or reads like a sentence."""
    text, style = block.text, block.style
    letters = sum(character.isalpha() for character in text)
    if letters < 3 or letters * 2 < len(text.replace(" ", "")):
        return None
    if block.kind == "heading":
        return "that the filer tagged as a heading"
    sentence = text.rstrip()[-1:] in ".;," and len(text) > 60
    if style.bold and not sentence:
        return "in bold"
    if text.isupper() and letters > 4 and len(text) < 120:
        return "in capitals"
    if sentence or text.rstrip()[-1:] in ".;,:" or text[:1].islower():
        return None
    if style.underline:
        return "underlined"
    if style.italic and len(text) < 100:
        return "in italics"
    return None


def _look(block: Block, mark: Mark) -> _Look:
    style = block.style
    if mark.evidence.rule == "lettered-part":
        return ("lettered-part",)
    if mark.evidence.rule == "run-in":
        return ("run-in", block.runs[0].emphasis, bool(_ENUMERATED.match(mark.title)))
    return (
        block.kind,
        style.size,
        mark.title.isupper(),
        style.bold,
        style.centered,
        style.underline,
        style.italic,
        bool(_ENUMERATED.match(mark.title)),
    )
