"""What an amendment says of the filing it amends: its form, the dates it gives, the amendment it amends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from viewer.amendments.model import OriginalNamed
from viewer.amendments.sentences import Sentence, plain
from viewer.edgar.dates import first_date
from viewer.edgar.forms import is_amendment
from viewer.edgar.forms.naming import NAME_ALONE, edgar_name

_FORM = re.compile(
    rf"(?<![\w-])(?:(?P<code>{NAME_ALONE})|(?i:Form)\s+(?P<owner>[345])|(?i:Schedule)\s+(?P<schedule>13[DG]))(?P<amended>\s?/\s?A(?![a-z]))?(?![\w/])(?!-\d)",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"\bthis\s+(?:\w+\s+|\"[^\"]{1,40}\"\s+){0,3}?(?:amendment|report|filing|form)\b[^,;]{0,60}$", re.IGNORECASE
)
_ITS_OWN_NAME = re.compile(
    r"\bthis\s+(?:(?:current|annual|quarterly|amended|amendment|report|filing|on)\s+){0,4}(?:form\s*)?$", re.IGNORECASE
)
# "Item 12 of Form 10-K" is the form's; "Item 12 of the Form 10-K" is a filing's.
_OF_THE_FORM = re.compile(
    r"\b(?:(?:instructions?|requirements?|required)\b[^,;.]{0,40}\b(?:of|to|in|by)\s+(?:the\s+)?"
    r"|(?:items?|parts?)\b[^,;.]{0,40}\b(?:of|to|in|by)\s+)(?:form\s+)?$",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\s*,?\s*\d{4}"
_DATE = rf"(?P<date>{_MONTH}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
_DATED = re.compile(
    rf"""\b(?:
      (?:filed|furnished|submitted)\b[^;]{{0,220}}?\bon\s+(?:or\s+about\s+)?{_DATE}
    )|\b(?:(?:filed|furnished|dated|dated\s+as\s+of)\s+{_DATE.replace("<date>", "<date2>")}
    )|\b(?:(?:years?|quarters?|periods?|months|weeks)\s+(?:ended|ending)\s+{_DATE.replace("<date>", "<date3>")})
    |^(?:\W|Accordingly)*On\s+{_DATE.replace("<date>", "<date4>")}[^;]{{0,160}}?\b(?:filed|furnished|submitted)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# EDGAR's own number of a filing, which few notes give.
_ACCESSION = re.compile(r"\b\d{10}-\d\d-\d{6}\b")
# "Filed by Alder Mining Company on January 29": the company, by words in capitals that end as a company's name does.
_FILED_BY = re.compile(
    r"\b(?:filed|furnished|submitted)\s+(?:with\s+the\s+[\w\s]{3,60}?\s+)?by\s+(?P<company>(?:[A-Z][\w&.'-]*,?\s+(?:(?:and|of|&)\s+)?){1,6}"
    r"(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|L\.L\.C|LP|L\.P|PLC|plc|Bancorp|Trust|N\.V|S\.A)\b)"
)
_SUPPLEMENTED = re.compile(
    r"\b(?:prospectus(?:es)?|proxy\s+statement|statements?\s+of\s+additional\s+information|SAI)\b[^.;]{0,160}?\b"
    rf"(?P<how>dated(?:\s+as\s+of)?|filed\b[^.;]{{0,80}}?\bon)\s+{_DATE}",
    re.IGNORECASE,
)
_AMENDED_AMENDMENT = re.compile(
    r"\b(?:amends?|amending|amendment\s+to|replaces?|supersedes?|in|to|from|with)\s+(?:the\s+|our\s+|its\s+|such\s+)?(?:previously\s+filed\s+)?"
    r"Amendment\s+(?:No\.?|Number|#)\s*(?P<number>\d{1,2})\b(?!\s+(?:on|to)\s+(?:Schedule|Form)[^.;]{0,60}\s(?:is|are)\b)",
    re.IGNORECASE,
)
_AMENDS = re.compile(r"\bamend(?:s|ing|ment\s+(?:to|of))\b|\bhereby\s+amended\b", re.IGNORECASE)
_Of = Literal["filing", "period", "report"]
_SUBMISSION_DATE = re.compile(r"\bDate\s+Of\s+Original\s+Submission\t(?P<date>\d{4}-\d\d-\d\d)", re.IGNORECASE)


def original_named(sentences: Iterable[Sentence], base_form: str | None) -> OriginalNamed | None:
    """The filing that the sentences name as the one amended: by the first that dates the original, else any filing.

    Only dates said of a form count ("filed … on", "dated", "for the year ended"): the first date of a note is often
    that of some event.
    """
    best: OriginalNamed | None = None
    for sentence in sentences:
        named = _named(sentence, base_form)
        if named and named.dates and "riginal" in sentence.text:
            return named
        if named and (best is None or (named.dates and not best.dates)):
            best = named
    return best


def supplemented(sentences: Iterable[Sentence]) -> OriginalNamed | None:
    """The prospectus or proxy statement that a supplement says it supplements, by the first date it gives of one.

    A sentence that says it tells more than the line of the cover.
    """
    best: OriginalNamed | None = None
    for sentence in sentences:
        found = _SUPPLEMENTED.search(plain(sentence.text))
        day = first_date(_full_year(found["date"])) if found else None
        if found is None or day is None or (best and (day.isoformat(),) != best.dates):
            continue
        filed = (day.isoformat(),) if found["how"].casefold().startswith("filed") else ()
        named = OriginalNamed(None, (day.isoformat(),), sentence.text, sentence.place, filed=filed)
        if sentence.text.rstrip().endswith("."):
            return named
        best = best or named
    return best


def submission_date(text: str) -> tuple[str, int, int] | None:
    """The date that an ownership report's own field gives for its original (Forms 3, 4 and 5), with its characters."""
    found = _SUBMISSION_DATE.search(text)
    return (found["date"], found.start(), found.end()) if found else None


def _named(sentence: Sentence, base_form: str | None) -> OriginalNamed | None:
    text = plain(sentence.text)
    number = _AMENDED_AMENDMENT.search(text)
    form = _form(text, base_form)
    if form is None and number is None:
        return None
    dates: dict[str, _Of] = {}
    for found in _DATED.finditer(text):
        words = next(value for value in found.group("date", "date2", "date3", "date4") if value)
        if day := first_date(_full_year(words)):
            dates.setdefault(day.isoformat(), _date_of(found))
    if not dates and number is None and (form is None or is_amendment(form) or not _AMENDS.search(text)):
        return None
    named = form or base_form
    if number and named and not is_amendment(named):
        named += "/A"
    return OriginalNamed(
        named,
        tuple(dates),
        sentence.text,
        sentence.place,
        int(number["number"]) if number else None,
        filed=tuple(day for day, of in dates.items() if of == "filing"),
        periods=tuple(day for day, of in dates.items() if of == "period"),
        accession=accession[0] if (accession := _ACCESSION.search(text)) else None,
        company=" ".join(by["company"].split()) if (by := _FILED_BY.search(text)) else None,
    )


def _date_of(found: re.Match[str]) -> _Of:
    """What a date is said to be; a report that is "dated" may mean the day of its event or of its filing."""
    if found["date3"]:
        return "period"
    return "report" if found[0].lower().startswith("dated") else "filing"


def _form(text: str, base_form: str | None) -> str | None:
    """The first form that is not the amendment's own name, nor that of a form's instructions."""
    for found in _FORM.finditer(text):
        start = found.start()
        before = text[max(0, start - 110) : start]
        if _ITS_OWN.search(before) and found["amended"]:
            continue
        if _ITS_OWN_NAME.search(before):
            continue
        if found["amended"] and base_form and _spelled(found) == base_form and not re.search(r"Amendment\s+No", before):
            continue
        if _OF_THE_FORM.search(before):
            continue
        return _spelled(found) + ("/A" if found["amended"] and not _ITS_OWN.search(before) else "")
    return None


def _spelled(found: re.Match[str]) -> str:
    if found["owner"]:
        return found["owner"]
    if found["schedule"]:
        return f"SC {found['schedule'].upper()}"
    return edgar_name(found["code"])


def _full_year(words: str) -> str:
    """A year of two digits belongs to this century or, from 70 on, to the last."""
    short = re.fullmatch(r"(\d{1,2}/\d{1,2}/)(\d\d)", words)
    if not short:
        return words
    return f"{short[1]}{'19' if int(short[2]) >= 70 else '20'}{short[2]}"
