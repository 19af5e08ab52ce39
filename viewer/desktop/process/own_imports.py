"""Modules imported without PySide reading their source.

PySide6 6.12 looks into every module that is imported after it for its own name, because one may ask for other names of
Qt's methods (``__feature__``). Ours do not ask, and to read four hundred files takes as long as to paint the window.
"""

from __future__ import annotations

import sys
from importlib import import_module

_READS = "feature_imported"


def import_plainly() -> None:
    """Have the modules that are imported from now on told to nobody; again, or with another PySide6, does nothing."""
    import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, _READS):
        setattr(feature, _READS, _pass)


def _pass(_module: object) -> None:
    """Leave a module as it is."""
