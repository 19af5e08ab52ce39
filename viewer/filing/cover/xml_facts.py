"""Single facts out of tagged text (inline XBRL, EDGAR's XML forms), found without parsing the whole."""

from __future__ import annotations

import re

from viewer.filing.text import unescaped

_TAG = re.compile(r"<[^<>]*>")
_NAME = re.compile(r"""\bname\s*=\s*["'](?P<name>[\w.-]{1,40}:[\w.-]{1,120})["']""")
_DEFINED = re.compile(r"defref_(?P<prefix>[A-Za-z][\w-]*?)_(?P<name>[\w-]+)'")
_LONGEST_FACT = 4000


def fact(text: str, name: str) -> str | None:
    """The text of the first element of that local name (any prefix), None where there is none or it is empty."""
    for match in re.finditer(rf"<(?:[\w.-]{{1,40}}:)?{re.escape(name)}(?:\s[^<>]*)?>", text):
        value = _plain(text[match.end() : match.end() + _LONGEST_FACT].split(f"{name}>", 1)[0].rsplit("</", 1)[0])
        if value:
            return value
    return None


def read_facts(text: str, prefix: str) -> dict[str, str]:
    """The first value of every fact tagged in inline XBRL whose name has the prefix (``dei:``), by local name."""
    facts: dict[str, str] = {}
    at = text.find("<ix:non")
    while at >= 0:
        tag_end = text.find(">", at, at + _LONGEST_FACT)
        name = _NAME.search(text, at, tag_end) if tag_end >= 0 else None
        if name and name["name"].startswith(prefix) and text[tag_end - 1] != "/":
            close = text.find("</ix:non", tag_end, tag_end + _LONGEST_FACT)
            value = _plain(text[tag_end + 1 : close]) if close >= 0 else ""
            if value:
                facts.setdefault(name["name"][len(prefix) :], value)
        at = text.find("<ix:non", at + 7)
    return facts


def rendered_facts(text: str, prefix: str) -> dict[str, str]:
    """The first value of each row so named on a page that EDGAR's renderer made (``R1.htm``), by local name."""
    facts: dict[str, str] = {}
    for row in text.split("<tr")[1:]:
        named = _DEFINED.search(row)
        values = [_plain(cell) for cell in row.split("<td")[2:]] if named and named["prefix"] == prefix else []
        value = next((value.partition(">")[2].strip() for value in values if value.partition(">")[2].strip()), "")
        if named and value:
            facts.setdefault(named["name"], value)
    return facts


def _plain(markup: str) -> str:
    return " ".join(unescaped(_TAG.sub(" ", markup)).split())
