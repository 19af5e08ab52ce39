"""Marks go to the exact characters and never change what a fragment says."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.building.readings import document
from viewer.filing.model import Block, Place
from viewer.page.marking import mark_block
from viewer.page.model import Mark, MarkKind
from viewer.page.positions import Spot, place_of, spot_of

TABLE = """<table><tr><td>Mine</td><td align="right">Silver</td></tr>
<tr><td>North <b>Vein</b></td><td align="right">$&nbsp;2,140 &lt;b&gt;</td></tr></table>"""
PARAGRAPH = (
    "<p>Alder &amp; Ridge<br>reports\n\n<b>prelim<i>inary</i></b>&nbsp; production &lt;i&gt; of “ore” 𝒳 now.</p>"
)
KINDS: tuple[MarkKind, ...] = ("link", "unfollowed", "change", "note", "match", "section")


def text_of(html: str) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser", preserve_whitespace_tags={"span", "table", "tr"}).get_text()


def marked(html: str, *marks: Mark) -> str:
    return mark_block(document(html).blocks[0], 0, marks)


def test_a_mark_goes_around_its_words() -> None:
    html = marked("<p>See Exhibit 99.1 now.</p>", Mark(Place(0, 0, 4, 16), "change", "change-0"))
    assert '<span class="change" data-card="change-0">Exhibit 99.1</span> now.' in html


def test_a_mark_that_begins_inside_an_element_ends_outside_it() -> None:
    html = marked("<p>One <b>two three</b> four.</p>", Mark(Place(0, 0, 8, 18), "note", "note-0"))
    assert html.count('data-card="note-0"') == 2
    assert "<b>two <span" in html


def test_a_whole_cell_is_marked_on_the_cell() -> None:
    block = document(TABLE).blocks[0]
    cell = block.cells[-1]
    html = mark_block(block, 0, [Mark(Place(0, 0, cell.start, cell.end), "change", "change-0")])
    assert re.search(rf'<td [^>]*class="change" [^>]*id="b0r{cell.row}c{cell.column}"', html)
    assert "<span" not in html


def test_words_inside_a_cell_are_marked_inside_it() -> None:
    block = document(TABLE).blocks[0]
    start = block.text.index("2,140")
    html = mark_block(block, 0, [Mark(Place(0, 0, start, start + 5), "change", "change-0")])
    assert '<span class="change" data-card="change-0">2,140</span>' in html


def test_columns_of_plain_text_stay_where_they_are() -> None:
    rows = "Silver, ounces      2,140,512     2,291,004\nGold, ounces           47,310        37,102\n"
    block = document(f"<pre>{rows}</pre>").blocks[0]
    cell = next(cell for cell in block.cells if block.text[cell.start : cell.end] == "47,310")
    html = mark_block(block, 0, [Mark(Place(0, 0, cell.start, cell.end), "change", "change-0")])
    assert rows.strip("\n") in text_of(html)


def test_where_words_are_missing_an_empty_mark_stands() -> None:
    html = marked("<p>One two.</p>", Mark(Place(0, 0, 3, 3), "change", "change-0"))
    assert "One" in html
    assert '<span class="change" data-card="change-0"></span>' in html


def test_a_whole_block_carries_its_marks_itself() -> None:
    html = marked("<p>One.</p>", Mark(Place(0, 0), "change", "change-0"), Mark(Place(0, 0), "note", "note-1"))
    assert 'class="b change note"' in html
    assert 'data-card="change-0 note-1"' in html


def test_titles_are_text_whatever_they_say() -> None:
    hostile = '"><script>alert(1)</script>'
    html = marked("<p>One two.</p>", Mark(Place(0, 0, 0, 3), "unfollowed", "0", hostile))
    assert "<script" not in html


def test_a_link_found_in_a_filers_own_anchor_takes_its_place() -> None:
    mark = Mark(Place(0, 0, 4, 16), "link", "3")
    html = marked('<p>See <a href="release.htm">Exhibit 99.1</a>.</p>', mark)
    assert html.count("<a") == 1
    assert 'data-link="3"' in html


def test_a_mark_on_what_lies_between_two_cells_is_set_into_the_first() -> None:
    block = document(TABLE).blocks[0]
    between = block.cells[0].end
    made = mark_block(
        block, 0, [Mark(Place(0, 0, 1, 1), "link", "0"), Mark(Place(0, 0, between, between + 1), "link", "0")]
    )
    assert text_of(made) == text_of(block.html)


marks = st.builds(
    lambda start, length, kind, number: (start, length, kind, number),
    st.integers(0, 60),
    st.integers(0, 30),
    st.sampled_from(KINDS),
    st.integers(0, 9),
)


@given(st.sampled_from([TABLE, PARAGRAPH]), st.lists(marks, max_size=12))
def test_marks_never_change_the_visible_text(html: str, wanted: list[tuple[int, int, MarkKind, int]]) -> None:
    block = document(html).blocks[0]
    made = [
        Mark(Place(0, 0, min(start, len(block.text)), min(start + length, len(block.text))), kind, str(number))
        for start, length, kind, number in wanted
    ]
    assert text_of(mark_block(block, 0, made)) == text_of(block.html)


@given(st.integers(0, 60), st.integers(1, 30))
def test_a_mark_holds_exactly_the_characters_of_its_place(start: int, length: int) -> None:
    block = document(PARAGRAPH).blocks[0]
    start = min(start, len(block.text) - 1)
    end = min(start + length, len(block.text))
    html = mark_block(block, 0, [Mark(Place(0, 0, start, end), "change", "change-0")])
    from bs4 import BeautifulSoup

    found = BeautifulSoup(html, "html.parser").select('[data-card="change-0"]')
    assert "".join("".join(piece.get_text() for piece in found).split()) == "".join(block.text[start:end].split())


@given(st.sampled_from([TABLE, PARAGRAPH]), st.integers(0, 60), st.integers(1, 30))
def test_a_spot_leads_back_to_the_words_of_its_place(html: str, start: int, length: int) -> None:
    blocks = document(html).blocks
    text = blocks[0].text
    start = min(start, len(text) - 1)
    words = text[start : start + length]
    spot = spot_of(blocks, Place(0, 0, start, min(start + length, len(text))))
    back = place_of(blocks, 0, spot)
    assert back is not None
    if spot.start is not None and words.split() and not blocks[0].cells:
        assert text[back.start : back.end] == words.strip()


def test_an_unknown_element_is_no_place() -> None:
    assert place_of((Block("paragraph", "One"),), 0, Spot("b7", 0, 1)) is None
    assert place_of((Block("paragraph", "One"),), 0, Spot("nonsense")) is None


def test_a_whole_row_is_marked_on_the_row() -> None:
    block = document(TABLE).blocks[0]
    start = block.text.index("North")
    html = mark_block(block, 0, [Mark(Place(0, 0, start, len(block.text)), "change", "change-0")])
    assert re.search(r'<tr [^>]*class="change" [^>]*id="b0r1"', html)
    assert html.count("change-0") == 1


def test_all_of_a_block_is_the_block() -> None:
    assert 'class="b change"' in marked("<p>One two.</p>", Mark(Place(0, 0, 0, 8), "change", "change-0"))


def test_what_is_missing_in_one_place_is_one_mark() -> None:
    html = marked("<p>One two.</p>", *(Mark(Place(0, 0, 3, 3), "change", f"change-{n}") for n in range(3)))
    assert html.count("<span") == 2
    assert 'data-card="change-0 change-1 change-2"' in html
