"""What a change is, in the words by which a note could name it: its row, its column, its table, its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.amendments.claims.regions import Side
from viewer.comparison.model import Change
from viewer.filing.model import Block, Document, Place

_APOSTROPHES = re.compile(r"['’‘`´]")
_WORDS = re.compile(r"[^\W_]+(?:[.,][^\W_]+)*")
_MARKS = re.compile(r"(?:\s*+(?:\(\w{1,2}\)|\[F?\d{1,2}\]|\*++|†|‡|[.:…·]++))+\s*$")
_MARKED = 400
"""The characters at a label's end that its marks and its leaders may take."""
_CELL_MARK = re.compile(r"(?:\[F(?P<tagged>\d{1,2})\]|\((?P<mark>\d{1,2}|[a-z])\))\s*$")
_ALTERNATIVE = re.compile(r"(?<![A-Za-z])(?P<word>[A-Za-z]+)\s+\((?P<other>[a-z]{4,})\)")
_SENTENCE_END = re.compile(r"(?<=[.;:!?])[\"”)]*\s+(?=[A-Z(“\"])")
_LETTER = re.compile(r"[^\W\d_]")
_ABOVE = 4
_LONGEST_CAPTION = 160

OWNERSHIP_COLUMNS = {
    "security title": ("1", "title of security"),
    "transaction date": ("2", "transaction date"),
    "transaction code": ("3", "transaction code"),
    "transaction shares": ("4", "securities acquired or disposed of amount"),
    "transaction price per share": ("4", "securities acquired or disposed of price"),
    "shares owned following transaction": ("5", "amount of securities beneficially owned"),
    "direct or indirect ownership": ("6", "ownership form"),
    "nature of ownership": ("7", "nature of indirect beneficial ownership"),
}
"""The columns of Table I of Forms 3, 4 and 5, by the names of their XML elements: number, words of the heading."""


class Thing(NamedTuple):
    """What changed, as folded words: see ``folded``.

    ``item`` is the number of its column in an ownership form, ``marks`` the footnotes that its cell points at.
    ``cells`` are the figures beside it in a row that has no label, and may be called by one.
    """

    rows: frozenset[str]
    columns: frozenset[str]
    captions: frozenset[str]
    values: tuple[str, str]
    sentences: tuple[str, ...]
    marks: frozenset[str]
    item: str | None
    cells: frozenset[str] = frozenset()


def folded(text: str) -> str:
    """The words of a text, in small letters, without what is set around and between them."""
    return " ".join(_WORDS.findall(_APOSTROPHES.sub("", text).casefold()))


def thing_of(change: Change, original: Side, amendment: Side) -> Thing:
    """What a change is in either filing."""
    sides = [
        (side, place)
        for side, place, is_here in (
            (original, change.original, change.kind != "inserted"),
            (amendment, change.amendment, change.kind != "deleted"),
        )
        if place is not None and is_here and side.document(place).blocks
    ]
    rows = [text for side, place in sides for text in _row(side.block(place), place)]
    labels = {text for text in rows if _LETTER.search(text)}
    if change.row:
        labels.add(change.row)
    labels |= {other for label in labels for other in _alternatives(label)}
    columns = {change.column} if change.column else set()
    item = None
    if any(side.document(place).media == "xml" for side, place in sides):
        names = (folded(name) for name in (change.column, change.row) if name)
        item, title = next((OWNERSHIP_COLUMNS[name] for name in names if name in OWNERSHIP_COLUMNS), (None, ""))
        columns |= {title} if title else set()
    tables = [(side, place) for side, place in sides if side.block(place).kind == "table"]
    captions = {caption for side, place in tables for caption in _captions(side.document(place), place.block)}
    marks = {found["tagged"] or found["mark"] for text in (change.before, change.after) for found in _marks(text)}
    return Thing(
        _folded_all(labels),
        _folded_all(columns),
        _folded_all(captions),
        (change.before, change.after),
        tuple(_sentence(side.block(place), place) for side, place in sides),
        frozenset(marks),
        item,
        frozenset() if any(map(_LETTER.search, labels)) else _folded_all(set(rows) - {change.before, change.after}),
    )


def _unmarked(label: str) -> str:
    """A label without the marks and the leaders at its end."""
    return label[:-_MARKED] + _MARKS.sub("", label[-_MARKED:])


def _folded_all(texts: set[str]) -> frozenset[str]:
    return frozenset(filter(None, (folded(_unmarked(text)) for text in texts)))


def _alternatives(label: str) -> Iterator[str]:
    """What a label with an alternative is called for either: "Net income (loss)" is net income, or a net loss."""
    if found := _ALTERNATIVE.search(label):
        for word in (found["word"], found["other"]):
            yield f"{label[: found.start()]}{word}{label[found.end() :]}"


def _row(block: Block, place: Place) -> Iterator[str]:
    """The cells in the row of a table that a place lies in."""
    if place.start is None or block.kind != "table":
        return
    row = next((cell.row for cell in block.cells if cell.end > place.start), None)
    if row is not None:
        yield from (block.text[cell.start : cell.end] for cell in block.cells if cell.row == row)


def _captions(document: Document, index: int) -> Iterator[str]:
    """The short lines above a table, of which one is its heading."""
    for block in document.blocks[max(index - _ABOVE, 0) : index]:
        is_short = 0 < len(block.text) < _LONGEST_CAPTION and not block.text.endswith(".")
        if block.kind != "table" and is_short:
            yield block.text


def _marks(text: str) -> Iterator[re.Match[str]]:
    if found := _CELL_MARK.search(text):
        yield found


def _sentence(block: Block, place: Place) -> str:
    """The sentence that a place begins in; of a table the row."""
    if place.start is None:
        return "" if block.kind == "table" else block.text
    ends = [0, *(found.end() for found in _breaks(block)), len(block.text) + 1]
    start = max(end for end in ends if end <= place.start)
    return block.text[start : min((end for end in ends if end > place.start), default=len(block.text))]


def _breaks(block: Block) -> Iterator[re.Match[str]]:
    return re.finditer(r"\n", block.text) if block.kind == "table" else _SENTENCE_END.finditer(block.text)
