"""Contexts and units: what the facts of an instance refer to by name."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from viewer.facts.model import Context, Period

_DAY = len("2025-03-29")
NO_CONTEXT = Context(None, ())


def local(tag: object) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def contexts_in(elements: Iterable[etree._Element]) -> dict[str, Context]:
    """Every context among the elements and all inside them, by its name."""
    return {one.get("id") or "": _context(one) for one in _all(elements, "context")}


def units_in(elements: Iterable[etree._Element]) -> dict[str, str]:
    """Every unit by its name: "USD", "shares", "USD/shares"."""
    return {one.get("id") or "": _unit(one) for one in _all(elements, "unit")}


def _all(elements: Iterable[etree._Element], name: str) -> Iterable[etree._Element]:
    return (one for root in elements for one in root.iter(f"{{*}}{name}"))


def _context(element: etree._Element) -> Context:
    start, end, members = "", "", []
    for one in element.iter():
        name = local(one.tag)
        if name in ("endDate", "instant"):
            end = (one.text or "").strip()[:_DAY]
        elif name == "startDate":
            start = (one.text or "").strip()[:_DAY]
        elif name in ("explicitMember", "typedMember"):
            members.append(_member(one))
    return Context(Period(start or None, end) if end else None, tuple(sorted(members)))


def _member(element: etree._Element) -> tuple[str, str]:
    text = "".join(str(text) for text in element.itertext()).strip()
    return element.get("dimension") or "", text


def _unit(element: etree._Element) -> str:
    sides = [one for one in element.iter() if local(one.tag) in ("unitNumerator", "unitDenominator")]
    return "/".join(_measures(side) for side in sides) if len(sides) == 2 else _measures(element)


def _measures(element: etree._Element) -> str:
    names = [(one.text or "").strip().rpartition(":")[2] for one in element.iter() if local(one.tag) == "measure"]
    return "*".join(sorted(names))
