"""Financial statements by name (Regulation S-X, Articles 3 and 8), and the numbers of the notes to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block

_OF = r"statements?\s+of\s+(?:consolidated\s+|combined\s+|condensed\s+|changes?\s+in\s+|comprehensive\s+)*"
_NAMES = {
    "balance sheet": re.compile(
        rf"(?<!off[-\s])balance\s+sheets?\b(?!\s+arrangement)|{_OF}(?:financial\s+(?:condition|position)|assets\s+and\s+liabilities)\b",
        re.I,
    ),
    "cash flows": re.compile(rf"{_OF}cash\s+flows?\b|cash\s+flows?\s+statements?\b", re.I),
    "equity": re.compile(
        rf"{_OF}(?:(?:stock|share)\s?(?:holder|owner)s?['’]?s?|partners?['’]?|members?['’]?|owners?['’]?|common)?\s*"
        r"(?:and\s+)?(?:equity|deficit|deficiency|capital|investment|net\s+assets)\b",
        re.I,
    ),
    "income": re.compile(rf"{_OF}(?:income|operations|earnings|loss(?:es)?|profit)\b|income\s+statements?\b", re.I),
    "notes": re.compile(r"notes?\s+to\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:financial\s+)?statements?\b", re.I),
    "audit report": re.compile(
        r"reports?\s+of\s+(?:the\s+)?independent\s+(?:registered|certified|public|auditors?|accountants?)|"
        r"independent\s+(?:auditors?|accountants?)['’]?s?\s+reports?|report\s+of\s+certified\s+public",
        re.I,
    ),
}
_START = re.compile(r"^\W*(?:see\b|the\s+accompanying|refer|included|page|in\s+the|our\b|as\b|for\b)", re.I)
_INDEX = re.compile(r"^\W*(?:index|list)\s+(?:to|of)\s.{0,60}\bfinancial\s+statements?\b[^.\d]{0,60}$", re.I)
_LONGEST = 150
_NOTE_NUMBER = re.compile(
    r"^[^\w(]{0,3}(?:note\s+)?(?:no\.?\s+)?(?P<number>\d{1,2}|[A-Z])(?P<mark>\s*[.:)\-–—]+|\s+)\s*(?P<title>\S.*)?$",
    re.I | re.S,
)
_NOTE_LABEL = re.compile(r"^\W{0,3}note\s", re.I)


def statement_name(line: str) -> str | None:
    """Which financial statement a heading names; None for any other line."""
    lower = line.lower()
    if "statement" not in lower and "balance" not in lower and "report" not in lower:
        return None
    if len(line) > _LONGEST or line.rstrip()[-1:] in (",", ";") or _START.match(line):
        return None
    if line.rstrip().endswith(".") and len(line) > 90:
        return None
    for name, pattern in _NAMES.items():
        if pattern.search(line):
            return name
    return None


def note_number(line: str) -> int | None:
    """The number of a note to financial statements that a heading gives ("Note 3", "C. Debt"), letters counted."""
    match = _NOTE_NUMBER.match(line)
    if match is None or (not match["mark"].strip() and not _NOTE_LABEL.match(line)):
        return None
    number = match["number"]
    return int(number) if number.isdecimal() else ord(number.upper()) - 64


def title_of_statements(page: Sequence[Block]) -> str:
    """What the statements that begin on a page are called: as the list over them, where there is one."""
    lines = (line for block in page for line in block.text.split("\n") if len(line) < _LONGEST)
    return next((" ".join(line.split()) for line in lines if _INDEX.match(line)), "Financial statements")
