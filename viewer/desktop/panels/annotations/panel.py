"""The panel of what the reader added: this filing's, what an earlier one offers, and on demand all filings'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QWidget

from viewer.desktop.panels.annotations.list import AnnotationsList
from viewer.desktop.panels.panel import Panel
from viewer.desktop.widgets.layouts import column, link_button, row, words
from viewer.desktop.widgets.theme import Appearance
from viewer.language import translated
from viewer.telling.annotations.lines import AnnotationLine
from viewer.wording import plural

_NOTHING = translated(
    "Select words and press H to highlight them, or Ctrl+Shift+N to write a note. Ctrl+D keeps a bookmark."
)
_NONE_LIKE_IT = translated("None of yours is like that.")


@dataclass(frozen=True, slots=True)
class Listed:
    """What there is to list: of the filing in front, of an earlier one (by what it is called), of all others."""

    here: Sequence[AnnotationLine] = ()
    offered: Sequence[AnnotationLine] = ()
    earlier: str = ""
    elsewhere: Sequence[AnnotationLine] = ()


class AnnotationsPanel(Panel):
    """A filter, the list, and what can be done with all of it."""

    title, key, about = "Mine", "Alt+6", "List your highlights, notes and bookmarks."

    chosen = Signal(object)
    edit_asked = Signal(object)
    removal_asked = Signal(object)
    carry_asked = Signal()
    """The reader wants what the earlier filing offers brought over."""
    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = Listed()
        self.filter_box = QLineEdit()
        self.filter_box.setPlaceholderText(translated("Filter yours"))
        self.filter_box.setAccessibleName(translated("Filter your highlights, notes and bookmarks"))
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.textChanged.connect(self._refresh)
        self.everywhere = QCheckBox(translated("Of all filings"))
        self.everywhere.toggled.connect(self._refresh)
        self.list: AnnotationsList = AnnotationsList(appearance)
        self.list.chosen.connect(self.chosen)
        self.list.edit_asked.connect(self.edit_asked)
        self.list.removal_asked.connect(self.removal_asked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.carry = link_button("")
        self.carry.clicked.connect(self.carry_asked)
        self.nothing = words(_NOTHING, "soft", wrapped=True)
        self._lay_out()
        self.show_listed(Listed())

    def show_listed(self, listed: Listed) -> None:
        """List these."""
        self._listed = listed
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the filter; Down goes from it into the list."""
        if self.filter_box is not None and event.key() == Qt.Key.Key_Escape and self.filter_box.text():
            self.filter_box.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = column(self, spacing=6)
        top = QWidget()
        above = column(top, (14, 4, 14, 0), 6)
        if self.filter_box is not None:
            above.addWidget(self.filter_box)
        above.addWidget(self.everywhere)
        above.addWidget(self.nothing)
        above.addWidget(self.carry, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(top)
        layout.addWidget(self.list, 1)
        below = QWidget()
        across = row(below, (14, 0, 14, 10), 14)
        for label, asked in ((translated("Export…"), self.export_asked), (translated("Import…"), self.import_asked)):
            button = link_button(label)
            button.clicked.connect(asked)
            across.addWidget(button)
        across.addStretch(1)
        layout.addWidget(below)

    def _refresh(self) -> None:
        listed = self._listed
        elsewhere = listed.elsewhere if self.everywhere.isChecked() else ()
        here, offered, others = (self._kept(lines) for lines in (listed.here, listed.offered, elsewhere))
        self.list.show_groups(
            (
                (translated("In this filing"), here),
                (translated("Offered by the {earlier}", earlier=listed.earlier), offered),
                *(_by_filing(others)),
            )
        )
        found = sum(line.place is not None for line in listed.offered)
        self.carry.setVisible(bool(found))
        self.carry.setText(
            translated("Bring over {count} of the {earlier}", count=plural(found, "mark"), earlier=listed.earlier)
        )
        total = len(listed.here) + len(listed.offered) + len(elsewhere)
        self.nothing.setVisible(not (here or offered or others))
        self.nothing.setText(_NONE_LIKE_IT if total else _NOTHING)

    def _kept(self, lines: Sequence[AnnotationLine]) -> list[AnnotationLine]:
        wanted = self.filter_box.text().casefold().split() if self.filter_box is not None else []
        return [line for line in lines if line.holds(wanted)]

    def _on_menu(self, point: QPoint) -> None:
        selected = self.list.selected
        if not selected:
            return
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translated("Go there"), lambda: self.chosen.emit(selected[0]))
        menu.addAction(translated("Edit…"), lambda: self.edit_asked.emit(selected[0]))
        menu.addAction(translated("Remove"), lambda: self.removal_asked.emit(selected))
        menu.popup(self.list.viewport().mapToGlobal(point))


def _by_filing(lines: Sequence[AnnotationLine]) -> list[tuple[str, list[AnnotationLine]]]:
    """Lines of other filings under what each filing is called, in the order of the lines."""
    groups: dict[str, tuple[str, list[AnnotationLine]]] = {}
    for line in lines:
        groups.setdefault(line.subject.key, (line.filing, []))[1].append(line)
    return list(groups.values())
