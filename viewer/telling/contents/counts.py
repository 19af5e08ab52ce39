"""What the badges of the Contents panel count: changes and notes, and what an amendment put into the text; pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.filing.model import Place
from viewer.language import translated
from viewer.page.model import CardRef
from viewer.page.origins import origin_words
from viewer.telling.contents.entry import Badge, Entry, Told, Tone
from viewer.telling.notes_order import NoteOrder, Stop
from viewer.wording import plural

if TYPE_CHECKING:
    from viewer.amendments.effective.model import Origin
    from viewer.reading import EffectiveReading

_ALL_READ = translated(", all read")


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


def counted(order: NoteOrder) -> Told:
    """How many changes and notes stand in a section."""
    return lambda start, end: _count(order.within(start, end))


def origins_told(effective: EffectiveReading) -> Told:
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
    return (
        f"{origin.kind}, A{origin.by[-1]}"
        if origin.kind == "unclear"
        else translated("{kind} by A{by}", kind=origin.kind, by=origin.by[-1])
    )


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
    return translated("{join} here", join=" and ".join((plural(count, noun) for count, noun in told if count)))
