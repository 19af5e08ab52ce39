"""The sheet of all commands and their keys, and the few words about the program."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QWidget

import viewer
from viewer.desktop.registry import MENUS, Command, keys_text
from viewer.desktop.widgets.layouts import column, row, words
from viewer.desktop.widgets.theme import give_size
from viewer.language import translated
from viewer.library.paths import directories

_COLUMNS = (("File", "Edit", "Help"), ("View", "Go"))


def keys_sheet(parent: QWidget, commands: Iterable[Command[Any]]) -> QDialog:
    """Every command with its keys, in two columns."""
    assert set(MENUS) == {menu for column_ in _COLUMNS for menu in column_}
    dialog = _dialog(parent, translated("Keys"), "sheetOfKeys")
    inner = QWidget()
    across = row(inner, (24, 18, 24, 20), 36)
    with_keys = [one for one in commands if one.keys]
    for menus in _COLUMNS:
        side = QWidget()
        grid = QGridLayout(side)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(5)
        for menu in menus:
            _add_menu(grid, menu, [one for one in with_keys if one.menu == menu])
        grid.setRowStretch(grid.rowCount(), 1)
        across.addWidget(side)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(inner)
    column(dialog).addWidget(scroll)
    give_size(dialog, 760, 640)
    dialog.resize(dialog.size().boundedTo(inner.sizeHint() + QSize(30, 12)))
    return dialog


def about_sheet(parent: QWidget) -> QDialog:
    """Version, and where the program keeps what it keeps."""
    dialog = _dialog(parent, translated("About Filing Viewer"), "about")
    where = directories()
    layout = column(dialog, (26, 22, 26, 22), 6)
    layout.addWidget(words(translated("Filing Viewer {version}", version=viewer.__version__), "title"))
    layout.addWidget(
        words(
            translated("Reads EDGAR filings from your own disk. Nothing is fetched, nothing leaves this machine."),
            wrapped=True,
        )
    )
    layout.addSpacing(8)
    for name, path in (
        (translated("Settings"), where.settings),
        (translated("Recent filings"), where.data),
        (translated("Cache"), where.cache),
    ):
        label = words(f"{name}: {path}", "small", wrapped=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label)
    give_size(dialog, 480, 300)
    dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))
    return dialog


def _dialog(parent: QWidget, title: str, name: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setObjectName(name)
    return dialog


def _add_menu(grid: QGridLayout, menu: str, commands: Iterable[Command[Any]]) -> None:
    heading = words(translated(menu).upper(), "heading")
    heading.setContentsMargins(0, 8 if grid.count() else 0, 0, 2)
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
    for one in commands:
        at = grid.rowCount()
        grid.addWidget(words(one.text.rstrip("…")), at, 0)
        grid.addWidget(words(keys_text(one), "soft"), at, 1)
