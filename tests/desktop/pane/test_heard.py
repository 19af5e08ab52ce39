"""The page is there for a screen reader that listened before the web engine was made."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(("asked", "told"), [("listening", 1), ("silent", 0)])
def test_the_page_is_told_to_a_screen_reader_and_to_nobody_else(asked: str, told: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.desktop.pane.heard", asked],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=True,
    )
    assert int(ran.stdout) == told
