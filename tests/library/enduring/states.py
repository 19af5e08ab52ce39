"""All that the program keeps, as a writer that keeps one numbered thing after another and a look at what is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from viewer.annotations.model import Annotation, Quote, Subject
from viewer.filing.model import Filing, Finding, Header, Place
from viewer.library.kept.annotations import KeptAnnotations
from viewer.library.kept.overrides import KeptOverrides
from viewer.library.kept.pairings import KeptPairings
from viewer.library.kept.read_marks import ReadMarks
from viewer.library.recent import RecentFilings
from viewer.library.scanning.cache import ScanCache
from viewer.library.session.kept import KeptSession
from viewer.library.session.model import Session, TabLeft, WindowLeft
from viewer.library.settings import Settings
from viewer.outline.overrides import Override

Write = Callable[[int], None]
_WHEN = datetime(2014, 1, 29, tzinfo=UTC)
_LATEST = 8
"""So many of the recent filings are looked for: the list forgets older ones."""
_PLACES = 50


class State(NamedTuple):
    """What is kept in one place: ``writer`` gives what keeps a number, ``lost`` tells which of some are not there.

    ``is_one``: each number takes the last one's place. ``is_found_again``: the program finds it again by itself, and
    says nothing where it cannot be kept.
    """

    name: str
    writer: Callable[[], Write]
    lost: Callable[[list[int]], list[int]]
    is_one: bool = False
    is_found_again: bool = False


class Trouble(AssertionError):
    """What is kept was found damaged."""


def _sound(findings: tuple[Finding, ...]) -> None:
    if findings:
        raise Trouble("; ".join(finding.what for finding in findings))


def _header(number: int) -> Header:
    return Header("submission", "10-K", f"0000000000-14-{number:06}")


def _filing(number: int) -> Filing:
    return Filing(Path(f"/filings/{number}.txt"), _header(number), ())


def _subject(number: int) -> Subject:
    return Subject(f"0000000000-14-{number // _PLACES:06}", "10-K")


def _id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def _raise(refused: OSError | None) -> None:
    if refused is not None:
        raise refused


def _settings() -> Write:
    settings = Settings()
    settings.on_written = _raise
    return lambda number: settings.change(window_width=1000 + number)


def _settings_lost(said: list[int]) -> list[int]:
    settings = Settings()
    _sound(settings.findings)
    return [one for one in said if settings.number("window-width") < 1000 + one]


def _session() -> Write:
    kept = KeptSession()

    def write(number: int) -> None:
        tabs = tuple(TabLeft(Path(f"/filings/{number}-{at}.txt")) for at in range(9))
        kept.save(Session((WindowLeft(tabs, number, "", ""),), "running"))

    return write


def _session_lost(said: list[int]) -> list[int]:
    latest = max((window.front for window in KeptSession().load().windows), default=-1)
    return [one for one in said if latest < one]


def _recent() -> Write:
    recent = RecentFilings()
    recent.on_written = _raise

    def write(number: int) -> None:
        added = recent.add(Path(f"/filings/{number}.txt"), _header(number))
        recent.remember({added.key: Place(0, number)})

    return write


def _recent_lost(said: list[int]) -> list[int]:
    recent = RecentFilings()
    _sound(recent.findings)
    positions = {one.key: one.position for one in recent}
    return [one for one in said[-_LATEST:] if positions.get(f"0000000000-14-{one:06}") != Place(0, one)]


def _headings() -> Write:
    kept = KeptOverrides()
    return lambda number: kept.change(
        _filing(number // _PLACES), Override(Place(0, number % _PLACES), "heading", 1, "Shafts")
    )


def _headings_lost(said: list[int]) -> list[int]:
    kept = KeptOverrides()
    held = {
        filing * _PLACES + one.place.block
        for filing in {one // _PLACES for one in said}
        for one in kept.of(_filing(filing))
    }
    _sound(kept.findings)
    return [one for one in said if one not in held]


def _pairings() -> Write:
    kept = KeptPairings()
    return lambda number: kept.choose("original", _filing(number).path, _header(number), None)


def _pairings_lost(said: list[int]) -> list[int]:
    kept = KeptPairings()
    lost = [one for one in said if kept.chosen("original", _filing(one).path, _header(one)) is None]
    _sound(kept.findings)
    return lost


def _read_changes() -> Write:
    marks = ReadMarks()

    def write(number: int) -> None:
        marks.mark(_filing(1), _filing(2), [f"change {number}"], read=True)

    return write


def _read_changes_lost(said: list[int]) -> list[int]:
    marks = ReadMarks()
    held = marks.of(_filing(1), _filing(2))
    _sound(marks.findings)
    return [one for one in said if f"change {one}" not in held]


def _annotations() -> Write:
    kept = KeptAnnotations()

    def write(number: int) -> None:
        place = Place(0, number)
        quote = Quote("The shaft gave silver.")
        kept.put(_subject(number), Annotation(_id(number), "note", (place,), quote, _WHEN, _WHEN, note="Why?"))

    return write


def _annotations_lost(said: list[int]) -> list[int]:
    kept = KeptAnnotations()
    held = {one.id for subject in {_subject(one) for one in said} for one in kept.of(subject)}
    _sound(kept.findings)
    return [one for one in said if _id(one) not in held]


def _seen() -> Write:
    """What is seen in folders is found again by itself: it is only to be whole."""

    def write(number: int) -> None:
        cache = ScanCache()
        for at in range(20):
            cache.keep(Path(f"/filings/{number}-{at}.txt"), (1, 1), {"number": number})
        cache.close()

    return write


def _seen_lost(said: list[int]) -> list[int]:
    cache = ScanCache()
    try:
        return [one for one in said if cache.find(Path(f"/filings/{one}-0.txt"), (1, 1)) != (True, {"number": one})]
    finally:
        cache.close()


STATES = (
    State("settings", _settings, _settings_lost, is_one=True),
    State("session", _session, _session_lost, is_one=True),
    State("recent filings", _recent, _recent_lost),
    State("headings", _headings, _headings_lost),
    State("pairings", _pairings, _pairings_lost),
    State("read changes", _read_changes, _read_changes_lost),
    State("annotations", _annotations, _annotations_lost),
    State("what was seen in folders", _seen, _seen_lost, is_found_again=True),
)
