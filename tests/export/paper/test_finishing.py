"""A PDF is given what the web engine leaves out; what it wrote stays."""

from __future__ import annotations

import logging

import pypdfium2
import pytest

from viewer.export.paper.finishing import finished
from viewer.export.paper.printable import Bookmark, Printable

BOOKMARKS = (
    Bookmark("8-K", "d0", 0),
    Bookmark("Item 2.02 – Results", "d0-b2", 2),
    Bookmark("Nowhere printed", "d0-b3", 1),
    Bookmark("Signature", "d0-b4", 1),
    Bookmark("Exhibit 99.1", "d1", 0),
)
MADE = Printable("", "8-K · Alder Ridge (Mining)", BOOKMARKS)


def engine_pdf(pages: int) -> bytes:
    """A PDF as the engine writes one: a table of objects, and a dictionary of the places that links lead to."""
    first = 5
    kids = " ".join(f"{first + page} 0 R" for page in range(pages))
    places = (
        f"/d0 [{first} 0 R /XYZ 40 700 0]\n/d0-b2 [{first} 0 R /XYZ 40 500 0]\n/d0-b4 [{first + 1} 0 R /XYZ 40 700 0]"
    )
    objects = [
        "<</Creator (Chromium)>>",
        "<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>",
        f"<</Type /Pages /Kids [{kids}] /Count {pages}>>",
        f"<<{places}\n/d1 [{first + 1} 0 R /XYZ 40 300 0]>>",
        *("<</Type /Page /Parent 3 0 R /MediaBox [0 0 612 792]>>" for _ in range(pages)),
    ]
    out, rows = b"%PDF-1.4\n", [b"0000000000 65535 f \n"]
    for number, content in enumerate(objects, 1):
        rows.append(b"%010d 00000 n \n" % len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = b"xref\n0 %d\n%s" % (len(rows), b"".join(rows))
    trailer = b"trailer\n<</Size %d\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(rows), len(out))
    return out + table + trailer


def outline(pdf: bytes) -> list[tuple[int, str, int | None]]:
    found = pypdfium2.PdfDocument(pdf).get_toc()
    return [(each.level, each.get_title(), each.get_dest().get_index()) for each in found]


def test_bookmarks_lead_to_their_pages_each_under_the_nearest_less_deep() -> None:
    assert outline(finished(engine_pdf(2), MADE)) == [
        (0, "8-K", 0),
        (1, "Item 2.02 – Results", 0),
        (1, "Signature", 1),
        (0, "Exhibit 99.1", 1),
    ]


def test_what_was_written_stays_and_the_title_comes_to_it() -> None:
    pdf = engine_pdf(2)
    made = finished(pdf, MADE)
    assert made.startswith(pdf)
    metadata = pypdfium2.PdfDocument(made).get_metadata_dict()
    assert (metadata["Title"], metadata["Creator"]) == (MADE.title, "Chromium")


@pytest.mark.parametrize(("pages", "labels"), [((), ["1", "2", "3"]), ((2, 3, 7), ["2", "3", "7"])])
def test_a_page_has_the_number_that_it_bears(pages: tuple[int, ...], labels: list[str]) -> None:
    made = pypdfium2.PdfDocument(finished(engine_pdf(3), MADE, pages))
    assert [made.get_page_label(number) for number in range(3)] == labels


def test_without_anything_to_lead_to_there_is_no_outline() -> None:
    assert outline(finished(engine_pdf(2), Printable("", "Memo"))) == []


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4", engine_pdf(2).replace(b"/Info 1 0 R", b"")])
def test_a_pdf_of_another_kind_stays_as_it_is_and_the_log_says_so(pdf: bytes, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert finished(pdf, MADE) == pdf
    assert "no bookmarks" in caplog.text
