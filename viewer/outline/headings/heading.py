"""A heading as it is found, before headings are joined and nested, and the words of its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from viewer.filing.model import Block
from viewer.outline.headings.numbering import Numbering, numberings
from viewer.outline.headings.statements import statement_name
from viewer.outline.headings.words import is_company_name, is_never_heading, unspread

_DEEPER = {"(1)": 1.0, "(i)": 1.5, "(a)": 1.0, "(A)": 1.0, "a.": 1.0}
_ENUMERATED = re.compile(r"^\W*(?:[a-z]|[ivx]{1,5}|\d{1,3})[.)]\s*")
_NOTE_MARK = re.compile(r"(?<=[^\W\d_]{2}|\w\))(?:\s?\(\d\))+$")
_PAGE = re.compile(r"page\s+\d{1,3}", re.I)
_FIGURES = re.compile(
    r"\((?:un)?audited\)|\((?:(?:un)?audited\W+)?(?:(?:all\s+)?(?:dollars?|amounts?)\s+)?(?:expressed\s+|stated\s+)?"
    r"in\s+(?:u\.?s\.?\s+dollars|thousands|millions|billions|0{3}['’]?s)\b[^()]{0,60}\)",
    re.I,
)
"""How a table tells its figures: "(unaudited)", "(in thousands, except per share data)"."""
_PERIOD = re.compile(
    r"(?:for\s+the\s+)?(?:[\w-]+\s+){0,3}(?:years?|months?|quarters?|periods?|weeks)\s+ended\b[\w\s,.&]{0,80}\d{4}\W?",
    re.I,
)
_BEGINNING = 40
_NOT_LETTERS = re.compile(r"[\W\d_]+")
_NO_LETTERS = dict.fromkeys(number for number in range(128) if not chr(number).isalpha())

Look = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that heads what follows it; ``rank`` grows with how it stands out, ``look`` is how it is set.

    ``leaf`` headings (a table's caption) head one thing and do not close or hold what follows.
    """

    block: int
    start: int
    end: int
    title: str
    rule: str
    why: str
    look: Look
    rank: float
    confidence: float = 0.8
    leaf: bool = False
    numbering: tuple[Numbering, ...] = ()


def deeper(title: str) -> float:
    """How much deeper than a title without a number one numbered like this stands."""
    borne = numberings(title)
    return max(_DEEPER.get(kind, 0.5 if kind.endswith(".n") else 0.0) for kind, _ in borne) if borne else 0.0


def first_letter(text: str) -> str:
    """The letter that a title begins with, behind its number; a brand written "iShares" begins with a capital."""
    letters = [character for character in _ENUMERATED.sub("", text)[:_BEGINNING] if character.isalpha()][:2]
    return "".join(letters[1:] if len(letters) > 1 and letters[1].isupper() else letters[:1])


@lru_cache(maxsize=2_048)
def letters_of(text: str) -> str:
    """The letters of a text alone, in lower case."""
    return (text.translate(_NO_LETTERS) if text.isascii() else _NOT_LETTERS.sub("", text)).lower()


def title_of(text: str) -> str:
    """A heading's words: of several lines those that are no company's name, no date and no unit.

    Nor do they belong to it that end with the number of the page, above it, or say of what time and how a table tells.
    """
    if "\n" not in text:
        return unspread(words_of(text))
    lines = [words_of(line) for line in text.split("\n")]
    above = max((at for at, line in enumerate(lines[:-1], 1) if _PAGE.fullmatch(line)), default=0)
    lines = lines[above:]
    while len(lines) > 1 and (_FIGURES.fullmatch(lines[-1]) or _PERIOD.fullmatch(lines[-1])):
        lines.pop()
    if len(lines) > 1:
        telling = [line for line in lines if not is_company_name(line) and not is_never_heading(line)]
        named = [number for number, line in enumerate(telling) if statement_name(line)]
        if named:
            lines = telling[: named[-1] + 1]
    return " ".join(filter(None, lines))


def unmarked(block: Block) -> str:
    """The text of a block without the marks of notes behind its words: a raised one, or "(1)" behind several words."""
    text = block.text.rstrip()
    for start, end in reversed(block.raised):
        if end < len(text):
            break
        text = text[:start].rstrip()
    return _NOTE_MARK.sub("", text) if text.endswith(")") and text.count(" ") > 1 else text or block.text


def words_of(text: str) -> str:
    """A text with its white space evened out, and without the bars of a box that is drawn around it."""
    return " ".join(text.strip("| \n\t").split())
