"""The one pass over HTML: what makes a block, what its style is, and the HTML that shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building.read_pages import blocks, one_space, only, page, parsed, read, texts
from viewer.filing.html.reader import read_html
from viewer.filing.model import BOLD, ITALIC, UNDERLINE, Cancelled, Hyperlink, Run

# What makes a block


def test_inline_tags_never_break_a_word() -> None:
    assert texts("<p>I<span>TEM </span><b>1</b><ix:nonNumeric>A</ix:nonNumeric>. Risk</p>") == ["ITEM 1A. Risk"]


def test_one_break_is_a_new_line_and_two_part_paragraphs() -> None:
    assert texts("one<br>two<br><br>three<br>&nbsp;<br>four") == ["one\ntwo", "three", "four"]


def test_white_space_of_all_kinds_is_one_character() -> None:
    assert texts("<p> one&nbsp;&nbsp; two\n\tthree&#160;</p>") == ["one two three"]


def test_text_without_any_element_is_a_paragraph() -> None:
    assert texts("just <b>words") == ["just words"]


def test_a_block_that_is_shown_inline_breaks_nothing() -> None:
    assert texts('<div>one <div style="display:inline">two</div> three</div>') == ["one two three"]


def test_an_inline_element_that_is_shown_as_a_block_is_one() -> None:
    assert texts('<span style="display: block">one</span><span style="display:block">two</span>') == ["one", "two"]


def test_the_same_element_sets_text_by_where_it_stands() -> None:
    found = blocks("<p align=center>one</p><p>two</p><b><p align=center>three</p></b><p><font size=5>four</font></p>")
    told = [(block.text, block.style.bold, block.style.centered, block.style.size) for block in found]
    assert told == [
        ("one", False, True, None),
        ("two", False, False, None),
        ("three", True, True, None),
        ("four", False, False, 18.0),
    ]


def test_what_is_hidden_is_skipped_with_all_inside_it() -> None:
    source = '<ix:header><p>a</p></ix:header><div style="display: none"><p>b</p><table><tr><td>c</table></div><p>seen'
    assert texts(f"<title>no</title>{source}<script>d</script>") == ["seen"]


def test_references_to_control_characters_mean_windows_1252() -> None:
    assert texts("<p>&#147;Don&#146;t&#x94; &#150; &#133;</p>") == ["“Don’t” – …"]


def test_bytes_that_are_no_utf_8_are_windows_1252() -> None:
    assert texts(b"<p>\x93quoted\x94</p>") == ["“quoted”"]


def test_characters_that_nobody_sees_part_no_word() -> None:
    assert texts("<p>Ex&#8203;hib\u00adit 99\ufeff.1</p>") == ["Exhibit 99.1"]


def test_a_heading_element_is_a_heading() -> None:
    heading, below = blocks("<h2>Part I</h2><p>text</p>")
    assert (heading.kind, heading.style.bold, heading.style.size) == ("heading", True, 18.0)
    assert (below.kind, below.style.size) == ("paragraph", None)


def test_a_rule_and_an_image_are_blocks() -> None:
    rule, image = blocks('<hr><img src="https://host.example/a/logo%201.jpg" alt="Logo">')
    assert rule.kind == "rule"
    assert (image.kind, image.text, image.images) == ("image", "", ("logo 1.jpg",))
    assert '<img src="image/logo%201.jpg" alt="Logo">' in image.html


@pytest.mark.parametrize("source", ["", " \n", "<!-- nothing -->", "<html></html>", "<ix:header>x</ix:header>"])
def test_a_document_with_nothing_in_it_has_no_blocks(source: str) -> None:
    assert blocks(source) == ()


# How it is set


def test_a_paragraph_is_bold_where_nine_tenths_of_it_are() -> None:
    assert only("<p><b>Item 2.02 Results of Operations</b>.</p>").style.bold
    assert not only("<p><b>Item 2.02</b> Results of Operations</p>").style.bold


def test_emphasis_is_told_stretch_by_stretch() -> None:
    block = only('<p>a <b>bold <i>both</i></b> <u>line</u> <span style="font-weight:700">heavy</span></p>')
    assert block.runs == (
        Run(2, 6, BOLD),
        Run(7, 11, BOLD | ITALIC),
        Run(12, 16, UNDERLINE),
        Run(17, 22, BOLD),
    )


def test_a_normal_weight_ends_the_bold_around_it() -> None:
    assert only('<b><span style="font-weight:normal">plain</span></b>').runs == ()


def test_bold_around_paragraphs_holds_in_each() -> None:
    assert [block.style.bold for block in blocks("<B><P>PART I</P>\n<P ALIGN=CENTER>Item 1.</P></B><P>text")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "source",
    ["<center>x</center>", '<p align="center">x', '<div style="text-align:center"><p>x', "<p align=CENTER>x"],
)
def test_centred_text_is_centred_however_it_is_said(source: str) -> None:
    assert only(source).style.centered


def test_what_is_said_of_the_whole_body_holds_in_it() -> None:
    block = only('<body style="font-family:Arial;text-align:center"><p>x</p></body>')
    assert block.style.centered
    assert block.lead == '<div style="font-family:Arial;text-align:center"><p>'


def test_an_inner_alignment_wins() -> None:
    assert not only('<center><p align="left">x</p></center>').style.centered


def test_sizes_and_indents_are_points() -> None:
    style = only('<div style="margin-left:0.5in"><p style="font-size:10pt;text-indent:12px">x').style
    assert (style.size, style.indent) == (10.0, 45.0)


# Pages, anchors, hyperlinks


def test_the_filers_page_breaks_are_counted() -> None:
    source = (
        '<p>one<p style="page-break-before:always">two</p><hr style="page-break-after:always">'
        "<p>three</p><PAGE><p>four</p>&lt;PAGE&gt;<p>five</p>"
    )
    assert [(block.text, block.page) for block in blocks(source) if block.text] == [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
    ]


def test_two_page_breaks_on_end_are_one() -> None:
    source = '<p style="page-break-after:always">one</p><hr style="page-break-before:always"><p>two</p>'
    assert [block.kind for block in blocks(source)] == ["paragraph", "page-break", "paragraph"]


def test_an_anchor_belongs_to_the_block_it_stands_in_or_before() -> None:
    one, two = blocks('<a name="before"></a><p id="own">one <a id="within">x</a></p><p>two</p><a name="last"></a>')
    assert one.anchors == ("before", "own", "within")
    assert two.anchors == ("last",)


def test_a_hyperlink_has_the_characters_that_carry_it() -> None:
    block = only('<p>See <a href=" ex99.htm "> Exhibit <b>99.1</b> </a> hereto</p>')
    assert block.hyperlinks == (Hyperlink(4, 16, "ex99.htm"),)
    assert block.text[4:16] == "Exhibit 99.1"


def test_a_hyperlink_over_two_paragraphs_is_one_in_each() -> None:
    one, two = blocks('<a href="#x">one<br><br>two</a>')
    assert one.hyperlinks == two.hyperlinks == (Hyperlink(0, 3, "#x"),)


# The page


def test_inline_elements_are_closed_and_opened_again_around_blocks() -> None:
    result = read("<font color=red>one<br><br><i>two<p>three</i></font></p>four")
    assert not parsed(page(result)).faults
    assert all(not parsed(block.html).faults for block in result.blocks)
    assert '<font color="red"><i>two</i></font>' in result.blocks[1].html


def test_no_break_spaces_indent_the_paragraph_they_stand_before() -> None:
    indented, empty = read("<p>&nbsp;&nbsp;&nbsp;one</p><p>&nbsp;</p><p>two</p>").blocks
    assert indented.html == '<span class="b" id="b0">\xa0\xa0\xa0one</span>'
    assert empty.lead == "</p><p>\xa0</p><p>"


def test_without_pages_there_is_no_html() -> None:
    result = read("<p>one<hr><table><tr><td>a<td>1<tr><td>b<td>2</table><table><tr><td>x</table>", with_page=False)
    assert {block.lead + block.html for block in result.blocks} == {""}
    assert result.tail == ""


def test_blocks_are_the_same_with_and_without_pages() -> None:
    source = "<p>one <b>two</b><table><tr><td>a<td>1<tr><td>b<td>2</table><pre>x\n\ny</pre><a href=u>z</a>"
    bare = [block._replace(lead="", html="") for block in read(source).blocks]
    assert bare == list(read(source, with_page=False).blocks)


def test_a_person_can_stop_the_reading() -> None:
    from viewer.filing.blocks import read_blocks

    def stop(share: float, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_blocks("html", b"<p>x", 0, with_page=False, report=stop)


# Preformatted text


def test_preformatted_text_is_read_as_the_plain_text_it_is() -> None:
    kinds = [(block.kind, block.text) for block in blocks("<p>a</p><pre>Title\n\nSales   10\nCosts    9\n</pre><p>b")]
    assert kinds == [("paragraph", "a"), ("paragraph", "Title"), ("table", "Sales\t10\nCosts\t9"), ("paragraph", "b")]


def test_plain_tables_in_preformatted_text_are_tables() -> None:
    head = "<TABLE>\n<CAPTION>\n            1999    1998\n<S>         <C>     <C>\n"
    table = f"{head}Sales        120     110\nCosts         90      85\n</TABLE>"
    found = blocks(f"<pre>\nThe data are these.\n\n{table}\n\nThere were 310 people.\n</pre>")
    assert [(block.kind, block.text) for block in found] == [
        ("paragraph", "The data are these."),
        ("table", "1999\t1998\nSales\t120\t110\nCosts\t90\t85"),
        ("paragraph", "There were 310 people."),
    ]


def test_rules_page_breaks_and_blocks_in_preformatted_text_keep_their_order() -> None:
    found = blocks("<pre>one\n<page>\ntwo\n<hr>three<p>four</p>\n\nfive</pre>")
    assert [(block.kind, block.page, block.text) for block in found] == [
        ("paragraph", 1, "one"),
        ("page-break", 1, ""),
        ("paragraph", 2, "two"),
        ("rule", 2, ""),
        ("paragraph", 2, "three\nfour"),
        ("paragraph", 2, "five"),
    ]


def test_an_image_in_preformatted_text_stands_where_it_stood() -> None:
    assert [(block.kind, block.text) for block in blocks("<pre>one<img src=a.gif>two</pre>")] == [
        ("paragraph", "one"),
        ("image", ""),
        ("paragraph", "two"),
    ]


# Whatever the markup

_WORDS = st.sampled_from(
    ["one", " two ", "Item 1.", "$ 5", "&amp;", "x&nbsp;y", "<br>", "<hr>", "\n", "1,234", "<img src=a.gif>"]
)
_TAGS = st.sampled_from("p div b i font span a center h2 ul li table tr td th pre u blockquote tbody".split())
_ATTRIBUTES = st.sampled_from(
    [
        *("", "", "", ' align="center"', ' style="font-weight:bold"', ' id="k"', " colspan=2", " rowspan=2"),
        *(' style="page-break-before:always"', ' href="#k"', ' style="display:none"', ' style="display:inline"'),
    ]
)


def _wrapped(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    whole = st.builds(
        lambda tag, extra, inner: f"<{tag}{extra}>{''.join(inner)}</{tag}>",
        _TAGS,
        _ATTRIBUTES,
        st.lists(children, max_size=4),
    )
    open_ended = st.builds(lambda tag, inner: f"<{tag}>{inner}", _TAGS, children)
    table = st.builds(
        lambda rows: (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
            + "</table>"
        ),
        st.lists(st.lists(children, max_size=3), max_size=3),
    )
    return whole | open_ended | table


MARKUP = st.recursive(_WORDS, _wrapped, max_leaves=25)


@given(MARKUP)
def test_the_page_of_any_markup_is_balanced_and_numbered(source: str) -> None:
    result = read(source)
    found = parsed(page(result))
    assert found.faults == []
    assert found.block_ids == [f"b{index}" for index in range(len(result.blocks))]
    for block in result.blocks:
        assert parsed(block.html).faults == []


@given(MARKUP)
def test_the_text_in_the_page_is_the_blocks_text(source: str) -> None:
    result = read(source)
    under = parsed(page(result)).under
    for index, block in enumerate(result.blocks):
        if block.kind == "rule" or "b plain" in block.html[:30]:
            continue
        assert one_space(under[f"b{index}"]) == one_space(block.text)
        for cell in block.cells:
            shown = under.get(f"b{index}r{cell.row}c{cell.column}")  # none for text that stands in no cell
            assert shown is None or one_space(shown) == block.text[cell.start : cell.end]


@given(MARKUP)
def test_facts_stay_within_the_text(source: str) -> None:
    for block in read(source, with_page=False).blocks:
        assert block.text == block.text.strip()
        for start, end in [run[:2] for run in block.runs] + [link[:2] for link in block.hyperlinks]:
            assert 0 <= start < end <= len(block.text)
            assert block.text[start:end] == block.text[start:end].strip()


@given(MARKUP)
def test_the_page_shows_no_word_twice_and_leaves_none_out(source: str) -> None:
    result = read(source.replace("display:none", "").replace("<hr>", ""))
    shown = "".join(parsed(f'<div id="all">{page(result)}</div>').under["all"].split())
    assert shown == "".join("".join(block.text for block in result.blocks).split())


@given(st.lists(st.sampled_from(["Item", " 1A.", " ", "Risk", "Fac", "tors", " and ", "more"]), min_size=1), st.data())
def test_inline_tags_and_white_space_change_no_text(pieces: list[str], data: st.DataObject) -> None:
    plain = "".join(pieces)
    tags = [data.draw(st.sampled_from(["b", "strong", "font", "span", ""])) for _ in pieces]
    split = "".join(f"<{tag}>{piece}</{tag}>" if tag else piece for tag, piece in zip(tags, pieces, strict=True))
    spaced = split.replace(" ", data.draw(st.sampled_from(["  ", "\n", "&nbsp; ", " \t"])))
    assert texts(f"<p>{spaced}</p>") == texts(f"<p>{plain}</p>")


def test_the_direction_of_a_whole_page_is_kept():
    blocks, tail, _ = read_html('<html><body dir="rtl"><p>נתונים</p><p dir="ltr">Left.</p>'.encode(), with_page=True)
    shown = "".join(block.lead + block.html for block in blocks) + tail
    assert shown.startswith('<div dir="rtl"><p>')
    assert '<p dir="ltr">' in shown


def test_superscripts_are_told_however_they_are_set():
    (block,) = blocks('<p>Sales<sup>1</sup> and <span style="position:relative;top:-3pt">2</span> costs</p>')
    assert [block.text[one.start : one.end] for one in block.raised] == ["1", "2"]


def test_a_check_box_is_told_as_its_sign() -> None:
    assert texts('<p><input type="checkbox" checked> Yes <input type="CHECKBOX"> No <input type="text"></p>') == [
        "☒ Yes ☐ No"
    ]
