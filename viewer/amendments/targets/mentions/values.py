"""Figures, dates and quoted words that a note names: where they stand in a filing is the very spot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.amendments.sentences import plain
from viewer.amendments.targets.mentions.mention import Mention

_AMOUNT = r"\d(?:[\d,]*\d)?(?:\.\d+)?"
_MONEY = rf"\$\s?(?:\({_AMOUNT}\)|{_AMOUNT})(?:\s(?:million|billion|thousand)\b)?"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
_THOUSANDS = rf"(?<![\d.,$])(?:\({_GROUPED}\)|{_GROUPED})(?!\d|,\d)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+\d{1,2}(?:,\s+\d{4})?"
)
_SLASHED = r"(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})(?![\w/])"
# The number of a Commission file or of an employer, which covers give.
_FILE_NUMBER = r"(?<![\w.,$/-])\d{1,3}-\d{4,7}(?![\w/-])"
# Straight quotes open and close alike: after a word or its mark they close.
_OPENS = r"(?<![\w.,;)])\"(?=\S)"
_TELEPHONE = r"(?<![\w(.-])(?:\(\d{3}\)\s?|\d{3}-)\d{3}-\d{4}(?![\w-])"
_FIGURE = re.compile(
    rf"(?P<figure>{_MONEY}|{_THOUSANDS})|\b(?:words?|phrase|sentence|term|language|legend|references?\s+to(?:\s+[^\";.]{{1,40}}?)?|correct(?:s|ed|ing)?)\s+(?P<words>\"[^\"]{{3,80}}\")",
    re.IGNORECASE,
)
_VALUE = re.compile(
    rf"(?P<figure>{_MONEY}|{_TELEPHONE}|{_MONTH}|{_SLASHED}|{_FILE_NUMBER}|{_THOUSANDS}|(?<![\w.,$/-])\d+(?:\.\d+)?(?:\s?%|\s+percent\b)|"
    rf"(?<![\w.,$/-])(?:\d+\.\d+|\d{{3,}}|\d{{2,}}(?=\s+[a-z]|,\s|\W*$))(?![\w/%-]|[.,]\d))|(?P<words>{_OPENS}[^\"]{{2,80}}?[.,]?\")",
    re.IGNORECASE,
)
# What a check box says stands in every cover.
_BOXES = ("yes", "no", "x")
# What such a number numbers, and is no value.
_ADDRESSED = re.compile(
    r"\b(?:Forms?|Items?|Exhibits?|Rules?|Sections?|Notes?|Nos?\.?|File|pages?|Parts?|paragraphs?|footnotes?|Regulation"
    r"|Amendment|Release|lines?|rows?|columns?|section|ended|for|in|during|fiscal|since|of\s+year)\s*$",
    re.IGNORECASE,
)
_OF_A_FILING = re.compile(
    r"(?<!\")(?<!rectly )(?<!neously )\b(?:filed|(?<!ly )dated|submitted|furnished|ended|ending)\b[^,;.]{0,60}$"
    r"|\b(?:as\s+of|at)\s+$",
    re.IGNORECASE,
)
# What a filing goes on to call a thing: (the “Slides”).
_DEFINES = re.compile(r"\((?:\w+,?\s+){0,3}$")


def figures(sentence: str, start: int, end: int) -> tuple[Mention, ...]:
    """The amounts and quoted words that a correction names."""
    return tuple(_found(_FIGURE, plain(sentence), start, end))


def values(sentence: str, start: int, end: int, beside: Sequence[Mention] = ()) -> tuple[Mention, ...]:
    """The old and the new value of a correction told by contrast: amounts, shares, dates, quoted words.

    ``beside`` are the mentions that these words already made: a heading in quotation marks is no value.
    """
    text = plain(sentence)
    taken = [range(mention.start, mention.end) for mention in beside]
    return tuple(
        mention
        for mention in _found(_VALUE, text, start, end)
        if not any(mention.start in words for words in taken)
        and (text[mention.start] in '$"' or not _ADDRESSED.search(text, start, mention.start))
        and (text[mention.start] == "$" or not _OF_A_FILING.search(text, start, mention.start))
        and not (text[mention.start] == '"' and _DEFINES.search(text, start, mention.start))
    )


def _found(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[Mention]:
    told: dict[str, Mention] = {}
    for found in pattern.finditer(text, start, end):
        for group in pattern.groupindex:
            if found[group] and found[group].strip('".,').casefold() not in _BOXES:
                label = " ".join(found[group].split())
                told.setdefault(label, Mention("paragraph", label, found.start(group), found.end(group)))
    return list(told.values())
