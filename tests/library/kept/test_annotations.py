"""What the reader adds is kept in files of its own, each readable by itself, and nothing of it is lost in silence."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.annotated import SUBJECT, annotated
from tests.building.blocks import document
from tests.building.submissions import submit
from viewer.annotations.model import Subject
from viewer.filing.reader import open_filing
from viewer.library.kept.annotations import KeptAnnotations, subject_of

TEXT = document("We make vanes in two works.", "We sell them to chandlers.")
WORKS = annotated(TEXT, "two works", note="Which two?")
CHANDLERS = annotated(TEXT, "chandlers", number=2)


@pytest.fixture
def kept(tmp_path: Path) -> KeptAnnotations:
    return KeptAnnotations(tmp_path / "annotations")


def test_annotations_are_there_again_in_the_order_of_the_text(kept: KeptAnnotations, tmp_path: Path):
    kept.put(SUBJECT, CHANDLERS)
    kept.put(SUBJECT, WORKS)
    assert KeptAnnotations(tmp_path / "annotations").of(SUBJECT) == (WORKS, CHANDLERS)


def test_each_is_a_file_that_its_owner_alone_can_read_and_that_says_what_it_is(kept: KeptAnnotations, tmp_path: Path):
    kept.put(SUBJECT, WORKS)
    (path,) = (tmp_path / "annotations" / "0000000000-14-000002").iterdir()
    assert path.stat().st_mode & 0o077 == 0
    assert json.loads(path.read_text("utf-8"))["body"][0]["value"] == "Which two?"


def test_what_is_changed_takes_the_place_of_what_was(kept: KeptAnnotations):
    kept.put(SUBJECT, WORKS)
    kept.put(SUBJECT, replace(WORKS, note="Both of them."))
    assert [one.note for one in kept.of(SUBJECT)] == ["Both of them."]


def test_changes_are_undone_and_done_again(kept: KeptAnnotations):
    kept.put(SUBJECT, WORKS)
    kept.put(SUBJECT, replace(WORKS, note="Both of them."))
    kept.remove(SUBJECT, *kept.of(SUBJECT))
    assert (kept.undo(), [one.note for one in kept.of(SUBJECT)]) == (SUBJECT, ["Both of them."])
    assert (kept.undo(), [one.note for one in kept.of(SUBJECT)]) == (SUBJECT, ["Which two?"])
    assert (kept.redo(), [one.note for one in kept.of(SUBJECT)]) == (SUBJECT, ["Both of them."])
    kept.undo()
    kept.undo()
    assert (kept.of(SUBJECT), kept.can_undo, kept.undo()) == ((), False, None)


def test_two_windows_that_write_at_once_lose_nothing_of_each_other(kept: KeptAnnotations, tmp_path: Path):
    other = KeptAnnotations(tmp_path / "annotations")
    kept.put(SUBJECT, WORKS)
    other.put(SUBJECT, CHANDLERS)
    kept.put(SUBJECT, replace(WORKS, note="Both of them."))
    assert {one.id for one in other.of(SUBJECT)} == {WORKS.id, CHANDLERS.id}


def test_a_damaged_file_is_left_as_it_is_told_and_hides_no_other(kept: KeptAnnotations, tmp_path: Path):
    kept.put(SUBJECT, WORKS, CHANDLERS)
    path = tmp_path / "annotations" / "0000000000-14-000002" / f"{WORKS.id}.json"
    path.write_text("{", "utf-8")
    assert kept.of(SUBJECT) == (CHANDLERS,)
    assert [finding.what.endswith("is left as it is.") for finding in kept.findings] == [True]
    assert path.read_text("utf-8") == "{"


def test_annotations_of_all_filings_are_listed_with_what_is_known_of_each(kept: KeptAnnotations):
    another = Subject("sha256:00ff", "8-K")
    kept.put(SUBJECT, WORKS)
    kept.put(another, CHANDLERS)
    assert {subject.form for _, subject in kept.everywhere()} == {"10-K", "8-K"}


def test_a_disk_that_refuses_is_told_and_nothing_is_thought_kept(kept: KeptAnnotations, tmp_path: Path):
    (tmp_path / "annotations").write_text("in the way", "utf-8")
    with pytest.raises(NotADirectoryError):
        kept.put(SUBJECT, WORKS)
    assert not kept.can_undo


def test_a_filing_is_known_by_its_accession_number_and_a_page_without_one_by_its_content(tmp_path: Path):
    whole = open_filing(submit(tmp_path / "filing.txt"))
    alone = tmp_path / "page.htm"
    alone.write_text("<html><body><p>We make vanes.</p></body></html>", "utf-8")
    assert subject_of(whole).key == "0000000000-14-000001"
    assert subject_of(open_filing(alone)).key.startswith("sha256:")


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.library.kept.test_annotations import CHANDLERS, SUBJECT, WORKS
from viewer.library.kept.annotations import KeptAnnotations
kept = KeptAnnotations(Path(sys.argv[1]))
for number in range(10_000):
    kept.put(SUBJECT, replace(WORKS, note="x" * 2_000 + str(number)))
    print(number, flush=True)
"""


def test_a_program_that_is_killed_while_it_writes_loses_nothing_that_it_said_was_kept(tmp_path: Path):
    folder, last = tmp_path / "annotations", -1
    KeptAnnotations(folder).put(SUBJECT, CHANDLERS)
    for _ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        for _ in range(5):
            last = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        said = writer.stdout.read().split()
        writer.wait()
        writer.stdout.close()
        last = int(said[-1]) if said else last
        kept = {one.id: one for one in KeptAnnotations(folder).of(SUBJECT)}
        assert int(kept[WORKS.id].note.lstrip("x")) >= last
        assert kept[CHANDLERS.id] == CHANDLERS


def test_what_a_killed_program_left_half_written_is_taken_away_once_it_is_old(kept: KeptAnnotations, tmp_path: Path):
    kept.put(SUBJECT, WORKS)
    folder = tmp_path / "annotations" / "0000000000-14-000002"
    old, new = folder / ".00.part", folder / ".01.part"
    for part in (old, new):
        part.write_text("{", "utf-8")
    os.utime(old, (0, 0))
    kept.put(SUBJECT, CHANDLERS)
    assert (old.exists(), new.exists()) == (False, True)


def test_what_goes_on_from_a_change_is_undone_with_it(kept: KeptAnnotations):
    kept.put(SUBJECT, WORKS)
    kept.put(SUBJECT, replace(WORKS, note="Both"))
    assert kept.can_go_on(WORKS)
    assert not kept.can_go_on(CHANDLERS)
    kept.go_on(SUBJECT, replace(WORKS, note="Both of them."))
    kept.undo()
    assert kept.of(SUBJECT) == (WORKS,)
    assert not kept.can_go_on(WORKS)
    kept.redo()
    assert [one.note for one in kept.of(SUBJECT)] == ["Both of them."]
