"""Filings, sections, links, notes and changes as lines for a person at a terminal.

Text from filings loses its control characters here: a filing must not steer the terminal that shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from viewer.amendments.model import Note, Target
from viewer.automation import section_text
from viewer.comparison.model import Change
from viewer.exhibits.model import LedgerRow, Link
from viewer.filing.model import Document, Filing, Finding, Header, Place
from viewer.outline.cover.model import CoverFacts
from viewer.outline.model import Section
from viewer.reading import AmendedReading, Reading, facts_of
from viewer.telling.hits import by_filing
from viewer.telling.hits import where as hit_where
from viewer.telling.tables.text import lines as table_lines
from viewer.wording import NO_SUCH_CHANGE, amount, claimed, cut, flat, set_out, told_in_words, untied_said

if TYPE_CHECKING:
    from viewer.facts import FilingFacts
    from viewer.library.index.answering import Answer, FoundIn
    from viewer.library.scanning.scan import Scanned
    from viewer.outline.tables import PlacedTable
    from viewer.ties.checking import Ties
    from viewer.ties.cover import Witnessed

_LONGEST = 160
_BREAKS_AND_OVERRIDES = (0x2028, 0x2029, 0x202D, 0x202E)
_CONTROLS = dict.fromkeys(chain(range(0x20), range(0x7F, 0xA0), _BREAKS_AND_OVERRIDES), " ")


def plain(text: str, longest: int | None = None) -> str:
    """The text on one line, without control characters, cut with an ellipsis where it is longer than asked."""
    line = text if text.isprintable() else text.translate(_CONTROLS)
    return flat(line) if longest is None else cut(line, longest)


def filing_line(header: Header) -> str:
    """What a filing is, on one line."""
    facts = (
        header.form,
        header.company,
        header.filed and f"filed {header.filed}",
        header.period and f"period {header.period}",
        header.accession,
    )
    return plain(" · ".join(fact for fact in facts if fact) or "a filing that does not say what it is")


def findings(found: Sequence[Finding]) -> Iterator[str]:
    """Each finding with its severity and, where it has one, its place."""
    for each in found:
        where = f" ({_where(each.place)})" if each.place else ""
        yield f"{each.severity}: {plain(each.what)}{where}"


def outline(reading: Reading, *, with_text: bool = False) -> Iterator[str]:
    """What the cover says, the documents and the tree of each; with text, then each section and what it says."""
    yield filing_line(reading.filing.header)
    yield from _facts(facts_of(reading))
    trees = {each.document: each for each in reading.outlines}
    for document in reading.filing.documents:
        tree = trees.get(document.index)
        title = tree.title if tree else document.description
        yield ""
        yield "  ".join(plain(words) for words in (document.type, title, document.filename) if words)
        yield from _branches(tree.sections if tree else (), "")
        if with_text and tree:
            yield from _texts(document, tree.sections)
    yield from _closing(reading.filing.findings)


def facts(filing: Filing, told: FilingFacts) -> Iterator[str]:
    """What a filing is, then each XBRL fact: its label, value and unit, period and dimensions."""
    yield filing_line(filing.header)
    yield ""
    if not told.facts:
        yield "This filing has no tagged facts."
    for fact in told.facts:
        value = "nil" if fact.value is None else fact.value
        period = fact.period and " to ".join(day for day in fact.period if day)
        members = ", ".join(told.member(member).label for _, member in fact.dimensions)
        words = (told.concept(fact).label, f"{value} {fact.unit or ''}".strip(), period, members)
        yield plain(" · ".join(word for word in words if word), _LONGEST)
    yield from _closing(told.findings)


def _facts(told: CoverFacts) -> Iterator[str]:
    if not (told.facts or told.check_boxes or told.securities):
        return
    yield from ("", "Cover")
    if told.facts:
        yield from _columns([(each.name, plain(each.value, _LONGEST)) for each in told.facts])
    for security in told.securities:
        named = (security.title, security.symbol, security.exchange)
        yield f"  {plain(' · '.join(words for words in named if words), _LONGEST)}"
    for box in told.check_boxes:
        yield f"  [{'x' if box.checked else ' '}] {plain(box.text, _LONGEST)}"


def _branches(sections: Sequence[Section], indent: str) -> Iterator[str]:
    for section in sections:
        last = section is sections[-1]
        words = section.treatment or ("elsewhere" if section.incorporated else "")
        mark = f"  [{words}]" if words else ""
        yield f"{indent}{'└─ ' if last else '├─ '}{_name(section)}{mark}"
        yield from _branches(section.children, indent + ("   " if last else "│  "))


def _name(section: Section) -> str:
    return "  ".join(plain(words, _LONGEST) for words in (section.label, section.title) if words)


def _texts(document: Document, sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield ""
        yield f"== {_name(section)}"
        yield from map(plain, section_text(document, section).splitlines())


def links(reading: Reading) -> Iterator[str]:
    """The exhibits reconciled, then each reference and what it leads to or why it is not followed."""
    yield filing_line(reading.filing.header)
    if reading.exhibits.ledger:
        yield from ("", "Exhibits")
        yield from _columns([_ledger_cells(row) for row in reading.exhibits.ledger])
    if reading.exhibits.links:
        yield from ("", "References")
        yield from _columns([_link_cells(link) for link in reading.exhibits.links])
    if not reading.exhibits.ledger and not reading.exhibits.links:
        yield from ("", "No exhibit or Item is referred to.")
    yield from _closing(reading.filing.findings)


def _ledger_cells(row: LedgerRow) -> tuple[str, ...]:
    source = row.source or row.legend or ""
    return row.label, row.status, row.treatment or "", plain(row.title, 70), plain(source, 70)


def _link_cells(link: Link) -> tuple[str, ...]:
    leads = f"→ {link.target.filename}" if link.target else plain(link.evidence.why, _LONGEST)
    return _where(link.place), plain(link.text, 50), link.status, leads


def notes(amended: AmendedReading) -> Iterator[str]:
    """What an amendment says of itself."""
    header = amended.amendment.filing.header
    yield filing_line(header)
    if not header.is_amendment and not amended.statement.notes:
        yield "This filing is no amendment."
        return
    original = amended.original
    yield f"amends: {filing_line(original.filing.header) if original else 'the original is not at hand'}"
    yield f"pairing: {amended.pairing.status}; {plain(amended.pairing.evidence.why)}"
    if not amended.statement.notes:
        yield from ("", "The amendment does not say why it was filed.")
    for note in amended.statement.notes:
        yield ""
        yield from _note(note)
    if amended.statement.scope:
        yield from ("", "Scope")
        yield from (f"  “{plain(clause.quote)}”" for clause in amended.statement.scope)


def _note(note: Note) -> Iterator[str]:
    yield f"{note.purpose}: “{plain(note.quote)}”"
    for target in note.targets:
        yield f"  {_target(target)}"


def _target(target: Target) -> str:
    places = [
        f"{name} {_where(place)}"
        for name, place in (("original", target.original), ("amendment", target.amendment))
        if place
    ]
    kind = " ".join(filter(None, (target.kind, target.label)))
    where = ", ".join(places) or plain(target.evidence.why)
    return f"{plain(kind)} ({plain(target.text)}): {where}"


def comparison(amended: AmendedReading) -> Iterator[str]:
    """What really differs, each change on a line, and what the notes say of it."""
    compared = amended.comparison
    is_amendment = compared is None or compared.relation == "amendment"
    yield f"{'amendment' if is_amendment else 'later'}: {filing_line(amended.amendment.filing.header)}"
    if amended.original is None or compared is None:
        return
    yield f"{'original: ' if is_amendment else 'earlier:'} {filing_line(amended.original.filing.header)}"
    yield ""
    yield from _columns([(each.status, each.label or "", plain(each.title, 90)) for each in compared.sections])
    yield ""
    for each in compared.changes:
        yield _change(each)
        yield from (f"    {_change(leaf)}" for leaf in each.leaves if each.pieces)
    if not compared.changes:
        yield "Nothing differs."
    for index in compared.unfound:
        quote = plain(amended.statement.notes[index].quote, _LONGEST)
        yield f"{NO_SUCH_CHANGE}: “{quote}”"
    yield from _closing(compared.findings)


def _change(change: Change) -> str:
    in_words = told_in_words(change)
    named = (change.section,) if in_words else (change.section, change.row, change.column)
    where = plain(" · ".join(filter(None, named)), _LONGEST)
    told = ", ".join(filter(None, (*amount(change.delta, change.percent, change.unit), set_out(change.how, None))))
    delta = f" ({told})" if told else ""
    said = f"  [{claimed(change.claim)}]" if change.claim != "silent" else ""
    if in_words:
        return f"{change.kind}: {where + ': ' if where else ''}{plain(in_words)}{said}"
    before, after = plain(change.before, _LONGEST), plain(change.after, _LONGEST)
    differs = {"inserted": f"+ {after}", "deleted": f"- {before}"}.get(change.kind, f"{before} → {after}{delta}")
    return f"{change.kind}: {where + ': ' if where else ''}{differs}{said}"


def tables(reading: Reading, found: Iterable[PlacedTable]) -> Iterator[str]:
    """Each table with the section that it stands in, its heads and its rows."""
    yield filing_line(reading.filing.header)
    for one in found:
        yield ""
        yield plain(f"[{one.section or ''}] {_where(one.table.place)}")
        yield from (line.translate(_CONTROLS) for line in table_lines(one.table))


def ties(header: Header, found: Ties, cover: Witnessed) -> Iterator[str]:
    """What does not tie, with the place of the number and of what it is held against, and what is not added up."""
    yield filing_line(header)
    yield ""
    for one in found.untied:
        where = ", ".join(filter(None, (one.label, one.column)))
        yield plain(f"{where}: {untied_said(one)}  {_where(one.place)} {_where(one.other_place)}".rstrip())
    for said in (*cover.findings, *found.findings):
        yield plain(f"{said.what}  {_where(said.place)}".rstrip())
    if not (found.untied or cover.findings):
        yield "Nothing was found that does not tie."


def scanned(entry: Scanned) -> str:
    """One filing of a folder on one line; an amendment names what it amends, and says where that is not certain."""
    verb = "amends" if entry.pairing and entry.pairing.status == "paired" else "candidate: may amend"
    amends = f"  ({verb} {plain(entry.amends.name)})" if entry.amends else ""
    return f"{filing_line(entry.header)}  {plain(str(entry.path))}{amends}"


def hits(answer: Answer) -> Iterator[str]:
    """The filings with hits, the one with the best first, and under each its hits in the order of its text."""
    for group in by_filing(answer.hits):
        yield found_in(group[0].filing)
        for hit in group:
            yield f"  {plain(hit_where(hit), 40):40}  {plain(hit.excerpt.text)}"


def found_in(found: FoundIn) -> str:
    """A filing that was searched, on one line."""
    return f"{filing_line(found.header)}  {plain(str(found.path))}"


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    characters = "" if place.start is None else f":{place.start}"
    return f"document {place.document}, block {place.block}{characters}"


def _closing(found: Sequence[Finding]) -> Iterator[str]:
    if found:
        yield ""
        yield from findings(found)


def _columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
