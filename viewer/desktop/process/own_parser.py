"""The parser that lxml carries, bound before a graphics driver brings another.

On Linux, Mesa's software renderer loads LLVM, and that the system's libxml2, for the whole process to see. An lxml that
is loaded after it is bound to that older library and misreads what its own reads right, such as ``&#146;``.
"""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec


def bind_own_parser() -> None:
    """Load lxml's library, without importing it, before anything is drawn: it then keeps the libxml2 it came with."""
    spec = find_spec("lxml.etree") if sys.platform.startswith("linux") else None
    if spec is not None and spec.origin is not None:
        ctypes.CDLL(spec.origin, mode=os.RTLD_NOW | os.RTLD_LOCAL)
