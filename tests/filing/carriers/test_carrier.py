import io
import zipfile
from pathlib import Path

import pytest

from tests.building.submissions import ACCESSION, COVER, HEADER, PIXEL, RELEASE, amendment, document, submission, write
from viewer.filing.carriers.carrier import carry, filings_in
from viewer.filing.model import FilingError

INDEX_PAGE = """\
<html><head><title>EDGAR Filing Documents for 0000000000-14-000002</title></head><body>
<div id="formName"><strong>Form 8-K/A</strong> - Current report: [Amend]</div>
<div id="secNum"><acronym title="Number">No.</acronym> 0000000000-14-000002</div>
<div class="infoHead">Filing Date</div><div class="info">2014-01-30</div>
<div class="infoHead">Period of Report</div><div class="info">2014-01-29</div>
<div class="infoHead">Items</div><div class="info">Item 2.02: Results<br />Item 9.01: Exhibits</div>
<p>Document Format Files</p>
<table class="tableFile"><tr><th>Seq</th><th>Description</th><th>Document</th><th>Type</th><th>Size</th></tr>
<tr><td>1</td><td>FORM 8-K/A</td><td><a href="/Archives/edgar/data/17/a8ka.htm">a8ka.htm</a></td><td>8-K/A</td></tr>
<tr><td>2</td><td>RELEASE</td><td><a href="/ix?doc=/Archives/edgar/data/17/r.htm">r.htm</a></td><td>EX-99.1</td></tr>
<tr><td>&nbsp;</td><td>Complete submission text file</td><td><a href="/x.txt">x.txt</a></td><td>&nbsp;</td></tr>
</table>
<p>Data Files</p><table class="tableFile">
<tr><td>3</td><td>SCHEMA</td><td><a href="/x/a.xsd">a.xsd</a></td><td>EX-101.SCH</td><td>9</td></tr></table>
<div class="companyInfo"><span class="companyName">ALDER RIDGE MINING CO (Filer)
<acronym title="Central Index Key">CIK</acronym>: <a href="/x">0000000017 (see all company filings)</a></span>
<p>File No.: <a href="/x"><strong>001-00017</strong></a></p></div>
</body></html>
"""

HEADERS_PAGE = (
    "<HTML><HEAD><TITLE>SEC EDGAR Submission</TITLE>\n<!--\n<SEC-HEADER>\n<TYPE>8-K/A\n</SEC-HEADER>\n-->\n"
    "</HEAD><BODY>\n<PRE>"
    + (HEADER + document("", name='<a href="a8ka.htm">a8ka.htm</a>') + document("", "EX-99.1", 2, "r.htm"))
    .replace("<", "&lt;")
    .replace(">", "&gt;")
    .replace('&lt;a href="a8ka.htm"&gt;', '<a href="a8ka.htm">')
    .replace("&lt;/a&gt;", "</a>")
    + "</PRE></BODY></HTML>"
)


def types(path: Path) -> list[str]:
    return [item.type for item in carry(path).documents]


def reason(path: Path) -> str:
    with pytest.raises(FilingError) as error:
        carry(path)
    assert str(path) in str(error.value)
    return error.value.reason


def zipped(files: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_the_content_decides_and_not_the_name(tmp_path: Path):
    assert carry(write(tmp_path, "notes.jpg", amendment())).header.carrier == "submission"
    assert carry(write(tmp_path, "x.txt", COVER)).header.carrier == "html"
    assert carry(write(tmp_path, "x.htm", "FORM 8-K\nItem 8.01\n")).header.carrier == "text"
    assert carry(write(tmp_path, "x.bin", document(COVER))).header.carrier == "html"


def test_a_feed_file_is_read_by_its_tags(tmp_path: Path):
    feed = "<SUBMISSION>\n<ACCESSION-NUMBER>0000000000-14-000002<TYPE>8-K/A<ITEMS>9.01<FILER><CIK>17</FILER>\n"
    carried = carry(write(tmp_path, "x.nc", feed + document(COVER) + "</SUBMISSION>\n"))
    assert (carried.header.carrier, carried.header.form, carried.header.items) == ("feed", "8-K/A", ("9.01",))


def test_the_primary_document_comes_first_wherever_it_stands(tmp_path: Path):
    source = submission(document(RELEASE, "EX-99.1", 1), document(COVER, "8-K/A", 2))
    documents = carry(write(tmp_path, "x.txt", source)).documents
    assert [(item.index, item.type) for item in documents] == [(0, "8-K/A"), (1, "EX-99.1")]


def test_documents_without_a_name_get_one_each(tmp_path: Path):
    source = submission(document(COVER), document(RELEASE, "EX-99", 2), document(RELEASE, "EX-99", 2))
    names = [item.filename for item in carry(write(tmp_path, "x.txt", source)).documents]
    assert names == ["8-k-a-1.htm", "ex-99-2.htm", "ex-99-2-2.htm"]


def test_a_vendors_lines_around_a_document_are_no_part_of_it(tmp_path: Path):
    wrapped = "<TITLE> KXNAME ALDER</TITLE> \n" + document(COVER) + "KXNAME ALDER<br>KX8K<br>FYE1231\n"
    carried = carry(write(tmp_path, "x.htm", wrapped))
    assert b"KXNAME" not in carried.documents[0].payload.raw
    assert types(tmp_path / "x.htm") == ["8-K/A"]


def test_a_header_alone_is_shown_as_what_it_is(tmp_path: Path):
    carried = carry(write(tmp_path, "x.hdr.sgml", HEADER))
    assert (carried.header.form, len(carried.documents)) == ("8-K/A", 1)
    assert "header alone" in carried.findings[0].what


def test_a_submission_that_lost_its_tags_is_put_together_again(tmp_path: Path):
    stripped = (
        f"{ACCESSION}.txt : 20140130\r\n{ACCESSION}.hdr.sgml : 20140130\r\n"
        + HEADER.split("\n", 1)[1].replace("</SEC-HEADER>\n", "").replace("\n", "\r\n")
        + "8-K/A\r\n1\r\na8ka.htm\r\nFORM 8-K/A\r\nItem 9.01 Exhibits\r\n\r\n"
        + "EX-99.1\r\n2\r\nr.htm\r\nNews release\r\n"
    )
    carried = carry(write(tmp_path, "x.txt", stripped))
    assert [(item.type, item.filename) for item in carried.documents] == [("8-K/A", "a8ka.htm"), ("EX-99.1", "r.htm")]
    assert b"Item 9.01" in carried.documents[0].payload.raw
    assert "lost its tags" in carried.findings[0].what


def test_a_folder_is_one_filing_with_its_exhibits_and_images(tmp_path: Path):
    write(tmp_path, "a8ka.htm", COVER)
    write(tmp_path, "release.htm", RELEASE)
    write(tmp_path, "dex101.htm", "<html><body><p>Agreement</p></body></html>")
    write(tmp_path, "logo.gif", PIXEL)
    write(tmp_path, "a.xsd", '<?xml version="1.0"?><schema></schema>')
    write(tmp_path, "R1.htm", '<html><body><table class="report"></table></body></html>')
    write(tmp_path, "Show.js", "var Show = {}")
    carried = carry(tmp_path)
    assert carried.header.carrier == "folder"
    assert [(item.type, item.media) for item in carried.documents] == [
        ("8-K/A", "html"),
        ("EX-10.1", "html"),
        ("EX-99.1", "html"),
        ("GRAPHIC", "image"),
        ("XML", "data"),
        ("DATA", "data"),
        ("EX-101.SCH", "data"),
    ]


def test_the_rendered_summary_tells_the_types_of_its_files(tmp_path: Path):
    write(tmp_path, "body.htm", "<html><body><p>no cover here</p></body></html>")
    write(
        tmp_path,
        "FilingSummary.xml",
        '<?xml version="1.0"?><FilingSummary><File doctype="8-K" original="body.htm">body.htm</File></FilingSummary>',
    )
    assert types(tmp_path)[0] == "8-K"


def test_a_manifest_gives_what_the_documents_do_not(tmp_path: Path):
    write(tmp_path, "primary.html", COVER)
    write(tmp_path, "exhibits/dex991.htm", "<html><body><p>News</p></body></html>")
    write(
        tmp_path,
        "manifest.json",
        '{"accession_guess": "0000000000-14-000002", "filed_date": "January 30, 2014", "files": []}',
    )
    header = carry(tmp_path).header
    assert (header.accession, str(header.filed)) == (ACCESSION, "2014-01-30")
    assert types(tmp_path)[:2] == ["8-K/A", "EX-99.1"]


def test_a_cover_beside_the_text_it_belongs_to_is_the_same_filings(tmp_path: Path):
    write(tmp_path, "cover.txt", "FORM 8-K/A\nDate of Report: January 29, 2014\n")
    write(tmp_path, "text.txt", "This Form 8-K/A is being filed to correct the table on page 1.\n" * 9)
    write(tmp_path, "release.txt", "Exhibit 99.1 NEWS RELEASE\n")
    documents = carry(tmp_path).documents
    assert [(item.filename, item.type) for item in documents] == [
        ("text.txt", "8-K/A"),
        ("cover.txt", "8-K/A"),
        ("release.txt", "EX-99.1"),
    ]
    assert str(carry(tmp_path).header.period) == "2014-01-29"


def test_a_folder_of_several_filings_says_how_many(tmp_path: Path):
    write(tmp_path, "one.htm", COVER.replace("No. 2", "No. 1"))
    write(tmp_path, "two.htm", COVER.replace("8-K/A", "8-K"))
    write(tmp_path, "three.txt", amendment())
    assert reason(tmp_path) == "holds 3 filings; open one of them"
    assert sorted(path.name for path in filings_in(tmp_path)) == ["one.htm", "three.txt", "two.htm"]


def test_a_document_beside_the_submission_that_holds_it_is_no_filing_of_its_own(tmp_path: Path):
    write(tmp_path, "whole.txt", amendment())
    write(tmp_path, "a8ka.htm", COVER)
    assert filings_in(tmp_path) == (tmp_path,)
    assert types(tmp_path) == ["8-K/A", "EX-99.1"]


def test_a_zip_is_read_like_a_folder(tmp_path: Path):
    packed = zipped({"000000000014000002/a8ka.htm": COVER, "000000000014000002/r.htm": RELEASE, "__MACOSX/._r": "x"})
    path = write(tmp_path, "x", packed)
    assert types(path) == ["8-K/A", "EX-99.1"]
    assert carry(path).header.carrier == "zip"
    assert types(write(tmp_path, "y", zipped({"x.txt": amendment()}))) == ["8-K/A", "EX-99.1"]


def test_edgars_index_page_brings_the_files_beside_it(tmp_path: Path):
    page = write(tmp_path, "index.htm", INDEX_PAGE)
    write(tmp_path, "a8ka.htm", COVER)
    write(tmp_path, "unrelated.htm", COVER)
    carried = carry(page)
    header = carried.header
    assert (header.carrier, header.form, header.accession) == ("index-page", "8-K/A", ACCESSION)
    assert (str(header.filed), str(header.period)) == ("2014-01-30", "2014-01-29")
    assert header.items == ("Item 2.02: Results", "Item 9.01: Exhibits")
    assert (header.company, header.cik, header.companies[0].file_number) == (
        "ALDER RIDGE MINING CO",
        "0000000017",
        "001-00017",
    )
    assert [item.filename for item in carried.documents] == ["a8ka.htm"]
    assert [finding.what for finding in carried.findings] == [
        "The index page names EX-99.1 (r.htm), which is not beside it.",
        "The index page names 1 data files that are not beside it.",
    ]


def test_an_index_page_alone_is_shown_itself(tmp_path: Path):
    carried = carry(write(tmp_path, "index.htm", INDEX_PAGE))
    assert [(item.filename, item.media) for item in carried.documents] == [("index.htm", "html")]
    assert len(carried.findings) == 3


def test_an_index_page_finds_the_submission_beside_it(tmp_path: Path):
    page = write(tmp_path, "index.htm", INDEX_PAGE)
    write(tmp_path, f"{ACCESSION}.txt", amendment())
    assert types(page) == ["8-K/A", "EX-99.1"]


def test_a_headers_page_names_files_too(tmp_path: Path):
    page = write(tmp_path, "x-index-headers.html", HEADERS_PAGE)
    write(tmp_path, "a8ka.htm", COVER)
    write(tmp_path, "r.htm", "<html><body><p>News</p></body></html>")
    assert types(page) == ["8-K/A", "EX-99.1"]
    assert carry(page).header.items == (
        "Results of Operations and Financial Condition",
        "Financial Statements and Exhibits",
    )


def test_a_saved_pages_own_folder_comes_with_it(tmp_path: Path):
    page = write(tmp_path, "amendment.htm", COVER)
    write(tmp_path, "amendment_files/logo.gif", PIXEL)
    write(tmp_path, "amendment_files/dex991.htm", RELEASE)
    assert types(page) == ["8-K/A", "EX-99.1", "GRAPHIC"]
