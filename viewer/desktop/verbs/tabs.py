"""Tabs: close, open again, take out, and where their filings lie; and the end of the program."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_tab
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


def _has_others(window: MainWindow) -> bool:
    return len(window.tabs.views) > 1


def _has_tabs_at_right(window: MainWindow) -> bool:
    return window.view is not None and bool(window.tab_acts.at_right(window.view))


@command("copy-path", "Copy path", menu="File", keys=("Ctrl+Alt+P",), enabled=has_tab, starts_group=True)
def copy_path(window: MainWindow) -> None:
    """Put the path of the filing in front into the clipboard."""
    if window.view is not None:
        window.tab_acts.copy_path(window.view)


@command("show-on-disk", "Show in folder", menu="File", enabled=has_tab)
def show_on_disk(window: MainWindow) -> None:
    """Open the folder that holds the filing."""
    if window.view is not None:
        window.tab_acts.show_in_folder(window.view)


@command("close-tab", "Close tab", menu="File", keys=("Ctrl+W",), enabled=has_tab, starts_group=True)
def close_tab(window: MainWindow) -> None:
    """Close the filing in front, or the document beside it that you are reading."""
    asides = window.view.asides if window.view else None
    if asides is not None and asides.beside is not None and asides.beside.has_focus:
        asides.close_beside()
    else:
        window.tabs.close_current()


@command("close-other-tabs", "Close other tabs", menu="File", enabled=_has_others)
def close_other_tabs(window: MainWindow) -> None:
    """Close every filing but the one in front."""
    if window.view is not None:
        window.tab_acts.close_others(window.view)


@command("close-tabs-right", "Close tabs to the right", menu="File", enabled=_has_tabs_at_right)
def close_tabs_right(window: MainWindow) -> None:
    """Close the filings at the right of the one in front."""
    if window.view is not None:
        window.tab_acts.close_right(window.view)


@command(
    "reopen-tab",
    "Reopen closed tab",
    menu="File",
    keys=("Ctrl+Shift+T",),
    enabled=lambda window: window.tabs.can_reopen,
)
def reopen_tab(window: MainWindow) -> None:
    """Open again the filing that was closed last, where it was left and with the way back."""
    window.tabs.reopen()


@command("tab-to-window", "Move tab to a new window", menu="File", enabled=_has_others)
def tab_to_window(window: MainWindow) -> None:
    """Read the filing in front in a window of its own."""
    window.tab_acts.take_out(window.view)


@command(
    "restore-tabs",
    "Reopen tabs at the next start",
    menu="File",
    checked=lambda window: window.settings.flag("restore-tabs"),
    starts_group=True,
)
def restore_tabs(window: MainWindow) -> None:
    """Begin the next time with the filings that are open at the end, or with the start page."""
    window.settings.change(restore_tabs=not window.settings.flag("restore-tabs"))


@command("quit", "Quit", menu="File", keys=("Ctrl+Q",), starts_group=True)
def quit_(window: MainWindow) -> None:
    """Close all windows."""
    window.quit_asked.emit()
