"""A filing as Markdown reads like the filing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from viewer.exhibits.model import Exhibits
from viewer.export import markdown
from viewer.filing.model import Block, Cell, Document, Filing, Header, Payload
from viewer.library.reading import read_beside_original
from viewer.reading import Reading, read


@pytest.fixture(scope="module")
def annotated(samples: Path) -> str:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt")
    assert amended.original is not None
    return markdown(amended.original, amended)


def of_blocks(*blocks: Block) -> str:
    document = Document(0, "8-K", "a.htm", "REPORT", "html", Payload(b""), blocks)
    filing = Filing(Path("a.htm"), Header("html"), (document,))
    return markdown(Reading(filing, (), Exhibits((), ()), None))


def test_documents_and_sections_are_headings(samples: Path) -> None:
    lines = markdown(read(samples / "alder-ridge-8-k.txt")).splitlines()
    assert "## Item 2.02 Results of Operations and Financial Condition" in lines
    assert [line for line in lines if line.startswith("# ")] == ["# 8-K, ALDER RIDGE MINING CO", "# NEWS RELEASE"]


def test_a_table_keeps_its_columns(annotated: str) -> None:
    assert "| Silver (ounces) | 2,140,512 | 2,291,004 | 8,904,118 |" in annotated
    assert "| Provisional price adjustments to revenues | (4,312) | 6,105 | (19,918) |" in annotated


def test_a_note_stands_once_under_the_table_that_it_is_about(annotated: str) -> None:
    assert annotated.count("> **correct**: “The purpose of this Amendment") == 1
    after_table = annotated.split("| Zinc (tons) | 15,611 |", 1)[1]
    assert after_table.split("\n\n")[1].startswith("> **correct**")


def test_changes_say_what_the_notes_say_of_them(annotated: str) -> None:
    assert "> **named in a note**: Silver (ounces), Fourth quarter 2013: 2,140,512 → 2,410,512" in annotated
    assert "> **outside the notes**: 19 → 21" in annotated


def test_text_that_looks_like_markup_stays_text() -> None:
    exported = of_blocks(
        Block("paragraph", "* Filed <b>herewith</b> [1]"), Block("paragraph", "# 4\n1. One | two_three")
    )
    assert exported == "# REPORT\n\n\\* Filed \\<b\\>herewith\\</b\\> \\[1\\]\n\n\\# 4  \n1\\. One \\| two\\_three\n"


def test_a_header_over_two_columns_does_not_join_them() -> None:
    text = "Both\nA\tB\n1\t2"
    cells = (Cell(0, 0, 2, 0, 4), Cell(1, 0, 1, 5, 6), Cell(1, 1, 1, 7, 8), Cell(2, 0, 1, 9, 10), Cell(2, 1, 1, 11, 12))
    assert of_blocks(Block("table", text, cells=cells)).endswith("| Both |  |\n| --- | --- |\n| A | B |\n| 1 | 2 |\n")


@pytest.mark.parametrize(("before", "after", "told"), [("Old", "", "removed Old"), ("", "New", "added New")])
def test_words_of_one_side_alone_say_whose_they_are(samples: Path, before: str, after: str, told: str) -> None:
    amended = read_beside_original(samples / "alder-ridge-8-k-a.txt")
    assert amended.original is not None
    assert amended.comparison is not None
    change = replace(amended.comparison.changes[1], row="", column="", before=before, after=after)
    exported = markdown(amended.original, replace(amended, comparison=replace(amended.comparison, changes=(change,))))
    assert f"> **outside the notes**: {told}\n" in exported
