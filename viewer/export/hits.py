"""A search's hits as comma-separated values, each with its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from viewer.export.kinds import write
from viewer.library.index.answering import Hit
from viewer.telling.tables.text import safe

_COLUMNS = (
    "path company form filed period accession exhibit section heading document block start end before match after"
).split()


def write_hits(hits: Iterable[Hit], target: Path) -> None:
    """Write hits to a file; raises ``OSError`` where the disk refuses."""
    write(hits_as_csv(hits), target)


def hits_as_csv(hits: Iterable[Hit]) -> str:
    """A line for each hit under the names of the columns; ``document`` to ``end`` are its place."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(_COLUMNS)
    for hit in hits:
        lines.writerow(safe(cell) for cell in _cells(hit))
    return written.getvalue()


def _cells(hit: Hit) -> Iterable[str]:
    header, place = hit.filing.header, hit.place
    exhibit = hit.document[3:] if hit.document.upper().startswith("EX-") else ""
    dates = (day.isoformat() if day else "" for day in (header.filed, header.period))
    address = (place.document, place.block, place.start, place.end)
    company, form = header.company_as_spelled or "", header.form or ""
    yield from (str(hit.filing.path), company, form, *dates, header.accession or "")
    yield from (exhibit, hit.label or "", hit.title)
    yield from ("" if part is None else str(part) for part in address)
    yield from (hit.excerpt.before, hit.excerpt.match, hit.excerpt.after)
