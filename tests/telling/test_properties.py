"""What a filing is as a file: numbers and times of its header, its size and hash, its documents, its findings."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from viewer.filing.model import Finding
from viewer.reading import Reading, read
from viewer.telling.properties import FileFacts, file_facts, in_lines, properties


def values(made: Reading, facts: FileFacts | None = None) -> dict[str, str]:
    return {one.name: one.value for group in properties(made, facts) for one in group.properties}


def test_the_header_is_told(samples: Path) -> None:
    told = values(read(samples / "alder-ridge-8-k.txt"))
    assert told["Accession number"] == "0000000000-14-000001"
    assert told["Form"] == "8-K"
    assert told["Accepted"] == "January 29, 2014, 08:01:17 (Eastern Time)"
    assert told["Kind"] == "Complete submission text file"
    assert (told["Announced by the header"], told["Found"]) == ("3 documents", "3 documents")


def test_the_disk_is_told_once_it_is_read(samples: Path) -> None:
    path = samples / "alder-ridge-8-k.txt"
    made, content = read(path), path.read_bytes()
    assert "SHA-256" not in values(made)
    told = values(made, file_facts(path))
    assert told["SHA-256"] == hashlib.sha256(content).hexdigest()
    assert f"{len(content):,} bytes" in told["Size"]


def test_a_folder_has_a_size_and_no_hash(tmp_path: Path, samples: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "b.txt").write_bytes(b"678")
    assert file_facts(tmp_path) == FileFacts(8, 2, "")
    assert "(8 bytes in 2 files)" in values(read(samples / "alder-ridge-8-k.txt"), file_facts(tmp_path))["Size"]


def test_what_is_odd_and_what_is_missing_is_told_as_it_is(samples: Path) -> None:
    made = read(samples / "alder-ridge-8-k.txt")
    header = replace(made.filing.header, accepted=None, announced=None, accession=None)
    odd = replace(made, filing=replace(made.filing, header=header, findings=(Finding("warning", "It was cut off."),)))
    told = values(odd)
    assert told["Warning"] == "It was cut off."
    assert not {"Accepted", "Announced by the header", "Accession number"} & told.keys()
    assert "Warning: It was cut off." in in_lines(properties(odd))
