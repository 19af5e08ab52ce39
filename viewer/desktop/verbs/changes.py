"""Edit: which changes were read."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_changes
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command(
    "mark-read",
    "Mark change as read",
    menu="Edit",
    keys=("R",),
    enabled=has_changes,
    checked=lambda window: has_changes(window) and window.changes_read.is_read,
    starts_group=True,
)
def mark_read(window: MainWindow) -> None:
    """Mark the change that you are at, or those chosen in the list, as read; again as unread."""
    window.changes_read.toggle()


@command("mark-all-read", "Mark all changes as read", menu="Edit", keys=("Shift+R",), enabled=has_changes)
def mark_all_read(window: MainWindow) -> None:
    """Mark every change that the list shows as read."""
    window.changes_read.mark_listed(True)


@command("mark-all-unread", "Mark all changes as unread", menu="Edit", enabled=has_changes)
def mark_all_unread(window: MainWindow) -> None:
    """Mark every change that the list shows as unread."""
    window.changes_read.mark_listed(False)
