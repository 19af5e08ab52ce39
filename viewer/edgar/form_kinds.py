"""What a filing of a form may be called in its own text: an 8-K a current report, an S-3 a registration statement."""

from __future__ import annotations

import re

from viewer.edgar.forms import form_of
from viewer.edgar.forms.form import Kind

_SELF = re.compile(r"\b(?:this|hereto|herewith|hereof|herein|present)\b", re.IGNORECASE)
# The kinds by which the rules call filings, and those that forms are of (Regulation S-K, Item 601, its table).
_KINDS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (r"registration\s+statement", ("registration statement",)),
    (r"annual\s+report", ("annual report",)),
    (r"quarterly\s+report", ("quarterly report",)),
    (r"current\s+report", ("current report",)),
    (r"(?:proxy\s+(?:statement|materials)|information\s+statement)", ("proxy statement",)),
    (r"prospectus(?:\s+supplement)?", ("prospectus", "registration statement")),
    (r"schedule\s+(?:13[DG]|TO)", ("schedule",)),
)
_NAMED = tuple((re.compile(rf"\b{words}\b", re.IGNORECASE), kinds) for words, kinds in _KINDS)


def may_be_called(words: str, form: str) -> bool:
    """Whether words that name a filing by its kind ("to the Registration Statement") may mean one of a form.

    True where they name no kind, where they say that it is this one, and where the form is not known.
    """
    named = [kinds for pattern, kinds in _NAMED if pattern.search(words)]
    if not named or not form or _SELF.search(words):
        return True
    return any(form_of(form).kind in kinds for kinds in named)
