"""Styles of a page and the theme's colours keep out of each other's way."""

from __future__ import annotations

import re

import pytest

from viewer.page.first.style import theme_css
from viewer.page.theme import DARK, LIGHT, Theme
from viewer.resources import resource

_MADE = re.compile(r"--([\w-]+):")


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sheet", ["page.css", "notes.css", "folds.css", "dark.css"])
def test_no_style_of_the_page_takes_the_name_of_a_colour(theme: Theme, sheet: str) -> None:
    """What is called like a colour takes it from whatever is painted in it."""
    made = set(_MADE.findall(resource("page", sheet).read_text("utf-8")))
    assert made.isdisjoint(_MADE.findall(theme_css(theme)))
