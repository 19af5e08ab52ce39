"""What the reader put beside what: kept for each filing, found again when it moved, taken back, never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.submissions import save_page, submit
from viewer.cli import main
from viewer.filing.reader import peek
from viewer.library.kept.pairings import KeptPairings
from viewer.library.openers import open_pair, open_path
from viewer.library.paths import directories
from viewer.library.reading import read_beside_original
from viewer.library.scanning.scan import scan


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "filings"
    submit(made / "k.txt", "10-K", serial=1, filed="20140301")
    submit(made / "a1.txt", "10-K/A", serial=2, filed="20140401")
    submit(made / "a2.txt", "10-K/A", serial=3, filed="20140501")
    submit(made / "other.txt", "10-K", serial=4, filed="20130301", period="20121231")
    return made


def choose_original(amendment: Path, original: Path | None) -> None:
    KeptPairings().choose("original", amendment, peek(amendment), original)


def choose_amendment(original: Path, amendment: Path | None) -> None:
    KeptPairings().choose("amendment", original, peek(original), amendment)


def test_the_chosen_original_is_read_in_the_window_and_on_the_command_line(folder: Path) -> None:
    amendment, other = folder / "a2.txt", folder / "other.txt"
    assert not open_path(amendment).is_chosen
    choose_original(amendment, other)
    opened = open_path(amendment)
    assert (opened.first.filing.path, opened.is_chosen) == (other, True)
    for amended in (opened.amended, read_beside_original(amendment)):
        assert amended is not None
        assert amended.original is not None
        assert amended.original.filing.path == other
        assert amended.pairing.evidence.rule == "chosen-by-reader"
        assert amended.pairing.evidence.why.startswith("You chose this original")


def test_the_commands_tell_that_the_reader_chose(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    amendment, memo = folder / "a2.txt", folder.parent / "memo.md"
    choose_original(amendment, folder / "a1.txt")
    assert main(["notes", str(amendment), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["original"]["accession"] == peek(folder / "a1.txt").accession
    assert told["pairing"]["evidence"]["why"].startswith("You chose this original.")
    assert main(["export", str(amendment), "--memo", "--to", "md", str(memo)]) == 0
    assert "Chosen by you" in memo.read_text()


def test_the_chosen_amendment_is_read_with_its_original_and_the_others_stay_listed(folder: Path) -> None:
    original, first, second = (folder / name for name in ("k.txt", "a1.txt", "a2.txt"))
    choose_amendment(original, first)
    opened = open_path(original)
    assert opened.amendment is not None
    assert opened.amendment.filing.path == first
    assert opened.amended is not None
    assert opened.amended.pairing.evidence.why.startswith("You chose this amendment.")
    assert [one.path for one in opened.amendments] == [first, second]


def test_none_of_these_is_a_choice_too(folder: Path) -> None:
    original, second = folder / "k.txt", folder / "a2.txt"
    choose_original(second, None)
    opened = open_path(second)
    assert (opened.amendment, opened.is_chosen) == (None, True)
    assert opened.amended is not None
    assert opened.amended.pairing.status == "none"
    assert [one.path.name for one in open_path(original).amendments] == ["a1.txt"]
    choose_amendment(original, None)
    opened = open_path(original)
    assert (opened.amended, opened.is_chosen) == (None, True)
    assert [one.path.name for one in opened.amendments] == ["a1.txt"]


def test_an_original_knows_the_amendment_that_was_said_to_amend_it_wherever_that_lies(
    folder: Path, tmp_path: Path
) -> None:
    stranger = submit(tmp_path / "elsewhere" / "x.txt", "8-K/A", serial=9, cik="0000000009", company="OTHER CO")
    choose_original(stranger, folder / "other.txt")
    opened = open_path(folder / "other.txt")
    assert [one.path for one in opened.amendments] == [stranger]
    assert opened.amended is not None
    assert opened.amended.pairing.status == "candidate"
    assert opened.amended.pairing.evidence.why.startswith("You chose this original.")


def test_a_choice_is_taken_back(folder: Path) -> None:
    amendment = folder / "a2.txt"
    choose_original(amendment, folder / "other.txt")
    KeptPairings().forget(amendment, peek(amendment))
    opened = open_path(amendment)
    assert (opened.first.filing.path.name, opened.is_chosen) == ("k.txt", False)


def test_both_of_a_filings_choices_are_kept_side_by_side(folder: Path) -> None:
    first = folder / "a1.txt"
    choose_original(first, folder / "other.txt")
    choose_amendment(first, folder / "a2.txt")
    kept = KeptPairings()
    originals = kept.chosen("original", first, peek(first))
    amendments = kept.chosen("amendment", first, peek(first))
    assert originals is not None
    assert amendments is not None
    assert (originals.located(), amendments.located()) == (folder / "other.txt", folder / "a2.txt")


def test_a_chosen_filing_that_moved_is_found_again_and_one_that_went_away_is_told(folder: Path, tmp_path: Path) -> None:
    amendment, other = folder / "a2.txt", folder / "other.txt"
    choose_original(amendment, other)
    moved = tmp_path / "moved" / "renamed.txt"
    moved.parent.mkdir()
    other.rename(moved)
    list(scan(moved.parent))
    assert open_path(amendment).first.filing.path == moved
    moved.unlink()
    opened = open_path(amendment)
    assert opened.first.filing.path.name == "k.txt"
    assert opened.amended is not None
    assert "is there no more" in opened.amended.pairing.evidence.why
    assert [one.path.name for one in open_path(folder / "k.txt").amendments] == ["a1.txt", "a2.txt"]


def test_an_amendment_that_moved_keeps_its_choice(folder: Path, tmp_path: Path) -> None:
    choose_original(folder / "a2.txt", folder / "other.txt")
    moved = tmp_path / "moved.txt"
    (folder / "a2.txt").rename(moved)
    assert open_path(moved).first.filing.path == folder / "other.txt"


def test_a_filing_without_a_number_is_known_by_its_content(tmp_path: Path) -> None:
    amendment = save_page(tmp_path / "here" / "form10ka.htm", "10-K/A")
    original = save_page(tmp_path / "there" / "form10k.htm", "10-K", period="December 31, 2012")
    choose_original(amendment, original)
    assert open_path(amendment).first.filing.path == original
    save_page(original, "10-K", period="December 31, 2011")
    assert open_path(amendment).amendment is None


def test_two_filings_put_together_are_told_as_chosen_once_that_is_kept(folder: Path) -> None:
    pair = folder / "other.txt", folder / "a2.txt"
    assert not open_pair(*pair).is_chosen
    choose_original(pair[1], pair[0])
    opened = open_pair(*pair)
    assert opened.is_chosen
    assert opened.amended is not None
    assert opened.amended.pairing.evidence.rule == "chosen-by-reader"


@pytest.mark.parametrize("content", [b"{", b"[1, 2]", b'{"version": 99}'])
def test_a_damaged_file_of_choices_is_kept_aside_and_said(folder: Path, content: bytes) -> None:
    path = directories().data / "pairings.json"
    for name in ("a2.txt", "k.txt"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        opened = open_path(folder / name)
        assert opened.amendment is not None
        assert [finding.severity for finding in opened.findings if "pairings.json" in finding.what] == ["warning"]
        assert path.with_name("pairings.json.damaged").read_bytes() == content


@pytest.mark.parametrize("row", [7, {"original": 7}, {"original": {"key": 1, "path": 2}}, {"original": {"key": "x"}}])
def test_a_choice_that_makes_no_sense_costs_only_itself(folder: Path, row: object) -> None:
    amendment = folder / "a2.txt"
    path = directories().data / "pairings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"version": 1, "content": {peek(amendment).accession: row}}))
    opened = open_path(amendment)
    assert opened.first.filing.path.name == "k.txt"
