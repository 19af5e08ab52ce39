"""Totals of tables that their rows, or their columns, do not add up to.

A sum is known from the other columns; a column that is misread as a whole accuses nobody. Who rounds each number by
itself is off by a little everywhere; who never is, is odd where it happens once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from viewer.filing.model import Evidence, Place
from viewer.ties.checked import Checked
from viewer.ties.lines import Line, Sheet, decimals
from viewer.ties.model import Addend, Untied
from viewer.ties.sums import is_slip

_EXACT, _ROUNDED = 20, 2
"""So many totals that are exact, and not more that are off by a rounding: the filer sees to it that they add up."""
_DIGITS, _DIGITS_UNNAMED = 2.5, 6.0
"""So many digits must say that it is a sum before one that is off is told; more of what is not called a total."""
_ALONE = "These are the lines above what is called a total, and one slip of a digit would explain the difference."
_PER = re.compile(r"\bper\s+(?:\w+\s+)?(?:share|unit)\b", re.IGNORECASE)
_NOT_ADDED = re.compile(
    r"\b(?:average|avg|percent(?:age)?|rates?|ratio|price|change|yield|per\s+\w+)\b|%", re.IGNORECASE
)
"""The head of a column whose numbers are not added up, whatever those beside it are."""


def not_footing(checked: Iterable[Checked]) -> Iterator[Untied]:
    """The totals that their addends do not make; those off by a rounding only where the filer is never else."""
    amounts = [one for one in checked if one.sheet.lines[one.sum.total].sort[0] == "number"]
    named = [one for one in amounts if one.is_named]
    exact, rounded = sum(one.off == 0 for one in named), sum(one.is_rounded for one in named)
    is_exact = exact >= _EXACT and rounded <= _ROUNDED
    for one in amounts:
        is_off = one.off and (not one.is_rounded or (is_exact and one.is_named and not _PER.search(one.label)))
        if is_off and not _may_be_misread(one):
            yield _untied(one)


def _may_be_misread(checked: Checked) -> bool:
    """Whether something else explains it.

    The column holds numbers of another sort, leaves a line out, or counts one the other way.
    """
    sheet, column, found = checked.sheet, checked.column, checked.sum
    lines = sheet.lines
    if _NOT_ADDED.search(sheet.columns[column]) or any(lines[one].numbers[column] is None for one in found.addends):
        return True
    run = (found.total, *found.addends)
    if found.fits and _decimals(lines, run, column) not in {_decimals(lines, run, other) for other in found.fits}:
        return True
    if _is_chance(checked):
        return True
    if any(lines[one].numbers[column] or column in lines[one].unsure for one in checked.passed_over):
        return True
    near = range(max(0, min(found.addends) - 2), min(len(lines), found.total + 2))
    others = {abs(lines[one].numbers[column] or 0) for one in near if one != found.total} - {0}
    return any(abs(checked.off) in (number, 2 * number) for number in others)


def _is_chance(checked: Checked) -> bool:
    """Whether too few digits say that it is a sum at all, for what it is called and how it is made up."""
    found = checked.sum
    if not checked.is_named and -1 in found.signs and not checked.is_difference:
        return True
    if 0 not in found.off or (checked.is_named and is_slip(checked.off)):
        return False
    return found.digits < (_DIGITS if checked.is_named else _DIGITS_UNNAMED)


def _decimals(lines: Sequence[Line], run: Sequence[int], column: int) -> int:
    return max((decimals(cell) for one in run if (cell := lines[one].cells[column])), default=0)


def _untied(checked: Checked) -> Untied:
    sheet, found, column = checked.sheet, checked.sum, checked.column
    total = sheet.lines[found.total]
    addends = tuple(
        Addend(line.label, _printed(sheet, line, column), sign, _place(line, column))
        for line, sign in zip((sheet.lines[one] for one in found.addends), found.signs, strict=True)
    )
    said = _printed(sheet, total, column)
    adds = sum((one.sign * one.value for one in addends), Decimal(0))
    others = len(found.fits - {column})
    where = "the other column" if others == 1 else f"{others} other columns"
    why = f"In {where} of the table the same lines add up." if others else _ALONE
    evidence = Evidence("footing", min(0.99, 0.6 + found.digits / 40), why)
    place, first = _place(total, column), addends[0].place
    label, head = total.label, sheet.columns[column]
    if sheet.is_turned:
        label, head = head, label
    is_down = not sheet.is_turned
    return Untied("total", label, head, said, adds, place, first, evidence, addends, is_down=is_down)


def _printed(sheet: Sheet, line: Line, column: int) -> Decimal:
    cell = line.cells[column]
    return cell.value if cell and cell.value is not None else Decimal(0)


def _place(line: Line, column: int) -> Place | None:
    cell = line.cells[column]
    return cell.place if cell else None
