"""The same document's sections by edgartools, a library for such filings, where the extra ``bench`` is installed."""

from __future__ import annotations

import importlib.util
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from tests.bench.figures import Ratio, in_turn, paired
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

_ROUNDS = 3


def edgartools_ratios(path: Path, rounds: int) -> Iterator[Ratio | str]:
    """Our outline beside its sections of the same 10-K: at least eight times faster."""
    what = f"file to outline / edgartools sections: {path.name}"
    if importlib.util.find_spec("edgar") is None:
        yield f"{what}: skipped, edgartools is not installed (pip install '.[bench]')"
        return
    with _shut_off():
        from edgar.documents import HTMLParser, ParserConfig

        def theirs() -> object:
            text = path.read_text("utf-8", errors="replace")
            return dict(HTMLParser(ParserConfig(form="10-K")).parse(text).sections)

        def ours() -> object:
            return outline_filing(open_filing(path))

        if not theirs():
            yield f"{what}: skipped, edgartools finds no sections in it"
            return
        outlining, sections = in_turn([ours, theirs], min(rounds, _ROUNDS))
    yield paired(what, outlining, sections, 1 / 8)


@contextmanager
def _shut_off() -> Iterator[None]:
    """No connection can be made, and what it keeps lies in a folder that is deleted."""

    def refuse(*_: object) -> None:
        raise OSError("a benchmark makes no connection")

    with (
        tempfile.TemporaryDirectory() as home,
        patch.dict(os.environ, {"EDGAR_LOCAL_DATA_DIR": home, "EDGAR_IDENTITY": "nobody nobody@example.com"}),
        patch.object(socket.socket, "connect", refuse),
        patch.object(socket.socket, "connect_ex", refuse),
        patch.object(socket, "getaddrinfo", refuse),
    ):
        yield
