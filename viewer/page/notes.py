"""What an amendment's notes and changes become in the page: marks on what they are about, and cards beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from viewer.amendments.model import Note, Target
from viewer.comparison.model import Change, ChangedPart, How, Relation
from viewer.filing.model import Place
from viewer.language import translated
from viewer.page.model import Card, CardRef, Mark, Read, ReadBeside
from viewer.wording import CLAIMS_AT_LENGTH, NO_SUCH_CHANGE, SIDES, claimed, filing_headed, told_in_words

Side = Literal["original", "amendment"]

# The nearer a target comes to the words it is about, the better it stands for its note.
_NEARNESS = {
    "paragraph": 0,
    "table": 0,
    "hyperlink": 0,
    "signature": 1,
    "cover": 1,
    "page": 2,
    "item": 3,
    "exhibit": 4,
    "part": 5,
    "whole": 6,
}
_ENDS = '.,;:!?)”"’%'
"""What a word is set apart from that follows it."""
_CONTEXT = 28
_HOWS: dict[How | None, str] = {
    "sign": translated("its sign is presented the other way"),
    "rounding": translated("told to other places"),
    "split": translated("as after a split of shares"),
    "exchanged": "exchanged",
}
"""How a change came about, where its card does not show it."""


class Annotations(NamedTuple):
    """The marks and cards of one document, cards in document order."""

    marks: list[Mark]
    cards: list[Card]


def annotate(reading: Read, document: int, amended: ReadBeside | None) -> Annotations:
    """What stands beside one document of a reading: of the pair it belongs to, else of its own statement."""
    annotator = _Annotator(reading, document, amended)
    annotator.add_changes()
    annotator.add_notes()
    cards = sorted(annotator.cards, key=lambda card: card.place)
    return Annotations(annotator.marks, cards)


class Placed(NamedTuple):
    """A card by its name: where it stands, and whether what it tells comes with any filing."""

    place: Place
    ref: CardRef
    quiet: bool


def placed(reading: Read, document: int, amended: ReadBeside | None) -> list[Placed]:
    """The cards that ``annotate`` makes for a document, without their words, which take far longer."""
    annotator = _Annotator(reading, document, amended)
    changes = [
        Placed(place, CardRef("change", index), change.is_quiet)
        for index, change, place, _ in annotator.placed_changes()
    ]
    notes = [Placed(places[0], CardRef("note", indexes[0]), False) for indexes, places in annotator.placed_notes()]
    return sorted(changes + notes, key=lambda one: one.place)


class _Annotator:
    def __init__(self, reading: Read, document: int, amended: ReadBeside | None) -> None:
        amendment = amended.amendment if amended else reading
        original = amended.original if amended else None
        statement = amended.statement if amended else reading.statement
        comparison = amended.comparison if amended else None
        self.marks: list[Mark] = []
        self.cards: list[Card] = []
        self._side: Side = "original" if original and reading.filing is original.filing else "amendment"
        self._document = document
        self._blocks = reading.filing.documents[document].blocks
        self._notes = statement.notes if statement else ()
        self._targets = [(index, target) for index, note in enumerate(self._notes) for target in note.targets]
        self._changes = comparison.changes if comparison else ()
        self._unfound = frozenset(comparison.unfound if comparison else ())
        self._relation: Relation = comparison.relation if comparison else "amendment"
        self._heading = filing_headed(amendment.filing.header, by_period=self._relation == "next-period")
        ours, theirs = SIDES[self._relation]
        self._other = ours if self._side == "amendment" else theirs
        self._actions = (("counterpart", translated("Show in the {other}", other=self._other)),) if original else ()
        self._spoken_for: set[int] = set()

    def _here(self, place: Place | None) -> Place | None:
        return place if place is not None and place.document == self._document else None

    def _of_side(self, both: Change | ChangedPart | Target) -> Place | None:
        return both.original if self._side == "original" else both.amendment

    def _actions_with(self, why: str) -> tuple[tuple[str, str], ...]:
        return (*self._actions, ("why", translated("Why here?"))) if why else self._actions

    # Changes

    def add_changes(self) -> None:
        """A card for each change that has a place here; the first one that a note names quotes it."""
        for index, change, place, note in self.placed_changes():
            self._add_change(index, change, place, note)

    def placed_changes(self) -> Iterator[tuple[int, Change, Place, int | None]]:
        """Each change that has a place here, and the note that its card quotes."""
        for index, change in enumerate(self._changes):
            place = self._change_place(change)
            if place is None:
                continue
            is_first = change.note is not None and change.note not in self._spoken_for
            yield index, change, place, change.note if is_first else None
            if change.note is not None:
                self._spoken_for |= {change.note, *(change.also if change.how == "rewritten" else ())}

    def _change_place(self, change: Change) -> Place | None:
        """Where a change stands here; one that only the other side has stands at the heading of its Item."""
        if self._of_side(change) is not None:
            return self._here(self._of_side(change))
        return self._here(self._of_side(change.part)) if change.part is not None and change.part.is_item else None

    def _add_change(self, index: int, change: Change, place: Place, note_index: int | None) -> None:
        note = None if note_index is None else self._notes[note_index]
        further = [self._notes[other].quote for other in change.also if change.how == "rewritten"]
        is_exact = self._of_side(change) is not None
        nowhere = "" if is_exact else translated("stands in the {other} alone", other=self._other)
        is_words = is_exact and change.kind == "text" and not told_in_words(change)
        ahead, behind = self._context(place) if is_words else ("", "")
        if not (change.before if self._side == "original" else change.after):
            ahead, behind = _apart(ahead, change.before or change.after, behind)
        weighed = change.weight.why if change.weight else ""
        claim = CLAIMS_AT_LENGTH[change.claim] if self._relation == "amendment" else ""
        known = change.evidence.why if change.evidence else ""
        why = " ".join(filter(None, (claim, weighed, known, _sentence(note) if note else "")))
        card = Card(
            ref=CardRef("change", index),
            place=place,
            heading=self._heading,
            badge=claimed(change.claim),
            claim=change.claim,
            quotes=tuple(dict.fromkeys((note.quote, *further))) if note else (),
            caption=" · ".join(filter(None, (*_named_by(change), _HOWS.get(change.how), nowhere))),
            ahead=ahead,
            before="" if told_in_words(change) else change.before,
            after="" if told_in_words(change) else change.after,
            behind=behind,
            delta=change.delta if change.kind in ("cell", "recast") else None,
            percent=change.percent if change.kind in ("cell", "recast") else None,
            unit=change.unit or "",
            why=why,
            actions=((("pieces", translated("The words")),) if change.pieces else ()) + self._actions_with(why),
            about=(place,),
            quiet=change.is_quiet,
            pieces=tuple((leaf.before, leaf.after) for leaf in change.leaves) if change.pieces else (),
        )
        self.cards.append(card)
        if not is_exact:
            self.marks.append(Mark(place, "section", str(card.ref)))
        for leaf in change.leaves if is_exact else ():
            if (where := self._here(self._of_side(leaf))) is not None:
                self.marks.append(Mark(where, "change", str(card.ref)))
        if note and self._side == "amendment" and self._here(note.place):
            self.marks.append(Mark(note.place, "note", str(card.ref)))

    def _context(self, place: Place) -> tuple[str, str]:
        """A few whole words before and after the changed ones, from the same block."""
        if place.start is None or place.end is None:
            return "", ""
        text = self._blocks[place.block].text
        ahead = text[max(place.start - _CONTEXT - 1, 0) : place.start]
        behind = text[place.end : place.end + _CONTEXT + 1]
        if len(ahead) > _CONTEXT:
            ahead = "…" + ahead[-_CONTEXT:].partition(" ")[2]
        if len(behind) > _CONTEXT:
            behind = behind[:_CONTEXT].rpartition(" ")[0] + "…"
        return ahead, behind

    # Notes

    def add_notes(self) -> None:
        """A card for each sentence that no change speaks for: at what it is about, in an amendment at the note itself.

        Several purposes that one sentence states about one spot are one card.
        """
        for indexes, places in self.placed_notes():
            self._add_note(indexes, places)

    def placed_notes(self) -> Iterator[tuple[list[int], tuple[Place, ...]]]:
        """The notes of each such sentence that has a place here, and its places; once the changes were gone through."""
        told: dict[tuple[str, tuple[Place, ...]], list[int]] = defaultdict(list)
        for index, note in enumerate(self._notes):
            if index not in self._spoken_for:
                told[note.quote, self._places(note)].append(index)
        for (_, about), indexes in told.items():
            itself = self._itself(self._notes[indexes[0]])
            if places := ((itself,) if itself else ()) + about:
                yield indexes, places

    def _itself(self, note: Note) -> Place | None:
        return self._here(note.place) if self._side == "amendment" else None

    def _places(self, note: Note) -> tuple[Place, ...]:
        """Where a note's nearest targets are here."""
        return tuple(dict.fromkeys(place for _, place in self._nearest(note)))

    def _nearest(self, note: Note) -> list[tuple[Target, Place]]:
        targets = [(target, place) for target in note.targets if (place := self._here(self._of_side(target)))]
        least = min((_NEARNESS[target.kind] for target, _ in targets), default=0)
        return [(target, place) for target, place in targets if _NEARNESS[target.kind] == least]

    def _add_note(self, indexes: Sequence[int], places: tuple[Place, ...]) -> None:
        note = self._notes[indexes[0]]
        itself = self._itself(note)
        targets = self._nearest(note)
        why = targets[0][0].evidence.why if targets else _sentence(note)
        is_unfound = all(index in self._unfound for index in indexes)
        is_placed = any(target.original or target.amendment for target in note.targets)
        nowhere = note.targets and not is_placed and translated("what it speaks of was not found in either filing")
        card = Card(
            ref=CardRef("note", indexes[0]),
            place=places[0],
            heading=self._heading,
            badge=NO_SUCH_CHANGE if is_unfound else nowhere or "",
            quotes=(note.quote,),
            why=why,
            actions=self._actions_with(why),
            about=places,
        )
        self.cards.append(card)
        if itself:
            self.marks.append(Mark(itself, "note", str(card.ref)))
        for target, place in targets:
            self.marks.append(Mark(place, "note" if target.kind in _EXACT else "section", str(card.ref)))


_EXACT = frozenset({"paragraph", "table", "hyperlink"})


def _named_by(change: Change) -> tuple[str | None, ...]:
    """By what a change is named: the row and column of a cell; of a passage, the section that was rewritten."""
    told = told_in_words(change)
    if told:
        return (f"{change.section} {told}" if change.how == "rewritten" else told,)
    return change.row, change.column


def _apart(ahead: str, words: str, behind: str) -> tuple[str, str]:
    """What stands around words that only the other filing has, with a space where these would run into it."""
    if ahead and words[:1].isalnum() and (ahead[-1].isalnum() or ahead[-1] in _ENDS):
        ahead += " "
    if behind[:1].isalnum() and words and (words[-1].isalnum() or words[-1] in _ENDS):
        behind = f" {behind}"
    return ahead, behind


def _sentence(note: Note) -> str:
    return note.targets[0].evidence.why if note.targets else note.evidence.why
