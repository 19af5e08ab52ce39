"""Whatever happens to the index, the reader is told in a sentence and it is whole again by itself."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.building.submissions import submit
from tests.library.index.conftest import ask, index
from tests.library.index.kills import fault_of, fill, finish, kill_at_any_moment
from viewer.library.index.store import index_path, writing
from viewer.library.index.trouble import IndexTrouble


@pytest.fixture
def indexed(folder: Path) -> Path:
    for serial in range(1, 6):
        submit(folder / f"{serial}.txt", text=f"Silver.\n\nShaft {serial}." * 20, serial=serial)
    index(folder)
    return folder


def test_while_another_window_writes_what_is_indexed_is_searched(indexed: Path) -> None:
    with writing(index_path()) as database:
        database.execute("BEGIN IMMEDIATE")
        assert ask("silver").filings == 5
        with pytest.raises(IndexTrouble, match="Another window") as refused:
            index(indexed)
    assert refused.value.kind == "busy"


@pytest.mark.parametrize("damage", ["no database", "cut off", "empty", "pages"])
def test_a_damaged_index_says_nothing_false_and_is_built_anew(indexed: Path, damage: str) -> None:
    path, chance = index_path(), random.Random(7)
    content = bytearray(path.read_bytes())
    if damage == "pages":
        for at in chance.sample(range(100, len(content)), 400):
            content[at] ^= 0xFF
    path.write_bytes(
        {"no database": b"nothing of the kind" * 300, "cut off": bytes(content[:5000]), "empty": b""}.get(
            damage, bytes(content)
        )
    )
    with suppress(IndexTrouble):
        assert all("ilver" in hit.excerpt.match for hit in ask("silver").hits)
    index(indexed)
    assert ask("silver").filings == 5


def test_damage_that_shows_while_it_is_searched_is_told(indexed: Path) -> None:
    with writing(index_path()) as database:
        database.execute("DELETE FROM words_data WHERE id > 10")
    with pytest.raises(IndexTrouble) as refused:
        ask("silver")
    assert refused.value.kind == "damaged"
    index(indexed, anew=True)
    assert ask("silver").filings == 5


def test_a_cache_that_cannot_be_written_is_told(folder: Path, own_home: Path) -> None:
    submit(folder / "a.txt", text="Silver.")
    (own_home).mkdir()
    (own_home / "cache").write_text("a file where the folder is to be")
    with pytest.raises(IndexTrouble, match="cannot be kept in") as refused:
        index(folder)
    assert refused.value.kind == "unwritable"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a limit of a process's files is POSIX's")
def test_a_full_disk_is_told_and_what_is_indexed_stays(tmp_path: Path) -> None:
    import resource

    folder, home = tmp_path / "many", tmp_path / "home"
    fill(folder, 40)
    limited = subprocess.run(
        [sys.executable, "-m", "viewer", "index", str(folder)],
        env={**os.environ, "FILING_VIEWER_HOME": str(home)},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000)),
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert limited.returncode == 3
    assert b"There is no room on the disk" in limited.stderr
    assert not fault_of(folder, home, is_done=False)
    finish(folder, home)
    assert not fault_of(folder, home, is_done=True)


def test_a_building_that_is_killed_at_any_moment_leaves_a_whole_index(tmp_path: Path) -> None:
    folder, home, chance = tmp_path / "many", tmp_path / "home", random.Random(3)
    fill(folder, 30)
    for _ in range(3):
        kill_at_any_moment(folder, home, chance, 2.0)
        assert not fault_of(folder, home, is_done=False)
    finish(folder, home)
    assert not fault_of(folder, home, is_done=True)
