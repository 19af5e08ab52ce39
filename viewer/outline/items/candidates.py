"""Lines that may be the heading of an Item or a Part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from viewer.edgar.forms import Form
from viewer.edgar.item_numbers import HEADED_NUMBERS, HEADED_PART, headed_numbers, normal_number, normal_part
from viewer.filing import limits
from viewer.filing.model import BOLD, Block
from viewer.outline.items.amendment_lines import note_after_number
from viewer.outline.text import line_behind, title_agreement

_ITEM = re.compile(
    rf"^(?:[^\w\n•●○◦▪■□·►]|_){{0,99}}(?:PART\s+(?P<part>{HEADED_PART})[\s,.:;|\-–—]{{0,6}})?"
    rf"I\s?T\s?E\s?M\s?S?(?:\s+(?:NOS?\.|NUMBERS?\b))?[\s.:#\-–—]{{0,6}}(?P<numbers>{HEADED_NUMBERS})(?P<rest>.*)$",
    re.I | re.M,
)
_BEGINNING = r"(?=[^A-Za-z0-9]|[Ii]\s?[Tt]|[Pp]\s?[Aa]\s?[Rr])"
"""How an Item's line and a Part's begin; nearly no other line does."""
_TEXT_MAY_BEGIN = re.compile(_BEGINNING)
_LINE_MAY_BEGIN = re.compile(rf"\n{_BEGINNING}")
_LETTERED = re.compile(r"\d{1,2}[A-K](?:\s?\(T\))?", re.I)
# "Item 16.A." is 16A where its title is that Item's; "Item 4.A." of the same form is the first section of Item 4.
_DOTTED = re.compile(
    r"^[^\w\n•●○◦▪■□·►]{0,60}(?P<part>(?!))?I\s?T\s?E\s?M\s{1,3}(?P<numbers>\d{1,2}\s?\.\s?[A-K])\b(?P<rest>.*)$",
    re.I | re.M,
)
_NOT_OF_NUMBER = re.compile(r"[\s.]")
_AND_ITEM = re.compile(
    r"(?P<title>.+?)[\s.;,]*(?:\band\b|&|/)\s*Items?\s+(?P<number>\d{1,2}[A-K]?)\b[\s.:–—-]*(?P<rest>\S.*)", re.I
)
# A title that is glued to the number begins with a capital: "PART IIOTHER INFORMATION".
_GLUED = r"(?-i:I{1,3}|IV)(?=(?-i:(?!I{1,2}\b|V\b)[A-Z][A-Za-z]{3}))"
_PART = re.compile(
    rf"^(?:[^\w\n]|_){{0,99}}P\s?A\s?R\s?T\s+(?P<part>{HEADED_PART}|{_GLUED})(?P<rest>.{{0,80}})$", re.I | re.M
)
_PAGE = re.compile(r"(?:[\s.·…_-]{2,}|\t)\(?(?:page\s*)?[A-Z]{0,2}-?\d{1,3}\)?(?:\s*[-–,]\s*\d{1,3})*\s*$", re.I)
_PAGE_WORD = re.compile(r"^page(?:\s+no\.?)?$", re.I)
_LEADING = " \t.:;,-–—)­•*|~\u2022"
_REFERENCE = re.compile(
    r"(?:of|in|to|above|below|hereof|herein|is|are|was|were|has|have|and|or|shall|will|as|for|on|under|this|that|which|"
    r"by|from|with|contains?|includes?|also|see|set|may|does|did|not|be|entitled|captioned|we|our|the|information)\b"
)
_QUOTES = "\"“”'‘’"
_SHORT = 220
_AS_NEAR = 0.2
_SURELY_MEANT = 0.85
_TOGETHER = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may head Items; ``offset`` is its start in all the document's text, ``strength`` how it stands out.

    ``start`` and ``end`` are the heading's characters in its block. ``is_contents`` marks lines of a contents list.
    """

    block: int
    start: int
    end: int
    offset: int
    numbers: tuple[str, ...]
    title: str
    part: str | None
    strength: float
    in_table: bool = False
    linked: bool = False
    paged: bool = False
    is_contents: bool = False


@dataclass(frozen=True, slots=True)
class PartLine:
    """A line that may head a Part."""

    block: int
    start: int
    end: int
    offset: int
    part: str
    title: str
    in_table: bool


class DocumentText:
    """A document's blocks as one text: where each begins in it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.starts = [0, *accumulate(len(block.text) + 1 for block in blocks)]


def _numbers(written: str, form: Form) -> tuple[str, ...]:
    """The numbers of a list or range, those that the form knows; ranges are filled from the form's order."""
    found: list[str] = []
    is_range = False
    for number, begins_range in headed_numbers(written):
        if number not in form.by_number and number[-1:].isalpha():
            number = number[:-1]
        if number not in form.by_number:
            break
        if is_range and found:
            order = [item.number for item in form.items]
            first, last = order.index(found[-1]), order.index(number)
            found += order[first + 1 : last]
        if number not in found:
            found.append(number)
        is_range = begins_range
    return tuple(found)


def _meant_by_title(match: re.Match[str], form: Form) -> tuple[str, ...]:
    """The number that a title tells, where the form has no such Item as the one written ("Item 8A" for 9A)."""
    if not _LETTERED.fullmatch(match["numbers"]) or normal_number(match["numbers"]) in form.by_number:
        return ()
    title = match["rest"].strip(_LEADING)
    agreement, number = max((title_agreement(title, item.titles), item.number) for item in form.items)
    return (number,) if agreement >= _SURELY_MEANT and _LETTERED.fullmatch(number) else ()


def _dotted_letter(match: re.Match[str], form: Form) -> re.Match[str] | None:
    """The same line read as one of an Item whose letter stands behind a dot, where the title is that Item's."""
    dotted = _DOTTED.match(match.string, match.start())
    known = form.by_number.get(_NOT_OF_NUMBER.sub("", dotted["numbers"]).upper(), ()) if dotted else ()
    titles = tuple(title for item in known for title in item.titles)
    return dotted if dotted and title_agreement(dotted["rest"][:_SHORT].strip(_LEADING), titles) >= _TOGETHER else None


def item_candidates(text: DocumentText, form: Form) -> list[Candidate]:
    """Every line that starts like an Item's heading and does not read on like a sentence, in document order."""
    found: list[Candidate] = []
    for index, match in item_lines(text.blocks) if form.items else ():
        candidate = _candidate(text, index, text.blocks[index], match, form)
        if candidate is not None:
            found.append(candidate)
    return found


def item_lines(blocks: Sequence[Block]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that start like an Item's heading, with their blocks: groups ``part``, ``numbers`` and ``rest``."""
    return _lines(_ITEM, blocks)


def _lines(pattern: re.Pattern[str], blocks: Sequence[Block]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that a pattern matches, with their blocks, as many as may be headings."""
    matches = (
        (index, match)
        for index, block in enumerate(blocks)
        if "\n" in block.text or _TEXT_MAY_BEGIN.match(block.text)
        for match in islice(_matches(pattern, block.text), limits.REFERENCES)
    )
    return islice(matches, limits.ITEMS)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The lines of a text that a pattern matches; it is tried only where lines begin."""
    end = -1
    for start in _beginnings(text):
        match = pattern.match(text, start) if start > end else None
        if match is not None:
            yield match
            end = match.end()


def _beginnings(text: str) -> Iterator[int]:
    """Where the lines begin that may be an Item's or a Part's."""
    if _TEXT_MAY_BEGIN.match(text):
        yield 0
    if "\n" in text:
        yield from (found.end() for found in _LINE_MAY_BEGIN.finditer(text))


def _candidate(text: DocumentText, index: int, block: Block, match: re.Match[str], form: Form) -> Candidate | None:
    dotted = _dotted_letter(match, form)
    match = dotted or match
    written = _NOT_OF_NUMBER.sub("", match["numbers"]) if dotted else match["numbers"]
    numbers = _meant_by_title(match, form) or _numbers(written, form)
    if not numbers or (match["part"] and not form.has_parts) or note_after_number(match[0]) is not None:
        return None
    rest = match["rest"]
    paged = _PAGE.search(rest)
    title = (rest[: paged.start()] if paged else rest).strip(_LEADING)
    in_table = block.kind == "table"
    known = tuple(known for number in numbers for item in form.by_number[number] for known in item.titles)
    end, title = _heading_end(block, match, title, known)
    numbers, title = _with_second(numbers, title, form)
    agreement = title_agreement(title, known) if title else 0.0
    if title and _reads_on(rest, title, agreement):
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip(_LEADING + "_="))
    linked = any(link.start < end and link.end > start and link.href.startswith("#") for link in block.hyperlinks)
    strength = _strength(block, start, end, title, agreement)
    if not title and not in_table and strength < 2:
        strength += _title_below(text.blocks, index, end, known)
    part = normal_part(match["part"]) if match["part"] else None
    offset = text.starts[index] + start
    return Candidate(
        index, start, end, offset, numbers, title, part, strength, in_table, linked, bool(paged) and in_table
    )


def _with_second(numbers: tuple[str, ...], title: str, form: Form) -> tuple[tuple[str, ...], str]:
    """Both Items of a line that heads two: "Item 1. Business and Item 2. Properties" is 1 and 2, with both titles."""
    match = _AND_ITEM.fullmatch(title) if len(numbers) == 1 else None
    if match is None:
        return numbers, title
    pairs = ((numbers[0], match["title"]), (normal_number(match["number"]), match["rest"]))
    for number, words in pairs:
        known = tuple(one for item in form.by_number.get(number, ()) for one in item.titles)
        if title_agreement(words, known) < _TOGETHER:
            return numbers, title
    return (numbers[0], pairs[1][0]), f"{match['title']} and {match['rest']}"


def _heading_end(block: Block, match: re.Match[str], title: str, known: tuple[str, ...]) -> tuple[int, str]:
    """Where the heading ends and its title: the line, or where a run-in heading's emphasis or sentence ends."""
    start, end = match.start(), match.end()
    title_start = match.start("rest")
    for run in block.runs:
        if run.start <= title_start and title_start + 3 < run.end <= start + 2 * _SHORT and run.end < end:
            set_off = block.text[title_start : run.end].strip(_LEADING)
            if len(title) > _SHORT or title_agreement(set_off, known) > max(0.5, title_agreement(title, known)):
                return run.end, set_off
    if len(title) <= _SHORT:
        return _wrapped_title(block, end, title, known)
    best_end, best = title_start, 0.0
    for stop in re.finditer(r"[.:;–—-]\s|\t|\s{2}", block.text[title_start : title_start + 2 * _SHORT]):
        here = title_start + stop.start()
        agreement = title_agreement(block.text[title_start:here], known)
        if agreement > best:
            best_end, best = here + 1, agreement
    if best >= 0.5:
        return best_end, block.text[title_start:best_end].strip(_LEADING)
    return end, title


def _wrapped_title(block: Block, end: int, title: str, known: tuple[str, ...]) -> tuple[int, str]:
    """A title that goes on in the next lines: taken in while they bring it nearer to the form's."""
    agreement = title_agreement(title, known)
    while title and block.text[end : end + 1] == "\n" and block.kind != "table":
        stop = block.text.find("\n", end + 1)
        stop = len(block.text) if stop < 0 else stop
        longer = f"{title} {block.text[end + 1 : stop].strip()}"
        nearer = title_agreement(longer, known)
        is_last = stop == len(block.text) and stop - end < _SHORT // 2 and not longer.endswith(".")
        if len(longer) > _SHORT or nearer <= agreement - (_AS_NEAR if is_last else 0.0):
            break
        end, title, agreement = stop, longer, nearer
    return end, title


def _reads_on(rest: str, title: str, agreement: float) -> bool:
    """Whether what follows the number makes it a reference in a sentence."""
    lead = rest.lstrip(" \t")
    if lead[:1] in _QUOTES or lead[1:3].strip()[:1] in tuple(_QUOTES):
        return not (lead.rstrip(" .,;")[-1:] in _QUOTES and agreement >= 0.5)
    if lead[:1] == ")" or lead[:1] == ",":
        return agreement < 0.6
    if title[0].islower():
        return agreement < 0.6 or _REFERENCE.match(title) is not None
    return len(title) > 2 * _SHORT and agreement < 0.3


def _strength(block: Block, start: int, end: int, title: str, agreement: float) -> float:
    line = block.text[start:end]
    letters, capitals = sum(map(str.isalpha, line)), sum(map(str.isupper, line))
    strength = 1.0 + 4.0 * agreement
    emphasised = block.style.bold or any(
        run.emphasis & BOLD and run.start <= start + 2 and run.end >= min(end, start + 6) for run in block.runs
    )
    underlined = block.style.underline or any(run.start <= start + 2 and run.end >= start + 6 for run in block.runs)
    strength += 2.0 if emphasised else 1.0 if underlined else 0.0
    strength += 1.0 if capitals > 0.8 * letters else 0.0
    strength += 0.5 if block.style.centered else 0.0
    strength += 1.0 if block.kind == "heading" else 0.0
    strength += 1.0 if len(block.text) - (end - start) < 5 and len(line) < _SHORT else 0.0
    return strength


def _title_below(blocks: Sequence[Block], index: int, end: int, known: tuple[str, ...]) -> float:
    """What a title on the next line or in the next block adds to a number that stands alone."""
    after = line_behind(blocks[index].text, end)
    if not after:
        after = next((block.text for block in blocks[index + 1 : index + 4] if block.text), "").split("\n", 1)[0]
    return 3.0 * title_agreement(after[:_SHORT], known)


def part_lines(text: DocumentText, form: Form) -> Iterator[PartLine]:
    """Every line that reads "Part II", with or without a title, of the Parts that the form has: of all where none."""
    for index, match in _lines(_PART, text.blocks):
        rest = match["rest"]
        title = _PAGE_WORD.sub("", rest.strip(_LEADING))
        if title[:1].islower() or rest.startswith((",", *_QUOTES)) or title.startswith(tuple(_QUOTES)):
            continue
        part = normal_part(match["part"])
        if form.known_parts and part not in form.known_parts:
            continue
        in_contents = text.blocks[index].kind == "table" or _PAGE.search(rest) is not None
        offset = text.starts[index] + match.start()
        yield PartLine(index, match.start(), match.end(), offset, part, title, in_contents)


def marked_contents(candidate: Candidate) -> Candidate:
    """The same line, known for one of a contents list."""
    return replace(candidate, is_contents=True)
