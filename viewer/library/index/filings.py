"""Which of the filings that are indexed a query asks for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from viewer.filing.model import Header
from viewer.library.index.rows import form_word, form_words
from viewer.library.index.store import BLOCK_BITS, DAY_BITS, filing_number, first_block
from viewer.search.model import Days, Narrowing, Query
from viewer.search.words import words_of

_EVERY = (0, 1 << 62)
_FAR = date(2200, 1, 1)


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a row of filings, and the values in it."""

    told: str
    values: tuple[object, ...] = ()

    def __and__(self, other: Condition) -> Condition:
        return Condition(f"({self.told}) AND ({other.told})", (*self.values, *other.values))


@dataclass(frozen=True, slots=True)
class Searched:
    """The filings to search: those that meet ``condition``, and their numbers.

    ``numbers`` is None where every filing meets it whose blocks lie in ``span``: then there is nothing to look up.
    ``count`` is how many they are, ``of_folders`` how many are indexed of the folders, ``unread`` how many of the
    folders' could not be read.
    """

    condition: Condition
    numbers: tuple[int, ...] | None
    span: tuple[int, int]
    count: int
    of_folders: int
    unread: int


def told_of(header: Header) -> tuple[str, str, str, str, str]:
    """What a filing is narrowed by, as its row keeps it: forms, names, numbers, days of filing and of period.

    Words stand between spaces, so that one is found whole or by its beginning.
    """
    names = [word for one in header.companies for word in words_of(f"{one.name} {one.spelled or ''}")]
    numbers = [(one.cik or "").zfill(10) for one in header.companies]
    filed = header.dated
    return (
        _spaced(form_words(header)),
        _spaced(names),
        _spaced(numbers),
        filed.isoformat() if filed else "",
        header.period.isoformat() if header.period else "",
    )


def searched(database: sqlite3.Connection, query: Query, folders: Sequence[Path]) -> Searched:
    """The filings of some folders (none: of all) that a query asks for, as far as their headers tell."""
    inside = _inside(folders)
    readable = inside & Condition("trouble IS NULL")
    condition = readable
    for part in (*_within(query.within), *_outside(query.outside)):
        condition &= part
    wanted = (inside, readable, condition)
    counts = ", ".join(f"count(*) FILTER (WHERE {one.told})" for one in wanted)
    values = tuple(value for one in wanted for value in one.values)
    total, of_folders, could_be_read, count = database.execute(
        f"SELECT count(*), {counts} FROM filings", values
    ).fetchone()
    told_by_numbers = not (_needs_rows(query.within) or _needs_rows(query.outside) or query.outside.filed)
    numbers = None
    if of_folders != total or not told_by_numbers:  # each block's filing is looked up among them, more than once
        rows = database.execute(f"SELECT id FROM filings WHERE {condition.told}", condition.values)
        numbers = tuple(number for (number,) in rows)
    return Searched(condition, numbers, _span(query.within.filed), count, of_folders, of_folders - could_be_read)


def _spaced(words: Iterable[str]) -> str:
    return f" {' '.join(dict.fromkeys(words))} "


def _inside(folders: Sequence[Path]) -> Condition:
    if not folders:
        return Condition("1")
    told, values = [], list[object]()
    for folder in folders:
        path = str(folder.absolute())
        inside = path.rstrip("/\\") + ("\\" if "\\" in path else "/")
        told.append("path = ? OR substr(path, 1, ?) = ?")
        values += [path, len(inside), inside]
    return Condition(" OR ".join(told), tuple(values))


def _within(narrowing: Narrowing) -> Iterator[Condition]:
    for alternatives in _fields(narrowing):
        yield _any_of(alternatives)


def _outside(narrowing: Narrowing) -> Iterator[Condition]:
    for alternatives in _fields(narrowing):
        met = _any_of(alternatives)
        yield Condition(f"NOT ({met.told})", met.values)


def _any_of(alternatives: Sequence[Condition]) -> Condition:
    values = tuple(value for one in alternatives for value in one.values)
    return Condition(" OR ".join(f"({one.told})" for one in alternatives), values)


def _fields(narrowing: Narrowing) -> Iterator[list[Condition]]:
    """For each field that is asked for, its alternatives."""
    found = (
        [_holds("forms", f" {form_word(form)}" + ("" if form.endswith("*") else " ")) for form in narrowing.forms],
        [_begins(words) for words in narrowing.companies],
        [_holds("numbers", f" {number} ") for number in narrowing.numbers],
        [_in_days("filed", days) for days in narrowing.filed],
        [_in_days("period", days) for days in narrowing.periods],
    )
    return (alternatives for alternatives in found if alternatives)


def _begins(words: Sequence[str]) -> Condition:
    """Every word begins one of the companies' names."""
    return Condition(" AND ".join(["instr(names, ?) > 0"] * len(words)), tuple(f" {word}" for word in words))


def _holds(column: str, words: str) -> Condition:
    return Condition(f"instr({column}, ?) > 0", (words,))


def _in_days(column: str, days: Days) -> Condition:
    return Condition(f"{column} BETWEEN ? AND ?", (days.first.isoformat(), days.last.isoformat()))


def _needs_rows(narrowing: Narrowing) -> bool:
    """Whether it narrows by what neither the words of blocks nor the numbers of filings tell."""
    return bool(narrowing.companies or narrowing.numbers or narrowing.periods or len(narrowing.filed) > 1)


def _span(filed: Sequence[Days]) -> tuple[int, int]:
    """The numbers of the blocks that filings of some days may have; of several spans the outermost."""
    if not filed:
        return _EVERY
    first, last = min(days.first for days in filed), max(days.last for days in filed)
    end = first_block(filing_number(last, (1 << DAY_BITS) - 1) + 1) - 1 if last < _FAR else _EVERY[1]
    return first_block(filing_number(first, 0)), end


def block_condition(found: Searched) -> Condition:
    """What the number of a block of these filings meets."""
    within = Condition("rowid BETWEEN ? AND ?", found.span)
    if found.numbers is None:
        return within
    told = f"(rowid >> {BLOCK_BITS}) IN (SELECT value FROM json_each(?))"
    return within & Condition(told, (json.dumps(found.numbers),))
