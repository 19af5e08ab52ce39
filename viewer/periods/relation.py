"""What two filings are to each other, as their covers say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from viewer.amendments.pairing.identity import identity
from viewer.amendments.pairing.ranking import form_family
from viewer.comparison.model import Relation
from viewer.edgar.forms import form_of
from viewer.filing.model import Evidence, Filing, Header
from viewer.periods.calendar import tokens_in

_FRONT = 80
"""So many paragraphs of a proxy statement are its first page."""
_RECURRING = ("annual report", "quarterly report", "proxy statement")


def dated(filing: Filing) -> Header:
    """The header with the period of a filing that reports none: of a proxy statement the day of the meeting.

    Schedule 14A, Item 1: the date, time and place of the meeting stand on the first page.
    """
    header = filing.header
    if header.period or not filing.documents or form_of(header.base_form).kind != "proxy statement":
        return header
    front = (block.text for block in filing.documents[0].blocks[:_FRONT])
    days = (token.value for text in front for token in tokens_in(text) if token.kind == "day")
    return replace(header, period=next((day for day in days if isinstance(day, date)), None))


def relation_of(earlier: Header, later: Header) -> tuple[Relation, Evidence]:
    """What kind of pair two filings are, and by what that is known."""
    who = identity(earlier.companies, later.companies)
    if who is None:
        return "unrelated", Evidence("other-company", 0.9, "Their covers name different companies.")
    is_known = who != "unknown"
    same_form = form_family(earlier.form) == form_family(later.form)
    periods = (earlier.period, later.period)
    if later.is_amendment and same_form:
        # A header's period is often wrong; the form says what an amendment is, and never what it amends.
        why = "The later one's form is that of an amendment."
        return "amendment", Evidence("amendment", 0.9 if periods[0] == periods[1] else 0.6, why)
    if same_form and is_known and None not in periods and form_of(later.base_form).kind in _RECURRING:
        why = f"Both are reports of one company on this form, for {earlier.period} and {later.period}."
        return "next-period", Evidence("successive-periods", 0.95, why)
    if is_known and same_form:
        return "versions", Evidence("one-form", 0.7, "Both are on one form and of one company.")
    if is_known:
        return "unrelated", Evidence("other-form", 0.7, "They are of one company and on different forms.")
    return "unrelated", Evidence("nothing-said", 0.3, "Nothing on their covers says that one has to do with the other.")
