from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer.library.index.answering import Answer, search
from viewer.library.index.building import Progress, build
from viewer.search.parsing import parse

Index = Callable[..., Progress]
Ask = Callable[..., Answer]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    made.mkdir()
    return made


@pytest.fixture
def report(folder: Path) -> Path:
    """A 10-K of two Items with an agreement attached."""
    items = (
        "<p><b>Item 1. Business</b></p><p>We mine silver near the ridge.</p>"
        "<p><b>Item 1A. Risk Factors</b></p><p>There is doubt that we remain a going concern.</p>"
        "<p>A settlement of $2.5 million is due.</p><p><b>Item 2. Properties</b></p><p>One shaft, no doubt.</p>"
    )
    agreement = "<p>LEASE AGREEMENT</p><p>The Lessee shall indemnify the Lessor against any doubt.</p>"
    cover = "<p>FORM 10-K</p><p>For the fiscal year ended December 31, 2019</p>"
    return submit(
        folder / "report.txt", "10-K", ("10-K", cover + items), ("EX-10.1", agreement), filed="20200301", serial=7
    )


def index(*folders: Path, excluded: Sequence[Path] = (), anew: bool = False) -> Progress:
    """Bring the index up to date; the last that it tells."""
    *_, last = build(folders, excluded, anew=anew)
    return last


def ask(query: str, *folders: Path, limit: int | None = 100, listed: int | None = None) -> Answer:
    """What the index answers."""
    return search(parse(query), folders, limit=limit, listed=listed)


def texts(answer: Answer) -> list[str]:
    """The words that matched, in the order of the filings' text."""
    return [hit.excerpt.text for hit in sorted(answer.hits, key=lambda hit: (str(hit.filing.path), hit.place))]
