"""What stands in the margin of an exported document: an amendment's notes, numbered, and the reader's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby

from viewer.annotations.model import Anchored, Annotation
from viewer.filing.markup import escape
from viewer.page.cards import sides_told
from viewer.page.model import Card, Mark
from viewer.page.notes import Annotations, annotate
from viewer.page.origins import origin_annotations
from viewer.reading import AmendedReading, EffectiveReading, Reading
from viewer.wording import amount, cut, plural

Beside = AmendedReading | EffectiveReading
"""What is told beside a filing's text: an amendment's notes and changes, or where the parts of a text come from."""

_LONGEST = 480
_MOST = 6


class Margin:
    """The notes beside one document, and the marks on what they are about."""

    def __init__(self, reading: Reading, document: int, beside: Beside | None, own: Sequence[Anchored] = ()) -> None:
        self.marks: list[Mark] = []
        self._notes: dict[int, list[tuple[int, list[Card]]]] = defaultdict(list)
        self._numbers: dict[str, int] = {}
        self._own: dict[int, list[Annotation]] = defaultdict(list)
        for one in own:
            if one.annotation.note and one.places and one.places[0].document == document:
                self._own[one.places[0].block].append(one.annotation)
        if beside is None:
            return
        annotations = _annotations(reading, document, beside)
        self.marks = annotations.marks
        together = (list(cards) for _, cards in groupby(annotations.cards, key=_together))
        for number, cards in enumerate(together, 1):
            self._notes[cards[0].place.block].append((number, cards))
            self._numbers |= {str(card.ref): number for card in cards}

    def __bool__(self) -> bool:
        return bool(self._numbers or self._own)

    def numbers(self, cards: str) -> str:
        """The numbers of notes, by the ids of their cards."""
        return " ".join(dict.fromkeys(str(self._numbers[card]) for card in cards.split() if card in self._numbers))

    def html(self, block: int) -> str:
        """The notes that stand beside a block."""
        notes = "".join(_note(number, cards) for number, cards in self._notes.get(block, ()))
        return notes + "".join(map(_own_note, self._own.get(block, ())))


def _annotations(reading: Reading, document: int, beside: Beside) -> Annotations:
    if isinstance(beside, AmendedReading):
        return annotate(reading, document, beside)
    marks, cards = origin_annotations(beside.text, beside.headers, document)
    told = [card for card in cards if not card.quiet]
    ids = {str(card.ref) for card in told}
    return Annotations([mark for mark in marks if mark.kind == "change" or mark.id in ids], told)


def _together(card: Card) -> Hashable:
    """What cards that make one note have in common: they tell of paragraphs that were put in at one place."""
    is_new = card.after and not (card.before or card.quotes or card.caption or card.ahead or card.behind)
    return (card.place, card.heading, card.badge) if is_new else card.ref


def _note(number: int, cards: Sequence[Card]) -> str:
    card = cards[0]
    quote = "".join(f'<span class="quote">“{escape(one)}”</span>' for one in card.quotes)
    caption = f'<span class="caption">{escape(card.caption)}</span>' if card.caption else ""
    badge = f'<span class="badge">{escape(card.badge)}</span>' if card.badge else ""
    heading = f'<span class="heading"><b>{number}</b> {escape(card.heading)}</span>'
    differences = "".join(_differences(cards))
    return f'<aside class="margin" role="note">{heading}{badge}{quote}{caption}{differences}</aside>'


def _own_note(annotation: Annotation) -> str:
    words = escape(annotation.note).replace("\n", "<br>")
    return f'<aside class="margin own {annotation.colour}" role="note"><span class="heading">Note</span>{words}</aside>'


def _differences(cards: Sequence[Card]) -> Iterator[str]:
    yield from map(_difference, cards[:_MOST])
    left = len(cards) - _MOST
    if left > 0:
        yield f'<span class="caption">and {plural(left, "more paragraph")}</span>'


def _difference(card: Card) -> str:
    gone, new = sides_told(card.before, card.after)
    words = " → ".join(filter(None, (_side("del", gone, card.before), _side("ins", new, card.after))))
    if not words:
        return ""
    told = " ".join(filter(None, (words, *amount(card.delta, card.percent, card.unit))))
    return f'<span class="difference">{told}</span>'


def _side(tag: str, kind: str, words: str) -> str:
    return f'<span class="kind">{kind}</span> <{tag}>{escape(cut(words, _LONGEST))}</{tag}>' if words else ""
