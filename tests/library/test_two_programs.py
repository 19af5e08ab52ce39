"""Two programs with one home: neither loses what the other saved, and a full disk loses nothing."""

from __future__ import annotations

import multiprocessing
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.building.submissions import submit
from viewer.filing.model import Header, Place
from viewer.library.locking import locked
from viewer.library.recent import RecentFilings
from viewer.library.settings import Settings
from viewer.library.state_file import StateFile

HEADER = Header("submission", "8-K", "0000000000-14-000001")
OTHER = Header("submission", "8-K", "0000000000-14-000002")


def _count(path: Path, name: str, times: int) -> None:
    for number in range(times):
        key = f"{name}{number}"
        StateFile(path, 1).change(partial(_with, key))


def _with(key: str, stored: Any) -> dict[str, bool]:
    return {**(stored or {}), key: True}


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_count, args=(path, name, 20)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert len(StateFile(path, 1).load()[0]) == 40


def test_who_holds_a_file_too_long_keeps_the_other_from_writing_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.library.locking._PATIENCE", 0.05)
    kept = StateFile(tmp_path / "state.json", 1)
    kept.save({})
    with locked(kept.path) as whose:
        assert whose == "ours"
        with pytest.raises(OSError, match="another program is writing it"):
            kept.change(partial(_with, "lost"))
    assert kept.load()[0] == {}


def test_a_setting_changed_in_one_program_outlives_a_change_of_another_one_in_the_other(tmp_path: Path) -> None:
    one, other = Settings(tmp_path / "settings.json"), Settings(tmp_path / "settings.json")
    one.change(theme="dark")
    other.change(zoom=1.5)
    kept = Settings(tmp_path / "settings.json")
    assert (kept.text("theme"), kept.number("zoom")) == ("dark", 1.5)


def test_recent_filings_of_two_programs_are_all_kept(tmp_path: Path) -> None:
    paths = [submit(tmp_path / f"{name}.txt", "8-K", ("8-K", name)) for name in ("one", "other")]
    one, other = RecentFilings(tmp_path / "recent.json"), RecentFilings(tmp_path / "recent.json")
    first = one.add(paths[0], HEADER)
    other.add(paths[1], OTHER)
    one.remember({first.key: Place(0, 7)})
    kept = RecentFilings(tmp_path / "recent.json")
    assert [(filing.path, filing.position) for filing in kept] == [(paths[1], None), (paths[0], Place(0, 7))]


def test_filings_forgotten_in_one_program_do_not_come_back_from_the_other(tmp_path: Path) -> None:
    path = submit(tmp_path / "one.txt", "8-K", ("8-K", "text"))
    one = RecentFilings(tmp_path / "recent.json")
    one.add(path, HEADER)
    other = RecentFilings(tmp_path / "recent.json")
    other.clear()
    one.remember({HEADER.accession or "": Place(0, 1)})
    assert len(one) == len(RecentFilings(tmp_path / "recent.json")) == 0


def test_what_a_full_disk_refused_is_written_with_the_next_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str | None] = []
    path = submit(tmp_path / "one.txt", "8-K", ("8-K", "text"))
    settings, recent = Settings(tmp_path / "settings.json"), RecentFilings(tmp_path / "recent.json")
    settings.on_written = recent.on_written = lambda refused: told.append(refused.strerror if refused else None)

    def full(_self: StateFile, _content: Any) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(StateFile, "save", full)
        settings.change(theme="dark")
        added = recent.add(path, HEADER)
    assert told == ["No space left on device"] * 2
    assert (settings.text("theme"), len(recent)) == ("dark", 1)
    settings.change(zoom=1.5)
    recent.remember({added.key: Place(0, 3)})
    assert Settings(tmp_path / "settings.json").text("theme") == "dark"
    assert [filing.position for filing in RecentFilings(tmp_path / "recent.json")] == [Place(0, 3)]
    assert told[2:] == [None, None]


def test_a_lock_is_let_go_with_the_program_that_holds_it(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    holder = context.Process(target=_hold, args=(tmp_path / "state.json",))
    holder.start()
    until = time.monotonic() + 30
    while not (tmp_path / "held").exists() and time.monotonic() < until:
        time.sleep(0.02)
    holder.kill()
    holder.join(30)
    with locked(tmp_path / "state.json") as whose:
        assert whose == "ours"


def _hold(path: Path) -> None:
    with locked(path):
        path.with_name("held").touch()
        time.sleep(60)
