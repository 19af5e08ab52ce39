"""Edit: find, filter, settings."""

from __future__ import annotations

from viewer.desktop.panels.settings.dialog import SettingsDialog
from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_tab
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("find", "Find in document", menu="Edit", keys=("Ctrl+F",), enabled=has_tab)
def find(window: MainWindow) -> None:
    """Look for words in the document that is shown."""
    window.top.find_bar.begin(window.view.selected_text if window.view else "")


@command("find-next", "Next match", menu="Edit", keys=("F3",), enabled=has_tab)
def find_next(window: MainWindow) -> None:
    """Go to the next place where the words stand."""
    window.top.find_bar.search()


@command("find-previous", "Previous match", menu="Edit", keys=("Shift+F3",), enabled=has_tab)
def find_previous(window: MainWindow) -> None:
    """Go to the place before where the words stand."""
    window.top.find_bar.search(backward=True)


@command("end-hits", "Put out what is lit (Esc)", menu="Edit", enabled=lambda window: window.walking.is_lit)
def end_hits(window: MainWindow) -> None:
    """Light no hits or matches any more; N and P lead through the changes again."""
    window.walking.end()


@command("search-filings", "Search filings", menu="Edit", keys=("Ctrl+Shift+F",))
def search_filings(window: MainWindow) -> None:
    """Look for words in all filings that are listed."""
    selected = window.view.selected_text if window.view else ""
    window.bring_panel(window.search)
    window.search.bar.field.setFocus()
    window.search.bar.field.selectAll()
    if selected and "\n" not in selected:
        window.search.ask_for(f'"{selected.strip()}"', "listed")


@command("filter", "Filter sections or files", menu="Edit", keys=("Ctrl+L",))
def filter_(window: MainWindow) -> None:
    """Type to narrow the list at the left."""
    window.show_side_panel(True)
    window.side.focus_filter()


@command("settings", "Settings…", menu="Edit", keys=("Ctrl+,",), starts_group=True)
def settings(window: MainWindow) -> None:
    """Set how the program reads, looks and remembers."""
    dialog = window.findChild(SettingsDialog) or SettingsDialog(window, window.settings)
    dialog.show()
    dialog.activateWindow()
