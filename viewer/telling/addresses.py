"""From words a person types ("Item 2.02", "Exhibit 99.1", "change 1") to a spot in what is open; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.edgar.item_numbers import NUMBER, PART, normal_number, normal_part
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.page.model import CardRef
from viewer.telling.changes.lines import change_spot
from viewer.telling.notes_order import stops
from viewer.telling.spots.history import Spot
from viewer.wording import cut, document_name

if TYPE_CHECKING:
    from viewer.outline.model import Section
    from viewer.reading import Reading

_ITEM = re.compile(
    rf"(?:part\s+(?P<part>{PART})\W+)?items?\s+(?P<number>{NUMBER})(?:\s+of\s+part\s+(?P<after>{PART}))?", re.IGNORECASE
)
_CARD = re.compile(r"(change|note)\s+(\d+|[a-z]{1,2})", re.IGNORECASE)
_FEW, _LONGEST = 3, 60


class NoSuchPlace(Exception):
    """Words that lead nowhere, or to more than one place; says so in a sentence."""


@dataclass(frozen=True, slots=True)
class Address:
    """A spot, and the card there that was asked for."""

    spot: Spot
    card: CardRef | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    place: Place
    name: str


def find_address(opened: Opened, words: str) -> Address:
    """Where ``words`` lead: an Item by its number, an exhibit, "change 3" or "note b", a title, whole words of one.

    What stands in the filing that was opened comes before what only the other one of the pair has. Raises
    ``NoSuchPlace`` where there is no such thing, or more than one.
    """
    if card := _CARD.fullmatch(words.strip()):
        return _card(opened, card[1].lower(), card[2].lower(), words)
    both: tuple[Side, ...] = ("original", "amendment") if opened.amendment is not None else ("original",)
    for side in sorted(both, key=lambda one: one != opened.own_side):
        found = _in_reading(opened.shown(side), words.strip())
        if len(found) == 1:
            return Address(Spot(side, found[0].place))
        if found:
            raise NoSuchPlace(translated("“{told}” may be {several}: say which.", told=words, several=_several(found)))
    raise NoSuchPlace(translated("There is no “{told}” in this filing.", told=words))


def _card(opened: Opened, kind: str, number: str, words: str) -> Address:
    """A change by the number, or a note by the letter (or its place in their order), that its card has."""
    changes = opened.comparison.changes if opened.comparison else ()
    notes = opened.amended.statement.notes if opened.amended else ()
    for index in range(len(changes) if kind == "change" else len(notes)):
        card = CardRef("change" if kind == "change" else "note", index)
        if number in (card.number, str(index + 1)):
            spot = change_spot(opened, index) if kind == "change" else _note_spot(opened, card)
            if spot is not None:
                return Address(spot, card)
    raise NoSuchPlace(translated("There is no “{told}” in this filing.", told=words))


def _note_spot(opened: Opened, card: CardRef) -> Spot | None:
    """Where a note's own card stands; one that a change speaks for has none, and is shown where it is said."""
    shown = next((stop.place for stop in stops(opened, "original") if stop.card == card), None)
    if shown is not None:
        return Spot("original", shown)
    return Spot(opened.amendment_side, opened.amended.statement.notes[card.index].place) if opened.amended else None


def _in_reading(reading: Reading, words: str) -> list[_Found]:
    """What the words name in one filing: the surest kind of name that anything has."""
    if item := _ITEM.fullmatch(words):
        return _items(reading, item["part"] or item["after"], normal_number(item["number"]))
    wanted = _plain(words)
    whole = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
    kinds: tuple[Callable[[], Iterable[_Found]], ...] = (
        lambda: _documents(reading, lambda names: wanted in names),
        lambda: _sections(reading, lambda label, title: wanted in (label, title, f"{label} {title}")),
        lambda: _sections(reading, lambda _label, title: whole.match(title) is not None),
        lambda: _sections(reading, lambda label, title: whole.search(f"{label} {title}") is not None),
        lambda: _documents(reading, lambda names: any(whole.search(name) for name in names)),
    )
    if not wanted:
        return []
    return next(filter(None, (_in_first_document(find()) for find in kinds)), [])


def _items(reading: Reading, part: str | None, number: str) -> list[_Found]:
    """The Items of a number, each where it first stands; one of its own comes before one with others."""
    wanted = normal_part(part) if part else None
    found: dict[str | None, tuple[bool, _Found]] = {}
    for section in (one for outline in reading.outlines for one in outline.walk()):
        for key in section.items:
            if key.number == number and wanted in (None, key.part):
                is_shared = len(section.items) > 1
                if key.part not in found or (found[key.part][0] and not is_shared):
                    name = f"Part {key.part}, Item {number}" if key.part else _named(section)
                    found[key.part] = (is_shared, _Found(section.place, name))
    return [one for _, one in found.values()]


def _sections(reading: Reading, is_meant: Callable[[str, str], bool]) -> Iterator[_Found]:
    for section in (one for outline in reading.outlines for one in outline.walk()):
        if is_meant(_plain(section.label or ""), _plain(section.title)):
            yield _Found(section.place, _named(section))


def _documents(reading: Reading, is_meant: Callable[[set[str]], bool]) -> Iterator[_Found]:
    for document in reading.filing.documents[1:]:
        names = (document.type, document.exhibit_name, document.filename, document_name(document))
        if is_meant({_plain(name) for name in names if name}):
            yield _Found(Place(document.index, 0), document.filename or document_name(document))


def _in_first_document(found: Iterable[_Found]) -> list[_Found]:
    """What the primary document has is meant before what an exhibit has as well; no exhibit comes before another."""
    each = list({one.place.position: one for one in found}.values())
    primary = [one for one in each if one.place.document == 0]
    return primary or each


def _several(found: list[_Found]) -> str:
    names = list(dict.fromkeys(one.name for one in found))
    if len(names) == 1:
        return f"any of {len(found)} places called “{names[0]}”"
    told = [*names[:_FEW], *([f"{len(names) - _FEW} more"] if len(names) > _FEW else [])]
    return f"{'; '.join(told[:-1])} or {told[-1]}"


def _named(section: Section) -> str:
    title = section.title if section.title != section.label else ""
    return cut(" ".join(part for part in (section.label, title) if part), _LONGEST)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(".htm", " htm").split()).rstrip(".")
