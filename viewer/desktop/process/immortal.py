"""``None`` and ``True`` kept from being freed, which ends the program.

Before Python 3.12 they are counted like any object. PySide6 6.12 gives back references to them that it never took: one
to ``None`` with every call that returns nothing, one to ``True`` with every ``emit``. Python ends the program when a
count comes to nought: after some 1,500 signals, or twelve thousand calls, which are a few minutes of reading.
"""

from __future__ import annotations

import ctypes
import sys


def keep_alive() -> None:
    """Give both more references than any session can lose, as later versions of Python do; again does nothing."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for one in (None, True):
        count = ctypes.c_ssize_t.from_address(id(one))
        # An object begins with its count, but in some builds made to debug.
        if abs(count.value - sys.getrefcount(one)) < 100:
            count.value = sys.maxsize // 2
