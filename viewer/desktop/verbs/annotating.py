"""What the reader adds: highlights, notes, bookmarks; undo of that and of headings."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


def _can_add(window: MainWindow) -> bool:
    return window.annotating.can_add


def _can_highlight(window: MainWindow) -> bool:
    return window.annotating.can_highlight


@command("undo", "Undo", menu="Edit", keys=("Ctrl+Z",), enabled=lambda w: w.undoing.can_undo, starts_group=True)
def undo(window: MainWindow) -> None:
    """Take back the last change: to a heading, a highlight, a note or a bookmark."""
    window.undoing.undo()


@command("redo", "Redo", menu="Edit", keys=("Ctrl+Shift+Z",), enabled=lambda w: w.undoing.can_redo)
def redo(window: MainWindow) -> None:
    """Make again the change that was taken back."""
    window.undoing.redo()


@command("highlight", "Highlight", menu="Edit", keys=("H",), enabled=_can_highlight, starts_group=True)
def highlight(window: MainWindow) -> None:
    """Highlight the selected words, in the colour that you used last."""
    window.annotating.highlight()


@command("write-note", "Write a note…", menu="Edit", keys=("Ctrl+Shift+N",), enabled=_can_add)
def write_note(window: MainWindow) -> None:
    """Write a note beside the selected words, or beside where you are."""
    window.annotating.write_note()


@command("bookmark", "Bookmark this place", menu="Edit", keys=("Ctrl+D",), enabled=_can_add)
def bookmark(window: MainWindow) -> None:
    """Keep a bookmark of where you are."""
    window.annotating.bookmark()
