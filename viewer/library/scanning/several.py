"""The filings of several folders at once; one that is not there is told, and keeps nobody from the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.filing.model import Report
from viewer.library.scanning.scan import Scanned, find


class Missing(NamedTuple):
    """A folder that cannot be read, and why."""

    folder: Path
    reason: str


def find_in(folders: Iterable[Path], report: Report | None = None) -> Iterator[Scanned | Missing]:
    """The filings of folders as they are found, each once, not yet paired; ``Cancelled`` when ``report`` does."""
    seen: set[Path] = set()
    for folder in folders:
        try:
            for one in find(folder, report):
                if one.path not in seen:
                    seen.add(one.path)
                    yield one
        except OSError as error:
            yield Missing(folder, error.strerror or "it cannot be read")


def without_nested(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Folders in their order, without those that lie in another of them or come twice."""
    absolute = list(dict.fromkeys(folder.absolute() for folder in folders))
    return tuple(one for one in absolute if not any(other in one.parents for other in absolute))


def folders_under(folders: Sequence[Path], most: int) -> list[str]:
    """Folders and those under them, hidden ones left out, ``most`` at the most: what is watched for changes."""
    found: list[str] = []
    for folder in folders:
        for path, names, _ in os.walk(folder):
            names[:] = sorted(name for name in names if not name.startswith("."))
            found.append(path)
            if len(found) >= most:
                return found
    return found
