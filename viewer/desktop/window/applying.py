"""What each setting does in the window, whoever changes it: the dialog, a command, the program itself."""

from __future__ import annotations

from viewer.desktop.window.window import MainWindow
from viewer.library.settings import SETTINGS, Settings
from viewer.page.reader import ReaderStyle


def keep_applied(window: MainWindow) -> None:
    """From now on a changed setting holds at once."""
    settings = window.settings
    settings.watch("theme", lambda: window.appearance.choose(settings.text("theme")))
    settings.watch("zoom", window.apply_zoom)
    settings.watch("side-panel-shown", lambda: window.show_side_panel(settings.flag("side-panel-shown")))
    settings.watch("notes-shown", lambda: _show_notes(window))
    settings.watch("unsearched-folders", lambda: _leave_out(window))
    for name in ("reading-width", "reading-font", "reading-size"):
        settings.watch(name, lambda: _set_as_liked(window))
    for setting in SETTINGS:
        if setting.is_chosen:
            settings.watch(setting.name, window.commands.refresh)


def _show_notes(window: MainWindow) -> None:
    """In the filing in front; each other one keeps what it was switched to."""
    if window.view is not None:
        window.view.show_notes(window.settings.flag("notes-shown"))


def _leave_out(window: MainWindow) -> None:
    window.files.excluded = window.indexing.excluded


def style_of(settings: Settings) -> ReaderStyle:
    """How the reader likes pages set."""
    return ReaderStyle(
        int(settings.number("reading-width")), settings.text("reading-font"), int(settings.number("reading-size"))
    )


def _set_as_liked(window: MainWindow) -> None:
    for view in window.tabs.views:
        view.set_reader(style_of(window.settings))
