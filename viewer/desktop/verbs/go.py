"""Go: back, forward, sections, notes, tabs, panes."""

from __future__ import annotations

from functools import partial

from shiboken6 import isValid

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.choices import page_choice, section_choices
from viewer.desktop.verbs.conditions import has_filing, has_notes, has_pair, has_tab, is_being_compared
from viewer.desktop.verbs.focus import step_focus
from viewer.desktop.widgets.palette import Palette, offer
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.language import translated
from viewer.telling.listing import beside_in_time

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("back", "Back", menu="Go", keys=("Alt+Left",), enabled=lambda w: w.view is not None and w.view.way.can_go_back)
def back(window: MainWindow) -> None:
    """Go back to where you were before the last jump."""
    if window.view is not None:
        window.view.way.back()


@command(
    "forward",
    "Forward",
    menu="Go",
    keys=("Alt+Right",),
    enabled=lambda w: w.view is not None and w.view.way.can_go_forward,
)
def forward(window: MainWindow) -> None:
    """Undo a step back."""
    if window.view is not None:
        window.view.way.forward()


@command("go-to-section", "Go to section or page…", menu="Go", keys=("Ctrl+G",), enabled=has_tab, starts_group=True)
def go_to_section(window: MainWindow) -> None:
    """Type a page's printed number (12, F-12, iv) or a part of a section's name to go there."""
    view = window.view
    if view is None or not (view.is_busy or view.opened):
        window.awaiting.once_read(lambda: None)
        return
    palette = offer(window, window.appearance, (), translated("Go to which page or section?"))
    palette.wait(translated("The filing is still being read: you are led there as soon as that is known."))
    window.awaiting.once_read(partial(_show_sections, window, palette), is_told=True)


def _show_sections(window: MainWindow, palette: Palette) -> None:
    view = window.view
    if isValid(palette) and view is not None and view.opened is not None and view.reading is not None:
        sections = section_choices(view.opened, view.side, view.go)
        here = view.here.place if view.here else Place(0, 0)
        palette.show_choices(sections, page_choice(view.reading, here, view.side, view.go))


def _steps(window: MainWindow) -> bool:
    return has_notes(window) or window.walking.is_walking or is_being_compared(window)


def _step(window: MainWindow, by: int) -> None:
    if window.walking.is_walking:
        window.walking.step(by)
    elif window.view is not None:
        window.view.step_note(by)


@command("next-note", "Next note or hit", menu="Go", keys=("N",), enabled=_steps, starts_group=True)
def next_note(window: MainWindow) -> None:
    """Go to the next change or note; while hits are listed, to the next hit, until Esc ends them."""
    _step(window, 1)


@command("previous-note", "Previous note or hit", menu="Go", keys=("P",), enabled=_steps)
def previous_note(window: MainWindow) -> None:
    """Go to the change, note or hit before."""
    _step(window, -1)


@command("next-hit", "Next hit", menu="Go", keys=("F4",), enabled=lambda window: window.search.has_hits)
def next_hit(window: MainWindow) -> None:
    """Go to the next hit of the search, in whichever filing it is."""
    window.walking.step(1)


@command("previous-hit", "Previous hit", menu="Go", keys=("Shift+F4",), enabled=lambda window: window.search.has_hits)
def previous_hit(window: MainWindow) -> None:
    """Go to the hit before."""
    window.walking.step(-1)


@command("hits-table", "Hits as a table", menu="Go", keys=("Shift+F7",), enabled=lambda window: window.search.has_hits)
def hits_table(window: MainWindow) -> None:
    """Show the hits of the search as a table in a window of its own."""
    window.hits.show_grid()


@command("other-filing", "Original or amendment", menu="Go", keys=("Ctrl+E",), enabled=has_pair)
def other_filing(window: MainWindow) -> None:
    """Go to the other filing of the pair."""
    if window.view is not None:
        window.view.way.go_to_other_filing()


@command("through-years", "Through the years", menu="Go", keys=("Y",), enabled=has_filing)
def through_years(window: MainWindow) -> None:
    """Follow the row or the passage that is selected through every filing of its series in the folder."""
    window.tracing.trace_selected()


def _is_among_listed(window: MainWindow) -> bool:
    return window.view is not None and bool(window.files.folders)


def _open_beside(window: MainWindow, by: int) -> None:
    if window.view is None:
        return
    found = beside_in_time(window.files.filings(), window.view.path, by)
    if found is not None:
        window.open_path(found.path)
    else:
        which = "later" if by > 0 else "earlier"
        window.status.show_message(translated("No {which} filing of this company on this form is listed.", which=which))


@command(
    "next-filing", "Next filing of its kind", menu="Go", keys=("Alt+Down",), enabled=_is_among_listed, starts_group=True
)
def next_filing(window: MainWindow) -> None:
    """Open the next listed filing of the same company on the same form."""
    _open_beside(window, 1)


@command("previous-filing", "Previous filing of its kind", menu="Go", keys=("Alt+Up",), enabled=_is_among_listed)
def previous_filing(window: MainWindow) -> None:
    """Open the listed filing before, of the same company on the same form."""
    _open_beside(window, -1)


@command("next-tab", "Next tab", menu="Go", keys=("Ctrl+Tab", "Ctrl+PgDown"), enabled=has_tab, starts_group=True)
def next_tab(window: MainWindow) -> None:
    """Bring the tab at the right to the front."""
    window.tabs.step(1)


@command("previous-tab", "Previous tab", menu="Go", keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"), enabled=has_tab)
def previous_tab(window: MainWindow) -> None:
    """Bring the tab at the left to the front."""
    window.tabs.step(-1)


@command("next-pane", "Next pane", menu="Go", keys=("F6",), starts_group=True)
def next_pane(window: MainWindow) -> None:
    """Move the focus between the list, the page and the bar at the top."""
    step_focus(window, 1)


@command("previous-pane", "Previous pane", menu="Go", keys=("Shift+F6",))
def previous_pane(window: MainWindow) -> None:
    """Move the focus the other way round."""
    step_focus(window, -1)
