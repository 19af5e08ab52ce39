from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from tests.building.submissions import ACCESSION, COVER, HEADER, PIXEL, RELEASE, amendment, document, submission, write
from viewer.filing import limits
from viewer.filing.model import Block, Cancelled
from viewer.filing.reader import open_filing, peek


def text_of(blocks: Iterable[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def test_every_document_has_its_text(tmp_path: Path):
    filing = open_filing(write(tmp_path, "x.txt", amendment()))
    assert "Item 9.01 Exhibits" in text_of(filing.documents[0].blocks)
    assert "Alder Ridge reports production" in text_of(filing.documents[1].blocks)
    assert filing.documents[0].blocks[0].html == ""


def test_pages_come_when_they_are_asked_for(tmp_path: Path):
    filing = open_filing(write(tmp_path, "x.txt", amendment()), with_pages=True)
    assert 'id="b0"' in filing.documents[0].blocks[0].html


def test_a_look_tells_the_same_header_as_opening(tmp_path: Path):
    files: dict[str, bytes | str] = {"a.txt": amendment(), "b.htm": COVER, "c.htm": document(COVER)}
    for name, content in files.items():
        path = write(tmp_path, name, content)
        assert peek(path) == open_filing(path).header


def test_the_amendments_number_comes_from_its_cover(tmp_path: Path):
    assert peek(write(tmp_path, "x.txt", amendment())).amendment_number == 2


def test_what_no_header_says_comes_from_the_cover_and_the_files_name(tmp_path: Path):
    header = peek(write(tmp_path, f"{ACCESSION}.htm", COVER))
    assert (header.form, header.company, header.period) == ("8-K/A", "ALDER RIDGE MINING COMPANY", date(2014, 1, 29))
    assert (header.accession, header.filed, header.cik) == (ACCESSION, None, None)


def test_a_period_that_is_the_filing_date_gives_way_to_the_covers(tmp_path: Path):
    text = HEADER.replace("8-K/A", "10-Q/A").replace("20140129", "20140130")
    cover = "FORM 10-Q/A\nFor the quarterly period ended September 30, 2013\n"
    filing = open_filing(write(tmp_path, "x.txt", submission(document(cover, "10-Q/A"), header=text)))
    assert filing.header.period == date(2013, 9, 30)
    assert "the cover's 2013-09-30 is taken" in filing.findings[-1].what


def test_an_exhibit_by_itself_opens_but_is_no_filing(tmp_path: Path):
    path = write(tmp_path, "release.htm", RELEASE)
    assert open_filing(path).documents[0].type == "EX-99.1"
    assert peek(path).form is None


def test_a_document_brings_the_images_and_exhibits_it_names_beside_it(tmp_path: Path):
    named = COVER.replace("</body>", '<img src="logo.gif"><p><a href="r.htm#top">Exhibit 99.1</a></p></body>')
    path = write(tmp_path, "a8ka.htm", named)
    write(tmp_path, "logo.gif", PIXEL)
    write(tmp_path, "r.htm", RELEASE)
    write(tmp_path, "unrelated.htm", RELEASE)
    filing = open_filing(path)
    assert [(item.index, item.filename, item.type) for item in filing.documents] == [
        (0, "a8ka.htm", "8-K/A"),
        (1, "logo.gif", "GRAPHIC"),
        (2, "r.htm", "EX-99.1"),
    ]
    assert filing.documents[2].blocks


def test_a_document_cannot_reach_out_of_its_folder(tmp_path: Path):
    write(tmp_path, "secret.htm", RELEASE)
    outward = COVER.replace(
        "</body>", '<p><a href="../secret.htm">a</a> <a href="%2e%2e%2fsecret.htm">b</a></p></body>'
    )
    assert len(open_filing(write(tmp_path, "inner/a8ka.htm", outward)).documents) == 1


def test_progress_is_told_and_work_can_be_stopped(tmp_path: Path):
    path = write(tmp_path, "x.txt", amendment())
    told: list[float] = []
    open_filing(path, report=lambda share, _: told.append(share))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)

    def stop(share: float, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        open_filing(path, report=stop)


@pytest.mark.parametrize(
    ("name", "text"), [("x.htm", f"<html><body>{COVER}{'<p>a' * 40_000}"), ("x.txt", "a\n\n" * 900)]
)
def test_a_filing_of_paragraphs_without_end_is_read_to_a_bound_and_says_so(
    name: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "BLOCKS", 500)
    filing = open_filing(write(tmp_path, name, text))
    assert 500 <= len(filing.documents[0].blocks) < 25_000
    assert "Only the first 500 paragraphs and tables are read." in [one.what for one in filing.findings]


def test_documents_beyond_the_bound_are_there_without_their_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "BLOCKS", 1)
    filing = open_filing(write(tmp_path, "x.txt", amendment()))
    assert [bool(one.blocks) for one in filing.documents][:2] == [True, False]
