"""Where the dialogs that save propose to put a file."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from viewer.library.settings import Settings


class SaveFolder:
    """The folder in which something was saved last; before that the filing's own, where it takes files."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def near(self, path: Path | None) -> Path:
        """What to propose for a file that is made of the filing at a path; None where it is of several."""
        last = self._settings.text("saved-folder")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = (Path(last) if last else None, path.parent if path is not None else None)
        return next((folder for folder in proposed if folder and os.access(folder, os.W_OK)), Path(documents))

    def keep(self, target: Path) -> None:
        """Something is saved there."""
        self._settings.change(saved_folder=str(target.absolute().parent))
