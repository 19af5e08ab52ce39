"""The rows of an exhibit index, and what the index says of each: in its columns, its words and its legends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from viewer.edgar.exhibit_numbers import Label, label_of
from viewer.exhibits.index.claims import Claim, claim_in
from viewer.exhibits.index.columns import by_column
from viewer.exhibits.index.legends import symbols_in
from viewer.exhibits.index.rows import Number, Part, is_empty
from viewer.exhibits.index.titles import title_of, without_page

# No row or legend of an index is longer; what is, would only keep the patterns busy.
LONGEST_LINE = 4000
_RAISED = re.compile(r"(?<=[A-Za-z).,])\s?(\d{1,2})\.?$")
_FOOTNOTED = re.compile(r"(.+?)\s?(\(\d{1,2}\))")


class Row(NamedTuple):
    """One exhibit as an index lists it: the characters of its number, its title and what the index says of it.

    ``span`` are the characters of the line in its block; ``legend`` what the index's own footnotes say; ``page`` the
    printed page that the index's column of pages gives. ``is_cut`` where the row is longer than rows are, and read to
    ``LONGEST_LINE`` for what it says.
    """

    label: Label
    block: int
    start: int
    end: int
    title: str
    claim: Claim | None
    legend: str | None
    text: str
    span: tuple[int, int]
    page: str | None = None
    is_cut: bool = False


@dataclass
class Entry:
    """A row while its index is being read: ``parts`` are what follows its number, ``below`` the lines under it."""

    order: int
    number: Number
    block: int
    parts: list[Part]
    span: tuple[int, int]
    columns: Claim | None
    group: Claim | None
    below: list[str] = field(default_factory=list)


class Telling:
    """Tells the rows of one index by its legends, which may come last.

    ``otherwise`` is what the index says of all exhibits that it does not mark; ``is_paged`` whether it has a column of
    pages.
    """

    def __init__(self, legends: Mapping[str, str], otherwise: Claim | None, *, is_paged: bool) -> None:
        self._legends = legends
        self._otherwise = otherwise
        self._is_paged = is_paged

    def rows(self, entries: Sequence[Entry]) -> Iterator[Row]:
        """The rows, each with its title and with what the index says of it."""
        for entry in entries:
            number = self._without_footnote(entry.number)
            whole = by_column(entry.parts)
            text = whole[:LONGEST_LINE]
            title = title_of(entry.parts)
            if not entry.parts or is_empty(title):
                continue
            title, page = without_page(title, entry.parts) if self._is_paged else (title, None)
            symbols = (*number.symbols, *symbols_in(text), *_RAISED.findall(text), *self._codes(entry.parts))
            legend, claim = self._said(symbols)
            own = claim_in(text, number.label)
            if own and own.says == "included" and claim and claim.says == "incorporated":
                own = claim  # included in an exhibit that was filed earlier itself
            claim = entry.columns or own or claim or entry.group or self._otherwise
            claim = claim or claim_in(" ".join(entry.below))
            span, label = entry.span, number.label
            is_cut = len(whole) > LONGEST_LINE
            yield Row(label, entry.block, number.start, number.end, title, claim, legend, text, span, page, is_cut)

    def _without_footnote(self, number: Number) -> Number:
        """The number without a footnote's "(1)", when this index explains that footnote: 3.1(1) is then 3.1."""
        found = _FOOTNOTED.fullmatch(number.label.text)
        if not found or found[2] not in self._legends:
            return number
        end = number.end - (len(number.label.text) - len(found[1]))
        return number._replace(label=label_of(found[1]), end=end, symbols=(*number.symbols, found[2]))

    def _codes(self, parts: Sequence[Part]) -> Iterator[str]:
        """Words that begin a part and that the legend explains: "96/1Q", "97K"."""
        for part in parts[:2]:
            word = part.text.split(maxsplit=1)[0].rstrip("*†+#,") if part.text.strip() else ""
            if word in self._legends:
                yield word

    def _said(self, symbols: tuple[str, ...]) -> tuple[str | None, Claim | None]:
        """What this index's legend says of a row's symbols, and the claim among it."""
        said = [self._legends[symbol] for symbol in dict.fromkeys(symbols) if symbol in self._legends]
        claims = [claim for text in said if (claim := claim_in(text))]
        return "; ".join(text.rstrip(".") for text in said) or None, claims[0] if claims else None
