from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.submissions import save_page
from viewer.filing.model import Header
from viewer.filing.reader import peek
from viewer.library import surroundings
from viewer.library.recent import RecentFilings
from viewer.library.surroundings import around


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


def _two(folder: Path, more: str = "") -> tuple[Path, Header]:
    own = save_page(folder / "report.htm", "10-K")
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


def test_the_sample_is_a_relative_of_no_other_filing(tmp_path: Path, samples: Path) -> None:
    original, amendment = samples / "alder-ridge-8-k.txt", samples / "alder-ridge-8-k-a.txt"
    RecentFilings().add(original, peek(original))
    lone = tmp_path / "lone.txt"
    lone.write_text(amendment.read_text())
    assert [one.path for one in around(lone, peek(lone))] == [lone]
    assert {one.path for one in around(amendment, peek(amendment))} == {original, amendment}
