"""A process that reads one file again and again ends where it began, below Python too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.memory import READINGS, kept_of_readings
from tests.building.submissions import submit

_SENTENCE = "The shaft gave ore of the usual grade in the {}th week, and more than the one beside it."
_PAGE = "".join(f"<p>{_SENTENCE.format(f'<b>{week}</b>')}</p>" for week in range(200))
_TEXT = "FORM 10-K\n\nItem 1. Business\n\n" + "\n\n".join(_SENTENCE.format(week) for week in range(200))
_SHARE = 0.4
"""Of what all the readings were made of: the memory's own pieces lie apart, and the system counts in pages."""


@pytest.mark.parametrize("text", [_PAGE, _TEXT], ids=["page", "plain text"])
def test_two_hundred_readings_keep_nothing(text: str, tmp_path: Path) -> None:
    path = submit(tmp_path / "report.txt", "10-K", ("10-K", text))
    kept = kept_of_readings(path)
    if kept is None:
        pytest.skip("this system does not tell a process its size")
    assert kept < _SHARE * READINGS * path.stat().st_size
