"""The names of forms as covers write them, and as EDGAR does: "Form 10–K/A" is 10-K/A, "Schedule 13D" SC 13D."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from viewer.edgar.forms.naming import NAME, edgar_name


class NamedForm(NamedTuple):
    """A form in EDGAR's spelling, the line that names it, and whether that line is its heading."""

    form: str
    line: int
    certain: bool


_DASHES = str.maketrans("‐‑‒–—−", "------")
_HEADING = re.compile(
    rf"^[\W_]*FORM\s{{0,3}}(?P<code>{NAME})(?P<amended>\s?/\s?A|\s?-\s?A(?!\w))?(?!\w)(?P<rest>.*)$", re.IGNORECASE
)
_AMENDMENT_TO_FORM = re.compile(
    rf"^[\W_]*AMENDMENT\s+NO\.?\s*(?:\d+|ONE|TWO|THREE)\s+(?:TO|ON)\s+FORM\s{{0,3}}(?P<code>{NAME})(?:\s?/\s?A)?[\W_]*$",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"^[\W_]*SCHEDULE\s{0,3}(?P<code>13\s?-?\s?[DGE]|14\s?-?\s?[ACDFN]|TO)(?P<amended>\s?/\s?A)?(?P<rest>.*)$",
    re.IGNORECASE,
)
_IN_SENTENCE = re.compile(
    r"\b(?:this|if the)\s+(?:(?:current|annual|quarterly) report on |amendment (?:no\.? \d+ )?(?:to|on) )?"
    rf"Form\s{{0,3}}(?P<code>{NAME})(?P<amended>\s?/\s?A)?\b",
    re.IGNORECASE,
)
# The rules under which what accompanies an offer is filed (17 CFR 230.424, .425, .433, .497): its first line says so.
_UNDER_A_RULE = re.compile(
    r"\b(?:filed|file|dated)\s.{0,120}?\b(?:pursuant\s+to|under)\s+(?:SEC\s+)?Rule\s+"
    r"(?P<rule>424\s?\(\s?b\s?\)\s?\(\s?(?P<paragraph>[1-8])\s?\)|425|433|497)(?!\d)",
    re.IGNORECASE,
)
_RULES = {"425": "425", "433": "FWP", "497": "497"}
_FIRST_LINES = 12
_HEADING_LENGTH = 60
_REST_LENGTH = 34
_PROXY_BOXES = (
    ("preliminary proxy statement", "PRE 14A"),
    ("definitive proxy statement", "DEF 14A"),
    ("definitive additional materials", "DEFA14A"),
)
_CHECKED = re.compile(r"[☒☑þýxX✓✔]")


def form_named(lines: Sequence[str]) -> NamedForm | None:
    """The form that a cover's lines name: as a heading first, in a sentence of the cover's own otherwise."""
    for at, line in enumerate(lines[:_FIRST_LINES]):
        if under := _UNDER_A_RULE.search(" ".join((line, *lines[at + 1 : at + 2]))):
            return NamedForm(_RULES.get(under["rule"], f"424B{under['paragraph']}"), at, True)
    for at, line in enumerate(lines):
        form = _heading(line.translate(_DASHES), lines)
        if form:
            return NamedForm(form, at, True)
    for at, line in enumerate(lines):
        match = _IN_SENTENCE.search(line.translate(_DASHES))
        if match:
            return NamedForm(_spelled(match["code"], match["amended"]), at, False)
    return None


def _heading(line: str, lines: Sequence[str]) -> str | None:
    if len(line) > _HEADING_LENGTH * 2:
        return None
    match = _HEADING.match(line)
    if match and _ends_heading(match["rest"]):
        return _spelled(match["code"], match["amended"])
    match = _AMENDMENT_TO_FORM.match(line)
    if match:
        return _spelled(match["code"], "/A")
    match = _SCHEDULE.match(line)
    if match and _ends_heading(match["rest"]):
        code = re.sub(r"[\s-]", "", match["code"]).upper()
        if code == "14A":
            return _proxy(lines)
        amended = "/A" if match["amended"] else ""
        return f"SC {code}{amended}"
    return None


def _ends_heading(rest: str) -> bool:
    """Whether what follows the form's name leaves the line a heading: nothing, a bracket, "Current Report"."""
    words = rest.strip(" *_-.:")
    return not words or words.startswith(("(", "[", "|")) or (len(words) <= _REST_LENGTH and words[0].isupper())


def _spelled(code: str, amended: str | None) -> str:
    return edgar_name(code) + ("/A" if amended else "")


def _proxy(lines: Sequence[str]) -> str:
    """Which proxy statement (Rule 14a-101): the box on its cover that is checked."""
    for line in lines:
        lowered = line.lower()
        for words, form in _PROXY_BOXES:
            at = lowered.find(words)
            if at >= 0 and _CHECKED.search(line[:at]):
                return form
    return "DEF 14A"
