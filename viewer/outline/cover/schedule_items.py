"""What the Items of a Schedule 13G say where it has no cover page for each person, or a cover without labels.

Item 2 asks for the person, the class and its CUSIP, Item 4 for the amount and the percent (17 CFR 240.13d-102).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.edgar.cover_labels import labels_in
from viewer.filing.cover.names import tidy
from viewer.filing.model import Evidence
from viewer.outline.cover.model import CoverFact
from viewer.outline.cover.rows import CoverCell, Row, is_rule

_LETTER = r"^\W*(?:item\s+)?(?:\d{1,2}\s?)?\(?[a-e][.)][\s.:–-]*"
_ASKED = {
    "reporting person": re.compile(rf"{_LETTER}names?\s+of\s+persons?\s+filing\b\W*", re.I),
    "class of securities": re.compile(rf"{_LETTER}title\s+of\s+class\s+of\s+securities\b\W*", re.I),
    "CUSIP": re.compile(rf"{_LETTER}cusip\s*(?:numbers?|nos?\b\.?)\W*", re.I),
    "shares": re.compile(rf"{_LETTER}amount\s+beneficially\s+owned\b\W*", re.I),
    "percent": re.compile(rf"{_LETTER}percent\s+of\s+class\b\W*", re.I),
}
_WANTED = {
    "CUSIP": re.compile(r"[0-9A-Z]{5,6}[\s-]?[0-9A-Z]{2}[\s-]?\d(?![0-9A-Z])"),
    "shares": re.compile(r"\d{1,3}(?:,\d{3})*(?![\d,])|\d+"),
    "percent": re.compile(r"\d{0,3}(?:\.\d+)?\s?%"),
}
_LONGEST = 150
_NEXT_QUESTION = re.compile(r"^\W*(?:item\s+\d|\(?[a-e][.)]\s)", re.I)


def item_facts(rows: Sequence[Row], known: Sequence[CoverFact]) -> Iterator[CoverFact]:
    """The facts that the Items give and the cover does not; of persons only where no cover page names one."""
    names = {fact.name for fact in known}
    wanted = [name for name in _ASKED if name not in names]
    if "reporting person" in names:
        wanted = [name for name in wanted if name in ("class of securities", "CUSIP")]
    person: str | None = None
    for name in wanted:
        answer = next(_answers(rows, name), None)
        if answer is None:
            continue
        value, cell = answer
        person = value if name == "reporting person" else person
        evidence = Evidence("schedule-item", 0.85, "An Item of the schedule asks for it and is answered so.")
        yield CoverFact(name, value, cell.place, evidence, person if name in ("shares", "percent") else None)


def _answers(rows: Sequence[Row], name: str) -> Iterator[tuple[str, CoverCell]]:
    """The answers to a lettered question, behind it in its row or in the next."""
    for at, row in enumerate(rows):
        words = " ".join(cell.text for cell in row)
        asked = _ASKED[name].match(words)
        if asked is None:
            continue
        value = _fitting(name, words[asked.end() :])
        if value:
            yield value, row[0]
        following = next((one for one in rows[at + 1 : at + 4] if not is_rule(one)), None)
        if not words[asked.end() :].strip() and following and (value := _fitting(name, following[0].text)):
            yield value, following[0]


def _fitting(name: str, words: str) -> str | None:
    if name in _WANTED:
        found = _WANTED[name].search(words[:_LONGEST])
        return found[0] if found else None
    value = tidy(words)
    is_answer = 2 < len(value) <= _LONGEST and not _NEXT_QUESTION.match(value) and not labels_in(value)
    return value if is_answer else None
