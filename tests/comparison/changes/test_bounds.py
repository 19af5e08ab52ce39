"""What is not compared past a bound is told, once of each kind."""

from __future__ import annotations

from collections.abc import Sequence

from tests.building.blocks import document, filing, table
from viewer.comparison.filings import compare_filings
from viewer.filing.model import Block, Document, Finding

_ORE = "The Company operates three mines in the northern district and one mill near the river."


def _findings(before: Sequence[Document], after: Sequence[Document]) -> tuple[Finding, ...]:
    return compare_filings(filing(*before), (), filing(*after, form="10-K/A"), ()).findings


def _wide(columns: int, price: str) -> Block:
    return table(("Shaft", *map(str, range(1_000, 1_000 + columns))), ("Price", price, *map(str, range(columns - 1))))


def _pieces(count: int, last: str) -> list[Block]:
    return [table((f"Shaft {at} of the northern district", f"{at}")) for at in range(count)] + [table(("Ore", last))]


def _exhibits(count: int, further: str) -> list[Document]:
    texts = (f"Agreement {at} about the lease of shaft {at} in district {at}." for at in range(count))
    held = [document(text, type=f"EX-10.{at}", index=at) for at, text in enumerate(texts, 1)]
    return [document(_ORE), *held, document(further, type="EX-99.9", index=count + 1)]


def test_rows_too_wide_to_look_for_columns_are_told_once() -> None:
    for columns, expected in ((60, 0), (120, 1)):
        before, after = ([document(_ORE, *[_wide(columns, price)] * 2)] for price in ("7.10", "7.20"))
        told = _findings(before, after)
        assert len(told) == expected
        assert all("a column that came or went is not looked for" in one.what for one in told)


def test_a_wide_table_that_does_not_differ_tells_nothing() -> None:
    same = [document(_ORE, _wide(120, "7.10"))]
    assert not _findings(same, same)


def test_a_table_in_too_many_pieces_is_told_where_it_differs() -> None:
    for count, expected in ((30, 0), (60, 1)):
        before, after = ([document(_ORE, *_pieces(count, last))] for last in ("12", "13"))
        told = _findings(before, after)
        assert len(told) == expected
        assert all("divided into so many pieces" in one.what for one in told)
        assert not _findings(before, before)


def test_an_exhibit_that_was_not_held_against_all_is_told() -> None:
    new = document("Letter of the auditor.", type="EX-16", index=1)
    for count, expected in ((20, 0), (520, 1)):
        told = _findings(_exhibits(count, "Press release."), [document(_ORE), new])
        assert len(told) == expected
        assert all("not all of them were held against this one" in one.what for one in told)
