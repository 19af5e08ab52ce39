"""Every real filing opens: no traceback, nothing empty, in its time; what is no filing says so in one sentence."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.corpus import corpus_files, corpus_folders, needs_corpus
from viewer.filing.model import FilingError
from viewer.filing.reader import open_filing, peek

pytestmark = needs_corpus

# Of a machine that other work shares: a quiet one needs a tenth.
_SECONDS, _SECONDS_A_MEGABYTE = 2.0, 1.5
_UNPACKED = 5  # a PDF's text and its places, beside its compressed size
_NO_FILINGS = {".gif", ".jpg", ".json", ".xsd", ".xml", ".xlsx"}


class Outcome(NamedTuple):
    path: str
    problem: str
    seconds: float


def _opened(name: str) -> Outcome:
    path = Path(name)
    start = time.process_time()
    problem = ""
    try:
        filing = open_filing(path)
        first = filing.documents[0]
        if first.media not in ("html", "text", "xml", "pdf") or not first.blocks:
            problem = "its primary document is empty"
        elif [document.index for document in filing.documents] != list(range(len(filing.documents))):
            problem = "its documents are misnumbered"
        elif filing.header.form and peek(path) != filing.header:
            problem = "a look tells another header than opening"
    except FilingError as error:
        if path.suffix not in _NO_FILINGS or "\n" in str(error):
            problem = f"does not open: {error.reason}"
    return Outcome(name, problem, time.process_time() - start)


@pytest.fixture(scope="module")
def outcomes() -> Iterator[list[Outcome]]:
    paths = [str(path) for path in (*corpus_files(), *corpus_folders())]
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        yield list(pool.map(_opened, paths, chunksize=8))


def test_every_file_and_folder_opens_or_says_why_it_is_no_filing(outcomes: list[Outcome]):
    assert len(outcomes) > 100
    assert [(outcome.path, outcome.problem) for outcome in outcomes if outcome.problem] == []


def test_none_takes_longer_than_its_size_allows(outcomes: list[Outcome]):
    def allowed(path: Path) -> float:
        size = sum(file.stat().st_size for file in path.rglob("*")) if path.is_dir() else path.stat().st_size
        size *= _UNPACKED if path.suffix == ".pdf" else 1
        return _SECONDS + _SECONDS_A_MEGABYTE * size / 1_000_000

    assert [outcome for outcome in outcomes if outcome.seconds > allowed(Path(outcome.path))] == []
