"""A printed PDF completed: bookmarks, title and page labels, then the tags of its text."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import NamedTuple

from viewer.export.paper.finishing import finished
from viewer.export.paper.printable import Printable
from viewer.language import translated

_log = logging.getLogger(__name__)


class Completed(NamedTuple):
    """A PDF, and a sentence about what it lacks; empty where it lacks nothing."""

    pdf: bytes
    lacks: str = ""


def completed(
    pdf: bytes, made: Printable, pages: Iterable[int] = (), report: Callable[[float], None] = lambda _share: None
) -> Completed:
    """What was printed with all that the web engine leaves out.

    ``pages`` are the numbers that its pages bear, where they are not 1, 2, 3 and so on; ``report`` is told the share
    done, and may raise to stop it. A PDF that cannot be tagged is better than none.
    """
    # Imported here: only who prints waits for it.
    from viewer.export.paper.tagging import UntaggablePdf, tagged

    whole = finished(pdf, made, pages)
    try:
        return Completed(tagged(whole, made, report))
    except UntaggablePdf as odd:
        _log.warning("The PDF is not tagged. %s", odd)
        return Completed(whole, translated("A screen reader is told nothing of its headings and tables."))
