"""A wrapping undone: its files, which of them is the one that was saved, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.filing.carriers.entries import Entry


@dataclass(frozen=True)
class Wrapped:
    """The files inside; ``main`` is the page that was saved, where one was, ``origin`` the address it came from."""

    entries: tuple[Entry, ...]
    main: Entry | None = None
    origin: str | None = None


def held(name: str, content: bytes) -> Entry:
    """A file whose content is in memory."""
    return Entry(name, len(content), lambda at_most: content[:at_most])
