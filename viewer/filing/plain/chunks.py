"""Plain text in pieces: lines that belong together, told apart into text, tables, rules and page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from viewer.filing.plain.columns import Columns, may_have_columns
from viewer.filing.plain.pieces import COLUMN_RULE, cells_of, is_row
from viewer.filing.plain.tables import looks_like_table

_PAGE_BREAK = re.compile(r"<PAGE>", re.I)
_TABLE_START = re.compile(r"\s*<TABLE\b[^>]{0,80}>", re.I)
_TABLE_END = re.compile(r"\s*</TABLE>", re.I)
_TAGS = re.compile(r"</?(?:CAPTION|S|C|FN|F\d{1,2}|TABLE)>", re.I)
# "- " before a line of dashes is the privacy-enhanced mail's escape (RFC 1421) that early submissions kept.
_RULE = re.compile(r"\s*(?:- )?[-=_*~]{3}[-=_*~\s]*$")
_LABELLED = re.compile(r"\s*(?:item\s+\d{1,2}[a-z]?|part\s+[ivx]+|\d{1,2}|[A-Z])[.:)]?\s", re.I)
_WIDE_GAP = re.compile(r"\S\s{3,}\S")


@dataclass(slots=True)
class Chunk:
    """Lines that belong together: ``blank`` empty lines stand before them.

    While chunks are told apart, ``columns`` says that the text ends in a rule under column heads, and ``tagged`` that
    the filer's ``<TABLE>`` begins here.
    """

    lines: list[str] = field(default_factory=list)
    blank: int = 0
    kind: Literal["text", "table", "rule", "page-break"] = "text"
    columns: bool = False
    tagged: bool = False
    in_table: bool = False


def chunks(text: str) -> Iterator[Chunk]:
    """The pieces of a plain text, in order; a table that rules and blank lines cut up is one piece."""
    run: list[Chunk] = []
    for chunk in _with_columns(_classified(_split(text))):
        if run and chunk.kind == "text" and _continues(chunk.lines):
            chunk.kind = "table"
        if chunk.tagged or (chunk.kind == "text" and not chunk.columns):
            yield from _joined(run)
            run = []
        if chunk.kind == "page-break" or (chunk.kind == "rule" and not run):
            yield from _joined(run)
            yield chunk
            run = []
        elif chunk.kind == "text" and not chunk.columns and not run:
            yield chunk
        else:
            run.append(chunk)
    yield from _joined(run)


def _joined(run: list[Chunk]) -> Iterator[Chunk]:
    """One table out of a run of tables with what stands between them; what follows the last is no part of it."""
    last = max((number for number, chunk in enumerate(run) if chunk.kind == "table"), default=-1)
    if last >= 0:
        table = run[0]
        for chunk in run[1 : last + 1]:
            table.lines += [""] * chunk.blank + chunk.lines
        table.kind = "table"
        yield table
    for chunk in run[last + 1 :]:
        if chunk.columns:
            yield Chunk(chunk.lines[:-1], chunk.blank)
            yield Chunk(chunk.lines[-1:], kind="rule")
        else:
            yield chunk


def _with_columns(pieces: Iterator[Chunk]) -> list[Chunk]:
    """The pieces, with those whose figures stand in columns as tables: alone, or with those before or after them."""
    found: list[Chunk] = []
    above: tuple[Chunk, Columns] | None = None
    head: int | None = None
    for chunk in pieces:
        found.append(chunk)
        if chunk.kind == "rule":
            head = None if chunk.blank else head
            continue
        if chunk.kind == "page-break" or chunk.columns or not may_have_columns(chunk.lines):
            above, head = None, len(found) - 1 if chunk.kind == "text" else None
            continue
        columns = Columns(chunk.lines)
        if chunk.kind == "text" and columns.is_table:
            chunk.kind = "table"
        if above is not None and not chunk.tagged and columns.goes_on(above[1]):
            above[0].kind = chunk.kind = "table"
        if head is not None and chunk.kind == "table" and not chunk.tagged:
            found[head : head + 1] = _divided(found[head], columns)
        above = (chunk, columns) if columns.rows else None
        head = len(found) - 1
    return found


def _divided(chunk: Chunk, columns: Columns) -> list[Chunk]:
    """Text over a table in two: what is none of the table, and the lines that head its columns."""
    first = len(chunk.lines) - (columns.heads(chunk.lines) if chunk.kind == "text" else 0)
    if first == len(chunk.lines):
        return [chunk]
    heads = Chunk(chunk.lines[first:], 0 if first else chunk.blank, kind="table")
    return [Chunk(chunk.lines[:first], chunk.blank), heads] if first else [heads]


def _continues(lines: list[str]) -> bool:
    """Whether lines that alone are no table go on with the one before them, as a total under its rule does."""
    lines = [line for line in lines if not COLUMN_RULE.match(line)]
    rows = [cells for line in lines if is_row(cells := cells_of(line))]
    return bool(rows) and len(lines) <= 3 and len(rows[-1]) > 2


def _classified(pieces: Iterator[Chunk]) -> Iterator[Chunk]:
    for chunk in pieces:
        if chunk.kind != "text":
            yield chunk
        elif chunk.lines and chunk.in_table and not (_is_tabular(chunk.lines) or looks_like_table(chunk.lines)):
            yield from _classified(_split("\n" * chunk.blank + "\n".join(chunk.lines), tags=False))
        elif chunk.lines:
            if chunk.in_table or looks_like_table(chunk.lines):
                chunk.kind = "table"
            elif _is_titled(chunk.lines):
                yield Chunk(chunk.lines[:1], chunk.blank)
                yield Chunk(chunk.lines[1:2], kind="rule")
                yield from _classified(iter([Chunk(chunk.lines[2:])]))
                continue
            else:
                chunk.columns = len(chunk.lines) > 1 and COLUMN_RULE.match(chunk.lines[-1]) is not None
            yield chunk


def _is_titled(lines: list[str]) -> bool:
    """Whether a label and its title begin some lines, each underlined for itself, and the title goes on below."""
    if len(lines) < 3 or not COLUMN_RULE.match(lines[1]) or not _LABELLED.match(lines[0]):
        return False
    return len(cells_of(lines[0])) <= 2 and len(cells_of(lines[2])) == 1


def _is_tabular(lines: list[str]) -> bool:
    """Whether what a filer calls a table has columns: every fifth line has a wide gap or ends in a number."""
    columns = sum(_WIDE_GAP.search(line) is not None or is_row(cells_of(line)) for line in lines)
    return columns * 5 >= len(lines)


def _split(text: str, *, tags: bool = True) -> Iterator[Chunk]:
    """Split at blank lines, page breaks, rules and, if tags are still to be read, the edges of tables."""
    chunk = Chunk()
    for line in _lines(text):
        if line is None:
            yield chunk
            yield Chunk(kind="page-break")
            chunk = Chunk(in_table=chunk.in_table)
            continue
        has_tag = tags and "<" in line
        if has_tag and (_TABLE_START.match(line) or _TABLE_END.match(line)):
            if chunk.lines:
                yield chunk
            starts = _TABLE_START.match(line) is not None
            chunk = Chunk(blank=0 if chunk.lines else chunk.blank, in_table=starts, tagged=starts)
        if has_tag:
            line, before = _TAGS.sub(lambda tag: " " * len(tag[0]), line).rstrip(), line
            if not line and before:
                continue
        if not line or line.isspace():
            if chunk.lines and chunk.in_table:
                chunk.lines.append("")
                continue
            if chunk.lines:
                yield chunk
                chunk = Chunk()
            chunk.blank += 1
        elif not chunk.in_table and _RULE.match(line) and not (chunk.lines and COLUMN_RULE.match(line)):
            yield chunk
            yield Chunk([line], 0 if chunk.lines else chunk.blank, kind="rule")
            chunk = Chunk()
        else:
            chunk.lines.append(line)
    yield chunk


def _lines(text: str) -> Iterator[str | None]:
    """The lines with tabs as spaces; None where a page ends, also in the midst of a line."""
    for raw in text.replace("\f", "\n<PAGE>\n").splitlines():
        line = raw.expandtabs(8).rstrip() if "\t" in raw else raw.rstrip()
        if "<" not in line or not _PAGE_BREAK.search(line):
            yield line
            continue
        for number, part in enumerate(_PAGE_BREAK.split(line)):
            if number:
                yield None
            if part and not part.isspace():
                yield part.rstrip()
                # The number that many filing agents write after the tag is no part of what the page begins with.
                if number and part.strip().isdecimal():
                    yield ""
