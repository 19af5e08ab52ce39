"""The names of forms as covers write them, and as EDGAR does: "Form 10–K/A" is 10-K/A, "Schedule 13D" SC 13D."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from viewer.edgar.form_choices import chosen
from viewer.edgar.forms import is_amendment
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
    rf"^[\W_]*(?:(?:PRE|POST)-?\s?EFFECTIVE\s+)?AMENDMENT\s+NO\.?\s*(?:\d+|ONE|TWO|THREE)\s+(?:TO|ON)\s+FORM\s{{0,3}}(?P<code>{NAME})(?:\s?/\s?A)?[\W_]*$",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"^[\W_]*SCHEDULE\s{0,3}(?P<code>13\s?-?\s?E\s?-?\s?[34]|14\s?-?\s?[DF]\s?-?\s?[19]|13\s?-?\s?[DG]|14\s?-?\s?[ACN]|TO)"
    r"(?!\w)(?P<amended>\s?/\s?A)?(?P<rest>.*)$",
    re.IGNORECASE,
)
_IN_SENTENCE = re.compile(
    r"\b(?:this|if the)\s+(?:(?:current|annual|quarterly) report on |amendment (?:no\.? \d+ )?(?:to|on) )?"
    rf"Form\s{{0,3}}(?P<code>{NAME})(?P<amended>\s?/\s?A)?\b",
    re.IGNORECASE,
)
# The rules under which what accompanies an offer is filed (17 CFR 230.424, .425, .433, .497): its first line says so.
_RULE = (
    r"Rule\s+(?P<rule>424\s?\(\s?b\s?\)\s?\(\s?(?P<paragraph>[1-8])\s?\)|425|433|"
    r"497(?:\s?\(\s?(?P<letter>[a-z])\s?\))?)(?!\d)"
)
_UNDER_A_RULE = re.compile(
    rf"\b(?:filed|file|dated|made)\b.{{0,120}}?\b(?:pursuant\s+to|under)\s+(?:SEC\s+)?{_RULE}", re.IGNORECASE
)
_RULE_ALONE = re.compile(rf"^\W*(?:(?:filed\s+)?pursuant\s+to\s+|filed\s+under\s+)?{_RULE}\W*$", re.IGNORECASE)
_RULES = {"425": "425", "433": "FWP"}
_TITLES = (("notice of exempt solicitation", "PX14A6G"),)
_ANNUAL_REPORT = re.compile(
    r"^\W*(?:(?:19|20)\d\d\s+)?annual\s+report(?:\s+to\s+(?:our\s+)?(?:share|stock)(?:holders|owners))?(?:\s+(?:for\s+)?(?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"^\W*(?:dear\b|ladies\s+and\s+gentlemen|gentlemen).{0,60}[:,]?\s*$", re.IGNORECASE)
_STAFF = re.compile(
    r"^\W*(?:(?:u\.?\s?s\.?|united\s+states)\s+)?securities\s+(?:and|&)\s+exchange\s+commission|"
    r"^\W*division\s+of\s+(?:corporation\s+finance|investment\s+management)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^\W*re\s*:|\bfile\s+no|\bvia\s+edgar\b|\bregistration\s+statement\s+on\s+form\b", re.IGNORECASE)
_SUBJECTS = (("request for withdrawal", "RW"), ("iran threat reduction", "IRANNOTICE"))
CORRESPONDENCE = ("CORRESP", "UPLOAD", *(form for _, form in _SUBJECTS))
"""Letters to the Commission's staff and from it: what they name is the filing that they are about."""
# An accountant's letter to the Commission is an exhibit (Item 601(b)(16)) and no correspondence.
_ACCOUNTANTS = re.compile(r"\bwe\s+have\s+read\b", re.IGNORECASE)
_FIRST_LINES = 12
_HEADING_LENGTH = 60
_REST_LENGTH = 34
_LETTERHEAD = 5


def form_named(lines: Sequence[str]) -> NamedForm | None:
    """The form that a cover's lines name: as a heading first, in a sentence of the cover's own otherwise."""
    for at, line in enumerate(lines[:_FIRST_LINES]):
        under = _UNDER_A_RULE.search(" ".join((line, *lines[at + 1 : at + 2]))) or _RULE_ALONE.match(line)
        if under:
            return NamedForm(_by_rule(under), at, True)
    for at, line in enumerate(lines):
        form = _heading(line.translate(_DASHES))
        if form:
            return NamedForm(_amended(chosen(form.removesuffix("/A"), lines, at), form.endswith("/A")), at, True)
    for at, line in enumerate(lines):
        match = _IN_SENTENCE.search(line.translate(_DASHES))
        if match:
            return NamedForm(_spelled(match["code"], match["amended"]), at, False)
    return _letter(lines) or _annual_report(lines)


def _by_rule(under: re.Match[str]) -> str:
    if under["paragraph"]:
        return f"424B{under['paragraph']}"
    if under["rule"].startswith("497"):
        return f"497{under['letter'].upper()}" if (under["letter"] or "").lower() in ("j", "k") else "497"
    return _RULES[under["rule"]]


def _amended(form: str, is_amended: bool) -> str:
    return f"{form}/A" if is_amended and not is_amendment(form) else form


def _letter(lines: Sequence[str]) -> NamedForm | None:
    """Correspondence with the Commission's staff: its letterhead or its addressee, its subject and its salutation."""
    at = next((at for at, line in enumerate(lines) if _SALUTATION.match(line)), None)
    if at is None or any(_ACCOUNTANTS.search(line) for line in lines):
        return None
    staff = next((number for number, line in enumerate(lines[:at]) if _STAFF.match(line)), None)
    if staff is None or not any(_ABOUT.search(line) for line in lines[:at]):
        return None
    for words, form in _SUBJECTS:
        if any(words in line.lower() for line in lines):
            return NamedForm(form, staff, False)
    return NamedForm(
        "UPLOAD" if staff < _LETTERHEAD and _is_letterhead(lines[: staff + 1]) else "CORRESP", staff, False
    )


def _is_letterhead(lines: Sequence[str]) -> bool:
    """Whether the Commission writes: its name stands over everything but "United States"."""
    return all(_STAFF.match(line) or line.strip().lower() == "united states" for line in lines)


def _annual_report(lines: Sequence[str]) -> NamedForm | None:
    at = next((at for at, line in enumerate(lines[:_LETTERHEAD]) if _ANNUAL_REPORT.match(line)), None)
    return NamedForm("ARS", at, False) if at is not None else None


def _heading(line: str) -> str | None:
    if len(line) > _HEADING_LENGTH * 2:
        return None
    match = _HEADING.match(line)
    if match and _ends_heading(match["rest"]):
        return _spelled(match["code"], match["amended"])
    title = next((form for words, form in _TITLES if line.strip().lower().startswith(words)), None)
    if title:
        return title
    match = _AMENDMENT_TO_FORM.match(line)
    if match:
        return _spelled(match["code"], "/A")
    match = _SCHEDULE.match(line)
    if match and _ends_heading(match["rest"]):
        code = re.sub(r"[\s-]", "", match["code"]).upper()
        amended = "/A" if match["amended"] else ""
        return f"SC {code}{amended}"
    return None


def _ends_heading(rest: str) -> bool:
    """Whether what follows the form's name leaves the line a heading: nothing, a bracket, "Current Report"."""
    words = rest.strip(" *_-.:")
    if words.upper().startswith("UNITED STATES"):
        return True  # as sec.gov renders an ownership report
    return not words or words.startswith(("(", "[", "|")) or (len(words) <= _REST_LENGTH and words[0].isupper())


def _spelled(code: str, amended: str | None) -> str:
    return edgar_name(code) + ("/A" if amended else "")
