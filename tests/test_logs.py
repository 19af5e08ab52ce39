"""What ``--debug`` tells: which steps were taken and how long they took, never a word of a filing."""

import logging
import re
from pathlib import Path

import pytest

from viewer import logs
from viewer.cli import main


def test_debug_tells_each_step_with_its_time(samples: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["outline", str(samples / "alder-ridge-8-k.txt"), "--debug"]) == 0
    told = capsys.readouterr().err
    assert {"documents", "outlines", "exhibits"} <= set(re.findall(r"viewer\.reading: (\w+): \d+ ms", told))


def test_debug_tells_no_word_of_a_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "filing.htm"
    path.write_text("<html><body><p>FORM 8-K</p><p>Quicksilver was found.</p></body></html>")
    main(["outline", str(path), "--debug"])
    assert "Quicksilver" not in capsys.readouterr().err


def test_nothing_is_told_unasked(samples: Path, capsys: pytest.CaptureFixture[str]):
    main(["outline", str(samples / "alder-ridge-8-k.txt")])
    assert capsys.readouterr().err == ""


@pytest.fixture(autouse=True)
def quiet_again():
    yield
    program = logging.getLogger("viewer")
    program.handlers.clear()
    program.setLevel(logging.NOTSET)


def test_a_long_log_of_faults_makes_room_for_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(logs, "_LARGEST", 100)
    log = tmp_path / "logs" / "errors.log"
    for number in range(9):
        logs.write_fault(f"fault {number}\n{'x' * 60}", log)
    assert "fault 8" in log.read_text()
    assert sorted(path.name for path in log.parent.iterdir()) == ["errors.log", "errors.log.1"]
    assert sum(path.stat().st_size for path in log.parent.iterdir()) < 600


def test_what_led_to_a_fault_is_told_before_it_and_none_of_their_words():
    try:
        try:
            raise ValueError("quicksilver")
        except ValueError as error:
            raise KeyError("quicksilver") from error
    except KeyError as error:
        told = logs.fault_told(error)
    assert [line for line in told.splitlines() if not line.startswith("tests/")] == ["ValueError", "KeyError"]
    assert "quicksilver" not in told


def test_faults_that_lead_to_each_other_are_told_once():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert logs.fault_told(one).splitlines() == ["KeyError", "ValueError"]
