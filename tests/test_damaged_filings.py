"""Whatever is done to a file, it is a filing or it is refused in one sentence: by every function that takes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.damage.cases import Source, invented, trial
from tests.damage.mutations import damaged
from tests.every_step import steps_of

_SEED = 14
_CASES, _AT_ONCE = 240, 20


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Source]:
    return invented(tmp_path_factory.mktemp("whole"))


@pytest.mark.parametrize("first", range(0, _CASES, _AT_ONCE))
def test_damage_is_read_or_refused_in_one_sentence(first: int, sources: list[Source], tmp_path: Path) -> None:
    """More of them, and those of the corpus: ``python -m tests.damage``."""
    for number in range(first, first + _AT_ONCE):
        error = trial(number, _SEED, sources, tmp_path).error
        if error is not None:
            raise AssertionError(f"python -m tests.damage --seed {_SEED} --only {number}") from error


def test_the_same_seed_does_the_same_damage(sources: list[Source]) -> None:
    made = {damaged(sources[0].content, Random("3"), [sources[1].content]) for _ in range(3)}
    assert len(made) == 1


def _with_endless_numbers() -> Iterator[tuple[str, str]]:
    endless = f"&#{'9' * 5_000};"
    yield "a.htm", f"<html><body><p>FORM 10-K</p><p>Alder {endless} Ridge</p></body></html>"
    yield "a.xml", f"<?xml version='1.0'?><ownershipDocument><issuerName>{endless}</issuerName></ownershipDocument>"
    yield "a.txt", f"<SEC-HEADER>\nCOMPANY CONFORMED NAME: {endless}\n</SEC-HEADER>\n<DOCUMENT>\n<TEXT>\n{endless}"
    yield "b.txt", f"<SUBMISSION>\n<CONFORMED-NAME>{endless}\n<DOCUMENT>\n<TYPE>8-K\n<DESCRIPTION>{endless}\n<TEXT>\nx"


@pytest.mark.parametrize(("name", "text"), list(_with_endless_numbers()))
def test_a_character_reference_without_end_is_no_error(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert list(steps_of(path, path))


def test_a_row_of_stars_behind_a_figure_takes_no_time(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    rows = "".join(f"<tr><td>Ore {'*' * 90}x</td><td>{row}{'*' * 90}x</td><td>7</td></tr>" for row in range(9))
    path.write_text(f"<p>FORM 10-K</p><table><tr><td></td><td>2013</td></tr>{rows}</table>", encoding="utf-8")
    assert list(steps_of(path, path))
