"""What holds of every tree, and what never changes one."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.building.trees import PROSE, SIGNED, ascii_page, b, c, i, outlined, p, page, table, tree, u
from viewer.filing.model import Block, Place
from viewer.outline.model import Outline, Section

_HEADINGS = st.sampled_from(
    [
        b("Item 1. Business"),
        b("Item 1A. Risk Factors"),
        b("Item 2. Properties"),
        b("Item 7. Management's Discussion and Analysis"),
        b("Item 7. Management's Discussion and Analysis (continued)"),
        b("Item 8. Financial Statements and Supplementary Data"),
        b("Items 10 through 14. Incorporated by reference"),
        b("Item 15. Exhibits and Financial Statement Schedules"),
        c("PART I"),
        c("PART II"),
        c("TABLE OF CONTENTS"),
        c("EXPLANATORY NOTE"),
        c("EXHIBIT INDEX"),
        c("SIGNATURES"),
        c("CONSOLIDATED BALANCE SHEETS"),
        b("Overview"),
        i("Barometers"),
        u("Weather vanes"),
        b("(a) Exhibits"),
        b("1. Basis of presentation"),
        b("2. Inventories"),
        p("Item 7 above sets out why orders fell."),
        p("None."),
        p(SIGNED[1]),
        table(("Item 1.", "Business", "3"), ("Item 2.", "Properties", "9"), ("Item 8.", "Financial Statements", "11")),
        table(("Barometers", "1,204", "998"), ("Vanes", "310", "277")),
        "<hr style='page-break-after:always'/>",
        p(PROSE),
    ]
)
_CONTENT = st.lists(_HEADINGS, min_size=1, max_size=30)
_FORM = st.sampled_from(["10-K", "10-Q", "8-K", "10-KSB", "20-F", "S-3", "SC 13D", "DEF 14A", None])


def _offset(blocks: tuple[Block, ...], place: Place) -> tuple[int, int]:
    assert 0 <= place.block <= len(blocks)
    if place.block < len(blocks):
        length = len(blocks[place.block].text)
        assert 0 <= (place.start or 0) <= length
        assert place.end is None or (place.start or 0) <= place.end <= length
    else:
        assert not place.start
    return place.block, place.start or 0


def _tiles(
    blocks: tuple[Block, ...], sections: tuple[Section, ...], start: tuple[int, int], end: tuple[int, int]
) -> None:
    """Each section begins where the one before it ends; children lie inside and the last ends with its parent."""
    at = start
    for section in sections:
        begins, ends = _offset(blocks, section.place), _offset(blocks, section.end)
        assert begins == at, section
        assert begins <= ends
        if section.children:
            first = _offset(blocks, section.children[0].place)
            assert begins <= first
            _tiles(blocks, section.children, first, ends)
            assert all(child.level == section.level + 1 for child in section.children)
        at = ends
    assert at == end


def _is_whole(blocks: tuple[Block, ...], outline: Outline) -> None:
    _tiles(blocks, outline.sections, (0, 0), (len(blocks), 0))
    assert all(section.evidence.why.endswith(".") for section in outline.walk())
    assert all(0 < section.evidence.confidence <= 1 for section in outline.walk())


@given(_CONTENT, _FORM)
def test_sections_tile_the_document(content, form):
    blocks = page(*content)
    _is_whole(blocks, outlined(blocks, form))


@given(
    st.lists(
        st.sampled_from(
            ["ITEM 1.  BUSINESS", "Item 2", "PART I", "PROPERTIES", "-----", "<PAGE>", PROSE, "SIGNATURES"]
        ),
        max_size=20,
    )
)
def test_sections_tile_plain_text(lines):
    blocks = ascii_page("\n\n".join(lines) or "A line.")
    _is_whole(blocks, outlined(blocks))


@given(_CONTENT, _FORM, st.data())
def test_white_space_changes_nothing(content, form, data):
    gaps = st.sampled_from([" ", "\n", "  ", "\t", "&nbsp;", " &nbsp;\n "])
    flowed = [re.sub(r" (?=[^<>]*<)", lambda _: data.draw(gaps), one) if "style" not in one else one for one in content]
    assert tree(page(*flowed), form) == tree(page(*content), form)


@given(_CONTENT, _FORM, st.data())
def test_split_inline_tags_change_nothing(content, form, data):
    def split(match: re.Match[str]) -> str:
        words = match[2]
        at = data.draw(st.integers(0, len(words)))
        tag = match[1]
        return f"<{tag}>{words[:at]}</{tag}><{tag}>{words[at:]}</{tag}>"

    split_up = [re.sub(r"<([bui])>([^<&]+)</\1>", split, one) for one in content]
    assert tree(page(*split_up), form) == tree(page(*content), form)


@given(_CONTENT, _FORM)
def test_presentational_tags_by_other_names_change_nothing(content, form):
    renamed = [
        one.replace("<b>", "<strong>")
        .replace("</b>", "</strong>")
        .replace("<i>", "<em>")
        .replace("</i>", "</em>")
        .replace("<u>", '<span style="text-decoration:underline">')
        .replace("</u>", "</span>")
        for one in content
    ]
    assert tree(page(*renamed), form) == tree(page(*content), form)


@given(_CONTENT, _FORM)
def test_paragraphs_as_divisions_change_nothing(content, form):
    renamed = [one.replace("<p ", "<div ").replace("<p>", "<div>").replace("</p>", "</div>") for one in content]
    assert tree(page(*renamed), form) == tree(page(*content), form)


_REPORT = (
    c("PART I"),
    b("Item 1. Business"),
    PROSE,
    i("Barometers"),
    PROSE,
    i("Weather vanes"),
    PROSE,
    b("Item 2. Properties"),
    PROSE,
    c("PART II"),
    b("Item 7. Management's Discussion and Analysis"),
    b("Overview"),
    PROSE,
    b("Liquidity"),
    PROSE,
    b("Item 8. Financial Statements and Supplementary Data"),
    c("CONSOLIDATED BALANCE SHEETS"),
    PROSE,
    *SIGNED,
)


@given(st.sets(st.integers(1, len(_REPORT) - len(SIGNED))))
def test_page_breaks_change_nothing(places):
    broken = [
        line
        for at, one in enumerate(_REPORT)
        for line in ("<hr style='page-break-after:always'/>", one)[at not in places :]
    ]
    assert tree(page(*broken)) == tree(page(*_REPORT))
