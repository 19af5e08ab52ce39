"""The one pass over plain text: the ASCII filings of 1993 to 2000, and what stands in a ``<pre>``.

Lines become paragraphs, tables keep their columns. The only tags that EDGAR knew in ASCII documents are ``<PAGE>``,
``<TABLE>``, ``<CAPTION>``, ``<S>``, ``<C>`` and ``<FN>`` (EDGAR Filer Manual); everything else in angle brackets is
text, such as the tags of a Financial Data Schedule (EX-27).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from viewer.filing.markup import escape
from viewer.filing.model import Block, Style
from viewer.filing.plain_tables import cells_of, looks_like_table, plain_table

_PAGE_BREAK = re.compile(r"\s*(<PAGE>|\f)\s*", re.I)
_TABLE_START = re.compile(r"\s*<TABLE\b[^>]{0,80}>", re.I)
_TABLE_END = re.compile(r"\s*</TABLE>", re.I)
_TAGS = re.compile(r"</?(?:CAPTION|S|C|FN|F\d{1,2}|TABLE|PAGE)>", re.I)
_RULE = re.compile(r"\s*[-=_*~]{3,}[-=_*~\s]*$")
_SENTENCE_END = re.compile(r"[.:;!?)\"”]\s*$")
_WIDTH = 80


@dataclass(slots=True)
class _Chunk:
    """Lines that belong together: ``blank`` empty lines stand before them."""

    lines: list[str] = field(default_factory=list)
    blank: int = 0
    table: bool = False
    kind: str = "text"


def read_plain(text: str, *, first: int = 0, page: int = 1, with_page: bool) -> list[Block]:
    """The blocks of a plain text; ``first`` is the first block's index and ``page`` its page.

    A table's text has its cells apart by tabs; rules of dashes are blocks of their own outside tables.
    """
    blocks: list[Block] = []
    for chunk in _merged(_chunks(text)):
        number = first + len(blocks)
        if chunk.kind == "page-break":
            if blocks and blocks[-1].kind == "page-break":
                continue
            html = f'<hr class="page-break" id="b{number}">' if with_page else ""
            blocks.append(Block("page-break", "", page=page, html=html))
            page += 1
        elif chunk.kind == "rule":
            if blocks and blocks[-1].kind == "paragraph" and not chunk.blank:
                blocks[-1] = blocks[-1]._replace(style=blocks[-1].style._replace(underline=True))
            blocks.append(
                Block("rule", "", page=page, html=_html(number, chunk.lines, chunk.blank) if with_page else "")
            )
        elif chunk.table:
            blocks.append(plain_table(chunk.lines, number, page, chunk.blank, with_page=with_page))
        else:
            for lines in _paragraphs(chunk.lines):
                number = first + len(blocks)
                words = "\n".join(" ".join(line.split()) for line in lines)
                html = _html(number, lines, chunk.blank if lines[0] is chunk.lines[0] else 0) if with_page else ""
                blocks.append(Block("paragraph", words, Style(centered=_is_centered(lines)), page, html=html))
    return blocks


def _html(number: int, lines: list[str], blank: int) -> str:
    return f'<span class="b plain" id="b{number}">{chr(10) * blank}{escape(chr(10).join(lines))}</span>'


def _chunks(text: str) -> Iterator[_Chunk]:
    """Split at blank lines, page breaks, rules and the edges of tables."""
    chunk = _Chunk()
    in_table = False
    for raw in text.replace("\f", "\n<PAGE>\n").splitlines():
        line = raw.expandtabs(8).rstrip() if "\t" in raw else raw.rstrip()
        has_tag = "<" in line
        if has_tag and _PAGE_BREAK.fullmatch(line):
            yield chunk
            yield _Chunk(kind="page-break")
            chunk = _Chunk(table=in_table)
            continue
        if has_tag and (_TABLE_START.match(line) or _TABLE_END.match(line)):
            yield chunk
            in_table = _TABLE_START.match(line) is not None
            chunk = _Chunk(table=in_table)
        if has_tag:
            line, before = _TAGS.sub(lambda tag: " " * len(tag[0]), line).rstrip(), line
            if not line and before:
                continue
        if not line.strip():
            if chunk.lines and not in_table:
                yield chunk
                chunk = _Chunk()
            elif chunk.lines:
                chunk.lines.append("")
                continue
            chunk.blank += 1
        elif not in_table and _RULE.match(line):
            yield chunk
            yield _Chunk([line], 0 if chunk.lines else chunk.blank, kind="rule")
            chunk = _Chunk()
        else:
            chunk.lines.append(line)
    yield chunk


def _merged(chunks: Iterator[_Chunk]) -> Iterator[_Chunk]:
    """Tell tables from text, and join tables that only blank lines keep apart."""
    waiting: _Chunk | None = None
    for chunk in chunks:
        if chunk.kind == "text":
            if not chunk.lines:
                continue
            chunk.table = (chunk.table and any(len(cells_of(line)) > 1 for line in chunk.lines)) or looks_like_table(
                chunk.lines
            )
            if chunk.table and waiting is not None:
                waiting.lines += [""] * chunk.blank + chunk.lines
                continue
        if waiting is not None:
            yield waiting
            waiting = None
        if chunk.table and chunk.kind == "text":
            waiting = chunk
        else:
            yield chunk
    if waiting is not None:
        yield waiting


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Split where a line is set further in than the one before it, which ended a sentence or was short."""
    start = 0
    for number, (above, line) in enumerate(pairwise(lines), 1):
        further = _indent(line) - _indent(above)
        if further >= 3 and (_SENTENCE_END.search(above) or len(above) < _WIDTH // 2):
            yield lines[start:number]
            start = number
    yield lines[start:]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_centered(lines: list[str]) -> bool:
    for line in lines:
        length = len(line.strip())
        middle = _indent(line) + length / 2
        if _indent(line) < 10 or length > 62 or abs(middle - _WIDTH / 2) > 8:
            return False
    return True
