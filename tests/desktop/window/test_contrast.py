"""Words stand out from what they stand on, in both themes: WCAG 2.1, success criterion 1.4.3."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from viewer.desktop.widgets.theme import colors, mixed
from viewer.page.first.style import page_css, theme_css
from viewer.page.theme import DARK, LIGHT, Theme

LEAST = 4.5
LEAST_OF_A_FRAME = 3.0
"""Of what shows where the focus is: success criterion 1.4.11."""
GROUNDS = ("window", "side", "sheet", "field", "card", "selected", "hover", "shade")
INKS = ("ink", "soft", "blue", "amber", "green")


def luminance(color: str) -> float:
    """Relative luminance, as WCAG defines it."""
    shown = QColor(color)
    parts = (shown.redF(), shown.greenF(), shown.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(color: str, ground: str) -> float:
    lighter, darker = sorted((luminance(color), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_contrast_of_the_definition():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_ink_is_read_on_every_ground(theme: Theme):
    tones = colors(theme)
    faint = {
        (ink, ground): round(contrast(tones[ink], tones[ground]), 2)
        for ink in INKS
        for ground in GROUNDS
        if contrast(tones[ink], tones[ground]) < LEAST
    }
    assert faint == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_stands_on_a_coloured_ground_is_read(theme: Theme):
    tones = colors(theme)
    for ink in INKS:
        assert contrast(tones[ink], tones["amber_fill"]) >= LEAST
    for ground in ("blue", "amber"):
        assert contrast(tones["sheet"], tones[ground]) >= LEAST


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
def test_where_the_focus_is_can_be_seen(theme: Theme, ground: str):
    tones = colors(theme)
    assert contrast(tones["blue"], tones[ground]) >= LEAST_OF_A_FRAME


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_that_the_reader_marked_are_read(theme: Theme):
    mark = r"highlight\(own-(\w+)\) \{ background-color: color-mix\(in srgb, (#\w+) (\d+)%, var\(--sheet\)\)"
    marks = re.findall(mark, page_css() + theme_css(theme))
    grounds = {name: mixed(color, theme.sheet, int(share) / 100) for name, color, share in marks}
    assert len(grounds) == 4
    assert {name: ground for name, ground in grounds.items() if contrast(theme.ink, ground) < LEAST} == {}
