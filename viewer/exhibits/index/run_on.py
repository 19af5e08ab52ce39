"""Index rows in text that has lost its line breaks: after a heading, or one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.edgar.exhibit_numbers import Label, label_of
from viewer.exhibits.index.rows import USUAL, Line, Part, numbers_in

_NAMED_INLINE = re.compile(
    r"(?:exhibits?(?:\s+no\.?)?[.:]?|number|description|herewith[.:]?|report[.:]?|(?:filing|end)\s+dates?|:)\s+(?P<row>(?:Exhibit\s+(?:No\.\s*)?)?"
    r"\d{1,3}\.\d{1,3}[*+†]*\s*[-–—:.]*\s+[A-Z“\"][^\n]*)",
    re.IGNORECASE,
)
_ENDS_A_ROW = re.compile(r"(?:[.;)*†]|\d{1,2}/\d{1,2}/\d{2,4}|\b[Hh]erewith|\sX)\s+$")
_WIDEST_STEP = 5
_ROW_START = re.compile(r"(?<![\w.$])(?P<label>\d{1,3}\.\d{1,3})[*+†‡#]*\s+[-–—:]*\s*[A-Z“\"]")


def from_its_row(line: Line) -> Line:
    """The line without a heading that runs on into its first row: "(d) Exhibits. 99.1 Press Release"."""
    inline = _NAMED_INLINE.search(line.text)
    if inline is None or numbers_in(line, lettered=False):
        return line
    part = Part(line.start + inline.start("row"), line.end, inline["row"])
    return Line(part.start, line.end, part.text, (part,), is_row=False)


def split_run_on(line: Line) -> Iterator[Line]:
    """The rows of a text that has lost its line breaks: "99.1 Press Release 99.2 Slides" is two.

    A further row begins only at the next number of its kind, or at the first of a usual one, so that the "6.25 Notes"
    of a title begins none.
    """
    starts = [line.start]
    before: Label | None = None
    for found in _ROW_START.finditer(line.text):
        label = label_of(found["label"])
        major, minor = int(label.key[0]), int(label.key[1])
        if before is None:
            if found.start("label") > 4:
                break
        elif _follows(major, minor, before, line.text[max(0, found.start("label") - 16) : found.start("label")]):
            starts.append(line.start + found.start("label"))
        else:
            continue
        before = label
    for start, end in zip(starts, [*starts[1:], line.end], strict=True):
        text = line.text[start - line.start : end - line.start].rstrip()
        part = Part(start, start + len(text), text)
        yield Line(start, part.end, text, (part,), is_row=False)


def _follows(major: int, minor: int, before: Label, text: str) -> bool:
    """Whether a number begins the next row: the very next one, or a near one where a row seems to end before it."""
    family, last = int(before.key[0]), int(before.key[1])
    if major == family:
        return minor == last + 1 or (last < minor <= last + _WIDEST_STEP and _ENDS_A_ROW.search(text) is not None)
    return major > family and minor == 1 and str(major) in USUAL
