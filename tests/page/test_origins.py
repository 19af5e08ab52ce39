from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.annual_reports import annual_report, chain
from viewer.page import compose
from viewer.page.origins import addition_words, origin_annotations
from viewer.page.theme import LIGHT
from viewer.reading import EffectiveReading, compare, effective, read


@pytest.fixture
def made(tmp_path: Path) -> EffectiveReading:
    original, *amendments = (read(path, with_pages=True) for path in chain(tmp_path))
    return effective(original, [compare(original, one) for one in amendments])


def test_every_part_says_where_it_comes_from(made: EffectiveReading) -> None:
    cards = origin_annotations(made.text, made.headers, 0).cards
    said = {made.text.origins[card.ref.index].name: card for card in cards}
    assert said["Item 7"].heading == "Replaced by Amendment No. 2"
    assert said["Item 7"].badge == "10-K/A · filed May 1, 2014"
    assert said["Item 10"].heading == "Replaced by Amendment No. 1"
    assert said["Item 9A"].heading == "Original, not addressed"
    assert said["Item 9A"].quiet


def test_a_replaced_part_offers_what_it_was_and_where_it_is_said(made: EffectiveReading) -> None:
    cards = origin_annotations(made.text, made.headers, 0).cards
    actions = {card.heading: [name for name, _ in card.actions] for card in cards}
    assert actions["Replaced by Amendment No. 1"] == ["replaced", "source", "why"]
    assert actions["Original, not addressed"] == []


def test_only_what_an_amendment_made_is_marked(made: EffectiveReading) -> None:
    marks = origin_annotations(made.text, made.headers, 0).marks
    assert sum(mark.kind == "section" for mark in marks) == 2
    assert any(mark.kind == "change" for mark in marks)


def test_the_cards_of_a_document_stand_in_its_page(made: EffectiveReading) -> None:
    added = next(origin for origin in made.text.origins if origin.kind == "added")
    document = added.place.document
    page = compose(
        made.reading,
        document,
        theme=LIGHT,
        annotations=origin_annotations(made.text, made.headers, document),
    )
    assert [card.heading for card in page.cards] == ["Added by Amendment No. 2"]
    assert "Reconciliation" in page.html


def test_what_is_unclear_says_why_and_whose_text_follows(tmp_path: Path) -> None:
    original = annual_report(tmp_path / "report.txt")
    words = "<p>The first paragraph of Item 7 is hereby amended to read as follows:</p><p>Revenue was 4,811.</p>"
    amendment = annual_report(tmp_path / "again.txt", {"7": words}, form="10-K/A", serial=2, filed="20140401")
    first = read(original, with_pages=True)
    made = effective(first, [compare(first, read(amendment, with_pages=True))])
    annotations = origin_annotations(made.text, made.headers, 0)
    (card,) = [card for card in annotations.cards if not card.quiet]
    assert card.heading == "Unclear: the original’s text, then that of Amendment No. 1"
    assert "The first paragraph of Item 7" in card.caption
    (origin,) = [origin for origin in made.text.origins if origin.kind == "unclear"]
    assert [mark.place for mark in annotations.marks if mark.kind == "section"] == [origin.place, *origin.added]
    assert addition_words(made.text, made.headers, origin.added[0]) == "From Amendment No. 1"
