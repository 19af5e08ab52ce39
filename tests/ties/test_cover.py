"""What is tagged of the cover fills in what was not read there, and is told where the two say otherwise."""

from __future__ import annotations

from pathlib import Path

from tests.building.inline_facts import inline_page, read_facts, words
from viewer.filing.model import Evidence
from viewer.outline.cover.model import CoverFact, CoverFacts
from viewer.ties.cover import Witnessed, witnessed

_READ = Evidence("cover-label", 0.9, "It stands over its label.")
_TAGS = (
    ("EntityRegistrantName", "Alder Ridge Mining Company"),
    ("EntityFileNumber", "001-12345"),
    ("EntityIncorporationStateCountryCode", "Delaware"),
    ("LocalPhoneNumber", "555-0147"),
    ("CityAreaCode", "(208)"),
)


def held(folder: Path, *read: tuple[str, str]) -> Witnessed:
    body = "".join(f"<p>{words(shown, name=f'dei:{name}')}</p>" for name, shown in _TAGS)
    _, told = read_facts(folder, inline_page(body))
    return witnessed(CoverFacts(tuple(CoverFact(name, value, None, _READ) for name, value in read)), told)


def test_a_cover_that_agrees_has_no_finding_however_it_is_spelled(tmp_path: Path) -> None:
    read = (
        ("registrant", "ALDER RIDGE MINING COMPANY"),
        ("file number", "1-12345"),
        ("state", "Delaware"),
        ("telephone", "208.555.0147"),
    )
    assert held(tmp_path, *read) == Witnessed((), ())


def test_a_tag_that_says_otherwise_is_told_mildly(tmp_path: Path) -> None:
    (found,) = held(tmp_path, ("registrant", "Alder Ridge Mining Co"), ("file number", "001-54321")).findings
    assert found.severity == "note"
    assert found.what == "The cover was read as giving the file number “001-54321”; its tag says “001-12345”."


def test_what_was_not_read_is_filled_in_with_its_evidence(tmp_path: Path) -> None:
    added = {fact.name: fact for fact in held(tmp_path, ("registrant", "Alder Ridge Mining Company")).added}
    assert {name: fact.value for name, fact in added.items()} == {
        "file number": "001-12345",
        "state": "Delaware",
        "telephone": "(208) 555-0147",
    }
    assert added["state"].evidence.rule == "inline-xbrl"
    assert added["state"].place is not None
