"""What of a filer's HTML is let through to the page: nothing that runs, fetches, leads out or breaks out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.read_pages import page, parsed, read
from viewer.filing.markup import ROLES, SHOWN_AS, SKIPPED, escape, escape_attribute, image_name

_HARMLESS_TAGS = {*(tag for tag, role in ROLES.items() if role != SKIPPED), *SHOWN_AS.values()}
_HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://host.example/x.js></SCRIPT>",
    "<p onclick=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<img src=http://host.example/x.gif>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='http://host.example/' ping='http://host.example/' target=_top>x</a>",
    "<iframe src=http://host.example/></iframe>",
    "<object data=http://host.example/></object>",
    "<embed src=http://host.example/>",
    "<svg><use href=http://host.example/#x></svg>",
    "<link rel=stylesheet href=http://host.example/x.css>",
    "<meta http-equiv=refresh content='0;url=http://host.example/'>",
    "<base href=http://host.example/>",
    "<style>@import 'http://host.example/x.css';</style>",
    "<form action=http://host.example/><input autofocus onfocus=alert(1)><button formaction=x>x</button></form>",
    "<body background=http://host.example/x.gif onload=alert(1)>",
    "<table background=http://host.example/x.gif><tr><td background=x>x</table>",
    "<p style='background:url(http://host.example/x.gif);position:fixed'>x</p>",
    "<video src=http://host.example/x poster=x></video>",
    '<font face="x" color="&quot;><script>">x</font>',
    "<p id='b0' name='b1' class='b'>x</p>",
    "<x-y onclick=alert(1)>x</x-y>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<noscript><p title='</noscript><script>alert(1)</script>'>",
    "<!--><script>alert(1)</script>-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<textarea><script>alert(1)</script></textarea>",
    "<hr onclick=alert(1) style='position:fixed'>",
]


def _assert_harmless(html: str) -> None:
    found = parsed(html)
    assert found.faults == []
    for tag, attributes in found.elements:
        assert tag in _HARMLESS_TAGS
        for name, value in attributes.items():
            assert name not in ("href", "background", "action", "ping", "target", "poster", "name")
            assert not name.startswith("on")
            if name == "src":
                assert tag == "img"
                assert value == "" or value.startswith("image/")
            if name == "style":
                assert "url" not in value
                assert "position" not in value
            if name in ("id", "class"):
                assert (
                    value in ("b", "b plain", "page-break") or value[1:].replace("r", "").replace("c", "").isdecimal()
                )


@pytest.mark.parametrize("source", _HOSTILE)
def test_nothing_hostile_comes_through(source: str) -> None:
    for around in ("{}", "<p>a {} b</p>", "<table><tr><td>a {}<td>1<tr><td>b<td>2</table>", "<b>{}<br><br>x</b>"):
        _assert_harmless(page(read(around.format(source))))


@pytest.mark.parametrize("source", _HOSTILE)
def test_plain_text_shows_markup_as_text(source: str) -> None:
    html = page(read(source, "text"))
    assert not {tag for tag, _ in parsed(html).elements} - {"span", "hr"}


_NAMES = st.sampled_from(
    "href src style id name class onclick onload face color width align background title data-x".split()
)
_VALUES = st.text(alphabet="abjs:/()\"'<>&;=# \t\n\\u0é%", max_size=20) | st.sampled_from(
    [
        "javascript:alert(1)",
        "//host.example",
        "&quot;><script>",
        "' onclick='x",
        '" onclick="x',
        "b0",
        "image/../../x",
        "\\\\h\\x",
    ]
)
_TAGS = st.sampled_from("a p div font img table td tr hr span body input script h1 li b o:p".split())


@given(
    st.lists(
        st.tuples(_TAGS, st.dictionaries(_NAMES, _VALUES, max_size=4), st.sampled_from(['"', "'", ""])), max_size=6
    )
)
def test_no_attribute_breaks_out(elements: list[tuple[str, dict[str, str], str]]) -> None:
    source = "".join(
        f"<{tag} " + " ".join(f"{name}={quote}{value}{quote}" for name, value in attributes.items()) + ">x"
        for tag, attributes, quote in elements
    )
    _assert_harmless(page(read(source)))


@given(st.text(alphabet="ab<>&\"' \n;#x27", max_size=60))
def test_escaped_text_reads_back_as_it_was(text: str) -> None:
    assert parsed(f'<p id="b0">{escape(text)}</p>').under["b0"] == text
    assert parsed(f'<p id="b0" title="{escape_attribute(text)}">x</p>').elements[0][1]["title"] == text


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("logo.jpg", "logo.jpg"),
        ("https://www.sec.gov/Archives/edgar/data/1/2/logo.jpg?x=1", "logo.jpg"),
        ("..\\images\\a%20b.gif", "a b.gif"),
        ("../../../etc/passwd", "passwd"),
        ("data:image/gif;base64,R0lGOD", None),
        ("", None),
        ("folder/", None),
        ("http://[::1", "[::1"),
    ],
)
def test_an_image_is_asked_for_by_its_files_name(source: str, name: str | None) -> None:
    assert image_name(source) == name
