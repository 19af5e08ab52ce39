"""A filing leaves the program as Markdown and HTML that read like the filing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from tests.chains import annual_report, chain
from tests.export.trees import tree
from viewer.cli import main
from viewer.exhibits.model import Exhibits
from viewer.export import html, markdown, write
from viewer.filing.model import Block, Cell, Document, Filing, Header, Hyperlink, Payload
from viewer.library.reading import read_beside_original
from viewer.reading import Reading, read

ROOT = Path(__file__).parent.parent


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell starts it, where there is no display."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "FILING_VIEWER_HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "viewer", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=ROOT,
        env={**kept, **environment},
    )


@pytest.fixture(scope="module")
def annotated(samples: Path) -> str:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt")
    assert amended.original is not None
    return markdown(amended.original, amended)


def of_blocks(*blocks: Block) -> str:
    document = Document(0, "8-K", "a.htm", "REPORT", "html", Payload(b""), blocks)
    filing = Filing(Path("a.htm"), Header("html"), (document,))
    return markdown(Reading(filing, (), Exhibits((), ()), None))


def test_documents_and_sections_are_headings(samples: Path) -> None:
    lines = markdown(read(samples / "alder-ridge-8-k.txt")).splitlines()
    assert "## Item 2.02 Results of Operations and Financial Condition" in lines
    assert [line for line in lines if line.startswith("# ")] == ["# 8-K, ALDER RIDGE MINING CO", "# NEWS RELEASE"]


def test_a_table_keeps_its_columns(annotated: str) -> None:
    assert "| Silver (ounces) | 2,140,512 | 2,291,004 | 8,904,118 |" in annotated
    assert "| Provisional price adjustments to revenues | (4,312) | 6,105 | (19,918) |" in annotated


def test_a_note_stands_once_under_the_table_that_it_is_about(annotated: str) -> None:
    assert annotated.count("> **correct**: “The purpose of this Amendment") == 1
    after_table = annotated.split("| Zinc (tons) | 15,611 |", 1)[1]
    assert after_table.split("\n\n")[1].startswith("> **correct**")


def test_changes_say_what_the_notes_say_of_them(annotated: str) -> None:
    assert "> **named in a note**: Silver (ounces), Fourth quarter 2013: 2,140,512 → 2,410,512" in annotated
    assert "> **outside the notes**: 19 → 21" in annotated


def test_text_that_looks_like_markup_stays_text() -> None:
    exported = of_blocks(
        Block("paragraph", "* Filed <b>herewith</b> [1]"), Block("paragraph", "# 4\n1. One | two_three")
    )
    assert exported == "# REPORT\n\n\\* Filed \\<b\\>herewith\\</b\\> \\[1\\]\n\n\\# 4  \n1\\. One \\| two\\_three\n"


def test_a_header_over_two_columns_does_not_join_them() -> None:
    text = "Both\nA\tB\n1\t2"
    cells = (Cell(0, 0, 2, 0, 4), Cell(1, 0, 1, 5, 6), Cell(1, 1, 1, 7, 8), Cell(2, 0, 1, 9, 10), Cell(2, 1, 1, 11, 12))
    assert of_blocks(Block("table", text, cells=cells)).endswith("| Both |  |\n| --- | --- |\n| A | B |\n| 1 | 2 |\n")


@pytest.mark.parametrize("kind", ["md", "json", "html"])
def test_the_command_writes_the_file(kind: str, samples: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out.{kind}"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", kind, str(out), "--with-notes"]) == 0
    written = out.read_text(encoding="utf-8")
    assert "2,410,512" in written
    if kind == "json":
        assert {"filing", "documents", "links", "ledger", "notes", "changes"} <= json.loads(written).keys()


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


def test_attachments_that_cannot_be_shown_are_named() -> None:
    attached = Document(1, "EX-99.2", "slides.pdf", "", "pdf", Payload(b"%PDF"))
    page = of_fragments(Block("paragraph", "x", html="<span>x</span>"), others=(attached,))
    assert page.xpath("string(//footer)") == "Also in the filing, not shown here: EX-99.2 slides.pdf."


def test_a_note_stands_in_the_margin_and_its_number_at_what_it_is_about(noted_page: lxml.html.HtmlElement) -> None:
    first, second = noted_page.xpath("//aside[@class='margin']")
    assert "2,140,512 → 2,410,512 +270,000 +12.6 %" in first.text_content()
    assert "outside the notes" in second.text_content()
    (cell,) = noted_page.xpath("//*[@data-note='1']")
    assert cell.text_content().strip() == "2,140,512"
    assert not noted_page.xpath("//@data-card")


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
    assert page.rindex("<aside") < page.index('<tr id="d1-b7">')


def test_a_file_that_cannot_be_written_is_status_3(
    capsys: pytest.CaptureFixture[str], samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "no-such-folder" / "out.md"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", "md", str(out)]) == 3
    assert "out.md: No such file or directory" in capsys.readouterr().err


def test_a_filing_is_written_as_a_pdf_without_a_display(samples: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    ended = run("export", str(samples / "alder-ridge-8-k.txt"), "--to", "pdf", str(out), "--with-notes")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, b"", b"")
    assert out.read_bytes().startswith(b"%PDF-")


def test_without_qt_a_pdf_is_one_sentence_and_status_1(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object')")
    out = tmp_path / "out.pdf"
    ended = run(
        *("export", str(samples / "alder-ridge-8-k.txt"), "--to", "pdf", str(out)),
        PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}",
    )
    assert ended.returncode == 1
    assert ended.stderr.decode("utf-8") == (
        "filing-viewer: a PDF cannot be printed: libEGL.so.1: cannot open shared object "
        "(filing-viewer doctor says what is missing)\n"
    )
    assert not out.exists()


@pytest.mark.parametrize("kind", ["html", "md", "json"])
def test_the_text_as_amended_says_where_its_parts_come_from(kind: str, tmp_path: Path) -> None:
    original, *_ = chain(tmp_path)
    out = tmp_path / f"out.{kind}"
    home = str(tmp_path / "home")
    ended = run("export", str(original), "--to", kind, str(out), "--as-amended", FILING_VIEWER_HOME=home)
    assert ended.returncode == 0
    text = out.read_text("utf-8")
    assert "4,811" in text
    assert "Margaret Ellsworth" in text
    assert "proxy statement" not in text
    if kind == "json":
        told = {origin["name"]: (origin["kind"], origin["by"]) for origin in json.loads(text)["origins"]}
        assert told["Item 10"] == ("replaced", [1])
        assert told["Item 9A"] == ("not-addressed", [])
    else:
        assert "Replaced by Amendment No. 2" in text


def test_a_filing_without_an_amendment_is_not_written_as_amended(tmp_path: Path) -> None:
    alone = annual_report(tmp_path / "report.txt")
    home = str(tmp_path / "home")
    ended = run("export", str(alone), "--to", "md", str(tmp_path / "out.md"), "--as-amended", FILING_VIEWER_HOME=home)
    assert ended.returncode == 3
    assert b"an original and an amendment" in ended.stderr


def test_a_disk_that_fills_up_leaves_the_old_file_and_no_half_of_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fills_up(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "memo.md"
    target.write_text("before")
    monkeypatch.setattr("os.fsync", fills_up)
    with pytest.raises(OSError, match=r"memo\.md'$"):
        write("after", target)
    assert target.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["memo.md"]


def test_a_link_is_written_through_and_not_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "memo.md", tmp_path / "link.md"
    target.write_text("before")
    link.symlink_to(target)
    write("after", link)
    assert link.is_symlink()
    assert target.read_text() == "after"
