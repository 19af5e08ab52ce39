"""The tables of a filing, each with the sections that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.filing.model import Document, Filing
from viewer.outline.model import Outline, Section
from viewer.tables.calendar import calendar_of
from viewer.tables.model import Table
from viewer.tables.reading import tables_of

_ANNUAL = frozenset({"10-K", "10-K405", "10-KSB", "10-KSB40", "10-KT", "20-F", "40-F", "11-K", "ARS"})
"""The forms whose period of report ends a fiscal year."""


class PlacedTable(NamedTuple):
    """A table, its document, and the sections that it stands in, the outermost first."""

    table: Table
    document: Document
    sections: tuple[Section, ...]

    @property
    def section(self) -> str | None:
        """What the section is called: the nearest label of the form, else the nearest title."""
        labels = [section.label for section in self.sections if section.label]
        titles = [section.title for section in self.sections if section.title]
        return labels[-1] if labels else titles[-1] if titles else None


def tables_of_filing(filing: Filing, outlines: Sequence[Outline], at: str | None = None) -> Iterator[PlacedTable]:
    """The tables of a filing in order; ``at`` keeps those of the sections, or the exhibit, that it names."""
    placed = [one for document in filing.documents for one in tables_of_document(filing, outlines, document)]
    if at is None:
        yield from placed
        return
    wanted = _plain(at)
    named = [one for one in placed if wanted in _names(one)]
    yield from named or (one for one in placed if any(wanted in name for name in _names(one)))


def tables_of_document(filing: Filing, outlines: Sequence[Outline], document: Document) -> Iterator[PlacedTable]:
    """The tables of one document of a filing, in order."""
    if not document.blocks:
        return
    outline = next((one for one in outlines if one.document == document.index), None)
    calendar = calendar_of(
        filing.documents[0].blocks, filing.header.period, is_annual=filing.header.base_form in _ANNUAL
    )
    for table in tables_of(document, calendar):
        yield PlacedTable(table, document, outline.at(table.place) if outline is not None else ())


def _names(placed: PlacedTable) -> set[str]:
    """The names by which a person may ask for the place of a table, those of whole sections and of the document."""
    document = placed.document
    names = {_plain(name) for section in placed.sections for name in (section.label, section.title) if name}
    return names | {_plain(name) for name in (document.type, document.exhibit_name, document.filename) if name}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
