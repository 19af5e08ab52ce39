"""What two filings are to each other: their covers say it, and where these say nothing the texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from viewer.amendments.pairing.families import form_family, may_be_supplemented
from viewer.amendments.pairing.identity import identity
from viewer.amendments.supplements import supplements_another
from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Relation
from viewer.edgar.forms import form_of
from viewer.filing.model import Evidence, Filing, Header
from viewer.periods.calendar import masked, tokens_in

_FRONT = 80
"""So many paragraphs of a proxy statement are its first page."""
_RECURRING = ("annual report", "quarterly report", "proxy statement")
_EVENTS = ("current report",)
"""Each tells of events of its own (Form 8-K, General Instruction B; Form 6-K, General Instruction B)."""
_LEAST_WORDS = 8
"""Shorter paragraphs stand in many contracts."""
_SHARED, _WHOLE = 0.2, 0.4
"""The share of the shorter text's paragraphs that stand in both of two versions, and of an amended text that is set out
anew as a whole."""


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


def relation_between(earlier: Filing, later: Filing) -> tuple[Relation, Evidence]:
    """What kind of pair two filings are: as the covers say, but for what only the texts can tell.

    A registration statement is amended before it is effective by its whole text anew (Rule 472), or by a few pages; two
    copies of a contract have no cover at all.
    """
    if _supplements(later, earlier):
        return "amendment", Evidence("supplement", 0.8, "The later one says that it supplements what was filed before.")
    relation, evidence = relation_of(dated(earlier), dated(later))
    if relation == "amendment" and form_of(earlier.header.base_form).kind == "registration statement":
        share = _shared(earlier, later, of_first=True)
        if share >= _WHOLE:
            return "versions", Evidence("whole-text", 0.8, f"It sets out {share:.0%} of the earlier one's text anew.")
    if evidence.rule in ("nothing-said", "one-company"):
        share = _shared(earlier, later)
        if share >= _SHARED:
            why = f"{share:.0%} of the longer paragraphs of the shorter one stand in the other as well."
            return "versions", Evidence("same-text", 0.6, why)
    return relation, evidence


def _supplements(later: Filing, earlier: Filing) -> bool:
    """Whether one says that it supplements a prospectus or a proxy statement, and the other is one of the company."""
    is_of_another = identity(earlier.header.companies, later.header.companies) is None
    if is_of_another or (earlier.header.filed and later.header.filed and earlier.header.filed > later.header.filed):
        return False
    return may_be_supplemented(earlier.header.form, later.header.form) and supplements_another(later)


def relation_of(earlier: Header, later: Header) -> tuple[Relation, Evidence]:
    """What kind of pair two filings are, and by what that is known."""
    who = identity(earlier.companies, later.companies)
    if who is None:
        return "unrelated", Evidence("other-company", 0.9, "Their covers name different companies.")
    is_known = who != "unknown"
    same_form = form_family(earlier.form) == form_family(later.form)
    kind = form_of(later.base_form).kind
    periods = (earlier.period, later.period)
    if later.is_amendment and same_form:
        # A header's period is often wrong; the form says what an amendment is, and never what it amends.
        why = "The later one's form is that of an amendment."
        return "amendment", Evidence("amendment", 0.9 if periods[0] == periods[1] else 0.6, why)
    if same_form and is_known and None not in periods and periods[0] != periods[1] and kind in _RECURRING:
        why = f"Both are reports of one company on this form, for {earlier.period} and {later.period}."
        return "next-period", Evidence("successive-periods", 0.95, why)
    if same_form and is_known and kind in _EVENTS:
        why = "Both are current reports of one company, and each tells of events of its own."
        return "unrelated", Evidence("one-company", 0.7, why)
    if is_known and same_form:
        return "versions", Evidence("one-form", 0.7, "Both are on one form and of one company.")
    if is_known:
        return "unrelated", Evidence("other-form", 0.7, "They are of one company and on different forms.")
    return "unrelated", Evidence("nothing-said", 0.3, "Nothing on their covers says that one has to do with the other.")


def _shared(one: Filing, other: Filing, *, of_first: bool = False) -> float:
    """The share of the longer paragraphs of the shorter text, or of the first, that stand in both."""
    ours, theirs = _paragraphs(one), _paragraphs(other)
    least = len(ours) if of_first else min(len(ours), len(theirs))
    return len(ours & theirs) / least if least else 0.0


def _paragraphs(filing: Filing) -> set[str]:
    """The longer paragraphs of a filing's text, dates made alike."""
    texts = (block.text for document in filing.documents for block in document.blocks if block.kind != "table")
    return {key(masked(text)) for text in texts if text.count(" ") >= _LEAST_WORDS}
