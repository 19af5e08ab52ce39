"""Cuts count the characters that are seen, whether they are written as themselves or as references."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.filing.model import Place
from viewer.page.fragment import Fragment, long_runs, runs
from viewer.page.model import Mark
from viewer.page.wrapping import Stretch, wrap

_PIECES = st.lists(st.sampled_from(["a", "b ", " ", "&amp;", "&nbsp;", "&#160;", "&", "\n", "é", "word", "&x"]))


@given(_PIECES)
def test_runs_are_the_text_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    begins = [begin for begin, _ in runs(text)]
    assert "".join(text[begin:end] for begin, end in pairwise([*begins, len(text)])) == text


@given(_PIECES.map(lambda pieces: "".join(pieces) * 200))
def test_long_runs_are_the_text_in_order_and_see_what_its_runs_see(text: str) -> None:
    found = list(long_runs(text))
    assert "".join(text[begin:end] for begin, end, _ in found) == text
    assert sum(seen for _, _, seen in found) == sum(seen for _, seen in runs(text))


def test_a_mark_deep_in_a_long_text_is_where_it_would_be_in_a_short_one() -> None:
    fragment = Fragment(f'<p id="b0">{"&amp; w " * 3_000}mine {"&lt; " * 3_000}</p>')
    wrap(fragment, "b0", [Stretch(6_000, 6_004, Mark(Place(0, 0, 2, 5), "change", "c1"))])
    assert '&amp; w <span class="change" data-card="c1">mine</span> &lt; ' in str(fragment)


def test_a_reference_counts_as_one_character_and_a_blank_one_as_none() -> None:
    assert [seen for _, seen in runs("a&amp;&nbsp;b &c")] == [1, 1, 0, 1, 0, 1, 1]


def test_a_mark_over_references_holds_them_whole() -> None:
    fragment = Fragment('<p id="b0">x &amp;&nbsp;&lt;y z</p>')
    wrap(fragment, "b0", [Stretch(1, 3, Mark(Place(0, 0, 2, 5), "change", "c1"))])
    assert str(fragment).startswith('<p id="b0">x <span class="change" data-card="c1">&amp;&nbsp;&lt;</span>y z')
