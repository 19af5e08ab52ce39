"""What the Contents panel lists: sections, exhibits, other files, and the other filing of a pair; pure data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.exhibits.model import LedgerRow
from viewer.filing.model import Document, Header, Place
from viewer.filing.spelling import Spelling
from viewer.library.opening import Opened, Side
from viewer.outline.model import Outline, Section
from viewer.page.model import CardRef
from viewer.page.origins import origin_words
from viewer.telling.headings.where import outline_title
from viewer.telling.notes_order import NoteOrder, Stop, stops
from viewer.telling.spots.history import Spot
from viewer.wording import calm, day, document_name, form_name, original_named, pairing_named, plural

if TYPE_CHECKING:
    from viewer.amendments.effective.model import Origin
    from viewer.library.scanning.scan import Scanned
    from viewer.reading import EffectiveReading, Reading

Tone = Literal["plain", "changed"]
_A_FEW, _A_DOZEN = 3, 12
_Told = Callable[[Place, Place | None], list["Badge"]]
"""The badges of what stands from one place to another."""
_ALL_READ = ", all read"


@dataclass(frozen=True, slots=True)
class Badge:
    """A word or a count at the right edge of an entry; ``cards`` are what a count counts.

    ``is_quiet``: all that it counts comes with any filing.
    """

    text: str
    tone: Tone = "plain"
    tip: str = ""
    cards: tuple[CardRef, ...] = ()
    is_quiet: bool = False


_SHOWN = Badge("shown", tip="This is the one that is read now")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the tree: a bold label, a title, badges, and where a click leads (None: nowhere).

    ``end`` is where the next line's text begins; None: with the end of the document. ``amendment`` is another amendment
    of the same original, which a click reads in the place of the one that is shown; ``filing`` another filing of the
    chain, which a click opens.
    """

    label: str
    title: str
    spot: Spot | None
    end: Place | None = None
    badges: tuple[Badge, ...] = ()
    children: tuple[Entry, ...] = ()
    kind: Literal["group", "entry"] = "entry"
    tip: str = ""
    amendment: Path | None = None
    filing: Path | None = None


def entries(opened: Opened, side: Side) -> tuple[Entry, ...]:
    """The whole tree for the filing of a pair that is shown."""
    reading = opened.shown(side)
    told = _origins_told(opened.effective) if side == "effective" and opened.effective else _counted(opened, side)
    outlines = {outline.document: outline for outline in reading.outlines}
    documents = reading.filing.documents
    primary = outlines[0].sections if 0 in outlines else ()
    tree = [_section(section, side, told, reading.filing.spelling) for section in primary]
    if not tree and documents:
        tree = [Entry("", document_name(documents[0]), Spot(side, Place(0, 0)))]
    texts = [one for one in documents[1:] if _is_text(one)]
    exhibits = [_document(one, outlines.get(one.index), side, told, reading) for one in texts if one.is_exhibit]
    further = [_document(one, outlines.get(one.index), side, told, reading) for one in texts if not one.is_exhibit]
    listed = [*exhibits, *_unattached(reading, side)]
    others = [
        Entry("", _file_title(one), Spot(side, Place(one.index, 0))) for one in documents[1:] if not _is_text(one)
    ]
    return (
        *tree,
        *_group("Exhibits", listed),
        *_group("Other documents", further),
        *_group("Other files", _folded(others, "files")),
        *_other_filing(opened, side),
    )


def with_read(entry: Entry, read: Collection[CardRef], only: Collection[CardRef] | None = None) -> Entry:
    """An entry whose count is quiet where all that it counts was read.

    ``only`` are the changes that the reader narrowed the list of them to: no others are counted then, nor are notes.
    """
    badges = (_as_read(badge, read, only) if badge.cards else badge for badge in entry.badges)
    return replace(entry, badges=tuple(badge for badge in badges if badge is not None))


def _as_read(badge: Badge, read: Collection[CardRef], only: Collection[CardRef] | None) -> Badge | None:
    cards = badge.cards if only is None else tuple(card for card in badge.cards if card in only)
    if not cards:
        return None
    is_read = all(card in read for card in cards)
    tone: Tone = "plain" if is_read or badge.is_quiet else "changed"
    return replace(badge, text=_number(cards), tone=tone, tip=_told_of(cards) + (_ALL_READ if is_read else ""))


def _section(section: Section, side: Side, told: _Told, spelling: Spelling) -> Entry:
    badges = []
    if section.treatment:
        badges.append(Badge("furnished", tip="Furnished and not filed, by the form's General Instruction"))
    if section.incorporated:
        badges.append(Badge("elsewhere", tip=f"Answered in another document: “{section.incorporated}”"))
    badges += told(section.place, section.end)
    return Entry(
        section.label or "",
        calm(section.title, spelling) if section.title != section.label else "",
        Spot(side, section.place),
        section.end,
        tuple(badges),
        tuple(_section(child, side, told, spelling) for child in section.children),
        tip=section.evidence.why,
    )


def _document(document: Document, outline: Outline | None, side: Side, told: _Told, reading: Reading) -> Entry:
    row = reading.row_of(document.index)
    badges = [Badge("furnished", tip=row.evidence.why)] if row and row.treatment == "furnished" else []
    start = Place(document.index, 0)
    sections = outline.sections if outline else ()
    return Entry(
        document.exhibit.text if document.exhibit else "",
        outline_title(reading, document),
        Spot(side, start),
        None,
        (*badges, *told(start, None)),
        tuple(_section(section, side, told, reading.filing.spelling) for section in _below_title(sections)),
    )


def _below_title(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """An exhibit whose whole text stands under its title is listed by what stands under that."""
    headed = tuple(section for section in sections if section.kind != "body")
    return headed[0].children if len(headed) == 1 else headed


def _unattached(reading: Reading, side: Side) -> list[Entry]:
    """Exhibits that are missing or to come, one by one; incorporated ones together, for there may be a hundred."""
    rows = [row for row in reading.exhibits.ledger if row.document is None]
    single = [_row(row, side) for row in rows if row.status in ("missing", "future")]
    incorporated = tuple(_row(row, side) for row in rows if row.status == "incorporated")
    return [*single, *_folded(incorporated, "incorporated by reference")]


def _folded(listed: Sequence[Entry], what: str) -> Sequence[Entry]:
    """A few entries as they are; many under one line that says how many."""
    return listed if len(listed) <= _A_FEW else [Entry("", f"{len(listed)} {what}", None, children=tuple(listed))]


def _row(row: LedgerRow, side: Side) -> Entry:
    spot = Spot(side, row.places[0]) if row.places else None
    word = {"future": "to be filed"}.get(row.status, row.status)
    return Entry(
        row.label, row.title, spot, badges=(Badge(word, tip=row.evidence.why),), tip=row.source or row.evidence.why
    )


def _other_filing(opened: Opened, side: Side) -> tuple[Entry, ...]:
    if opened.amended is None:
        return _group("Amended by", _other_amendments(opened))
    pairing = opened.amended.pairing
    status = Badge(pairing_named(pairing), tip=pairing.evidence.why)
    if opened.amendment is None:
        named = opened.amended.statement.original
        title = original_named(named)
        amends = _group("Amends", [Entry("", title, None, badges=(status,), tip=pairing.evidence.why)])
        return (*amends, *_chain(opened))
    other: Side = "original" if side == "amendment" else "amendment"
    header = opened.shown(other).filing.header
    badges = (_SHOWN, status) if side == "original" and len(opened.amendments) > 1 else (status,)
    entry = Entry(
        form_name(header) or "Filing", _filed(header), Spot(other, Place(0, 0)), badges=badges, tip=status.tip
    )
    if side == "amendment":
        also = _group("Also amended by", _other_amendments(opened))
        return (*_group("Amends", [entry]), *also, *_chain(opened))
    return (*_group("Amended by", _in_order(opened, entry)), *_chain(opened))


def _in_order(opened: Opened, shown: Entry) -> list[Entry]:
    """Every amendment as it was filed, the one that is shown among them."""
    others = _other_amendments(opened)
    position = _position(opened)
    return [*others[:position], shown, *others[position:]]


def _position(opened: Opened) -> int:
    """Where the shown amendment stands among all; after them when it lies elsewhere."""
    paths = [one.path for one in opened.amendments]
    own = opened.amendment.filing.path.absolute() if opened.amendment else None
    return paths.index(own) if own in paths else len(paths)


def _other_amendments(opened: Opened) -> list[Entry]:
    position = _position(opened)
    return [
        Entry(
            form_name(one.header) or "Filing",
            _filed(one.header),
            None,
            tip=f"Read the filing with this amendment instead\n{one.path}",
            amendment=one.path,
        )
        for index, one in enumerate(opened.amendments)
        if index != position
    ]


def _chain(opened: Opened) -> tuple[Entry, ...]:
    """The first filing and all that follow, where that is more than an original and what amends it."""
    sides: tuple[Side, ...] = ("original", "amendment") if opened.amendment else ("original",)
    shown = {opened.shown(side).filing.path.absolute(): side for side in sides}
    told = {*shown, *(one.path for one in opened.amendments)}
    if all(one.path in told for one in opened.chain):
        return ()
    listed = [_link(one, shown.get(one.path)) for one in opened.chain]
    if len(listed) > _A_DOZEN:
        listed = [Entry("", f"{len(listed)} filings", None, children=tuple(listed))]
    return _group("The whole chain", listed)


def _link(one: Scanned, side: Side | None) -> Entry:
    """One filing of the chain, which is shown on a side or opened by a click."""
    form, filed = form_name(one.header) or "Filing", _filed(one.header)
    if side is not None:
        return Entry(form, filed, Spot(side, Place(0, 0)), badges=(_SHOWN,))
    why = f"\n{one.pairing.evidence.why}" if one.pairing else ""
    badges = (Badge("candidate"),) if one.pairing and one.pairing.status == "candidate" else ()
    return Entry(form, filed, None, badges=badges, tip=f"Open this filing\n{one.path}{why}", filing=one.path)


def _filed(header: Header) -> str:
    number = f"No. {header.amendment_number}" if header.amendment_number else ""
    filed = f"filed {day(header.filed)}" if header.filed else ""
    return ", ".join(part for part in (number, filed) if part)


def _group(title: str, children: Iterable[Entry]) -> tuple[Entry, ...]:
    children = tuple(children)
    return (Entry("", title, None, kind="group"), *children) if children else ()


def _counted(opened: Opened, side: Side) -> _Told:
    """How many changes and notes stand in a section."""
    order = NoteOrder(stops(opened, side))
    return lambda start, end: _count(order.within(start, end))


def _origins_told(effective: EffectiveReading) -> _Told:
    """Which amendment a part of the effective text comes from."""
    amended = {
        (origin.place.document, origin.place.block): Badge(
            _origin_word(origin, of_several=len(effective.headers) > 1),
            "changed",
            f"{origin_words(origin, effective.headers)}. {origin.evidence.why}",
        )
        for origin in effective.text.origins
        if origin.is_amended
    }

    def told(start: Place, _end: Place | None) -> list[Badge]:
        found = amended.get((start.document, start.block))
        return [found] if found is not None and not start.start else []

    return told


def _origin_word(origin: Origin, *, of_several: bool) -> str:
    if not of_several:
        return origin.kind
    return f"{origin.kind}, A{origin.by[-1]}" if origin.kind == "unclear" else f"{origin.kind} by A{origin.by[-1]}"


def _count(found: tuple[Stop, ...]) -> list[Badge]:
    if not found:
        return []
    cards, is_quiet = tuple(stop.card for stop in found), all(stop.is_quiet for stop in found)
    return [Badge(_number(cards), "plain" if is_quiet else "changed", _told_of(cards), cards, is_quiet)]


def _number(cards: Sequence[CardRef]) -> str:
    """How many changes there are; where there is none, how many notes."""
    return f"{sum(card.kind == 'change' for card in cards) or len(cards):,}"


def _told_of(cards: Sequence[CardRef]) -> str:
    changes = sum(card.kind == "change" for card in cards)
    told = ((changes, "change"), (len(cards) - changes, "note"))
    return f"{' and '.join(plural(count, noun) for count, noun in told if count)} here"


def _is_text(document: Document) -> bool:
    return bool(document.blocks) and (document.is_exhibit or document.media in ("html", "text"))


def _file_title(document: Document) -> str:
    return document.filename or document_name(document)
