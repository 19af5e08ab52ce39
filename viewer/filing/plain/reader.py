"""The one pass over plain text: the ASCII filings of 1993 to 2000, and what stands in a ``<pre>``.

Lines become paragraphs, tables keep their columns. The only tags that EDGAR knew in ASCII documents are ``<PAGE>``,
``<TABLE>``, ``<CAPTION>``, ``<S>``, ``<C>`` and ``<FN>`` (EDGAR Filer Manual); everything else in angle brackets is
text, such as the tags of a Financial Data Schedule (EX-27).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.filing import limits
from viewer.filing.markup import escape
from viewer.filing.model import Block, Style
from viewer.filing.plain.chunks import Chunk, chunks
from viewer.filing.plain.tables import columns_html, plain_table
from viewer.filing.text import single_spaced

_SENTENCE_END = re.compile(r"[.:;!?)\"”]\s*$")
_ITEM_OR_PART = re.compile(r"\s*(?:item\s+\d{1,2}[A-Z]?(?:\.\d\d)?(?:[.:]|\s{2,}|\s*$)|part\s+[IVX]+\s*$)", re.I)
_PAGE_LABEL = re.compile(r"\s*(?:page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|-?\s?\d{1,3}\s?-?|[A-Z]-\d{1,3})$", re.I)
_PROSE = re.compile(r"\s*[\"“(]?[A-Z].{54,}")
_APART = re.compile(r"\S {3,}\S")
_LABEL = re.compile(r"\s*(?:[A-Za-z]{2,11}\.?\s+)?\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})(?:[.-]\d{1,3})*[.:)]*\s")
_BEGINS_AT_MARGIN = re.compile(r"\s{0,4}(?:PROSPECTUS(?:\s+SUPPLEMENT)?\s*$|(?:NOTE\s+)?\d{1,2}[.:]\s+[A-Z])")
"""What begins at the margin below a title in capitals in the middle of the page, and is none of its lines."""
_WIDTH = 80
_SHORT = 50
_LONGEST_TITLE = 76


def read_plain(text: str, *, first: int = 0, page: int = 1, with_page: bool, most: int = limits.BLOCKS) -> list[Block]:
    """The blocks of a plain text, so many; ``first`` is the first block's index and ``page`` its page.

    A table's text has its cells apart by tabs; rules of dashes are blocks of their own outside tables.
    """
    blocks: list[Block] = []
    above = ""
    for chunk in chunks(text):
        if len(blocks) >= most:
            break
        number = first + len(blocks)
        if chunk.kind == "page-break":
            if blocks and blocks[-1].kind == "page-break":
                continue
            html = f'<hr class="page-break" id="b{number}">' if with_page else ""
            blocks.append(Block("page-break", "", page=page, html=html))
            page += 1
        elif chunk.kind == "rule":
            is_below = bool(blocks) and blocks[-1].kind == "paragraph" and not chunk.blank
            if is_below and not _heads_columns(above, chunk.lines[0]):
                blocks[-1] = blocks[-1]._replace(style=blocks[-1].style._replace(underline=True))
            html = f"{columns_html(chunk.lines, number, chunk.blank)}{escape(chr(10).join(chunk.lines))}</span>"
            blocks.append(Block("rule", "", page=page, html=html if with_page else ""))
        elif chunk.kind == "table":
            blocks.append(plain_table(chunk.lines, number, page, chunk.blank, with_page=with_page))
        else:
            blocks += _paragraph_blocks(chunk, number, page, with_page)
        above = chunk.lines[-1] if chunk.lines else ""
    return blocks


def _heads_columns(line: str, rule: str) -> bool:
    """Whether a line heads columns, no text: it is in pieces far apart, each with its own rule below.

    So may be a label and its title ("Item 5.    Properties"), and the words of a title in capitals.
    """
    is_apart = _APART.search(line) is not None and _APART.search(rule) is not None
    return is_apart and not (line.isupper() or _LABEL.match(line))


def _paragraph_blocks(chunk: Chunk, number: int, page: int, with_page: bool) -> Iterator[Block]:
    blank = chunk.blank
    for index, lines in enumerate(_paragraphs(chunk.lines), number):
        words = "\n".join(single_spaced(line) for line in lines)
        html = _html(index, lines, blank) if with_page else ""
        blank = 0
        yield Block("paragraph", words, Style(centered=_is_centered(lines)), page, html=html)


def _html(number: int, lines: list[str], blank: int) -> str:
    return f'<span class="b plain" id="b{number}">{chr(10) * blank}{escape(chr(10).join(lines))}</span>'


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    start = 0
    for number, (above, line) in enumerate(pairwise(lines), 1):
        if (
            _begins_paragraph(above, line)
            or _ends_label(lines[start], above, line)
            or _is_set_between(above, line, lines[number + 1 : number + 3])
        ):
            yield lines[start:number]
            start = number
    yield lines[start:]


def _begins_paragraph(above: str, line: str) -> bool:
    """Whether a line that follows another without a blank line begins a paragraph of its own."""
    further = _indent(line) - _indent(above)
    length = len(above.strip())
    ended = _SENTENCE_END.search(above) is not None
    if further >= 3 and (ended or len(above) < _WIDTH // 2 or (above.isupper() and _begins_prose(line))):
        return True
    if further <= -10 and above.isupper() and _BEGINS_AT_MARGIN.match(line):
        return True
    if _ITEM_OR_PART.match(line) and (ended or length <= _SHORT):
        return True
    if abs(further) >= 10 and _PAGE_LABEL.match(line if further > 0 else above):
        return True
    # A filer's editor fills the lines of a paragraph, so a short line before a long one ends a heading.
    return length <= _SHORT and further <= 5 and not above.endswith(",") and _PROSE.match(line) is not None


def _ends_label(first: str, above: str, line: str) -> bool:
    """Whether a line comes back to where an Item's label stands, below a title that went on set in under its own."""
    return _indent(line) <= _indent(first) < _indent(above) and _ITEM_OR_PART.match(first) is not None


def _is_set_between(above: str, line: str, below: Sequence[str]) -> bool:
    """Whether a line is the heading that stands between two paragraphs with no blank line on either side.

    It follows the end of a sentence or a heading set further out, and a long line begins below it or below a second
    heading under it.
    """
    words = line.strip()
    if not below or not 3 < len(words) <= _LONGEST_TITLE or words[-1] in ".,;" or not words[0].isalnum():
        return False
    is_second = above.isupper() and _indent(above) < _indent(line) < 10
    if _SENTENCE_END.search(above) is None and not is_second:
        return False
    is_title = words.isupper() or (_has_capitals(words) and _indent(line) != _indent(above))
    stands_over = below[1:] if _has_capitals(below[0]) and len(below[0].strip()) <= _LONGEST_TITLE else below[:1]
    return is_title and any(map(_begins_prose, stands_over))


def _begins_prose(line: str) -> bool:
    return _PROSE.match(line) is not None and not line.isupper()


def _has_capitals(words: str) -> bool:
    """Whether the words that carry the sense begin with capitals, as a title's do."""
    return all(word[0].isupper() for word in words.split() if len(word) > 3 and word[0].isalpha())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_centered(lines: list[str]) -> bool:
    """Whether all lines stand in the middle of the page; one that fills it is a title only in capitals."""
    for line in lines:
        words = line.strip()
        off = abs(_indent(line) + len(words) / 2 - _WIDTH / 2)
        is_short = _indent(line) >= 10 and len(words) <= 62 and off <= 8
        if not is_short and not (_indent(line) >= 4 and len(words) <= 72 and off <= 4 and words.isupper()):
            return False
    return True
