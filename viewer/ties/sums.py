"""Which lines of a sheet are the sum of which lines above them, as most of its columns have it.

What a line is called does not decide it: a sum is a sum where the figures say so in enough digits that it cannot be
chance. A column that stands against the others is then what is odd.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from math import gcd, isqrt, log10
from typing import NamedTuple

from viewer.tables.factors import LONGEST_LABEL
from viewer.ties.lines import Line, Sheet, decimals

_FURTHEST = 60
_LOOKED_AT = 3
"""One of so many columns must be exact."""
_FEW = 5
"""So many addends are tried with all their signs."""
_DIGITS = 3.0
_DIGITS_OF_TOTAL = 1.0
"""How many digits must agree beyond what chance gives among the sums tried; fewer of what is called a total."""
_CALLED_TOTAL = re.compile(r"^\W*(?:sub|grand\s+)?totals?\b(?!\s+number)|\btotals?\W*$", re.IGNORECASE)
_LESS = re.compile(r"^\W*(?:less|deduct|minus)\b", re.IGNORECASE)

Run = tuple[tuple[int, ...], tuple[int, ...]]
"""Lines, and the sign with which each is added."""


class Sum(NamedTuple):
    """A line and those that add to it, with their signs.

    ``off`` tells by column how much the addends give more than the line says, None where that cannot be told; ``near``
    how much that may be where each number is rounded by itself. ``digits``: how many digits beyond chance say that it
    is a sum.
    """

    total: int
    addends: tuple[int, ...]
    signs: tuple[int, ...]
    off: tuple[int | None, ...]
    near: tuple[int, ...]
    digits: float

    @property
    def fits(self) -> frozenset[int]:
        """The columns where the addends make the total."""
        return frozenset(at for at, off in enumerate(self.off) if off is not None and abs(off) <= self.near[at])

    @property
    def is_likely(self) -> bool:
        """Whether some column is more than near, and few stand against it."""
        return 0 in self.off and len(self.fails) <= max(1, len(self.fits) // 3)

    @property
    def misfit(self) -> int:
        """In how many columns the addends do not make the total to the last digit, for whatever reason."""
        return sum(bool(off) for off in self.off)

    @property
    def rank(self) -> tuple[int, float]:
        """Orders sums that may be meant: the fewest columns that are off, then the most digits that agree."""
        return -self.misfit, self.digits

    @property
    def fails(self) -> frozenset[int]:
        """The columns where they do not."""
        return frozenset(at for at, off in enumerate(self.off) if off is not None and abs(off) > self.near[at])


def is_called_total(label: str) -> bool:
    """Whether a line's label says that it is a sum."""
    return _CALLED_TOTAL.search(label, 0, LONGEST_LABEL) is not None


def sums_in(sheet: Sheet, *, only_added: bool = False) -> Iterator[Sum]:
    """The sums among lines, from the top down; what is added up counts as one with its total from there on.

    What is taken away stays: who tells a difference may well tell a sum of the same lines below.
    """
    open_lines: list[int] = []
    for at, line in enumerate(sheet.lines):
        alike = [one for one in open_lines if is_alike(sheet.lines[one], line)]
        found = _sum(sheet, at, alike[-_FURTHEST:], only_added=only_added or line.sort[0] == "percent")
        if found is not None:
            yield found
            if -1 not in found.signs or is_called_total(line.label):
                open_lines = [one for one in open_lines if one not in found.addends]
        open_lines.append(at)


def is_alike(line: Line, other: Line) -> bool:
    """Whether the numbers of one line may be added to those of another."""
    return line.sort == other.sort or not line.sort[1]


def _sum(sheet: Sheet, at: int, above: Sequence[int], *, only_added: bool) -> Sum | None:
    """The nearest run of lines above that adds up to a line in every column, else the one that does so in most."""
    lines = sheet.lines
    is_total = is_called_total(lines[at].label)
    plain = plain_run(lines, at) if is_total else ()
    best = _checked(sheet, at, (plain, (1,) * len(plain)), 0.0) if len(plain) > 1 else None
    if best is not None and (best.digits < _DIGITS_OF_TOTAL or not best.is_likely):
        best = None
    if best is not None and not best.misfit:
        return best
    looked_at = [column for column, number in enumerate(lines[at].numbers) if number or (is_total and number == 0)]
    for tried, run in enumerate(_runs(lines, at, above, only_added=only_added), 1):
        if not any(_fits(lines, at, run, column) for column in looked_at[:_LOOKED_AT]):
            continue
        found = _checked(sheet, at, run, log10(tried))
        if found.digits < (_DIGITS_OF_TOTAL if is_total else _DIGITS) or not found.is_likely:
            continue
        if not found.misfit:
            return found
        if best is None or found.rank > best.rank:
            best = found
    return best or (_slipped(sheet, at, plain) if len(plain) > 1 else None)


def _slipped(sheet: Sheet, at: int, plain: tuple[int, ...]) -> Sum | None:
    """The plain run of a total that has but one column of figures, where one slip of a pen would explain the rest."""
    found = _checked(sheet, at, (plain, (1,) * len(plain)), 0.0)
    told = [column for column, number in enumerate(sheet.lines[at].numbers) if number is not None]
    off = found.off[told[0]] if len(told) == 1 else None
    return found._replace(digits=_DIGITS_OF_TOTAL) if off and is_slip(off) else None


def is_slip(off: int) -> bool:
    """Whether a number would be off by this with one other digit, or with two digits exchanged."""
    digits = str(abs(off)).rstrip("0")
    return len(digits) == 1 or (off % 9 == 0 and len(str(abs(off) // 9).rstrip("0")) == 1)


def plain_run(lines: Sequence[Line], at: int) -> tuple[int, ...]:
    """The lines right above a line, down from a heading or a total before them; none where they are of two sorts."""
    first = at
    while first > 0 and not lines[first].is_headed and not is_called_total(lines[first - 1].label):
        first -= 1
    run = tuple(range(first, at))
    return run if all(is_alike(lines[one], lines[at]) for one in run) else ()


def _runs(lines: Sequence[Line], at: int, above: Sequence[int], *, only_added: bool) -> Iterator[Run]:
    """Runs of lines that end right above a line, the shortest first, with the signs that they may be added with."""
    for count in range(2, len(above) + 1):
        run = tuple(above[-count:])
        yield run, (1,) * count
        if only_added:
            continue
        less = tuple(-1 if _LESS.match(lines[one].label) else 1 for one in run)
        if -1 in less:
            yield run, less
        if count <= _FEW:
            for signs in product((1, -1), repeat=count - 1):
                if -1 in signs and (1, *signs) != less:
                    yield run, (1, *signs)
            continue
        yield run, (1, *(-1,) * (count - 1))
        for odd in _turned(lines, at, run):
            yield run, tuple(-1 if one == odd else 1 for one in run)


def _turned(lines: Sequence[Line], at: int, run: Sequence[int]) -> set[int]:
    """The lines of a run that, taken away instead of added, would make it fit in one of the first columns."""
    found: set[int] = set()
    columns = [column for column, number in enumerate(lines[at].numbers) if number]
    for column in columns[:2]:
        off = sum(lines[one].numbers[column] or 0 for one in run) - (lines[at].numbers[column] or 0)
        if off:
            found |= {one for one in run if 2 * (lines[one].numbers[column] or 0) == off}
    return found


def _fits(lines: Sequence[Line], at: int, run: Run, column: int) -> bool:
    more = lines[at].numbers[column] or 0
    for one, sign in zip(*run, strict=True):
        more -= sign * (lines[one].numbers[column] or 0)
    return not more


def _checked(sheet: Sheet, at: int, run: Run, chance: float) -> Sum:
    lines = sheet.lines
    addends, signs = run
    off: list[int | None] = []
    near: list[int] = []
    digits = -chance
    for column, said in enumerate(lines[at].numbers):
        more = None
        width = 1
        if said is not None and not any(column in lines[one].unsure for one in addends):
            numbers = [lines[one].numbers[column] or 0 for one in addends]
            more = sum(sign * number for sign, number in zip(signs, numbers, strict=True)) - said
            if more:
                width = _tolerance(len(addends)) * 10 ** (sheet.places - _places(lines, (at, *addends), column))
            if abs(more) <= width and sum(map(bool, numbers)) >= 2:
                size = max(abs(said), sorted(map(abs, numbers))[-2]) // gcd(said, *numbers)
                digits += max(0.0, log10(size / (2 * abs(more) + 1)))
        off.append(more)
        near.append(width)
    return Sum(at, addends, signs, tuple(off), tuple(near), digits)


def _tolerance(addends: int) -> int:
    """How far off the sum of rounded numbers may be: at most a half for each, and with many never that much."""
    return min((addends + 1) // 2, isqrt(addends) + 1)


def _places(lines: Sequence[Line], run: Sequence[int], column: int) -> int:
    """The places after the point that the coarsest of some numbers prints."""
    cells = (lines[one].cells[column] for one in run)
    return min((decimals(cell) for cell in cells if cell and cell.value), default=0)
