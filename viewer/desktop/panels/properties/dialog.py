"""The properties of a filing; each row can be copied, and all together."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from viewer.desktop.widgets.layouts import column
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.theme import give_size, scaled
from viewer.language import translated
from viewer.telling.properties import Property, PropertyGroup, in_lines

_PROPERTY = Qt.ItemDataRole.UserRole + 1
_NAME_WIDTH = 170


class PropertiesDialog(QDialog):
    """A heading for each group, a row for each property."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.setWindowTitle(translated("Properties of {title}", title=title))
        self.setObjectName("propertiesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups: tuple[PropertyGroup, ...] = ()
        self.rows = QTreeWidget()
        self.rows.setAccessibleName(translated("Properties"))
        self.rows.setColumnCount(2)
        self.rows.setHeaderHidden(True)
        self.rows.setRootIsDecorated(False)
        self.rows.setIndentation(0)
        self.rows.setWordWrap(True)
        self.rows.setColumnWidth(0, scaled(_NAME_WIDTH))
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.connect(self._show_menu)
        copying = QAction(self.rows)
        copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copying.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copying.triggered.connect(self.copy_row)
        self.rows.addAction(copying)
        self.copy_all = QPushButton(translated("Copy all"))
        self.copy_all.clicked.connect(lambda: QGuiApplication.clipboard().setText(in_lines(self._groups)))
        closing = QPushButton(translated("Close"))
        closing.setDefault(True)
        closing.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_all)
        buttons.addStretch(1)
        buttons.addWidget(closing)
        for button in (self.copy_all, closing):
            button.setProperty("raised", True)
        layout = column(self, (14, 14, 14, 12), 10)
        layout.addWidget(self.rows, 1)
        layout.addLayout(buttons)
        give_size(self, 680, 520)

    def show_groups(self, groups: tuple[PropertyGroup, ...]) -> None:
        """Show these, in place of those before; the marked row stays marked."""
        marked = self.rows.currentIndex().row()
        self._groups = groups
        self.rows.clear()
        for group in groups:
            self._add(group)
        self.rows.setCurrentIndex(self.rows.model().index(marked, 0))

    def copy_row(self) -> None:
        """Put the value of the marked row on the clipboard."""
        item = self.rows.currentItem()
        one = item.data(0, _PROPERTY) if item is not None else None
        if isinstance(one, Property):
            QGuiApplication.clipboard().setText(one.value)

    def _add(self, group: PropertyGroup) -> None:
        heading = QTreeWidgetItem([group.heading])
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.rows.addTopLevelItem(heading)
        heading.setFirstColumnSpanned(True)
        for one in group.properties:
            row = QTreeWidgetItem([one.name, one.value])
            row.setData(0, _PROPERTY, one)
            row.setToolTip(1, as_plain(one.value))
            row.setTextAlignment(0, Qt.AlignmentFlag.AlignTop)
            self.rows.addTopLevelItem(row)

    def _show_menu(self, point: QPoint) -> None:
        item = self.rows.itemAt(point)
        if item is not None and item.data(0, _PROPERTY) is not None:
            menu = QMenu(self.rows)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(translated("Copy"), self.copy_row)
            menu.popup(self.rows.viewport().mapToGlobal(point))
