"""What two filings are to each other, as their covers say."""

from __future__ import annotations

from viewer.amendments.pairing.identity import identity
from viewer.amendments.pairing.ranking import form_family
from viewer.comparison.model import Relation
from viewer.edgar.forms import form_of
from viewer.filing.model import Evidence, Header

_RECURRING = ("annual report", "quarterly report", "proxy statement")


def relation_of(earlier: Header, later: Header) -> tuple[Relation, Evidence]:
    """What kind of pair two filings are, and by what that is known."""
    who = identity(earlier.companies, later.companies)
    if who is None:
        return "unrelated", Evidence("other-company", 0.9, "Their covers name different companies.")
    is_known = who != "unknown"
    same_form = form_family(earlier.form) == form_family(later.form)
    periods = (earlier.period, later.period)
    if later.is_amendment and same_form and (None in periods or periods[0] == periods[1]):
        return "amendment", Evidence("amendment", 0.9, "The later one's form is that of an amendment of the earlier.")
    if same_form and is_known and None not in periods and form_of(later.base_form).kind in _RECURRING:
        why = f"Both are reports of one company on this form, for {earlier.period} and {later.period}."
        return "next-period", Evidence("successive-periods", 0.95, why)
    if later.is_amendment and same_form:
        return "amendment", Evidence("amendment", 0.6, "The later one's form is that of an amendment.")
    if is_known and same_form:
        return "versions", Evidence("one-form", 0.7, "Both are on one form and of one company.")
    if is_known:
        return "unrelated", Evidence("other-form", 0.7, "They are of one company and on different forms.")
    return "unrelated", Evidence("nothing-said", 0.3, "Nothing on their covers says that one has to do with the other.")
