"""What stands on the paper and not in the text: page numbers, running headers and footers, links to the contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from viewer.comparison.blocks.normal import key
from viewer.filing.model import Document

_NEAR = 3
"""How many paragraphs from a page break a header or footer may stand."""
_AROUND = 4
"""How many blocks from where it stands in one document a line is looked for in the other."""
_REPEATED = 3
"""How often a line must stand by a page break to be a running one."""
_LONGEST = 160
_HEADS = 3
"""So many lines of a paragraph may be a running header."""
_PAGE_NUMBER = re.compile(
    r"[-–—~|\s]{0,4}(?:page\W{0,3})?(?:[A-Z]{1,2}-)?(?:\d{1,3}|[ivxl]{1,6})(?:\s?(?:of|/)\s?\d{1,3})?[-–—~|\s]{0,4}",
    re.IGNORECASE,
)
_TO_CONTENTS = frozenset({"tableofcontents", "backtocontents", "backtotableofcontents", "returntotableofcontents"})
_GOES_ON = re.compile(r"\(\s?(?:continued|cont['’]?d\.?)\s?\)\W*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"\b\d{1,3}\b")


def furniture(document: Document) -> frozenset[int]:
    """Indexes of the document's blocks that are no part of its text: rules, breaks and images among them."""
    blocks = document.blocks
    found = {at for at, block in enumerate(blocks) if not block.text or block.kind in ("rule", "page-break")}
    for at, block in enumerate(blocks):
        text = block.text
        if len(text) < 24 and block.kind != "table" and (is_page_number(text) or _leads_back(text)):
            found.add(at)
    running = running_lines(document)
    starts = starts_of_text(document, running)
    headers = {at for at, start in starts.items() if start == len(blocks[at].text)}
    return frozenset(found | headers | _running(document, found))


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: "12", "- F-3 -", "Page 4 of 118"; or empty."""
    return not text or bool(_PAGE_NUMBER.fullmatch(text))


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


def _leads_back(text: str) -> bool:
    return "ontents" in text.casefold() and key(text).casefold() in _TO_CONTENTS


def running_lines(document: Document) -> frozenset[str]:
    """The lines, but for numbers, that several pages begin or end with; those of plain text may stand in paragraphs."""
    silent = {at for at, block in enumerate(document.blocks) if not block.text or is_page_number(block.text)}
    often = Counter(line for _, line in _by_page_breaks(document, silent))
    if document.media == "text":
        often.update(line for at in _first_on_pages(document) for line in _heads(document.blocks[at].text))
    return frozenset(line for line, count in often.items() if count >= _REPEATED)


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


def _line(text: str) -> str:
    return key(_PAGE.sub("#", text))


def _heads(text: str) -> list[str]:
    """The first lines of a block that may be a running header."""
    first = text.split("\n", _HEADS)[:_HEADS]
    return [_line(line) for line in first if len(line) <= _LONGEST and _LETTERS.search(line)] if "\n" in text else []


def _after_heads(text: str, running: frozenset[str]) -> int:
    if text.count("\n") < _HEADS and len(text) <= _LONGEST and _GOES_ON.search(text):
        return len(text)
    at = 0
    for line in text.split("\n", _HEADS)[:_HEADS]:
        if not _is_head(line, running):
            break
        at = min(at + len(line) + 1, len(text))
    return at


def _is_head(line: str, running: frozenset[str]) -> bool:
    """Whether a line stands on several pages, says that one goes on from the page before, or numbers it."""
    return _line(line) in running or bool(_GOES_ON.search(line)) or is_page_number(line)


def _first_on_pages(document: Document) -> Iterator[int]:
    """The first blocks with text below each page break, but for page numbers."""
    blocks = document.blocks
    for at, block in enumerate(blocks):
        if block.kind == "page-break":
            below = range(at + 1, min(at + 1 + 2 * _NEAR, len(blocks)))
            yield from [near for near in below if blocks[near].text and not is_page_number(blocks[near].text)][:_NEAR]


def _running(document: Document, silent: set[int]) -> set[int]:
    """Short lines by the page breaks that say the same, but for numbers, on several pages, or that a page goes on."""
    by_break = dict(_by_page_breaks(document, silent))
    often = Counter(by_break.values())
    return {
        at for at, line in by_break.items() if often[line] >= _REPEATED or _GOES_ON.search(document.blocks[at].text)
    }


def _by_page_breaks(document: Document, silent: set[int]) -> Iterator[tuple[int, str]]:
    blocks = document.blocks
    for at, block in enumerate(blocks):
        if block.kind != "page-break":
            continue
        for step in (-1, 1):
            near = at + step
            passed = 0
            while passed < _NEAR and 0 <= near < len(blocks) and blocks[near].kind != "page-break":
                text = blocks[near].text
                if near not in silent and len(text) <= _LONGEST and "\n" not in text and _LETTERS.search(text):
                    yield near, _line(text)
                passed += near not in silent
                near += step
