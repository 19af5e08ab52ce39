"""Inline styles: the facts that reading needs and the declarations that are safe to show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.filing.styles import LONGEST_STYLE, points, safe_style, style_facts


@pytest.mark.parametrize(
    ("style", "bold"),
    [
        ("font-weight:bold", True),
        ("FONT-WEIGHT: 700", True),
        ("font:bold 10pt Times New Roman", True),
        ("font-weight:normal", False),
        ("font-weight:400", False),
        ("font-size:10pt", None),
        ("", None),
    ],
)
def test_bold_is_said_denied_or_left_open(style: str, bold: bool | None) -> None:
    assert style_facts(style).bold is bold


@pytest.mark.parametrize("style", ["display:none", "DISPLAY : NONE;", "color:red;display: none !important"])
def test_what_is_not_displayed_is_hidden(style: str) -> None:
    assert style_facts(style).hidden


@pytest.mark.parametrize(
    ("length", "expected"),
    [("12pt", 12.0), ("16px", 12.0), ("1in", 72.0), (".5in", 36.0), ("-2pt", -2.0), ("50%", None), ("auto", None)],
)
def test_lengths_are_points(length: str, expected: float | None) -> None:
    assert points(length) == expected


@pytest.mark.parametrize("style", ["page-break-before:always", "break-before:page", "page-break-before: Always"])
def test_a_page_breaks_before(style: str) -> None:
    assert style_facts(style).break_before
    assert not style_facts(style).break_after


@pytest.mark.parametrize("style", ["page-break-before:avoid", "page-break-before:auto", "page-break-inside:avoid"])
def test_no_page_breaks(style: str) -> None:
    assert not style_facts(style).break_before


def test_the_last_of_two_declarations_holds() -> None:
    assert style_facts("text-align:left;text-align:center").alignment == "center"


def test_layout_is_shown_as_written() -> None:
    style = "font-family:Times New Roman;text-align:center;border-bottom:1px solid #000000"
    assert safe_style(style) == style


@pytest.mark.parametrize(
    "style",
    [
        "background:url(http://host.example/a.gif)",
        "background-color:red url('x')",
        "position:fixed",
        "position:absolute;top:0;left:0;z-index:9",
        "display:none",
        "visibility:hidden",
        "opacity:0",
        "width:expression(alert(1))",
        "-moz-binding:url(x)",
        "behavior:url(x)",
        "color:\\75rl(x)",
        "color:red/**/url(x)",
        "color:red}body{display:none",
        "color:red</style><script>",
        "list-style-image:image-set('x' 1x)",
        "transform:scale(9)",
        "content:'x'",
        "color:var(--x)",
        "font:10pt @import",
    ],
)
def test_what_can_fetch_cover_or_hide_is_left_out(style: str) -> None:
    assert safe_style(style) in ("", "color:red")


@given(st.text(alphabet="abcu rl():;@\\/*-\"'<>{}&0é", max_size=60))
def test_no_style_can_leave_its_attribute_or_fetch(noise: str) -> None:
    shown = safe_style(f"color:{noise};background-color:{noise};font:{noise}")
    assert not set(shown) & set('"<>{}\\@')
    assert "url" not in shown
    assert "/*" not in shown


def test_no_style_of_megabytes_is_remembered() -> None:
    from viewer.filing.blocks import read_blocks

    style_facts.cache_clear()
    safe_style.cache_clear()
    long = "color:red;" * 100_000
    block = read_blocks("html", f'<p style="{long}">x</p>'.encode(), 0, with_page=True).blocks[0]
    assert len(block.lead) < 2 * LONGEST_STYLE
    assert style_facts.cache_info().currsize <= 1
