"""A line of an exhibit index is read or left in no time, whatever signs it is made of."""

from __future__ import annotations

import pytest

from tests.building.blocks import table
from tests.growth import assert_grows_with_length
from viewer.exhibits.index.rows import lines_of, numbers_in
from viewer.exhibits.index.titles import title_of


@pytest.mark.parametrize("signs", ["*" * 50, "† " * 25, "(1)" * 15, "+*" * 25, "-" * 50])
@pytest.mark.parametrize("lettered", [True, False])
def test_signs_without_a_number_are_no_number(signs: str, lettered: bool) -> None:
    (line,) = lines_of(table([signs, "Lease of the mill"]))
    assert numbers_in(line, lettered=lettered) == []


@pytest.mark.parametrize("signs", ["*. ", ". ", ".. "])
def test_a_title_that_ends_in_signs_takes_no_more_than_its_length(signs: str) -> None:
    def made(count: int) -> str:
        return "Lease of the mill " + signs * count + "x!"

    def read(text: str) -> str:
        (line,) = lines_of(table([text, "7"]))
        return title_of(line.parts)

    assert_grows_with_length(made, read, 200)


def test_the_dots_before_a_page_are_no_part_of_a_title() -> None:
    (line,) = lines_of(table(["Lease of Alder Mills Inc. . . . . . 12", "7"]))
    assert title_of(line.parts) == "Lease of Alder Mills Inc"
