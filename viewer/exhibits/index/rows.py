"""The lines of an exhibit index and the exhibit numbers they begin (or end) with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from viewer.edgar.exhibit_numbers import BRACKETED, LETTERED, NUMBERED, Label, label_of
from viewer.exhibits.index.legends import SYMBOL, symbols_in
from viewer.filing.model import Block


class Part(NamedTuple):
    """A piece of a line: a table cell, or what is left of a line of text. ``columns`` are those of a cell."""

    start: int
    end: int
    text: str
    columns: range = range(0)


class Line(NamedTuple):
    """One line of a block: a table row or a line of text."""

    start: int
    end: int
    text: str
    parts: tuple[Part, ...]
    is_row: bool


class Number(NamedTuple):
    """An exhibit number that a line is about: where it stands, its footnote symbols and the rest of the line."""

    label: Label
    start: int
    end: int
    symbols: tuple[str, ...]
    rest: tuple[Part, ...]


def lines_of(block: Block) -> Iterator[Line]:
    """A table's rows, or the lines of a paragraph."""
    if block.cells:
        for _, group in groupby(block.cells, key=lambda cell: cell.row):
            parts = tuple(
                Part(
                    cell.start, cell.end, block.text[cell.start : cell.end], range(cell.column, cell.column + cell.span)
                )
                for cell in group
            )
            start, end = parts[0].start, parts[-1].end
            yield Line(start, end, block.text[start:end], parts, is_row=True)
        return
    start = 0
    for text in block.text.split("\n"):
        end = start + len(text)
        if text.strip():
            yield Line(start, end, text, (Part(start, end, text),), is_row=False)
        start = end + 1


_PREFIX = r"(?:(?:Exhibits?|EXHIBITS?)\b|E[Xx]h?\.|E[Xx]-)\s*(?:(?:No|NO)s?\.?|Number|#)?\s*[-–—:]?\s*"
_SYMBOLS = rf"(?:\s?{SYMBOL}|(?<=\))\d{{1,2}}(?=\s|$))*"
_BRACKETED = r"\(\d{1,3}\)(?:\s?\([A-Za-z]{1,3}\))+"  # (23)(A)
_RAISED = r"(?:\s\d{1,2}(?:,\s?\d{1,2})*(?=\s?(?:--|[–—])))?"
"""Figures of footnotes between a number and the dashes before its title: "10(j) 2,14  --Tax agreement"."""
_ALONE = re.compile(
    rf"\W{{0,3}}?(?P<before>(?:{SYMBOL}\s?)*)(?:(?P<prefix>{_PREFIX})(?P<inside>(?:[*†‡#+^§]\s?)*))?[(“\"]?"
    rf"(?P<label>{_BRACKETED}|{NUMBERED}(?:\s?\([A-Za-z]{{1,3}}\)|\s?\(\d\))*|{LETTERED})(?P<after>{_SYMBOLS})[^\w(\[]*"
)
_SEVERAL = re.compile(rf"{NUMBERED}{_SYMBOLS}(?:\s+{NUMBERED}{_SYMBOLS})+")
_EACH = re.compile(rf"(?P<label>{NUMBERED})(?P<after>{_SYMBOLS})")
_LEADING = re.compile(
    rf"[\s\-–—•·●]*(?P<before>(?:{SYMBOL}\s?)*)(?:\(?[a-d]\)\s*)?(?:(?P<prefix>{_PREFIX})(?P<inside>(?:[*†‡#+^§]\s?)*))?"
    rf"(?P<label>{_BRACKETED}|\(?{NUMBERED}(?:\s?\([a-z]{{1,3}}\)|\s?\(\d{{1,2}}\))*|{LETTERED})(?P<after>{_SYMBOLS}{_RAISED})"
    r"(?P<gap>\)?\s*[-–—:.,=)]*\s+|\s*[-–—:]+\s*)(?P<title>\S.*)",
    re.DOTALL,
)
_IN_BRACKETS = re.compile(
    rf"\W{{0,2}}?(?P<before>(?:{SYMBOL}\s?)*)(?:(?P<prefix>{_PREFIX}))?(?P<label>{BRACKETED})(?P<after>(?:\s?{SYMBOL})*)"
    r"[\s.:–—-]*(?P<title>.*)",
    re.DOTALL,
)
_SKIPPED = re.compile(rf"(?:{SYMBOL}\s?)+|\(?[a-eA-E]\)|[•·●\-–—]|(?:Exhibits?|EXHIBITS?)(?:\s+(?:No|Number)s?\.?)?")
REFERENCE = re.compile(r"\(\d{1,3}\)")
"""A number of the Item 601 table in brackets, as some indexes begin a line with: "(23) Consent of ... 23.1"."""

_SENTENCE = re.compile(
    r"(?:is|are|was|were|shall|will|and|or|to|of|in|for|at|on|by|from|under|as|with|dated|filed|hereto|attached|contains|includes|which|that|has|have|above|below|through)\b"
    r"|(?:herewith|thereto)\b"
)
_NOT_EXHIBITS = re.compile(
    r"(?:(?:consolidated\s+|index\s+to\s+|list\s+of\s+)*financial\s+statements?\b"
    r"|(?:consolidated\s+)?financial\s+statement\s+schedules?|(?:all\s+)?(?:other\s+)?schedules|exhibits?\b(?!\s+\d)"
    r"|not\s+applicable|as\s+filed|incorporated\s|previously\s+filed|filed\s+(?:as|with|herewith)|all\s+financial"
    r"|this\s+exhibit|(?:current\s+)?reports?\s+on\s+form|notes?\s+to\b|page\b|signatures?\b|file\s+no|item\s+\d|listing\s+of\s+exhibits"
    r"|consolidated\s+(?:balance|statements?)|statements?\s+of\b|balance\s+sheets?|selected\s+(?:quarterly|financial)"
    r"|reports?\s+of\s+(?:\w+\s+){0,3}(?:independent|public|auditor)|(?:index|supplementary|supplemental)\b|schedule\s+[IVX]+\b)",
    re.IGNORECASE,
)
USUAL = frozenset({"3", "4", "10", "21", "23", "31", "32", "99", "101"})
"""The numbers that most indexes hold."""

_LONGEST_ROW = 700
_OWN_HEADING = re.compile(rf"\W*{_PREFIX}[(“\"]?(?P<label>{NUMBERED}|{LETTERED})\W*")
_PAGE = re.compile(r"(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?", re.IGNORECASE)
_EMPTY_TITLE = re.compile(
    r"\W*(?:not\s+applicable|none|n/a|inapplicable|\[?reserved\]?|intentionally\s+(?:omitted|left\s+blank)|omitted)\W*",
    re.IGNORECASE,
)


def numbers_in(line: Line, *, lettered: bool, bracketed: bool = False, number_last: bool = False) -> list[Number]:
    """The exhibit numbers of a line (mostly one), none when the line is no row of an index.

    ``lettered`` takes a letter without the word Exhibit for a number, ``bracketed`` letters and numbers in brackets;
    ``number_last`` looks in the last cell.
    """
    parts = line.parts
    if bracketed and (found := _bracketed(line)):
        return found
    if number_last:
        return _alone(parts[-1], parts[:-1], lettered=False) if len(parts) > 1 else []
    first = 0
    while first < min(len(parts) - 1, 3) and _SKIPPED.fullmatch(parts[first].text):
        if REFERENCE.fullmatch(parts[first].text) and not _ALONE.fullmatch(parts[first + 1].text):
            break
        first += 1
    marks = symbols_in(" ".join(part.text for part in parts[:first]))
    numbers = _alone(parts[first], parts[first + 1 :], lettered) or _leading(parts[first], parts[first + 1 :], line)
    return [number._replace(symbols=marks + number.symbols) for number in numbers]


def _bracketed(line: Line) -> list[Number]:
    """A number in brackets that begins a line or has its first cell: "(a)(5)(C)*  Press release"."""
    at = 1 if len(line.parts) > 2 and _SKIPPED.fullmatch(line.parts[0].text) and "(" not in line.parts[0].text else 0
    part, rest = line.parts[at], line.parts[at + 1 :]
    found = _IN_BRACKETS.fullmatch(part.text)
    if not found or (not found["title"] and not rest):
        return []
    label = label_of(found["label"])
    if found["title"] and (_SENTENCE.match(found["title"]) or not re.match(r"[A-Z“\"(\[]", found["title"])):
        return []
    if len(label.key) == 1 and found["title"] and not found["prefix"]:
        return []  # "(b) Plan of acquisition" may be a paragraph of the Item
    title = Part(part.start + found.start("title"), part.end, found["title"], part.columns)
    start = part.start + found.start("prefix" if found["prefix"] else "label")
    marks = _marks(f"{found['before']} {found['after']}")
    return [Number(label, start, part.start + found.end("label"), marks, (title, *rest) if found["title"] else rest)]


def is_own_heading(lines: Sequence[Line]) -> Label | None:
    """The number that a block consists of, but for a page number: "Page 49 of 118", "Exhibit 10.6"."""
    texts = [line.text.strip() for line in lines if not _PAGE.fullmatch(line.text.strip())]
    found = _OWN_HEADING.fullmatch(texts[0]) if len(texts) == 1 else None
    return label_of(found["label"]) if found else None


def is_empty(title: str) -> bool:
    """Whether an index only says that there is no such exhibit: "Not applicable", "[Reserved]"."""
    return _EMPTY_TITLE.fullmatch(title) is not None


def _alone(part: Part, rest: tuple[Part, ...], lettered: bool) -> list[Number]:
    """Numbers that have a cell or a line to themselves."""
    if len(part.text) > 60:
        return []
    if _SEVERAL.fullmatch(part.text):
        return [
            Number(label_of(each["label"]), part.start + each.start(), part.start + each.end("label"),
                   _marks(each["after"]), rest)
            for each in _EACH.finditer(part.text)
        ]  # fmt: skip
    found = _ALONE.fullmatch(part.text)
    if not found:
        return []
    label = label_of(found["label"])
    if not (found["prefix"] or lettered or label.is_numbered) or not _plausible(label):
        return []
    if rest and not found["prefix"] and _NOT_EXHIBITS.match(rest[0].text) and len(label.key) == 1:
        return []
    start = part.start + found.start("prefix" if found["prefix"] else "label")
    symbols = _marks(f"{found['before']} {found['inside'] or ''} {found['after']}")
    return [Number(label, start, part.start + found.end("label"), symbols, rest)]


def _leading(part: Part, rest: tuple[Part, ...], line: Line) -> list[Number]:
    """A number at the beginning of a text that goes on with the exhibit's title."""
    found = _LEADING.fullmatch(part.text)
    if not found:
        return []
    label, title = label_of(found["label"]), found["title"]
    named = found["prefix"] is not None
    if not _plausible(label) or _SENTENCE.match(title) or (not label.is_numbered and not named):
        return []
    if len(label.key) == 1 and not named and (_NOT_EXHIBITS.match(title) or not re.match(r"[A-Z“\"(*\-–—]", title)):
        return []
    if not named and re.match(r"(?:%|percent|million|billion|\d(?!\d{3}\s+[A-Z“\"]))", title) and not line.is_row:
        return []
    bracket = found["label"].count("(") > found["label"].count(")")
    start = part.start + (found.start("prefix") if named else found.start("label") + bracket)
    title_part = Part(part.start + found.start("title"), part.end, title, part.columns)
    symbols = _marks(f"{found['before']} {found['inside'] or ''} {found['after']}")
    return [Number(label, start, part.start + found.end("label"), symbols, (title_part, *rest))]


_TRAILING = re.compile(
    r"(?P<title>[“\"(]?[A-Z](?:[^\n]|\n(?=\S)){8,600}?)[\s.]+(?P<label>(?:\d|10|1\d|2\d|3[0-6]|9[5-9]|10[0-7])\.\d{1,3})(?P<after>[*†‡#+^§]*)\s*$"
)
_NOT_AFTER = re.compile(
    r"(?:\b(?:[Ee]xhibits?|[Nn]os?\.?|[Nn]umber|[Ss]ections?|[Ii]tems?|[Rr]ules?|and|or|to|through|of|at)|[$%,])$"
)


def trailing(line: Line) -> list[Number]:
    """The number after its description, at the end of a line of text: "News Release dated May 1. 99.1"."""
    found = None if line.is_row or len(line.text) > _LONGEST_ROW else _TRAILING.fullmatch(line.text)
    if not found or _NOT_AFTER.search(found["title"]) or _NOT_EXHIBITS.match(found["title"]):
        return []
    label = label_of(found["label"])
    title = Part(line.start, line.start + found.end("title"), found["title"])
    start, end = line.start + found.start("label"), line.start + found.end("label")
    return [Number(label, start, end, _marks(found["after"]), (title,))] if _plausible(label) else []


_NESTED = re.compile(r"\s*\(?(?P<letter>[a-z]{1,2})[).]\s+(?P<title>[A-Z“\"].*)", re.DOTALL)


def nested(line: Line, family: Label, before: Label | None) -> list[Number]:
    """A lettered row of the list under a whole number: "(10) Material contracts: a) Lease b) Stock plan".

    The first is a; each other follows the one before it within three letters.
    """
    found = _NESTED.fullmatch(line.text)
    if not found:
        return []
    label = label_of(f"{family.text.strip('()')}({found['letter']})")
    previous = before.key[-1] if before is not None and len(before.key) > 1 else None
    step = ord(found["letter"][0]) - ord(previous[0]) if previous else ord(found["letter"][0]) - ord("a") + 1
    if len(found["letter"]) > 1 or not 1 <= step <= (3 if previous else 1):
        return []
    title = Part(line.start + found.start("title"), line.end, found["title"])
    start, end = line.start + found.start("letter"), line.start + found.end("letter")
    return [Number(label, start, end, (), (title,))]


def _marks(text: str) -> tuple[str, ...]:
    """Footnote symbols around a number; a bare figure is one too, raised in print: 10(a)1."""
    figures = re.findall(r"(?<![(\d])\d{1,2}(?![)\d])", text)
    return (*symbols_in(text), *figures)


def _plausible(label: Label) -> bool:
    """Whether the number can be an exhibit's: the table of Item 601 ends at 107, and 37 to 94 are reserved."""
    return not label.is_numbered or 1 <= int(label.family) <= 36 or 95 <= int(label.family) <= 107
