from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.filings_on_disk import page
from viewer.filing.model import Header
from viewer.filing.reader import peek
from viewer.library import surroundings
from viewer.library.surroundings import around


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


def _two(folder: Path, more: str = "") -> tuple[Path, Header]:
    own = page(folder / "report.htm", "10-K")
    (folder / "again.htm").write_text(own.read_text() + more)
    return own, peek(own)


def test_a_copy_that_lies_beside_a_filing_is_the_same_filing(tmp_path: Path) -> None:
    own, header = _two(tmp_path)
    assert [one.path for one in around(own, header)] == [own]


def test_filings_of_other_sizes_are_told_apart_without_reading_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_whole(path: Path, _header: Header) -> str:
        raise AssertionError(f"{path} was read")

    own, header = _two(tmp_path, more="<p>More.</p>")
    monkeypatch.setattr(surroundings, "filing_key", read_whole)
    assert {one.path.name for one in around(own, header)} == {"report.htm", "again.htm"}
