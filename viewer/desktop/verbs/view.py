"""View: panels, notes, zoom, theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from viewer.desktop.pane.zoom import stepped
from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import can_fold, has_filing, has_notes, has_pair, may_be_amended, may_have_pair
from viewer.desktop.window.window import MainWindow
from viewer.library.opening import Mode

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


def _lists_exhibits(window: MainWindow) -> bool:
    return window.view is not None and window.view.asides.lists_exhibits


def _has_beside(window: MainWindow) -> bool:
    return window.view is not None and window.view.asides.beside is not None


def _is_read(mode: Mode) -> Callable[[MainWindow], bool]:
    return lambda window: has_pair(window) and window.view is not None and window.view.modes.current == mode


def _read(window: MainWindow, mode: Mode) -> None:
    if window.view is not None:
        window.view.modes.choose(mode)


@command("exhibits", "Exhibits", menu="View", keys=("Alt+4",), enabled=has_filing, checked=_lists_exhibits)
def exhibits(window: MainWindow) -> None:
    """List the exhibits under the page: status, where they are, who names them."""
    if window.view is not None:
        window.view.asides.list_exhibits(not _lists_exhibits(window))


@command("beside", "Exhibit beside", menu="View", keys=("Ctrl+\\",), enabled=has_filing, checked=_has_beside)
def beside(window: MainWindow) -> None:
    """Show the news release beside the primary document, or the other way round; again shows one alone."""
    asides = window.view.asides if window.view else None
    if asides is not None and asides.beside is not None:
        asides.close_beside()
    elif asides is not None and (spot := asides.companion) is not None:
        asides.open_beside(spot)


@command("document-beside", "Another document beside…", menu="View", enabled=has_filing)
def document_beside(window: MainWindow) -> None:
    """Read any other document of the filing beside the one that is shown."""
    window.splitting.offer_documents()


@command("filing-beside", "Another filing beside…", menu="View", keys=("Ctrl+Shift+\\",), enabled=has_filing)
def filing_beside(window: MainWindow) -> None:
    """Read any other filing beside this one, without comparing them."""
    window.splitting.offer_filings()


@command("side-panel", "Side panel", menu="View", keys=("F9",), checked=lambda window: window.side.isVisibleTo(window))
def side_panel(window: MainWindow) -> None:
    """Show or hide the panel at the left."""
    window.show_side_panel(not window.side.isVisibleTo(window))


@command(
    "with-notes",
    "Amendment notes",
    menu="View",
    keys=("Ctrl+M",),
    enabled=has_notes,
    checked=lambda window: window.view is not None and window.view.has_notes and window.view.notes_shown,
    starts_group=True,
)
def with_notes(window: MainWindow) -> None:
    """Switch between the document as filed and with the amendment's notes."""
    if window.view is not None:
        window.view.show_notes(not window.view.notes_shown)


@command(
    "show-facts",
    "Show facts",
    menu="View",
    keys=("T",),
    enabled=has_filing,
    checked=lambda window: window.facts_read.are_shown,
)
def show_facts(window: MainWindow) -> None:
    """Underline on the page what its filer tagged as data; point at a figure to see what it is tagged as."""
    window.facts_read.show_on_page(not window.facts_read.are_shown)


@command(
    "as-filed",
    "As filed",
    menu="View",
    keys=("1",),
    enabled=may_have_pair,
    checked=_is_read("as-filed"),
    starts_group=True,
)
def as_filed(window: MainWindow) -> None:
    """Read the original, with what an amendment changed beside it."""
    _read(window, "as-filed")


@command(
    "side-by-side", "Side by side", menu="View", keys=("2",), enabled=may_have_pair, checked=_is_read("side-by-side")
)
def side_by_side(window: MainWindow) -> None:
    """Read the original and the amendment beside each other, kept at the same text."""
    _read(window, "side-by-side")


@command("as-amended", "As amended", menu="View", keys=("3",), enabled=may_be_amended, checked=_is_read("as-amended"))
def as_amended(window: MainWindow) -> None:
    """Read the original as its amendments leave it, each part with where it comes from."""
    _read(window, "as-amended")


@command(
    "fold-unchanged",
    "Fold unchanged text",
    menu="View",
    keys=("U",),
    enabled=can_fold,
    checked=lambda window: can_fold(window) and window.view is not None and window.view.leaf.folding.is_on,
    starts_group=True,
)
def fold_unchanged(window: MainWindow) -> None:
    """Fold the text that both filings have alike to quiet lines, or show all of it."""
    if window.view is not None:
        window.view.fold(not window.view.leaf.folding.is_on)


@command("zoom-in", "Larger", menu="View", keys=("Ctrl++", "Ctrl+="), enabled=has_filing, starts_group=True)
def zoom_in(window: MainWindow) -> None:
    """Show the page larger."""
    window.set_zoom(stepped(window.settings.number("zoom"), 1))


@command("zoom-out", "Smaller", menu="View", keys=("Ctrl+-",), enabled=has_filing)
def zoom_out(window: MainWindow) -> None:
    """Show the page smaller."""
    window.set_zoom(stepped(window.settings.number("zoom"), -1))


@command("zoom-reset", "Actual size", menu="View", keys=("Ctrl+0",), enabled=has_filing)
def zoom_reset(window: MainWindow) -> None:
    """Show the page in the filer's own size."""
    window.set_zoom(1.0)


@command("fit-width", "Fit width", menu="View", keys=("Ctrl+2",), enabled=has_filing)
def fit_width(window: MainWindow) -> None:
    """Show the page as large as the window is wide."""
    if window.view is not None:
        window.set_zoom(window.view.stage.pane.fitting_zoom())


@command(
    "expand-all", "Unfold all sections", menu="View", keys=("Ctrl+Shift++",), enabled=has_filing, starts_group=True
)
def expand_all(window: MainWindow) -> None:
    """Unfold every line of the contents."""
    window.contents.unfold(True)


@command("collapse-all", "Fold all sections", menu="View", keys=("Ctrl+Shift+-",), enabled=has_filing)
def collapse_all(window: MainWindow) -> None:
    """Fold every line of the contents."""
    window.contents.unfold(False)


@command(
    "theme-system",
    "Theme: as the system",
    menu="View",
    checked=lambda w: w.appearance.choice == "system",
    starts_group=True,
)
def theme_system(window: MainWindow) -> None:
    """Light or dark, as the system is."""
    _use_theme(window, "system")


@command("theme-light", "Theme: light", menu="View", checked=lambda window: window.appearance.choice == "light")
def theme_light(window: MainWindow) -> None:
    """Dark ink on light paper."""
    _use_theme(window, "light")


@command("theme-dark", "Theme: dark", menu="View", checked=lambda window: window.appearance.choice == "dark")
def theme_dark(window: MainWindow) -> None:
    """Light ink on dark paper."""
    _use_theme(window, "dark")


@command(
    "full-screen", "Full screen", menu="View", keys=("F11",), checked=lambda w: w.isFullScreen(), starts_group=True
)
def full_screen(window: MainWindow) -> None:
    """Fill the screen with the window, or give it back as it was; Esc gives it back too."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _use_theme(window: MainWindow, choice: str) -> None:
    window.settings.change(theme=choice)
