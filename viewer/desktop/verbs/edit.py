"""Edit: find."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_filing
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("find", "Find in document", menu="Edit", keys=("Ctrl+F",), enabled=has_filing)
def find(window: MainWindow) -> None:
    """Look for words in the document that is shown."""
    window.top.find_bar.begin(window.view.selected_text if window.view else "")


@command("find-next", "Next match", menu="Edit", keys=("F3",), enabled=has_filing)
def find_next(window: MainWindow) -> None:
    """Go to the next place where the words stand."""
    window.top.find_bar.search()


@command("find-previous", "Previous match", menu="Edit", keys=("Shift+F3",), enabled=has_filing)
def find_previous(window: MainWindow) -> None:
    """Go to the place before where the words stand."""
    window.top.find_bar.search(backward=True)


@command("filter", "Filter sections or files", menu="Edit", keys=("Ctrl+L",))
def filter_(window: MainWindow) -> None:
    """Type to narrow the list at the left."""
    window.show_side_panel(True)
    window.side.focus_filter()
