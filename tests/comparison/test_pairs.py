"""Which document of an amendment is which of the original."""

from __future__ import annotations

from tests.building.blocks import document, filing
from tests.growth import assert_grows_with_length
from viewer.comparison.pairs import match_documents
from viewer.filing.model import Filing


def _of(*exhibits: tuple[str, str]) -> Filing:
    primary = document("Item 1. Business.")
    return filing(primary, *(document(text, type=kind, index=at) for at, (kind, text) in enumerate(exhibits, 1)))


def _paired(original: Filing, amendment: Filing) -> list[tuple[int, int]]:
    return [(one.index, other.index) for one, other in match_documents(original, amendment)[0]]


def test_of_several_exhibits_of_one_number_the_one_that_says_the_same_is_taken() -> None:
    original = _of(("EX-10", "A lease of the mill."), ("EX-10", "A loan to the mine."))
    amendment = _of(("EX-10", "A loan to the mine."), ("EX-10", "A lease of the mill."))
    assert _paired(original, amendment) == [(0, 0), (2, 1), (1, 2)]


def test_each_document_is_taken_once() -> None:
    made = _of(*[("EX-10", "A lease of the mill.")] * 4)
    assert _paired(made, made) == [(at, at) for at in range(5)]


def test_thousands_of_exhibits_of_one_number_are_paired_one_after_another() -> None:
    def made(count: int) -> Filing:
        return _of(*[("EX-10", "A lease of the mill.")] * count)

    assert_grows_with_length(made, lambda one: match_documents(one, one), 500)
