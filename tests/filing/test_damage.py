"""Documents that are damaged or made to overwhelm: read in time that grows with their length, in bounded memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from tests.building.read_pages import blocks, page, parsed, read
from tests.growth import assert_grows_with_length
from viewer.filing.blocks import read_blocks
from viewer.filing.model import Media

_HTML: dict[str, tuple[bytes, int]] = {
    "nested elements": (b"<div>x", 4_000),
    "nested inline elements": (b"<b><i>x", 4_000),
    "nested hyperlinks": (b"<a href=u>x", 2_000),
    "nested tables": (b"<table><tr><td>x", 1_000),
    "tables never closed": (b"<table><tr><td>x</td></tr><p>y", 1_000),
    "angle brackets": (b"<", 20_000),
    "words on one line": (b"word ", 100_000),
    "paragraphs each set otherwise": (b"<p style='margin-left:1%dpt'>x</p>", 1_500),
    "wide spans": (b"<table><tr><td colspan=1000000 rowspan=1000000>a<td>b</tr>", 300),
    "cells without rows": (b"<td>1", 4_000),
    "rows of a table": (b"<tr><td>Sales<td>1,000<td>900</tr>", 2_000),
    "breaks": (b"x<br><br>", 3_000),
    "anchors": (b"<a name=x></a>", 4_000),
    "NULs": (b"<p>a\0b</p>", 2_000),
    "references": (b"&#0000146;", 6_000),
}
_TEXT: dict[str, tuple[bytes, int]] = {
    "dashes": (b"-", 200_000),
    "groups of dashes": (b"-- ", 60_000),
    "leaders": (b" . ", 30_000),
    "gaps": (b"a   ", 30_000),
    "columns": (b"1  ", 5_000),
    "spaces": (b" ", 200_000),
    "tables opened": (b"<TABLE>\nprose\n\n", 3_000),
    "tables with attributes": (b"<TABLE X>\nprose\n", 1_000),
    "rules": (b"a  b  1\n\n------\n", 3_000),
    "pages": (b"<PAGE> 1", 6_000),
}
_CASES = [("html", name) for name in _HTML] + [("text", name) for name in _TEXT]


@pytest.mark.parametrize(("media", "name"), _CASES)
def test_time_grows_with_length_alone(media: Media, name: str) -> None:
    piece, times = (_HTML if media == "html" else _TEXT)[name]

    def made(count: int) -> bytes:
        return b"<p>a</p>" * (media == "html") + piece * count + b" x"

    assert_grows_with_length(made, lambda source: read_blocks(media, source, 0, with_page=True), times)


def test_a_hundred_thousand_nested_tags_are_read_with_a_finding() -> None:
    result = read(b"<div>" * 100_000 + b"deep")
    assert [block.text for block in result.blocks] == ["deep"]
    assert "nested" in result.findings[0].what
    assert not parsed(page(result)).faults


FORGOTTEN = "Too many elements are open around too many paragraphs: the last are shown without their looks."


def test_elements_left_open_do_not_fill_the_memory() -> None:
    style = "color:red;font-family:" + "x" * 150
    source = (f'<span style="{style};{style}">' * 150 + "x<br><br>" * 4_000).encode()
    tracemalloc.start()
    result = read(source)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(result.blocks) == 4_000
    assert peak < 150_000_000
    assert all(not parsed(block.html).faults for block in result.blocks[::500])
    assert [one.what for one in result.findings] == [FORGOTTEN]


_DAMAGED = [
    *(b"", b"\0", b"\0" * 1_000, b"\xff\xfe", b"<", b"</", b"<!", b"<!--", b"<p", b"<p a=", b"<a href='", b"&", b"&#x"),
    *(
        b"</table></tr></td>",
        b"<tr></table><td>",
        b"<pre>",
        b"<pre><table>",
        b"]]>",
        b"<![CDATA[x]]>",
        bytes(range(256)),
    ),
    *(b"<ix:header>", b"</ix:header><ix:header>", b"<table><caption>x", b"\xef\xbb\xbf<p>x", b"<?xml version='1.0'?>"),
    *(b'<?xml version="1.0" encoding="bogus-9"?><p>x</p>', b"<meta charset=utf-7><p>x", "<p>x".encode("utf-16")),
]


@pytest.mark.parametrize("source", _DAMAGED)
@pytest.mark.parametrize("media", ["html", "text", "xml"])
def test_no_damage_is_an_error(source: bytes, media: Media) -> None:
    result = read(source, media)
    assert not parsed(page(result)).faults


@pytest.mark.parametrize("declared", ["bogus-9", "utf-7", "iso-8859-1", "utf-16"])
def test_a_declared_encoding_changes_nothing(declared: str) -> None:
    source = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>“quoted” — 5 €</p>'
    assert [block.text for block in blocks(source)] == ["“quoted” — 5 €"]


@pytest.mark.parametrize(
    "make", [lambda tag: f"<p>one</p><{tag}>two</{tag}><p>three</p>", lambda tag: f"<p>one</p>two<{tag}>three"]
)
def test_a_tag_that_nobody_knows_loses_no_text(make: Callable[[str], str]) -> None:
    for tag in ("x", "ix:nonfraction", "o:p", "blink", "xbrl", "document", "type"):
        assert "".join(block.text for block in blocks(make(tag))) == "onetwothree"
