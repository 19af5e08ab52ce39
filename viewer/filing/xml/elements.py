"""An element of an XML form: its name in words, its value as people write it, what its codes mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from viewer.edgar.xml_forms import CODES, NAMES, shown_amount

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
# What EDGAR's element names abbreviate, and what is written in capitals.
_WORDS = {
    "rpt": "reporting",
    "dir": "director",
    "amt": "amount",
    "num": "number",
    "addr": "address",
    "info": "information",
    "gen": "general",
    "invst": "investment",
    "secs": "securities",
    "explntr": "explanatory",
    **{word: word.upper() for word in ("cik", "cusip", "figi", "irs", "sec", "id", "lei", "isin", "ccc", "xml")},
}
_ITEM = re.compile(r"item(\d{1,2}[a-zA-Z]?)")
_YES_OR_NO = {"0": "No", "1": "Yes", "false": "No", "true": "Yes"}
_FLAG = re.compile(r"^(?:is|has|not|no)[A-Z]|(?:Flag|Indicator|Exempt|Involved)$")


def local(element: etree._Element) -> str:
    """A tag without its namespace; a damaged form has tags that no namespace rule allows."""
    return _local(str(element.tag))


def name(element: etree._Element) -> str:
    """What the element is called."""
    return _in_words(local(element))


def children(element: etree._Element) -> list[etree._Element]:
    """The elements in an element, without comments."""
    return [child for child in element if isinstance(child.tag, str)]


def is_leaf(element: etree._Element) -> bool:
    """A value: an element without children, or one that only wraps a ``value`` and its footnotes."""
    return all(local(child) in ("value", "footnoteId") for child in children(element))


def fields(element: etree._Element) -> Iterator[tuple[str, str]]:
    """What a record says: the values under it, or for a record without elements its own attributes."""
    return values(element) if is_leaf(element) else leaves(element)


def has_attributes(element: etree._Element) -> bool:
    """Whether an element says something in attributes of its own."""
    return any(not str(attribute).startswith("{") and str(attribute) != "id" for attribute in element.attrib)


def values(element: etree._Element, prefix: str = "") -> Iterator[tuple[str, str]]:
    """What a leaf says, under its name: its value, what a code means, and what its attributes say."""
    label = f"{prefix} · {name(element)}" if prefix else name(element)
    found = local(element)
    if value := _value(element):
        yield _numbered(element, label), value
        meaning = CODES[found].meanings.get(value.split(" ")[0]) if found in CODES else None
        if meaning and meaning.casefold() != value.casefold():
            yield CODES[found].head, meaning
    for attribute, text in element.attrib.items():
        if str(attribute).startswith("{") or str(attribute) == "id" or not str(text).strip():
            continue
        yield f"{label} · {_in_words(str(attribute))}", shown_amount(str(attribute), str(text).strip())


def leaves(element: etree._Element, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every value under an element with the names that lead to it."""
    for child in children(element):
        if is_leaf(child):
            yield from values(child, prefix)
        else:
            yield from leaves(child, f"{prefix} · {name(child)}" if prefix else name(child))


def _numbered(element: etree._Element, label: str) -> str:
    """A footnote by the mark that stands where it belongs."""
    mark = element.get("id")
    return f"{label} {mark}" if mark and local(element) == "footnote" else label


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2]


def _in_words(local_name: str) -> str:
    if local_name in NAMES:
        return NAMES[local_name]
    if item := _ITEM.fullmatch(local_name):
        return f"Item {item[1].upper()}"
    words = [_WORDS.get(word.lower(), word) for word in _CAMEL.split(local_name) if word]
    sentence = " ".join(
        word if index == 0 or not word[1:].islower() else word.lower() for index, word in enumerate(words)
    )
    return sentence[:1].upper() + sentence[1:]


def _text(element: etree._Element) -> str:
    return " ".join((element.text or "").split())


def _value(element: etree._Element) -> str:
    own = local(element)
    parts = [shown_amount(own, _text(element))]
    for child in children(element):
        parts.append(shown_amount(own, _text(child)) or (f"[{child.get('id')}]" if child.get("id") else ""))
    value = " ".join(part for part in parts if part)
    return _YES_OR_NO.get(value.lower(), value) if _FLAG.search(own) else value
