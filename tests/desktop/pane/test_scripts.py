"""The page's scripts share one scope: each says what it takes and gives, and takes only from those before it."""

from __future__ import annotations

import re

import pytest

from viewer.desktop.pane.engine.guarded import SCRIPTS, WORDS
from viewer.resources import resource

GIVEN = {"QWebChannel", "qt", "WORDS"}
_TAKES = re.compile(r"/\* global ([\w, ]+?) \*/")
_GIVES = re.compile(r"/\* exported ([\w, ]+?) \*/")
_SAYS = re.compile(r'\bsay\("(\w+)"')
_PLACE = re.compile(r"{(\w+)}")
_MADE = re.compile(r"^(?:function|const|let) (\w+)", re.MULTILINE)


def listed(pattern: re.Pattern[str], script: str) -> set[str]:
    source = resource("page", script).read_text("utf-8")
    return {name.strip() for names in pattern.findall(source) for name in names.split(",")}


def made(script: str) -> set[str]:
    return set(_MADE.findall(resource("page", script).read_text("utf-8")))


@pytest.mark.parametrize("at", range(len(SCRIPTS)), ids=SCRIPTS)
def test_a_script_takes_only_what_one_before_it_gives(at: int) -> None:
    given = GIVEN.union(*(listed(_GIVES, script) for script in SCRIPTS[:at]))
    assert listed(_TAKES, SCRIPTS[at]) <= given


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_gives_it_makes(script: str) -> None:
    assert listed(_GIVES, script) <= made(script)


def test_no_two_scripts_make_the_same_name() -> None:
    names = [name for script in SCRIPTS for name in made(script)]
    assert len(names) == len(set(names))


def test_what_scripts_say_are_words_of_the_program_and_each_of_them_is_said() -> None:
    said = {what for script in SCRIPTS for what in _SAYS.findall(resource("page", script).read_text("utf-8"))}
    assert said == set(WORDS)


@pytest.mark.parametrize(("what", "places"), [("missing", {"name"}), ("here", {"number", "total"}), ("own", set())])
def test_words_have_the_places_that_the_scripts_fill(what: str, places: set[str]) -> None:
    assert set(_PLACE.findall(WORDS[what])) == places
