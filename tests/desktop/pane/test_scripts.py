"""The page's scripts share one scope: each says what it takes and gives, and takes only from those before it."""

from __future__ import annotations

import re

import pytest

from viewer.desktop.pane.guarded import SCRIPTS
from viewer.resources import resource

FROM_THE_ENGINE = {"QWebChannel", "qt"}
_TAKES = re.compile(r"/\* global ([\w, ]+?) \*/")
_GIVES = re.compile(r"/\* exported ([\w, ]+?) \*/")
_MADE = re.compile(r"^(?:function|const|let) (\w+)", re.MULTILINE)


def listed(pattern: re.Pattern[str], script: str) -> set[str]:
    source = resource("page", script).read_text("utf-8")
    return {name.strip() for names in pattern.findall(source) for name in names.split(",")}


def made(script: str) -> set[str]:
    return set(_MADE.findall(resource("page", script).read_text("utf-8")))


@pytest.mark.parametrize("at", range(len(SCRIPTS)), ids=SCRIPTS)
def test_a_script_takes_only_what_one_before_it_gives(at: int) -> None:
    given = FROM_THE_ENGINE.union(*(listed(_GIVES, script) for script in SCRIPTS[:at]))
    assert listed(_TAKES, SCRIPTS[at]) <= given


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_a_script_gives_it_makes(script: str) -> None:
    assert listed(_GIVES, script) <= made(script)


def test_no_two_scripts_make_the_same_name() -> None:
    names = [name for script in SCRIPTS for name in made(script)]
    assert len(names) == len(set(names))
