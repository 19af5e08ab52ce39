"""The index finds what stands in the filings, where it stands, and says in how many it looked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.building.submissions import submit
from tests.library.index.conftest import ask, index, texts
from viewer.filing.model import Company, Header
from viewer.filing.reader import open_filing
from viewer.library.index.answering import search, without_hits
from viewer.library.index.rows import Stretch, TextRow
from viewer.library.index.store import writing
from viewer.library.index.writing import IndexWriter
from viewer.search.matching import matches
from viewer.search.parsing import parse


def test_a_hit_tells_its_filing_its_item_and_its_place(report: Path, folder: Path) -> None:
    index(folder)
    (hit,) = ask('"going concern"').hits
    assert (hit.filing.path, hit.filing.header.form, hit.label, hit.title) == (
        report,
        "10-K",
        "Item 1A",
        "Risk Factors",
    )
    block = open_filing(report).documents[hit.place.document].blocks[hit.place.block]
    assert block.text[hit.place.start : hit.place.end] == "going concern"
    assert hit.excerpt.text == "There is doubt that we remain a going concern."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("doubt item:1A", ["There is doubt that we remain a going concern."]),
        ("doubt item:2", ["One shaft, no doubt."]),
        ("doubt -item:1A -exhibit:*", ["One shaft, no doubt."]),
        ("doubt exhibit:10", ["The Lessee shall indemnify the Lessor against any doubt."]),
        ("doubt exhibit:10.1", ["The Lessee shall indemnify the Lessor against any doubt."]),
        ("doubt exhibit:10.2", []),
        ("doubt exhibit:1", []),
        ("indemnif*", ["The Lessee shall indemnify the Lessor against any doubt."]),
        ("$1m..$5m near/10 settlement", ["A settlement of $2.5 million is due."]),
        ("$3m..$5m", []),
        ("silver company:alder form:10-K 2019-2020", ["We mine silver near the ridge."]),
        ("silver company:tamarack", []),
        ("silver cik:1", ["We mine silver near the ridge."]),
        ("silver filed:2021..", []),
        ("silver -filed:2020", []),
        ("silver period:2013", ["We mine silver near the ridge."]),
        ("silver form:10-K/A", []),
        ("silver form:10*", ["We mine silver near the ridge."]),
        ("silver -form:10-K", []),
        ("(silver OR shaft) -doubt", ["We mine silver near the ridge."]),
    ],
)
def test_a_query_finds_and_narrows(report: Path, folder: Path, query: str, found: list[str]) -> None:
    index(folder)
    assert texts(ask(query)) == found


def test_an_amendments_form_is_also_that_which_it_amends(folder: Path) -> None:
    submit(folder / "original.txt", "10-K", text="Silver.", serial=1)
    submit(folder / "amendment.txt", "10-K/A", text="Silver.", serial=2)
    index(folder)
    assert ask("silver form:10-K").filings == 2
    assert ask("silver form:10-K/A").filings == 1
    assert ask("silver form:10-K -form:10-K/A").filings == 1


def test_what_was_searched_is_told_where_nothing_is_found(report: Path, folder: Path) -> None:
    submit(folder / "other.txt", text="Gold.", serial=2)
    index(folder)
    answer = ask("zinc", listed=5)
    assert (answer.found, answer.searched, answer.waiting) == (0, 2, 3)
    assert ask("zinc form:10-K").searched == 1


def test_the_filings_without_a_hit_are_told(report: Path, folder: Path) -> None:
    other = submit(folder / "other.txt", text="Gold for $9 million.", serial=2)
    index(folder)
    assert [one.path for one in without_hits(parse("silver")).filings] == [other]
    assert [one.path for one in without_hits(parse("$1m..$5m")).filings] == [other]
    everywhere = without_hits(parse("silver form:10-K"), listed=5)
    assert (everywhere.filings, everywhere.searched, everywhere.waiting) == ((), 1, 3)


def test_only_the_folders_that_are_asked_for_are_searched(tmp_path: Path) -> None:
    for name in ("one", "one more"):
        submit(tmp_path / name / "a.txt", text="Silver.")
        index(tmp_path / name)
    assert ask("silver").filings == 2
    assert ask("silver", tmp_path / "one").filings == 1
    assert ask("silver", tmp_path / "one" / "a.txt").filings == 1


def test_of_many_hits_those_of_the_latest_filings_are_taken_and_all_are_counted(folder: Path) -> None:
    for serial, filed in enumerate(("20140101", "20160101", "20150101"), 1):
        submit(folder / f"{filed}.txt", text="Silver.\n\nMore silver.", filed=filed, serial=serial)
    index(folder)
    answer = ask("silver", limit=2)
    assert {hit.filing.path.name for hit in answer.hits} == {"20160101.txt"}
    assert (answer.is_all, answer.is_more, answer.found, answer.filings) == (False, False, 6, 3)


def test_there_is_an_answer_before_there_is_an_index(folder: Path) -> None:
    answer = ask("silver", folder, listed=3)
    assert (answer.hits, answer.searched, answer.waiting) == ((), 0, 3)


WORDS = st.sampled_from("silver gold mine mines $5 5% 7 1,000 lead".split())
BLOCKS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5)
ATOMS = st.sampled_from(["silver", '"silver mine"', "mine*", "gold", "$1..$10", "4%..6%", "6..2000", '"gold 7"'])
QUERIES = st.one_of(
    ATOMS,
    st.tuples(ATOMS, st.integers(0, 4), ATOMS).map(lambda parts: f"{parts[0]} near/{parts[1]} {parts[2]}"),
    st.tuples(ATOMS, ATOMS, ATOMS).map(lambda parts: f"({parts[0]} OR {parts[1]}) -{parts[2]}"),
    st.tuples(ATOMS, ATOMS, ATOMS).map(lambda parts: f"({parts[0]} OR {parts[1]}) near/2 {parts[2]}"),
    st.tuples(ATOMS, ATOMS).map(" ".join),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BLOCKS, QUERIES)
def test_the_index_finds_the_paragraphs_that_match_and_no_others(tmp_path: Path, blocks: list[str], query: str) -> None:
    path = tmp_path / "text.sqlite"
    path.unlink(missing_ok=True)
    header = Header("text", "8-K", filed=date(2014, 1, 29), companies=(Company("Alder Ridge"),))
    with writing(path) as database:
        rows = [TextRow(0, number, text) for number, text in enumerate(blocks)]
        IndexWriter(database).put(Path("/a"), (1, 1), header, [Stretch(0, 0, "8-K", "f8k", None, "")], rows)
    found = {hit.place.block for hit in search(parse(query), path=path).hits}
    assert found == {number for number, text in enumerate(blocks) if matches(parse(query).sought, text)}
