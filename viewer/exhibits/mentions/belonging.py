"""Whose exhibit a named one is: ours, another filing's, an agreement's, a later filing's, by the words beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Belongs = Literal["here", "other-filing", "inner", "future"]

_FORM = (
    r"(?:Form\s+(?:\d|[A-Z]{1,3}\b|[A-Z]+-)|FORM\s+\d|Registration\s+Statement|registration\s+statement"
    r"|(?:Annual|Quarterly|Current|Periodic|Transition|Special)\s+Reports?|Report\s+(?:on|of|filed|dated)|Report\b"
    r"|Schedules?\s+(?:13[DEG]|14[ACDFN]|TO)|[Pp]roxy\s+[Ss]tatement|Proxy\s+Materials|Prospectus"
    r"|10-(?:K|Q)|8-[AK]\b|20-F|6-K\b|[SF]-\d{1,2}\b"
    r"|Original\s+(?:Filing|Form|Report|\d)|(?:Initial|Prior|Previous|Earlier)\s+(?:Filing|Form|Report)"
    r"|[Ff]iling\b|(?:Post-Effective\s+|Pre-Effective\s+)?Amendment\s+(?:No|\d)|Statement\s+(?:on|of\s+Beneficial|File))"
)
_OWNER = r"(?:the|our|its|their|his|her|such|that|said|a|an|each|any|[A-Z][\w.&]*)"
_STOP = r"(?:is|are|was|were|shall|will|this|which|hereto|herewith|herein|and\s+(?:is|are|incorporated))\b"
_SHORT = r"\b(?:Inc|Corp|Co|Ltd|L\.P|U\.S|Nos?)\."
# What is short for a word is read whole, and in no other way: a row of such words divides in one way only.
_GAP = rf"(?:(?!{_STOP})(?:{_SHORT}|(?!{_SHORT})[^.;:]|\.(?=[^\s]|\s?[a-z,]))){{0,110}}?"
_PAST = (
    r"(?:(?:which|that|and)\s+(?:is|was|were)\s+|as\s+|was\s+|were\s+)?"
    r"(?:(?:previously|originally|heretofore|first)\s+)*"
)
_DONE = r"(?:filed|included|contained|furnished|attached|submitted|set\s+forth|annexed|appearing|found)"
_OPENING = r"[\s,;:()\[\]\"”’']*(?:,?\s*respectively,?\s*)?(?:\([^()]{0,60}\)\s*)?"

_HERE = re.compile(
    rf"{_OPENING}(?:{_PAST}{_DONE}\s+)?(?:attached\s+|filed\s+|furnished\s+|included\s+)?"
    r"(?:(?:to|of|in|with|on|under|accompanying)\s+this\b|(?:TO|OF|IN|WITH)\s+THIS\b|hereto|herewith|hereof|herein\b|to\s+the\s+present\s+)"
)
_OTHER = re.compile(
    rf"{_OPENING}(?:{_PAST}{_DONE}\s+(?:as\s+(?:an?\s+)?(?:exhibit|part)s?\s+)?(?:therewith\s+)?)?"
    rf"(?:(?:to|of|in|with|on|from|under|by)\s+)(?!this\b|hereto|herewith|its\s+entirety)(?:{_OWNER}\b)?{_GAP}\b{_FORM}"
    rf"|{_OPENING}(?:in\s+|on\s+)?(?:SEC\s+)?(?:\(?File|Registration|Commission\s+File)\s+Nos?\."
    rf"|{_OPENING}(?:Form|FORM)\s+(?:\d|[A-Z]-\d)"
    rf"|{_OPENING}(?:{_OWNER}\s+)(?:[A-Z][\w.&'’]*\s+){{0,4}}{_FORM}"
    rf"|{_OPENING}{_PAST}filed\s+(?:with\s+the\s+(?:SEC|Commission|Securities)[^.;]{{0,60}}?\s+)?on\s+[A-Z][a-z]+\s+\d"
)
_INNER = re.compile(
    rf"{_OPENING}(?:thereto|thereof|therein|to\s+(?:the|such|that|said|its|their|an?|each|our)\s+"
    r"(?:[\w.&'’\-/]+\s+){0,6}?"
    r"(?:Agreements?|Indenture|Plan|Lease|Note|Notes|Contract|Trust|Mortgage|Amendment|Supplement|Certificate|"
    r"Warrants?|Guarantee|Guaranty|License|Policy|Deed|Purchase|Facility|agreement|indenture|plan|lease|contract)\b)"
)
_FUTURE_AFTER = re.compile(
    rf"{_OPENING}(?:\*\s*)?(?:which\s+)?(?:is\s+|are\s+)?"
    r"(?:to\s+be|will\s+be|shall\s+be)\s+(?:subsequently\s+)?(?:filed|furnished|supplied|submitted)\b"
)
_FUTURE_BEFORE = re.compile(
    r"\b(?:will|shall|to|would)\s+(?:also\s+)?be\s+(?:subsequently\s+)?(?:filed|furnished|included|attached|submitted)"
    r"\s+(?:by\s+(?:an?\s+)?amendment\s+)?(?:as|in|under)\s+(?:an?\s+)?$"
    r"|\b(?:intends?|expects?|plans?|undertakes?)\s+to\s+(?:file|furnish|include)\b[^.;]{0,80}\bas\s+(?:an?\s+)?$"
)
_REFERENCE_BEFORE = re.compile(
    r"(?:incorporated|incorporation)\s+(?:herein\s+|hereby\s+)?by\s+(?:this\s+)?reference\s*(?:herein\s+)?"
    r"(?:to|from|as)?\s*(?:the\s+)?\(?$"
    r"|\b(?:previously|originally|heretofore)\s+filed\s+(?:with\s+the\s+(?:SEC|Commission)\s+)?(?:as|in|under)\s+$"
)
_FORM_BEFORE = re.compile(
    r"[(\[][^()\[\]]{0,80}?(?:\bForm\s+(?:10|8|S-|20-F)|\b10-\s?[KQ]|\bRegistration\s+(?:Statement|No)|\bFile\s+No)"
    r"[^()\[\]]{0,40}[,;]\s*(?:as\s+)?$"
)
_ATTACHED_BEFORE = re.compile(
    r"\b(?:is|are|being)\s+(?:being\s+)?(?:also\s+)?(?:hereby\s+)?(?:attached|annexed|furnished|filed|included)\s+"
    r"(?:hereto\s+|herewith\s+|hereby\s+)?(?:and\s+\w+\s+)?(?:as|in|under)?\s*$"
    r"|\b(?:hereto|herewith)\s+(?:as|in|under|is)?\s*$"
)
_DATED = re.compile(r"\b(?:filed|dated|for\s+the|as\s+filed|File\s+No|\d{4})\b")


def whose(text: str, start: int, end: int) -> tuple[Belongs | None, str]:
    """Whose exhibit is named in ``text[start:end]``, and the words that say so; None where none do."""
    return _told(text[max(0, start - 140) : start], text[end : end + 260])


@lru_cache(maxsize=4_096)
def _told(before: str, after: str) -> tuple[Belongs | None, str]:
    """The same by the words before and after; remembered, because lists repeat them."""
    if found := _HERE.match(after):
        return "here", _words(found[0])
    if (found := _FUTURE_AFTER.match(after)) or (found := _FUTURE_BEFORE.search(before)):
        return "future", _words(found[0])
    if found := _OTHER.match(after):
        rest = _clause(after)
        if _ATTACHED_BEFORE.search(before) and not _DATED.search(rest):
            return "here", _words(found[0])
        return "other-filing", _words(rest)
    if found := _INNER.match(after):
        return "inner", _words(found[0])
    if _REFERENCE_BEFORE.search(before):
        return "other-filing", _words(_clause(after))
    if found := _FORM_BEFORE.search(before):
        return "other-filing", _words(found[0])
    if found := _ATTACHED_BEFORE.search(before):
        return "here", _words(found[0])
    return None, ""


_TITLE = re.compile(
    r"[\s,.:;–—\-]*(?:entitled\s+|captioned\s+)?(?:\(?[“\"‘'][^”\"’']{0,140}[”\"’']\)?|\([^)]{0,120}\))[\s,.]*"
)
_FORM_ONLY = re.compile(
    r"(?:of|to|in|under|on)\s+(?:the\s+|our\s+)?(?:(?:Current|Annual|Quarterly)\s+Report\s+on\s+)?Form\s+(?P<form>[\w\-/]+)"
)
_OF_A_TIME = re.compile(r"\b(?:for|dated|filed|ended|\d{4})\b")


def after_titles(text: str, end: int) -> int:
    """Where the titles end that may follow a number: "Item 1A, “Risk Factors,”", "Note 23 (Hedging)"."""
    while title := _TITLE.match(text, end):
        end = title.end()
    return end


def of_another_filing(text: str, start: int, end: int, form: str) -> str | None:
    """The other filing to which a numbered passage belongs; None for this one's, which may be called by its form.

    A form of the other kind, with nothing that says which filing, comes back as "Form" and its name.
    """
    belongs, words = whose(text, start, after_titles(text, end))
    if belongs != "other-filing" or not words:
        return None
    named = _FORM_ONLY.match(words)
    if named and not _OF_A_TIME.search(words[named.end() :]) and named["form"].removesuffix("/A") == form:
        return None
    return words


_CLAUSE_END = re.compile(
    r"[;)\]]|\.(?=\s+[A-Z(]|\s*$)|,?\s+and\s+(?:is\s+|are\s+)?(?:hereby\s+)?incorporated\b|\s+(?:is|are)\s"
)


def _clause(after: str) -> str:
    """What follows a number up to the end of its clause; the dot of "Inc." or "No." does not end one."""
    text = re.sub(r"\b(No|Nos|Inc|Corp|Co|Ltd)\.", "\\1\0", after)
    opened = re.match(_OPENING, text)
    begin = opened.end() if opened else 0
    ended = _CLAUSE_END.search(text, begin)
    return text[: ended.start() if ended else 200].replace("\0", ".")


def _words(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:()[]”\"’'")
