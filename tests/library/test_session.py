"""What was open is kept in a file, and what makes no sense of it costs only itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from viewer.filing.model import Place
from viewer.library.session.kept import KeptSession
from viewer.library.session.model import Session, TabLeft, WindowLeft

TAB = TabLeft(
    Path("/filings/one.txt"),
    "One",
    "side-by-side",
    (("original", Place(0, 2)), ("amendment", Place(1, 3, 4, 9))),
    1,
    (Path("/filings/one.txt"), Path("/filings/other.txt")),
)
SESSION = Session(
    (WindowLeft((TAB, TabLeft(Path("/filings/two.txt"))), 1, "Notes", "1 2 800 600"), WindowLeft()), "running"
)


def test_a_session_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    kept = KeptSession(tmp_path / "session.json")
    assert kept.load() == Session()
    kept.save(SESSION)
    assert kept.load() == SESSION
    assert SESSION.windows[0].tabs[0].present == ("amendment", Place(1, 3, 4, 9))
    assert len(SESSION.tabs) == 2


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"path": 7}, None),
        ({"mode": "upside-down"}, None),
        ({"points": [["original", -1, 0, None, None], ["nobody", 0, 0, None, None], 3]}, ()),
        ({"points": None, "at": "last"}, ()),
    ],
)
def test_a_tab_that_makes_no_sense_costs_only_itself(tmp_path: Path, change: dict[str, Any], left: object) -> None:
    path = tmp_path / "session.json"
    KeptSession(path).save(SESSION)
    stored = json.loads(path.read_text())
    stored["content"]["windows"][0]["tabs"][0] |= change
    path.write_text(json.dumps(stored))
    tabs = KeptSession(path).load().windows[0].tabs
    assert tabs[-1].path == Path("/filings/two.txt")
    assert len(tabs) == (1 if left is None else 2)
    assert left is None or tabs[0].points == left


def test_a_way_without_a_present_point_has_none() -> None:
    assert TabLeft(Path("/filings/one.txt")).present is None
