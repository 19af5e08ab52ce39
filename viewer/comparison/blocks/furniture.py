"""What stands on the paper and not in the text: page numbers, running headers and footers, links to the contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document
from viewer.filing.paper.furniture import goes_on, is_page_number, page_furniture, running_form

_NEAR = 3
"""How many paragraphs below a page break a header of plain text may begin."""
_AROUND = 4
"""How many blocks from where it stands in one document a line is looked for in the other."""
_REPEATED = 3
"""On how many pages a line must begin a paragraph to be a running one."""
_LONGEST = 160
"""Characters of the longest running header."""
_HEADS = 3
"""So many lines of a paragraph may be a running header."""
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3}")


def furniture(document: Document) -> frozenset[int]:
    """Indexes of the document's blocks that are no part of its text: rules, breaks and images among them."""
    blocks = document.blocks
    silent = {at for at, block in enumerate(blocks) if not block.text or block.kind in ("rule", "page-break")}
    starts = starts_of_text(document, running_lines(document))
    headers = {at for at, start in starts.items() if start == len(blocks[at].text)}
    return frozenset(silent | headers | page_furniture(blocks).blocks)


def stands_near(document: Document, furniture: frozenset[int], block: int, text: str) -> bool:
    """Whether a page number or running header within a few blocks of a place says the same."""
    return any(key(document.blocks[at].text) == key(text) for at in _around(document, furniture, block))


def headers_joined(document: Document, furniture: frozenset[int]) -> str:
    """All running headers of a document under the form by which texts are compared, each once."""
    return "\x1f".join(dict.fromkeys(key(document.blocks[at].text) for at in sorted(furniture)))


def header_like(document: Document, furniture: frozenset[int], block: int, text: str) -> int | None:
    """The running header within a few blocks of a place that says the same but for its numbers."""
    if len(text) > _LONGEST:
        return None
    line = _NUMBER.sub("#", key(text))
    headers = (at for at in _around(document, furniture, block) if document.blocks[at].text)
    return next((at for at in headers if _NUMBER.sub("#", key(document.blocks[at].text)) == line), None)


def _around(document: Document, furniture: frozenset[int], block: int) -> list[int]:
    around = range(max(block - _AROUND, 0), min(block + _AROUND + 1, len(document.blocks)))
    return [at for at in around if at in furniture]


def running_lines(document: Document) -> frozenset[str]:
    """The lines that several pages begin or end with, as ``running_form`` has them.

    Those of plain text may begin a paragraph.
    """
    running = page_furniture(document.blocks).running
    if document.media != "text":
        return running
    heads = Counter(line for at in _first_on_pages(document) for line in _heads(document.blocks[at].text))
    return running | {line for line, count in heads.items() if count >= _REPEATED}


def starts_of_text(document: Document, running: frozenset[str]) -> dict[int, int]:
    """Where the text begins in paragraphs of plain text whose first lines are a running header."""
    if document.media != "text":
        return {}
    starts = {at: _after_heads(document.blocks[at].text, running) for at in _first_on_pages(document)}
    return {at: start for at, start in starts.items() if start}


def is_running(text: str, running: frozenset[str]) -> bool:
    """Whether each line of a text is one of the running headers, or says that a heading goes on from another page."""
    lines = text.split("\n")
    heads = [line for line in lines if not is_page_number(line)]
    return bool(heads) and all(_is_head(line, running) for line in heads)


def _heads(text: str) -> list[str]:
    """The first lines of a block that may be a running header."""
    first = text.split("\n", _HEADS)[:_HEADS]
    return (
        [running_form(line) for line in first if len(line) <= _LONGEST and _LETTERS.search(line)]
        if "\n" in text
        else []
    )


def _after_heads(text: str, running: frozenset[str]) -> int:
    if text.count("\n") < _HEADS and len(text) <= _LONGEST and goes_on(text):
        return len(text)
    at = 0
    for line in text.split("\n", _HEADS)[:_HEADS]:
        if not _is_head(line, running):
            break
        at = min(at + len(line) + 1, len(text))
    return at


def _is_head(line: str, running: frozenset[str]) -> bool:
    """Whether a line stands on several pages, says that one goes on from the page before, or numbers it."""
    return running_form(line) in running or goes_on(line) or is_page_number(line)


def _first_on_pages(document: Document) -> Iterator[int]:
    """The first blocks with text below each page break, but for page numbers."""
    blocks = document.blocks
    for at, block in enumerate(blocks):
        if block.kind == "page-break":
            below = range(at + 1, min(at + 1 + 2 * _NEAR, len(blocks)))
            yield from [near for near in below if blocks[near].text and not is_page_number(blocks[near].text)][:_NEAR]
