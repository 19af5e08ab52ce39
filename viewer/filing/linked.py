"""The filer's own links say which exhibit a file is, where nothing but its name said so.

Item 601(a)(2) has each exhibit of the index hyperlinked: the row "3.1(a)" that links "exhibit31abylaws.htm" is a surer
witness than the figures in the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from viewer.edgar.exhibit_names import heading_type, name_type
from viewer.edgar.exhibit_numbers import NUMBERED, label_of
from viewer.filing.model import Block, Document

_FIRST_BLOCKS = 8
_NUMBER = re.compile(
    rf"[\s*†‡#+^]*(?:exhibits?\s+(?:no\.?\s*)?)?(?P<number>{NUMBERED})(?=[\s*†‡#+^:–—-])(?!\s+of\s+\d)", re.IGNORECASE
)
_HIGHEST, _RESERVED = 107, range(37, 95)


def with_linked_types(documents: Sequence[Document], form: str | None) -> Iterator[Document]:
    """The documents; one that only its file name numbers is numbered as the primary document's links have it."""
    weak = {one.filename.lower() for one in documents[1:] if one.filename and _is_by_name(one, form)}
    linked = _numbers_of(documents[0].blocks, weak) if weak else {}
    for document in documents:
        number = linked.get(document.filename.lower())
        differs = number is not None and (document.exhibit is None or label_of(number).key != document.exhibit.key)
        yield replace(document, type=f"EX-{number.upper()}") if number and differs else document


def _is_by_name(document: Document, form: str | None) -> bool:
    """Whether nothing but the file's name says which exhibit this is, or nothing does."""
    if document.sequence is not None or document.media not in ("html", "text", "pdf"):
        return False
    by_name = (name_type(document.filename, form), name_type(document.filename))
    if document.type and document.type not in by_name:
        return False
    lines = [line for block in document.blocks[:_FIRST_BLOCKS] for line in block.text.split("\n") if line]
    return heading_type(lines) is None


def _numbers_of(blocks: Sequence[Block], filenames: set[str]) -> Mapping[str, str]:
    """The number that begins the line in which each file is linked, by lower-case file name; the first that has one."""
    found: dict[str, str] = {}
    for block in blocks:
        for link in block.hyperlinks:
            name = unquote(link.href).replace("\\", "/").rsplit("/", 1)[-1].lower()
            if name not in filenames or name in found:
                continue
            start = block.text.rfind("\n", 0, link.start) + 1
            number = _NUMBER.match(block.text, start)
            if number and _is_listed(number["number"]):
                found[name] = label_of(number["number"]).text
    return found


def _is_listed(number: str) -> bool:
    """Whether the table of Item 601 has the number: it ends at 107, and 37 to 94 are reserved."""
    family = int(label_of(number).family)
    return 1 <= family <= _HIGHEST and family not in _RESERVED
