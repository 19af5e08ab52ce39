"""Every command, in the order of the menus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from viewer.desktop.panels.panel import Panel
from viewer.desktop.registry import Command
from viewer.desktop.verbs import annotating, changes, edit, file, go, headings, help, quoting, tables, tabs, view
from viewer.desktop.window.window import MainWindow
from viewer.language import translated


def commands_with(panels: Iterable[Panel]) -> Iterator[Command[MainWindow]]:
    """The commands of a window that has these panels; each panel is brought by one of its own."""
    for subject in (file, tabs, edit, tables, annotating, quoting, headings, changes):
        yield from subject.COMMANDS
    for panel in panels:
        yield _bringing(panel)
    for subject in (view, go, help):
        yield from subject.COMMANDS


def _bringing(panel: Panel) -> Command[MainWindow]:
    def bring(window: MainWindow) -> None:
        window.bring_panel(panel)

    return Command(panel.title.lower(), translated(panel.title), "View", translated(panel.about), bring, (panel.key,))
