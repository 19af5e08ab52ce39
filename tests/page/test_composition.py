"""A document becomes one page: its own HTML in order, its links, its frames, in either theme."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.building.readings import document, link, place_of, reading
from viewer.exhibits.model import Exhibits
from viewer.filing.model import Block, Document, Filing, Header, Payload
from viewer.page import compose
from viewer.page.theme import DARK, LIGHT
from viewer.reading import Reading


def html_of(made: Reading, index: int = 0) -> str:
    return compose(made, index, theme=LIGHT).html


def anchors(html: str) -> list[str]:
    return re.findall(r"<a\b[^>]*>", html)


def test_the_documents_html_stands_in_it_unchanged() -> None:
    made = reading("<div><p>One.</p><p>Two <b>three</b>.</p></div>")
    shown = made.filing.documents[0]
    assert "".join(block.lead + block.html for block in shown.blocks) + shown.tail in html_of(made)


def test_an_attached_exhibit_is_a_link_and_says_where_it_leads() -> None:
    made = reading("<p>See Exhibit 99.1.</p>", "<p>Release</p>")
    made = reading("<p>See Exhibit 99.1.</p>", "<p>Release</p>", links=(link(place_of("Exhibit 99.1", made)),))
    (anchor,) = anchors(html_of(made))
    assert 'class="link"' in anchor
    assert 'data-link="0"' in anchor
    assert "release.htm" in anchor


def test_a_reference_that_is_not_followed_says_why() -> None:
    made = reading("<p>See Exhibit 10.1.</p>")
    place = place_of("Exhibit 10.1", made)
    html = html_of(reading("<p>See Exhibit 10.1.</p>", links=(link(place, "incorporated"),)))
    assert not anchors(html)
    assert '<span class="unfollowed" data-link="0" title="It says so.">Exhibit 10.1</span>' in html


def test_the_filers_anchors_become_jumps_to_blocks() -> None:
    (anchor,) = anchors(html_of(reading('<p><a href="#part2">Part II</a></p><p>One</p><p id="part2">Part II</p>')))
    assert 'href="#b2"' in anchor
    assert 'data-jump="0.2"' in anchor


def test_a_hyperlink_to_an_attached_document_leads_to_it() -> None:
    (anchor,) = anchors(html_of(reading('<p><a href="document1.htm">Release</a></p>', "<p>Release</p>")))
    assert 'data-jump="1.0"' in anchor


def test_an_address_outside_is_kept_out_of_the_browsers_reach() -> None:
    (anchor,) = anchors(html_of(reading('<p><a href="https://example.com/?a=1&amp;b=&quot;2">Out</a></p>')))
    assert 'data-href="https://example.com/?a=1&amp;b=&quot;2"' in anchor
    assert 'href="#"' in anchor


def test_a_broken_address_is_an_address_outside() -> None:
    (anchor,) = anchors(html_of(reading('<p><a href="http://[broken">Out</a></p>')))
    assert 'class="outside"' in anchor


def test_a_data_table_stands_in_a_frame_of_its_own() -> None:
    row = "<tr><td>Silver</td><td>1</td><td>2</td></tr>"
    assert '<div class="wide" tabindex="-1"><table' in html_of(reading(f"<table>{row}{row}</table>"))


def test_a_page_break_names_the_page_that_begins() -> None:
    html = html_of(reading('<p>One</p><hr style="page-break-after:always"><p>Two</p>'))
    assert 'data-page="page 2"' in html


def test_the_title_is_text() -> None:
    made = document("<p>One</p>")
    hostile = Document(0, "8-K", "</title><script>", "", "html", Payload(b""), made.blocks, made.tail)
    filing = Filing(Path("made"), Header("html"), (hostile,))
    assert "<script" not in html_of(Reading(filing, (), Exhibits((), ()), None))


def test_pictures_are_found_by_their_name_whatever_its_case() -> None:
    made = reading("<p>One</p>")
    logo = Document(1, "GRAPHIC", "Logo.GIF", "", "image", Payload(b"GIF89a"))
    filing = Filing(made.filing.path, made.filing.header, (*made.filing.documents, logo))
    assert compose(Reading(filing, (), Exhibits((), ()), None), 0, theme=LIGHT).images["logo.gif"].raw == b"GIF89a"


def test_a_theme_brings_its_own_colours() -> None:
    html = compose(reading("<p>One</p>"), 0, theme=DARK).html
    assert 'data-theme="dark"' in html
    assert f"--sheet:{DARK.sheet}" in html


def test_every_colour_of_text_stands_out_from_its_ground() -> None:
    for theme in (LIGHT, DARK):
        for ground in (theme.window, theme.side, theme.sheet, theme.card):
            for ink in (theme.ink, theme.soft, theme.blue, theme.green):
                assert contrast(ink, ground) >= 4.5 or (ink, ground) == (theme.soft, theme.card), (
                    theme.name,
                    ink,
                    ground,
                )


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.timed
def test_ten_thousand_blocks_take_little_longer_than_joining_them() -> None:
    words = "Words " * 60
    blocks = tuple(
        Block("paragraph", words, html=f'<span class="b" id="b{number}">{words}</span>') for number in range(12_000)
    )
    made = Document(0, "10-K", "a.htm", "", "html", Payload(b""), blocks)
    whole = Reading(Filing(Path("made"), Header("html"), (made,)), (), Exhibits((), ()), None)
    compose(whole, 0, theme=LIGHT)
    start = time.process_time()
    compose(whole, 0, theme=LIGHT)
    assert time.process_time() - start < 0.5
