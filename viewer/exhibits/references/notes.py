"""Notes to the financial statements: where each begins, and what the text's "see Note 7" leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.exhibits.listed import Named, group_of, words_before_numbers
from viewer.filing.model import Block, Place
from viewer.outline.headings.statements import note_number, statement_name
from viewer.outline.model import Outline

_NUMBER = r"(?:\d{1,2}|[A-Z])(?![\w%]|\.\d|,\d{3}|[-–][A-Za-z])"
_NOTE = re.compile(rf"otes?\s+(?:(?:Nos?\.?|#)\s*)?(?P<number>{_NUMBER})")
_NOTE_IN_CAPITALS = re.compile(_NOTE.pattern.replace("otes?", "OTES?", 1))
_ANOTHER = re.compile(
    rf"(?P<join>\s*(?:,|;)?\s*(?:and|or|&|through|to|–|-)?\s*)(?:[Nn]otes?\s+)?(?P<number>{_NUMBER})"
    r"(?!\s*(?:percent|million|billion|days|shares|years|months))"
)
# "note 3" in small letters is a verb as often as a noun.
_BEFORE_SMALL = re.compile(r"(?:\b(?:[Ss]ee|[Ii]n|[Tt]o|and|or|[Aa]lso|of|with|under|[Aa]t)\s|\()$")
_EXPLICIT = re.compile(
    r"\W{0,3}note\s+(?:no\.?\s*)?(?:\d{1,2}|[A-Z])\b\s*[.:)\-–—]*\s*(?P<title>\S.*)?$", re.IGNORECASE | re.DOTALL
)
_ENDS = frozenset({"part", "item", "signature", "exhibit-index", "contents", "certification"})
_LONGEST_HEADING = 200
_WIDEST_GAP = 4
_LEAST_UNNAMED = 3


@dataclass(slots=True)
class NoteSet:
    """The notes to one set of statements, by their ordinal (letters counted), from block ``first`` on."""

    first: int
    places: dict[int, Place] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    lettered: bool = False
    named: bool = False

    @property
    def last(self) -> int:
        """The ordinal of the last note."""
        return max(self.places)


class _Heading(NamedTuple):
    """A heading among those that may begin a note, or end the notes: ``ordinal`` 0 for the latter."""

    block: int
    place: Place
    ordinal: int
    title: str
    begins_notes: bool


def note_sets(blocks: Sequence[Block], outline: Outline | None, document: int) -> list[NoteSet]:
    """The notes of each set of financial statements in a document, in order."""
    sets: list[NoteSet] = []
    among_notes = False
    for heading in _headings(blocks, outline, document):
        named = _EXPLICIT.match(heading.title) is not None
        if heading.ordinal and (named or among_notes):
            _take(sets, heading, named)
        elif not heading.ordinal:
            among_notes = heading.begins_notes
    return [one for one in sets if one.named or len(one.places) >= _LEAST_UNNAMED]


def _headings(blocks: Sequence[Block], outline: Outline | None, document: int) -> list[_Heading]:
    """The outline's headings that matter here, and the lines "Note 3. Debt" that it does not take for headings."""
    found: list[_Heading] = []
    seen: set[int] = set()
    for section in outline.walk() if outline else ():
        start, title = section.place.block, section.title
        begins_notes = section.kind not in _ENDS and statement_name(title) == "notes"
        if section.kind in _ENDS or begins_notes or statement_name(title):
            found.append(_Heading(start, section.place, 0, title, begins_notes))
        elif ordinal := note_number(title):
            seen.add(start)
            found.append(_Heading(start, section.place, ordinal, title, begins_notes=False))
    for index, block in enumerate(blocks):
        text = block.text
        if index in seen or text[:4].lower() != "note" or len(text) > _LONGEST_HEADING or block.cells:
            continue
        if (ordinal := note_number(text)) and _EXPLICIT.match(text) and not text.endswith((".", ",", ";")):
            found.append(_Heading(index, Place(document, index, 0, len(text)), ordinal, text, begins_notes=False))
    return sorted(found, key=lambda heading: (heading.block, heading.place.start or 0))


def _take(sets: list[NoteSet], heading: _Heading, named: bool) -> None:
    """Add a note to the set it goes on with, or begin another where the numbers start again."""
    current = sets[-1] if sets else None
    if heading.ordinal == 1 and (current is None or _key(current.titles.get(1, "")) != _key(heading.title)):
        current = None
    elif current is None and heading.ordinal > _WIDEST_GAP:
        return
    if current is None:
        current = NoteSet(heading.block)
        sets.append(current)
    elif not 0 < heading.ordinal - current.last <= _WIDEST_GAP:
        return
    current.places[heading.ordinal] = heading.place
    current.titles[heading.ordinal] = heading.title
    current.named |= named
    current.lettered |= re.match(r"\W*(?:note\s+)?[A-Z]\b", heading.title, re.IGNORECASE) is not None


def _key(title: str) -> str:
    """A heading as it is compared: the contents and a page that goes on repeat it."""
    return re.sub(r"[\W\d]|continued", "", title.lower())


def note_in(sets: Sequence[NoteSet], number: str, block: int) -> tuple[Place, str] | None:
    """The note of a number, with its title; of several sets the one in which ``block`` stands, None when none does."""
    ordinal = int(number) if number.isdecimal() else ord(number) - 64
    found = [one for one in sets if ordinal in one.places and one.lettered != number.isdecimal()]
    if len(found) > 1 and len({_key(one.titles[ordinal]) for one in found}) > 1:
        before = [one for one in sets if one.first <= block]
        found = [one for one in found if before and one is before[-1]]
    return (found[-1].places[ordinal], found[-1].titles[ordinal]) if found else None


def names_notes(text: str) -> bool:
    """Whether a text is worth a closer look; most blocks of a filing are not."""
    return "ote" in text or "OTE" in text


def notes_named(text: str) -> Iterator[list[Named]]:
    """The notes that a text names, those of one list together: "Notes 3 and 4"."""
    if "ote" in text:
        yield from _notes_named(text, _NOTE)
    if "OTE" in text:
        yield from _notes_named(text, _NOTE_IN_CAPITALS)


def _notes_named(text: str, pattern: re.Pattern[str]) -> Iterator[list[Named]]:
    end = 0
    for start, found in words_before_numbers(text, pattern, "Nn"):
        if start < end or (text[start] == "n" and not _BEFORE_SMALL.search(text, max(0, start - 6), start)):
            continue
        group = group_of(text, start, found, _ANOTHER)
        end = group[-1].end
        yield group
