"""How the numbers of plain-text tables stand in columns: those that end under one another are of one column.

``python -m tests.tables.measure.level FILE… [--wrong]`` tells the share of numbers that stand in another column than
most of those that end where they end in their table.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.filing.plain.chunks import chunks
from viewer.filing.plain.tables import plain_table
from viewer.filing.text import decode

_NUMBER = re.compile(r"[$(\s]*-?(?:\d[\d,]*(?:\.\d+)?|\.\d+)[)%\s]*(?:\(\w\))?")
_DIGITS_END = re.compile(r"[^\d]*$")
_NEAR = 1


def stray(lines: Sequence[str]) -> tuple[int, list[str]]:
    """Of one table's lines: how many numbers it holds, and those that stand in another column than their like."""
    block = plain_table(list(lines), 0, 1, 0, with_page=False)
    ends: list[tuple[int, int, str]] = []
    at: Counter[int] = Counter()
    for cell in block.cells:
        text = block.text[cell.start : cell.end]
        line = " ".join(lines[cell.row][at[cell.row] :].split())
        found = _find(lines[cell.row], text, at[cell.row])
        if found is None:
            continue
        at[cell.row] = found[1]
        if cell.column and _NUMBER.fullmatch(text):
            trimmed = _DIGITS_END.search(text)
            ends.append((found[1] - (len(trimmed[0]) if trimmed else 0), cell.column, f"{text} | {line}"))
    wrong = [shown for group in _clusters(ends) for shown in _odd(group)]
    return len(ends), wrong


def _find(line: str, text: str, at: int) -> tuple[int, int] | None:
    match = re.compile(r"\s+".join(map(re.escape, text.split()))).search(line, at)
    return match.span() if match else None


def _clusters(ends: list[tuple[int, int, str]]) -> Iterator[list[tuple[int, int, str]]]:
    group: list[tuple[int, int, str]] = []
    for one in sorted(ends):
        if group and one[0] - group[-1][0] > _NEAR:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _odd(group: Sequence[tuple[int, int, str]]) -> list[str]:
    often: defaultdict[int, int] = defaultdict(int)
    for _, column, _ in group:
        often[column] += 1
    usual = max(often, key=lambda column: often[column])
    return [f"{column} not {usual}: {shown}" for _, column, shown in group if column != usual]


def main(arguments: Sequence[str]) -> None:
    """Tell the share of each file and of all."""
    total = strays = tables = touched = 0
    for path in (Path(argument) for argument in arguments if argument != "--wrong"):
        for chunk in chunks(decode(path.read_bytes())):
            if chunk.kind != "table":
                continue
            numbers, wrong = stray(chunk.lines)
            total, strays = total + numbers, strays + len(wrong)
            tables, touched = tables + 1, touched + bool(wrong)
            for line in wrong if "--wrong" in arguments else ():
                print(f"  {path.name[:30]}: {line}")
    print(f"{strays} of {total} numbers stray ({strays / max(1, total):.4f}), in {touched} of {tables} tables")


if __name__ == "__main__":
    main(sys.argv[1:])
