"""A session is as long as the reader likes, whatever the toolkit does to Python's own count of ``None``."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
import viewer.desktop
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("thing")
"""


def test_a_hundred_thousand_calls_that_return_nothing_do_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
