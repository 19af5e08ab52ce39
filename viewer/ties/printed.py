"""Numbers whose tag says another amount than the page: "$93.7 billion" that is tagged as 93.7 million.

Which sign a fact has the taxonomy decides, not the page: amounts are compared without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from viewer.facts import Fact, FilingFacts
from viewer.filing.model import Block, Document, Evidence, Place
from viewer.tables.model import Table, TableCell
from viewer.ties.model import Untied

_SIZES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SIZE = re.compile(r"\s?(thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_LEAST = 1000
_LONGEST_SIGN = 60
"""What stands before the digits of a cell has fewer characters: currencies, brackets, blanks."""
"""So many times more or less is another scale; less may be a percentage told as a share, or the like."""
_WHY_WORD = "The word behind the number says how large it is; its tag says otherwise."
_WHY_TABLE = "The other tagged numbers of its row and of its table are in the table's scale; this one's tag is not."


_Start = tuple[int, int, int | None]


class _Cell(NamedTuple):
    fact: Fact
    printed: Decimal
    value: Decimal
    row: Place
    column: int

    @property
    def is_off(self) -> bool:
        return _is_other_scale(self.printed, self.value)


def tagged_otherwise(told: FilingFacts, documents: Sequence[Document], tables: Iterable[Table]) -> Iterator[Untied]:
    """The numbers that are tagged as another amount than they are printed as."""
    facts = {_start(fact.place): fact for fact in told.facts if fact.place is not None and _is_sized(fact)}
    for table in tables:
        yield from (_untied(one.fact, one.printed, one.value, told, _WHY_TABLE) for one in _odd(_cells(table, facts)))
    for fact in facts.values():
        block = documents[fact.place.document].blocks[fact.place.block] if fact.place else None
        printed = _with_word(fact, block) if block is not None and block.kind != "table" else None
        if printed is not None and _is_other_scale(printed, Decimal(fact.value or 0)):
            yield _untied(fact, printed, Decimal(fact.value or 0), told, _WHY_WORD)


def _start(place: Place) -> _Start:
    return place.document, place.block, place.start


def _is_sized(fact: Fact) -> bool:
    return fact.unit is not None and fact.value is not None and fact.scale is not None


def _cells(table: Table, facts: dict[_Start, Fact]) -> Iterator[_Cell]:
    for row in table.rows:
        for cell in row.cells:
            fact = _fact_in(cell, facts)
            if fact is not None and cell.amount and cell.kind == "number" and fact.value:
                yield _Cell(fact, abs(cell.amount), abs(Decimal(fact.value)), row.place, cell.column)


def _fact_in(cell: TableCell, facts: dict[_Start, Fact]) -> Fact | None:
    """The fact that a cell is, with what may stand before its digits."""
    place = cell.place
    start = place.start or 0
    starts = range(start, min(place.end or 0, start + _LONGEST_SIGN))
    return next((found for at in starts if (found := facts.get((place.document, place.block, at)))), None)


def _odd(cells: Iterable[_Cell]) -> Iterator[_Cell]:
    """What stands alone against its row and its column; where others are like it, their scale was misread."""
    every = list(cells)
    rows, columns = (Counter(one.row for one in every), Counter(one.column for one in every))
    off = [one for one in every if one.is_off]
    for one in off:
        row, column = (sum(other.row == one.row for other in off), sum(other.column == one.column for other in off))
        if row == column == 1 and rows[one.row] > 1 and columns[one.column] > 1:
            yield one


def _with_word(fact: Fact, block: Block) -> Decimal | None:
    """The amount that stands in the text, with the word behind it that says how large it is."""
    assert fact.place is not None
    digits = _DIGITS.fullmatch(fact.shown)
    word = _SIZE.match(block.text, fact.place.end or 0)
    if digits is None or word is None:
        return None
    try:
        return Decimal(fact.shown.replace(",", "")).scaleb(_SIZES[word[1].lower()])
    except InvalidOperation:
        return None


def _is_other_scale(printed: Decimal, value: Decimal) -> bool:
    if not printed or not value:
        return False
    more, less = max(printed, abs(value)), min(printed, abs(value))
    return more / less >= _LEAST


def _untied(fact: Fact, printed: Decimal, value: Decimal, told: FilingFacts, why: str) -> Untied:
    evidence = Evidence("tag-and-text", 0.85, why)
    return Untied("printed", told.concept(fact).label, "", printed, value, fact.place, None, evidence, fact=fact)
