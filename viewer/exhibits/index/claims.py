"""What an index says of an exhibit: filed here, furnished, taken from an earlier filing, to come, part of another."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from viewer.edgar.exhibit_numbers import NUMBERED, Label, label_of
from viewer.exhibits.mentions.mentions import find_mentions, names_an_exhibit

Says = Literal["here", "furnished", "incorporated", "future", "included"]


class Claim(NamedTuple):
    """What is said, in whose words, and where the exhibit came from (``source``) or is part of (``within``)."""

    says: Says
    words: str
    source: str | None = None
    within: Label | None = None


_HERE = re.compile(
    r"\b(?:filed|furnished|attached|included|submitted|provided|enclosed|annexed)\s+(?:\w+\s+)?"
    r"(?:herewith|hereto|herein\b|(?:with|to|in|as\s+part\s+of|as\s+an?\s+exhibit\s+to)\s+this\b|with\s+the\s+electronic)",
    re.IGNORECASE,
)
_FURNISHED = re.compile(
    r"\bfurnished\s+(?:\w+\s+)?(?:herewith|hereto|with\s+this|pursuant|solely)"
    r"|\b(?:is|are)\s+(?:being\s+)?furnished\b|\bfurnished(?:,|\s+and)?\s+not\s+filed"
    r"|^\W*furnished\W*$|\bnot\s+(?:be\s+)?(?:deemed\s+)?(?:to\s+be\s+)?[“\"]?filed[”\"]?\s+(?:for|with|under)",
    re.IGNORECASE,
)
_FILED_OR_FURNISHED = re.compile(r"\bfiled\s+(?:herewith\s+)?or\s+furnished\b", re.IGNORECASE)
_INCORPORATED = re.compile(
    r"\bincorporated\s+(?:(?:herein|hereby|in\s+this\s+\w+)\s+)?by\s+(?:this\s+|specific\s+)?reference"
    r"|\bincorporated\s+(?:herein\s+)?(?:from|to)\s|\bincorporation\s+by\s+reference"
    r"|\b(?:previously|heretofore)\s+(?:\w+\s+)?filed\b|\bfiled\s+previously\b"
    r"|\bincluded\s+in\s+the\s+(?:original|initial)\s+filing",
    re.IGNORECASE,
)
_FILED_ELSEWHERE = re.compile(
    r"\b(?:filed|included|appearing|contained)\s+(?:\w+\s+)?(?:as|with|on|in|under|to)\s+"
    r"(?:(?!\bthis\b)[^;()]){0,110}?\b(?:Form\s+\d|Form\s+[A-Z]{1,3}-|Registration\s+Statement|Report\s+on|Proxy\s+Statement|Schedule\s+1)"
    r"|\bExhibits?\s+to\s+(?:the\s+|its\s+|our\s+)?"
    r"(?:(?!\bthis\b)[^;()]){0,60}?(?:Form\s+\d|Form\s+[A-Z]-|Registration\s+Statement|Report)"
    r"|\bForm\s+(?:10-?[KQ]|8-?K|S-\d+),?\s+Ex(?:hibit|h?\.)?\s*\d"
    r"|[\[(](?:(?!\bthis\b)[^\])]){0,40}\bForm\s+(?:10-?[KQ]|8-?K|S-\d|20-F)[^\])]*[\])]",
    re.IGNORECASE,
)
_TABULATED = re.compile(
    r"\s(?:Form\s+)?(?:10-[KQ]\w*|8-[AK]\w*|20-F|[SF]-\d{1,2}\w*|DEF\s?14A)(?:/A)?"
    r"(?:\s+(?:\d{1,3}-\d{3,6}(?:-\d\d)?|\d{1,3}+[.\w()]*+))*\s+\d{1,2}/\d{1,2}/\d{2,4}\s*$"
)
_REQUIRED = re.compile(
    r"\b(?:required|requires?|permitted|needed)\s+to\s+be\s+(?:filed|furnished|included)\b[^.;()]*", re.IGNORECASE
)
_FUTURE = re.compile(
    r"\b(?:to|will|shall)\s+be\s+(?:subsequently\s+)?(?:filed|furnished|supplied)\b(?!\s+(?:by\s+)?reference)"
    r"|\bfiled\s+by\s+amendment\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:included|contained|set\s+forth|incorporated|filed|part\s+of|see|found|appears?|appearing)\s+"
    r"(?:herein\s+)?(?:(?:in|on|as\s+part\s+of|with|within|of|at)\s+)?(?:the\s+)?"
    rf"(?:(?:opinion\S*|consent\S*|its|their|the)\s+[\w\s]{{0,40}}?(?:as|in)\s+)?"
    rf"(?:Exhibits?\s+(?:No\.\s*)?(?P<label>{NUMBERED})(?P<after>.{{0,40}})|(?P<signature>signatures?\s+pages?))",
    re.IGNORECASE | re.DOTALL,
)
_SOURCE = re.compile(
    r"(?:by\s+(?:this\s+)?reference(?:\s+herein|\s+hereto)?\s*(?:to|from|as|in)?|incorporated\s+(?:herein\s+)?from"
    r"|previously\s+filed(?:\s+(?:as|with|in|on))?|\bfiled\s+(?:as|with|on|in|under))\s*[:,]?\s*",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"\b(?:embedded|contained|included|formatted|tagged)\b[^.;]{0,60}\b(?:inline|iXBRL|Exhibit\s+101|XBRL)",
    re.IGNORECASE,
)


def claim_in(text: str, own: Label | None = None) -> Claim | None:
    """What a row's text, a legend or a heading of an index says; None where it says nothing, or two things at once.

    ``own`` is the label of the row itself, which is not a reference to another filing.
    """
    text = _REQUIRED.sub("", text)  # why a contract is listed, and not when it is filed
    taken, here, future = _incorporated(text, own), _HERE.search(text), _FUTURE.search(text)
    if future and (taken is None or future.start() < 12):
        return Claim("future", future[0])
    if taken and here and own is None:
        return None
    if taken:
        return taken
    if within := _included(text, own):
        return within
    if (found := _FURNISHED.search(text)) and not _FILED_OR_FURNISHED.search(text):
        return Claim("furnished", found[0])
    return Claim("here", here[0]) if here else None


def is_embedded(text: str) -> bool:
    """Whether a row says that its data is tagged inside the report itself (Inline XBRL)."""
    return _EMBEDDED.search(text) is not None


def _incorporated(text: str, own: Label | None) -> Claim | None:
    found = _affirmed(_INCORPORATED, text) or _FILED_ELSEWHERE.search(text)
    if own and not found and (tabulated := _TABULATED.search(text)):
        source = " ".join(tabulated[0].split())
        return Claim("incorporated", source, source)
    if found and not _WITHIN_THIS.match(text, found.end()):
        return Claim("incorporated", found[0], _source(text))
    if names_an_exhibit(text):
        for mention in find_mentions(text):
            if mention.belongs == "other-filing" and (own is None or mention.start > 0):
                return Claim("incorporated", mention.words, f"{text[mention.start : mention.end]} {mention.words}")
    return None


_DENIED = re.compile(r"\b(?:not|nor|neither|never)\b[^.;]{0,160}$")
_INTO_ANOTHER = re.compile(r"\s+(?:herein\s+)?(?:in|into)\s+(?:any|another|other|such)\b", re.IGNORECASE)
_WITHIN_THIS = re.compile(
    r"\s*(?:to|from|in|as)?\s*(?:Exhibit\s+\S+\s+(?:to|of|in)\s+this|this\s+(?:Form|Report|filing))", re.I
)


def _affirmed(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match that no "not" stands before, as in "shall not be incorporated by reference into any filing"."""
    for found in pattern.finditer(text):
        if not _DENIED.search(text, 0, found.start()) and not _INTO_ANOTHER.match(text, found.end()):
            return found
    return None


def _included(text: str, own: Label | None) -> Claim | None:
    found = _WITHIN.search(text)
    if not found:
        return None
    if found["signature"]:
        return Claim("included", " ".join(found[0].split()))
    label = label_of(found["label"])
    if own is not None and label.key == own.key:
        return None
    return Claim("included", f"included in Exhibit {label.text}", within=label)


def _source(text: str) -> str | None:
    """The earlier filing, in the filer's words: what follows "by reference to", up to the end of the clause."""
    found = _SOURCE.search(text)
    if not found:
        return None
    rest = text[found.end() : found.end() + 400]
    depth = 0
    for at, character in enumerate(rest):
        depth += (character == "(") - (character == ")")
        if depth < 0 or character == ";":
            rest = rest[:at]
            break
    source = " ".join(rest.split()).strip(" .,;:")
    return source or None
