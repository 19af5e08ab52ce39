from viewer.filing.html.reader import read_html
from viewer.filing.joining import Stretch, joined
from viewer.filing.model import Document, Payload


def document(html: str) -> Document:
    blocks, tail, _ = read_html(html.encode(), with_page=True)
    return Document(0, "10-K", "d.htm", "", "html", Payload(html.encode()), blocks, tail)


def page(*stretches: Stretch) -> str:
    blocks, tail = joined(stretches)
    return "".join(block.lead + block.html for block in blocks) + tail


def test_a_whole_document_stays_as_it_is() -> None:
    whole = document("<div><p>One</p><p>Two</p></div><p>Three</p>")
    blocks, tail = joined([Stretch(whole, 0, 1), Stretch(whole, 1, 3)])
    assert blocks == whole.blocks
    assert tail == whole.tail


def test_blocks_are_numbered_anew_with_their_rows_and_cells() -> None:
    first = document("<p>One</p><p>Two</p>")
    table = document("<p>Zero</p><table><tr><td>Silver</td><td>4</td></tr><tr><td>Gold</td><td>2</td></tr></table>")
    blocks, _ = joined([Stretch(first, 0, 2), Stretch(table, 1, 2)])
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "table"]
    assert 'id="b2r1c0"' in blocks[2].html
    assert 'id="b1' not in blocks[2].html


def test_the_frames_around_the_first_block_are_opened_and_those_of_the_last_closed() -> None:
    framed = document('<div align="center"><p>One</p><blockquote><p>Two</p></blockquote><p>Three</p></div>')
    html = page(Stretch(framed, 1, 2), Stretch(document("<p>Other</p>"), 0, 1))
    assert html.startswith("<div")
    assert "<blockquote" in html
    assert html.index("</blockquote>") < html.index("</div>") < html.index("Other")
    assert html.count("<div") == html.count("</div>")


def test_an_empty_stretch_leaves_no_trace() -> None:
    whole = document("<p>One</p>")
    assert joined([Stretch(whole, 0, 0), Stretch(whole, 0, 1)])[0] == whole.blocks
    assert joined([]) == ((), "")


def test_pages_are_counted_anew() -> None:
    paged = document(
        "<p>One</p><hr style='page-break-after:always'><p>Two</p><hr style='page-break-after:always'><p>3</p>"
    )
    assert [block.page for block in paged.blocks] == [1, 1, 2, 2, 3]
    blocks, _ = joined([Stretch(paged, 2, 5), Stretch(paged, 0, 2)])
    assert [block.page for block in blocks] == [1, 1, 2, 2, 2]
