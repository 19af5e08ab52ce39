"""A stretch of a document is whole HTML by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.submissions import page, save_page
from viewer.export import stretches
from viewer.export.filing_html import pages_html
from viewer.export.paper.printable import printable
from viewer.export.stretches import Stretch
from viewer.filing.model import Place
from viewer.reading import Reading, read

FRAMED = (
    '<div style="margin-left:2em"><p>First</p><div><p>Second</p></div><p>Third</p></div>'
    "<table><tr><td><p>Cell one</p><p>Cell two</p></td><td>Beside</td></tr></table><p>Last</p>"
)


@pytest.fixture
def framed(tmp_path: Path) -> Reading:
    return read(save_page(tmp_path / "framed.htm", page(FRAMED)), with_pages=True)


def test_frames_that_closed_before_are_left_out_and_those_around_are_kept(framed: Reading) -> None:
    document = framed.filing.documents[0]
    third = next(index for index, block in enumerate(document.blocks) if block.text == "Third")
    stretch = Stretch(0, third, third + 1)
    opened, closed = stretches.opening(document, stretch), stretches.closing(document, stretch)
    assert "margin-left" in opened
    assert opened.count("<div") == closed.count("</div>") == 1


def test_only_what_is_asked_for_is_in_the_page(framed: Reading) -> None:
    blocks = framed.filing.documents[0].blocks
    last = len(blocks) - 1
    html = pages_html(framed, stretches=[Stretch(0, last, last + 1)])
    assert "Text of the report." in html
    assert "First" not in html
    assert "<nav" not in html


def test_the_whole_is_all_of_its_documents(framed: Reading) -> None:
    of = stretches.of_filing(framed.filing)
    assert [(each.first, each.past) for each in of] == [(0, len(framed.filing.documents[0].blocks))]
    assert pages_html(framed, stretches=of).count("Cell one") == 1


def test_places_make_one_stretch_of_each_document() -> None:
    places = [Place(1, 4), Place(0, 7, 3, 9), Place(0, 2)]
    assert stretches.of_places(places) == (Stretch(0, 2, 8), Stretch(1, 4, 5))


def test_a_section_ends_where_the_next_begins(samples: Path) -> None:
    reading = read(samples / "alder-ridge-8-k.txt", with_pages=True)
    section = next(one for one in reading.outline(0).walk() if one.label == "Item 2.02")
    stretch = stretches.of_section(reading.filing, section)
    words = pages_html(reading, stretches=[stretch])
    assert "Results of Operations" in words
    assert "SIGNATURE" not in words
    assert stretch.first == section.place.block


def test_bookmarks_are_the_documents_with_their_sections(samples: Path) -> None:
    made = printable(read(samples / "alder-ridge-8-k.txt", with_pages=True))
    titles = [(one.level, one.title) for one in made.bookmarks]
    assert (0, "Exhibit 99.1 · NEWS RELEASE") in titles
    assert (1, "Item 2.02 Results of Operations and Financial Condition") in titles
    assert all(f'id="{one.name}"' in made.html for one in made.bookmarks)
    assert made.title == "8-K · ALDER RIDGE MINING CO"


def test_what_stands_at_the_foot_cannot_end_its_style(samples: Path) -> None:
    reading = read(samples / "alder-ridge-8-k.txt", with_pages=True)
    made = printable(reading, stretches=[Stretch(1, 0, 2)])
    assert '@bottom-left { content: "Alder Ridge Mining Co · 8-K · Exhibit 99.1"; }' in made.html
    filing = reading.filing
    hostile = replace(filing, header=replace(filing.header, form='"; } </style><p>x'))
    assert (
        "</style><p>x" not in printable(replace(reading, filing=hostile)).html.split("<title>")[1].split("</title>")[1]
    )
