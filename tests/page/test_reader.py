"""The reader's own letters and column stand in a page after all else, and can end no style sheet."""

from __future__ import annotations

from tests.building.readings import reading
from viewer.page import compose
from viewer.page.reader import OF_WINDOW, ReaderStyle
from viewer.page.theme import LIGHT


def test_as_filed_a_page_stays_as_it_is() -> None:
    html = compose(reading("<p>One.</p>"), 0, theme=LIGHT).html
    assert ReaderStyle().dressed(html) == html


def test_what_the_reader_likes_is_in_the_page_once() -> None:
    html = ReaderStyle(640, "Noto Serif", 14).dressed(compose(reading("<p>One.</p>"), 0, theme=LIGHT).html)
    assert html.count("--measure:640px") == 1
    assert 'font-family:"Noto Serif"' in html
    assert "font-size:14pt" in html
    assert "--measure:100vw" in ReaderStyle(OF_WINDOW).css()


def test_a_fonts_name_cannot_end_the_rules() -> None:
    assert "<" not in ReaderStyle(family='x"}</style><p>').css().replace("font-family", "")
