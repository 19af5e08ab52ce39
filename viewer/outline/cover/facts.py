"""The facts on a cover: who files, under which numbers, from where; its boxes, its securities: the front door."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from viewer.edgar.form_names import CORRESPONDENCE
from viewer.edgar.forms import form_of
from viewer.filing import limits
from viewer.filing.cover.names import formerly, is_name
from viewer.filing.model import Block, Document, Evidence, Header
from viewer.outline.cover.addresses import whole_address
from viewer.outline.cover.check_boxes import check_boxes
from viewer.outline.cover.filing_persons import filing_persons
from viewer.outline.cover.from_header import with_header
from viewer.outline.cover.from_xml import xml_facts
from viewer.outline.cover.model import CoverFact, CoverFacts
from viewer.outline.cover.ownership import OWNERSHIP_REPORTS, ownership_facts
from viewer.outline.cover.persons import persons_in
from viewer.outline.cover.registrants import registrants_in, told_apart
from viewer.outline.cover.rows import Row, cover_rows
from viewer.outline.cover.schedule_items import item_facts
from viewer.outline.cover.securities import all_over_caption, securities_in
from viewer.outline.cover.values import Value, telephone_in, values_in
from viewer.outline.model import Outline

_MOST_BLOCKS = 160
_MOST_BLOCKS_OF_PERSONS = 600
_LABEL_TOLD = 60
_CIK = re.compile(
    r"\b(?:CIK|central\s+index\s+key)\b(?:\s+(?:number|no\.?|code|#))?"
    r"(?:\s+of\s+(?:the\s+)?(?P<whose>[a-z ]{4,20}?))?[\s:#)]{0,6}"
    r"(?P<number>\d{4,10})\b",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\bregistrant\s+information\b|\brules?\s+12b-25", re.IGNORECASE)
"""The Parts of Form 12b-25 that are blanks and boxes, and no text."""
_MANAGER = re.compile(r"institutional\s+investment\s+manager\s+filing\s+this\s+report", re.IGNORECASE)
_NAMED = re.compile(r"^name\s*:\s*(?P<name>\S.{1,100})$", re.IGNORECASE)
_FORMER_LINE = re.compile(r"^\(?\s*(?:formerly(?:\s+known\s+as)?|f/k/a)\b", re.IGNORECASE)
_ITS = {"plan issuer": "registrant", "issuer and exchange": "registrant", "earliest event": "period"}
"""What a label's fact is called where another label asks for the same."""

_STAND_INS = ("translated name", "sponsor")


def cover_facts(document: Document, outline: Outline, header: Header) -> CoverFacts:
    """The facts of a primary document's cover; what it does not give is taken from the header, which says so."""
    if document.media == "xml":
        return CoverFacts(tuple(with_header(xml_facts(document), header)))
    if header.base_form in OWNERSHIP_REPORTS:
        rows = cover_rows(document, min(_MOST_BLOCKS, len(document.blocks)))
        return CoverFacts(tuple(with_header(list(ownership_facts(rows)), header)))
    cover = tuple(_within_a_cover(document.blocks[: _cover_end(document, outline)]))
    rows = cover_rows(replace(document, blocks=cover), len(cover))
    facts = registrants_in(rows)
    known = {fact.name for fact in facts}
    if header.base_form in CORRESPONDENCE:
        known.add("period")  # that of the report which the letter is about
    facts += [fact for fact in _labelled(rows) if fact.name not in known]
    facts += filing_persons(rows, [fact.value for fact in facts if fact.name == "registrant"])
    facts += _cik(rows)
    if form_of(header.base_form).kind == "schedule":
        # Each person has a page, and the pages may stand behind what else is read as the cover.
        pages = cover_rows(document, min(_MOST_BLOCKS_OF_PERSONS, len(document.blocks)))
        facts += persons_in(pages)
        facts += item_facts(pages, facts)
    boxes = check_boxes(cover, document.index, len(cover))
    return CoverFacts(tuple(with_header(facts, header)), boxes, tuple(securities_in(rows)))


def _cover_end(document: Document, outline: Outline) -> int:
    at = next((at for at, section in enumerate(outline.sections) if section.kind == "cover"), None)
    if at is not None:
        goes_on = takewhile(lambda section: _BLANKS.search(section.title), outline.sections[at + 1 :])
        return [outline.sections[at], *goes_on][-1].end.block
    may_hold = bool(outline.sections) and outline.sections[0].kind == "body"
    return min(_MOST_BLOCKS, len(document.blocks)) if may_hold else 0


def _within_a_cover(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with no more text than a cover has; what is longer is no cover."""
    left = limits.COVER_CHARACTERS
    for block in blocks[: limits.COVER_BLOCKS]:
        if len(block.text) > left:
            cells = tuple(cell for cell in block.cells if cell.end <= left)
            yield block._replace(text=block.text[:left], cells=cells)
            return
        yield block
        left -= len(block.text)


def _labelled(rows: Sequence[Row]) -> list[CoverFact]:
    """What the cover's labels give, one of each name for each registrant."""
    values = _with_registrant(list(values_in(rows)))
    facts = list(chain.from_iterable(_facts_of(rows, value, values) for value in values))
    facts += _manager(rows)
    facts += _formerly(rows, {value.row for value in values if value.name == "registrant"})
    dated = any(value.name == "earliest event" for value in values)
    if dated:
        first = next(
            fact for value in values if value.name == "earliest event" for fact in _facts_of(rows, value, values)
        )
        facts = [fact for fact in facts if fact.name != "period"] + [first]
    return told_apart(facts)


def _with_registrant(values: Sequence[Value]) -> list[Value]:
    """The values, the registrant's name in the words that give it where its own label is missing.

    Forms 20-F and 6-K ask for a translation beside the name, and many covers bear that caption alone; Form ABS-15G is
    filed by the securitizer.
    """
    stand_in = None
    if not any(_ITS.get(value.name, value.name) == "registrant" for value in values):
        stand_in = next((value for value in values if value.name in _STAND_INS), None)
    renamed = [value._replace(name="registrant") if value is stand_in else value for value in values]
    return [value for value in renamed if value.name != "translated name"]


def _facts_of(rows: Sequence[Row], value: Value, values: Sequence[Value]) -> Iterator[CoverFact]:
    evidence = Evidence("cover-label", 0.9, f"It stands {value.where} “{value.label[:_LABEL_TOLD]}” on the cover.")
    name, text = _ITS.get(value.name, value.name), value.text
    if value.name == "city":
        return
    if value.name == "address":
        text = whole_address(rows, value, values)
        if "telephone" in value.label.lower() and (number := telephone_in(value.text)):
            yield CoverFact("telephone", number, value.cell.place, evidence)
    elif value.name in ("class of securities", "plan"):
        text = all_over_caption(rows, value)
    elif value.name == "issuer and exchange":
        text, exchange = _issuer_and_exchange(text)
        if exchange:
            yield CoverFact("exchange", exchange, value.cell.place, evidence)
    elif name == "registrant":
        text, former = formerly(text)
        if former:
            yield CoverFact("former name", former, value.cell.place, evidence)
    if text:
        yield CoverFact(name, text, value.cell.place, evidence)


def _issuer_and_exchange(text: str) -> tuple[str, str | None]:
    """The two names that Form 25 asks for in one line: the exchange is the one that calls itself so."""
    names = [
        name.strip()
        for name in re.split(r"\s*;\s*|\s+(?:and|/)\s+(?=(?:the\s+)?(?:New\s+York|NYSE|Nasdaq|Cboe))", text)
        if name.strip()
    ]
    exchange = next((name for name in names if re.search(r"exchange|nasdaq|nyse|cboe", name, re.IGNORECASE)), None)
    issuer = next((name for name in names if name != exchange), "")
    return issuer, exchange


def _manager(rows: Sequence[Row]) -> Iterator[CoverFact]:
    """The manager that files a Form 13F: its name follows on a line of its own."""
    for number, row in enumerate(rows):
        if _MANAGER.search(row[0].text):
            for under in rows[number + 1 : number + 3]:
                named = _NAMED.match(" ".join(cell.text for cell in under))
                if named:
                    why = "It is named as the manager that files the report."
                    yield CoverFact(
                        "registrant", named["name"].strip(), under[0].place, Evidence("cover-label", 0.9, why)
                    )
                    return


def _formerly(rows: Sequence[Row], named: set[int]) -> Iterator[CoverFact]:
    """A former name on a line of its own beside the name: "(formerly known as Alder Iron Works)"."""
    for number, row in enumerate(rows):
        if not named.isdisjoint(range(number - 2, number + 2)) and len(row) == 1 and _FORMER_LINE.match(row[0].text):
            _, former = formerly(row[0].text)
            if former and is_name(former):
                evidence = Evidence("cover-label", 0.9, "The cover says so under the name.")
                yield CoverFact("former name", former, row[0].place, evidence)


def _cik(rows: Sequence[Row]) -> Iterator[CoverFact]:
    """The Central Index Key that the cover gives, where it gives one, or one of the issuing entity."""
    cells = [cell for row in rows for cell in row]
    found = [(match, cell) for cell in cells for match in _CIK.finditer(cell.text[:400])]
    own = [one for one in found if "issuing" in (one[0]["whose"] or "").lower()] or found
    if len({match["number"] for match, _ in own}) == 1 and not (own[0][0]["whose"] and own is found):
        evidence = Evidence("cover-label", 0.9, "The cover gives the Central Index Key.")
        yield CoverFact("CIK", own[0][0]["number"].zfill(10), own[0][1].place, evidence)
