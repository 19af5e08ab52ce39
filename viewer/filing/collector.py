"""The garbage collector, kept from walking what is only being made."""

from __future__ import annotations

import gc
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
