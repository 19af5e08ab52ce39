"""The sample shows at first sight what the program is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.library.reading import read_beside_original
from viewer.reading import AmendedReading, Reading, read


@pytest.fixture(scope="module")
def original(samples: Path) -> Reading:
    return read(samples / "alder-ridge-8-k.txt")


@pytest.fixture(scope="module")
def amended(samples: Path) -> AmendedReading:
    return read_beside_original(samples / "alder-ridge-8-k-a.txt")


def labels(reading: Reading, document: int = 0) -> list[str]:
    return [section.label or section.title for section in reading.outlines[document].sections]


def test_the_8_k_has_its_items_and_its_signature(original: Reading) -> None:
    found = labels(original)
    assert [label for label in found if label.startswith("Item")] == ["Item 2.02", "Item 9.01"]
    assert original.outlines[0].sections[0].kind == "cover"
    assert original.outlines[0].sections[-1].kind == "signature"


def test_nothing_about_the_samples_is_odd(original: Reading, amended: AmendedReading) -> None:
    assert original.filing.findings == ()
    assert amended.amendment.filing.findings == ()


def test_item_2_02_is_furnished(original: Reading) -> None:
    (item,) = (section for section in original.outlines[0].walk() if section.label == "Item 2.02")
    assert item.treatment == "furnished"


def test_the_news_release_has_four_pages_and_a_logo_that_decodes(original: Reading) -> None:
    release, logo = original.filing.documents[1:]
    assert release.blocks[-1].page == 4
    assert any("alder-ridge.jpg" in block.images for block in release.blocks)
    assert logo.media == "image"


def test_every_mention_of_exhibit_99_1_leads_to_the_news_release(original: Reading) -> None:
    links = [link for link in original.exhibits.links if link.label == "99.1"]
    assert len(links) >= 3
    assert {link.target.filename if link.target else None for link in links} == {"ex99-1.htm"}


def test_an_exhibit_of_another_filing_is_not_followed(original: Reading) -> None:
    (credit,) = (link for link in original.exhibits.links if link.label == "10.1")
    assert credit.target is None
    assert credit.evidence.why


def test_the_number_after_its_description_is_found_in_the_amendments_index(amended: AmendedReading) -> None:
    (row,) = amended.amendment.exhibits.ledger
    assert row.label == "99.1"
    assert row.title.startswith("News Release, dated January 29, 2014")
    assert row.status == "attached"
    assert row.legend == "Filed herewith"


def test_the_amendment_finds_its_original_beside_it(amended: AmendedReading) -> None:
    assert amended.pairing.status == "paired"
    assert amended.original is not None
    assert amended.original.filing.path.name == "alder-ridge-8-k.txt"


def test_the_note_corrects_the_table_on_page_1_of_the_news_release(amended: AmendedReading) -> None:
    (note,) = amended.statement.notes
    assert note.purpose == "correct"
    assert {"table", "page", "exhibit"} <= {target.kind for target in note.targets}
    (table,) = (target for target in note.targets if target.kind == "table")
    assert table.original is not None
    assert table.original.document == 1


def test_the_amendment_promises_that_nothing_else_changes(amended: AmendedReading) -> None:
    assert any("does not amend, modify or update" in clause.quote for clause in amended.statement.scope)


def test_one_cell_differs_as_declared_and_one_date_that_no_note_mentions(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    found = [(each.kind, each.before, each.after, each.declared) for each in amended.comparison.changes]
    assert found == [("cell", "2,140,512", "2,410,512", True), ("text", "19", "21", False)]
