from pathlib import Path

import pytest

from tests.building.submissions import page, submit
from viewer.filing.model import Place
from viewer.reading import Reading, read
from viewer.telling.quoting.citation import cited, quoted

BREAK = '<hr style="page-break-after:always">'


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    primary = page("FORM 8-K", "Item 8.01 Other Events", "We sold 412 vanes [in all].")
    release = page("NEWS RELEASE", "Sales rose.", BREAK, "Silver fell.")
    return read(
        submit(tmp_path / "filing.txt", "8-K", ("8-K", primary), ("EX-99.1", release), company="Alder Ridge Mining Co")
    )


def place_of(reading: Reading, words: str) -> Place:
    for document in reading.filing.documents:
        for at, block in enumerate(document.blocks):
            if (start := block.text.find(words)) >= 0:
                return Place(document.index, at, start, start + len(words))
    raise AssertionError(words)


def test_a_plain_citation_names_company_form_day_place_and_accession_number(reading: Reading):
    said = cited(reading, [place_of(reading, "412 vanes")], "plain")
    assert said == (
        "“412 vanes” (Alder Ridge Mining Co, 8-K, filed Jan 29, 2014, Item 8.01, accession no. 0000000000-14-000001)"
    )


def test_a_citation_of_the_bluebook_names_the_report_the_exhibit_the_page_and_the_day(reading: Reading):
    said = cited(reading, [place_of(reading, "Silver fell.")], "bluebook")
    assert said == "“Silver fell.” Alder Ridge Mining Co, Current Report (Form 8-K), Ex. 99.1 at 2 (Jan. 29, 2014)."


def test_a_citation_in_markdown_quotes_shows_signs_as_they_are_and_links_to_the_place(reading: Reading):
    place = place_of(reading, "vanes [in all]")
    said = cited(reading, [place], "markdown", "0000000000-14-000001")
    first, *_, last = said.split("\n")
    assert first == r"> vanes \[in all\]"
    assert last.endswith(f"(filing-viewer:0000000000-14-000001#0.{place.block}.{place.start}-{place.end})")


def test_picked_cells_of_a_table_are_quoted_row_by_row_and_nothing_that_stands_between_them(tmp_path: Path):
    rows = (
        ("Sales", "101,214", "", "89,417"),
        ("Adjustments", "(4,312", ")", "6,105"),
        ("Gain", "2,140", "", "(3,266"),
    )
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    release = page("RESULTS", f"</p><table>{cells}</table><p>")
    made = read(submit(tmp_path / "filing.txt", "8-K", ("8-K", release), company="Alder Ridge Mining Co"))
    picked = [place_of(made, words) for words in ("101,214", "(4,312\t)", "2,140")]
    assert quoted(made, picked) == "101,214\n(4,312)\n2,140"
    assert quoted(made, [*picked[:1], place_of(made, "89,417")]) == "101,214 89,417"
