"""Attachments that leave the program: saved where the reader says, or handed to the system."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.save_folder import SaveFolder
from viewer.language import translated
from viewer.library.atomic import make_private, write_atomically
from viewer.library.paths import directories
from viewer.telling.shown import Shown


def save(parent: QWidget, shown: Shown, filing: Path, folder: SaveFolder) -> str:
    """Save an attachment of the filing at a path; returns a sentence about it, or none."""
    target = asking.save_as(parent, str(folder.near(filing) / Path(shown.document.filename).name))
    if target is None:
        return ""
    folder.keep(target)
    try:
        write_atomically(target, shown.content)
    except OSError as error:
        return translated("{name} could not be saved ({strerror}).", name=target.name, strerror=error.strerror)
    return translated("Saved as {target}.", target=target)


def open_with_system(shown: Shown) -> str:
    """Put a copy among the program's own files and let the system open it; returns a sentence when that failed."""
    copy = directories().cache / "opened" / (Path(shown.document.filename).name or "attachment")
    try:
        make_private(copy.parent)
        write_atomically(copy, shown.content, private=True)
    except OSError as error:
        return translated("{name} could not be written ({strerror}).", name=copy.name, strerror=error.strerror)
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
    return "" if opened else translated("The system knows no program for {name}.", name=copy.name)
