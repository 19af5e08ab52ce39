"""The boxes of an ownership report (Forms 3, 4, 5) as sec.gov shows it: owner, issuer with its symbol, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.filing.model import Evidence
from viewer.outline.cover.model import CoverFact
from viewer.outline.cover.rows import Row

OWNERSHIP_REPORTS = frozenset(("3", "4", "5"))
_OWNER = re.compile(r"name\s+and\s+address\s+of\s+reporting\s+person\W*$", re.IGNORECASE)
_ISSUER = re.compile(r"issuer\s+name\s+and\s+ticker\s+or\s+trading\s+symbol\W*", re.IGNORECASE)
_WITH_SYMBOL = re.compile(r"(?P<name>[^\[\]]{3,120}?)\s*\[\s*(?P<symbol>[A-Z.\- ]{1,12}?)\s*\]")
_DATE_ASKED = re.compile(r"date\s+of\s+(?:earliest\s+transaction|event\s+requiring\s+statement)", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_FIRST_TABLE = re.compile(r"^table\s+i\b", re.IGNORECASE)
_BOX = Evidence("cover-label", 0.9, "A box of the form gives it.")


def ownership_facts(rows: Sequence[Row]) -> Iterator[CoverFact]:
    """What the boxes over the form's tables hold, each once."""
    told: set[str] = set()
    for number, row in enumerate(rows):
        if _FIRST_TABLE.match(row[0].text):
            return
        for fact in _in_row(row, rows[number + 1] if number + 1 < len(rows) else []):
            if fact.name not in told or fact.name == "reporting owner":
                told.add(fact.name)
                yield fact


def _in_row(row: Row, below: Row) -> Iterator[CoverFact]:
    for cell in row:
        if _OWNER.search(cell.text) and below:
            yield CoverFact("reporting owner", below[0].text, below[0].place, _BOX)
        if asked := _ISSUER.search(cell.text):
            for holder in (cell._replace(text=cell.text[asked.end() :]), *below[:1]):
                if found := _WITH_SYMBOL.match(holder.text):
                    yield CoverFact("registrant", found["name"].strip(), holder.place, _BOX)
                    yield CoverFact("trading symbol", found["symbol"], holder.place, _BOX)
                    break
        if _DATE_ASKED.search(cell.text):
            for holder in (cell, *below[:1]):
                if date := _DATE.search(holder.text):
                    yield CoverFact("period", date[0], holder.place, _BOX)
                    break
