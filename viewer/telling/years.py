"""A row or a passage through the years, as the panel under the page lists it; pure data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from viewer.filing.model import Place
from viewer.language import translated
from viewer.telling.series import filing_of_series
from viewer.wording import cut, day, plural

if TYPE_CHECKING:
    from viewer.library.tracing import Traced
    from viewer.periods.history import Difference, Reported, RowHistory

_LONGEST = 400
_DIFFERENCES: dict[Difference, str] = {
    "same": "",
    "otherwise": translated("given otherwise"),
    "sign": translated("its sign is presented the other way"),
    "rounding": translated("told to other places"),
    "units": translated("told in other units"),
    "split": translated("after a split of shares, it seems"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one cell, and the filing and the place they lead to (None: nowhere)."""

    words: str
    filing: int | None = None
    place: Place | None = None
    is_marked: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class YearsTold:
    """A small table: its title, what its columns are called, its rows, what is said of what was left out.

    ``numbers`` are those of the rows from the earliest on, None where one is no number; empty of a passage.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    summary: str
    numbers: tuple[float | None, ...] = ()


def years_told(traced: Traced) -> YearsTold:
    """What was found, as it is listed."""
    return _row_told(traced, traced.row) if traced.row is not None else _passages_told(traced)


def _row_told(traced: Traced, row: RowHistory) -> YearsTold:
    rows = tuple(_period_row(traced, row, period) for period in row.periods)
    otherwise = sum(row.difference(period) == "otherwise" for period in row.periods)
    said = [plural(len(row.periods), "period")]
    if otherwise:
        said.append(translated("{otherwise:,} given otherwise later", otherwise=otherwise))
    if row.split is not None:
        said.append(
            translated(
                "all that differ do so by one ratio, {numerator} to {denominator}",
                numerator=row.split.numerator,
                denominator=row.split.denominator,
            )
        )
    numbers = tuple(_number(row.last(period)) for period in row.periods)
    heads = (translated("Period"), translated("First reported"), "in", translated("Last reported"), "in", "")
    return YearsTold(
        " · ".join((row.label, *traced.heads)), heads, rows, _summary(said, traced, row.left_out, "row"), numbers
    )


def _period_row(traced: Traced, row: RowHistory, period: str) -> tuple[Cell, ...]:
    """A period with what was said of it first and last; one that a single filing reports is said once."""
    first, last = row.first(period), row.last(period)
    difference = row.difference(period)
    cells = (Cell(_period(period)), *_reported(traced, first))
    if last.filing == first.filing:
        return (*cells, Cell(""), Cell(""), Cell(""))
    mark = difference == "otherwise"
    return (*cells, *_reported(traced, last, is_marked=mark), Cell(_DIFFERENCES[difference], is_marked=mark))


def _reported(traced: Traced, one: Reported, *, is_marked: bool = False) -> tuple[Cell, Cell]:
    named = filing_of_series(traced.filings[one.filing].header)
    return (
        Cell(one.text, one.filing, one.place, is_marked, is_number=True),
        Cell(named, one.filing, one.place),
    )


def _passages_told(traced: Traced) -> YearsTold:
    rows = tuple(
        (
            Cell(filing_of_series(traced.filings[one.filing].header), one.filing, one.place),
            Cell(_likeness(one.likeness, is_own=one.filing == traced.own)),
            Cell(cut(one.text, _LONGEST), one.filing, one.place),
        )
        for one in traced.passages
    )
    own = next((one.text for one in traced.passages if one.filing == traced.own), "")
    left_out = len(traced.filings) - len(traced.passages)
    said = [translated("in {len:,} of {count}", len=len(traced.passages), count=plural(len(traced.filings), "filing"))]
    return YearsTold(
        cut(own, 80),
        (translated("Filing"), "", translated("It says")),
        rows,
        _summary(said, traced, left_out, "passage"),
    )


def _summary(said: Sequence[str], traced: Traced, left_out: int, noun: str) -> str:
    parts = list(said)
    if len(traced.filings) == 1:
        parts.append(translated("no other filing of this form lies here"))
    if left_out:
        have = translated("does not have") if left_out == 1 else translated("do not have")
        parts.append(
            translated(
                "{count} {have} this {noun}, or not under this name",
                count=plural(left_out, "filing"),
                have=have,
                noun=noun,
            )
        )
    if traced.unread:
        parts.append(translated("{count} could not be read", count=plural(traced.unread, "filing")))
    return " · ".join(parts)


def _likeness(likeness: float, *, is_own: bool) -> str:
    if is_own:
        return translated("read now")
    return (
        translated("word for word, but for dates")
        if likeness == 1
        else translated("reworded, {likeness:.0%} alike", likeness=likeness)
    )


def _number(one: Reported) -> float | None:
    return float(one.number) if one.number is not None else None


def _period(period: str) -> str:
    """A period as a reader names it: a year as it is, a day in words."""
    try:
        return day(date.fromisoformat(period))
    except ValueError:
        return period
