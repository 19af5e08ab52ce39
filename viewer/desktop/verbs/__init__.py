"""Everything the reader can tell the program to do."""

from __future__ import annotations

from importlib import import_module

_MENUS = ("file", "edit", "headings", "changes", "view", "go", "help")


def register_all() -> None:
    """Register every command, in the order of the menus; again does nothing."""
    for menu in _MENUS:
        import_module(f"{__name__}.{menu}")
