"""What the notes say of each change, and which notes no change answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, get_args

from viewer.amendments.claims.regions import SURE, Region, Side, regions_of
from viewer.amendments.claims.speech import Speech, Way, names, speech_of
from viewer.amendments.claims.things import Thing, thing_of
from viewer.amendments.model import Note, ScopeClause, Target
from viewer.amendments.targets.mentions.mention import EXHIBIT_INDEX
from viewer.comparison.exhibit_lists import HEADING, ExhibitLists
from viewer.comparison.model import Change, Claim
from viewer.edgar.exhibit_numbers import Label, label_of, related

_OF_EVERY_LIST = ("31", "32", "101", "104")
_OF_A_LIST = re.compile(r"\b(?:exhibits?|index|herewith|furnished|previously)\b", re.IGNORECASE)
_BENEFICIAL = {"SC 13D": "Item 5", "SCHEDULE 13D": "Item 5", "SC 13G": "Item 4", "SCHEDULE 13G": "Item 4"}
"""The Item that the cover of a Schedule repeats: its rows give each person's holding (Rule 13d-101, 13d-102)."""
_SIGNED = re.compile(r"signature\b", re.IGNORECASE)
"""How the rows of a form in XML begin that say who signed it, and when."""
_EXACT: tuple[Way, ...] = ("value", "label", "quoted")
_ONE_SIDED = ("add", "include", "furnish", "file", "delete")


_Entry = Label | str | None


class Speaker(NamedTuple):
    """What a note speaks of in both filings: regions, words, and exhibits with their entries in the lists.

    ``lists`` when it is about the lists of exhibits themselves, and so about what they add; ``entire`` when it sets
    out the whole filing anew.
    """

    note: Note
    speech: Speech
    original: Sequence[Region]
    amendment: Sequence[Region]
    exhibits: Sequence[Label]
    footnotes: frozenset[str]
    columns: frozenset[str]
    lists: bool
    conforms: bool
    entire: bool

    def names_exhibit(self, entry: _Entry) -> bool:
        """Whether the note names an exhibit, or one that it is a part of, by its number."""
        return isinstance(entry, Label) and any(related(entry, label) for label in self.exhibits)


class Claimed(NamedTuple):
    """The changes with what the notes say of them, which come with any amendment, and notes that none answers."""

    changes: tuple[Change, ...]
    usual: tuple[bool, ...]
    unfound: tuple[int, ...]


class _Met(NamedTuple):
    """How one note meets one change: it names it, by its words or as its target, or it speaks of what holds it.

    ``is_in_thing``: the change lies in the table, the page, the paragraph that is a target.
    """

    way: Way | None
    is_in_thing: bool
    is_thing: bool
    is_inside: bool


def claimed(
    changes: Sequence[Change], notes: Sequence[Note], scope: Sequence[ScopeClause], original: Side, amendment: Side
) -> Claimed:
    """Each change with its claim: *named*, *within*, *outside*; *silent* where the amendment has no note.

    Notes of which none names a thing or a place speak of all that differs. What comes with any amendment (Rule 12b-15:
    its cover, signatures, certifications and what lists them) is told apart as ``usual``.
    """
    lists = original.lists(), amendment.lists()
    entries = [_entries(change, lists) for change in changes]
    usual = tuple(_is_usual(*one, original, amendment) for one in zip(changes, entries, strict=True))
    if not notes:
        return Claimed(tuple(changes), usual, ())
    speakers = [_speaker(note, scope, original, amendment, lists[1]) for note in notes]
    things = [thing_of(change, original, amendment) for change in changes]
    told_of = list(zip(changes, things, entries, strict=True))
    met = [[_meet(speaker, *one, original, amendment) for one in told_of] for speaker in speakers]
    named = [_named(row, usual, speaker) for row, speaker in zip(met, speakers, strict=True)]
    is_open = not any(map(any, named)) and not any(_placed(speaker) or speaker.exhibits for speaker in speakers)
    told: list[Change] = []
    for at, change in enumerate(changes):
        by = [index for index in range(len(speakers)) if named[index][at]]
        around = is_open or any(
            _speaks_around(speaker, row[at], usual[at]) or _is_all(speaker, scope, usual[at])
            for row, speaker in zip(met, speakers, strict=True)
        )
        claim: Claim = "named" if by else "within" if around else "outside"
        note = _nearest(by, met, at)
        told.append(replace(change, claim=claim, note=note, also=tuple(other for other in by if other != note)))
    unfound = [
        at
        for at, speaker in enumerate(speakers)
        if _surely_placed(speaker) and not any(named[at]) and not any(one.is_inside for one in met[at])
    ]
    return Claimed(tuple(told), usual, tuple(unfound))


def _speaker(
    note: Note, scope: Sequence[ScopeClause], original: Side, amendment: Side, listed: ExhibitLists
) -> Speaker:
    targets = note.targets
    parts = [target for target in targets if target.kind != "whole"]
    exhibits = [target.label for target in targets if target.kind == "exhibit"]
    ours = regions_of([(target, target.original) for target in parts], original)
    theirs = regions_of([(target, target.amendment) for target in parts], amendment)
    begins = {first for first, _ in listed.ranges}
    is_placed = any(target.original or target.amendment for target in parts)
    is_entire = note.purpose in ("restate", "replace") and any(target.kind == "whole" for target in targets)
    return Speaker(
        note,
        speech_of(note, scope, amendment.block(note.place).text),
        ours,
        theirs,
        tuple(label_of(label) for label in exhibits if label and label[0].isdigit()),
        _labelled(targets, "paragraph", "footnote "),
        _labelled(targets, "item", "Item "),
        EXHIBIT_INDEX in exhibits or any(region.document == 0 and region.first in begins for region in theirs),
        note.purpose == "conform" and not is_placed,
        is_entire,
    )


def _labelled(targets: Sequence[Target], kind: str, prefix: str) -> frozenset[str]:
    labels = (target.label or "" for target in targets if target.kind == kind)
    return frozenset(label.removeprefix(prefix) for label in labels if label.startswith(prefix))


def _speaks_around(speaker: Speaker, met: _Met, is_usual: bool) -> bool:
    """Whether a note speaks of what holds a change; of a cover that it changes in one respect, of that alone."""
    is_of_cover = any(target.kind in ("cover", "signature") for target in speaker.note.targets)
    return met.is_inside and not (is_usual and is_of_cover and speaker.speech.is_specific)


def _placed(speaker: Speaker) -> bool:
    return bool(speaker.original or speaker.amendment)


def _surely_placed(speaker: Speaker) -> bool:
    """Whether it is known where the change that a note tells should be."""
    sure = (one.evidence.confidence > SURE for one in speaker.note.targets if one.kind != "whole")
    return _placed(speaker) and all(sure)


def _is_all(speaker: Speaker, scope: Sequence[ScopeClause], is_usual: bool) -> bool:
    """Whether a note speaks of all that differs: the filing set out anew, unless no more is said to change."""
    return (speaker.entire and not scope) or (speaker.conforms and not is_usual)


# One note and one change


def _meet(
    speaker: Speaker,
    change: Change,
    thing: Thing,
    entries: Sequence[_Entry],
    original: Side,
    amendment: Side,
) -> _Met:
    # Of what only one filing has, the place in the other says no more than what stands beside it there.
    counts = bool(change.before or not speaker.amendment), bool(change.after or not speaker.original)
    is_inside = (
        (counts[0] and original.among(change.original, speaker.original))
        or (counts[1] and amendment.among(change.amendment, speaker.amendment))
        or any(speaker.names_exhibit(entry) for entry in entries)
        or (speaker.lists and (change.kind == "exhibit" or any(entry is not None for entry in entries)))
        or _is_on_schedules_cover(speaker, change, original)
    )
    is_in_thing = original.among(change.original, [one for one in speaker.original if one.is_thing]) or amendment.among(
        change.amendment, [one for one in speaker.amendment if one.is_thing]
    )
    is_thing = (
        _is_the_exhibit(speaker, change, entries, original, amendment)
        or bool(thing.marks & speaker.footnotes)
        or (thing.item is not None and thing.item in speaker.columns)
        or _is_the_item(speaker, change, is_inside)
        or _is_the_signature(speaker, change, is_inside)
    )
    return _Met(names(speaker.speech, thing), is_in_thing, is_thing, is_inside)


def _named(met: Sequence[_Met], usual: Sequence[bool], speaker: Speaker) -> list[bool]:
    """Which changes a note names.

    Its words may stand in many places: where it says in which, they are named there alone. What comes with any
    amendment is named only where the note speaks of that part of it.
    """
    pairs = list(zip(met, usual, strict=True))
    by_words = [one.way is not None and (one.is_inside or not is_usual or one.way in _EXACT) for one, is_usual in pairs]
    if _placed(speaker) and any(said and one.is_inside for said, one in zip(by_words, met, strict=True)):
        by_words = [said and one.is_inside for said, one in zip(by_words, met, strict=True)]
    elif _placed(speaker):
        by_words = [said and one.way in _EXACT for said, one in zip(by_words, met, strict=True)]
    ways = _narrowest({one.way for said, one in zip(by_words, met, strict=True) if said})
    has_row = bool(ways & {"value", "label", "quoted", "named"})
    return [
        (said and one.way in ways) or one.is_thing or (one.is_in_thing and not has_row)
        for said, one in zip(by_words, met, strict=True)
    ]


def _narrowest(ways: set[Way | None]) -> set[Way | None]:
    """The ways that count where a note names by several.

    Where its words are the label of a row, what only holds them is not meant; where it names a row of a table, the
    rest of the table is not.
    """
    if "label" in ways:
        return ways & {"value", "label"}
    return ways - {"table"} if ways & {"value", "quoted", "named"} else ways


def _nearest(by: Sequence[int], met: Sequence[Sequence[_Met]], at: int) -> int | None:
    """The note that names a change best: by its value or in quotation marks, else the first."""
    ways: list[Way | None] = [*get_args(Way), None]
    return min(by, key=lambda index: (ways.index(met[index][at].way), index), default=None)


def _is_the_exhibit(
    speaker: Speaker, change: Change, entries: Sequence[_Entry], original: Side, amendment: Side
) -> bool:
    """Whether a whole exhibit, or its whole entry in a list, is what a note adds, files or takes out."""
    if change.kind == "exhibit":
        sides = ((original, change.original_document), (amendment, change.amendment_document))
        documents = [side.filing.documents[at] for side, at in sides if at is not None]
        return any(speaker.names_exhibit(document.exhibit) for document in documents)
    said = "".join((change.before or change.after).split()[:1])
    is_entry = change.kind in ("inserted", "deleted") and any(
        isinstance(entry, Label) and speaker.names_exhibit(entry) and said.startswith(entry.text) for entry in entries
    )
    return is_entry and speaker.note.purpose in (*_ONE_SIDED, "replace", "update")


def _is_the_item(speaker: Speaker, change: Change, is_inside: bool) -> bool:
    """Whether a change is an Item that a note amends, told as a whole, or part of one that only one filing has."""
    if change.how in ("reference", "anew", "rewritten") and is_inside:
        return any(target.kind in ("item", "part") for target in speaker.note.targets)
    if speaker.note.purpose not in _ONE_SIDED or change.kind not in ("inserted", "deleted", "table"):
        return False
    place, other = (change.amendment, "original") if change.after else (change.original, "amendment")
    regions = speaker.amendment if change.after else speaker.original
    items = [target for target in speaker.note.targets if target.kind in ("item", "part")]
    is_one_sided = bool(items) and all(getattr(target, other) is None for target in items)
    return is_one_sided and place is not None and any(region.has(place) for region in regions)


def _is_the_signature(speaker: Speaker, change: Change, is_inside: bool) -> bool:
    is_meant = any(target.kind == "signature" for target in speaker.note.targets)
    return is_meant and is_inside and "/s/" in f"{change.before}{change.after}"


def _is_on_schedules_cover(speaker: Speaker, change: Change, original: Side) -> bool:
    """Whether a note about the holdings of a Schedule 13D or 13G speaks of its cover too, which repeats them."""
    item = _BENEFICIAL.get(original.filing.header.base_form or "")
    return _is_holding(change, original) and any(target.label == item for target in speaker.note.targets)


def _is_holding(change: Change, side: Side) -> bool:
    """Whether a change is in a row of the cover of a Schedule, which tells what a person holds."""
    is_row = change.kind in ("cell", "table") or change.row is not None
    is_on_cover = change.part is not None and change.part.kind == "cover"
    return is_row and is_on_cover and side.filing.header.base_form in _BENEFICIAL


# What comes with any amendment


def _is_usual(change: Change, entries: Sequence[_Entry], original: Side, amendment: Side) -> bool:
    """Whether a change stands where any amendment differs from its original."""
    is_gone = change.kind == "deleted" or change.amendment is None
    side, place = (original, change.original) if is_gone else (amendment, change.amendment)
    if _is_holding(change, side):
        return False
    if place is not None and side.document(place).media == "xml" and _SIGNED.match(change.row or ""):
        return True
    if place is not None and side.is_of_every_amendment(place, is_new=change.original is None):
        return True
    is_about_the_list = bool(_OF_A_LIST.search(f"{change.before} {change.after}"))
    return any(_is_of_every_list(entry) or (entry == HEADING and is_about_the_list) for entry in entries)


def _entries(change: Change, lists: Sequence[ExhibitLists]) -> list[_Entry]:
    """The exhibits in whose entries of the lists a change stands, in either filing."""
    places = zip((change.original, change.amendment), lists, strict=True)
    return [one.entry_at(place) if place is not None and place.document == 0 else None for place, one in places]


def _is_of_every_list(entry: _Entry) -> bool:
    return isinstance(entry, Label) and entry.family in _OF_EVERY_LIST
