"""The process that reads for the window: it takes requests from its standard input and answers on its standard output.

It imports nothing of Qt. What it is asked for first is read before all that reads is imported: a page needs less.
"""

from __future__ import annotations

import gc
import pickle
import sys
import threading
import traceback
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from viewer.desktop.process.messages import Request
from viewer.filing.collector import give_memory_back
from viewer.filing.errors import FilingError

if TYPE_CHECKING:
    from viewer.filing.model import Filing
    from viewer.library.opening import Opened
    from viewer.page.theme import Theme
    from viewer.telling.shown import FirstPage

_OPENERS = "viewer.library.openers"
_READING = "viewer.filing.reader"
# Taking in so many blocks keeps the other process's interpreter for a few milliseconds.
_BLOCKS = 300
_HEARTBEAT = 0.1


class ReadingError(Exception):
    """The program failed while it read: the whole story, as text, because tracebacks do not travel."""


def serve() -> int:
    """Answer requests until there are no more, or nobody hears the answers."""
    gc.disable()
    import_module(_READING)  # while the window's process is still starting
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            request = pickle.load(requests)  # the program speaks to itself
            _answer(request, requests, answers)
        except (EOFError, BrokenPipeError, KeyboardInterrupt):
            return 0
        del request
        gc.collect()
        give_memory_back()


def _answer(request: Request, requests: BinaryIO, answers: BinaryIO) -> None:
    with _Teller(answers) as teller:
        try:
            filing = None if request.theme is None else _told_first(request, request.theme, requests, teller)
            for step in _steps(request, filing, teller):
                teller.tell_step(step)
        except (FilingError, OSError) as error:
            teller.tell("failed", error)
        except BrokenPipeError:
            raise
        except Exception:
            teller.tell("failed", ReadingError(traceback.format_exc()))


def _told_first(request: Request, theme: Theme, requests: BinaryIO, teller: _Teller) -> Filing:
    """The filing with its pages, whose first one is told; before more is done it is on the screen."""
    from viewer.filing.reader import open_filing
    from viewer.page.first.writing import PageWriter
    from viewer.telling.shown import first_shown

    writer = PageWriter(theme, partial(teller.tell, "html")) if request.is_streamed else None
    on_first = writer.go_on if writer is not None else None
    filing = open_filing(request.arguments[0], with_pages=True, report=teller.report, on_first=on_first)
    first = first_shown(filing, theme)
    if first is not None:
        if writer is not None:
            writer.finish(filing.documents[0])
        teller.tell_step(first, "first")
        requests.readline()
    return filing


def _steps(request: Request, filing: Filing | None, teller: _Teller) -> Iterator[Opened]:
    named = dict(request.named) if filing is None else {**dict(request.named), "filing": filing}
    function = getattr(import_module(_OPENERS), request.function)
    found = function(*request.arguments, report=teller.report, **named)
    yield from found if isinstance(found, Iterator) else (found,)


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

    def tell_step(self, step: Opened | FirstPage, kind: Literal["first", "step"] = "step") -> None:
        for filing in step.filings:
            for document in filing.documents:
                if id(document.blocks) in self._told:
                    continue
                self._told.add(id(document.blocks))  # the pickler keeps what it told, so that no other has its number
                for start in range(0, len(document.blocks), _BLOCKS):
                    self.tell("piece", document.blocks[start : start + _BLOCKS])
        self.tell(kind, step)

    def report(self, share: float, what: str) -> None:
        self._progress = (share, what)

    def _beat(self) -> None:
        while not self._over.wait(_HEARTBEAT):
            try:
                self.tell("progress", self._progress)
            except OSError:
                return
