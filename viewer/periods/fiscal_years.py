"""Which fiscal year a report is for, and which part of it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from viewer.comparison.model import PeriodEnd
from viewer.edgar.forms import form_of
from viewer.facts.sources import source_of
from viewer.filing.cover.xml_facts import read_facts
from viewer.filing.model import Filing, Header
from viewer.filing.text import decode
from viewer.periods.calendar import QUARTER_DAYS
from viewer.periods.quarters import fiscal_quarter
from viewer.tables.calendar import years_behind

_EARLY = timedelta(days=15)
"""A year that ends in the first days of January is called by the year before."""
_RETAIL = (2, 10)
"""Month and day: years that end up to here and after the first days of January are called by either year.

A retailer's fiscal 2023 ends on the Saturday nearest January 31, 2024; others call the same weeks fiscal 2024.
"""
_SAID = re.compile(r"\bfiscal(?:\s+years?)?\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_TWICE = 2
"""The year that is reported is named more often than the next, of which a report only says what is planned."""


def period_end(header: Header, filing: Filing) -> PeriodEnd | None:
    """The period that a filing reports; None where nothing says when it ends.

    ``header`` is the filing's, with the period where only its text gives one. Of a quarter that is known the fiscal
    year is the one that ends so many quarters later.
    """
    if header.period is None:
        return None
    annual = form_of(header.base_form).kind == "annual report"
    named = "FY" if annual else fiscal_quarter(header, filing)
    quarters = 4 - int(named[1]) if named in ("Q1", "Q2", "Q3") else 0
    year_end = header.period + timedelta(days=quarters * QUARTER_DAYS)
    return PeriodEnd(header.period, _fiscal_year(year_end - _EARLY, filing), named)


def _fiscal_year(late: date, filing: Filing) -> int:
    """The fiscal year that ends about two weeks behind a day.

    Where filers differ in what they call it, the tag tells (DocumentFiscalYearFocus, EDGAR Filer Manual), else where
    the report says a year's end with its name, else which year it names as fiscal; else it is the year it ends in.
    """
    if (late + _EARLY).timetuple()[1:3] > _RETAIL or late.month == 12 or not filing.documents:
        return late.year
    either = (late.year - 1, late.year)
    tagged = read_facts(decode(source_of(filing.documents[0])), "dei:").get("DocumentFiscalYearFocus", "")
    if tagged in map(str, either):
        return int(tagged)
    texts = [block.text for block in filing.documents[0].blocks]
    behind = Counter(years for text in texts for years in years_behind(text))
    if behind[0] != behind[1]:
        return either[0] if behind[1] > behind[0] else either[1]
    said = [int(year) for text in texts for year in _SAID.findall(text)]
    earlier, later = (said.count(year) for year in either)
    return either[0] if earlier and earlier >= _TWICE * later else either[1]
