"""Who files, from the first lines of a document: by the cover's label, else as each kind of cover names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.edgar.cover_labels import Labelled, labels_in
from viewer.edgar.form_names import CORRESPONDENCE
from viewer.edgar.forms import form_of
from viewer.filing.cover.names import formerly, is_name, tidy

_MAY_BE_LABEL = re.compile(r"\bnames?\s*(?:\(s\)\s*)?of\b|registrant(?:['’]s)?\s+name|issuer\s+name", re.IGNORECASE)
_STAND_INS = frozenset(("translated name", "sponsor"))
_MAY_STAND_IN = re.compile(r"translation\s+of|securitizer", re.IGNORECASE)
_NAMED = frozenset(("registrant", "plan issuer", "issuer and exchange"))
_EXCHANGE_BEHIND = re.compile(
    r"\s*(?:;|\band\b|/)\s*(?:the\s+)?(?:new\s+york|nyse|nasdaq|cboe|american)\b.*$", re.IGNORECASE
)
_MANAGER = re.compile(r"institutional\s+investment\s+manager\s+filing\s+this\s+report", re.IGNORECASE)
_IS_NAME = re.compile(r"^name\s*:\s*(?P<name>\S.{1,80})$", re.IGNORECASE)
_TABLE_OF_REGISTRANTS = re.compile(r"(?:registrants?|charters?)\W{0,3}[;,]\s*states?\s+(?:or|of)\b", re.IGNORECASE)
_INCORPORATED = re.compile(
    r"^\(?an?\s+[A-Z][\w\s.,&]{2,60}\b(?:corporation|company|partnership|trust|association)\b", re.IGNORECASE
)
_FILE_NUMBER_BEFORE = re.compile(r"^\d{1,3}-\d{2,6}(?:-\d{1,3})?\s+")
_EMPLOYER_BEHIND = re.compile(r"\s+\d{2}-\d{7}$")
_ISSUER_BOX = re.compile(r"issuer\s+name\s+and\s+ticker", re.IGNORECASE)
_WITH_SYMBOL = re.compile(r"^(?P<name>[^\[\]]{3,120}?)\s*\[")
_FILED_BY = re.compile(
    r"^filed\s+by\s*:?\s+(?!(?:the\s+)?registrant|a\s+party)(?P<name>[A-Z].{2,100}?)(?=\s*\(|\s+pursuant|\s+under\s|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*re\s*:\s*(?P<name>\S.{2,100})$", re.IGNORECASE)
_CORPORATE = re.compile(
    r"^[A-Z0-9][\w&.,'’()/ -]{2,80}?[\s,](?:inc|incorporated|corp|corporation|company|co|ltd|limited|llc|"
    r"l\.l\.c|l\.?p|plc|n\.?v|s\.?a|trust|funds?|bancorp|bancshares|series|portfolios?)\.?$",
    re.IGNORECASE,
)
_WITHOUT_LABELS = ("ARS", "1-A")
_FIRST_LINES = 30


def company_in(lines: Sequence[str], form: str | None) -> str | None:
    """The name of who files, as written; a former name behind it is left out, None where no line gives one."""
    name = next(_named(lines), None) or next(_named_else(lines), None) or next(_by_kind(lines, form), None)
    return formerly(name)[0] if name else None


def _named(lines: Sequence[str]) -> Iterator[str]:
    """The names that the cover's labels give, and those of a table of registrants or a report's own boxes."""
    has_table = bool(_TABLE_OF_REGISTRANTS.search(" ".join(lines)))
    for at, line in enumerate(lines):
        if _MAY_BE_LABEL.search(line) and not has_table:
            for label in labels_in(line):
                if label.name in _NAMED:
                    yield from _of_label(lines, at, label)
        if has_table and at and _INCORPORATED.match(line):
            yield tidy(_EMPLOYER_BEHIND.sub("", _FILE_NUMBER_BEFORE.sub("", lines[at - 1])))
        if _MANAGER.search(line):
            yield from (tidy(found["name"]) for found in map(_IS_NAME.match, lines[at + 1 : at + 4]) if found)
        if _ISSUER_BOX.search(line):
            yield from (tidy(found["name"]) for found in map(_WITH_SYMBOL.match, lines[at + 1 : at + 5]) if found)


def _named_else(lines: Sequence[str]) -> Iterator[str]:
    """The name over the caption of its translation, which may stand alone, or that of a securitizer."""
    for at, line in enumerate(lines):
        for label in labels_in(line) if _MAY_STAND_IN.search(line) else ():
            if label.name in _STAND_INS:
                yield from _of_label(lines, at, label)


def _of_label(lines: Sequence[str], at: int, label: Labelled) -> Iterator[str]:
    """The name behind a label, before it, over it or under it."""
    line = lines[at]
    before, after = line[: label.start], line[label.end :]
    is_caption = before.rstrip(' “"').endswith("(") or after.count(")") > after.count("(")
    over = [before.strip(" _-("), *(lines[back].strip(" _-*") for back in range(at - 1, max(-1, at - 4), -1))]
    under = [one.strip(" _-*") for one in lines[at + 1 : at + 3]]
    if label.name == "plan issuer":
        colon = next((one for one in range(at, at + 4) if one < len(lines) and lines[one].rstrip().endswith(":")), at)
        near = [one.strip(" _-*") for one in lines[colon + 1 : colon + 3]]
    elif is_caption:
        near = over
    elif after.strip(" :._-–—"):
        near = [after.strip(" :._-–—")]
    elif after.strip().endswith(":"):
        near = under
    else:
        near = [*over[:2], *under]
    for words in near:
        name = _EXCHANGE_BEHIND.sub("", words) if label.name == "issuer and exchange" else words
        if is_name(name):
            yield tidy(name)
            return


def _by_kind(lines: Sequence[str], form: str | None) -> Iterator[str]:
    """The name on a cover without labels: of a communication under Rule 425, a letter, a prospectus."""
    for line in lines[:_FIRST_LINES]:
        if found := _FILED_BY.match(line):
            yield tidy(found["name"])
    if form in CORRESPONDENCE:
        yield from (tidy(found["name"]) for found in map(_SUBJECT.match, lines) if found and is_name(found["name"]))
    elif form and form.startswith("13F"):
        yield from (tidy(found["name"]) for found in map(_IS_NAME.match, lines[:_FIRST_LINES]) if found)
    elif form_of(form).kind == "prospectus" or form in _WITHOUT_LABELS:
        yield from (tidy(line) for line in lines[:_FIRST_LINES] if _CORPORATE.match(line) and is_name(line))
