"""Questions that the system's own dialogs ask: which file, which folder, where to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

_FILINGS = "Filings (*.txt *.htm *.html *.nc *.xml *.zip *.sgml);;All files (*)"


def files(parent: QWidget, folder: str) -> list[Path]:
    """The files to open; none when the reader thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, "Open filings", folder, _FILINGS)
    return [Path(path) for path in chosen]


def folder(parent: QWidget, start: str) -> Path | None:
    """The folder whose filings to list."""
    chosen = QFileDialog.getExistingDirectory(parent, "Choose a folder of filings", start)
    return Path(chosen) if chosen else None


def original(parent: QWidget, start: str) -> Path | None:
    """The original that an amendment amends."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Choose the original filing", start, _FILINGS)
    return Path(chosen) if chosen else None


def save_as(parent: QWidget, name: str) -> Path | None:
    """Where to save an attachment."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Save attachment", name)
    return Path(chosen) if chosen else None
