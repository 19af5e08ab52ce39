"""Edit: tables onto the clipboard."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_table
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("copy-table", "Copy table", menu="Edit", keys=("Ctrl+Shift+C",), enabled=has_table, starts_group=True)
def copy_table(window: MainWindow) -> None:
    """Put the table that you see, or picked cells of, on the clipboard as a spreadsheet wants it."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.copy_table(chosen)


@command("copy-cells", "Copy picked cells", menu="Edit", enabled=lambda window: window.tables_out.has_picked)
def copy_cells(window: MainWindow) -> None:
    """Put the cells that you picked with the mouse on the clipboard, numbers as numbers."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.copy_cells(chosen)


@command("copy-rows", "Copy rows", menu="Edit", enabled=lambda window: window.tables_out.has_picked)
def copy_rows(window: MainWindow) -> None:
    """Put the whole rows of the picked cells on the clipboard, with their labels."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.copy_rows(chosen)


@command("copy-column", "Copy column", menu="Edit", enabled=lambda window: window.tables_out.has_picked)
def copy_column(window: MainWindow) -> None:
    """Put the column of the picked cells on the clipboard, with its head and the labels."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.copy_column(chosen)
