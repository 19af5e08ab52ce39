"""Sentences of a block, each with its place, so that every quote can be shown where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.filing import limits
from viewer.filing.model import Place

_END = re.compile(r"[.?!][”\"’')\]]*(?=\s)")
_OPENS = re.compile(r"\s+[“\"‘'(\[]*[A-Z0-9]")
_COMPANY = frozenset("inc corp co ltd".split())
# What addresses abbreviate (Publication 28 of the Postal Service), which ends a sentence where the address does.
_OF_AN_ADDRESS = frozenset("ave blvd rd st hwy pkwy ste bldg apt cir ln pl sq ter".split())
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
# What begins a sentence and no company's name goes on with.
_STARTS = re.compile(r"\s+[“\"]?(?:The|This|These|Those|Such|It|We|Our|In|On|As|No|Accordingly|Except|For|Because)\s")
# What begins a sentence and no Item's title.
_GOES_ON = re.compile(
    r"\s+(?:First|Second|Third|Finally|Accordingly|In\s+addition),?\s|\s+(?:We|This|It|Except|No\s+other)\s"
)
# Another part after the number of one begins a sentence; in the midst of one, so do words that are set like no title.
_NEXT_PART = re.compile(r"\s+(?:Items?|Parts?|Notes?|Exhibits?|Sections?)\s+[\dIV]")
_NO_TITLE = re.compile(
    r"\s+[A-Z][a-z]*\s+(?!(?:of|and|in|for|to|on|with|the|or|by|about|from|at|under|as|a|an)\b)[a-z]"
)
_LIST_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|[ivx]{1,5}|[a-zA-Z])\.")
_LAST_WORD = re.compile(r"(\S+)$")
# Words whose full stop ends no sentence. "Item 9.01." is handled by its number, "D.C." and "N.A." by their letters.
_ABBREVIATIONS = frozenset(
    "no nos inc corp co ltd mr mrs ms dr jr sr v vs i.e e.g cf fig sec art pt approx dept est messrs bros".split()
)
_SAME_LENGTH = str.maketrans(
    {"\n": " ", "\t": " ", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"}
)
_TITLE_OF_A_PERSON = re.compile(r"\b(Mr|Mrs|Ms|Dr|Messrs|(?:Inc|Corp|Co|Ltd)(?=\.(?:,|\s+[a-z])))\.(?=[\s,])")
_ITEM_BEFORE = re.compile(r"\b(?:items?|parts?)\s*$", re.IGNORECASE)
_LONGEST, _LONGEST_INITIALS, _LONGEST_LABEL = 6000, 6, 100


class Sentence(NamedTuple):
    """One sentence as filed and its place; ``starts_list`` when its block ends with a colon.

    ``is_cut`` when it is the last that is read where more follows.
    """

    text: str
    place: Place
    starts_list: bool = False
    is_cut: bool = False


def plain(text: str) -> str:
    """The text for matching: straight quotes, hyphens and spaces, no dot after "Mr", every character where it was."""
    return _TITLE_OF_A_PERSON.sub(r"\1 ", text.translate(_SAME_LENGTH))


def sentences(text: str, document: int, block: int) -> Iterator[Sentence]:
    """The sentences of a block's text, in order; what is longer than any sentence, or than any note, is cut off."""
    is_longer = len(text) > limits.NOTE_PARAGRAPH
    text = text[: limits.NOTE_PARAGRAPH]
    start = told = 0
    for end in _ends(text):
        piece = text[start:end].strip()
        if piece:
            told += 1
            is_last = told == limits.NOTE_SENTENCES and end < len(text)
            first = text.index(piece[0], start)
            kept = piece[:_LONGEST]
            is_cut = len(piece) > _LONGEST or is_last or (is_longer and end == len(text))
            yield Sentence(kept, Place(document, block, first, first + len(kept)), piece.endswith(":"), is_cut)
            if is_last:
                return
        start = end


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        if _ends_a_sentence(text, found.start(), found.end()):
            yield found.end()
    yield len(text)


def _ends_a_sentence(text: str, stop: int, end: int) -> bool:
    if not _OPENS.match(text, end) or _is_in_a_label(text, end):
        return False
    if text[stop] != ".":
        return True
    before = _LAST_WORD.search(text, max(0, stop - 30), stop)
    word = before[1].lstrip("(\"“'") if before else ""
    if before is None or not word or _LIST_NUMBER.fullmatch(text, 0, stop + 1):
        return False
    if _is_abbreviated(word):
        return _is_a_names_end(word) and _STARTS.match(text, end) is not None
    if _GOES_ON.match(text, end):
        return True
    # "Item 9.01. Financial Statements": the number belongs to what follows.
    item = _ITEM_BEFORE.search(text, max(0, before.start() - 8), before.start()) if word[0].isdigit() else None
    if item is None or _NEXT_PART.match(text, end):
        return True
    start = item.start()
    while start and text[start - 1].isspace():
        start -= 1
    is_in_the_midst = start > 0 and text[start - 1] not in ".:"
    return is_in_the_midst and _NO_TITLE.match(text, end) is not None


def _is_in_a_label(text: str, end: int) -> bool:
    """Whether a short quotation goes on, as the label of a row may that is an address: “12 Elm Ave. Dover”."""
    opened = text.rfind("“", max(0, end - _LONGEST_LABEL), end)
    return opened >= 0 and "”" not in text[opened:end] and text.find("”", end, opened + _LONGEST_LABEL) >= 0


def _is_abbreviated(word: str) -> bool:
    """Whether a word's full stop may belong to it; the Commission ("SEC") and a section ("Sec.") differ in letters."""
    folded = word.casefold()
    if word == "SEC":
        return False
    if folded in _ABBREVIATIONS or folded in _OF_AN_ADDRESS or folded in _MONTHS or (len(word) == 1 and word.isalpha()):
        return True
    return "." in word and word.replace(".", "").isalpha() and len(word) <= _LONGEST_INITIALS


def _is_a_names_end(word: str) -> bool:
    """Whether a sentence may end with an abbreviation: a company's kind, a country's initials, a street's."""
    return word.casefold() in _COMPANY | _OF_AN_ADDRESS or "." in word
