"""The garbage collector, kept from walking what is only being made; and memory given back to the system."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking the many small objects that a document, or a program, is made of.

    For the command line, the desktop's work and the start of the program: whoever has something made, not what makes.
    It rests while they are made; then they count as old at once (freezing and unfreezing puts them there unwalked), and
    only a collection of everything looks at them.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def give_memory_back() -> None:
    """Have the system take what this process holds and does not use; on Linux, elsewhere it does so by itself.

    It takes some 30 ms, in which other threads run: the C library keeps whatever was freed between what is used.
    """
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
