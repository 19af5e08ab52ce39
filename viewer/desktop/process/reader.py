"""The process that reads for the window: it takes requests from its standard input and answers on its standard output.

It imports nothing of Qt. What it is asked for first is read before all that reads is imported: a page needs less.
"""

from __future__ import annotations

import ctypes
import gc
import pickle
import sys
import threading
import traceback
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from viewer.desktop.process.messages import Request
from viewer.filing.model import Filing, FilingError

if TYPE_CHECKING:
    from viewer.library.opening import Opened
    from viewer.telling.shown import FirstPage

_OPENERS = "viewer.library.openers"
# Taking in so many blocks keeps the other process's interpreter for a few milliseconds.
_BLOCKS = 300
_HEARTBEAT = 0.1


class ReadingError(Exception):
    """The program failed while it read: the whole story, as text, because tracebacks do not travel."""


def serve() -> int:
    """Answer requests until there are no more, or nobody hears the answers."""
    gc.disable()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            request = pickle.load(requests)  # the program speaks to itself
            _answer(request, answers)
        except (EOFError, BrokenPipeError, KeyboardInterrupt):
            return 0
        del request
        _give_memory_back()


def _answer(request: Request, answers: BinaryIO) -> None:
    with _Teller(answers) as teller:
        try:
            for step in _steps(request, teller):
                teller.tell_step(step)
        except (FilingError, OSError) as error:
            teller.tell("failed", error)
        except BrokenPipeError:
            raise
        except Exception:
            teller.tell("failed", ReadingError(traceback.format_exc()))


def _steps(request: Request, teller: _Teller) -> Iterator[Opened | FirstPage]:
    named = dict(request.named)
    if request.theme is not None and (filing := _opened_early(request.arguments[0], teller)) is not None:
        from viewer.telling.shown import first_shown

        first = first_shown(filing, request.theme)
        if first is not None:
            yield first
        named["filing"] = filing
    function = getattr(import_module(_OPENERS), request.function)
    found = function(*request.arguments, report=teller.report, **named)
    yield from found if isinstance(found, Iterator) else (found,)


def _opened_early(path: Path, teller: _Teller) -> Filing | None:
    """The filing with its pages, before it is known how it is organised."""
    from viewer.filing.reader import open_filing

    return open_filing(path, with_pages=True, report=teller.report)


class _Teller:
    """Says what is known, and ten times a second that the process is alive: whoever hears may want it to stop."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        # One pickler: what was told once is only named after that, and is the same object at the other end.
        self._pickler = pickle.Pickler(answers, pickle.HIGHEST_PROTOCOL)
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._progress = (0.0, "")
        self._told: set[int] = set()
        self._heart = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> _Teller:
        self._heart.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._heart.join()
        self.tell("end", None)

    def tell(self, kind: str, what: Any) -> None:
        with self._lock:
            self._pickler.dump((kind, what))
            self._answers.flush()

    def tell_step(self, step: Opened | FirstPage) -> None:
        for filing in step.filings:
            for document in filing.documents:
                if id(document.blocks) in self._told:
                    continue
                self._told.add(id(document.blocks))  # the pickler keeps what it told, so that no other has its number
                for start in range(0, len(document.blocks), _BLOCKS):
                    self.tell("piece", document.blocks[start : start + _BLOCKS])
        self.tell("step", step)

    def report(self, share: float, what: str) -> None:
        self._progress = (share, what)

    def _beat(self) -> None:
        while not self._over.wait(_HEARTBEAT):
            try:
                self.tell("progress", self._progress)
            except OSError:
                return


def _give_memory_back() -> None:
    """Let go of what was read, and have the system take it."""
    gc.collect()
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
