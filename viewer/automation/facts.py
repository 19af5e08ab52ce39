"""XBRL facts in the JSON shape of ``facts``."""

from __future__ import annotations

from viewer.automation.shapes import Json, evidence, filing, finding, place
from viewer.facts import Concept, Fact, FilingFacts
from viewer.filing.model import Filing


def facts(read: Filing, told: FilingFacts) -> Json:
    """A filing's XBRL facts; the label of each is the filer's, the definition null where no file at hand has one."""
    return {
        "filing": filing(read.header),
        "facts": [_fact(fact, told.concept(fact)) for fact in told.facts],
        "findings": [finding(each) for each in told.findings],
    }


def _fact(fact: Fact, concept: Concept) -> Json:
    period = fact.period
    days = period and ({"instant": period.end} if period.is_instant else {"start": period.start, "end": period.end})
    return {
        "concept": fact.concept,
        "label": concept.label,
        "definition": concept.definition,
        "value": fact.value,
        "shown": fact.shown,
        "unit": fact.unit,
        "decimals": fact.decimals,
        "scale": fact.scale,
        "period": days,
        "dimensions": dict(fact.dimensions),
        "hidden": fact.hidden,
        "place": place(fact.place),
        "evidence": evidence(fact.evidence),
    }
