"""Help: commands and keys."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.choices import command_choices
from viewer.desktop.verbs.keys_sheet import about_sheet, keys_sheet
from viewer.desktop.widgets.palette import offer
from viewer.desktop.window.window import MainWindow
from viewer.language import translated

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("palette", "All commands…", menu="Help", keys=("Ctrl+K", "Ctrl+Shift+P"))
def palette(window: MainWindow) -> None:
    """Type a part of a command's name to give it."""
    offer(window, window.appearance, command_choices(window.commands), translated("What would you like to do?"))


@command("keys", "Keys", menu="Help", keys=("F1", "Ctrl+/"))
def keys(window: MainWindow) -> None:
    """List every command with its keys."""
    keys_sheet(window, window.commands.registered).show()


@command("menu", "Menu", menu="Help", keys=("F10",))
def menu(window: MainWindow) -> None:
    """Unfold the menu."""
    window.top.open_menu()


@command("about", "About Filing Viewer", menu="Help", starts_group=True)
def about(window: MainWindow) -> None:
    """Say which version this is and where it keeps things."""
    about_sheet(window).show()
