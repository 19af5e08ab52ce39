"""What ``--debug`` tells: which steps were taken and how long they took, never a word of a filing."""

import logging
import re
from pathlib import Path

import pytest

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
