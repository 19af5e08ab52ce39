"""Every shape in which a filing lies on a disk opens as the same filing, or is named in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.submissions import ACCESSION
from tests.filing.carriers.shapes import COLLECTED, FILINGS, NAMED
from viewer.filing.model import FilingError
from viewer.filing.reader import open_filing, peek
from viewer.outline.outliner import outline_filing

_WITH_AN_ADDRESS = ("saved from", "single-file", "web archive", "viewer", "SingleFile")


@pytest.mark.parametrize("shape", FILINGS)
def test_a_filing_in_any_shape_is_the_same_filing(tmp_path: Path, shape: str):
    path = FILINGS[shape](tmp_path)
    filing = open_filing(path)
    assert (filing.header.base_form, str(filing.header.period)) == ("8-K", "2014-01-29")
    assert (filing.header.company or "").upper().startswith("ALDER RIDGE MINING CO")
    first = [block.text for block in filing.documents[0].blocks if block.text]
    assert first[:2] == ["UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "FORM 8-K/A"]
    assert "Menu" not in first
    assert "Attributes" not in first
    assert peek(path).base_form == "8-K"


@pytest.mark.parametrize("shape", [name for name in FILINGS if any(word in name for word in _WITH_AN_ADDRESS)])
def test_the_address_that_a_page_was_saved_from_says_which_filing_it_is(tmp_path: Path, shape: str):
    filing = open_filing(FILINGS[shape](tmp_path))
    if "folder" not in shape:
        assert (filing.header.accession, filing.header.companies[0].cik) == (ACCESSION, "0000000017")
        assert any("the address that it was saved from" in finding.what for finding in filing.findings)


@pytest.mark.parametrize("shape", [name for name in FILINGS if name.startswith(("single-file", "web archive"))])
def test_pictures_of_a_saved_page_come_with_it(tmp_path: Path, shape: str):
    filing = open_filing(FILINGS[shape](tmp_path))
    if "without pictures" not in shape:
        assert [document.filename for document in filing.documents] == ["a8ka.htm", "logo.gif"]
        assert any(block.images == ("logo.gif",) for block in filing.documents[0].blocks)


@pytest.mark.parametrize("shape", COLLECTED)
def test_a_data_set_is_read_by_its_items_and_says_that_tables_are_missing(tmp_path: Path, shape: str):
    make, items = COLLECTED[shape]
    filing = open_filing(make(tmp_path))
    (outline,) = outline_filing(filing)
    assert [one.label for part in outline.sections for one in part.children if one.kind == "item"] == items
    assert any("tables" in finding.what for finding in filing.findings)


@pytest.mark.parametrize("shape", NAMED)
def test_what_is_no_filing_is_named_in_one_sentence(tmp_path: Path, shape: str):
    make, sentence = NAMED[shape]
    with pytest.raises(FilingError) as refused:
        open_filing(make(tmp_path))
    assert sentence in refused.value.reason


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
        '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The key does not exist.</Message></Error>',
    ],
)
def test_a_servers_answer_in_the_place_of_a_filing_is_told(tmp_path: Path, page: str):
    (tmp_path / "a.htm").write_text(page)
    found = open_filing(tmp_path / "a.htm").findings
    assert any("a server's answer" in finding.what for finding in found)


def test_there_are_enough_shapes():
    assert len(FILINGS) + len(COLLECTED) + len(NAMED) >= 60


def test_what_a_downloader_says_of_a_filing_is_none_of_its_documents(tmp_path: Path):
    filing = open_filing(FILINGS["folder with a manifest"](tmp_path))
    assert [document.filename for document in filing.documents] == ["1.htm", "2.htm"]
    assert filing.header.accession == ACCESSION
