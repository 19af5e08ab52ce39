"""What the window's process and one that reads for it say to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from viewer.page.theme import Theme

READ_APART = "read-apart"
"""The word by which the program is started to read for another one."""
GO_ON = b"go on\n"

Message = tuple[Literal["html", "first", "step", "piece", "progress", "failed", "end"], Any]
"""More of the first page, as HTML; that page as a whole, after which nothing is done until ``GO_ON`` is said; a step of
the reading; a piece of what a later step holds, so that none takes long to be taken in; (share done, what is being
done), also told while nothing new is; an exception, after which nothing but the end comes; the end."""


class Request(NamedTuple):
    """A function of ``library.openers`` and what it is given; ``theme`` is that of the first page, None for none.

    ``is_streamed``: the first page is told as it is written, and again as a whole.
    """

    function: str
    arguments: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...] = ()
    theme: Theme | None = None
    is_streamed: bool = False
