"""What may be the name of who files, on a cover: told from the form's own words, and from a former name."""

from __future__ import annotations

import re

from viewer.edgar.cover_labels import labels_in

FORMERLY = re.compile(
    r"[\s,]*\(?\s*(?:formerly(?:\s+known\s+as)?|f/k/a|previously\s+known\s+as)[\s:]+(?P<name>[^()]{3,150})\)?",
    re.IGNORECASE,
)
"""A former name behind a name, or on a line of its own."""
_NO_NAME = re.compile(
    r"commission|^\W*(?:or|none|n/?a|not\s+applicable|same|and|the)\W*$|date\s+of\s+report|amendment\s+no|washington,?\s+d|"
    r"exchange\s+act|securities\s+act|\bact\s+of\s+19|\bform\s+(?:\d|[a-z]-)|^for\s+the\b|^\W*schedule\b|pursuant\s+to|^under\b|"
    r"rule\s+\d|registration\s+statement|file\s+n|mark\s+one|period\s+(?:from|ended)|^transition|^part\s+[ivx]+\b|"
    r"check\s+|^(?:current|annual|quarterly)\s+report|^(?:title|column|class|cusip|value|number|name)\b|^\W*\d{5}|information\s+statement|"
    r"proxy\s+statement|^(?:management|registered|open-end)\b.{0,40}\binvestment\s+compan|\bmanagement\s+investment\s+company$|"
    r"central\s+index\s+key|preliminary\s+copy|^confidential|^as\s+filed\b|^state\b|^\W*_+\W*$|^\W*(?:as|of|in|its)\W*$|^(?:as\s+)?specified\s+in\b|^in\s+its\s+charter",
    re.IGNORECASE,
)


def formerly(name: str) -> tuple[str, str | None]:
    """A name without the former one that stands behind it, and that one: "(formerly known as Alder Iron Works)"."""
    found = FORMERLY.search(name)
    if found is None:
        return name, None
    return name[: found.start()].strip(" ,("), tidy(found["name"])


def is_name(text: str) -> bool:
    """Whether a line may be the name of a company or a plan."""
    letters = sum(character.isalpha() for character in text)
    return (
        letters >= 2
        and len(text) <= 200
        and not text.startswith("(")
        and not _NO_NAME.search(text)
        and not labels_in(text)
    )


def tidy(words: str) -> str:
    """Words without rules, asterisks and blanks around them; a bracket is kept with its other half."""
    words = " ".join(words.split()).strip(" _*:;,=|")
    if words.count("(") != words.count(")"):
        words = words.strip("() ")
    return words
