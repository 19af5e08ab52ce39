"""Which exhibit a file is, by the filer's link, where nothing but its name says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.edgar.exhibit_names import exhibit_type
from viewer.filing.reader import open_filing

REPORT = """<html><body><p><b>FORM 8-K</b></p><p>Date of Report: May 4, 2021</p><p>Alder Vane Company</p>
<p>(Exact name of registrant as specified in its charter)</p><p><b>Item 9.01 Financial Statements and Exhibits</b></p>
<table><tr><td>{number}</td><td><a href="{name}">Bylaws</a></td></tr></table></body></html>"""


@pytest.mark.parametrize(
    ("number", "name", "heading", "kind"),
    [
        ("3.1(a)", "exhibit31abylaws.htm", "BYLAWS", "EX-3.1(A)"),
        ("10.12", "agreement.htm", "AGREEMENT", "EX-10.12"),
        ("3.1", "ex992.htm", "Exhibit 99.2", "EX-99.2"),
    ],
)
def test_the_row_that_links_a_file_numbers_it_unless_the_file_says_itself(
    tmp_path: Path, number: str, name: str, heading: str, kind: str
) -> None:
    (tmp_path / "report.htm").write_text(REPORT.format(number=number, name=name))
    (tmp_path / name).write_text(f"<html><body><p><b>{heading}</b></p><p>The text of it.</p></body></html>")
    filing = open_filing(tmp_path)
    assert {document.filename: document.type for document in filing.documents}[name] == kind


def test_a_data_schedule_is_known_by_its_article() -> None:
    assert exhibit_type(["<ARTICLE> 5", "<LEGEND>", "This schedule contains figures."], "a.txt", "10-K") == "EX-27"
    assert exhibit_type(["ARTICLE 5", "The shares"], "a.txt", "10-K") is None
