"""The names that a fund's fee tables bear, which stand in their first rows (Form N-1A, Item 3; Form N-2, Item 3)."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"\W*(?:(?:share|stock|unit)holder\s+(?:transaction\s+)?(?:fees|expenses)"
    r"|annual\s+(?:(?:fund|portfolio|trust)\s+)?(?:operating\s+)?expenses)\b(?P<rest>[^.\n]{0,180})$",
    re.I,
)
_ASIDE = re.compile(r"[\s\d,:%]*(?:\([^)]*\)[\s\d,:]*)*")


def fee_table_name(text: str) -> str | None:
    """The name that a row says, without what it says of it in brackets; None for other rows."""
    match = _NAME.match(text)
    if match is None or _ASIDE.fullmatch(match["rest"]) is None:
        return None
    return text[: match.start("rest")].strip()
