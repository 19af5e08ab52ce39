"""Which changes were read is kept for each pair, by what each change says, and outlives another reading."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer.comparison.model import Change
from viewer.filing.model import Filing, Place
from viewer.library.kept.read_marks import ReadMarks, change_keys
from viewer.library.openers import open_pair

CELL = Change("cell", "Item 8.01", "2,140", "2,410", Place(0, 2, 0, 5), Place(0, 3, 0, 5), 0, 0, "Silver", "Ounces")
WORD = Change("text", "Item 8.01", "19", "21", Place(0, 4, 9, 11), Place(0, 5, 9, 11), 0, 0)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def pair(home: Path, tmp_path: Path) -> tuple[Filing, Filing]:
    before = submit(tmp_path / "original.txt", text="The meeting is on February 19.")
    after = submit(tmp_path / "amendment.txt", "8-K/A", serial=2, text="The meeting is on February 21.")
    amended = open_pair(before, after).amended
    assert amended is not None
    assert amended.original is not None
    return amended.original.filing, amended.amendment.filing


def kept_file(home: Path) -> Path:
    return home / "data" / "read-changes.json"


def test_a_change_is_known_by_what_it_says_and_not_by_its_place() -> None:
    moved = replace(CELL, original=Place(0, 7, 0, 5), claim="named")
    assert change_keys([CELL, WORD]) == tuple(reversed(change_keys([WORD, moved])))


def test_every_part_of_what_a_change_says_counts() -> None:
    others = [
        replace(CELL, kind="text"),
        replace(CELL, section="Item 9.01"),
        replace(CELL, before="2,141"),
        replace(CELL, after="2,411"),
        replace(CELL, row="Gold"),
        replace(CELL, column=None),
    ]
    assert len({*change_keys([CELL]), *(key for one in others for key in change_keys([one]))}) == 7


def test_equal_changes_are_told_apart_by_their_number() -> None:
    first, second, third = change_keys([WORD, WORD, CELL])
    assert len({first, second, third}) == 3
    assert change_keys([WORD]) == (first,)


def test_marks_are_there_the_next_time_and_can_be_taken_back(pair: tuple[Filing, Filing]) -> None:
    assert ReadMarks().of(*pair) == frozenset()
    assert ReadMarks().mark(*pair, ["a", "b"], read=True) == {"a", "b"}
    assert ReadMarks().mark(*pair, ["b", "c"], read=False) == {"a"}
    assert ReadMarks().of(*pair) == {"a"}


def test_a_pair_that_was_moved_is_known_again(pair: tuple[Filing, Filing], tmp_path: Path) -> None:
    ReadMarks().mark(*pair, ["a"], read=True)
    moved = tuple(replace(one, path=one.path.rename(tmp_path / f"moved-{one.path.name}")) for one in pair)
    assert ReadMarks().of(*moved) == {"a"}


def test_another_amendment_of_the_same_original_has_marks_of_its_own(pair: tuple[Filing, Filing]) -> None:
    original, amendment = pair
    second = replace(amendment, path=Path("second.txt"), header=replace(amendment.header, accession="0-14-3"))
    ReadMarks().mark(original, amendment, ["a"], read=True)
    assert ReadMarks().of(original, second) == frozenset()
    ReadMarks().mark(original, second, ["b"], read=True)
    assert ReadMarks().of(original, amendment) == {"a"}


def test_marks_whose_change_is_no_longer_found_stay(pair: tuple[Filing, Filing]) -> None:
    ReadMarks().mark(*pair, ["gone"], read=True)
    ReadMarks().mark(*pair, change_keys([CELL]), read=True)
    assert "gone" in ReadMarks().of(*pair)


def test_a_pair_without_marks_leaves_nothing_behind(pair: tuple[Filing, Filing], home: Path) -> None:
    ReadMarks().mark(*pair, ["a"], read=True)
    ReadMarks().mark(*pair, ["a"], read=False)
    assert json.loads(kept_file(home).read_text(encoding="utf-8"))["content"] == {}


def test_a_damaged_file_is_kept_aside_and_said_once(home: Path, pair: tuple[Filing, Filing]) -> None:
    kept_file(home).parent.mkdir(parents=True, exist_ok=True)
    kept_file(home).write_text("{", encoding="utf-8")
    marks = ReadMarks()
    assert marks.of(*pair) == marks.of(*pair) == frozenset()
    assert [("is damaged" in finding.what) for finding in marks.findings] == [True]
    assert marks.mark(*pair, ["a"], read=True) == {"a"}


@pytest.mark.parametrize("row", [[], {}, {"read": 1}, {"read": ["a", 2]}])
def test_a_row_that_makes_no_sense_is_said(home: Path, pair: tuple[Filing, Filing], row: object) -> None:
    ReadMarks().mark(*pair, ["a"], read=True)
    stored = json.loads(kept_file(home).read_text(encoding="utf-8"))
    (key,) = stored["content"]
    stored["content"][key] = row
    kept_file(home).write_text(json.dumps(stored), encoding="utf-8")
    marks = ReadMarks()
    assert marks.of(*pair) <= {"a"}
    assert ["makes no sense" in finding.what for finding in marks.findings] == [True]


def test_a_pair_that_went_away_cannot_be_known_by_its_content(pair: tuple[Filing, Filing]) -> None:
    original, amendment = pair
    nameless = replace(original, path=Path("/nowhere.txt"), header=replace(original.header, accession=None))
    marks = ReadMarks()
    marks.mark(original, amendment, ["a"], read=True)
    assert marks.of(nameless, amendment) == frozenset()
    with pytest.raises(FileNotFoundError):
        marks.mark(nameless, amendment, ["a"], read=True)
