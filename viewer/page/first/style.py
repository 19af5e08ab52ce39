"""The style sheets of a page: only those that it needs, because each rule is tried on every element of the filing."""

from __future__ import annotations

from functools import cache

from viewer.page.theme import Theme
from viewer.resources import resource


def theme_css(theme: Theme) -> str:
    """A theme's colours and, where it is dark, the rules by which the filer's own colours give way."""
    return theme.css() + (_sheet("dark.css") if theme.is_dark else "")


def page_css() -> str:
    """The rules of every page."""
    return _sheet("page.css")


def added_css(*, with_notes: bool, with_folds: bool) -> list[tuple[str, str]]:
    """Where they are needed, the rules of marks and cards, and of folded text; each with the name of its element."""
    return [
        ("viewer-notes", _sheet("notes.css") if with_notes else ""),
        ("viewer-folds", _sheet("folds.css") if with_folds else ""),
    ]


@cache
def _sheet(name: str) -> str:
    return resource("page", name).read_text("utf-8")
