"""Of several mentions of one thing, the most precise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.amendments.targets.mentions.mention import ATTACHED, ITEMS_HERE, Mention
from viewer.amendments.targets.mentions.named_exhibits import BY_LABEL
from viewer.amendments.targets.mentions.paragraphs import AUDIT_REPORT
from viewer.amendments.targets.mentions.tables import is_any_table

# "Part III (Items 10 to 14)": the Part is named as well as its Items.
_ITS_ITEMS = re.compile(
    r"\s*(?:of\s+(?:the\s+)?Form\s+[\w-]+\s*)?,?\s*(?:information\s+)?(?:\(\s*(?:i\.e\.,?\s+|namely,?\s+|that\s+is,?\s+|being\s+|comprising\s+)?"
    r"|(?:which\s+)?(?:consist(?:s|ing)\s+of|compris(?:es|ing|ed\s+of)|composed\s+of|being|namely|i\.e\.),?\s+)items?\s+\d",
    re.IGNORECASE,
)
# "Restated as described in Note 2": where more is said of it, and not what is restated.
REFERRED_TO = re.compile(
    r"\b(?:described|discussed|explained|detailed|listed|indicated|referenced|mentioned|(?:^|[^\w])see|refer(?:red)?\s+to)\s+(?:\w+ly\s+|further\s+|below\s+)?(?:(?:in|at|on|under)\s+)?(?:the\s+)?"
    r"(?:(?:items?|notes?|parts?)\s+[\w.()]+,?\s+(?:and|or)\s+)?$",
    re.IGNORECASE,
)
# "The report that precedes the financial statements is withdrawn": where a thing stands, and not what it is.
BESIDE_IT = re.compile(
    r"\b(?:that|which)\s+(?:immediately\s+)?(?:precedes?|follows?|accompan(?:y|ies|ied)|(?:appears?|stands?)\s+(?:before|after))\s+"
    r"(?:the\s+|our\s+|its\s+)?$",
    re.IGNORECASE,
)
_WHICH_CONTAINS = re.compile(r",\s+which\s+(?:contains?|includes?|consists?\s+of|provides?)\b", re.IGNORECASE)
# "Exhibit 13, pages 20 to 44 of which are incorporated by reference into Item 5".
# "Exhibit 23.1 with the conformed signature of the auditors", "the report with its signature": what it bears.
_BEARING = re.compile(
    r"\b(?:exhibits?\s+\d|(?:reports?|opinions?|consents?|letters?|certifications?)\b)[^;]{0,60}?\swith\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_INTO = re.compile(
    r"\bincorporat(?:ed|ion)\s+(?:[^;]{0,120}?\binto|(?:\w+\s+)?by\s+reference\s[^;]{0,120}?\b(?:in|to))\s+[^;]{0,40}$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"(?<!\band\s)\b(?:of|to|in|on|for|with|from|by|at|under|within|than|as|regarding|concerning)\s+(?:(?:the|our|its|certain|such)\s+)*$",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"(?:^|\s)and\s(?!(?:notes|other)\b)", re.IGNORECASE)
_ASKED_FOR = re.compile(r"\b(?:required|called\s+for|pursuant|under|prescribed)\b", re.IGNORECASE)
_TITLED = re.compile(r"\s+(?:entitled|titled|captioned|headed|under)\b", re.IGNORECASE)
_NUMBERED_BELOW = re.compile(r"[^,;]{0,80}?\bas\s+(?:an\s+)?exhibits?\b", re.IGNORECASE)
_THAT = re.compile(r"\b(?:statement|sentence|language|references?|disclosure|conclusion)\s+that\s[^;]*$", re.IGNORECASE)
# "Exhibit 32.1, which was combined with Exhibit 31.1": with what a thing was, which is meant no more.
_ELSEWHERE = re.compile(
    r",\s+which\s+(?:was|were|had\s+been)\s+(?:\w+\s+){1,3}(?:with|instead\s+of|in\s+place\s+of)\s+[^;,]{0,40}$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:statement|sentence|paragraph|disclosure|information)s?\s+(?:regarding|concerning|about|relating\s+to|as\s+to)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
# "Item 2, “Code of Ethics”", "Item 7 (Management's Discussion …)".
_TITLE_OF_ITEM = re.compile(r"\b[Ii]tems?\s+\d[\w.]*(?:\(\w\))*\s*[,.:-]{0,2}\s*[\"(]$")
_IN_BRACKETS = re.compile(r"\d[A-C]?\s*,?\s*\((?:all\s+of\s+)?P(?:art|ART)\s+[IV]{1,3}\)$")
# "Exhibit (a)(6), the press release".
_IN_APPOSITION = re.compile(r",\s+(?:the|an?|our|its)?\s*")
_AS_NUMBER = re.compile(r"[^;]{0,120}?(?:\b(?:as|in|at|under)\s+(?:an?\s+)?|\()", re.IGNORECASE)


def is_in_passing(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention only tells what is in a thing that was named, or what a statement is about.

    "Exhibit 101, which contains the statements of Item 8"; "a statement regarding the certification".
    """
    if _WHICH_CONTAINS.search(text, start, mention.start) or _INTO.search(text, start, mention.start):
        return True
    if mention.kind == "signature" and _BEARING.search(text, start, mention.start):
        return True
    if text.startswith(" of which", mention.end) or _ELSEWHERE.search(text, start, mention.start):
        return True
    if mention.kind == "exhibit" and not _is_numbered(mention) and _TITLE_OF_ITEM.search(text, start, mention.start):
        return True
    return ((mention.kind == "exhibit" and not _is_numbered(mention)) or mention.label == AUDIT_REPORT) and (
        _THAT.search(text, start, mention.start) is not None
        or (mention.kind == "exhibit" and _ABOUT.search(text, start, mention.start) is not None)
    )


def is_beside(text: str, start: int, mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether a subject is an object of its own beside others ("restate the balance sheet and Note 6")."""
    is_within = any(other.start <= mention.start < other.end for other in others)
    if is_within or _TITLED.match(text, mention.end) or _NUMBERED_BELOW.match(text, mention.end):
        return False
    return _OF_ANOTHER.search(text, start, mention.start) is None


def is_apart(text: str, start: int, mention: Mention, items: Sequence[Mention]) -> bool:
    """Whether a subject is no part of any Item named, but comes before them ("the balance sheet, and Item 7")."""
    first = min(item.start for item in items)
    between = text[mention.end : first]
    return (
        mention.end <= first
        and all(item.label != mention.label for item in items)
        and _AND_MORE.search(between) is not None
        and _ASKED_FOR.search(between) is None
        and is_beside(text, start, mention, items)
    )


def without_repeats(text: str, found: list[Mention], end: int) -> list[Mention]:
    """One of each kind and label, without those that others name more precisely."""
    kept: dict[tuple[str, str | None], Mention] = {}
    for mention in found:
        is_spelled_out = mention.kind == "part" and (
            _ITS_ITEMS.match(text, mention.end, end) or _IN_BRACKETS.search(text[: mention.end + 1])
        )
        if is_spelled_out or not any(_says_it_better(text, other, mention) for other in found):
            kept.setdefault((mention.kind, mention.label), mention)
    return list(kept.values())


def _says_it_better(text: str, other: Mention, mention: Mention) -> bool:
    """Whether another mention stands for this one, and more precisely.

    An exhibit by its number says more than by what it is, an Item more than its Part, a table's name more than "the
    table".
    """
    label = mention.label or ""
    if (other.kind, other.label) == (mention.kind, label):
        return False
    if mention.kind == "exhibit" and other.kind == "exhibit":
        if label == ATTACHED and not text.startswith("as", mention.start):
            return _is_numbered(other)
        return label == ATTACHED or (_is_numbered(other) and _is_its_number(text, other, mention))
    if mention.kind == "table" and other.kind == "table":
        return is_any_table(text, mention) and not (other.label or "").isdigit()
    is_within = other.kind == "paragraph" and other.start < mention.start and mention.end <= other.end
    if is_within and (mention.kind == "part" or label == AUDIT_REPORT):
        return True
    if mention.kind == "paragraph":
        return other.kind == "table" and other.label == label
    return other.kind == "item" and (mention.kind == "part" or label == ITEMS_HERE)


def _is_numbered(mention: Mention) -> bool:
    label = mention.label or ""
    return label[:1].isdigit() or (mention.kind == "exhibit" and label.startswith("("))


def _is_its_number(text: str, number: Mention, mention: Mention) -> bool:
    """Whether a number is that of an exhibit named by what it is: of its family, or given to it ("as Exhibit 15.1")."""
    named = BY_LABEL.get(mention.label or "")
    if named is None:
        return False
    family = re.split(r"[.(-]", number.label or "")[0]
    if family in (*named.families, *named.abroad) or _IN_APPOSITION.fullmatch(text, number.end, mention.start):
        return True
    return number.start >= mention.end and _AS_NUMBER.fullmatch(text, mention.end, number.start) is not None
