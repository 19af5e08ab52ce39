"""An original or an amendment that does not lie beside the filing, but that the program knows of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.submissions import save_page, submit
from viewer.filing.reader import peek
from viewer.library.known import filing_known_as, known_relatives
from viewer.library.openers import open_path
from viewer.library.reading import read_beside_original
from viewer.library.recent import RecentFilings
from viewer.library.scanning.scan import scan


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


@pytest.fixture
def original(tmp_path: Path) -> Path:
    return submit(tmp_path / "there" / "k.txt", "10-K", serial=1, filed="20140301")


@pytest.fixture
def amendment(tmp_path: Path) -> Path:
    return submit(tmp_path / "here" / "a.txt", "10-K/A", serial=2, filed="20140501")


def listed(folder: Path) -> None:
    list(scan(folder))


def test_an_original_in_a_folder_that_was_listed_is_found_and_told_where(original: Path, amendment: Path) -> None:
    assert read_beside_original(amendment).original is None
    listed(original.parent)
    amended = read_beside_original(amendment)
    assert amended.original is not None
    assert amended.original.filing.path == original
    assert amended.pairing.status == "paired"
    why = amended.pairing.evidence.why
    assert f"Found in {original.parent}, a folder that was listed or read from before." in why


def test_an_original_that_was_read_before_is_found_and_told_where(original: Path, amendment: Path) -> None:
    RecentFilings().add(original, peek(original))
    amended = read_beside_original(amendment)
    assert amended.pairing.status == "paired"
    assert f"Found in {original.parent}, where you read it before." in amended.pairing.evidence.why


def test_an_amendment_in_a_folder_that_was_listed_is_read_with_its_original(original: Path, amendment: Path) -> None:
    assert open_path(original).amended is None
    listed(amendment.parent)
    opened = open_path(original)
    assert [one.path for one in opened.amendments] == [amendment]
    assert opened.amended is not None
    assert f"Found in {amendment.parent}" in opened.amended.pairing.evidence.why


def test_what_lies_beside_comes_before_a_copy_of_it_elsewhere(original: Path, amendment: Path) -> None:
    listed(original.parent)
    near = submit(amendment.parent / "k.txt", "10-K", serial=1, filed="20140301")
    amended = read_beside_original(amendment)
    assert amended.original is not None
    assert amended.original.filing.path == near
    assert amended.pairing.status == "paired"
    assert "Found in" not in amended.pairing.evidence.why


def test_what_is_certain_elsewhere_comes_before_a_candidate_beside(original: Path, amendment: Path) -> None:
    listed(original.parent)
    submit(amendment.parent / "ksb.txt", "10-KSB", serial=7, filed="20140201")
    opened = open_path(amendment)
    assert opened.first.filing.path == original
    assert [one.path.name for one in opened.candidates] == ["ksb.txt"]


def test_likeness_alone_fetches_nothing_from_elsewhere(tmp_path: Path) -> None:
    submit(tmp_path / "there" / "8k.txt", "8-K", serial=1, filed="20140129")
    listed(tmp_path / "there")
    amendment = submit(tmp_path / "here" / "a.txt", "8-K/A", serial=2, filed="20140501", period="")
    opened = open_path(amendment)
    assert opened.amendment is None
    assert [one.path.name for one in opened.candidates] == ["8k.txt"]


def test_another_companys_filings_are_not_relatives(original: Path, amendment: Path, tmp_path: Path) -> None:
    other = submit(
        tmp_path / "there" / "o.txt", "10-K", serial=3, filed="20140301", cik="0000000009", company="OTHER CO"
    )
    quarter = submit(tmp_path / "there" / "q.txt", "10-Q", serial=4, filed="20140301")
    listed(original.parent)
    found = {one.path for one in known_relatives(peek(amendment))}
    assert original in found
    assert not {other, quarter} & found


def test_a_saved_page_without_a_number_is_known_by_its_companys_name(tmp_path: Path) -> None:
    saved = save_page(tmp_path / "there" / "form10k.htm", "10-K")
    save_page(tmp_path / "there" / "other.htm", "10-K", company="Birch Hollow Water Company")
    listed(tmp_path / "there")
    amendment = save_page(tmp_path / "here" / "form10ka.htm", "10-K/A")
    assert [one.path for one in known_relatives(peek(amendment))] == [saved]
    amended = read_beside_original(amendment)
    assert amended.original is not None
    assert amended.pairing.status == "candidate"


def test_what_went_away_or_became_another_filing_is_not_known(original: Path, amendment: Path) -> None:
    listed(original.parent)
    submit(original, "8-K", serial=5)
    assert known_relatives(peek(amendment)) == []
    original.unlink()
    assert read_beside_original(amendment).original is None


def test_a_filing_is_found_again_by_its_number_where_it_was_seen_last(original: Path, tmp_path: Path) -> None:
    listed(original.parent)
    accession = peek(original).accession or ""
    moved = tmp_path / "moved" / "renamed.txt"
    moved.parent.mkdir()
    original.rename(moved)
    assert filing_known_as(accession) is None
    listed(moved.parent)
    assert filing_known_as(accession) == moved
