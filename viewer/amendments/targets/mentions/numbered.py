"""What a note names by number: Items, exhibits, Parts, pages, and the schedules of an owner's statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.amendments.targets.mentions.mention import THROUGH, Mention
from viewer.edgar.exhibit_numbers import BRACKETED, LETTERED, NUMBERED, OF_A_FUND
from viewer.edgar.item_numbers import DETAIL, NUMBER, PART, between, is_range, part_named, without_detail

_JOIN = re.compile(r"\s*(?:,\s*(?:and\s+|or\s+)?|;|and\s+|or\s+|&\s*|\s(?:through|thru|to)\s|-\s*)\s*", re.IGNORECASE)
_ITEMS = re.compile(
    rf"(?:(?<!of )\bP(?:art|ART)[sS]?\s+{PART}\s*,?\s*(?:-\s*)?)?"
    r"(?<!-)\b[Ii](?:tem|TEM)[sS]?\s+(?:(?:amended|AMENDED)\W+)?(?=\d)"
)
_ONE_ITEM = re.compile(
    rf"(?:[Ii]tems?\s+)?(?P<number>{NUMBER}(?:\.[A-K](?![\w.]\w))?{DETAIL})(?P<title>\s*\([^()]{{3,160}}\))?"
)
_OF_PART = re.compile(rf"\s*(?:of|in)\s+Part\s+{PART}")
_OF_A_REGULATION = re.compile(
    r"\s*(?:\([a-z0-9]{1,3}\))*\s*of\s+Regulation|\s*(?:of|under)\s+(?:Reg\.?|Rule)\b", re.IGNORECASE
)
_INSTRUCTION = re.compile(
    r"instructions?\s+(?:\w{1,3}(?:\(\d\))?\s+)?(?:to|of|for)\s+(?:the\s+)?(?:Form\s+\S+\s+)?$", re.IGNORECASE
)
_EXHIBITS = re.compile(r"\b(?:[Ee]xhibits?|EXHIBITS?)\s+(?:[Nn]os?\.?\s+)?(?=\d|\([a-z]{1,2}\)\()|\bEX-(?=\d)")
_ONE_EXHIBIT = re.compile(rf"(?:[Ee]xhibits?\s+|EX-)?(?P<number>{OF_A_FUND}|{NUMBERED}|{BRACKETED})")
_PART = re.compile(rf"\bP(?:art|ART)\s+(?P<part>{PART})")
_LETTERED = re.compile(
    rf"\b[Ee]xhibits?\s+(?P<letters>{LETTERED}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){LETTERED}){{0,6}})"
)
_ANNEX = re.compile(r"\b(?:Schedule|Annex|Appendix)\s+(?:[IVX]{1,4}|[A-Z])\b")
_PAGE = re.compile(
    r"\bpages?\s+(?P<pages>[A-Z]?-?\d{1,3}(?:\s*(?:-|,|and|to|through)\s*[A-Z]?-?\d{1,3}){0,6})", re.IGNORECASE
)


def items(text: str, start: int, end: int) -> Iterator[Mention]:
    """Items by number ("Items 10 through 14"), but not those of a regulation or an instruction."""
    for head in _ITEMS.finditer(text, start, end):
        if _INSTRUCTION.search(text, max(0, head.start() - 40), head.start()):
            continue
        numbers = list(_listed(text, head.end(), end, _ONE_ITEM))
        if not numbers or _OF_A_REGULATION.match(text, numbers[-1][1]):
            continue
        of_part = _OF_PART.match(text, numbers[-1][1], end)
        stop = of_part.end() if of_part else numbers[-1][1]
        for number, _ in numbers:
            label = number if THROUGH in number else f"Item {without_detail(number)}"
            yield Mention("item", label, head.start(), stop)


def exhibits(text: str, start: int, end: int) -> Iterator[Mention]:
    """Exhibits by number."""
    for head in _EXHIBITS.finditer(text, start, end):
        numbers = list(_listed(text, head.end(), end, _ONE_EXHIBIT))
        for number, _ in numbers:
            label = number if THROUGH in number else number.replace(" ", "").rstrip(".")
            yield Mention("exhibit", label, head.start(), numbers[-1][1])


def _listed(text: str, start: int, end: int, one: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The numbers of "10, 11 and 12" and of "10 through 14", each with where it ends; a range is filled.

    Where numbers do not tell what lies between, the range itself is told between its ends.
    """
    at, previous, in_range = start, None, False
    while found := one.match(text, at, end):
        number = found["number"].strip()
        if in_range and previous:
            filled = between(previous, number) or [f"{previous}{THROUGH}{number}"]
            yield from ((one_between, found.end("number")) for one_between in filled)
        yield number, found.end("number")
        join = _JOIN.match(text, found.end(), end)
        if not join:
            return
        in_range = is_range(join[0])
        previous, at = number, join.end()


def parts(text: str, start: int, end: int) -> Iterator[Mention]:
    """Parts of the form."""
    for found in _PART.finditer(text, start, end):
        yield Mention("part", f"Part {found['part']}", found.start(), found.end())


def pages(text: str, start: int, end: int) -> Iterator[Mention]:
    """Pages by number."""
    for found in _PAGE.finditer(text, start, end):
        yield Mention("page", " ".join(found["pages"].split()), found.start(), found.end())


def lettered_exhibits(text: str, start: int, end: int) -> Iterator[Mention]:
    """Exhibits by letter, as the schedules of owners and bidders have them ("Exhibits A and B")."""
    for found in _LETTERED.finditer(text, start, end):
        for letter in re.findall(rf"(?<![\w]){LETTERED}", found["letters"]):
            yield Mention("exhibit", letter, found.start(), found.end())


def annexes(text: str, start: int, end: int) -> list[Mention]:
    """The schedules and annexes of a tender offer's or an owner's statement, each once (Schedule I lists directors)."""
    told: dict[str, Mention] = {}
    for found in _ANNEX.finditer(text, start, end):
        label = " ".join(found[0].split())
        told.setdefault(label, Mention("paragraph", label, found.start(), found.end()))
    return list(told.values())


def under_their_part(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    """A 10-Q has the same Item numbers in both its Parts: the Part that the words name goes into the label."""
    part = part_named(text[start:end])
    if part is None:
        return found
    return [
        mention._replace(label=f"Part {part_named(text[mention.start : mention.end]) or part}, {mention.label}")
        if mention.kind == "item"
        else mention
        for mention in found
    ]


def begins_an_item(text: str) -> bool:
    """Whether a plain text begins with an Item's number."""
    return _ITEMS.match(text) is not None
