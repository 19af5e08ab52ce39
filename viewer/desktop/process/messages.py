"""What the window's process and one that reads for it say to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from viewer.page.theme import Theme

READ_APART = "read-apart"
"""The word by which the program is started to read for another one."""

Message = tuple[Literal["step", "piece", "progress", "failed", "end"], Any]
"""A step of the reading; a piece of what a later step holds, so that none takes long to be taken in; (share done, what
is being done), also told while nothing new is; an exception, after which nothing but the end comes; the end."""


class Request(NamedTuple):
    """A function of ``library.openers`` and what it is given; ``theme`` is that of the first page, None for none."""

    function: str
    arguments: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...] = ()
    theme: Theme | None = None
