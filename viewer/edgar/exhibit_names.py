"""Which exhibit a file is, where no header says so: from its first lines, else from how filers name their files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.exhibit_numbers import NUMBERED

_HEADING = re.compile(
    rf"^[\W_]*EX(?:HIBIT|H|\.)?[\s.-]{{0,3}}(?:NO\.?\s{{0,2}})?(?P<number>{NUMBERED})(?P<rest>.*)$", re.I
)
_TRAILING = re.compile(rf"\(?\bEXHIBIT\s{{1,3}}(?P<number>{NUMBERED})\)?[\W_]*$", re.IGNORECASE)
_SCHEDULE_TAG = re.compile(r"^\s*<ARTICLE>\s*\S{1,4}\s*$", re.IGNORECASE)
_HEADING_LINES = 8
_HEADING_REST = 60

# dex991.htm, ex99-1.htm, exv99w1.htm, ...ex99d1.htm, ex-99_1.htm, exhibit991.htm, ex10amendment.htm
_IN_NAME = re.compile(r"(?:exhibit|exh|ex)[-_. ]?v?(\d{1,12})(?:[-_.wd](\d{1,2}))?(?!\d)")
_DIGITS_IN_BRACKETS = re.compile(r"^(\d{1,3})\((\d{1,3})\)$")
_LONGEST_RUN = 4


def exhibit_type(lines: Sequence[str], filename: str, form: str | None) -> str | None:
    """EDGAR's type of an exhibit ("EX-99.1") from its own heading or its file name; None where neither names one."""
    return heading_type(lines) or name_type(filename, form)


def heading_type(lines: Sequence[str]) -> str | None:
    """The exhibit that a document's first lines say it is: "Exhibit 99.1" at the top or at the end of a top line.

    A Financial Data Schedule (Exhibit 27, to 2001) has no heading: it is tagged by its article of Regulation S-X.
    """
    if any(_SCHEDULE_TAG.match(line) for line in lines[:_HEADING_LINES]):
        return "EX-27"
    for at, line in enumerate(lines[:_HEADING_LINES]):
        match = _HEADING.match(line)
        if match and (at == 0 or len(match["rest"]) <= _HEADING_REST) and not _is_reference(match["rest"]):
            return _as_type(match["number"])
        match = _TRAILING.search(line[-40:]) if at < 3 else None
        if match:
            return _as_type(match["number"])
    return None


def name_type(filename: str, form: str | None = None) -> str | None:
    """The exhibit that a file's name says it is, in the ways of the filing agents.

    Agents that leave the point out make "31" ambiguous: Item 601 has no Exhibit 31 for a Form 8-K, and no periodic
    report attaches a certification as Exhibit 3.1.
    """
    stem = filename.replace("\\", "/").rpartition("/")[2].lower().rpartition(".")[0]
    match = next(reversed(list(_IN_NAME.finditer(stem))), None)
    if match is None:
        return None
    digits, part = match[1], match[2]
    if len(digits) > _LONGEST_RUN:
        digits, part = digits[:3], None
    if part and len(digits) <= 3:
        return _as_type(f"{digits}.{part}")
    return _as_type(_with_point(digits, form))


def _with_point(digits: str, form: str | None) -> str:
    """ "991" is 99.1, "1041" is 10.41, "101" is 10.1; "31" depends on the form."""
    if len(digits) <= 1:
        return digits
    if len(digits) == 2:
        current = bool(form and form.startswith("8-K"))
        return f"{digits[0]}.{digits[1]}" if current and digits not in ("10", "16", "20", "23", "99") else digits
    return f"{digits[:2]}.{digits[2:]}"


def _as_type(number: str) -> str:
    plain = _DIGITS_IN_BRACKETS.sub(r"\1.\2", number.rstrip("."))
    return f"EX-{plain.upper()}"


def _is_reference(rest: str) -> bool:
    """Whether the words after the number make the line a sentence about an exhibit, not its heading."""
    return rest.lstrip(" ,").lower().startswith(("to the form", "to our", "of the", "is ", "was ", "and ", "hereto"))
