"""A filing's tables as a file of either kind."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.export.comma_separated import comma_separated
from viewer.export.kinds import Kind
from viewer.export.workbook import workbook
from viewer.filing.model import FilingError
from viewer.outline.tables import PlacedTable
from viewer.reading import Reading


def as_kind(kind: Kind, reading: Reading, tables: Sequence[PlacedTable]) -> str | bytes:
    """Tables as a file of a kind, "xlsx" or "csv". Raises ``FilingError`` where there are none."""
    if not tables:
        raise FilingError(reading.filing.path, "it has no such table")
    if kind == "csv":
        return comma_separated(reading, tables)
    return workbook(reading, tables)
