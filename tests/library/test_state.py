"""What the program keeps: settings, recent filings, and that a crash or a damaged file costs neither."""

from __future__ import annotations

import json
import os
import stat
import threading
from datetime import date
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer.filing.model import Company, Header, Place
from viewer.library.atomic import write_atomically
from viewer.library.paths import directories, use_base_directory
from viewer.library.recent import RecentFilings
from viewer.library.settings import SETTINGS, Settings

HEADER = Header(
    "submission", "8-K", "0000000000-14-000001", date(2014, 1, 29), companies=(Company("ALDER RIDGE MINING CO"),)
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_everything_lies_under_the_base_directory(home: Path, tmp_path: Path) -> None:
    where = directories()
    assert all(home in path.parents for path in (where.settings, where.data, where.cache, where.logs))
    assert directories(tmp_path / "other").data == tmp_path / "other" / "data"


def test_the_base_directory_can_be_named(home: Path, tmp_path: Path) -> None:
    use_base_directory(tmp_path / "chosen")
    assert directories().settings == tmp_path / "chosen" / "settings"


def test_without_a_base_directory_the_systems_own_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FILING_VIEWER_HOME", raising=False)
    assert directories().settings.name == "filing-viewer"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "state.json"
    write_atomically(target, "old")

    def full(_self: Path, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(target, "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    write_atomically(pipe, "all of it")
    reader.join(timeout=10)
    assert read == ["all of it"]
    assert pipe.is_fifo()


def test_what_is_private_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    write_atomically(tmp_path / "state.json", "mine", private=True)
    (tmp_path / "made as the system makes files").touch()
    write_atomically(tmp_path / "memo.md", "for anyone")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes["state.json"] == 0o600
    assert modes["memo.md"] == modes["made as the system makes files"]


def test_every_setting_has_a_sentence_and_a_default_it_accepts() -> None:
    assert all(one.doc.endswith(".") and one.accepts(one.default) for one in SETTINGS)
    assert len({one.name for one in SETTINGS}) == len(SETTINGS)


def test_settings_are_kept_at_once(home: Path) -> None:
    Settings().change(theme="dark", zoom=1.25, notes_shown=False)
    again = Settings()
    assert (again.text("theme"), again.number("zoom"), again.flag("notes-shown")) == ("dark", 1.25, False)
    assert again.findings == ()


@pytest.mark.parametrize(("name", "value"), [("theme", "pink"), ("zoom", "large"), ("notes_shown", 1), ("zoom", True)])
def test_a_value_that_a_setting_cannot_take_is_refused(home: Path, name: str, value: str | float) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Settings().change(**{name: value})


@pytest.mark.parametrize("content", [b"", b"{", b"[1, 2]", b'{"version": "one"}', b"\xff\xfe\x00", b'{"version": 99}'])
def test_a_damaged_file_of_settings_is_kept_aside_and_said(home: Path, content: bytes) -> None:
    path = directories().settings / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    settings = Settings()
    assert settings.text("theme") == "system"
    assert "settings.json" in settings.findings[0].what
    assert path.with_name("settings.json.damaged").read_bytes() == content
    settings.change(theme="dark")
    assert Settings().text("theme") == "dark"


def test_one_wrong_value_costs_only_itself(home: Path) -> None:
    path = directories().settings / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"version": 1, "content": {"theme": 7, "zoom": 1.5, "unknown": "kept out"}}))
    settings = Settings()
    assert (settings.text("theme"), settings.number("zoom")) == ("system", 1.5)
    assert [finding.severity for finding in settings.findings] == ["note"]


def test_the_filing_read_last_comes_first_and_once(home: Path, tmp_path: Path) -> None:
    recent = RecentFilings()
    other = Header("submission", "10-K", "0000000000-14-000002")
    for path, header in ((tmp_path / "a.txt", HEADER), (tmp_path / "b.txt", other), (tmp_path / "a.txt", HEADER)):
        recent.add(path, header)
    assert [one.form for one in RecentFilings()] == ["8-K", "10-K"]
    first = next(iter(RecentFilings()))
    assert (first.company, first.dated) == ("ALDER RIDGE MINING CO", date(2014, 1, 29))


def test_a_filing_that_moved_keeps_its_position(home: Path, tmp_path: Path) -> None:
    recent = RecentFilings()
    added = recent.add(tmp_path / "here.txt", HEADER)
    recent.remember({added.key: Place(1, 42)})
    moved = RecentFilings().add(tmp_path / "there.txt", HEADER)
    assert (moved.position, moved.path) == (Place(1, 42), tmp_path / "there.txt")
    assert len(RecentFilings()) == 1


def test_a_filing_without_an_accession_number_is_known_by_its_content(home: Path, tmp_path: Path) -> None:
    bare = Header("html", "8-K")
    recent = RecentFilings()
    first = recent.add(submit(tmp_path / "a.txt"), bare)
    copy = recent.add(submit(tmp_path / "copy.txt"), bare)
    other = recent.add(submit(tmp_path / "other.txt", "10-K"), bare)
    assert first.key == copy.key != other.key


def test_recent_filings_can_be_forgotten(home: Path, tmp_path: Path) -> None:
    recent = RecentFilings()
    recent.add(tmp_path / "a.txt", HEADER)
    recent.clear()
    assert list(RecentFilings()) == []


def test_no_more_than_thirty_are_remembered(home: Path, tmp_path: Path) -> None:
    recent = RecentFilings()
    for number in range(40):
        recent.add(tmp_path / f"{number}.txt", Header("submission", "8-K", f"0000000000-14-{number:06d}"))
    assert len(RecentFilings()) == 30


def test_rows_of_the_recent_file_that_make_no_sense_are_left_out(home: Path) -> None:
    path = directories().data / "recent.json"
    path.parent.mkdir(parents=True)
    rows = [7, {"path": "x"}, {"key": "k", "path": "/a", "position": {"page": 3}}, {"key": "k", "path": "/a.txt"}]
    path.write_text(json.dumps({"version": 1, "content": rows}))
    assert [one.path for one in RecentFilings()] == [Path("/a.txt")]
