"""Paragraphs that a note names: notes and footnotes, sections by their headings, the auditors' report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.targets.mentions.mention import Mention
from viewer.amendments.targets.mentions.numbered import begins_an_item
from viewer.amendments.targets.mentions.ordinals import ORDINALS, ordinals_in

AUDIT_REPORT = "report of independent"
"""The label of the auditors' report: how it is headed."""

_QUOTED_SECTION = re.compile(
    r"\b(?:(?:sub-?)?(?:sections?|headings?)|captions?|captioned|entitled|titled|headed|under),?\s+"
    r"(?:of\s+|entitled,?\s+|captioned,?\s+|titled,?\s+)?(?:the\s+)?\"(?P<after>[^\"]{3,140}?),?\""
    r"|\"(?P<before>[^\"]{3,140}?),?\"\s+(?:sub-?)?(?:section|heading|caption)\b",
    re.IGNORECASE,
)
# "The captions “A” and “B”", "the sections entitled “A,” “B” and “C”".
_SEVERAL = re.compile(r"(?:sub-?)?(?:sections|headings|captions)\b", re.IGNORECASE)
_ONE_MORE_SECTION = re.compile(r"(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+|\s+)\"(?P<name>[^\"]{3,140}?),?\"")
_NAMED_SECTION = re.compile(
    r"\b(?!(?:In|Under|To|Of)\b)(?!(?:The|This|That|Such|Each|Our|Its|A|An)\s+(?:[Ss]ub)?[Ss]ection)(?P<name>[A-Z][\w&'-]+(?:\s+(?:and|of|the|[A-Z][\w&'-]+)){0,8})\s+(?:[Ss]ub)?[Ss]ection\b(?!\s+\d)"
)
_FOOTNOTE = re.compile(
    r"\b(?P<word>[Ff]ootnotes?|FOOTNOTES?|Notes?|NOTES?)\s+\(?(?P<number>\d{1,2}|[A-Z]|(?<=\()[a-z])\)?(?![\w.])"
)
_ONE_MORE = re.compile(r"(?:,\s*and|,|\s*&|\s+and)\s+\(?(?P<number>\d{1,2}|[A-Z](?![\w.]))\)?(?![\w.])")
_PARAGRAPH = re.compile(
    rf"\b(?P<which>{ORDINALS}|introductory|lead-in)\s+(?:full\s+|complete\s+)?paragraphs?\b", re.IGNORECASE
)
_AUDIT_REPORT = re.compile(
    r"\breports?\s+of\s+(?:[A-Z][\w&.,]*\s+|&\s+){1,5}?(?:LLP|L\.L\.P|CPAs?|P\.?C\b|S\.A\b)"
    r"|\bopinions?\s+of\s+(?:[A-Z][\w&.,]*\s+|&\s+){1,5}?(?:LLP|Co\b|Company|CPAs?|P\.?C\b|auditors?|accountants?)"
    r"(?![^.;]{0,40}\bas\s+[Ee]xhibits?\s+[58]\b)"
    r"|\b(?:auditors?|accountants?|(?:accounting|audit)\s+firm)\b[^.;]{0,60}?\s(?:its|their)\s+(?:\w+\s+)?reports?\b"
    r"|\b(?:audit|auditors?'?s?'?|accountants?'?s?'?|accounting\s+firm'?s?)\s+(?:attestation\s+)?(?:reports?|opinions?)\b"
    r"|\breports?\s+of\s+(?:[\w']+\s+){0,5}?(?:auditors?|accountants?)\b"
    r"|\breports?\s+of\s+(?:the\s+|our\s+)?(?:independent\s+(?:registered|auditors?|accountants?|certified|public)|auditors)",
    re.IGNORECASE,
)


def paragraphs(text: str, start: int, end: int) -> Iterator[Mention]:
    """The paragraphs, notes, footnotes and sections named between two characters of a plain text."""
    for found in _FOOTNOTE.finditer(text, start, end):
        word = "Note" if found["word"].startswith("N") else "footnote"
        stop = found.end()
        numbers = [found["number"]]
        while found["word"].casefold().endswith("s") and (more := _ONE_MORE.match(text, stop, end)):
            numbers.append(more["number"])
            stop = more.end()
        for number in numbers:
            yield Mention("paragraph", f"{word} {number}", found.start(), stop)
    for found in _PARAGRAPH.finditer(text, start, end):
        for which in ordinals_in(found["which"]) or [found["which"].casefold()]:
            yield Mention("paragraph", f"{which} paragraph", found.start(), found.end())
    for found in _QUOTED_SECTION.finditer(text, start, end):
        labels = [(found["after"] or found["before"]).rstrip(".")]
        stop = found.end()
        while _SEVERAL.match(found[0]) and (more := _ONE_MORE_SECTION.match(text, stop, end)):
            labels.append(more["name"].rstrip("."))
            stop = more.end()
        for label in labels:
            if not begins_an_item(label):
                yield Mention("paragraph", label, found.start(), stop)
    for found in _NAMED_SECTION.finditer(text, start, end):
        yield Mention("paragraph", found["name"].removeprefix("The "), found.start(), found.end())
    for found in _AUDIT_REPORT.finditer(text, start, end):
        yield Mention("paragraph", AUDIT_REPORT, found.start(), found.end())
