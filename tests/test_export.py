"""A filing leaves the program as Markdown that reads like the filing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from viewer.cli import main
from viewer.exhibits.model import Exhibits
from viewer.export import markdown
from viewer.filing.model import Block, Cell, Document, Filing, Header, Payload
from viewer.reading import Reading, read, read_amendment


@pytest.fixture(scope="module")
def annotated(samples: Path) -> str:
    amended = read_amendment(samples / "alder-ridge-8-k-a.txt")
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


def test_changes_say_whether_the_note_declares_them(annotated: str) -> None:
    assert "> **declared**: Silver (ounces), Fourth quarter 2013: 2,140,512 → 2,410,512" in annotated
    assert "> **not mentioned in the note**: 19 → 21" in annotated


def test_text_that_looks_like_markup_stays_text() -> None:
    exported = of_blocks(
        Block("paragraph", "* Filed <b>herewith</b> [1]"), Block("paragraph", "# 4\n1. One | two_three")
    )
    assert exported == "# REPORT\n\n\\* Filed \\<b\\>herewith\\</b\\> \\[1\\]\n\n\\# 4  \n1\\. One \\| two\\_three\n"


def test_a_header_over_two_columns_does_not_join_them() -> None:
    text = "Both\nA\tB\n1\t2"
    cells = (Cell(0, 0, 2, 0, 4), Cell(1, 0, 1, 5, 6), Cell(1, 1, 1, 7, 8), Cell(2, 0, 1, 9, 10), Cell(2, 1, 1, 11, 12))
    assert of_blocks(Block("table", text, cells=cells)).endswith("| Both |  |\n| --- | --- |\n| A | B |\n| 1 | 2 |\n")


@pytest.mark.parametrize("kind", ["md", "json"])
def test_the_command_writes_the_file(kind: str, samples: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out.{kind}"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", kind, str(out), "--with-notes"]) == 0
    written = out.read_text(encoding="utf-8")
    assert "2,410,512" in written
    if kind == "json":
        assert {"filing", "documents", "links", "ledger", "notes", "changes"} <= json.loads(written).keys()


def test_a_file_that_cannot_be_written_is_status_3(
    capsys: pytest.CaptureFixture[str], samples: Path, tmp_path: Path
) -> None:
    out = tmp_path / "no-such-folder" / "out.md"
    assert main(["export", str(samples / "alder-ridge-8-k.txt"), "--to", "md", str(out)]) == 3
    assert "out.md: No such file or directory" in capsys.readouterr().err
