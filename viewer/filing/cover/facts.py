"""What a document's cover says of the filing: for filings without a header, and for what no header gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from viewer.edgar.dates import first_date
from viewer.edgar.form_names import CORRESPONDENCE, form_named
from viewer.edgar.forms import form_of, is_amendment
from viewer.edgar.numbers import ten_digits, whole_number
from viewer.filing import limits
from viewer.filing.cover.company import company_in
from viewer.filing.cover.front import first_lines, hidden_header
from viewer.filing.cover.names import is_name, tidy
from viewer.filing.cover.xml_facts import fact, read_facts, rendered_facts
from viewer.filing.model import Media
from viewer.filing.text import decode


class CoverFacts(NamedTuple):
    """Form, company, Central Index Key, period, amendment and file numbers as the document itself gives them.

    ``certain`` says whether the form stands as a heading (or tagged), and is not merely named in a sentence.
    """

    form: str | None = None
    company: str | None = None
    cik: str | None = None
    period: date | None = None
    amendment_number: int | None = None
    certain: bool = False
    file_number: str | None = None


_COVER_LINES = 90
_FORM_LINES = 45
_NEAR_FORM = 4
_NEAR_LABEL = 6
_NEAR_PERIOD = 110

# "Alder Ridge Mining Company (the “Company”)": who files calls itself so; a party to a contract has another word.
_CALLS_ITSELF = re.compile(
    r"(?:^|[\s(“\"])(?P<name>[A-Z][\w&.'’-]*(?:(?:,?\s|\s&\s)(?:(?:of|and|the|de|&)\s)?[A-Z][\w&.'’-]*){0,8}),?"
    r"(?:\s(?:an?|the)\s[\w\s]{3,60},?)?\s\((?:[^()]{0,60}[\s,])?(?:the\s|our\s)?[“\"'‘](?:Company|Registrant)[,”\"'’]"
)
_PERIOD_LABEL = re.compile(
    r"for the (?:fiscal |calendar )?(?:year|quarter(?:ly)?|three months?|six months?|nine months?|period|month)"
    r"(?:ly)?(?: period)?(?: of)?(?: ended)?\b"
    r"|(?:fiscal year|quarterly period|quarter) ended|date of reporting period"
    r"|for the (?:monthly |quarterly )?distribution period",
    re.IGNORECASE,
)
_RENDERED = b"'defref_dei_"
"""On the first page that EDGAR's renderer makes of a filing's facts (``R1.htm``)."""
_EVENT_LABEL = re.compile(r"date of report|date of earliest event", re.IGNORECASE)
_SPAN = re.compile(
    r"(?:[A-Za-z]{3,9}\.? \d{1,2},?(?: \d{4})?|\d{1,2}/\d{1,2}/\d{2,4}),? (?:to|through|-|–) (?P<end>.{4,24})",
    re.IGNORECASE,
)
_TRANSITION = re.compile(r"for the transition period from.{0,40}?\bto\b(?P<end>.{4,40})", re.IGNORECASE)
_AMENDMENT = re.compile(r"\bamendment\s{0,3}(?:no|number|nos|#)?[.:]{0,2}\s{0,3}#?(\d,\d{3}|\d{1,4})\b", re.IGNORECASE)
_AMENDMENT_LINE = re.compile(
    r"^[\W_]*(?:(?:pre|post)-effective )?amendment\s?(?:no\.?|number|#)?\s?:?\s?(?:"
    r"(?:\d{1,4}|[ivx]{1,4}|one|two|three)"
    r"(?:\s+(?:to|on)\s+(?:the\s+)?(?:form|schedule|annual|quarterly|current|registration)\b.{0,40})?"
    r"|\s+(?:to|on)\s+(?:the\s+)?(?:form|schedule|annual|quarterly|current|registration)\b.{0,40})[\W_]*$",
    re.IGNORECASE,
)
_FILE_NUMBER_LABEL = re.compile(
    r"\bcommission\W{1,3}file\W{1,3}(?:no|num|#)|\bcommission file\b|^\W*file nos?\b|\bsec file n|"
    r"\binvestment company act file n|\bregistration (?:statement )?(?:file )?no",
    re.IGNORECASE,
)
# Seven digits behind the dash would be an employer's number (IRS), another number before it a telephone's.
_FILE_NUMBER = re.compile(r"(?<![\d-])(?:0{0,2}[0-2]|33|333|811|814)[-–]\d{3,6}(?:-\d{1,3})?(?![\d-])")
_XML_NAMES = ("issuerName", "entityName", "nameOfIssuer", "registrantFullName", "regName")
_CIK = re.compile(r"\b(?:CIK|Central Index Key)\b\D{0,20}(\d{7,10})\b", re.IGNORECASE)


def read_cover(source: bytes, media: Media, reach: int = limits.COVER_BYTES, *, form: str | None = None) -> CoverFacts:
    """The facts of a document's cover, from its first ``reach`` bytes (a hidden inline XBRL header not counted).

    ``form`` is the form where it is known already: the cover's own line may leave out that it is an amendment.
    """
    if media == "xml":
        return _from_xml(source)
    if _RENDERED in source[: limits.COVER_BYTES]:
        return _of_tags(rendered_facts(decode(source, cut=True), "dei"))
    lines = first_lines(source, media, reach)
    seen = read_lines(lines, form)
    tagged = _from_tags(hidden_header(source)) if media == "html" else CoverFacts()
    if tagged.form is None:
        return seen
    return CoverFacts(
        form=tagged.form,
        company=tagged.company or seen.company,
        cik=tagged.cik or seen.cik,
        period=tagged.period or seen.period,
        amendment_number=tagged.amendment_number or _amendment_number(lines, form or tagged.form),
        certain=True,
        file_number=tagged.file_number or seen.file_number,
    )


def read_lines(lines: Sequence[str], known: str | None = None) -> CoverFacts:
    """The facts in a cover's lines (or paragraphs), in the order in which they stand."""
    named = form_named(lines[:_FORM_LINES])
    form = named.form if named else None
    certain = named is not None and named.certain
    if named and certain and not is_amendment(named.form) and _is_marked_amended(lines, named.line):
        form = f"{named.form}/A"
    form = known or form
    cover = lines[:_COVER_LINES] if certain or known or form in CORRESPONDENCE else ()
    cik = next((match[1] for match in map(_CIK.search, cover) if match), "")
    return CoverFacts(
        form,
        company_in(cover, form) or (_calling_itself(lines) if form else None),
        ten_digits(cik) if cik else None,
        _period(cover, form),
        _amendment_number(lines, form),
        certain,
        _file_number(cover),
    )


def _is_marked_amended(lines: Sequence[str], at: int) -> bool:
    """Whether "Amendment No. 1" stands alone beside the form's own line; elsewhere it is most often a contract's."""
    near = [*lines[max(0, at - 2) : at], *lines[at + 1 : at + 1 + _NEAR_FORM]]
    return any(_AMENDMENT_LINE.match(line) for line in near)


def _amendment_number(lines: Sequence[str], form: str | None) -> int | None:
    if not is_amendment(form):
        return None
    for line in lines[:_COVER_LINES]:
        match = _AMENDMENT.search(line)
        if match and "agreement" not in line.lower():
            return int(match[1].replace(",", ""))
    return None


def _calling_itself(lines: Sequence[str]) -> str | None:
    """Who files, where the cover that names it is missing: the one that the text calls the Company."""
    found = next((match for match in map(_CALLS_ITSELF.search, lines) if match), None)
    return tidy(found["name"]) if found and is_name(found["name"]) else None


def _file_number(lines: Sequence[str]) -> str | None:
    """The Commission's number of the file, on its label's line, else beside it: under it or, in a form, over it."""
    for at, line in enumerate(lines):
        if label := _FILE_NUMBER_LABEL.search(line):
            near = (line[label.end() :], *lines[at + 1 : at + 3], line, *reversed(lines[max(0, at - _NEAR_LABEL) : at]))
            return next((found[0].replace("–", "-") for found in map(_FILE_NUMBER.search, near) if found), None)
    return None


def _period(lines: Sequence[str], form: str | None) -> date | None:
    row = form_of(form)
    if row.is_periodic:
        return _after_label(lines, _PERIOD_LABEL) or _transition_end(lines)
    if row.kind == "current report":
        return _after_label(lines, _EVENT_LABEL)
    return None


def _after_label(lines: Sequence[str], label: re.Pattern[str]) -> date | None:
    """The date that follows a label; on some covers it stands on the line above."""
    for at, line in enumerate(lines):
        match = label.search(line)
        if match:
            after = " ".join([line[match.start() :], *lines[at + 1 : at + 3]])[:160]
            span = _SPAN.search(after[:_NEAR_PERIOD])
            found = (first_date(span["end"]) if span else None) or first_date(after)
            if found is None and label is _EVENT_LABEL:
                found = first_date(" ".join(lines[max(0, at - 2) : at]))
            if found is not None:
                return found
    return None


def _transition_end(lines: Sequence[str]) -> date | None:
    match = next(filter(None, map(_TRANSITION.search, lines)), None)
    return first_date(match["end"]) if match else None


def _from_tags(hidden: bytes) -> CoverFacts:
    """The facts that inline XBRL tags with the names of the dei taxonomy."""
    return _of_tags(read_facts(decode(hidden, cut=True), "dei:"))


def _of_tags(facts: Mapping[str, str]) -> CoverFacts:
    form = facts.get("DocumentType")
    if form and facts.get("AmendmentFlag", "").lower() == "true" and not is_amendment(form):
        form = f"{form}/A"
    number = facts.get("AmendmentDescription", "")
    match = _AMENDMENT.search(number[:200])
    return CoverFacts(
        form=form,
        company=facts.get("EntityRegistrantName"),
        cik=ten_digits(facts.get("EntityCentralIndexKey", "")),
        period=first_date(facts.get("DocumentPeriodEndDate", "")),
        amendment_number=int(match[1].replace(",", "")) if match else None,
        certain=bool(form),
        file_number=facts.get("EntityFileNumber"),
    )


def _from_xml(source: bytes) -> CoverFacts:
    """The facts of an EDGAR XML form: ownership reports (3, 4, 5), Form D, 13F, Schedules 13D and 13G."""
    text = decode(source[:65536], cut=True)
    form = fact(text, "submissionType") or fact(text, "documentType")
    period = fact(text, "periodOfReport") or fact(text, "reportCalendarOrQuarter") or ""
    number = fact(text, "amendmentNo") or fact(text, "amendmentNumber") or ""
    return CoverFacts(
        form=form,
        company=next(filter(None, (fact(text, name) for name in _XML_NAMES)), None) or _manager(text),
        cik=ten_digits(fact(text, "issuerCik") or fact(text, "cik") or ""),
        period=first_date(period),
        amendment_number=whole_number(number),
        certain=form is not None,
    )


def _manager(text: str) -> str | None:
    at = text.find("filingManager")
    return fact(text[at:], "name") if at >= 0 else None
