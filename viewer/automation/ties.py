"""What does not tie in a filing, in the JSON shape of ``ties``."""

from __future__ import annotations

from viewer.automation.shapes import Json, evidence, filing, finding, place
from viewer.filing.model import Header
from viewer.outline.cover.model import CoverFact
from viewer.ties.checking import Ties
from viewer.ties.cover import Witnessed
from viewer.ties.model import Addend, Untied
from viewer.wording import untied_said


def ties(header: Header, found: Ties, cover: Witnessed) -> Json:
    """The numbers of a filing that should be the same and are not, what of it was not added up, and what is tagged of
    its cover as a witness."""
    return {
        "filing": filing(header),
        "untied": [_untied(one) for one in found.untied],
        "findings": [finding(one) for one in found.findings],
        "cover": {
            "tagged": [_tagged(fact) for fact in cover.added],
            "findings": [finding(one) for one in cover.findings],
        },
    }


def _tagged(fact: CoverFact) -> Json:
    told: Json = {"name": fact.name, "value": fact.value}
    return told | {"place": place(fact.place), "evidence": evidence(fact.evidence)}


def _untied(one: Untied) -> Json:
    return {
        "kind": one.kind,
        "what": untied_said(one),
        "label": one.label,
        "column": one.column,
        "said": str(one.said),
        "other": str(one.other),
        "difference": str(one.difference),
        "place": place(one.place),
        "other_place": place(one.other_place),
        "addends": [_addend(addend) for addend in one.addends],
        "concept": one.fact.concept if one.fact else None,
        "evidence": evidence(one.evidence),
    }


def _addend(addend: Addend) -> Json:
    return {
        "label": addend.label,
        "value": str(addend.value),
        "sign": addend.sign,
        "place": place(addend.place),
    }
