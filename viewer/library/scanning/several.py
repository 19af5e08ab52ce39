"""The filings of several folders at once; one that is not there is told, and keeps nobody from the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.filing.model import Report
from viewer.library.scanning.scan import Scanned, find


class Missing(NamedTuple):
    """A folder that cannot be read, and why; empty where there is no such folder."""

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
        except FileNotFoundError:
            yield Missing(folder, "")
        except OSError as error:
            yield Missing(folder, error.strerror or "it cannot be read")


def without_nested(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Folders in their order, without those that lie in another of them or come twice."""
    absolute = list(dict.fromkeys(folder.absolute() for folder in folders))
    return tuple(one for one in absolute if not any(other in one.parents for other in absolute))


def others_in(folders: Sequence[Path], found: Iterable[Path], most: int, report: Report | None = None) -> list[Path]:
    """The files in folders that are no filing by themselves, nor a part of a folder or archive that was found.

    ``most`` at the most, hidden ones left out; ``Cancelled`` when ``report`` does.
    """
    known = set(found)
    archives = {folder for path in known for folder in path.parents}
    others: list[Path] = []
    for folder in folders:
        for where, names, files in os.walk(folder):
            if report is not None:
                report(0.0, where)
            own = Path(where)
            names[:] = sorted(name for name in names if not name.startswith(".") and own / name not in known)
            paths = [own / name for name in sorted(files) if not name.startswith(".")]
            others += [path for path in paths if path not in known and path not in archives]
            if len(others) >= most:
                return others[:most]
    return others


def above(folders: Iterable[Path]) -> list[str]:
    """The folders that lead to some folders, as far as they are there: one that is moved away is missed in them."""
    return sorted({str(parent) for folder in folders for parent in folder.parents if parent.is_dir()})


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
