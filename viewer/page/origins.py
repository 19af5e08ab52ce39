"""Where the parts of an effective text come from, as cards beside their headings."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.amendments.effective.model import EffectiveText, Origin
from viewer.filing.model import Header, Place
from viewer.page.model import Card, CardRef, Mark
from viewer.page.notes import Annotations
from viewer.wording import filing_headed

_DONE = {"replaced": "Replaced by", "supplemented": "Supplemented by", "added": "Added by", "removed": "Removed by"}


def origin_annotations(text: EffectiveText, headers: Sequence[Header], document: int) -> Annotations:
    """A mark and a card for each part of one document of the effective text, in its order; marks on corrected words."""
    marks = [Mark(place, "change", "", "The original has this otherwise, or not") for place in text.changed]
    marks = [mark for mark in marks if mark.place.document == document]
    cards: list[Card] = []
    for index, origin in enumerate(text.origins):
        if origin.place.document != document:
            continue
        card = _card(CardRef("origin", index), origin, headers)
        cards.append(card)
        marks.append(Mark(origin.place, "section" if origin.is_amended else "origin", str(card.ref)))
        marks += (Mark(place, "section", str(card.ref)) for place in origin.added if place != origin.place)
    return Annotations(marks, cards)


def origin_words(origin: Origin, headers: Sequence[Header]) -> str:
    """Where a part comes from, in a few words: "Replaced by Amendment No. 1"."""
    if origin.kind == "not-addressed":
        return "Original, not addressed"
    names = " and ".join(amendment_name(headers[number - 1], number) for number in origin.by)
    if origin.kind == "repeated":
        return f"Original, repeated by {names}"
    last = amendment_name(headers[origin.by[-1] - 1], origin.by[-1])
    if origin.kind == "unclear":
        return f"Unclear: the original’s text, then that of {last}"
    return f"{_DONE[origin.kind]} {last}"


def addition_words(text: EffectiveText, headers: Sequence[Header], place: Place) -> str:
    """Which amendment set the text beside that of a part that begins at one of its ``added`` places."""
    source = text.source_of(place)
    return f"From {amendment_name(headers[source[0] - 1], source[0])}" if source and source[0] else ""


def amendment_name(header: Header, number: int) -> str:
    """An amendment by its own number, else by its place in the order of filing."""
    return f"Amendment No. {header.amendment_number or number}"


def _card(ref: CardRef, origin: Origin, headers: Sequence[Header]) -> Card:
    badge = filing_headed(headers[origin.by[-1] - 1], by_period=False) if origin.is_amended else ""
    actions = [("why", "Why?")]
    if origin.is_amended and origin.kind != "removed":
        actions.insert(0, ("source", "In the amendment"))
    if origin.replaced is not None:
        actions.insert(0, ("replaced", "As it was"))
    return Card(
        ref=ref,
        place=origin.place,
        heading=origin_words(origin, headers),
        badge=badge,
        caption=origin.evidence.why if origin.kind == "unclear" else _before(origin, headers),
        why=origin.evidence.why,
        actions=tuple(actions) if origin.is_amended else (),
        about=(origin.place,),
        quiet=not origin.is_amended,
    )


def _before(origin: Origin, headers: Sequence[Header]) -> str:
    """The amendments that spoke of a part before the one that gave its text."""
    if not origin.is_amended:
        return ""
    names = [amendment_name(headers[number - 1], number) for number in origin.by[:-1]]
    return f"{' and '.join(names)} spoke of it before" if names else ""
