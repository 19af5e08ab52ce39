"""A memorandum's quotations are looked for in the filings at hand, and then in those that are indexed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer.cli import main
from viewer.filing.model import FilingError
from viewer.filing.reader import open_filing
from viewer.library.index.building import build
from viewer.library.quotations import CheckedMemo, check_memo, memo_text

BUSINESS = "The company makes barometers and weather vanes in two works near the river, and sells them to chandlers."
RISKS = "Our lenders may call the loan, and we may not find another lender in time to go on with our trade."
MEMO = f"“{BUSINESS}” “{RISKS.replace('may not', 'may')}” “no such words stand anywhere in them”"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    submit(tmp_path / "filings" / "one.txt", "10-K", text=BUSINESS, serial=1)
    submit(tmp_path / "filings" / "two.txt", "10-K", text=RISKS, serial=2)
    return tmp_path / "filings"


def told(memo: CheckedMemo) -> list[tuple[str, str]]:
    return [(one.checked.verdict, one.filing.path.name if one.filing else "") for one in memo.quotations]


def test_what_the_open_filings_lack_is_found_in_those_that_are_indexed(folder: Path):
    list(build([folder]))
    memo = check_memo(MEMO, [open_filing(folder / "one.txt")], lambda share, what: None)
    assert told(memo) == [("exact", "one.txt"), ("differs", "two.txt"), ("not-found", "")]


def test_without_an_index_only_the_open_filings_are_searched_and_that_is_counted(folder: Path):
    memo = check_memo(MEMO, [open_filing(folder / "one.txt")], lambda share, what: None)
    assert told(memo) == [("exact", "one.txt"), ("not-found", ""), ("not-found", "")]
    assert memo.searched == 1


def test_a_memorandum_may_be_a_web_page_but_no_word_processors_file(tmp_path: Path):
    (tmp_path / "memo.html").write_text("<p>It says “two <b>works</b> near”.</p>", "utf-8")
    (tmp_path / "memo.docx").write_bytes(b"PK\x03\x04rest")
    assert memo_text(tmp_path / "memo.html") == "It says “two works near”."
    with pytest.raises(FilingError, match="save it as text"):
        memo_text(tmp_path / "memo.docx")


def test_the_command_tells_of_each_quotation_as_json(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    memo = tmp_path / "memo.txt"
    memo.write_text(MEMO, "utf-8")
    assert main(["check", str(memo), str(folder / "two.txt"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["quotations"]
    assert [one["verdict"] for one in found] == ["not-found", "differs", "not-found"]
    assert found[1]["differences"] == [{"quoted": "", "filed": "not"}]
