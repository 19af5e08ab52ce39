"""What a filing of a form may be called in its own text: an 8-K a current report, an S-3 a registration statement."""

from __future__ import annotations

import re

_SELF = re.compile(r"\b(?:this|hereto|herewith|hereof|herein|present)\b", re.IGNORECASE)
# The kinds by which the rules call filings, and the forms that are of each (Regulation S-K, Item 601, its table).
_KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"\b{words}\b", re.IGNORECASE), tuple(forms.split()))
    for words, forms in (
        (r"registration\s+statement", "S- F- SB- SF- N- 10-12 10SB 20FR 40FR 8-A POS 1-A"),
        (r"annual\s+report", "10-K 10-KSB 11-K 20-F 40-F 18-K N-CSR ARS 1-K"),
        (r"quarterly\s+report", "10-Q 10-QSB"),
        (r"current\s+report", "8-K 6-K 1-U"),
        (r"(?:proxy\s+(?:statement|materials)|information\s+statement)", "DEF PRE DEFA DEFM PREM PREC DEFC"),
        (r"prospectus(?:\s+supplement)?", "424 S- F- SB- SF- N- 497"),
        (r"schedule\s+13[DG]", "SC SCHEDULE"),
        (r"schedule\s+TO", "SC SCHEDULE"),
    )
)


def may_be_called(words: str, form: str) -> bool:
    """Whether words that name a filing by its kind ("to the Registration Statement") may mean one of a form.

    True where they name no kind, where they say that it is this one, and where the form is not known.
    """
    named = [forms for pattern, forms in _KINDS if pattern.search(words)]
    if not named or not form or _SELF.search(words):
        return True
    return any(form.upper().startswith(forms) for forms in named)
