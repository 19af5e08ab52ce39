"""A page's HTML is read as the structure of what is printed."""

from __future__ import annotations

import pytest

from tests.growth import assert_grows_with_length
from viewer.export.paper.page_structure import structure_of
from viewer.export.paper.printable import Bookmark, Printable
from viewer.export.paper.structure import Element, Words


def lines(body: str, *bookmarks: Bookmark) -> list[str]:
    """A line for each element, set in by its depth, with the words that are its own."""
    return told(structure_of(Printable(f"<head><style>p {{}}</style></head><body>{body}</body>", "", bookmarks)))


def told(element: Element, depth: int = 0) -> list[str]:
    words = " ".join(one.text.strip() for one in element.children if isinstance(one, Words) and one.text)
    below = (line for one in element.children if isinstance(one, Element) for line in told(one, depth + 1))
    return [f"{'  ' * depth}{element.role} {words}".rstrip(), *below]


def article(body: str) -> str:
    return f'<article class="document" id="d0"><h1>8-K</h1>{body}</article>'


def test_each_section_holds_what_follows_it_until_the_next_of_its_level() -> None:
    body = article(
        '<div><p id="d0-b0">Part I</p></div><p id="d0-b1">Item 1</p>'
        '<div><p id="d0-b2">Text</p><p id="d0-b3">Part II</p></div>'
    )
    marks = (Bookmark("Part I", "d0-b0", 1), Bookmark("Item 1", "d0-b1", 2), Bookmark("Part II", "d0-b3", 1))
    assert lines(body, *marks)[3:] == [
        "    Sect",
        "      P Part I",
        "      Sect",
        "        P Item 1",
        "        P Text",
        "    Sect",
        "      P Part II",
    ]


def test_a_filers_own_headings_are_paragraphs() -> None:
    assert lines(article('<h3><span class="b" id="d0-b0">Set large</span></h3>'))[2:] == [
        "    H1 8-K",
        "    P Set large",
    ]


def test_the_headings_of_a_memo_are_headings() -> None:
    assert lines("<header><h1>Memo</h1></header><section><h2>What differs</h2><p>Much.</p></section>") == [
        "Document",
        "  H1 Memo",
        "  Sect",
        "    H2 What differs",
        "    P Much.",
    ]


def test_a_block_is_one_paragraph_whatever_frames_stand_in_it() -> None:
    frame = '<table role="presentation"><tr id="d0-b0"><td>(a)</td><td><p>Exhibits</p><p>below</p></td></tr></table>'
    assert lines(article(frame))[3:] == ["    P (a) Exhibits below"]


def test_what_is_hidden_is_not_read_and_what_is_in_no_block_is_a_paragraph() -> None:
    body = 'Loose <b>words</b><p>and more</p><div hidden><a href="#d0">Never</a><div>seen</div></div><p>End</p>'
    assert lines(body) == ["Document", "  P Loose words", "  P and more", "  P End"]


def test_the_number_of_a_note_stands_behind_what_it_is_about() -> None:
    assert lines('<p id="d0-b0">It <span data-note="3">rose</span>.</p>') == ["Document", "  P It rose 3 ."]


def test_a_list_without_entries_only_sets_text_in() -> None:
    assert lines("<ul><p>One</p><ul><p>Two</p></ul><p>Three</p></ul>") == [
        "Document",
        "  P One",
        "  P Two",
        "  P Three",
    ]


def test_entries_with_something_between_them_are_two_lists_in_order() -> None:
    assert lines("<ol><li>One<ul><li>Deep</li></ul></li><li>Two</li><p>Between</p><li>Three</li></ol>") == [
        "Document",
        "  L",
        "    LI",
        "      LBody",
        "        P One",
        "        L",
        "          LI",
        "            LBody",
        "              P Deep",
        "    LI",
        "      LBody",
        "        P Two",
        "  P Between",
        "  L",
        "    LI",
        "      LBody",
        "        P Three",
    ]


def test_a_note_holds_its_parts() -> None:
    parts = '<span class="heading"><b>1</b> Changed</span><span class="quote">“Rose”</span>'
    assert lines(f'<aside class="margin" role="note">{parts}</aside>') == [
        "Document",
        "  Note",
        "    P 1 Changed",
        "    P “Rose”",
    ]


def test_cells_of_a_typed_table_stand_in_their_columns_and_drawn_rules_are_told() -> None:
    table = (
        '<span class="b columns" id="d0-b0" role="table">'
        '<span id="d0-b0r0" role="row"><span role="columnheader" aria-colindex="2">1995</span></span>\n'
        '<span id="d0-b0r1" role="row"><span role="rowheader" aria-colindex="1">Sales</span> ... '
        '<span role="cell" aria-colindex="2">4</span></span>\n<span id="d0-b0r2">   ----</span></span>'
    )
    element = structure_of(Printable(f"<body>{table}</body>", ""))
    assert told(element) == [
        "Document",
        "  Table",
        "    TR",
        "      TD",
        "      TH",
        "        P 1995",
        "    TR",
        "      TH",
        "        P Sales",
        "        P ...",
        "      TD",
        "        P 4",
        "    TR",
        "      TD",
        "        P ----",
        "      TD",
    ]
    assert [one.text.strip() for one in element.words() if one.is_drawn] == ["...", "----"]


@pytest.mark.parametrize("body", ["</p></article><td>x</td>", "<table><td>x<table><tr>y", "<ul><p>x</ul></li>y"])
def test_markup_that_does_not_fit_together_loses_no_words(body: str) -> None:
    words = "".join(one.text for one in structure_of(Printable(f"<body>{body}</body>", "")).words())
    assert words == "".join(each for each in "xy" if each in body.replace("<ul", ""))


def test_the_time_goes_with_the_length_also_of_what_is_never_closed() -> None:
    def hostile(count: int) -> Printable:
        return Printable("<body>" + "<blockquote><td rowspan=9><b>x</i>" * count, "")

    assert_grows_with_length(hostile, structure_of, 500)
