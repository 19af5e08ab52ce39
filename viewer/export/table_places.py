"""Where a table, and a row of one, is from: in words for whoever has only the export."""

from __future__ import annotations

from viewer.filing.model import Place
from viewer.outline.tables import PlacedTable
from viewer.reading import Reading
from viewer.telling.locator import Locator
from viewer.wording import day, form_name


def source(reading: Reading, locator: Locator, placed: PlacedTable) -> str:
    """Where a table is from: company, form, period, section and the printed page."""
    header = reading.filing.header
    period = f"period to {day(header.period)}" if header.period else ""
    filed = f"filed {day(header.filed)}" if header.filed else ""
    place = locator.words(placed.table.place)
    return ", ".join(filter(None, (header.company_as_spelled, form_name(header), period, filed, place)))


def place_words(place: Place) -> str:
    """A place as a cell tells it."""
    return f"document {place.document}, block {place.block}, {place.start or 0}-{place.end or 0}"
