"""Labels that run over several lines, as in plain text: one row with the whole label, where the amounts stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.tables.lines import Line

_GOES_ON = re.compile(r"(?:\b(?:and|or|of|the|in|for|to|on|from|with|by|a|an|than)|[-&/])$", re.IGNORECASE)


def with_whole_labels(lines: Iterable[Line]) -> list[Line]:
    """The lines, a label that goes on in the next one joined with it.

    It goes on where the next begins with a small letter, or where it ends with a hyphen or a word that nothing ends
    with; a label that ends with a colon heads what follows.
    """
    joined: list[Line] = []
    for line in lines:
        if joined and _is_continued(joined[-1], line):
            line = _joined(joined.pop(), line)
        joined.append(line)
    return joined


def _is_continued(line: Line, following: Line) -> bool:
    if line.cells or line.stub is None or following.stub is None or not (line.label and following.label):
        return False
    if line.label.endswith(":"):
        return False
    is_deeper = following.stub.indent >= line.stub.indent
    return following.label[0].islower() or (is_deeper and bool(_GOES_ON.search(line.label)))


def _joined(line: Line, following: Line) -> Line:
    assert line.stub is not None
    assert following.stub is not None
    is_broken = line.label.endswith("-") and following.label[0].islower()
    label = line.label[:-1] + following.label if is_broken else f"{line.label} {following.label}"
    text = f"{line.stub.text} {following.stub.text}"
    stub = following.stub._replace(text=text, start=line.stub.start, indent=line.stub.indent)
    return following._replace(label=label, stub=stub)
