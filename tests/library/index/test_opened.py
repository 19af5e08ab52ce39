"""Open filings are searched without an index, as with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.index.conftest import ask, index, texts
from viewer.filing.model import Place
from viewer.library.index.answering import Answer
from viewer.library.index.opened import Part, item_at, search_parts
from viewer.reading import Reading, read
from viewer.search.finding import Literal
from viewer.search.parsing import parse


@pytest.fixture
def reading(report: Path) -> Reading:
    return read(report)


def found(*parts: Part, query: str) -> Answer:
    return search_parts(parts, parse(query))


@pytest.mark.parametrize(
    "query",
    [
        "doubt",
        "doubt item:1A",
        "doubt -item:1A",
        "doubt exhibit:10",
        "doubt -exhibit:*",
        "silver form:10-K",
        "silver form:10-Q",
        "silver -form:10-K",
        "silver company:alder",
        "silver -company:alder",
        "silver cik:1 filed:2020 period:2013",
        "silver filed:2021..",
        "$1m..$5m near/10 settlement",
    ],
)
def test_it_finds_what_the_index_finds(reading: Reading, folder: Path, query: str) -> None:
    index(folder)
    assert texts(found(Part(reading), query=query)) == texts(ask(query))


def test_a_document_and_an_item_are_searched_alone(reading: Reading) -> None:
    first = next(hit for hit in found(Part(reading), query="doubt").hits if hit.label == "Item 1A")
    item = item_at(reading, first.place)
    assert item is not None
    assert texts(found(Part(reading, section=item), query="doubt")) == [
        "There is doubt that we remain a going concern."
    ]
    assert found(Part(reading, 0), query="doubt").found == 2
    assert found(Part(reading, 1), query="doubt").found == 1


def test_a_place_before_every_item_is_in_the_section_highest_up(reading: Reading) -> None:
    section = item_at(reading, Place(0, 0))
    assert section is not None
    assert section.kind == "cover"


def test_every_place_of_literal_words_is_a_hit_of_its_own(reading: Reading) -> None:
    answer = search_parts([Part(reading)], Literal("s"))
    assert all(hit.excerpt.match.lower() == "s" for hit in answer.hits)
    assert answer.found > 10


def test_of_very_many_places_in_one_paragraph_the_first_are_hits_and_all_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "brackets.txt"
    path.write_text(f"FORM 8-K\n\nThe shafts are these: {'(a) ' * 3_000}\n\nOne (more).\n", encoding="utf-8")
    answer = search_parts([Part(read(path))], Literal("("))
    assert (len(answer.hits), answer.found, answer.is_all) == (1_001, 3_001, False)
