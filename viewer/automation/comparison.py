"""What differs between two filings, in the JSON shape of ``compare``."""

from __future__ import annotations

from viewer.automation.notes import note, original_of
from viewer.automation.shapes import Json, evidence, filing, finding, place
from viewer.comparison.model import Calendar, Change, Comparison, PeriodEnd, Rolled, SectionChange
from viewer.reading import AmendedReading


def comparison(amended: AmendedReading) -> Json:
    """What really differs between an amendment and its original, and how that agrees with the notes."""
    compared = amended.comparison or Comparison((), (), (), ())
    return {
        "original": original_of(amended),
        "amendment": filing(amended.amendment.filing.header),
        "notes": [note(each) for each in amended.statement.notes],
        "sections": [_section_change(each) for each in compared.sections],
        "changes": [_change(each) for each in compared.changes],
        "undeclared": list(compared.undeclared),
        "unfound": list(compared.unfound),
        "relation": compared.relation,
        "relation_evidence": evidence(compared.relation_evidence) if compared.relation_evidence else None,
        "rolled": [_rolled(each) for each in compared.rolled],
        "calendar": _calendar(compared.calendar) if compared.calendar else None,
        "findings": [finding(each) for each in compared.findings],
    }


def _rolled(one: Rolled) -> Json:
    return {
        "kind": one.kind,
        "before": one.before,
        "after": one.after,
        "original": place(one.original),
        "amendment": place(one.amendment),
    }


def _calendar(calendar: Calendar) -> Json:
    return {"earlier": _period_end(calendar.earlier), "later": _period_end(calendar.later)}


def _period_end(end: PeriodEnd) -> Json:
    return {
        "period": end.period.isoformat(),
        "fiscal_year": end.fiscal_year,
        "fiscal_period": end.fiscal_period,
    }


def _section_change(change: SectionChange) -> Json:
    return {
        "label": change.label,
        "title": change.title,
        "status": change.status,
        "original": place(change.original),
        "amendment": place(change.amendment),
    }


def _change(change: Change) -> Json:
    return {
        "kind": change.kind,
        "section": change.section,
        "document": {"original": change.original_document, "amendment": change.amendment_document},
        "before": change.before,
        "after": change.after,
        "row": change.row,
        "column": change.column,
        "delta": change.delta,
        "percent": change.percent,
        "unit": change.unit,
        "how": change.how,
        "pages": change.pages,
        "period": change.period,
        "evidence": evidence(change.evidence) if change.evidence else None,
        "original": place(change.original),
        "amendment": place(change.amendment),
        "declared": change.declared,
        "claim": change.claim,
        "weight": {"kind": change.weight.kind, "size": change.weight.size, "why": change.weight.why}
        if change.weight
        else None,
        "pieces": [_change(each) for each in change.pieces],
    }
