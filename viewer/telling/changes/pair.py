"""What two filings that are compared are to each other, in a sentence; pure."""

from __future__ import annotations

from viewer.library.opening import Opened
from viewer.wording import day, form_name, plural


def pair_told(opened: Opened) -> str:
    """The sentence over the list of changes; empty of an original and its amendment, of which the panels tell."""
    comparison = opened.comparison
    if opened.amendment is None or comparison is None or comparison.relation == "amendment":
        return ""
    why = comparison.relation_evidence.why if comparison.relation_evidence else ""
    if comparison.relation == "versions":
        return f"Two versions of one document. {why}"
    if comparison.relation == "unrelated":
        return f"Nothing shows that these two belong together. {why}"
    earlier, later = (one.filing.header for one in (opened.first, opened.amendment))
    named = f"{form_name(later)} for {day(later.period)} against {form_name(earlier)} for {day(earlier.period)}."
    rolled = len(comparison.rolled)
    explained = f" {plural(rolled, 'difference')} that the new period explains left out." if rolled else ""
    return named + explained if later.period and earlier.period else explained.strip()
