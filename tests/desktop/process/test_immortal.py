"""A session lasts as long as the reader likes, whatever the toolkit does to the counts of ``None`` and ``True``."""

from __future__ import annotations

import subprocess
import sys

CALLS = """
from viewer.desktop.process.immortal import keep_alive
keep_alive()
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    told = Signal()
thing = Thing()
for _ in range(100_000):
    {call}
"""


def ends_well(call: str) -> bool:
    told = CALLS.format(call=call)
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=120, check=False)
    return (done.returncode, done.stderr) == (0, "")


def test_a_hundred_thousand_calls_that_return_nothing_do_not_end_the_program() -> None:
    assert ends_well("thing.setObjectName('thing')")


def test_a_hundred_thousand_signals_do_not_end_the_program() -> None:
    assert ends_well("thing.told.emit()")
