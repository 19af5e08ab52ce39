"""What concepts are called and how they are defined, as the filing's own files say; never from a network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from lxml import etree

from viewer.facts.contexts import local
from viewer.facts.model import Concept

_LABEL = "{http://www.w3.org/1999/xlink}label"
_ROLE = "{http://www.w3.org/1999/xlink}role"
_FROM, _TO = "{http://www.w3.org/1999/xlink}from", "{http://www.w3.org/1999/xlink}to"
_HREF = "{http://www.w3.org/1999/xlink}href"
_STANDARD, _DOCUMENTATION = "label", "documentation"
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

Labels = Mapping[str, Concept]
"""Concepts by their names with prefix, as facts carry them."""


def concept_named(name: str, labels: Labels) -> Concept:
    """What a concept is called: as the filing's files say, else by the words that its own name is made of."""
    known = labels.get(name)
    return known if known is not None else Concept(in_words(name))


def in_words(name: str) -> str:
    """A concept's name as words: "us-gaap:NetIncomeLoss" is "Net Income Loss"."""
    return " ".join(_CAMEL.split(name.rpartition(":")[2]))


def labels_in(meta_links: Iterable[bytes], linkbases: Iterable[bytes]) -> dict[str, Concept]:
    """The concepts of ``MetaLinks.json`` files, and of label linkbases what those lack."""
    found: dict[str, Concept] = {}
    for source in linkbases:
        found |= _of_linkbase(source)
    for source in meta_links:
        found |= _of_meta_links(source)
    return found


def _of_meta_links(source: bytes) -> dict[str, Concept]:
    try:
        instances = json.loads(source)["instance"]
        tags = [tag for one in instances.values() for tag in one["tag"].items()]
        return {key.replace("_", ":", 1): concept for key, said in tags if (concept := _concept(said))}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}  # damaged: concepts are called by their own names


def _concept(said: Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]) -> Concept | None:
    roles = next(iter(said["lang"].values()), {}).get("role", {})
    label = roles.get(_STANDARD) or next(iter(roles.values()), None)
    return Concept(str(label), roles.get(_DOCUMENTATION)) if label else None


def _of_linkbase(source: bytes) -> dict[str, Concept]:
    parser = etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(source.strip(), parser)
    if root is None:
        return {}
    located: dict[str, str] = {}
    arcs: list[tuple[str, str]] = []
    texts: dict[str, list[tuple[str, str]]] = {}
    for element in root.iter():
        kind = local(element.tag)
        if kind == "loc":
            located[element.get(_LABEL) or ""] = (element.get(_HREF) or "").rpartition("#")[2].replace("_", ":", 1)
        elif kind == "labelArc":
            arcs.append((element.get(_FROM) or "", element.get(_TO) or ""))
        elif kind == "label":
            role = (element.get(_ROLE) or "").rpartition("/")[2]
            texts.setdefault(element.get(_LABEL) or "", []).append((role, (element.text or "").strip()))
    said: dict[str, dict[str, str]] = {}
    for origin, target in arcs:
        for role, text in texts.get(target, ()):
            said.setdefault(located.get(origin, ""), {})[role] = text
    return {
        name: Concept(label, roles.get(_DOCUMENTATION))
        for name, roles in said.items()
        if name and (label := roles.get(_STANDARD) or next(iter(roles.values())))
    }
