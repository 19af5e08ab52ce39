"""A change memo says what an amendment says of itself and what differs, mildly, with the places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from viewer.amendments.model import RestatedFigure, RestatementTable
from viewer.cli import main
from viewer.export import memo, memo_html, memo_markdown
from viewer.filing.model import Place
from viewer.reading import AmendedReading, read_amendment


@pytest.fixture(scope="module")
def amended(samples: Path) -> AmendedReading:
    return read_amendment(samples / "alder-ridge-8-k-a.txt")


@pytest.fixture(scope="module")
def alone(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> AmendedReading:
    copy = tmp_path_factory.mktemp("alone") / "amendment.txt"
    copy.write_bytes((samples / "alder-ridge-8-k-a.txt").read_bytes())
    return read_amendment(copy)


def test_it_begins_with_how_much_differs(amended: AmendedReading) -> None:
    assert memo(amended).summary == ("2 places differ.", "1 difference is not mentioned in the notes.")


def test_a_corrected_cell_has_its_row_column_page_and_difference(amended: AmendedReading) -> None:
    ((heading, (cell, _)),) = memo(amended).groups
    assert heading == "Exhibit 99.1 · NEWS RELEASE"
    assert (cell.what, cell.where) == ("Silver (ounces) · Fourth quarter 2013", "page 1")
    assert (cell.before, cell.after, cell.difference) == ("2,140,512", "2,410,512", "+270,000, +12.6 %")
    assert cell.remark == "declared"


def test_changed_words_stand_in_their_sentence(amended: AmendedReading) -> None:
    ((_, (_, words)),) = memo(amended).groups
    assert words.ahead.endswith("results for the year on February ")
    assert (words.before, words.after) == ("19", "21")
    assert words.behind.startswith(", 2014.")
    assert words.remark == "not mentioned in the notes"


def test_words_that_are_new_do_not_run_into_their_neighbours(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    change = amended.comparison.changes[1]
    assert change.original is not None
    start = change.original.start
    new = replace(change, before="", after="Friday", original=replace(change.original, end=start))
    told = memo(replace(amended, comparison=replace(amended.comparison, changes=(new,)))).groups[0][1][0]
    assert told.kind == "added"
    assert told.behind.startswith(" 19, 2014")


def test_the_evidence_of_the_pairing_and_the_promise_are_quoted(amended: AmendedReading) -> None:
    told = memo(amended)
    assert told.pairing == "Paired"
    assert told.evidence.startswith("Same company")
    assert told.scope[0].startswith("Except for the foregoing, this Form 8-K/A does not amend")


def test_notes_of_one_sentence_are_told_once(amended: AmendedReading) -> None:
    note = amended.statement.notes[0]
    twice = replace(amended.statement, notes=(note, replace(note, purpose="update")))
    (told,) = memo(replace(amended, statement=twice)).notes
    assert told.purpose == "correct, update"
    assert len(told.about) == 3


def test_a_note_without_a_found_change_is_said_mildly(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    compared = replace(amended.comparison, changes=(), undeclared=(), unfound=(0,))
    told = memo(replace(amended, comparison=compared))
    assert told.notes[0].remark == "No such change was found."
    assert told.summary == ("No text differs between the two filings.", "For 1 note no such change was found.")


def test_an_amendment_alone_says_that_nothing_was_compared(alone: AmendedReading) -> None:
    told = memo(alone)
    assert told.summary == ("The original is not at hand, so nothing was compared.",)
    assert (told.pairing, told.original, told.groups) == ("The original is not at hand", (), ())
    assert "**The original.** Not at hand." in memo_markdown(alone)


def test_an_amendment_without_a_reason_is_given_none(amended: AmendedReading) -> None:
    silent = replace(amended, statement=replace(amended.statement, notes=()))
    assert memo(silent).summary[0] == "The amendment does not say why it was filed."
    assert "What the amendment says of itself" not in memo_html(silent)


def test_nothing_is_called_wrong(amended: AmendedReading) -> None:
    for text in (memo_html(amended), memo_markdown(amended)):
        assert not any(word in text.casefold() for word in ("misstat", "wrong", "incorrect", "failed to"))


def test_restated_figures_that_do_not_add_up_are_told_with_their_sum(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    figures = (
        RestatedFigure("Net loss", -1200.0, 200.0, -1000.0, True, Place(1, 8)),
        RestatedFigure("Inventory", 50.0, 10.0, 70.0, False, Place(1, 8)),
    )
    tables = (RestatementTable(Place(1, 8), figures),)
    told = replace(amended, comparison=replace(amended.comparison, restatements=tables))
    lines = memo_markdown(told).splitlines()
    assert lines.index("| Net loss | −1,200 | +200 | −1,000 |  |") > lines.index("### Page 1 of the amendment")
    assert "| Inventory | 50 | +10 | 70 | the first two come to 60 |" in lines
    rows = lxml.html.document_fromstring(memo_html(told)).xpath("//table[@class='restated']/tbody/tr")
    assert [row.text_content() for row in rows] == [
        "Net loss−1,200+200−1,000",
        "Inventory50+1070the first two come to 60",
    ]


def test_markdown_has_a_line_for_each_change(amended: AmendedReading) -> None:
    lines = memo_markdown(amended).splitlines()
    assert (
        "1. **Silver (ounces) · Fourth quarter 2013**, page 1: “**2,140,512** → **2,410,512**” "
        "(+270,000, +12.6 %). *Declared.*" in lines
    )


def test_what_a_filing_says_is_text_in_the_page_and_never_markup(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    note = replace(amended.statement.notes[0], quote=hostile)
    change = replace(amended.comparison.changes[0], before=hostile, after=hostile, row=hostile, section=hostile)
    page = memo_html(
        replace(
            amended,
            statement=replace(amended.statement, notes=(note,)),
            comparison=replace(amended.comparison, changes=(change,)),
        )
    )
    tree = lxml.html.document_fromstring(page)
    assert not tree.xpath("//script | //img | //@onerror")
    assert tree.text_content().count("<script>alert(1)</script>") == 5


def test_the_page_stands_alone_and_lets_nothing_be_fetched(amended: AmendedReading) -> None:
    tree = lxml.html.document_fromstring(memo_html(amended))
    assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
    assert not tree.xpath("//@src | //@href | //link")
    assert "@page" in tree.xpath("//style")[0].text


@pytest.mark.parametrize(
    ("kind", "beginning"), [("md", "# Change memo: 8-K/A"), ("html", "<!DOCTYPE html>"), ("json", "{")]
)
def test_the_command_writes_the_memo(kind: str, beginning: str, samples: Path, tmp_path: Path) -> None:
    out = tmp_path / f"memo.{kind}"
    assert main(["export", str(samples / "alder-ridge-8-k-a.txt"), "--to", kind, str(out), "--memo"]) == 0
    written = out.read_text(encoding="utf-8")
    assert written.startswith(beginning)
    assert "2,410,512" in written


def test_the_original_can_be_named(samples: Path, tmp_path: Path) -> None:
    copy, out = tmp_path / "amendment.txt", tmp_path / "memo.md"
    copy.write_bytes((samples / "alder-ridge-8-k-a.txt").read_bytes())
    original = str(samples / "alder-ridge-8-k.txt")
    assert main(["export", str(copy), "--to", "md", str(out), "--memo", "--original", original]) == 0
    assert "2 places differ." in out.read_text(encoding="utf-8")


def test_a_filing_without_an_amendment_has_no_memo(
    capsys: pytest.CaptureFixture[str], samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    copy = tmp_path / "original.txt"
    copy.write_bytes((samples / "alder-ridge-8-k.txt").read_bytes())
    assert main(["export", str(copy), "--to", "md", str(tmp_path / "memo.md"), "--memo"]) == 3
    assert "it amends nothing, and no amendment of it lies beside it" in capsys.readouterr().err
