"""What two filings that are compared are to each other, in a sentence; pure."""

from __future__ import annotations

from viewer.language import translated
from viewer.library.opening import Opened
from viewer.wording import day, form_name, plural


def pair_told(opened: Opened) -> str:
    """The sentence over the list of changes; empty of an original and its amendment, of which the panels tell."""
    comparison = opened.comparison
    if opened.amendment is None or comparison is None or comparison.relation == "amendment":
        return ""
    why = comparison.relation_evidence.why if comparison.relation_evidence else ""
    if comparison.relation == "versions":
        return translated("Two versions of one document. {why}", why=why)
    if comparison.relation == "unrelated":
        return translated("Nothing shows that these two belong together. {why}", why=why)
    earlier, later = (one.filing.header for one in (opened.first, opened.amendment))
    named = translated(
        "{form_name} for {period} against {form_name_2} for {period_2}.",
        form_name=form_name(later),
        period=day(later.period),
        form_name_2=form_name(earlier),
        period_2=day(earlier.period),
    )
    rolled = len(comparison.rolled)
    explained = (
        translated(" {count} that the new period explains left out.", count=plural(rolled, "difference"))
        if rolled
        else ""
    )
    return named + explained if later.period and earlier.period else explained.strip()
