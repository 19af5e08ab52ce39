"""Named loggers, one for each module: what was done and how long it took, never a word of a document."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_FORMAT = "%(relativeCreated)7d ms  %(name)s: %(message)s"


def debug() -> None:
    """Write what all loggers of the program say on standard error, from now on."""
    program = logging.getLogger("viewer")
    if not program.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter(_FORMAT))
        program.addHandler(handler)
    program.setLevel(logging.DEBUG)


@contextmanager
def timed(log: logging.Logger, what: str) -> Iterator[None]:
    """Say what was done and how long it took; also when it failed, and by what kind of error."""
    start = time.perf_counter()
    try:
        yield
    except BaseException as error:
        log.debug("%s: %s after %.0f ms", what, type(error).__name__, _milliseconds(start))
        raise
    log.debug("%s: %.0f ms", what, _milliseconds(start))


def _milliseconds(start: float) -> float:
    return 1000 * (time.perf_counter() - start)
