"""A change memo says what an amendment says of itself and what differs, mildly, with the places."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from PySide6.QtPdf import QPdfDocument

from viewer.amendments.model import Pairing
from viewer.cli import main
from viewer.comparison.model import Change, RestatedFigure, RestatementTable, Weight, WeightKind
from viewer.export import memo, memo_html, memo_markdown
from viewer.export.memo_model import CellTable, Entry, Memo, Passage, Stretch
from viewer.filing.model import Evidence, Finding, Place
from viewer.library.reading import read_beside_original
from viewer.reading import AmendedReading, compare, read, unpaired

ROOT = Path(__file__).parent.parent
BREAK = '<hr style="page-break-after:always">'
BUSINESS = (
    "The Company operates three mines in the northern district. It sells silver to two refiners in Idaho. "
    "One mill stands near the river, and a second is planned."
)
STRIKE = "A strike at the smelter ended in January."
CONTROLS = ("<p><b>Item 9A. Controls and Procedures</b></p>", "Management concluded that controls were effective.")


def annual_report(form: str, *paragraphs: str) -> str:
    cover = ("SECURITIES AND EXCHANGE COMMISSION", f"FORM {form}", "For the fiscal year ended December 31, 2013")
    words = (*cover, "Commission file number 0-00000", "ALDER RIDGE MINING COMPANY", *paragraphs)
    body = "".join(text if text.startswith("<") else f"<p>{text}</p>" for text in words)
    return f"<html><body>{body}</body></html>"


def figures(revenues: str, loss: str) -> str:
    rows = (("", "2013", "2012"), ("Revenues", revenues, "1,100"), ("Net loss", "(50)", loss), ("Cash", "300", "280"))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<p><b>Item 6. Selected Financial Data</b></p><p>Figures of each of two years.</p><table>{cells}</table>"


ORIGINAL = annual_report(
    "10-K",
    *(BREAK, "<p><b>Item 1. Business</b></p>", BUSINESS, "4", BREAK),
    *("<p><b>Item 2. Properties</b></p>", "The Company leases its offices in Silverbrook for five years.", "5", BREAK),
    *(figures("1,200", "(40)"), "6", BREAK, *CONTROLS, "7"),
)
AMENDMENT = annual_report(
    "10-K/A",
    "<p><b>EXPLANATORY NOTE</b></p>",
    "This Amendment No. 1 amends the Annual Report on Form 10-K for the year ended December 31, 2013, filed on "
    "March 3, 2014, to correct the table in Item 6.",
    "Except as described above, no other changes have been made to the Form 10-K.",
    *(BREAK, "<p><b>Item 1. Business</b></p>"),
    BUSINESS.replace("three mines", "four mines").replace("two refiners", "refiners"),
    *(STRIKE, "2", BREAK, figures("1,250", "(45)"), "3", BREAK, *CONTROLS, "4"),
)


def pair(folder: Path, original: str, amendment: str) -> AmendedReading:
    (folder / "original.htm").write_text(original)
    (folder / "amendment.htm").write_text(amendment)
    return compare(read(folder / "original.htm"), read(folder / "amendment.htm"))


@pytest.fixture(scope="module")
def amended(samples: Path) -> AmendedReading:
    return read_beside_original(samples / "alder-ridge-8-k-a.txt")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> AmendedReading:
    """An annual report and its amendment, each with printed page numbers of its own."""
    return pair(tmp_path_factory.mktemp("pair"), ORIGINAL, AMENDMENT)


@pytest.fixture(scope="module")
def told(report: AmendedReading) -> Memo:
    return memo(report)


@pytest.fixture(scope="module")
def alone(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> AmendedReading:
    copy = tmp_path_factory.mktemp("alone") / "amendment.txt"
    copy.write_bytes((samples / "alder-ridge-8-k-a.txt").read_bytes())
    nowhere = Pairing("none", Evidence("not-at-hand", 1.0, "No filing is at hand."))
    return unpaired(read(copy), nowhere)


def entries(told: Memo) -> list[Entry]:
    return [entry for group in told.groups for entry in group.entries]


def with_changes(amended: AmendedReading, *changes: Change) -> AmendedReading:
    assert amended.comparison is not None
    return replace(amended, comparison=replace(amended.comparison, changes=changes))


# The two filings, and what the amendment says


def test_it_begins_with_how_much_differs(amended: AmendedReading) -> None:
    assert memo(amended).summary == ("2 places differ.", "1 named in a note; 1 outside the notes.")


def test_both_filings_are_named_with_dates_and_accession_numbers(amended: AmendedReading) -> None:
    told = memo(amended)
    assert ("Filed", "January 29, 2014") in told.amendment
    assert ("Accession number", "0000000000-14-000001") in told.original
    assert ("File", "alder-ridge-8-k.txt") in told.original


def test_how_the_two_were_paired_is_told_with_what_the_amendment_names(amended: AmendedReading) -> None:
    told = memo(amended)
    assert told.pairing == "Paired"
    assert told.evidence.startswith("Same company")
    assert told.named.startswith("This Form 8-K/A is being filed as an amendment to the Current Report")
    assert told.named_facts == "Form 8-K; January 29, 2014"


def test_a_note_says_where_what_it_is_about_is_in_both_filings(amended: AmendedReading, told: Memo) -> None:
    assert memo(amended).notes[0].about[2] == ("the News Release", "in both: Exhibit 99.1, page 1")
    assert told.notes[0].purpose == "correct"
    assert told.notes[0].about == (
        (
            "the table",
            "in the original: Item 6, page 6, the table that begins “2013 2012”; "
            "in the amendment: Item 6, page 3, the table that begins “2013 2012”",
        ),
        ("Item 6", "in the original: Item 6, page 6; in the amendment: Item 6, page 3"),
    )


def test_what_a_note_speaks_of_may_be_in_neither_filing(amended: AmendedReading) -> None:
    (note,) = amended.statement.notes
    nowhere = replace(note.targets[0], original=None, amendment=None)
    statement = replace(amended.statement, notes=(replace(note, targets=(nowhere,)),))
    assert memo(replace(amended, statement=statement)).notes[0].about[0][1] == "found in neither filing"


def test_notes_of_one_sentence_are_told_once(amended: AmendedReading) -> None:
    note = amended.statement.notes[0]
    twice = replace(amended.statement, notes=(note, replace(note, purpose="update")))
    (told,) = memo(replace(amended, statement=twice)).notes
    assert told.purpose == "correct, update"
    assert len(told.about) == 3


def test_the_promise_that_nothing_else_changes_is_quoted(told: Memo) -> None:
    assert told.scope == ("Except as described above, no other changes have been made to the Form 10-K.",)


def test_a_note_without_a_found_change_is_said_mildly(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    compared = replace(amended.comparison, changes=(), undeclared=(), unfound=(0,))
    told = memo(replace(amended, comparison=compared))
    assert told.notes[0].remark == "No such change was found."
    assert told.unfound == ("Note 1: correct",)
    assert told.summary == ("No text differs between the two filings.", "For 1 note no such change was found.")
    assert "## Said, but not found" in memo_markdown(replace(amended, comparison=compared))


def test_an_amendment_alone_says_that_nothing_was_compared(alone: AmendedReading) -> None:
    told = memo(alone)
    assert told.summary == ("The original is not at hand, so nothing was compared.",)
    assert (told.pairing, told.original, told.groups) == ("The original is not at hand", (), ())
    assert "**The original.** Not at hand." in memo_markdown(alone)


def test_an_amendment_without_a_reason_is_given_none(amended: AmendedReading) -> None:
    silent = replace(amended, statement=replace(amended.statement, notes=()))
    assert memo(silent).summary[0] == "The amendment does not say why it was filed."
    assert "What the amendment says" not in memo_html(silent)


def test_nothing_is_called_wrong(amended: AmendedReading) -> None:
    for text in (memo_html(amended), memo_markdown(amended)):
        assert not any(word in text.casefold() for word in ("misstat", "wrong", "incorrect", "failed to"))


# What differs


def test_what_differs_is_grouped_by_section(told: Memo) -> None:
    assert [(group.heading, group.numbers) for group in told.groups] == [
        ("Item 1 · Business", "1–3"),
        ("Item 6 · Selected Financial Data", "4–5"),
    ]


def test_all_words_that_differ_in_a_paragraph_are_one_passage(told: Memo) -> None:
    passage = entries(told)[0]
    assert isinstance(passage, Passage)
    assert (passage.first, passage.last, passage.claim) == (1, 2, "outside")
    assert passage.where == "page 4; page 2 of the amendment"
    assert passage.runs == (
        ("same", "The Company operates "),
        ("before", "three"),
        ("after", "four"),
        ("same", " mines in the northern district. It sells silver to "),
        ("before", "two"),
        ("same", " refiners in Idaho."),
    )


def test_a_new_paragraph_is_told_with_its_page_in_the_amendment(told: Memo) -> None:
    stretch = entries(told)[1]
    assert isinstance(stretch, Stretch)
    assert (stretch.kind, stretch.texts, stretch.where) == ("added", (STRIKE,), "page 2 of the amendment")


def test_the_cells_of_a_table_are_one_table_with_their_differences(told: Memo) -> None:
    table = entries(told)[2]
    assert isinstance(table, CellTable)
    assert (table.where, table.claim) == ("page 6; page 3 of the amendment", "named")
    names, rows = table.columns()
    assert names == ("No.", "Row", "Column", "Original", "Amendment", "Δ", "%")
    assert rows == [
        ("4", "Revenues", "2013", "1,200", "1,250", "+50", "+4.2 %"),
        ("5", "Net loss", "2012", "(40)", "(45)", "−5", "−12.5 %"),
    ]


def test_columns_that_say_nothing_are_left_out(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    plain = replace(amended.comparison.changes[0], column=None, delta=None, percent=None)
    (table,) = entries(memo(with_changes(amended, plain)))
    assert isinstance(table, CellTable)
    assert table.columns()[0] == ("No.", "Row", "Original", "Amendment")


def test_a_row_that_only_one_filing_has_stands_in_the_table(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    cell = amended.comparison.changes[0]
    row = replace(cell, kind="inserted", before="", after="Tin (tons)\t12", row="Tin (tons)", column=None, delta=None)
    (table,) = entries(memo(with_changes(amended, cell, row)))
    assert isinstance(table, CellTable)
    assert (table.cells[1].before, table.cells[1].after) == ("", "Tin (tons) · 12")


def test_new_words_are_spaced_as_the_amendment_spaces_them(tmp_path: Path) -> None:
    before = annual_report("10-K", BUSINESS, *CONTROLS)
    after = annual_report("10-K/A", BUSINESS.replace("mill stands", "mill, the older one, still stands"), *CONTROLS)
    assert "One mill**, the older one, still** stands near" in memo_markdown(pair(tmp_path, before, after))


def test_a_number_among_words_has_its_difference(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    number = replace(amended.comparison.changes[1], delta=2.0, percent=10.53)
    assert "~~19~~ **21** (+2, +10.5 %), 2014" in memo_markdown(with_changes(amended, number))


def test_a_long_stretch_is_cut_and_says_how_much_is_left(told: Memo, report: AmendedReading) -> None:
    assert report.comparison is not None
    strike = report.comparison.changes[2]
    many = [replace(strike, after=f"{number}. {STRIKE * 9}") for number in range(200)]
    (stretch,) = entries(memo(with_changes(report, *many)))
    assert isinstance(stretch, Stretch)
    assert (stretch.first, stretch.last) == (1, 200)
    assert len(stretch.texts) < 5
    assert stretch.left_out == f"and {200 - len(stretch.texts)} more paragraphs or rows"


def test_what_the_notes_do_not_mention_is_a_list_of_its_own(told: Memo) -> None:
    assert told.unmentioned == (("Item 1 · Business", f"1: “three” → “four”; 2: “two” removed; 3: “{STRIKE}” added"),)


def test_many_that_the_notes_do_not_mention_are_listed_by_number(report: AmendedReading) -> None:
    assert report.comparison is not None
    strike, cell = report.comparison.changes[2:4]
    changes = [replace(strike, section=cell.section)] * 3 + [cell] + [replace(strike, section=cell.section)] * 4
    assert memo(with_changes(report, *changes)).unmentioned == (("Item 6 · Selected Financial Data", "1–3, 5–8"),)


def test_items_that_are_not_repeated_are_one_line(told: Memo) -> None:
    assert ("Not repeated, and so unchanged (Rule 12b-15)", "Item 2") in told.sections
    assert ("Differ", "Item 1; Item 6") in told.sections


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


def test_what_is_odd_about_the_files_stands_at_the_end(amended: AmendedReading) -> None:
    filing = replace(amended.amendment.filing, findings=(Finding("warning", "The file may be cut off."),))
    odd = replace(amended, amendment=replace(amended.amendment, filing=filing))
    assert memo_markdown(odd).endswith("## What is odd about the files\n\n- The amendment: The file may be cut off.\n")


# As files


def test_markdown_strikes_out_the_old_words(report: AmendedReading) -> None:
    lines = memo_markdown(report).splitlines()
    assert (
        "**1–2.** The Company operates ~~three~~ **four** mines in the northern district. It sells silver to ~~two~~ "
        "refiners in Idaho. *(page 4; page 2 of the amendment, outside the notes)*" in lines
    )
    assert "| 4 | Revenues | 2013 | 1,200 | 1,250 | +50 | +4.2 % |" in lines


def test_html_leads_from_its_contents_to_each_section(report: AmendedReading) -> None:
    tree = lxml.html.document_fromstring(memo_html(report))
    addresses = [address.removeprefix("#") for address in tree.xpath("//nav//@href")]
    assert [tree.get_element_by_id(address).text_content() for address in addresses] == [
        "Item 1 · Business",
        "Item 6 · Selected Financial Data",
    ]


def test_what_a_filing_says_is_text_in_the_page_and_never_markup(amended: AmendedReading) -> None:
    assert amended.comparison is not None
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    note = replace(amended.statement.notes[0], quote=hostile)
    cell, words = amended.comparison.changes
    changes = (
        replace(cell, before=hostile, after=hostile, row=hostile, column=hostile, section=hostile),
        replace(words, before=hostile, after=hostile, section=hostile),
        replace(words, kind="inserted", before="", after=hostile, section=hostile),
    )
    statement = replace(amended.statement, notes=(note,))
    tree = lxml.html.document_fromstring(memo_html(with_changes(replace(amended, statement=statement), *changes)))
    assert not tree.xpath("//script | //img | //@onerror")
    assert tree.text_content().count("<script>alert(1)</script>") >= 9


def test_the_page_stands_alone_and_lets_nothing_be_fetched(amended: AmendedReading) -> None:
    tree = lxml.html.document_fromstring(memo_html(amended))
    assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith("default-src 'none'")
    assert all(address.startswith("#") for address in tree.xpath("//@src | //@href"))
    assert not tree.xpath("//link")
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


def test_the_memo_is_written_as_a_pdf_that_holds_the_words(samples: Path, tmp_path: Path) -> None:
    out = tmp_path / "memo.pdf"
    command = [sys.executable, "-m", "viewer", "export", str(samples / "alder-ridge-8-k-a.txt")]
    subprocess.run([*command, "--to", "pdf", str(out), "--memo"], check=True, timeout=60, cwd=ROOT, env=os.environ)
    assert out.read_bytes().startswith(b"%PDF-")
    pages = QPdfDocument(None)
    pages.load(str(out))
    words = " ".join(pages.getAllText(page).text() for page in range(pages.pageCount())).split()
    assert {"2,140,512", "2,410,512", "+270,000"} <= set(words)


# What matters most


def weighed(change: Change, kind: WeightKind, size: float = 1.0) -> Change:
    return replace(change, weight=Weight(kind, size, f"It is {kind}."))


def test_the_gravest_changes_stand_first_and_the_others_are_counted(report: AmendedReading) -> None:
    assert report.comparison is not None
    words, cell = report.comparison.changes[0], report.comparison.changes[3]
    changes = [weighed(cell, "figure", 0.01 * number) for number in range(12)]
    changes += [weighed(words, "negation"), weighed(words, "quiet")]
    told = memo(with_changes(report, *changes))
    assert [one.number for one in told.gravest] == [13, *range(12, 3, -1)]
    assert told.others == (
        "3 others follow by section; 1 that come with any filing, or change no word, are only counted."
    )
    assert "It is negation" in memo_markdown(with_changes(report, *changes))


def test_what_comes_with_any_filing_is_counted_by_section_and_not_told(report: AmendedReading) -> None:
    assert report.comparison is not None
    quiet = [weighed(change, "quiet") for change in report.comparison.changes]
    told = memo(with_changes(report, *quiet))
    assert told.groups == told.gravest == ()
    assert told.quiet == (("Item 1 · Business", "3 changes"), ("Item 6 · Selected Financial Data", "2 changes"))


def test_a_section_with_very_many_changes_is_cut_and_says_so(report: AmendedReading) -> None:
    assert report.comparison is not None
    strike, cell = report.comparison.changes[2:4]
    many = [replace(one, section="Item 1") for _ in range(20) for one in (strike, cell)]
    (group,) = memo(with_changes(report, *many)).groups
    assert group.left_out == "and 25 more changes in this section"
