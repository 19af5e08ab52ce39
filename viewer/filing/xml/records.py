"""The records of an XML form as data: each value by the name of its element, as it was filed."""

from __future__ import annotations

from collections.abc import Container

from lxml import etree

from viewer.filing.xml.elements import children, is_leaf, local

Record = dict[str, str]
"""Values by the local names of their elements and attributes; of several of one name the first."""


def records_of(source: bytes, kinds: Container[str]) -> list[tuple[str, Record]]:
    """Every record of some kinds with the local name of its element, in order; none where it is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(source.strip(), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    found: list[tuple[str, Record]] = []
    for element in root.iter():
        if isinstance(element.tag, str) and local(element) in kinds:
            record: Record = {}
            _gather(element, record)
            found.append((local(element), record))
    return found


def _gather(element: etree._Element, record: Record) -> None:
    for attribute, text in element.attrib.items():
        record.setdefault(f"{local(element)}.{attribute!s}", str(text).strip())
    if is_leaf(element):
        inner = [child.text or "" for child in children(element) if local(child) == "value"]
        record.setdefault(local(element), " ".join((element.text or "").split()) or " ".join(inner).strip())
        return
    for child in children(element):
        _gather(child, record)
