"""An element of an XML form: its name in words, its value as people write it, what its codes mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from viewer.edgar.forms import base_form_of
from viewer.edgar.xml_forms import CHOICES, CODES, HEADINGS, NAMES, shown_amount

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
_TRUTH = {"false": "No", "true": "Yes"}
_YES_OR_NO = {"0": "No", "1": "Yes", "n": "No", "y": "Yes", **_TRUTH}
_FLAG = re.compile(r"^(?:is|has|not|no)[A-Z]|(?:Flag|Indicator|Exempt|Involved)$")


def local(element: etree._Element) -> str:
    """A tag without its namespace; a damaged form has tags that no namespace rule allows."""
    return _local(str(element.tag))


def name(element: etree._Element) -> str:
    """What the element is called; a value that stands with others is called as what it is a value of."""
    return _in_words(_own(element))


def heading(element: etree._Element, form: str) -> str:
    """What stands over the element's parts: as the form calls it, else its name."""
    return _of_form(element, form) or name(element)


def is_of_form(element: etree._Element, form: str) -> bool:
    """Whether the element is what the form itself calls a part of it, an Item or a Part."""
    return _of_form(element, form) is not None


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
    parent = element.getparent()
    found = local(parent) if local(element) == "item" and parent is not None else local(element)
    if value := _value(element):
        yield _numbered(element, label), value
        meaning = CODES[found].meanings.get(value.split(" ")[0]) if found in CODES else None
        if meaning and meaning.casefold() != value.casefold():
            yield CODES[found].head, meaning
    for attribute, text in element.attrib.items():
        if str(attribute).startswith("{") or str(attribute) == "id" or not str(text).strip():
            continue
        yield f"{label} · {_in_words(str(attribute))}", _shown(str(attribute), str(text).strip())


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


def _of_form(element: etree._Element, form: str) -> str | None:
    return HEADINGS.get(base_form_of(form) or "", {}).get(local(element))


def _text(element: etree._Element) -> str:
    return " ".join((element.text or "").split())


def _own(element: etree._Element) -> str:
    """The name that tells what an element is: of the value of a choice that of the one that holds it."""
    parent = element.getparent()
    held = local(element) == "value" and parent is not None and local(parent) in CHOICES
    return local(parent) if held and parent is not None else local(element)


def _shown(own: str, value: str) -> str:
    """A value as people write it; ``own`` is the name of the element or attribute that has it."""
    answers = _YES_OR_NO if _FLAG.search(own) else _TRUTH
    return answers.get(value.lower(), shown_amount(own, value))


def _value(element: etree._Element) -> str:
    own = _own(element)
    parts = [shown_amount(own, _text(element))]
    for child in children(element):
        parts.append(shown_amount(own, _text(child)) or (f"[{child.get('id')}]" if child.get("id") else ""))
    value = " ".join(part for part in parts if part)
    return _shown(own, value)
