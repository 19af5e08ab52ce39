"""Tables out of the program: onto the clipboard, into a workbook; what picked cells come to.

The tables of a document are read off the window's thread when something of them is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.exporting import Exporting
from viewer.desktop.process.later import placed_tables, spreadsheet
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Document, Place
from viewer.language import translated
from viewer.tables.choosing import Choice, cells_at, column_at, rows_at, table_at, whole
from viewer.telling.headings.where import sections_at
from viewer.telling.tables.sums import summary
from viewer.telling.tables.text import as_html, tab_separated
from viewer.wording import plural

if TYPE_CHECKING:
    from viewer.export import Kind
    from viewer.outline.model import Section
    from viewer.outline.tables import PlacedTable
    from viewer.reading import Reading

Tables = Sequence["PlacedTable"]
_NO_COLUMN = translated("There is no column of the table: right-click below its heads, beside the labels.")
_NO_ROW = translated("There is no row of the table: right-click below its heads.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A table by a place in it, and the cells of it that are picked."""

    leaf: Leaf
    reading: Reading
    place: Place
    picked: tuple[Place, ...] = ()

    @property
    def document(self) -> Document:
        """The document that holds the table."""
        return self.reading.filing.documents[self.place.document]

    @property
    def places(self) -> tuple[Place, ...]:
        """The picked cells, else the place itself."""
        return self.picked or (self.place,)

    @property
    def section(self) -> Section | None:
        """The section that the table stands in: the nearest that the form labels, else the nearest of all."""
        around = sections_at(self.reading, self.place)
        return next((one for one in reversed(around) if one.label), around[-1] if around else None)


class TablesOut(QObject):
    """Hears right clicks and picked cells in every page, and does what a command asks of the table that is meant."""

    said = Signal(str)
    summed = Signal(str)
    """What the picked cells come to; empty where there is nothing to tell."""

    def __init__(self, tabs: Tabs, exporting: Exporting) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._exporting = exporting
        self._picked: Chosen | None = None
        self._read: dict[tuple[int, int], tuple[Reading, Tables]] = {}
        tabs.current_changed.connect(self._forget)
        tabs.closing.connect(self._forget_all)

    def watch(self, view: FilingView) -> None:
        """Hear a tab's page, and the one that stands beside it later."""
        self._hear(view.leaf)
        view.asides.beside_made.connect(self._hear)

    @property
    def chosen(self) -> Chosen | None:
        """The table that a command concerns: with picked cells, else the next one from the top of the window on."""
        view = self._tabs.current
        if view is None or view.reading is None:
            return None
        leaf = view.asides.at_work
        if self._picked is not None and self._picked.leaf is leaf and self._picked.reading is leaf.reading:
            return self._picked
        current = leaf.stage.current
        if leaf.reading is None or current is None or current.document.index >= len(leaf.reading.filing.documents):
            return None
        index = current.document.index
        blocks = leaf.reading.filing.documents[index].blocks
        first = leaf.here.place.block if leaf.here is not None and leaf.here.place.document == index else 0
        at = next((at for at in range(first, len(blocks)) if blocks[at].kind == "table"), None)
        return Chosen(leaf, leaf.reading, Place(index, at)) if at is not None else None

    @property
    def has_picked(self) -> bool:
        """Whether cells are picked in the page that the reader is at."""
        chosen = self.chosen
        return chosen is not None and bool(chosen.picked)

    def copy_table(self, chosen: Chosen) -> None:
        """Put a whole table on the clipboard."""
        self._copy(chosen, lambda placed: whole(placed.table), "")

    def copy_rows(self, chosen: Chosen) -> None:
        """Put the rows of the picked cells, or of the place, on the clipboard."""
        self._copy(chosen, lambda placed: rows_at(placed.table, chosen.places), _NO_ROW)

    def copy_column(self, chosen: Chosen) -> None:
        """Put the column of the place on the clipboard, with labels and head."""
        self._copy(chosen, lambda placed: column_at(placed.table, chosen.places[0]), _NO_COLUMN)

    def copy_cells(self, chosen: Chosen) -> None:
        """Put the picked cells on the clipboard, without what stands beside them."""
        self._copy(
            chosen, lambda placed: cells_at(placed.table, chosen.places), translated("No cells of a table are picked.")
        )

    def save_table(self, chosen: Chosen) -> None:
        """Write one table to a file."""

        def one() -> Tables:
            tables = placed_tables.tables_of_document(chosen.reading.filing, chosen.reading.outlines, chosen.document)
            return [placed for placed in tables if _covers(placed, chosen.place)][:1]

        self._save(chosen, translated("Save the table"), "table", one)

    def save_section(self, chosen: Chosen) -> None:
        """Write the tables of the section to a file."""
        section = chosen.section

        def of_section() -> Tables:
            tables = placed_tables.tables_of_document(chosen.reading.filing, chosen.reading.outlines, chosen.document)
            return [placed for placed in tables if section is None or section in placed.sections]

        name = (section.label or section.title) if section is not None else ""
        self._save(
            chosen,
            translated("Save the tables of {name}", name=name or translated("the document")),
            f"tables {name}".strip(),
            of_section,
        )

    def save_all(self, chosen: Chosen) -> None:
        """Write all tables of the filing to a file."""
        reading = chosen.reading
        self._save(
            chosen,
            translated("Save all tables of the filing"),
            "tables",
            lambda: list(placed_tables.tables_of_filing(reading.filing, reading.outlines)),
        )

    def _hear(self, leaf: Leaf) -> None:
        pane = leaf.stage.pane
        pane.menu_asked.connect(partial(self._fill, leaf))
        pane.cells_picked.connect(partial(self._on_picked, leaf))
        pane.cells_copied.connect(partial(self._on_copied, leaf))
        leaf.turned.connect(self._forget)

    def _forget(self, *_what: object) -> None:
        self._picked = None
        self.summed.emit("")

    def _forget_all(self) -> None:
        """What was read for a tab goes with it."""
        self._read.clear()

    def _on_picked(self, leaf: Leaf, places: list[Place]) -> None:
        reading = leaf.reading
        self._picked = Chosen(leaf, reading, places[0], tuple(places)) if places and reading is not None else None
        if self._picked is None:
            self.summed.emit("")
        else:
            self._with_tables(self._picked, partial(self._sum, self._picked))

    def _sum(self, chosen: Chosen, placed: PlacedTable | None) -> None:
        if chosen is self._picked:
            choice = cells_at(placed.table, chosen.picked) if placed is not None else None
            self.summed.emit(summary(choice.cells()) if choice is not None else "")

    def _on_copied(self, leaf: Leaf) -> None:
        if self._picked is not None and self._picked.leaf is leaf:
            self.copy_cells(self._picked)

    def _fill(self, leaf: Leaf, menu: QMenu, place: Place | None) -> None:
        reading = leaf.reading
        if reading is None or place is None or place.document >= len(reading.filing.documents):
            return
        blocks = reading.filing.documents[place.document].blocks
        if place.block >= len(blocks) or blocks[place.block].kind != "table":
            return
        chosen, picked = Chosen(leaf, reading, place), self._picked
        if picked is not None and picked.leaf is leaf and picked.place.block == place.block:
            chosen = replace(picked, place=place)
        self._add_choices(menu, chosen)

    def _add_choices(self, menu: QMenu, chosen: Chosen) -> None:
        menu.addSeparator()
        if chosen.picked:
            menu.addAction(
                translated("Copy {count}", count=plural(len(chosen.picked), "cell")), partial(self.copy_cells, chosen)
            )
        menu.addAction(
            translated("Copy rows") if chosen.picked else translated("Copy row"), partial(self.copy_rows, chosen)
        )
        menu.addAction(translated("Copy column"), partial(self.copy_column, replace(chosen, picked=())))
        menu.addAction(translated("Copy table"), partial(self.copy_table, chosen))
        menu.addSeparator()
        menu.addAction(translated("Save table as XLSX or CSV…"), partial(self.save_table, chosen))
        section = chosen.section
        if section is not None and (name := section.label or section.title):
            shown = name if len(name) < 40 else f"{name[:36]}…"
            menu.addAction(
                translated("Save tables of {shown}…", shown=shown.replace("&", "&&")),
                partial(self.save_section, chosen),
            )
        menu.addAction(translated("Save all tables…"), partial(self.save_all, chosen))

    def _copy(self, chosen: Chosen, choose: Callable[[PlacedTable], Choice | None], missing: str) -> None:
        def put(placed: PlacedTable | None) -> None:
            choice = choose(placed) if placed is not None else None
            if choice is None:
                self.said.emit(missing or translated("No table could be made out here."))
                return
            data = QMimeData()
            data.setText(tab_separated(choice))
            data.setHtml(as_html(choice))
            QGuiApplication.clipboard().setMimeData(data)
            self.said.emit(_copied(choice))

        self._with_tables(chosen, put)

    def _save(self, chosen: Chosen, title: str, what: str, find: Callable[[], Tables]) -> None:
        reading = chosen.reading

        def content(kind: Kind) -> str | bytes:
            return spreadsheet.as_kind(kind, reading, find())

        self._exporting.ask(title, reading.filing, content, what, asking.TABLES)

    def _with_tables(self, chosen: Chosen, then: Callable[[PlacedTable | None], None]) -> None:
        """Find the table that is meant, off the thread where the document's tables were not read yet."""
        reading, document = chosen.reading, chosen.document
        key = (id(reading), document.index)

        def found(tables: Tables) -> None:
            while len(self._read) > 3:
                del self._read[next(iter(self._read))]
            self._read[key] = (reading, tables)
            table = table_at((placed.table for placed in tables), chosen.place)
            then(next((placed for placed in tables if placed.table is table), None))

        if key in self._read:
            found(self._read.pop(key)[1])
        else:
            work = Work(
                self, lambda _report: list(placed_tables.tables_of_document(reading.filing, reading.outlines, document))
            )
            work.on_success(found).start()


def _covers(placed: PlacedTable, place: Place) -> bool:
    return table_at((placed.table,), place) is not None


def _copied(choice: Choice) -> str:
    rows = len(choice.rows)
    size = f"{plural(rows, 'row')}, {plural(choice.width, 'column')}"
    name = choice.table.caption
    named = translated(" of “{value}”", value=name if len(name) < 50 else name[:46] + "…") if name else ""
    return translated("Copied {size}{named}.", size=size, named=named)
