"""What a fund's report attaches, by the words of its list: EDGAR's types for it have no number of the list.

Form N-CSR, Item 19 (before 2024 Items 12 and 13) letters its exhibits; the EDGAR Filer Manual names their types
EX-99.CODE ETH, EX-99.CERT and EX-99.906CERT.
"""

from __future__ import annotations

import re

_TYPES = (
    ("EX-99.CODE", re.compile(r"\bcode\s+of\s+ethics\b", re.IGNORECASE)),
    ("EX-99.CERT", re.compile(r"\b30a-2\(a\)|\bsection\s+302\b", re.IGNORECASE)),
    ("EX-99.906CERT", re.compile(r"\b30a-2\(b\)|\bsection\s+906\b", re.IGNORECASE)),
)


def fund_exhibit_type(words: str) -> str | None:
    """How EDGAR's type of the exhibit begins that a list describes so; None for other words."""
    return next((type for type, pattern in _TYPES if pattern.search(words)), None)
