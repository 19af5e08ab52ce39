"""What ends the reading of a filing: it cannot be read, or is not wanted any more; the words of every room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


class Cancelled(Exception):
    """The person who asked for the work no longer wants it."""


class FilingError(Exception):
    """A file or folder that cannot be read at all: names it and says why in one sentence."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = Path(path)
        self.reason = reason

    def __reduce__(self) -> tuple[Callable[..., FilingError], tuple[object, ...]]:
        """The same at the other end of a pipe."""
        return type(self), (self.path, self.reason)


class HoldsMany(FilingError):
    """A folder or an archive of several filings, of which one is to be opened."""

    def __init__(self, path: Path | str, count: int) -> None:
        super().__init__(path, f"holds {count} filings; open one of them")
        self.count = count

    def __reduce__(self) -> tuple[Callable[..., FilingError], tuple[object, ...]]:
        """The same at the other end of a pipe."""
        return type(self), (self.path, self.count)
