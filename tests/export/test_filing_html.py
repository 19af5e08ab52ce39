"""A filing as one HTML file reads like the filing, with its notes in the margin; nothing in it runs or fetches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from tests.building.submissions import PIXEL
from tests.export.trees import tree
from viewer.exhibits.model import Exhibits
from viewer.export import html
from viewer.filing.model import Block, Document, Filing, Header, Hyperlink, Payload
from viewer.library.reading import read_beside_original
from viewer.reading import Reading, read


@pytest.fixture(scope="module")
def page(samples: Path) -> lxml.html.HtmlElement:
    return tree(html(read(samples / "alder-ridge-8-k.txt", with_pages=True)))


@pytest.fixture(scope="module")
def noted_page(samples: Path) -> lxml.html.HtmlElement:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt", with_pages=True)
    assert amended.original is not None
    return tree(html(amended.original, amended))


def of_fragments(*blocks: Block, others: tuple[Document, ...] = ()) -> lxml.html.HtmlElement:
    document = Document(0, "8-K", "a.htm", "REPORT", "html", Payload(b""), blocks)
    filing = Filing(Path("a.htm"), Header("html"), (document, *others))
    return tree(html(Reading(filing, (), Exhibits((), ()), None)))


def test_all_documents_share_a_page_without_sharing_an_id(page: lxml.html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {"d0", "d1", "d0-b0", "d1-b0", "d1-b8r3c0"} <= set(ids)


def test_every_link_leads_to_a_place_within_the_file(page: lxml.html.HtmlElement) -> None:
    assert page.xpath("//article[@id='d0']//a[text()='Exhibit 99.1']/@href") == ["#d1-b0"] * 2
    ids = set(page.xpath("//@id"))
    assert all(address.startswith("#") and address[1:] in ids for address in page.xpath("//@href"))


def test_the_contents_name_documents_and_sections(page: lxml.html.HtmlElement) -> None:
    listed = [link.text_content() for link in page.xpath("//nav//a")]
    assert {"NEWS RELEASE", "Item 2.02 Results of Operations and Financial Condition"} <= set(listed)


def test_pictures_are_in_the_file(page: lxml.html.HtmlElement) -> None:
    (source,) = page.xpath("//article//img/@src")
    assert source.startswith("data:image/jpeg;base64,/9j/")


def test_nothing_in_the_file_runs_or_fetches(noted_page: lxml.html.HtmlElement) -> None:
    assert not noted_page.xpath("//script | //iframe | //object | //form | //link | //@onclick | //@onload")
    assert all(source.startswith("data:image/") for source in noted_page.xpath("//@src"))
    policy = noted_page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_a_filers_own_address_is_told_and_not_followed() -> None:
    block = Block(
        "paragraph",
        "here",
        hyperlinks=(Hyperlink(0, 4, "https://example.com/?a=1&b=2"),),
        html='<span class="b" id="b0"><a href="https://example.com/?a=1&amp;b=2">here</a></span>',
    )
    (anchor,) = of_fragments(block).xpath("//article//a")
    assert anchor.get("href") is None
    assert anchor.get("title") == "https://example.com/?a=1&b=2"


def test_text_that_looks_like_an_id_stays_text() -> None:
    page = of_fragments(Block("paragraph", 'x id="b7"', html='<span class="b" id="b0">x id="b7" data-card="c"</span>'))
    assert page.xpath("string(//*[@id='d0-b0'])") == 'x id="b7" data-card="c"'


def test_what_only_calls_itself_a_picture_is_left_out() -> None:
    picture = Document(1, "GRAPHIC", "logo.gif", "", "image", Payload(b"<svg onload='alert(1)'>"))
    block = Block("image", "Logo", images=("logo.gif",), html='<img src="image/logo.gif" alt="Logo" id="b0">')
    (image,) = of_fragments(block, others=(picture,)).xpath("//article//img")
    assert image.get("src") is None
    assert image.get("alt") == "Logo"


def test_a_picture_that_only_bears_the_name_of_a_file_is_called_a_picture() -> None:
    picture = Document(1, "GRAPHIC", "vane.gif", "", "image", Payload(PIXEL))
    pictures = (f'<img src="image/vane.gif" alt="{told}">' for told in ("g17i43.jpg", "A &quot;vane&quot;"))
    shown = f'<span id="b0">{"".join(pictures)}</span>'
    page = of_fragments(Block("image", "", images=("vane.gif",), html=shown), others=(picture,))
    assert page.xpath("//article//img/@alt") == ["Picture", 'A "vane"']


def test_attachments_that_cannot_be_shown_are_named() -> None:
    attached = Document(1, "EX-99.2", "slides.pdf", "", "pdf", Payload(b"%PDF"))
    page = of_fragments(Block("paragraph", "x", html="<span>x</span>"), others=(attached,))
    assert page.xpath("string(//footer)") == "Also in the filing, not shown here: EX-99.2 slides.pdf."


def test_a_note_stands_in_the_margin_and_its_number_at_what_it_is_about(noted_page: lxml.html.HtmlElement) -> None:
    first, second = noted_page.xpath("//aside[@class='margin']")
    assert "before 2,140,512 → now 2,410,512 +270,000 +12.6 %" in first.text_content()
    assert "outside the notes" in second.text_content()
    (cell,) = noted_page.xpath("//*[@data-note='1']")
    assert cell.text_content().strip() == "2,140,512"
    assert not noted_page.xpath("//@data-card")


@pytest.mark.parametrize(
    ("before", "after", "told"), [("Old words", "", "removed Old"), ("", "New words", "added New")]
)
def test_words_of_one_side_alone_say_so_without_any_line_through_them(
    samples: Path, before: str, after: str, told: str
) -> None:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt", with_pages=True)
    assert amended.original is not None
    assert amended.comparison is not None
    change = replace(amended.comparison.changes[1], before=before, after=after)
    compared = replace(amended.comparison, changes=(change,))
    page = tree(html(amended.original, replace(amended, comparison=compared)))
    (difference,) = page.xpath("//aside/*[@class='difference']")
    assert difference.text_content() == f"{told} words"


def test_paragraphs_put_in_at_one_place_are_one_note(samples: Path) -> None:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt", with_pages=True)
    assert amended.original is not None
    assert amended.comparison is not None
    words = amended.comparison.changes[1]
    assert words.original is not None
    start = words.original.start
    place = replace(words.original, end=start)
    new = [
        replace(words, kind="inserted", before="", after=f"Paragraph {n}. {'x ' * 400}", original=place)
        for n in range(9)
    ]
    compared = replace(amended.comparison, changes=tuple(new))
    page = tree(html(amended.original, replace(amended, comparison=compared)))
    (note,) = [note for note in page.xpath("//aside") if "Paragraph" in note.text_content()]
    assert note.text_content().endswith("and 3 more paragraphs")
    assert all(len(told.text_content()) < 500 for told in note.xpath(".//ins"))
    (mark,) = page.xpath("//span[contains(@class, 'change')]/@data-note")
    assert mark.isdigit()


def test_a_page_break_before_all_text_leaves_no_page_empty() -> None:
    def page_break(index: int) -> Block:
        return Block("page-break", "", html=f'<hr class="page-break" id="b{index}">')

    text = Block("paragraph", "x", html='<span id="b1">x</span>')
    page = of_fragments(page_break(0), text, page_break(2), text, page_break(4))
    assert page.xpath("//hr/@id") == ["d0-b2"]
    assert {"d0-b0", "d0-b4"} <= set(page.xpath("//span/@id"))


def test_a_typed_table_too_broad_for_a_page_says_how_broad_it_is() -> None:
    lines = ("x" * 80, "x" * 132, "x " * 400)
    blocks = tuple(Block("table", line, html=f'<span class="b plain">{line}&amp;</span>') for line in lines)
    document = Document(0, "10-K", "a.txt", "REPORT", "text", Payload(b""), blocks)
    page = html(Reading(Filing(Path("a.txt"), Header("text"), (document,)), (), Exhibits((), ()), None))
    assert tree(page).xpath("//div[@class='long']/@style") == ["--columns:133"]


def test_a_note_on_a_row_of_a_layout_table_stands_before_the_table(samples: Path) -> None:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt", with_pages=True)
    assert amended.original is not None
    news = amended.original.filing.documents[1]
    framed = tuple(
        block._replace(
            lead=f"<table><tbody>{block.lead}" if index == 7 else block.lead,
            html=f'<tr id="b{index}"><td>{block.text}</td></tr>' if index > 6 else block.html,
        )
        for index, block in enumerate(news.blocks)
    )
    documents = tuple(
        replace(each, blocks=framed, tail="</tbody></table>") if each is news else each
        for each in amended.original.filing.documents
    )
    original = replace(amended.original, filing=replace(amended.original.filing, documents=documents))
    page = html(original, replace(amended, original=original))
    assert page.rindex("<aside") < page.index('<tr id="d1-b7" role="heading" aria-level="3">')
