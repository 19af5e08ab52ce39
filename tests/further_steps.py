"""What a reader does with a filing besides reading it: searches it, checks its sums, cites it, marks it, lists it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from unittest.mock import patch

from viewer import automation, console
from viewer.annotations.anchoring import anchor
from viewer.annotations.carrying import offered
from viewer.annotations.model import KINDS
from viewer.annotations.web_annotation import collection, from_web_annotation, listed
from viewer.automation.hits import hit
from viewer.automation.holdings import holdings
from viewer.automation.quotations import checked_memo
from viewer.automation.tables import tables
from viewer.automation.ties import ties
from viewer.export.hits import hits_as_csv
from viewer.export.kinds import annotations_as
from viewer.export.spreadsheet import as_kind
from viewer.filing.model import Filing, Place
from viewer.holdings.comparing import compare_holdings
from viewer.holdings.reading import holdings_of
from viewer.library.index import answering
from viewer.library.index.building import build
from viewer.library.index.opened import Part, search_parts
from viewer.library.kept.annotations import subject_of
from viewer.library.opening import Opened
from viewer.library.paths import HOME_VARIABLE
from viewer.library.quotations import check_memo
from viewer.library.scanning.scan import scan
from viewer.outline.tables import tables_of_filing
from viewer.periods.history import passages, row_history
from viewer.reading import Reading, facts_of
from viewer.search.finding import Literal
from viewer.search.model import Query
from viewer.search.parsing import parse
from viewer.tables.choosing import whole
from viewer.telling.annotations.gathered import carried, new_annotation
from viewer.telling.contents.tree import entries
from viewer.telling.facts.told import told_of, untied_of
from viewer.telling.glimpse import of_place, of_row
from viewer.telling.headings.where import breadcrumb, document_title, heading, mention
from viewer.telling.hits import where
from viewer.telling.ledger import ledger_lines
from viewer.telling.quoting.citation import STYLES, cited
from viewer.telling.quoting.quotations import lines
from viewer.telling.tables.holdings import lines as lines_of_holdings
from viewer.telling.tables.text import as_html, tab_separated
from viewer.ties.checking import ties_in
from viewer.ties.cover import witnessed

_QUERIES = '"annual report" near/9 year', "$1m..$5m OR 2..3", "shaft* -lease item:1", "form:10-K exhibit:10 the"
_PLACES, _QUOTED = 6, 400
"""So many blocks of a filing are cited, marked and quoted, and so much of each."""


def places_of(filing: Filing) -> list[Place]:
    """Blocks with text, from the beginning of a filing to its end."""
    found = [
        Place(document.index, number, 0, min(len(block.text), _QUOTED))
        for document in filing.documents
        for number, block in enumerate(document.blocks)
        if block.text.strip()
    ]
    return found[:: max(1, len(found) // _PLACES)]


def _ties(reading: Reading) -> None:
    told = told_of(reading, _heedless)
    for index in range(len(told.lines)):
        told.card(index)
    untied_of(reading, told, _heedless)
    found = ties_in(reading.filing, reading.outlines, told.facts)
    cover = witnessed(facts_of(reading), told.facts)
    json.dumps(ties(reading.filing.header, found, cover))
    list(console.ties(reading.filing.header, found, cover))
    json.dumps(automation.facts(reading.filing, told.facts))
    list(console.facts(reading.filing, told.facts))


def _tables(reading: Reading) -> None:
    found = list(tables_of_filing(reading.filing, reading.outlines))
    for placed in found:
        as_html(whole(placed.table))
        tab_separated(whole(placed.table))
    for kind in ("csv", "xlsx") if found else ():
        as_kind(kind, reading, found)  # type: ignore[arg-type]
    json.dumps(tables(reading.filing.header, found))
    list(console.tables(reading, found))


def _search(reading: Reading) -> None:
    sought: list[Query | Literal] = [*map(parse, _QUERIES), Literal("the", whole_words=True), Literal("(")]
    for query in sought:
        answer = search_parts([Part(reading)], query)
        list(console.hits(answer))
        hits_as_csv(answer.hits)
        json.dumps([(where(one), hit(one)) for one in answer.hits])


def _keep(reading: Reading) -> None:
    """Lists the folder that it lies in, indexes it, and searches that; in a home of its own."""
    with TemporaryDirectory() as name, patch.dict(os.environ, {HOME_VARIABLE: f"{name}/home"}):
        folder = Path(name) / "filings"
        folder.mkdir()
        copy(reading.filing.path, folder)
        list(scan(folder))
        list(build([folder]))
        for query in map(parse, _QUERIES):
            list(console.hits(answering.search(query)))


def _lists(reading: Reading) -> None:
    for place in places_of(reading.filing):
        for style in STYLES:
            cited(reading, [place], style, "0000000000-14-000001")
        breadcrumb(reading, place)
        mention(reading, place)
        of_place(reading, place)
    for document in reading.filing.documents:
        heading(reading, document.index)
        document_title(reading, document)
    for row in reading.exhibits.ledger:
        of_row(reading, row)
    ledger_lines(reading)
    entries(Opened(reading.filing.path, reading), "original")
    json.dumps((automation.outline(reading, with_text=True), automation.links(reading)))
    list(console.outline(reading, with_text=True))
    list(console.links(reading))


def _mark(reading: Reading) -> None:
    subject = subject_of(reading.filing)
    made = [
        mark
        for number, place in enumerate(places_of(reading.filing))
        if (mark := new_annotation(reading, [place], KINDS[number % len(KINDS)], "green")) is not None
    ]
    kept = json.loads(json.dumps(collection((one, subject) for one in made)))
    again = [from_web_annotation(one)[0] for one in listed(kept)]
    anchored = anchor(again, reading.filing.documents)
    for kind in ("json", "md", "html"):
        annotations_as(kind, reading, subject, anchored)  # type: ignore[arg-type]


def _quote(reading: Reading) -> None:
    filing = reading.filing
    quoted = (
        filing.documents[place.document].blocks[place.block].text[place.start or 0 : place.end]
        for place in places_of(filing)
    )
    memo = "\n\n".join(f"It says “{words}” and “{words[:40]} … {words[-90:]}”." for words in quoted)
    checked = check_memo(memo, [filing], _heedless, with_index=False)
    list(lines(checked))
    json.dumps(checked_memo(checked))


def _hold(first: Reading, second: Reading) -> None:
    held = compare_holdings(holdings_of(first.filing), holdings_of(second.filing))
    list(lines_of_holdings(held, compared=True))
    json.dumps(holdings(second.filing.header, first.filing.header, held))


def _trace(first: Reading, second: Reading) -> None:
    for place in places_of(first.filing):
        row_history([first.filing, second.filing], 0, place)
        passages([first.filing, second.filing], 0, place)


def _carry(first: Reading, second: Reading) -> None:
    marks = [one for place in places_of(first.filing) if (one := new_annotation(first, [place], "note", "blue"))]
    carried(second, offered(marks, (), second.filing.documents))


def _heedless(share: float, what: str) -> None:
    """Takes no notice of how far it is."""


WITH_ONE: dict[str, Callable[[Reading], None]] = {
    "ties": _ties,
    "tables": _tables,
    "search": _search,
    "library": _keep,
    "lists": _lists,
    "annotations": _mark,
    "quotations": _quote,
}
WITH_TWO: dict[str, Callable[[Reading, Reading], None]] = {
    "holdings": _hold,
    "years": _trace,
    "annotations carried over": _carry,
}
