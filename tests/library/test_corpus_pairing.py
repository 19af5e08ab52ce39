"""Every real pair at hand, all in one folder with many other filings: each led to its own original, nothing else led.

What was checked by eye: each amendment of ``pairs`` belongs to the original beside it there, and to no other filing; of
the amendments in ``amendments`` none has its original in the corpus but those that are copies of one in ``pairs``.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.corpus import CORPUS, needs_corpus
from viewer.filing.reader import peek
from viewer.library.known import known_relatives
from viewer.library.originals import OriginalSearch
from viewer.library.reading import read_as_kept
from viewer.library.scanning.scan import scan


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("everything")
    for pair in (CORPUS / "pairs").iterdir():
        for name in ("original", "amendment"):
            for file in pair.glob(f"{name}.*"):
                shutil.copy(file, made / f"{pair.name}-{file.name}")
    for kind in ("amendments", "submissions"):
        for file in (CORPUS / kind).iterdir():
            if file.is_file():
                shutil.copy(file, made / file.name)
    return made


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILING_VIEWER_HOME", str(tmp_path / "home"))


def pair_of(path: Path) -> str:
    return path.name.removesuffix(path.suffix).removesuffix("-original").removesuffix("-amendment")


@needs_corpus
def test_among_everything_each_real_amendment_is_led_to_its_own_original(folder: Path) -> None:
    found = {one.path: one for one in scan(folder)}
    paired = {path: one.amends for path, one in found.items() if one.amends is not None}
    assert {pair_of(path) for path in paired} == {pair.name for pair in (CORPUS / "pairs").iterdir()}
    assert {path.name for path, original in paired.items() if pair_of(path) != pair_of(original)} == set()
    assert {one.pairing.status for one in found.values() if one.pairing} == {"paired"}


@needs_corpus
def test_with_its_note_too_each_real_amendment_is_led_to_its_own_original_or_to_none(folder: Path) -> None:
    found = [one for one in scan(folder) if one.header.is_amendment and "-original." not in one.path.name]
    pairs = {one.header.accession or one.path: pair_of(one.path) for one in found if "-amendment." in one.path.name}
    for one in found:
        original, pairing = OriginalSearch()(one.path, read_as_kept(one.path), None)
        told = (pairing.status, pair_of(original) if original else None)
        own = pairs.get(one.header.accession or one.path)
        assert told == (("paired", own) if own else ("none", None)), one.path.name


@needs_corpus
def test_a_real_original_is_known_from_another_folder(folder: Path, tmp_path: Path) -> None:
    list(scan(folder))
    for path in folder.glob("*-amendment.txt"):
        alone = Path(shutil.copy(path, tmp_path / path.name))
        known = {
            pair_of(one.path) for one in known_relatives(peek(alone)) if one.header.accession != peek(alone).accession
        }
        assert pair_of(path) in known
