"""What the reader adds: highlights, notes, bookmarks; undo of that and of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.desktop.controllers import asking
from viewer.desktop.process.later import export
from viewer.desktop.registry import Commands
from viewer.desktop.window.window import MainWindow
from viewer.language import translated

if TYPE_CHECKING:
    from viewer.export import Kind, Made

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


@command("export-marks", "Export my marks…", menu="File", enabled=lambda w: w.annotating.has_any)
def export_marks(window: MainWindow) -> None:
    """Write your highlights, notes and bookmarks: in the filing's page, as Markdown, or as Web Annotations (JSON)."""
    view, known = window.view, window.annotating.known
    reading = view.reading if view is not None else None
    if reading is None or known is None:
        return
    subject, anchored = known.subject, known.here

    def content(kind: Kind) -> Made:
        if kind == "pdf":
            return export.printable(reading, None, anchored)
        return export.annotations_as(kind, reading, subject, anchored)

    window.exporting.ask(translated("Export my marks"), reading.filing, content, "marks")


@command("import-marks", "Import marks…", menu="File", enabled=_can_add)
def import_marks(window: MainWindow) -> None:
    """Take in highlights and notes from a file of Web Annotations (JSON)."""
    path = asking.marks(window, str(window.save_folder.near(window.view.path if window.view else None)))
    if path is not None:
        window.annotating.take_in(path)
