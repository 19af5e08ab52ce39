"""An HTML document's bytes as a file that the parser reads piece by piece."""

from __future__ import annotations

from collections.abc import Callable

from viewer.filing.html.source import pieces
from viewer.filing.model import Report
from viewer.language import translated

CHUNK = 1 << 16


class Source:
    """A document's bytes as a file: the parser is faster where it asks for them than where they are fed to it."""

    def __init__(
        self, source: bytes, report: Report | None, between: Callable[[], None] | None, goes_on: Callable[[], bool]
    ) -> None:
        self._pieces = pieces(source, CHUNK)
        self._report = report
        self._between = between
        self._goes_on = goes_on
        self._size = len(source) or 1
        self._done = 0

    def read(self, size: int) -> bytes:
        """The next piece, however much is asked for; nothing at the end, or where reading is not to go on."""
        if self._report is not None:
            self._report(min(1.0, self._done / self._size), translated("Reading"))
        if self._between is not None:
            self._between()
        piece = next(self._pieces, b"") if self._goes_on() else b""
        self._done += len(piece)
        return piece
