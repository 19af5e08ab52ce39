"""Tables that set out a restatement, "as previously reported / adjustment / as restated", and whether they add up.

ASC 250-10-50-7 asks for the effect of a correction on each line; filers print it as three columns (or three rows).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from viewer.comparison.model import RestatedFigure, RestatementTable
from viewer.comparison.tables.row import Row
from viewer.comparison.tables.rows import rows_of
from viewer.filing.model import Document, Finding, Place
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import is_nil, value, without_marks

Role = Literal["previous", "adjustment", "restated"]

_TOLD = r"(?:reported|filed|stated|presented|issued|disclosed|recorded)"
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "previous",
        re.compile(
            rf"\b(?:previously|originally|initially|formerly)[\s-]*{_TOLD}\b|\bas\s+{_TOLD}\b"
            rf"|\b(?:before|prior\s+to)\s+(?:the\s+)?(?:restatement|correction|revision|adjustments?)\b",
            re.IGNORECASE,
        ),
    ),
    ("restated", re.compile(r"\b(?:restated|corrected|as\s+(?:revised|adjusted|amended))\b", re.IGNORECASE)),
    (
        "adjustment",
        re.compile(
            r"\b(?:adjustments?|adj\.|corrections?|effects?|impacts?|revisions?|restatements?|changes?|errors?|"
            r"reclass(?:ifications?)?|differences?)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
_WITNESSES = ("restated", "corrected", "as revised", "as adjusted", "as amended")
_REFERENCE = re.compile(r"\(\d{1,2}\)")
_LEAST = 0.5
"""Where a smaller share of the lines adds up the table is one of another kind, and nothing is said of it."""
_A_HAIR = 1e-6


class _Read(NamedTuple):
    role: Role
    cell: WholeCell


def restatements(document: Document) -> Iterator[RestatementTable]:
    """The tables of a document that set out a restatement, with each line's figures."""
    for index, block in enumerate(document.blocks):
        if block.kind != "table" or not _may_restate(block.text.casefold()):
            continue
        figures = tuple(_figures(rows_of([(index, block)]), document.index))
        if figures and sum(figure.agrees for figure in figures) >= _LEAST * len(figures):
            yield RestatementTable(Place(document.index, index), figures)


def differences(table: RestatementTable) -> Iterator[Finding]:
    """What to say of the lines whose figures do not add up; rounding by one is no difference."""
    for figure in table.figures:
        if not figure.agrees:
            come_to = figure.previous + figure.adjustment
            what = (
                f"“{figure.row}”: {_printed(figure.previous)} and {_printed(figure.adjustment)} come to "
                f"{_printed(come_to)}; the restated figure is {_printed(figure.restated)}."
            )
            yield Finding("note", what, figure.place)


def _may_restate(text: str) -> bool:
    return any(word in text for word in _WITNESSES)


def _figures(rows: Sequence[Row], document: int) -> Iterator[RestatedFigure]:
    """The lines of a table whose roles stand in its columns; else in its rows."""
    across = [_across(row) for row in rows]
    adjusts = any(read.role == "adjustment" for line in across for read in line)
    found = False
    for row, line in zip(rows, across, strict=True):
        label = row.label or "(no label)"
        for previous, adjustments, restated in _triples(line) if adjusts else ():
            found = True
            yield _figure(label, previous, adjustments, restated, document)
    if not found:
        yield from _down(rows, document)


def _across(row: Row) -> list[_Read]:
    line: list[_Read] = []
    for cell, column in zip(row.cells, row.columns, strict=True):
        role = _role(column or "") if _number(cell) is not None else None
        if role:
            line.append(_Read(role, cell))
    return line


def _triples(line: Sequence[_Read]) -> Iterator[tuple[WholeCell, list[WholeCell], WholeCell]]:
    """Each previous figure with the adjustments after it and the restated figure that closes them."""
    previous: WholeCell | None = None
    adjustments: list[WholeCell] = []
    for role, cell in line:
        if role == "previous":
            previous, adjustments = cell, []
        elif previous and role == "adjustment":
            adjustments.append(cell)
        elif previous:
            yield previous, adjustments, cell
            previous = None


def _down(rows: Sequence[Row], document: int) -> Iterator[RestatedFigure]:
    """The same where the roles are the labels of rows: each column makes a line of its own."""
    group: list[tuple[Role, Row]] = []
    caption = ""
    for row in rows:
        cells = [cell for cell in row.cells if _number(cell) is not None]
        role = _role(row.label) if cells else None
        if role is None or (role == "previous" and group):
            group = []
        if role is None:
            caption = row.label or caption
            continue
        group.append((role, row))
        if role != "restated" or [one for one, _ in group][:1] != ["previous"] or len(group) < 3:
            continue
        for spot, restated in enumerate(cells):
            column = [_numbers(member)[spot] for _, member in group if spot < len(_numbers(member))]
            if len(column) == len(group):
                name = " ".join(filter(None, (caption, row.column_of(restated))))
                yield _figure(name or row.label, column[0], column[1:-1], restated, document)
        group = []


def _figure(
    label: str, previous: WholeCell, adjustments: Sequence[WholeCell], restated: WholeCell, document: int
) -> RestatedFigure:
    """One line; "(1)" beside an adjustment may be a reference to a footnote and no figure."""
    before, after = _number(previous) or 0.0, _number(restated) or 0.0
    figures = [cell for cell in adjustments if not _REFERENCE.fullmatch(cell.text)]
    sums = (sum(_number(cell) or 0.0 for cell in cells) for cells in (adjustments, figures))
    added = min(sums, key=lambda one: abs(before + one - after))
    unit = max(_unit(cell.text) for cell in (previous, restated, *adjustments))
    agrees = abs(before + added - after) <= unit + _A_HAIR
    place = Place(document, restated.block, restated.start, restated.end)
    return RestatedFigure(" ".join(label.split()), before, round(added, 6), after, agrees, place)


def _role(words: str) -> Role | None:
    """What the words nearest to the figures say: the last line of a header that has several."""
    found = [(match.end(), role) for role, pattern in _ROLES for match in pattern.finditer(words)]
    return max(found)[1] if found else None


def _numbers(row: Row) -> list[WholeCell]:
    return [cell for cell in row.cells if _number(cell) is not None]


def _number(cell: WholeCell) -> float | None:
    number = value(without_marks(cell.text)[0])
    if number is None:
        return 0.0 if is_nil(cell.text) else None
    return float(number)


def _unit(text: str) -> float:
    """One in the last place that a figure prints."""
    _, point, decimals = text.partition(".")
    return float(10.0 ** -sum(character.isdigit() for character in decimals)) if point else 1.0


def _printed(number: float) -> str:
    return f"{number:,.6f}".rstrip("0").rstrip(".")
