"""The words of a table's meaning: column, cell, row, table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from viewer.filing.model import Place
from viewer.tables.numbers import Kind
from viewer.tables.periods import Period
from viewer.tables.scales import Scale


class Column(NamedTuple):
    """A column of a table: its head from the top down, one text for each line, the period that it means, its scale."""

    header: tuple[str, ...]
    period: Period | None = None
    scale: Scale | None = None


class TableCell(NamedTuple):
    """A cell beside the label: the column it stands in, its text without marks, what it says, and where it stands.

    ``value`` is the number as printed, negative in parentheses; ``factor`` is what makes it the amount in full (of a
    percentage the value stays as printed).
    """

    column: int
    text: str
    value: Decimal | None
    kind: Kind
    marks: tuple[str, ...]
    factor: int
    place: Place

    @property
    def amount(self) -> Decimal | None:
        """The number in full, with the scale; a percentage as a share of one."""
        if self.value is None:
            return None
        return self.value / 100 if self.kind == "percent" else self.value * self.factor


class TableRow(NamedTuple):
    """A row: its label (empty where it has none) and the label's depth, counted from 0; ``marks`` are the label's."""

    label: str
    level: int
    marks: tuple[str, ...]
    cells: tuple[TableCell, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is meant, also where page breaks divide it.

    ``places`` are the blocks, or the characters of one, that it takes up. ``caption`` is empty where nothing names it.
    ``currency`` is the code of ISO 4217.
    """

    places: tuple[Place, ...]
    caption: str
    currency: str | None
    scale: Scale | None
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.places[0]

    @property
    def unit(self) -> str:
        """The unit and the scale, as the filer states them; empty where nothing is stated."""
        return " ".join(filter(None, (self.currency, self.scale.words if self.scale else ""))).strip()

    def headings_over(self, row: int) -> tuple[str, ...]:
        """The labels of the rows without figures under which a row stands, from the nearest on."""
        over: list[str] = []
        level = self.rows[row].level
        for above in reversed(self.rows[:row]):
            if above.level < level and above.label and not above.cells:
                over.append(above.label)
                level = above.level
        return tuple(over)
