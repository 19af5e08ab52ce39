"""Tables in the JSON shape that scripts rely on: numbers as numbers, with unit, scale, periods and places."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from viewer.automation.shapes import Json, filing, place
from viewer.filing.model import Header
from viewer.outline.tables import PlacedTable
from viewer.tables.model import Column, TableCell, TableRow


def tables(header: Header, found: Iterable[PlacedTable]) -> Json:
    """The tables of a filing as they are meant."""
    return {"filing": filing(header), "tables": [_table(one) for one in found]}


def _table(placed: PlacedTable) -> Json:
    table = placed.table
    return {
        "place": place(table.place),
        "places": [place(each) for each in table.places],
        "caption": table.caption,
        "section": placed.section,
        "unit": table.currency,
        "scale": table.scale.factor if table.scale else None,
        "stated": table.scale.words if table.scale else None,
        "columns": [_column(each) for each in table.columns],
        "rows": [_row(each) for each in table.rows],
    }


def _column(column: Column) -> Json:
    return {
        "header": list(column.header),
        "period": column.period.iso if column.period else None,
        "scale": column.scale.factor if column.scale else None,
    }


def _row(row: TableRow) -> Json:
    return {
        "label": row.label,
        "level": row.level,
        "marks": list(row.marks),
        "place": place(row.place),
        "cells": [_cell(each) for each in row.cells],
    }


def _cell(cell: TableCell) -> Json:
    """``value`` is the number as printed, ``amount`` in full: with the scale, a percentage as a share of one."""
    return {
        "column": cell.column,
        "text": cell.text,
        "value": number(cell.value),
        "amount": number(cell.amount),
        "kind": cell.kind,
        "marks": list(cell.marks),
        "place": place(cell.place),
    }


def number(value: Decimal | None) -> int | float | None:
    """A decimal as JSON's number, whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
