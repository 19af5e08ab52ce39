"""The head of a clause as contracts print it: a number, and the title that stands before the clause's text.

"5.01 Title. Text", "Section 3. Payment. Text", "1. DEFINITIONS", "ARTICLE IV. OFFICERS"; also where the number stands
in a cell of its own before the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from viewer.filing.model import Block
from viewer.filing.paper.furniture import goes_on
from viewer.outline.headings.heading import letters_of, words_of
from viewer.outline.headings.numbering import roman
from viewer.outline.headings.words import is_title_case, opens_sentence

_NUMBER = re.compile(
    r"[^\w(“\"'\[]{0,3}(?:(?P<word>section|sec\b|article|§+)[.\s]{0,3})?"
    r"(?P<number>\d{1,3}[A-Z]?(?:\.\d{1,3}[A-Z]?){0,3}|(?-i:[IVXL]{1,6}))\b(?!\.\d|[,%)]\S)(?P<mark>\s?[.:)])?[\s.:–—-]*",
    re.IGNORECASE,
)
_FIRST_LETTERS = "SsAaIVXLivxl"
"""Those of "Section", "Article" and the Roman numbers: most paragraphs begin with another."""
_PART = re.compile(r"(\d+)([A-Z]?)", re.IGNORECASE)
_STOP = re.compile(r"[.:](?=\s*$|\s+[^a-z]|[A-Z“\"(])|:\s|\s?[–—](?=\s*[A-Z])|\s--?\s")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|inc|corp|co|ltd|nos?|vs?|st|[dm]rs?|ms|[js]r|sec|art|par)$", re.IGNORECASE)
_COMPANY_ENDS = re.compile(r"\b(?:inc|corp|co|ltd)\.$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:shall|is|are|was|were|has|have|had|will|may|must|means?|hereby|does|do|agrees?|represents?|warrants?|"
    r"constitutes?|acknowledges?|consists?|includes?|excludes?|relates?|reflects?|amended|deleted|dated|i|we|you)\b"
)
_VERB_IN_CAPITALS = re.compile(r"\b(?:SHALL|IS|ARE|WAS|WERE|HAS|HAVE|HEREBY|AGREES?)\b")
_PAGED = re.compile(r"(?:\s?[.·…_]\s?){3,}|[^.,\s][\s.·…]+\(?(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?|[ivx]{1,5})\)?$")
_LONGEST, _LONGEST_WEAK = 130, 60
_NEAR = 6
_CLOSE = 3
_DENSE = 60
"""Fewer characters from one number to the next, and it is a list that is numbered."""
_AFTER = 40
"""Fewer characters behind a title are no text of its clause but the rest of its line."""

Series = Literal["article", "roman", "number"]
Part = tuple[int, str]
Number = tuple[Part, ...]


class Title(NamedTuple):
    """The title of a clause and where it ends in its block.

    It is strong where it is set off, in capitals, or its words begin with capitals.
    """

    words: str
    end: int
    is_strong: bool


@dataclass(frozen=True, slots=True)
class ClauseHead:
    """A paragraph that begins with a number, and the title behind it, if it has one.

    ``number`` has the parts of a dotted number, each with its letter: "5A.01" is ((5, "A"), (1, "")). ``series`` tells
    numbers that are counted apart; ``has_word`` where "Section" or "Article" stands before it. ``is_paged`` where it
    ends as the entries of a contents list do. ``title_block`` is where the title stands.
    """

    block: int
    label: str
    series: Series
    number: Number
    has_word: bool
    title: Title | None
    title_block: int
    is_paged: bool


def clause_head(blocks: Sequence[Block], index: int) -> ClauseHead | None:
    """The number that a block begins with, and its title; None for a block that begins with none."""
    block = blocks[index]
    first = block.text[:1]
    if block.kind not in ("paragraph", "heading") or (first.isalpha() and first not in _FIRST_LETTERS):
        return None
    match = _NUMBER.match(block.text)
    if match is None:
        return None
    number = _number(match["number"])
    word = (match["word"] or "").lower()
    if not number or not (word or match["mark"] or len(number) > 1 or match["number"].endswith(".0")):
        return None
    series: Series = "article" if word == "article" else "roman" if match["number"][0] in "IVXL" else "number"
    at, start = index, match.end()
    if start >= len(block.text):
        at, start = block_beside(blocks, index), 0
    following = blocks[at].text[start : start + 1]
    if goes_on(block.text) or (word and (following.islower() or following in (",", ";", ")"))):
        return None
    paged = len(blocks[at].text) <= _LONGEST and _PAGED.search(blocks[at].text) is not None
    label = words_of(block.text[: match.end()])
    return ClauseHead(index, label, series, number, bool(word), clause_title(blocks[at], start), at, paged)


def _number(written: str) -> Number:
    """The parts of a number; "1.0" is the clause that "1.1" stands under. Empty where it is none that counts."""
    if written[0] in "IVXL":
        return ((value, ""),) if (value := roman(written)) else ()
    parts = tuple((int(part[1]), part[2].upper()) for part in _PART.finditer(written))
    parts = parts[:-1] if len(parts) > 1 and parts[-1] == (0, "") else parts
    return parts if parts[0][0] else ()


def block_beside(blocks: Sequence[Block], index: int) -> int:
    """The block of the title, where the number stands alone in the cell or on the line before it."""
    for below in range(index + 1, min(index + _CLOSE, len(blocks))):
        if blocks[below].text or blocks[below].kind == "page-break":
            return below if blocks[below].kind in ("paragraph", "heading") else index
    return index


def clause_title(block: Block, start: int) -> Title | None:
    """The words from a place in a block that are the title of a clause and not its first sentence."""
    text = block.text[: start + 2 * _LONGEST]
    emphasised = _emphasis_end(block, start)
    end = min(emphasised or len(text), _stop(text, start))
    if len(block.text) - end < _AFTER and "." not in text[end - 1 : -1]:
        end = len(block.text)
    words = words_of(text[start:end]).rstrip(" :–—-")
    words = words if _COMPANY_ENDS.search(words) else words.rstrip(" .")
    if end - start > _LONGEST or not _may_be_title(words, text[end - 1 : end]):
        return None
    is_capitals = words.isupper()
    if (_VERB_IN_CAPITALS if is_capitals else _VERB).search(words):
        return None
    is_strong = bool(emphasised) or is_capitals or is_title_case(words)
    if not is_strong and (len(words) > _LONGEST_WEAK or opens_sentence(words)):
        return None
    return Title(words, end, is_strong)


def _may_be_title(words: str, ending: str) -> bool:
    first = words[:1]
    return (first.isupper() or first.isdigit() or first == "[") and len(letters_of(words)) > 2 and ending not in ";,"


def _emphasis_end(block: Block, start: int) -> int:
    """Where the emphasis ends that begins with a title and is closed by a stop; 0 where none does."""
    end = 0
    for run in block.runs:
        if run.start > max(start, end) + (_CLOSE if end else _NEAR):
            break
        if run.end > start + 2:
            end = run.end
    closes = block.text[end - 1 : end] in tuple(".:–—-") or block.text[end : end + 2].strip()[:1] in tuple(".:–—-")
    return end if closes or end == len(block.text) else 0


def _stop(text: str, start: int) -> int:
    """Where the first sentence or heading from a place on ends; the end of the text without a stop."""
    for stop in _STOP.finditer(text, start):
        if text[stop.start()] != "." or not _ABBREVIATED.search(text, start, stop.start()):
            return stop.start() + (text[stop.start()] in ".:")
    return len(text)


def is_dense(spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Whether next to nothing stands between the numbers of a list.

    ``spans`` are the blocks of each number and of its title, ``starts`` where each block starts in the document's text.
    """
    gaps = [starts[below[0]] - starts[above[1] + 1] for above, below in pairwise(spans)]
    texts = [starts[title + 1] - starts[title] for _, title in spans]
    return len(spans) > 1 and (sum(gaps) + sum(texts[:-1])) / len(gaps) < _DENSE
