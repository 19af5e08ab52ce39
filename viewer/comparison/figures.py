"""What differs between two short texts: the amount added to a figure and its unit, or that it is style alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.comparison.blocks.normal import key, words
from viewer.comparison.blocks.words import differing
from viewer.comparison.model import How, Unit
from viewer.comparison.naming_numbers import is_name_in, labels_names
from viewer.edgar.dates import without_dates
from viewer.tables.numbers import is_mark, value, without_marks

_LONGEST = 200
"""Characters of a text in which a figure is looked for."""
_SHARES = re.compile(r"\W*(?:%|percent(?:age)?\b)", re.IGNORECASE)
"""How the name of a row or column of percentages begins."""


class Difference(NamedTuple):
    """What was added to a number, the same in percent of what it was, the unit of the first, and what kind it is."""

    delta: float | None = None
    percent: float | None = None
    unit: Unit | None = None
    how: How | None = None


def difference(before: str, after: str, *names: str | None) -> Difference:
    """How two texts differ; ``names`` are those of the row and column.

    They may tell percentages from amounts, and amounts from numbers that name something.
    """
    if not before or not after or before == after:
        return Difference()
    old, new = _number(before), _number(after)
    if old is None or new is None:
        return _in_words(before, after)
    if old.value == new.value and old.mark != new.mark:
        return Difference(how="footnote")
    if old.is_share != new.is_share or any(map(labels_names, names)):
        return Difference()
    delta = round(new.value - old.value, 6)
    if old.is_share or any(name and _SHARES.match(name) for name in names):
        return Difference(delta, None, "points")
    return Difference(delta, round(100 * delta / abs(old.value), 4) if old.value else None)


def without_mark(text: str) -> tuple[str, str]:
    """A figure and the footnote marks behind it; the text whole where it is no figure with a mark."""
    figure, marks = without_marks(text)
    return (figure, text[len(figure) :].strip()) if marks and value(figure) is not None else (text, "")


def is_footnote_mark(text: str) -> bool:
    """Whether a text is nothing but the mark of a footnote."""
    return is_mark(text)


class _Number(NamedTuple):
    value: float
    mark: str
    is_share: bool


def _number(text: str) -> _Number | None:
    figure, mark = without_mark(text)
    read = value(figure)
    return None if read is None else _Number(float(read), key(mark), "%" in figure)


def _in_words(before: str, after: str) -> Difference:
    form, other = key(before), key(after)
    if form.casefold() == other.casefold():
        return Difference(how="case")
    if _said(form) == _said(other):
        return Difference(how="punctuation")
    if len(before) + len(after) > _LONGEST:
        return Difference()
    forms, others = (sorted(word for word, _, _ in words(text)) for text in (before, after))
    if forms == others:
        return Difference(how="exchanged")
    runs = differing(before, after)
    if len(runs) != 1 or without_dates(before) == without_dates(after):
        return Difference()
    (run,) = runs
    old, new = _number(before[run.start : run.end]), _number(after[run.other_start : run.other_end])
    if old is None or new is None or (run.end - run.start) == len(before):
        return Difference()
    if is_name_in(before, run.start, run.end):
        return Difference()
    return difference(before[run.start : run.end], after[run.other_start : run.other_end], before)


def _said(form: str) -> str:
    return "".join(filter(str.isalnum, form))
