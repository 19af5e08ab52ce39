"""What a search found, and in how many filings was looked, is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.filing.model import Header, Place
from viewer.library.index.answering import Answer, FoundIn, Hit, Without
from viewer.search.excerpts import Excerpt
from viewer.telling.hits import by_filing, counted, counted_without, where


def hit(path: str = "a", block: int = 0, label: str | None = None, title: str = "", document: str = "10-K") -> Hit:
    filing = FoundIn(Path(path), Header("text"))
    return Hit(filing, Place(0, block, 0, 1), document, label, title, Excerpt("", "a", "", ()), 1.0, ())


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer((), True, 0, 0, 334), "Not in these 334 filings."),
        (Answer((), True, 0, 0, 1), "Not in this filing."),
        (Answer((), True, 0, 0, 334, 12, 1), "12 filings are not indexed yet. 1 filing could not be read."),
        (Answer((), True, 0, 0, 0), "No filing that is indexed fits"),
        (Answer((), True, 0, 0, 0, 3), "3 filings are not indexed yet."),
        (Answer((hit(),), True, 1, 1, 1), "1 hit in this filing."),
        (Answer((hit(),), True, 21, 2, 30, 1), "21 hits in 2 of 30 filings. 1 filing is not indexed yet."),
        (Answer((hit(),), False, 4000, 9, 30), "The first 1 of 4,000 hits, in 9 of 30 filings."),
        (Answer((hit(),), False, 10_000, 9, 30, is_more=True), "The first 1 of more than 10,000 hits"),
    ],
)
def test_the_count_says_where_was_looked(answer: Answer, said: str) -> None:
    assert said in counted(answer)


def test_where_a_hit_stands_is_its_item_else_its_exhibit_else_its_heading() -> None:
    assert where(hit(label="Item 1A", title="We may fail")) == "Item 1A"
    assert where(hit(title="Term", document="EX-10.1")) == "Exhibit 10.1"
    assert where(hit(title="RISKS OF THE TRADE")) == "Risks of the Trade"
    assert where(hit()) == "10-K"


def test_hits_are_read_by_filing_in_the_order_of_the_text() -> None:
    hits = [hit("b", 9), hit("a", 5), hit("b", 2)]
    assert [[one.place.block for one in group] for group in by_filing(hits)] == [[2, 9], [5]]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            Without((), 0, 3),
            "No filing that is indexed fits what the search is narrowed to. 3 filings are not indexed yet.",
        ),
        (Without((), 4), "It is in each of 4 filings."),
        (Without((hit().filing,), 4, 1), "Not in 1 of 4 filings. 1 filing is not indexed yet."),
    ],
)
def test_where_nothing_is_found_is_said_with_where_was_looked(found: Without, said: str) -> None:
    assert counted_without(found) == said
