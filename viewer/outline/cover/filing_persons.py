"""Who files a statement about another company's securities: the offerors of a Schedule TO, those of a Schedule 13E-3.

Their names stand over the caption, one a line, with words between them of how they belong together
(17 CFR 240.14d-100, 240.14d-101, 240.13e-100; before 2000 the bidders of a Schedule 14D-1).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from viewer.edgar.cover_labels import labels_in
from viewer.filing.cover.names import is_name, tidy
from viewer.filing.model import Evidence
from viewer.outline.cover.model import CoverFact
from viewer.outline.cover.rows import Row, is_rule

_CAPTION = re.compile(
    r"\W*(?:(?:exact\s+)?names?(?:\s*\(s\)|s)?\s+of\s+(?:the\s+)?(?:filing\s+persons?|persons?(?:\s*\(s\)|s)?\s+filing\s+"
    r"(?:this\s+)?(?:statement|schedule|proxy\s+statement)|offerors?|bidders?)(?:\s*\(s\))?[\w\s,()]{0,80}|\(\s*(?:bidders?|offerors?)\s*\))\W*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\W*(?:and|an?\s+(?:direct|indirect|wholly|majority|joint|limited|newly|affiliate|\w+\s+subsidiary).{0,90}|the\s+(?:parent|sole)\b.{0,60})\W*",
    re.IGNORECASE,
)
_MOST_LINES = 10
_MAY_BE_CAPTION = re.compile(r"bidder|offeror|filing\s+person|person(?:\s*\(s\)|s)?\s+filing", re.IGNORECASE)


def filing_persons(rows: Sequence[Row], known: Collection[str]) -> Iterator[CoverFact]:
    """Those named over the caption for who files, in their order; ``known`` companies of the cover are not repeated."""
    at = next((at for at, row in enumerate(rows) if _is_caption(row)), None)
    if at is None:
        return
    evidence = Evidence("cover-label", 0.9, f"It stands over “{tidy(rows[at][0].text)[:60]}” on the cover.")
    told = {name.casefold() for name in known}
    for row in _over(rows, at):
        name = tidy(row[0].text)
        if name.casefold() not in told:
            told.add(name.casefold())
            yield CoverFact("filed by", name, row[0].place, evidence)


def _is_caption(row: Row) -> bool:
    text = row[0].text
    return len(row) == 1 and _MAY_BE_CAPTION.search(text) is not None and _CAPTION.fullmatch(text) is not None


def _over(rows: Sequence[Row], caption: int) -> list[Row]:
    """The rows with the names over a caption, up to the caption before it."""
    found: list[Row] = []
    for row in reversed(rows[max(0, caption - _MOST_LINES) : caption]):
        text = row[0].text
        if is_rule(row) or _BETWEEN.fullmatch(text):
            continue
        if len(row) > 1 or text.startswith("(") or labels_in(text) or not is_name(text):
            break
        found.append(row)
    return found[::-1]
