"""The doctor names what is odd about a filing and what an installation lacks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer import doctor
from viewer.cli import main

HEAD = """\
<SEC-DOCUMENT>0000000000-14-000003.txt : 20140130
<SEC-HEADER>0000000000-14-000003.hdr.sgml : 20140130
ACCESSION NUMBER:		0000000000-14-000003
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20140130
</SEC-HEADER>
"""
REPORT = "<html><body><p>Item 8.01. Other Events.</p><p>A copy is attached hereto as Exhibit 99.1.</p></body></html>"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def submission(*documents: tuple[str, int, str, str]) -> Path:
        parts = [
            f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>{number}\n<FILENAME>{name}\n<TEXT>\n{text}\n</TEXT>\n</DOCUMENT>\n"
            for kind, number, name, text in documents
        ]
        path = tmp_path / "filing.txt"
        path.write_text(HEAD + "".join(parts) + "</SEC-DOCUMENT>\n", encoding="ascii")
        return path

    return submission


def test_a_sound_filing_has_nothing_odd(samples: Path) -> None:
    assert list(doctor.filing(samples / "alder-ridge-8-k.txt"))[-1] == "Nothing odd was found."


def test_documents_are_listed_with_their_size(samples: Path) -> None:
    lines = list(doctor.filing(samples / "alder-ridge-8-k.txt"))
    assert any(line.startswith("  GRAPHIC  alder-ridge.jpg  image, ") for line in lines)


def test_an_exhibit_that_is_named_and_not_there_is_missing(write: Write) -> None:
    lines = doctor.filing(write(("8-K", 1, "a.htm", REPORT)))
    assert any(line.startswith("warning: Exhibit 99.1 is missing: ") for line in lines)


def test_a_gap_in_the_sequence_is_told(write: Write) -> None:
    lines = doctor.filing(write(("8-K", 1, "a.htm", REPORT), ("EX-99.1", 4, "b.htm", "<p>News</p>")))
    assert "note: the sequence of documents leaves out 2, 3" in lines


def test_a_picture_that_does_not_decode_is_told(write: Write) -> None:
    lines = doctor.filing(
        write(("8-K", 1, "a.htm", REPORT), ("GRAPHIC", 2, "logo.jpg", "begin 644 logo.jpg\n#86)C\nend"))
    )
    assert "warning: logo.jpg is not what its name says, or cannot be decoded" in lines


def test_the_installation_is_told_with_its_folders(capsys: pytest.CaptureFixture[str], own_home: Path) -> None:
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("filing-viewer ")
    assert f"settings: {own_home / 'settings'}" in told
    assert "window: can open" in told
    assert "sandbox: " in told


def test_a_missing_library_is_named_with_the_package_that_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    listed = tmp_path / "libraries.txt"
    listed.write_text("# a comment\nlibno-such-thing.so.1 libno-such-thing1\nlibc.so.6 libc6\n/ base-files\n")
    monkeypatch.setattr(doctor, "resource", lambda *_: listed)
    assert doctor.missing_libraries() == ["libno-such-thing.so.1 is missing (Debian: libno-such-thing1)"]


def test_what_qt_says_when_it_cannot_start_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    assert "window: cannot open: ImportError: libEGL.so.1: cannot open shared object file" in doctor.installation()
