"""Who signed: each signatory's name, title and date, as the signature section gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from viewer.filing import limits
from viewer.filing.model import Block
from viewer.outline.headings.heading import letters_of

_SIGNED = re.compile(r"/\s?s\s?/\s*(?P<name>[^\t\n/]{0,80})", re.I)
_BY = re.compile(r"^\W{0,3}(?:by|per)\s*[:\s]\s*_*\s*(?P<name>[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]*){1,4}),?\W*$")
# Most lines are neither signed nor dated: a date has slashes or a year.
_TELLING = re.compile(r"/|\d{4}|\bday\s+of\b|^\W{0,3}(?:by|per)\b", re.I)
OFFICE = re.compile(
    r"\b(?:president|officer|chairman|chairwoman|chair|director|secretary|treasurer|controller|comptroller|counsel|partner|"
    r"trustee|manager|member|attorney[-\s]in[-\s]fact|principal|executive|agent|representative|administrator)\b",
    re.I,
)
DATE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}(?:st|nd|rd|th)?,?"
    r"\s+\d{4}|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\d{1,2}(?:st|nd|rd|th)?\s+day\s+of\s+\w+,?\s+\d{4}",
    re.I,
)
_PERIOD = re.compile(r"\bend(?:ed|ing)\s*$", re.I)
_DAY_OF = re.compile(r"\bday\s+of\s*$", re.I)
_MONTH = re.compile(
    r"^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.I
)
_NAME = re.compile(r"^[A-Z][\w.'’-]+(?:[\s,]+[A-Za-z][\w.'’-]*){1,6}$")
_LABEL = re.compile(r"^\W*(?:name|title|its|date|dated|by|print\s+name)\s*[:\-]\s*", re.I)
_INSTRUCTION = re.compile(r"\W*instructions?\s*[:.]", re.I)
_RULE = re.compile(r"(?:-\s)?[-_=]{3,}")
_GOES_ON = re.compile(r"(?:\b(?:and|of|the|chief|vice|senior|executive|principal|co)|[,&-])\W*$", re.I)
_SHORTEST_NAME = 2
_LONGEST = 160
_LONGEST_TITLE = 90
_LONGEST_BESIDE = 2_000
"""Characters beside a signature: name, offices and date again and again in the cells of a row."""
_LINES_BELOW = 6
_BEFORE = 40


class Signatory(NamedTuple):
    """One who signed: where the signature stands (block, start, end), name, title and date where they are given."""

    block: int
    start: int
    end: int
    name: str
    title: str | None
    date: str | None


class _Line(NamedTuple):
    block: int
    start: int
    text: str


def find_signatories(blocks: Sequence[Block], first: int, last: int) -> list[Signatory]:
    """Those who signed in the blocks from one up to (not with) another, in document order."""
    lines = _lines(blocks, first, last)
    found: list[Signatory] = []
    date = None
    left = limits.SIGNATURES
    for number, line in enumerate(lines):
        if not _TELLING.search(line.text):
            continue
        signed = _signed(line.text, left)
        dated = None if signed else _dated(lines, number)
        if dated:
            date = dated
            # The day on which the whole is signed gives way to that beside a name.
            if found and _is_open(found[-1], line.block):
                found[-1] = found[-1]._replace(date=date)
        left -= len(signed)
        for at in range(len(signed)):
            if (one := _signatory(lines, number, signed, at, date)) is not None:
                found.append(one)
        if not left:
            break
    return found


def has_more_than(most: int, blocks: Sequence[Block]) -> bool:
    """Whether so many and more sign in some blocks."""
    signed = (match for block in blocks for match in _SIGNED.finditer(block.text))
    return next(islice(signed, most, None), None) is not None


def _signed(line: str, most: int) -> list[re.Match[str]]:
    """Where a line is signed, side by side or by one alone."""
    alone = _BY.match(line)
    return list(islice(_SIGNED.finditer(line), most)) or ([alone] if alone else [])


def _signatory(
    lines: Sequence[_Line], number: int, signed: Sequence[re.Match[str]], at: int, date: str | None
) -> Signatory | None:
    """Who signed where a line says so, with the office beside or below; ``date`` is the last one that was given."""
    line, match = lines[number], signed[at]
    stop = signed[at + 1].start() if at + 1 < len(signed) else len(line.text)
    beside = line.text[match.end() : min(stop, match.end() + _LONGEST_BESIDE)].strip(" \t_,|")
    below = _below(lines, number, at, len(signed))
    twice = _printed_below(match["name"], below) if len(signed) == 1 else None
    printed = (_name(one) for one in below if _NAME.match(_tidy(one)))
    name = _tidy(twice or "") or _name(match["name"]) or next(printed, "")
    if not name:
        return None
    behind = " ".join(match["name"].split()).removeprefix(twice) if twice else ""
    title = _title([one for one in (behind, *beside.split("\t"), *below) if one.strip()], name)
    given = DATE.search(f"{match['name']}\t{beside}") or (len(signed) == 1 and _date_before(line.text[: match.start()]))
    start, end = line.start + match.start(), line.start + match.end()
    return Signatory(line.block, start, end, name, title, given[0] if given else date)


def _date_before(text: str) -> re.Match[str] | None:
    """The date in a cell of its own that stands before a signature on its line: "Date: May 4, 2026", "By:"."""
    cells = (_LABEL.sub("", cell).strip(" _") for cell in text.split("\t"))
    return next(filter(None, map(DATE.fullmatch, cells)), None)


def _dated(lines: Sequence[_Line], number: int) -> str | None:
    """The date in a line, which may go on in the next one; the end of the period that is reported on is none."""
    line = lines[number]
    text = line.text
    if _DAY_OF.search(text) and lines[number + 1 : number + 2] and lines[number + 1].block == line.block:
        text = f"{text.rstrip()} {lines[number + 1].text.lstrip()}"
    above = lines[number - 1].text if number and lines[number - 1].block == line.block else ""
    for match in DATE.finditer(text):
        if not _PERIOD.search(f"{above[-_BEFORE:]} {text[max(0, match.start() - _BEFORE) : match.start()]}"):
            return match[0]
    return None


def _is_open(signatory: Signatory, block: int) -> bool:
    """Whether a date in a block is that of the signatory above it; one that they have gives way in their own block."""
    if signatory.date is None:
        return block - signatory.block < _LINES_BELOW
    return " day of " in signatory.date and block == signatory.block


def _printed_below(signed: str, below: Sequence[str]) -> str | None:
    """The name that is signed and printed under that, where an office stands behind it on its line."""
    words = signed.split()
    pairs = zip(map(letters_of, words), map(letters_of, (below[0] if below else "").split()), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    name, behind = words[:alike], " ".join(words[alike:])
    if alike < _SHORTEST_NAME or OFFICE.search(" ".join(name)) or not OFFICE.search(behind):
        return None
    return " ".join(name)


def _lines(blocks: Sequence[Block], first: int, last: int) -> list[_Line]:
    found = []
    for index in range(first, last):
        at = 0
        for text in blocks[index].text.split("\n"):
            if text.strip():
                found.append(_Line(index, at, text))
            at += len(text) + 1
    return found


def _below(lines: Sequence[_Line], number: int, at: int, beside: int) -> list[str]:
    """The words under a signature up to the next one; where several stand side by side, those of its column."""
    found: list[str] = []
    for line in lines[number + 1 : number + 1 + _LINES_BELOW]:
        if len(line.text) > _LONGEST or _SIGNED.search(line.text) or _INSTRUCTION.match(line.text):
            break
        cells = line.text.split("\t")
        found += cells if beside == 1 else cells[at : at + 1]
    return found


def _title(words: Sequence[str], name: str) -> str | None:
    """The first words that name an office, the signatory's own name left out; a line that breaks off goes on."""
    title = ""
    for one in words:
        bare = _LABEL.sub("", _RULE.sub(" ", " ".join(one.split()))).strip(" _,-")
        bare = DATE.sub("", re.sub(rf"^\W*{re.escape(name)}\W*", "", bare, flags=re.I)).strip(" _,-")
        if title:
            if not bare or len(bare) >= _LONGEST_TITLE or _MONTH.match(bare) or bare[:1].isdigit():
                break
            title = f"{title} {bare}"
            if not _GOES_ON.search(bare) or len(title) > _LONGEST_TITLE:
                break
            continue
        if bare and len(bare) <= _LONGEST_TITLE and OFFICE.search(bare) and "instruction" not in bare.lower():
            title = bare
            if not _GOES_ON.search(DATE.sub("", one).strip()):
                break
    return _balanced(title) or None


def _name(words: str) -> str:
    """A name without what stands behind it on its line: a date, an office."""
    words = _tidy(DATE.split(words)[0])
    office = OFFICE.search(words)
    if office is not None:
        before = words[: office.start()]
        words = " ".join(before.split()[:4]) if before.split() else ""
    return _once(words) if words[:1].isalpha() and sum(character.isalpha() for character in words) > 2 else ""


def _once(words: str) -> str:
    """Words that are said twice over, as a name under its signature is, said once."""
    pieces = words.split()
    half = len(pieces) // 2
    first, second = " ".join(pieces[:half]), " ".join(pieces[half:])
    return second if half and first.lower().strip(",") == second.lower().strip(",") else words


def _balanced(words: str) -> str:
    words = _once(words.strip(" ,-_"))
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return words


def _tidy(words: str) -> str:
    return _LABEL.sub("", _RULE.sub(" ", " ".join(words.split()))).strip(" _,*;:|()-")
