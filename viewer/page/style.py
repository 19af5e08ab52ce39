"""The style sheets of a page: only those that it needs, because each rule is tried on every element of the filing."""

from __future__ import annotations

from functools import cache

from viewer.page.theme import Theme
from viewer.resources import resource


def theme_css(theme: Theme) -> str:
    """A theme's colours and, where it is dark, the rules by which the filer's own colours give way."""
    return theme.css() + (_sheet("dark.css") if theme.is_dark else "")


def page_css(*, with_notes: bool, with_folds: bool = False) -> str:
    """The rules of every page and, where they are needed, those of marks and cards, and of folded text."""
    return (
        _sheet("page.css") + (_sheet("notes.css") if with_notes else "") + (_sheet("folds.css") if with_folds else "")
    )


@cache
def _sheet(name: str) -> str:
    return resource("page", name).read_text("utf-8")
