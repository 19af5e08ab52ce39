"""The filings at hand: the listed folder's and those that lie beside the open one, to lead an address to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.desktop.process.later import surroundings
from viewer.desktop.process.work import Work
from viewer.telling.archives import accession_in, local_copy

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned

Found = Callable[[Path | None], None]


class Neighbours(QObject):
    """Finds the filing that an address of EDGAR's archives names, off the window's thread, once for a folder.

    ``listed`` gives the filings of the folder that is listed now.
    """

    def __init__(self, path: Path, listed: Callable[[], list[Scanned]]) -> None:
        super().__init__()
        self._listed = listed
        self._path = path
        self._beside: list[Scanned] | None = None

    def known(self, address: str) -> Path | None:
        """Where the filing lies, as far as is known already."""
        return local_copy(address, [*self._listed(), *(self._beside or ())])

    def look_for(self, address: str, found: Found) -> None:
        """Tell where the filing lies, None where it is not at hand or the address names none."""
        path = self.known(address)
        if path is not None or self._beside is not None or accession_in(address) is None:
            found(path)
            return
        work = Work(self, lambda report: surroundings.beside(self._path, report))
        work.on_success(lambda near: self._on_seen(near, address, found)).on_failure(lambda _error: found(None)).start()

    def _on_seen(self, near: list[Scanned], address: str, found: Found) -> None:
        self._beside = near
        found(self.known(address))
