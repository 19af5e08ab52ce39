"""A process of its own reads for the window: what it tells is what reading here gives, and it may end at any moment."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.building.submissions import submit
from viewer.desktop.process.apart import Reader, Readers
from viewer.desktop.process.messages import Message, Request
from viewer.filing.model import FilingError, HoldsMany
from viewer.library.openers import open_path
from viewer.library.opening import Opened
from viewer.page.theme import LIGHT
from viewer.telling.shown import FirstPage


class Heard(NamedTuple):
    """Takes in a first page."""

    pieces: list[str]
    closed: threading.Event

    def write_on(self, html: str) -> None:
        self.pieces.append(html)

    def close_page(self, first: FirstPage | None) -> None:
        self.closed.set()


@pytest.fixture(scope="module")
def own_readers() -> Iterator[Readers]:
    made = Readers()
    yield made
    made.end()


@pytest.fixture
def filing(tmp_path: Path) -> Path:
    return submit(tmp_path / "report.txt", "8-K", ("8-K", "<p>Item 2.02 Results</p><p>See Exhibit 99.1.</p>"))


@pytest.fixture(autouse=True)
def read_here(own_readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read apart, with processes of this module's own."""
    monkeypatch.setattr("viewer.desktop.process.apart.readers", own_readers)


def opened_apart(path: Path, **named: object) -> Iterator[Opened | FirstPage]:
    from viewer.desktop.process.apart import opened_apart as read

    return read("open_in_turn", path, **named)  # type: ignore[arg-type]  # what a test gives it


def test_what_another_process_reads_is_what_is_read_here(filing: Path) -> None:
    first, *_, whole = opened_apart(filing, theme=LIGHT)
    assert isinstance(first, FirstPage)
    assert isinstance(whole, Opened)
    assert whole == open_path(filing)
    assert first.shown.page is not None
    assert first.shown.page.blocks is whole.first.filing.documents[0].blocks


def test_a_process_reads_one_filing_after_another(filing: Path, own_readers: Readers) -> None:
    assert len(list(opened_apart(filing))) == len(list(opened_apart(filing)))


def test_what_cannot_be_read_is_told_as_if_it_were_read_here(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(FilingError) as told:
        list(opened_apart(empty))
    with pytest.raises(FilingError) as here:
        open_path(empty)
    assert (told.value.path, told.value.reason) == (here.value.path, here.value.reason)


def test_a_folder_of_many_filings_is_told_as_such(tmp_path: Path) -> None:
    for name in ("one", "two"):
        submit(tmp_path / f"{name}.txt", "8-K", ("8-K", f"<p>{name}</p>"))
    with pytest.raises(HoldsMany):
        list(opened_apart(tmp_path))


def test_a_process_that_is_killed_is_a_filing_that_cannot_be_read(
    filing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(reader: Reader) -> Iterator[Message]:
        os.kill(reader.number, signal.SIGTERM)
        raise EOFError

    monkeypatch.setattr(Reader, "answers", killed)
    with pytest.raises(FilingError, match="the process that was reading it ended"):
        list(opened_apart(filing))
    monkeypatch.undo()
    assert list(opened_apart(filing))


def test_a_process_that_ends_before_it_tells_anything_is_followed_by_another(
    filing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Reader.answers
    ended: list[int] = []

    def ended_once(reader: Reader) -> Iterator[Message]:
        if not ended:
            ended.append(reader.number)
            raise EOFError
        yield from answers(reader)

    monkeypatch.setattr(Reader, "answers", ended_once)
    *_, whole = opened_apart(filing)
    assert ended
    assert whole == open_path(filing)


def test_a_process_is_started_where_the_system_gives_no_room_in_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.Popen

    def refused(*arguments: Any, **named: Any) -> subprocess.Popen[bytes]:
        if named["pipesize"] > 0:
            raise PermissionError
        return start(*arguments, **named)

    monkeypatch.setattr("viewer.desktop.process.apart.subprocess.Popen", refused)
    reader = Reader()
    reader.end()
    assert reader.is_spent


def test_a_reading_that_is_given_up_ends_its_process(filing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[int] = []
    ask = Reader.ask

    def noted(reader: Reader, request: Request) -> None:
        at_work.append(reader.number)
        ask(reader, request)

    monkeypatch.setattr(Reader, "ask", noted)
    steps = opened_apart(filing, theme=LIGHT)
    next(steps)
    steps.close()  # type: ignore[attr-defined]  # it is a generator
    with pytest.raises(ProcessLookupError):
        os.kill(at_work[-1], 0)


def test_what_is_begun_ahead_is_taken_over(filing: Path, own_readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    own_readers.begin(Request("open_in_turn", (filing,), (), LIGHT))
    monkeypatch.setattr(Reader, "ask", lambda *_: pytest.fail("it was asked twice"))
    assert isinstance(next(iter(opened_apart(filing, theme=LIGHT))), FirstPage)


def test_the_first_page_is_heard_while_it_is_read_and_told_again_as_a_whole(filing: Path, own_readers: Readers) -> None:
    pieces: list[str] = []
    closed = threading.Event()
    own_readers.begin(Request("open_in_turn", (filing,), (), LIGHT, is_streamed=True))
    assert own_readers.hear_ahead(Heard(pieces, closed))
    assert closed.wait(20)
    first, *_, whole = opened_apart(filing, theme=LIGHT)
    assert isinstance(first, FirstPage)
    assert first.shown.page is not None
    assert "".join(pieces) == first.shown.page.html
    assert isinstance(whole, Opened)
    assert whole == open_path(filing)


def test_what_cannot_be_read_closes_the_first_page_and_is_told_as_such(tmp_path: Path, own_readers: Readers) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    closed = threading.Event()
    own_readers.begin(Request("open_in_turn", (empty,), (), LIGHT, is_streamed=True))
    assert own_readers.hear_ahead(Heard([], closed))
    assert closed.wait(20)
    with pytest.raises(FilingError):
        list(opened_apart(empty, theme=LIGHT))


def test_nothing_is_heard_of_what_was_not_begun(own_readers: Readers) -> None:
    assert not own_readers.hear_ahead(Heard([], threading.Event()))
