"""Named loggers, one for each module, and the log of faults: what was done and where, never a word of a document."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FORMAT = "%(relativeCreated)7d ms  %(name)s: %(message)s"

_LARGEST = 200_000
"""Bytes of a log of faults after which a new one is begun; the one before is kept beside it."""
_DEEPEST = 40
_ROOT = Path(__file__).parent.parent


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


def fault_told(error: BaseException) -> str:
    """Where in the program a fault happened, and of what kind it is, with those that led to it; the innermost last.

    What the errors say is left out: they quote what they could not read.
    """
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return "\n".join(_told(each) for each in reversed(chain))


def _told(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__, limit=-_DEEPEST)
    lines = [f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([*lines, type(error).__qualname__])


def _place(filename: str) -> str:
    """A file of the program from its root; of another by its name, for its folder may be called by a person."""
    path = Path(filename)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name


def write_fault(told: str, log: Path) -> None:
    """Put a fault at the end of a log, and begin a new one where it is long; raises ``OSError`` as the disk does."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > _LARGEST:
        log.replace(log.with_name(f"{log.name}.1"))
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{told}\n\n")
