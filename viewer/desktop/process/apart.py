"""Reading in a process of its own: the window's thread shares no interpreter with it, and its memory is given back.

Nothing of Qt is imported here, so that a reading can begin before Qt does.
"""

from __future__ import annotations

import atexit
import contextlib
import pickle
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Protocol, cast

from viewer.desktop.process.messages import GO_ON, READ_APART, Message, Request
from viewer.desktop.process.own_program import own_program
from viewer.filing.collector import collector_resting
from viewer.filing.errors import FilingError
from viewer.language import translated

if TYPE_CHECKING:
    from viewer.filing.model import Report
    from viewer.library.opening import Opened
    from viewer.page.theme import Theme
    from viewer.telling.shown import FirstPage

# Processes that read at the same time: more would only take turns.
_AT_ONCE = 2
_LOOK = 0.1
# A thread that hears waits its turn in the interpreter for each full pipe, while the window is being made.
_PIPE = 1 << 20
_ENDED = translated("could not be read: the process that was reading it ended, perhaps for want of memory")


class Hearing(Protocol):
    """Whoever takes in the first page while it is read."""

    def write_on(self, html: str) -> None:
        """There is more of the page."""

    def close_page(self, first: FirstPage | None) -> None:
        """There is no more of it, and this is the whole; None where it is no page after all. It may be said again."""


class Reader:
    """One process that reads, asked for one thing after another."""

    def __init__(self) -> None:
        try:
            self._process = _started(_PIPE)
        except PermissionError:  # the system gives one user only so much room in pipes
            self._process = _started(-1)
        self.is_spent = False
        self._heard: SimpleQueue[Message | Iterator[Message]] | None = None

    @property
    def number(self) -> int:
        """The process's own number."""
        return self._process.pid

    def ask(self, request: Request) -> None:
        """Have it begin with something; raises ``OSError`` where it has ended."""
        assert self._process.stdin is not None
        pickle.dump(request, self._process.stdin)
        self._process.stdin.flush()

    def hear(self, page: Hearing) -> None:
        """Take in the first page as it is told, and no more, on another thread."""
        self._heard = heard = SimpleQueue[Message | Iterator[Message]]()
        threading.Thread(target=self._listen, args=(heard, self._answers(), page), daemon=True).start()

    def go_on(self) -> None:
        """The first page is shown: the rest does not take the processor from it any more."""
        assert self._process.stdin is not None
        self._process.stdin.write(GO_ON)
        self._process.stdin.flush()

    def answers(self) -> Iterator[Message]:
        """What it says, until it is done; raises ``EOFError`` where it ends before that."""
        if self._heard is None:
            yield from self._answers()
            return
        heard, self._heard = self._heard, None
        while not isinstance(said := heard.get(), Iterator):
            yield said
        yield from said

    @staticmethod
    def _listen(heard: SimpleQueue[Message | Iterator[Message]], answers: Iterator[Message], page: Hearing) -> None:
        try:
            with collector_resting():
                for kind, what in answers:
                    if kind == "html":
                        page.write_on(what)
                        continue
                    if kind == "first":
                        page.close_page(what)
                    heard.put((kind, what))
                    if kind in ("first", "step", "failed", "end"):
                        break
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            answers = _ended(error)
        finally:
            page.close_page(None)
            heard.put(answers)

    def _answers(self) -> Iterator[Message]:
        assert self._process.stdout is not None
        told = pickle.Unpickler(self._process.stdout)  # the program speaks to itself
        kind = ""
        while kind != "end":
            kind, what = told.load()
            yield kind, what

    def end(self) -> None:
        """End it, whatever it is doing."""
        self.is_spent = True
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]  # both were asked for
        self._process.wait()


def _ended(error: Exception) -> Iterator[Message]:
    """What a process says that ended, whatever its last words were."""
    raise EOFError(*error.args)
    yield


def _started(pipesize: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*own_program(), READ_APART],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        pipesize=pipesize,
    )


class Readers:
    """The processes that read: one that waits, and those at work; asked from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: Reader | None = None
        self._ahead: tuple[Request, Reader] | None = None
        self._at_work = threading.Semaphore(_AT_ONCE)
        atexit.register(self.end)

    def stand_by(self) -> None:
        """Have a process ready that has imported what reads."""
        with self._lock:
            if self._waiting is None:
                self._waiting = Reader()

    def begin(self, request: Request) -> None:
        """Begin to read what will be asked for in a moment."""
        reader = self._taken()
        reader.ask(request)
        with self._lock:
            self._ahead = request, reader

    def hear_ahead(self, page: Hearing) -> bool:
        """Have the first page of what was begun written as it is read, from another thread; False where nothing was."""
        with self._lock:
            if self._ahead is None:
                return False
            self._ahead[1].hear(page)
            return True

    def asked(self, request: Request, report: Report | None) -> Reader:
        """A process that is at work on something, once there is room for it; it is to be put back, or ended."""
        while not self._at_work.acquire(timeout=_LOOK):
            if report is not None:
                report(0.0, "")
        try:
            return self._asked(request)
        except BaseException:
            self._at_work.release()
            raise

    def put_back(self, reader: Reader) -> None:
        """It has ended, or is done; one that is done is kept for the next time."""
        self._at_work.release()
        with self._lock:
            if self._waiting is None and not reader.is_spent:
                self._waiting = reader
                return
        reader.end()

    def end(self) -> None:
        """End all that wait."""
        with self._lock:
            left = [self._waiting, self._ahead[1] if self._ahead else None]
            self._waiting = self._ahead = None
        for reader in left:
            if reader is not None:
                reader.end()

    def _asked(self, request: Request) -> Reader:
        with self._lock:
            ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[0]._replace(is_streamed=False) == request:
            return ahead[1]
        if ahead is not None:
            ahead[1].end()
        reader = self._taken()
        try:
            reader.ask(request)
        except OSError:  # it was ended from outside while it waited
            reader.end()
            reader = Reader()
            reader.ask(request)
        return reader

    def _taken(self) -> Reader:
        with self._lock:
            reader, self._waiting = self._waiting, None
        return reader or Reader()


readers = Readers()


def begin_to_open(path: Path, theme: Theme) -> None:
    """Begin to read what will be opened in a moment by ``opened_apart``; its first page may be heard before that."""
    readers.begin(Request("open_in_turn", (path,), (), theme, is_streamed=True))


def opened_apart(
    function: str, *arguments: Any, report: Report | None = None, theme: Theme | None = None, **named: Any
) -> Iterator[Opened | FirstPage]:
    """What a function of ``library.openers`` gives, step by step, from another process.

    ``theme``: the first document is given as a page in it as soon as it is read. Raises what the function raises, and
    ``FilingError`` where the process ends; ended with the iterator.
    """
    request = Request(function, arguments, tuple(named.items()), theme)
    try:
        yield from _told(request, report)
    except _EndedEarly:  # the system may have ended it, for the memory that others took at that moment
        try:
            yield from _told(request, report)
        except _EndedEarly as again:
            raise FilingError(Path(arguments[0]), _ENDED) from again


class _EndedEarly(Exception):
    """A process ended before it told anything."""


def _told(request: Request, report: Report | None) -> Iterator[Opened | FirstPage]:
    """What one process tells; raises ``_EndedEarly``."""
    reader = readers.asked(request, report)
    is_told, is_done, failed = False, False, None
    try:
        for kind, what in reader.answers():
            is_done = kind == "end"
            if kind in ("first", "step"):
                is_told = True
                yield what
                if kind == "first":
                    reader.go_on()
            elif kind == "failed":
                failed = what
            elif kind == "progress" and report is not None:
                report(*what)
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
        raise (FilingError(Path(request.arguments[0]), _ENDED) if is_told else _EndedEarly()) from error
    finally:
        if not is_done:
            reader.end()
        readers.put_back(reader)
    if failed is not None:
        raise failed


Steps = Iterator["Opened | FirstPage"]


def in_turn(path: Path, report: Report | None) -> Steps:
    """What lies at a path, with what belongs to it."""
    return opened_apart("open_in_turn", path, report=report)


def alone(path: Path, report: Report | None) -> Opened:
    """What lies at a path, without what belongs to it; raises as ``opened_apart`` does."""
    (opened,) = opened_apart("open_alone", path, report=report)
    return cast("Opened", opened)


def pair(original: Path, amendment: Path) -> Callable[[Path, Report | None], Steps]:
    """Two filings as original and amendment, for whoever is given which of them is open, and a report."""
    return lambda own, report: opened_apart("open_pair", original, amendment, report=report, path=own)
