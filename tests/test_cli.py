"""The command line tells in text and in JSON what the window shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer import automation, console
from viewer.cli import main
from viewer.filing.model import Block, Document, Evidence, Payload, Place
from viewer.outline.model import Section

HELD = Evidence("rule", 1.0, "why")


@pytest.fixture
def original(samples: Path) -> str:
    return str(samples / "alder-ridge-8-k.txt")


@pytest.fixture
def amendment(samples: Path) -> str:
    return str(samples / "alder-ridge-8-k-a.txt")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def shape(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    result = json.loads(told(capsys, *arguments, "--json"))
    assert isinstance(result, dict)
    return result


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a shell starts it, with nothing in its environment but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "FILING_VIEWER_HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        timeout=120,
        cwd=Path(__file__).parent.parent,
        env={**kept, **environment},
    )


# Shapes


def test_outline_has_the_documents_and_their_sections(capsys: pytest.CaptureFixture[str], original: str) -> None:
    outline = shape(capsys, "outline", original)
    assert outline.keys() == {"filing", "facts", "findings", "documents"}
    documents = outline["documents"]
    assert isinstance(documents, list)
    assert [document["type"] for document in documents] == ["8-K", "EX-99.1", "GRAPHIC"]
    assert documents[0].keys() == {"index", "type", "filename", "description", "title", "blocks", "sections"}
    section = documents[0]["sections"][0]
    assert section.keys() == {
        *("kind", "label", "title", "level", "place", "end", "chars", "treatment", "evidence", "children"),
        *("incorporated", "leads_to"),
    }


def test_a_filing_is_told_in_iso_dates(capsys: pytest.CaptureFixture[str], amendment: str) -> None:
    filing = shape(capsys, "outline", amendment)["filing"]
    assert filing == {
        "form": "8-K/A",
        "base_form": "8-K",
        "is_amendment": True,
        "amendment_number": None,
        "company": "ALDER RIDGE MINING CO",
        "cik": "0000000000",
        "accession": "0000000000-14-000002",
        "filed": "2014-01-29",
        "period": "2014-01-29",
        "items": ["Results of Operations and Financial Condition", "Financial Statements and Exhibits"],
        "carrier": "submission",
    }


def test_with_text_every_section_has_what_it_says(capsys: pytest.CaptureFixture[str], original: str) -> None:
    documents = shape(capsys, "outline", original, "--text")["documents"]
    assert isinstance(documents, list)
    (item,) = (section for section in documents[0]["sections"] if section["label"] == "Item 2.02")
    assert item["text"].startswith("Item 2.02. Results of Operations")
    assert item["text"].endswith("by specific reference in such filing.")
    assert "Item 9.01" not in item["text"]


def test_links_say_where_they_lead_and_the_ledger_who_says_so(
    capsys: pytest.CaptureFixture[str], original: str
) -> None:
    links = shape(capsys, "links", original)
    assert links.keys() == {"filing", "links", "ledger", "findings"}
    assert isinstance(links["links"], list)
    assert isinstance(links["ledger"], list)
    assert links["links"][0].keys() == {"kind", "text", "label", "role", "place", "status", "target", "evidence"}
    assert {"index", "mention", "type"} <= set(links["ledger"][0]["witnesses"])


def test_notes_name_the_amendment_and_its_original(capsys: pytest.CaptureFixture[str], amendment: str) -> None:
    notes = shape(capsys, "notes", amendment)
    assert {"amendment", "original", "pairing", "notes", "scope"} <= notes.keys()
    original = notes["original"]
    assert isinstance(original, dict)
    assert original["form"] == "8-K"


def test_compare_tells_each_change_with_its_places(
    capsys: pytest.CaptureFixture[str], original: str, amendment: str
) -> None:
    compared = shape(capsys, "compare", original, amendment)
    told = {"original", "amendment", "notes", "sections", "changes", "undeclared", "unfound", "findings"}
    assert compared.keys() == told | {"relation", "relation_evidence", "rolled", "calendar"}
    changes = compared["changes"]
    assert isinstance(changes, list)
    assert changes[0]["delta"] == 270000
    assert changes[0]["original"]["document"] == 1


def test_scan_prints_a_line_of_json_for_each_filing(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    lines = [json.loads(line) for line in told(capsys, "scan", str(samples), "--json").splitlines()]
    assert sorted(line["form"] for line in lines) == ["8-K", "8-K/A"]
    (amending,) = (line for line in lines if line["form"] == "8-K/A")
    assert Path(amending["amends"]).name == "alder-ridge-8-k.txt"


# For a person


def test_outline_is_a_tree(capsys: pytest.CaptureFixture[str], original: str) -> None:
    tree = told(capsys, "outline", original)
    assert "├─ Item 2.02  Results of Operations and Financial Condition  [furnished]" in tree
    assert "EX-99.1" in tree


def test_compare_shows_old_and_new(capsys: pytest.CaptureFixture[str], original: str, amendment: str) -> None:
    lines = told(capsys, "compare", original, amendment).splitlines()
    assert any("2,140,512 → 2,410,512 (+270,000, +12.6 %)  [named in a note]" in line for line in lines)
    assert any("19 → 21" in line and "[outside the notes]" in line for line in lines)


@pytest.mark.parametrize("command", ["links", "notes", "doctor"])
def test_a_person_reads_lines_not_json(capsys: pytest.CaptureFixture[str], command: str, amendment: str) -> None:
    text = told(capsys, command, amendment)
    assert text.startswith("8-K/A · ALDER RIDGE MINING CO · filed 2014-01-29")


def test_text_from_a_filing_cannot_steer_the_terminal() -> None:
    assert console.plain("News\x1b[2J\x9b31m\u202e release\r\nof  today") == "News [2J 31m release of today"


# Failing


def test_a_file_that_is_not_there_is_one_line_and_status_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["outline", "not-there.txt"]) == 3
    error = capsys.readouterr().err
    assert error.startswith("filing-viewer: not-there.txt: ")
    assert error.count("\n") == 1


def test_random_bytes_are_one_line_and_status_3(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(256)) * 64)
    assert main(["links", str(path)]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_the_window_is_not_opened_on_a_path_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["not-there.txt"]) == 3
    assert "there is no such file or folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["outline"], ["compare", "one.txt"], ["one.txt", "--size", "large"], ["--what"]])
def test_wrong_usage_is_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_without_a_display_the_window_says_so() -> None:
    ended = run("-m", "viewer")
    assert ended.returncode == 1
    assert b"there is no display here" in ended.stderr


def test_a_reader_that_has_enough_is_no_error(original: str) -> None:
    script = f"{sys.executable} -m viewer outline --text --json '{original}' | head -c 10"
    ended = run("-c", f"import subprocess; subprocess.run({script!r}, shell=True, check=True)")
    assert len(ended.stdout) == 10
    assert ended.stderr == b""


def test_output_is_utf_8_whatever_the_locale(original: str) -> None:
    ended = run("-m", "viewer", "outline", original, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "└─ " in ended.stdout.decode("utf-8")


def test_a_command_loads_neither_qt_nor_bs4(original: str) -> None:
    script = (
        "import sys; from viewer.cli import main; main(['outline', sys.argv[1]]); "
        "sys.exit(' '.join(sorted({'PySide6', 'bs4'} & sys.modules.keys())))"
    )
    ended = run("-c", script, original)
    assert ended.stderr == b"\n"


# The text of a section


def document(*texts: str) -> Document:
    blocks = tuple(Block("paragraph", text) for text in texts)
    return Document(0, "8-K", "a.htm", "", "html", Payload(b""), blocks)


def section(place: Place, end: Place) -> Section:
    return Section("heading", None, "", 0, place, end, 0, HELD)


@pytest.mark.parametrize(
    ("place", "end", "text"),
    [
        (Place(0, 1), Place(0, 3), "two\nthree"),
        (Place(0, 1, 1, 3), Place(0, 2, 2), "wo\nth"),
        (Place(0, 2), Place(0, 4), "three\nfour"),
        (Place(0, 0, 0), Place(0, 0, 2), "on"),
        (Place(0, 2, 1), Place(0, 2, 4), "hre"),
        (Place(0, 4), Place(0, 4), ""),
    ],
)
def test_a_sections_text_ends_where_the_next_begins(place: Place, end: Place, text: str) -> None:
    assert automation.section_text(document("one", "two", "three", "four"), section(place, end)) == text


# Search


def test_search_tells_each_hit_on_a_line_with_its_place(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    lines = told(capsys, "search", str(samples), "silver near/5 gold form:8-K -form:8-K/A", "--json").splitlines()
    hits = [json.loads(line) for line in lines]
    assert hits
    assert {Path(hit["path"]).name for hit in hits} == {"alder-ridge-8-k.txt"}
    assert {"section", "document", "place", "before", "match", "after", "form", "company"} <= hits[0].keys()
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


def test_search_tells_where_the_words_stand(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    assert main(["search", str(samples), '"preliminary production" item:2.02']) == 0
    printed = capsys.readouterr()
    assert "Item 2.02" in printed.out
    assert "in 2 of 2 filings" in printed.err


def test_search_says_in_how_many_filings_there_is_nothing(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    assert main(["search", str(samples), "unobtainium"]) == 0
    assert "Not in these 2 filings." in capsys.readouterr().err
    assert len(told(capsys, "search", str(samples), "unobtainium", "--not-in").splitlines()) == 2


def test_search_writes_comma_separated_values(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    head, first, *_ = told(capsys, "search", str(samples), "silver", "--csv", "--limit", "2").splitlines()
    assert head.startswith("path,company,form")
    assert first.split(",")[2] == "8-K"


def test_a_query_that_cannot_be_understood_is_wrong_usage(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", str(samples), '"silver'])
    assert ended.value.code == 2
    assert "quotation mark is open" in capsys.readouterr().err


def test_index_tells_how_far_it_is(capsys: pytest.CaptureFixture[str], samples: Path) -> None:
    lines = [json.loads(line) for line in told(capsys, "index", str(samples), "--anew", "--json").splitlines()]
    assert [lines[0]["state"], lines[-1]["state"]] == ["looking", "done"]
    assert (lines[-1]["done"], lines[-1]["total"]) == (2, 2)
    assert "2 of 2 filings are indexed" in told(capsys, "index", str(samples))


def test_what_a_command_keeps_goes_where_the_base_directory_before_it_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "elsewhere"))
    folder = submit(tmp_path / "filings" / "filing.txt").parent
    assert main(["--base-directory", str(tmp_path / "home"), "index", str(folder)]) == 0
    assert list((tmp_path / "home").rglob("text.sqlite"))
