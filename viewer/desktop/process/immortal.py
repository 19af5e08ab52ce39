"""References to ``None`` that PySide6 gives back without having taken them.

Before Python 3.12 ``None`` is counted like any object. PySide6 6.12 takes one off that count with every call that
returns nothing, and Python ends the program when it comes to nought: after some twelve thousand calls, which are a few
minutes of reading.
"""

from __future__ import annotations

import ctypes
import sys


def keep_none() -> None:
    """Give ``None`` more references than any session can lose, as later versions of Python do."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    count = ctypes.c_ssize_t.from_address(id(None))
    if (
        abs(count.value - sys.getrefcount(None)) < 100
    ):  # an object begins with its count, but in some builds made to debug
        count.value = sys.maxsize // 2
