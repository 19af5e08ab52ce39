"""How the program starts itself: for work that another process does, which may be stopped at any moment."""

from __future__ import annotations

import sys


def own_program() -> list[str]:
    """The program and the arguments that come before its own; packed, it is its own interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "viewer"]
