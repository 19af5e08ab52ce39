"""Several folders are gone through as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer.library.scanning.several import Missing, find_in, folders_under, others_in, without_nested


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


def test_a_folder_that_is_missing_keeps_nobody_from_the_others(tmp_path: Path) -> None:
    submit(tmp_path / "there" / "a.txt")
    found = list(find_in([tmp_path / "gone", tmp_path / "there"]))
    assert [type(one).__name__ for one in found] == ["Missing", "Scanned"]
    assert isinstance(found[0], Missing)
    assert found[0].folder == tmp_path / "gone"


def test_a_filing_is_found_once(tmp_path: Path) -> None:
    submit(tmp_path / "one" / "a.txt")
    assert len(list(find_in([tmp_path, tmp_path / "one"]))) == 1


def test_folders_within_others_are_those_others(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    assert without_nested([inner, tmp_path, inner]) == (tmp_path,)


def test_folders_to_watch_are_bounded_and_not_hidden(tmp_path: Path) -> None:
    for name in ("b/c", "a", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
    assert folders_under([tmp_path], 100) == [str(tmp_path / name) for name in ("", "a", "b", "b/c")]
    assert len(folders_under([tmp_path], 2)) == 2


def test_what_is_no_filing_by_itself_is_told_and_parts_of_one_are_not(tmp_path: Path) -> None:
    submit(tmp_path / "a.txt")
    (tmp_path / "notes.docx").write_bytes(b"PK")
    (tmp_path / ".hidden").write_bytes(b"")
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "chart.jpg").write_bytes(b"")
    found = [tmp_path / "a.txt", parts, tmp_path / "day.tar" / "0001.nc"]
    (tmp_path / "day.tar").write_bytes(b"")
    assert others_in([tmp_path], found, 10) == [tmp_path / "notes.docx"]
    assert others_in([tmp_path], found[:1], 2) == [tmp_path / "day.tar", tmp_path / "notes.docx"]
