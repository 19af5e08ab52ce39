"""Tape archives: a day of EDGAR's feed, a downloader's batch; their files as entries, under an archive's limits."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

from viewer.filing import limits
from viewer.filing.carriers.entries import Entry
from viewer.filing.carriers.wrapped.model import held
from viewer.filing.model import FilingError

_MAGIC = b"ustar"
_MAGIC_AT = 257


def is_tape(source: bytes) -> bool:
    """Whether bytes are a tar archive (POSIX or GNU)."""
    return source[_MAGIC_AT : _MAGIC_AT + len(_MAGIC)] == _MAGIC


def files_on_tape(path: Path, source: bytes) -> list[Entry]:
    """The regular files of a tar archive, by depth and name; links and devices are left out, nothing is written.

    Raises ``FilingError`` for one that is damaged or holds more than a filing, or a day of them, can.
    """
    found: list[Entry] = []
    total = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(source), mode="r:") as tape:
            for member in tape:
                if not member.isreg() or _is_hidden(member.name):
                    continue
                total += member.size
                if len(found) >= limits.TAPE_FILES or total > limits.TAPE_BYTES:
                    raise FilingError(path, f"is a tar archive of more than {len(found)} files, which are too many")
                file = tape.extractfile(member)
                found.append(held(_plain(member.name), file.read(member.size) if file else b""))
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise FilingError(path, "is a tar archive that is damaged or cut off") from error
    return sorted(found, key=lambda entry: (entry.name.count("/"), entry.name.lower()))


def _plain(name: str) -> str:
    return "/".join(part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part.strip(".") for part in name.split("/"))
