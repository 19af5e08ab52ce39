"""The index keeps up with the folders, and only with what changed in them."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.building.submissions import submit
from tests.library.index.conftest import ask, index
from viewer.filing.model import Cancelled
from viewer.filing.reader import open_filing
from viewer.library.index import building
from viewer.library.index.building import build
from viewer.library.index.store import index_path, size_on_disk


def test_a_filing_that_changed_is_read_again_and_the_others_are_not(folder: Path) -> None:
    changed = submit(folder / "changed.txt", text="Silver.", serial=1)
    submit(folder / "same.txt", text="Silver.", serial=2)
    index(folder)
    submit(changed, text="Gold, and more of it.", serial=1)
    with patch.object(building, "open_filing", wraps=open_filing) as opened:
        index(folder)
    assert [call.args[0] for call in opened.call_args_list] == [changed]
    assert (ask("silver").filings, ask("gold").filings) == (1, 1)


def test_a_filing_that_went_leaves_the_index(folder: Path) -> None:
    gone = submit(folder / "gone.txt", text="Silver.", serial=1)
    submit(folder / "stays.txt", text="Silver.", serial=2)
    index(folder)
    gone.unlink()
    index(folder)
    answer = ask("silver")
    assert (answer.filings, answer.searched) == (1, 1)


def test_filings_of_a_folder_that_is_not_there_stay(tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    submit(drive / "a.txt", text="Silver.")
    index(drive)
    drive.rename(tmp_path / "unplugged")
    assert index(drive).missing == (drive,)
    assert ask("silver").filings == 1


def test_an_excluded_folder_is_not_indexed_and_leaves_the_index(folder: Path) -> None:
    submit(folder / "private" / "a.txt", text="Silver.", serial=1)
    submit(folder / "b.txt", text="Silver.", serial=2)
    assert index(folder).total == 2
    assert index(folder, excluded=[folder / "private"]).total == 1
    assert [hit.filing.path.name for hit in ask("silver").hits] == ["b.txt"]


def test_a_filing_that_cannot_be_read_is_counted_and_not_tried_again(folder: Path) -> None:
    submit(folder / "a.txt", text="Silver.", serial=1)
    submit(folder / "b.txt", text="Silver.", serial=2)
    with patch.object(building, "open_filing", side_effect=OSError(5, "Input/output error")):
        assert index(folder).unread == 2
    with patch.object(building, "open_filing", side_effect=AssertionError):
        index(folder)
    assert ask("silver").unread == 2


def test_many_filings_of_one_day_each_have_a_number(folder: Path) -> None:
    for serial in range(1, 8):
        submit(folder / f"{serial}.txt", text="Silver.", serial=serial)
    with patch("viewer.library.index.writing.DAY_BITS", 2), patch("viewer.library.index.store.DAY_BITS", 2):
        index(folder)
    assert ask("silver").filings == 7


def test_what_was_done_before_it_is_stopped_is_kept(folder: Path) -> None:
    for serial in range(1, 5):
        submit(folder / f"{serial}.txt", text="Silver.", serial=serial)
    started = []

    def stop_at_the_third(_share: float, what: str) -> None:
        if what.endswith(".txt"):
            started.append(what)
        if len(started) == 7:  # four are looked at, then read one after another
            raise Cancelled

    with pytest.raises(Cancelled):
        list(build([folder], report=stop_at_the_third))
    kept = ask("silver").filings
    assert 0 < kept < 4
    with patch.object(building, "open_filing", wraps=open_filing) as opened:
        index(folder)
    assert (opened.call_count, ask("silver").filings) == (4 - kept, 4)


def test_it_can_be_begun_anew(folder: Path) -> None:
    submit(folder / "a.txt", text="Silver.")
    index(folder)
    with patch.object(building, "open_filing", wraps=open_filing) as opened:
        index(folder, anew=True)
    assert opened.call_count == 1
    assert ask("silver").found == 1


def test_an_index_of_another_version_is_begun_anew(folder: Path) -> None:
    submit(folder / "a.txt", text="Silver.")
    index(folder)
    with sqlite3.connect(index_path()) as database:
        database.execute("PRAGMA user_version = 99")
    assert ask("silver").searched == 0
    index(folder)
    assert ask("silver").found == 1


def test_it_takes_little_more_room_than_the_text(folder: Path) -> None:
    paragraphs = "\n\n".join(
        f"In the {week}th week of the year the shaft at the ridge gave {week * 977 % 1000} ounces of silver and "
        f"{week * 31 % 100} tons of lead, which were sold at the prices of that day."
        for week in range(400)
    )
    for serial in range(1, 6):
        submit(folder / f"{serial}.txt", text=paragraphs, serial=serial)
    index(folder)
    assert size_on_disk(index_path()) < 2.2 * 5 * len(paragraphs)


def test_nobody_else_may_read_it(folder: Path) -> None:
    submit(folder / "a.txt", text="Silver.")
    index(folder)
    if os.name == "posix":
        assert index_path().stat().st_mode & 0o077 == 0
