"""A hit is seen however little room its words have: those before it give way."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from viewer.desktop.panels.search.words import shortened
from viewer.search.excerpts import excerpt
from viewer.search.matching import Span

WORDS = "The shaft that was sunk before the mill was built and after the road was cut is of silver and is shut."


@pytest.mark.parametrize("letters", [14, 20, 40, 90, 400])
def test_the_hit_stands_within_the_width(qapp: QApplication, letters: int) -> None:
    metrics = QFontMetrics(QFont())
    width = letters * metrics.averageCharWidth()
    at = WORDS.index("silver")
    found = excerpt(WORDS, [Span(at, at + 6)])
    text, cut = shortened(found, metrics, width)
    start = found.spans[0].start - cut
    assert text[start : start + 6] == "silver"
    assert metrics.horizontalAdvance(text[: start + 6]) <= width


def test_words_that_all_have_room_are_left_as_they_are(qapp: QApplication) -> None:
    found = excerpt("No silver.", [Span(3, 9)])
    assert shortened(found, QFontMetrics(QFont()), 2000) == ("No silver.", 0)
