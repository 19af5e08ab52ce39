"""What a reader said of headings is kept for each filing, undone, and heard by whoever reads the filing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.submissions import submit
from viewer import automation
from viewer.cli import main
from viewer.filing.model import Filing, Place
from viewer.library.kept.overrides import KeptOverrides
from viewer.library.reading import read_as_kept
from viewer.outline.overrides import Override, words_at

TEXT = "Item 8.01 Other Events\n\nThe company makes barometers.\n\nWeather vanes\n\nThe company makes vanes."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def path(home: Path, tmp_path: Path) -> Path:
    return submit(tmp_path / "filing.txt", text=TEXT)


def vanes(filing: Filing, level: int = 1) -> Override:
    blocks = filing.documents[0].blocks
    block = next(index for index, block in enumerate(blocks) if block.text == "Weather vanes")
    place = Place(0, block, 0)
    return Override(place, "heading", level, words_at(blocks, place))


def rules(path: Path) -> dict[str, str]:
    return {section.title: section.evidence.rule for section in read_as_kept(path).outlines[0].walk()}


def test_what_was_said_is_heard_the_next_time_the_filing_is_read(path: Path) -> None:
    assert "Weather vanes" not in rules(path)
    filing = read_as_kept(path).filing
    KeptOverrides().change(filing, vanes(filing))
    assert rules(path)["Weather vanes"] == "reader-override"


def test_a_filing_that_was_moved_is_known_again(path: Path) -> None:
    filing = read_as_kept(path).filing
    KeptOverrides().change(filing, vanes(filing))
    moved = path.rename(path.with_name("moved.txt"))
    assert "Weather vanes" in rules(moved)


def test_a_filing_without_accession_number_is_known_by_its_content(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.htm"
    page.write_text("<p>Weather vanes</p><p>The company makes vanes.</p>", encoding="utf-8")
    filing = read_as_kept(page).filing
    assert filing.header.accession is None
    KeptOverrides().change(filing, vanes(filing, 0))
    assert "Weather vanes" in rules(page)
    page.write_text("<p>Weather vanes</p><p>The company makes vanes of tin.</p>", encoding="utf-8")
    assert rules(page).get("Weather vanes") != "reader-override"


def test_undo_and_redo_tell_the_documents_that_they_concern(path: Path) -> None:
    filing, kept = read_as_kept(path).filing, KeptOverrides()
    assert not kept.can_undo(filing)
    kept.change(filing, vanes(filing))
    assert kept.undo(filing) == {0}
    assert kept.of(filing) == ()
    assert kept.redo(filing) == {0}
    assert kept.of(filing) == (vanes(filing),)
    assert not kept.can_redo(filing)


def test_the_last_word_on_a_place_counts(path: Path) -> None:
    filing, kept = read_as_kept(path).filing, KeptOverrides()
    kept.change(filing, vanes(filing, 1))
    kept.change(filing, vanes(filing, 2))
    assert [one.level for one in kept.of(filing)] == [2]
    kept.undo(filing)
    assert [one.level for one in kept.of(filing)] == [1]


def test_a_damaged_file_is_kept_aside_and_said(home: Path, path: Path) -> None:
    kept = home / "data" / "headings.json"
    kept.parent.mkdir(parents=True)
    kept.write_text("{", encoding="utf-8")
    reading = read_as_kept(path)
    assert any("is damaged" in finding.what for finding in reading.filing.findings)
    assert kept.with_name("headings.json.damaged").exists()


@pytest.mark.parametrize("row", [None, {}, {"place": 1}, {"place": {"document": -1, "block": 0}}, {"place": {"x": 1}}])
def test_a_row_that_makes_no_sense_is_left_out_and_said(home: Path, path: Path, row: object) -> None:
    filing = read_as_kept(path).filing
    KeptOverrides().change(filing, vanes(filing))
    file = home / "data" / "headings.json"
    stored = json.loads(file.read_text(encoding="utf-8"))
    (entry,) = stored["content"].values()
    entry["overrides"].append(row)
    file.write_text(json.dumps(stored), encoding="utf-8")
    reading = read_as_kept(path)
    assert any("makes no sense" in finding.what for finding in reading.filing.findings)
    assert any(section.title == "Weather vanes" for section in reading.outlines[0].walk())


def test_the_command_line_tells_what_was_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filing = read_as_kept(path).filing
    KeptOverrides().change(filing, vanes(filing))
    main(["outline", str(path), "--json"])
    told = json.loads(capsys.readouterr().out)
    (item,) = [one for one in told["documents"][0]["sections"] if one["label"] == "Item 8.01"]
    assert item["children"][0]["title"] == "Weather vanes"
    assert item["children"][0]["evidence"]["rule"] == "reader-override"


def test_the_outline_tells_the_facts_of_the_cover(path: Path) -> None:
    facts = automation.outline(read_as_kept(path))["facts"]
    assert isinstance(facts, dict)
    assert facts.keys() == {"facts", "check_boxes", "securities"}
    assert {"CIK", "registrant"} <= {fact["name"] for fact in facts["facts"]}
