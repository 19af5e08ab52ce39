"""The same search in filings that are open, which needs no index: whole ones, a document, a section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from viewer.filing.model import Place, Report
from viewer.library.index.answering import Answer, FoundIn, Hit, hit_in
from viewer.library.index.filings import told_of
from viewer.library.index.rows import Finder, TextRow, exhibit_words, form_word, item_words, stretches, text_rows
from viewer.outline.model import Section
from viewer.reading import Reading
from viewer.search.finding import Literal
from viewer.search.matching import matches
from viewer.search.model import Narrowing, Query

_MOST_IN_BLOCK = 1_000
"""So many places in one paragraph or table are hits of their own; nobody steps through more, they are counted."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a filing is searched: all of it, one document, or one section of that."""

    reading: Reading
    document: int | None = None
    section: Section | None = None

    def holds(self, row: TextRow) -> bool:
        """Whether a block belongs to it."""
        if self.section is not None:
            begin, end = self.section.place, self.section.end
            is_before_end = row.block < end.block or (row.block == end.block and bool(end.start))
            return row.document == begin.document and begin.block <= row.block and is_before_end
        return self.document in (None, row.document)


def search_parts(parts: Sequence[Part], sought: Query | Literal, report: Report | None = None) -> Answer:
    """Search parts of filings; hits stand in the order of the parts and of their text. Raises ``Cancelled``."""
    hits: list[Hit] = []
    count = found = 0
    for at, part in enumerate(parts):
        if report is not None:
            report(at / len(parts), "")
        if isinstance(sought, Query) and not _is_asked_for(part, sought):
            continue
        count += 1
        for in_block, matched in _hits(part, sought, report):
            hits += in_block
            found += matched
    filings = len({hit.filing.path for hit in hits})
    return Answer(tuple(hits), found == len(hits), found, filings, count)


def item_at(reading: Reading, place: Place) -> Section | None:
    """The Item that a place is in, else the section highest up; None in a document without sections."""
    chain = reading.outline(place.document).at(place)
    return next((one for one in reversed(chain) if one.kind == "item"), chain[0] if chain else None)


def _hits(part: Part, sought: Query | Literal, report: Report | None) -> Iterator[tuple[list[Hit], int]]:
    """The hits of each block that has any, and how many there are: of words letter by letter the first are told."""
    filing = part.reading.filing
    finder = Finder(stretches(filing.header, filing.documents, part.reading.outlines))
    found_in = FoundIn(filing.path.absolute(), filing.header)
    is_held = cache(partial(_is_held, sought)) if isinstance(sought, Query) else None
    for row in text_rows(filing):
        if not part.holds(row):
            continue
        stretch = finder.at(row.document, row.block)
        if is_held is not None and not is_held(stretch.held):
            continue
        if report is not None and row.block % 500 == 0:
            report(0, "")
        if isinstance(sought, Literal):
            places = sought.spans(row.text, _MOST_IN_BLOCK)
            count = len(places) if len(places) < _MOST_IN_BLOCK else sought.count(row.text)
            yield [hit_in(found_in, row, stretch, [span]) for span in places], count
        elif spans := matches(sought.sought, row.text):
            yield [hit_in(found_in, row, stretch, spans)], 1


def _is_asked_for(part: Part, query: Query) -> bool:
    """Whether a filing is what a query is narrowed to, as far as its header tells."""
    told = told_of(part.reading.filing.header)
    return all(_tests(told, query.within)) and not (_says(query.outside) and any(_tests(told, query.outside)))


def _says(narrowing: Narrowing) -> bool:
    return any((narrowing.forms, narrowing.companies, narrowing.numbers, narrowing.filed, narrowing.periods))


def _tests(told: tuple[str, str, str, str, str], narrowing: Narrowing) -> Iterator[bool]:
    """For each field that is asked for, whether the filing is one of its alternatives."""
    forms, names, numbers, filed, period = told
    if narrowing.forms:
        yield any(f" {form_word(form)}{'' if form.endswith('*') else ' '}" in forms for form in narrowing.forms)
    if narrowing.companies:
        yield any(all(f" {word}" in names for word in words) for words in narrowing.companies)
    if narrowing.numbers:
        yield any(f" {number} " in numbers for number in narrowing.numbers)
    for day, spans in ((filed, narrowing.filed), (period, narrowing.periods)):
        if spans:
            yield bool(day) and any(span.first <= date.fromisoformat(day) <= span.last for span in spans)


def _is_held(query: Query, held: str) -> bool:
    """Whether a stretch is in the Items and exhibits that a query is narrowed to."""
    words = set(held.split())
    return all(_kinds(words, query.within)) and not any(_kinds(words, query.outside))


def _kinds(words: set[str], narrowing: Narrowing) -> Iterable[bool]:
    if narrowing.items:
        yield any(item_words(key)[-1] in words for key in narrowing.items)
    if narrowing.exhibits:
        yield any(exhibit_words(kind.label)[-1] in words for kind in narrowing.exhibits)
