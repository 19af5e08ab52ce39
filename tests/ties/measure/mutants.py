"""Arithmetic errors planted in tables that are known to foot, to measure how many are found.

``python -m tests.ties.measure.mutants FILE… [--each N] [--missed]`` plants N errors in each filing, one at a time, in a
total or an addend: a digit that is another one, two digits exchanged, a difference of one; and as many facts told once
more with another value. A table is known to foot by
a rule of its own, apart from what is measured: the rows between a heading and a row called "Total" add up to it in
every column.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from viewer.facts import FilingFacts, facts_of_filing
from viewer.outline.tables import tables_of_filing
from viewer.reading import read
from viewer.tables.model import Table, TableCell, TableRow
from viewer.ties.checked import checked_in
from viewer.ties.footing import not_footing
from viewer.ties.repeats import told_differently
from viewer.ties.tagged import amounts_in


class Footed(NamedTuple):
    """A table, the row of its total, and the rows that add up to it."""

    table: Table
    total: int
    first: int


class Planted(NamedTuple):
    """A table with one cell changed."""

    table: Table
    cell: TableCell
    value: Decimal


def footed(table: Table) -> Iterator[Footed]:
    """The totals of a table that its rows add up to, by the plain rule."""
    first = 0
    for at, row in enumerate(table.rows):
        if not any(cell.value is not None for cell in row.cells):
            first = at + 1
        elif row.label.casefold().startswith("total"):
            if at - first >= 2 and _adds_up(table.rows[first:at], row):
                yield Footed(table, at, first)
            first = at + 1


def _adds_up(rows: Sequence[TableRow], total: TableRow) -> bool:
    if any(cell.kind not in ("number", "empty") for row in (*rows, total) for cell in row.cells):
        return False
    for cell in total.cells:
        there = [one.value for row in rows for one in row.cells if one.column == cell.column and one.value is not None]
        if len(there) != len(rows) or sum(map(bool, there)) < 2 or sum(there) != cell.value:
            return False
    return len({cell.column for cell in total.cells}) == len(total.cells) > 0


def planted(found: Footed, chance: random.Random) -> Planted | None:
    """The table with an error in the total or an addend; None where its cells have too few digits for one."""
    rows = found.table.rows
    at = found.total if chance.random() < 0.5 else chance.randrange(found.first, found.total)
    cells = [cell for cell in rows[at].cells if cell.value is not None and len(_digits(cell.value)) >= 2]
    if not cells:
        return None
    cell = chance.choice(cells)
    assert cell.value is not None
    value = _wrong(cell.value, chance)
    changed = tuple(one._replace(value=value) if one is cell else one for one in rows[at].cells)
    table = replace(found.table, rows=(*rows[:at], rows[at]._replace(cells=changed), *rows[at + 1 :]))
    return Planted(table, cell, value)


def doubled(told: FilingFacts, chance: random.Random) -> FilingFacts | None:
    """The facts with one told once more, with a digit that is another one; None where none is large enough."""
    amounts = [
        amount for _, amount in amounts_in(told.facts) if amount.fact.place and abs(amount.value) >= 100 * amount.unit
    ]
    if not amounts:
        return None
    one = chance.choice(amounts)
    step = max(one.unit, Decimal(1)) * 10
    again = replace(one.fact, value=format(one.value + chance.choice((-3, 2, 5)) * step, "f"))
    return replace(told, facts=(*told.facts, again))


def _digits(value: Decimal) -> str:
    return str(abs(value)).replace(".", "")


def _wrong(value: Decimal, chance: random.Random) -> Decimal:
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    kind, changed = chance.choice(("digit", "exchanged", "one")), list(digits)
    pairs = [at for at in range(len(digits) - 1) if digits[at] != digits[at + 1]]
    if kind == "exchanged" and pairs:
        at = chance.choice(pairs)
        changed[at], changed[at + 1] = changed[at + 1], changed[at]
    elif kind == "digit":
        at = chance.randrange(len(digits))
        changed[at] = chance.choice([digit for digit in range(10) if digit != digits[at]])
    else:
        return value + Decimal((0, (1,), exponent))
    return Decimal((sign, tuple(changed), exponent))


def main(arguments: Sequence[str]) -> None:
    """Tell how many of the planted errors are found in each filing and in all."""
    each = int(arguments[arguments.index("--each") + 1]) if "--each" in arguments else 10
    chance = random.Random(1)
    planted_in_all = found_in_all = 0
    for path in map(Path, (one for one in arguments if not one.startswith("--") and not one.isdecimal())):
        reading = read(path)
        tables = [placed.table for placed in tables_of_filing(reading.filing, reading.outlines)]
        checked = {id(table): list(checked_in([table])) for table in tables}
        known = [found for table in tables for found in footed(table)]
        before = len(list(not_footing(one for of_table in checked.values() for one in of_table)))
        count = missed = 0
        for one in chance.sample(known, min(each, len(known))):
            mutant = planted(one, chance)
            if mutant is None:
                continue
            others = [every for key, of_table in checked.items() if key != id(one.table) for every in of_table]
            told = [*not_footing([*others, *checked_in([mutant.table])])]
            is_found = len(told) > before
            count, missed = count + 1, missed + (not is_found)
            if not is_found and "--missed" in arguments:
                print(f"  {one.table.rows[one.total].label[:40]}: {mutant.cell.text} → {mutant.value}")
        facts = facts_of_filing(reading.filing)
        for twin in filter(None, (doubled(facts, chance) for _ in range(each if facts.facts else 0))):
            is_found = len(list(told_differently(twin))) > len(list(told_differently(facts)))
            count, missed = count + 1, missed + (not is_found)
        planted_in_all, found_in_all = planted_in_all + count, found_in_all + count - missed
        print(f"{path.name[:40]}: {count - missed} of {count} found, {before} before")
    print(f"{found_in_all} of {planted_in_all} ({found_in_all / max(1, planted_in_all):.3f})")


if __name__ == "__main__":
    main(sys.argv[1:])
