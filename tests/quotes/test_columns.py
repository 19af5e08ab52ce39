"""A column of a table that the program copied with its citation is exact; one with a row left out is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.building.readings import reading
from tests.growth import assert_grows_with_length
from viewer.filing.model import Place
from viewer.quotes.checking import Checked, Source, check
from viewer.quotes.quoted import quotations
from viewer.quotes.words import worded
from viewer.telling.quoting.citation import Style, cited

HEAD = ("", "", "2013", "", "2012")
SALES = (
    ("Silver", "$", "8,008", "", "7,204"),
    ("By metal:", "", "", "", ""),
    ("Lead", "", "4,010", "", "3,987"),
    ("Zinc", "", "(1,900", ")", "1,112"),
)


def table(*rows: tuple[str, ...]) -> str:
    return f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"


FILING = reading(f"<p>Sales by metal were these.</p>{table(HEAD, *SALES)}<p>All are in thousands.</p>")
BLOCK = next(at for at, block in enumerate(FILING.filing.documents[0].blocks) if block.kind == "table")


def checked(text: str) -> list[Checked]:
    return [check(one.text, [worded(FILING.filing.documents)]) for one in quotations(text)]


def picked(wanted: Callable[[int], bool]) -> list[Place]:
    cells = FILING.filing.documents[0].blocks[BLOCK].cells
    return [Place(0, BLOCK, cell.start, cell.end) for cell in cells if wanted(cell.column)]


@pytest.mark.parametrize("style", ["plain", "markdown"])
@pytest.mark.parametrize("columns", [(2, 3), (4,), (0, 1, 2, 3)])
def test_a_column_that_was_copied_with_its_citation_is_exact(columns: tuple[int, ...], style: Style) -> None:
    places = picked(lambda column: column in columns)
    (found,) = checked(cited(FILING, places, style, "key"))
    assert found.verdict == "exact"
    text = FILING.filing.documents[0].blocks[BLOCK].text
    assert len(found.places) == len({text[: one.start].count("\n") for one in places})


def test_a_row_left_out_another_order_and_another_figure_are_not() -> None:
    for lines in ("2012\n7,204\n1,112", "3,987\n7,204\n1,112", "7,204\n3,988\n1,112", "7,204\n4,010\n1,112"):
        (found,) = checked(f"“{lines}”")
        assert found.verdict != "exact"


def test_part_of_a_cell_is_not_one_that_is_quoted() -> None:
    rows = (("Silver", "7,204 tons"), ("Lead", "3,987 tons"), ("Zinc", "1,112 tons"))
    other = worded(reading(table(*rows)).filing.documents)
    assert check("7,204\n3,987\n1,112", [other]).verdict != "exact"
    assert check("7,204 tons\n3,987 tons\n1,112 tons", [other]).verdict == "exact"


def test_the_source_under_a_block_quote_is_none_of_its_words() -> None:
    places = (Place(0, 0),)
    (found,) = checked(cited(FILING, places, "markdown", "key"))
    assert found.verdict == "exact"
    assert quotations("> Sales by metal\n>\n> — were these.\n> And more.")[0].text.endswith("And more.")


def test_a_column_is_looked_for_in_time_that_grows_with_the_table() -> None:
    def made(count: int) -> list[Source]:
        return [worded(reading(table(*[("1",), ("2",)] * count)).filing.documents)]

    assert_grows_with_length(made, lambda sources: check("1\n2\n" * 150 + "1\n1", sources), 1_000)
