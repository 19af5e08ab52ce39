"""The reporting persons on the covers of Schedules 13D and 13G (17 CFR 240.13d-101, -102): one page for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.filing.model import Evidence, Place
from viewer.outline.cover.model import CoverFact
from viewer.outline.cover.rows import Row

_PERSON = re.compile(
    r"names?\s*(?:\(s\)\s*)?of\s+(?:above\s+)?reporting\s+persons?\W*|(?P<by_number>item\s+1\s*[:.]\s*reporting\s+person\W*)",
    re.I,
)
_NUMBER_ASKED = re.compile(
    r"\(?(?:s\.?s\.?\s+or\s+)?i\.?r\.?s\.?\s+identification\s+nos?\.?\s*(?:\(s\)\s*)?of\s+(?:the\s+)?(?:above|reporting)\s+persons?"
    r"\s*(?:\(entities\s+only\))?\W*|\(entities\s+only\)\W*|s\.s\.\s+or\W*",
    re.I,
)
_OWN_NUMBER = re.compile(
    r"[\s,;–-]*\(?(?:(?:i\.?r\.?s\.?|tax|employer)?\s*(?:i\.?d\.?|identification)\s*(?:no|number)?\.?\s*[:#]?\s*|[-–]\s)?"
    r"\(?\d{2}-?\d{5,7}\)?\s*$",
    re.I,
)
_GROUP = re.compile(
    r"check\s+(?:the\s+)?(?:appropriate\s+)?\[?(?:box|line|row)\]?\s+if\s+a\s+member\s+of\s+a\s+group", re.I
)
_AMOUNT = re.compile(
    r"aggregate\s+(?:amount|number)(?:\s+of\s+shares)?\s+(?:beneficially\s+)?owned\s+(?:beneficially\s+)?by\s+(?:each|the)\s+(?:reporting\s+)?person"
    r"(?:\s+with)?\W{0,6}(?P<value>[\d][\d,. ]*\d|\d)",
    re.I,
)
_AMOUNT_ASKED = re.compile(r"aggregate\s+(?:amount|number)", re.I)
_PERCENT = re.compile(
    r"percent(?:age)?\s+of\s+class\s+represented\s+by\s+(?:the\s+)?amount\s+in\s+row\s*\(?\s*\d+\s*\)?\W{0,8}?"
    r"(?P<value>(?:less\s+than\s+|approximately\s+|[<~]\s?)?\d{0,3}(?:\.\d+)?\s?%)",
    re.I,
)
_TYPE = re.compile(
    r"(?i:type\s+of\s+(?:reporting\s+)?person\s*(?:reporting)?\s*\*?\s*(?:\(\s*see\s+instructions\s*\)?)?)\W{0,6}"
    r"(?P<value>[A-Z]{2}(?:\s*[,;/&]\s*[A-Z]{2})*)\b"
)
_ROWS = (("shares", _AMOUNT), ("percent", _PERCENT), ("type of person", _TYPE))
_ROWS_BY_NUMBER = (
    ("shares", re.compile(r"item\s+9\s*[:.]\s*(?P<value>\d[\d,]*)", re.I)),
    ("percent", re.compile(r"item\s+11\s*[:.]\s*(?P<value>\d{0,3}(?:\.\d+)?\s?%)", re.I)),
    ("type of person", re.compile(r"(?i:item)\s+12\s*[:.]\s*(?P<value>[A-Z]{2}(?:\s*[,;/&]\s*[A-Z]{2})*)\b")),
)
"""The rows of a page that gives the numbers of the form's rows and not their words."""
_MEMBER = re.compile(r"\(?\b(?P<first>[ab])[.)]\s*(?P<on>[☒☑✓✔✗✘þý]|[\[(/|]\s?[xX√]\s?[\])/|]|[xX](?!\w))", re.I)
_NEXT_ROW = re.compile(
    r"\n\W{0,3}\d{0,2}\W{0,4}(?:check\s+(?:the\s+)?|sec\s+use|source\s+of|citizenship|number\s+of\s+shares|sole\s+|aggregate\s+"
    r"|percent|type\s+of|item\s+\d{1,2}\s*[:.])",
    re.I,
)
Labelled = Sequence[tuple[str, re.Pattern[str]]]
"""The facts of a page and how each stands behind its label."""
_LONGEST = 3_000
_LONGEST_NAME = 200


def persons_in(rows: Sequence[Row]) -> Iterator[CoverFact]:
    """Each reporting person with the shares, the percent, the type and the group that its page gives."""
    page = _Page(rows)
    starts = list(_PERSON.finditer(page.text))
    ends = [match.start() for match in starts[1:]] + [len(page.text)]
    for match, end in zip(starts, ends, strict=False):
        rows_of_page = _ROWS_BY_NUMBER if match["by_number"] else _ROWS
        yield from _person(page, match.end(), min(end, match.end() + _LONGEST), rows_of_page)


def _person(page: _Page, start: int, end: int, labelled: Labelled) -> Iterator[CoverFact]:
    text = page.text[start:end]
    group, following = _GROUP.search(text), _NEXT_ROW.search(text)
    stop = min((one.start() for one in (group, following) if one), default=None)
    if stop is None or not (_AMOUNT_ASKED.search(text) or any(label.search(text) for _, label in labelled)):
        return  # a page that is not laid out as the form's says nothing for sure
    found = _name(text[:stop])
    if found is None:
        return
    name, at = found
    yield page.fact("reporting person", name, start + at, None)
    for fact, label in labelled:
        if value := label.search(text):
            yield page.fact(fact, " ".join(value["value"].split()).rstrip(".,"), start + value.start("value"), name)
    rest = text[group.end() : group.end() + 200] if group else ""
    member = _MEMBER.search(rest.split("3.", 1)[0])
    if member and group:
        yield page.fact("member of a group", f"({member['first'].lower()})", start + group.end() + member.start(), name)


def _name(text: str) -> tuple[str, int] | None:
    """The name in what stands between its label and the next row of the page, and where it begins."""
    at = 0
    while asked := _NUMBER_ASKED.match(text, at):
        at = asked.end()
    text = re.sub(r"\W*\(?2\)?[.)]?\W*$", "", text[at:])
    asked_later = _NUMBER_ASKED.search(text)
    text = text[: asked_later.start()] if asked_later and asked_later.start() else text
    lines = [line.strip(" \t") for line in text.split("\n")]
    kept = [line for line in lines if re.search(r"[A-Za-z]{2}", line) and not re.match(r"^[\d-]+$", line)][:2]
    if not kept:
        return None
    words = " ".join(kept[0].replace("\t", " ").split())
    if len(kept) > 1 and re.match(r"^(?:and|of|&|LLC|L\.?P\.?|Inc|Ltd)\b", kept[1]):
        words = f"{words} {kept[1]}"
    words = _OWN_NUMBER.sub("", words).strip(" :;,-–*")
    if not 2 < len(words) <= _LONGEST_NAME:
        return None
    return words, at + text.find(kept[0])


class _Page:
    """The words of a cover in one text, cells parted by tabs and rows by newlines, and where each came from."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._starts: list[tuple[int, Place]] = []
        pieces: list[str] = []
        at = 0
        for row in rows:
            for cell in row:
                self._starts.append((at, cell.place))
                pieces += [cell.text, "\t"]
                at += len(cell.text) + 1
            pieces[-1] = "\n"
        self.text = "".join(pieces)

    def fact(self, name: str, value: str, at: int, of: str | None) -> CoverFact:
        place = next(place for start, place in reversed(self._starts) if start <= at)
        why = f"The cover page of {of} gives it." if of else "It is named on a cover page of its own."
        return CoverFact(name, value, place, Evidence("cover-person", 0.9, why), of)
