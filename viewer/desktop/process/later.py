"""The rooms that the window can do without at first; with ``application`` the one place that owns the quick start.

``application`` imports no more than the frame and the theme, lets the window be painted, and imports the rest. Every
other module of the desktop imports at its top, but for what is named here: what reads, finds and writes filings takes
as long to import as all the rest of the desktop, and nothing of it is needed before a filing is. A name from here
stands for its module and imports it when something of it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = [
    "annotated",
    "answering",
    "citation",
    "earlier_holdings",
    "export",
    "folders",
    "hits_export",
    "import_soon",
    "known",
    "opened_search",
    "pairings",
    "placed_tables",
    "properties",
    "quotations",
    "reading",
    "scan",
    "series",
    "several",
    "spreadsheet",
    "stretches",
    "surroundings",
    "told_facts",
    "tracing",
]

_SOON = ("viewer.library.openers",)


class _Later:
    """A module that is imported when something of it is first used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name), name)


if TYPE_CHECKING:
    from viewer import export, reading
    from viewer.export import hits as hits_export
    from viewer.export import spreadsheet, stretches
    from viewer.library import earlier_holdings, known, quotations, series, surroundings, tracing
    from viewer.library.index import answering
    from viewer.library.index import opened as opened_search
    from viewer.library.kept import pairings
    from viewer.library.scanning import folders, scan, several
    from viewer.outline import tables as placed_tables
    from viewer.telling import properties
    from viewer.telling.annotations import gathered as annotated
    from viewer.telling.facts import told as told_facts
    from viewer.telling.quoting import citation
else:
    annotated = _Later("viewer.telling.annotations.gathered")
    citation = _Later("viewer.telling.quoting.citation")
    quotations = _Later("viewer.library.quotations")
    answering = _Later("viewer.library.index.answering")
    hits_export = _Later("viewer.export.hits")
    opened_search = _Later("viewer.library.index.opened")
    earlier_holdings = _Later("viewer.library.earlier_holdings")
    export = _Later("viewer.export")
    reading = _Later("viewer.reading")
    folders = _Later("viewer.library.scanning.folders")
    known = _Later("viewer.library.known")
    pairings = _Later("viewer.library.kept.pairings")
    placed_tables = _Later("viewer.outline.tables")
    properties = _Later("viewer.telling.properties")
    scan = _Later("viewer.library.scanning.scan")
    series = _Later("viewer.library.series")
    several = _Later("viewer.library.scanning.several")
    spreadsheet = _Later("viewer.export.spreadsheet")
    stretches = _Later("viewer.export.stretches")
    surroundings = _Later("viewer.library.surroundings")
    told_facts = _Later("viewer.telling.facts.told")
    tracing = _Later("viewer.library.tracing")


def import_soon(_report: object) -> None:
    """Import what the first filing will need, on another thread, so that it is there sooner."""
    for name in _SOON:
        import_module(name)
