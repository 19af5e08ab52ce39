"""The numbers of securities, by which a holding is known again under any name."""

from __future__ import annotations

import re

CUSIP = re.compile(r"(?<![\w-])(?=[A-Z\d]*\d)[A-Z\d]{5,6}[ -]?[A-Z\d]{2}[ -]?\d(?![\w-])")
"""A CUSIP number: six characters for the issuer, two for the issue, a check digit."""


def cusip_in(text: str) -> str | None:
    """The CUSIP number in a text, without what parts it; None where there is none."""
    found = CUSIP.search(text)
    return re.sub(r"[ -]", "", found[0]) if found else None
