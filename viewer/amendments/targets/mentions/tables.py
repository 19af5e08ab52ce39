"""Tables that a note names: by what they show, by a caption, by their order, by "the table on page 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.targets.mentions.mention import Mention
from viewer.amendments.targets.mentions.named_exhibits import RELEASE_WORDS
from viewer.amendments.targets.mentions.ordinals import ORDINAL, ORDINALS, number_of, ordinals_in

_TABLE = re.compile(
    rf"(?:\b(?i:the|certain|each|both|some|several|all|various|these|following|two|three|an?)\s+)?(?:{ORDINALS}\s+)?"
    r"(?:(?:(?<!\w)(?:[A-Z][\w'&-]{0,40}\s+)(?:(?:of|and|the|for)\s+)?|\"[^\"]{1,80}\"\s+)){0,6}(?:\b(?!(?:the|this|that|and)\b)[a-z]{3,14}\s+)?\b(?:[Tt]ables?|TABLES?)\b(?!\s+of\s+(?i:contents))"
    r"(?:\s+(?:(?:appearing\s+|contained\s+|included\s+|set\s+forth\s+|found\s+)?(?:entitled|captioned|titled|headed|under(?:\s+the\s+(?:caption|heading))?)\s+)?\"[^\"]{1,120}\")?"
    r"(?:\s+(?:set\s+forth\s+|appearing\s+)?(?:on|at)\s+pages?\s+[A-Z]?-?\d+(?:\s*(?:-|to|through|and)\s*[A-Z]?-?\d+)?)?"
    rf"(?:\s+(?:of|in|to)\s+(?:the|its|our|such)\s+(?i:{RELEASE_WORDS}))?"
)
_PLAIN_TABLE = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]n?)\s+(?P<name>(?:(?!(?:the|for|and|from|with|into|following|entire|corrected|correct|revised|above|below|"
    rf"attached|related|same|summary(?=\s+tables?)|complete|{ORDINAL})\b)[a-z][a-z-]{{2,}}\s+){{1,3}})tables?\b(?!\s+of\s+contents)"
)
_TABLE_ABOUT = re.compile(
    r"\btables?\s+(?:of|on(?=\s+[A-Z])|about|showing|reflecting|summarizing|regarding|relating\s+to|setting\s+forth|presenting)\s+"
    r"(?:the\s+|our\s+|its\s+)?(?P<name>(?!contents|(?:[Ee]xhibit|[Ii]tem|[Pp]art|[Nn]ote|[Pp]age)s?\b)[\w'&-]+(?:\s+(?:of\s+)?[\w'&-]+){0,3}?)"
    r"(?=\s+(?:and\s+(?:\w{2,14}ly\s+)?\w+ing|in|on|at|for|to|contained|included|that|which|as|under|within|appearing|beginning|starting|found|shown|set|was|were|is|are)\b|\s*[,;.:(]|$)"
)
_NOT_SAYING_WHICH = re.compile(r"(?:some|certain|several|all|various)\s+(?:of\s+the\s+)?tables\b", re.IGNORECASE)
_NO_NAME = re.compile(
    r"^(?:(?:The|An?|In|On|Each|Both|These|Two|Three|Replace|Add|Delete|Revise|Correct|Correction|Include|Amend|Update|To|Of)\s+(?:the\s+)?)+"
)
_TABLE_NAME = re.compile(r"((?:[A-Z][\w'&-]{0,40}\s+(?:(?:of|and|the|for)\s+)?){1,6})[Tt]ables?\b|\"([^\"]{2,120})\"")


def tables(text: str, start: int, end: int) -> Iterator[Mention]:
    """The tables named between two characters of a plain text."""
    for found in _TABLE.finditer(text, start, end):
        if _NOT_SAYING_WHICH.match(found[0]):
            continue
        name = _TABLE_NAME.search(_NO_NAME.sub("", found[0]))
        at = max(0, found.start() - 40)
        about = _TABLE_ABOUT.search(text, found.start(), end)
        if name:
            yield Mention("table", (name[2] or f"{name[1].strip()} Table").rstrip(".,;"), found.start(), found.end())
        elif plainly := next((one for one in _PLAIN_TABLE.finditer(text, at, end) if one.end() > found.start()), None):
            yield Mention("table", plainly["name"].strip(), min(plainly.start(), found.start()), found.end())
        elif about and about.start() < found.end():
            yield Mention("table", about["name"], found.start(), max(about.end(), found.end()))
        else:
            for which in ordinals_in(found[0]) or ["first"]:
                yield Mention("table", number_of(which), found.start(), found.end())


def is_any_table(text: str, mention: Mention) -> bool:
    """Whether it is "the table", without a name, order or page of its own."""
    words = text[mention.start : mention.end]
    return mention.kind == "table" and mention.label == "1" and not re.search(rf"\d|\b(?:{ORDINAL})\b", words)
