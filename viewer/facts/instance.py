"""Facts of an instance of its own (EX-101.INS, ``_htm.xml``), which has no page."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from viewer.facts.contexts import NO_CONTEXT, contexts_in, local, units_in
from viewer.facts.model import Fact
from viewer.filing.model import Evidence

_ROOT = b"xbrl"
_HEAD = 1 << 12
_SAID = "The filing's XBRL instance says so; it has no page of its own."
_EVIDENCE = Evidence("xbrl-instance", 1.0, _SAID)
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


def is_instance(source: bytes) -> bool:
    """Whether the bytes are an XBRL instance."""
    head = source[:_HEAD]
    return b"http://www.xbrl.org/2003/instance" in head and (b"<xbrl" in head or b":xbrl" in head)


def read_instance(source: bytes, document: int) -> Iterator[Fact]:
    """The facts of an instance in its order; none where it is damaged."""
    parser = etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False, no_network=True)
    start = source.find(b"<?xml")
    root = etree.fromstring(source[max(0, start) :].strip(), parser)
    if root is None:
        return
    contexts, units = contexts_in([root]), units_in([root])
    for element in root:
        named = element.get("contextRef")
        if not isinstance(element.tag, str) or named is None:
            continue
        unit = units.get(element.get("unitRef") or "")
        text = "".join(str(part) for part in element.itertext())
        name = f"{element.prefix}:{local(element.tag)}" if element.prefix else local(element.tag)
        yield Fact(
            concept=name,
            value=None if element.get(_NIL) in ("true", "1") else text.strip() if unit else text,
            shown="",
            unit=unit,
            decimals=element.get("decimals"),
            scale=None,
            context=contexts.get(named, NO_CONTEXT),
            hidden=True,
            document=document,
            place=None,
            evidence=_EVIDENCE,
        )
