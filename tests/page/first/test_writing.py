"""A page that is written while its document is read is the page that is made of the document afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.filing.reader import open_filing
from viewer.page.first import writing
from viewer.page.first.writing import PageWriter, first_page
from viewer.page.theme import LIGHT

ROWS = "".join(f"<tr><td>Mine {number}</td><td>{number},000</td></tr>" for number in range(9))
BODY = "<p>Item 2.02 Results</p><hr style='page-break-after:always'>" + f"<table>{ROWS}</table><p>More words.</p>" * 900


def test_a_page_that_is_written_in_pieces_is_the_page_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_LARGE", 1000)
    path = tmp_path / "report.htm"
    path.write_text(f"<div>{BODY}<p id='last'>The end.</p><a name='past'></a></div>", encoding="utf-8")
    pieces: list[str] = []
    writer = PageWriter(LIGHT, pieces.append)
    filing = open_filing(path, with_pages=True, on_first=writer.go_on)
    assert len(pieces) > 1
    writer.finish(filing.documents[0])
    assert "".join(pieces) == first_page(filing, 0, theme=LIGHT).html


def test_what_is_no_html_is_written_only_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Item 2.02 Results\n\nWe mined silver.\n", encoding="utf-8")
    pieces: list[str] = []
    open_filing(path, with_pages=True, on_first=PageWriter(LIGHT, pieces.append).go_on)
    assert not pieces
