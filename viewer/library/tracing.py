"""A row of a table, or a passage, looked for in every filing of one matter that lies at hand."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path

from viewer.filing.model import Filing, FilingError, Header, Place, Report
from viewer.filing.reader import open_filing
from viewer.language import translated
from viewer.library.scanning.scan import Scanned
from viewer.library.series import matter_of
from viewer.library.surroundings import around
from viewer.outline.tables import tables_of_document
from viewer.periods.history import Passage, RowHistory, passages, row_history
from viewer.tables.choosing import rows_at, table_at
from viewer.wording import filing_named

_PATIENCE = 30.0
"""Seconds after which the rest of a large folder is left: the reader sees what is done, and may stop it."""
_READING = 0.9
"""The share of the work that is reading."""


@dataclass(frozen=True, slots=True)
class Traced:
    """What the filings of a matter say, in their order: a row where the place is in one, else the passage there.

    ``own`` counts the filing that was asked from; ``unread`` are those that could not be read. ``heads`` say of a row
    under which headings it stands, in which table, in which unit.
    """

    filings: tuple[Scanned, ...]
    own: int
    row: RowHistory | None
    passages: tuple[Passage, ...]
    unread: int = 0
    heads: tuple[str, ...] = ()


def trace(
    path: Path, own: Filing, place: Place, known: MutableMapping[Path, Filing], report: Report | None = None
) -> Traced:
    """The row or the passage at a place of a filing, through the filings that lie around it.

    ``known`` are filings that were read before; what is read is added, and what is not of this matter taken out. Raises
    ``Cancelled`` when ``report`` does.
    """
    header = own.header
    listed = matter_of(path, header, around(path.absolute(), header, report, patience=_PATIENCE))
    read: dict[Path, Filing] = {path.absolute(): own}
    for number, one in enumerate(listed):
        if report is not None:
            report(
                _READING * number / len(listed),
                translated(
                    "Reading {name}, {number} of {total}", name=_named(one.header), number=number + 1, total=len(listed)
                ),
            )
        if one.path in read:
            continue
        try:
            read[one.path] = known.get(one.path) or open_filing(one.path)
        except (FilingError, OSError):
            continue
    known.clear()
    known.update(read)
    if report is not None:
        report(_READING, translated("Looking for it in each"))
    filings = tuple(one for one in listed if one.path in read)
    at = next(number for number, one in enumerate(filings) if one.path == path.absolute())
    texts = [read[one.path] for one in filings]
    row = row_history(texts, at, place)
    found = passages(texts, at, place) if row is None else ()
    heads = _heads(own, place) if row is not None else ()
    return Traced(filings, at, row, found, len(listed) - len(filings), heads)


def _heads(filing: Filing, place: Place) -> tuple[str, ...]:
    """The headings over a row from the nearest on, what its table is called, its unit; each where there is one."""
    document = filing.documents[place.document]
    table = table_at((placed.table for placed in tables_of_document(filing, (), document)), place)
    if table is None:
        return ()
    choice = rows_at(table, [place])
    over = table.headings_over(choice.rows[0]) if choice is not None and choice.rows else ()
    return tuple(filter(None, (*over, table.caption, table.unit)))


def _named(header: Header) -> str:
    return filing_named(header) or "a filing"
