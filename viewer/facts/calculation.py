"""Which facts the filer says add up to which: the calculation linkbase, or ``MetaLinks.json`` that EDGAR makes of it.

Source: XBRL 2.1, section 5.2.5, summation-item arcs: a parent is the sum of its children, each with its weight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from viewer.facts.contexts import local
from viewer.facts.sources import source_of
from viewer.filing.model import Filing

_LABEL = "{http://www.w3.org/1999/xlink}label"
_FROM, _TO = "{http://www.w3.org/1999/xlink}from", "{http://www.w3.org/1999/xlink}to"
_HREF = "{http://www.w3.org/1999/xlink}href"

Weighted = tuple[str, str, str, float]
"""A role, a parent, a child of it there, and the child's weight."""


class Calculation(NamedTuple):
    """A concept, and those that add up to it: each with 1 (added) or -1 (taken away)."""

    total: str
    addends: tuple[tuple[str, int], ...]


def calculations_of(filing: Filing) -> tuple[Calculation, ...]:
    """What the filing's own files say adds up; the same said in two roles is told once."""
    bases = [one for one in filing.documents if one.filename.lower().endswith("_cal.xml") or one.type == "EX-101.CAL"]
    said = [arc for base in bases for arc in _of_linkbase(source_of(base))]
    if not said:
        metas = [one for one in filing.documents if one.filename.lower() == "metalinks.json"]
        said = [arc for meta in metas for arc in _of_meta_links(source_of(meta))]
    return tuple(dict.fromkeys(_calculations(said)))


def _calculations(said: Iterable[Weighted]) -> Iterator[Calculation]:
    children: dict[tuple[str, str], dict[str, float]] = {}
    for role, parent, child, weight in said:
        children.setdefault((role, parent), {})[child] = weight
    for (_, parent), weights in children.items():
        if len(weights) > 1 and all(abs(weight) == 1 for weight in weights.values()):
            yield Calculation(parent, tuple((child, int(weight)) for child, weight in sorted(weights.items())))


def _of_linkbase(source: bytes) -> Iterator[Weighted]:
    parser = etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(source.strip(), parser)
    for number, link in enumerate(root.iter() if root is not None else ()):
        if local(link.tag) != "calculationLink":
            continue
        located = {
            one.get(_LABEL) or "": (one.get(_HREF) or "").rpartition("#")[2].replace("_", ":", 1)
            for one in link
            if local(one.tag) == "loc"
        }
        for arc in link:
            if local(arc.tag) == "calculationArc":
                ends = located.get(arc.get(_FROM) or "", ""), located.get(arc.get(_TO) or "", "")
                yield str(number), *ends, _weight(arc.get("weight"))


def _of_meta_links(source: bytes) -> Iterator[Weighted]:
    try:
        instances = json.loads(source)["instance"].values()
        for name, tag in ((name, tag) for one in instances for name, tag in one["tag"].items()):
            for role, said in (tag.get("calculation") or {}).items():
                if said.get("parentTag"):
                    names = (each.replace("_", ":", 1) for each in (said["parentTag"], name))
                    yield role, *names, _weight(said.get("weight"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return  # damaged: nothing is said


def _weight(said: object) -> float:
    try:
        return float(str(said))
    except ValueError:
        return 0.0
