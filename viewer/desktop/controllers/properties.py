"""The properties of the filing in front, its hash among them once that is reckoned."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.desktop.panels.properties.dialog import PropertiesDialog
from viewer.desktop.process.later import properties
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView


def show_properties(over: QWidget, view: FilingView) -> None:
    """Show what is known at once, and what the disk says of the file as soon as it is read."""
    reading = view.reading
    if reading is None:
        return
    dialog = PropertiesDialog(over, view.names.page)
    dialog.show_groups(properties.properties(reading))
    path = reading.filing.path
    work = Work(dialog, lambda report: properties.file_facts(path, report))
    work.on_success(lambda facts: dialog.show_groups(properties.properties(reading, facts)))
    work.on_failure(_pass_over_lost).start()
    dialog.show()


def _pass_over_lost(error: Exception) -> None:
    """A file that went away has no size and no hash; all else is shown."""
    if not isinstance(error, OSError):
        raise error
