"""Lines that are numbered like an Item and tell of the amendment: "Item 1. Amendment to include Exhibit 27"."""

from __future__ import annotations

import re

_VERBS = (
    r"(?:include|add|correct|file|re-?file|furnish|provide|restate|revise|update|replace|substitute|delete|remove|amend"
    r"|report|submit|supply|complete|conform|reflect|incorporate|attach|change|insert|clarify|disclose|restore)"
)
_TELLS = re.compile(
    rf"""\W*(?P<number>(?:parts?\s+[iv]{{1,3}}\W{{1,4}})?items?\s+(?:no\.?\s*)?\d[\d.]*[A-C]?(?:\(\w\))*\W{{1,6}})(?:
      (?:this\s+)?(?:amendment|amended|re-?filed|filed)\b[^.;]{{0,60}}?\s(?:to|for\s+the\s+purpose\s+of)\s+{_VERBS}
    | this\s+(?:amendment|filing|form\s+\S+/A)\b
    | amendment\s+(?:{_VERBS.replace("include|", "inclu|")}\w*ing)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def note_after_number(line: str) -> int | None:
    """Where, in a line numbered like an Item, the words begin that tell of the amendment; None where none do."""
    found = _TELLS.match(line[:400])
    return found.end("number") if found else None
