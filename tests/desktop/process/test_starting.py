"""A page's view that ends the whole program as it starts is noticed the next time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.desktop.process.starting import Starting

DIES = """
import os
from viewer.desktop.process.starting import Starting
starting = Starting()
starting.begin()
os._exit(1)
"""


@pytest.fixture
def switches(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-pings")


def die() -> None:
    subprocess.run([sys.executable, "-c", DIES], cwd=Path(__file__).parent.parent.parent.parent, check=False)


def test_the_first_start_has_nothing_to_look_back_on(switches: None) -> None:
    assert Starting().look_back() == ""
    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == "--no-pings"


def test_a_view_that_died_is_told_of_and_made_without_the_graphics_card(switches: None) -> None:
    die()
    assert "filing-viewer doctor" in Starting().look_back()
    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == "--no-pings --disable-gpu"


def test_it_is_told_once(switches: None) -> None:
    die()
    Starting().look_back()
    assert Starting().look_back() == ""


def test_a_page_that_was_shown_leaves_nothing_to_tell(switches: None) -> None:
    starting = Starting()
    starting.begin()
    starting.end()
    assert Starting().look_back() == ""


def test_a_start_that_rests_can_still_fail(switches: None) -> None:
    subprocess.run(
        [sys.executable, "-c", DIES.replace("starting.begin()", "starting.begin(); starting.rest(); starting.begin()")],
        cwd=Path(__file__).parent.parent.parent.parent,
        check=False,
    )
    assert Starting().look_back() != ""


def test_another_window_that_is_starting_at_this_moment_is_not_dead(switches: None) -> None:
    other = Starting()
    other.begin()
    assert Starting().look_back() == ""
    other.end()


def test_where_nothing_can_be_written_a_start_goes_on_without_its_mark(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "file" / "home"))
    starting = Starting()
    starting.begin()
    starting.end()
    assert Starting().look_back() == ""
