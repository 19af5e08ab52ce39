"""What the Changes panel lists: each change in a line, grouped by section, in the order of the original; pure data."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.amendments.weight import order_of
from viewer.comparison.model import Change, ChangeKind, Claim, Weight
from viewer.language import translated
from viewer.library.opening import Opened
from viewer.page.model import CardRef
from viewer.telling.headings.where import document_title
from viewer.telling.spots.history import Spot
from viewer.wording import NAMED_IN_A_NOTE, WEIGHTS, amount, calm, claimed, cut, flat, set_out, told_in_words

if TYPE_CHECKING:
    from viewer.reading import Reading

_LONGEST = 160
_ROOM = 16
_AROUND = 36
_NAMES: dict[ChangeKind, str] = {
    "cell": translated("Cell"),
    "text": translated("Words"),
    "inserted": translated("Paragraph"),
    "deleted": translated("Paragraph"),
    "moved": translated("Paragraph"),
    "table": translated("Table"),
    "exhibit": translated("Exhibit"),
    "recast": translated("Figure"),
}


_NEWS: dict[ChangeKind, str] = {
    "recast": WEIGHTS["recast"],
    "inserted": translated("New since the earlier report"),
    "exhibit": translated("New since the earlier report"),
    "deleted": translated("In the earlier report alone"),
    "text": translated("Reworded"),
    "table": translated("Tables"),
    "cell": translated("Tables"),
    "moved": translated("Moved"),
}
"""The kinds of changes between two periods as headings, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: where, what, by how much, and what the amendment's notes say of it.

    ``index`` is the change's own among those of the comparison; ``searched`` are all its words, in small letters.
    ``in_words`` is said in place of its words: of a passage that was written anew, or of a check box.
    """

    index: int
    section: str
    kind: ChangeKind
    where: str
    before: str
    after: str
    amount: str
    claim: Claim
    searched: str
    weight: Weight | None = None
    in_words: str = ""

    @property
    def is_quiet(self) -> bool:
        """Whether it is of the kind that comes with any filing, or changes no word."""
        return self.weight is not None and self.weight.kind == "quiet"

    @property
    def card(self) -> CardRef:
        """Its card beside the page."""
        return CardRef("change", self.index)

    @property
    def claimed(self) -> str:
        """What the amendment's notes say of it, in words; empty where there is no note."""
        return claimed(self.claim)

    @property
    def verb(self) -> str:
        """What became of its words, where they are not other words now."""
        if self.kind == "moved" or self.in_words:
            return self.in_words or "moved"
        if self.before and self.after:
            return ""
        return "added" if self.after else "removed"

    def sentence(self) -> str:
        """The whole line, as it is spoken."""
        said = f": {self.after or self.before}" if self.after or self.before else ""
        words = (
            f" {self.verb}{said}"
            if self.verb
            else translated(": {before} becomes {after}", before=self.before, after=self.after)
        )
        return ", ".join(part for part in (f"{self.where}{words}", self.amount, self.claimed) if part)


def change_index(card: CardRef | None) -> int | None:
    """Which change a card tells of; None for a note's card, and for none."""
    return card.index if card is not None and card.kind == "change" else None


def change_lines(opened: Opened) -> tuple[ChangeLine, ...]:
    """Every change of a pair, in the order of the original's text: the order in which one steps through them.

    What the original has no place for comes after all that the comparison found before it.
    """
    comparison = opened.comparison
    if comparison is None:
        return ()
    section = _Sections(opened)
    keyed = []
    furthest = (0, 0, 0)
    for index, change in enumerate(comparison.changes):
        furthest = max(furthest, change.original.position) if change.original else furthest
        keyed.append((change.original.position if change.original else furthest, index, change))
    keyed.sort(key=lambda one: one[:2])
    return tuple(_line(opened, index, change, section(change)) for _, index, change in keyed)


def by_weight(lines: Sequence[ChangeLine]) -> tuple[ChangeLine, ...]:
    """The lines that a note names, then the others under the kinds of their weights; each names its section itself."""
    return tuple(
        replace(
            line,
            section=_of_weight(line),
            where=cut(" · ".join(filter(None, (line.section.partition(" · ")[0], line.where))), _LONGEST),
        )
        for line in sorted(lines, key=lambda line: order_of(line.weight, line.claim))
    )


def _of_weight(line: ChangeLine) -> str:
    """The heading under which a line stands by its weight."""
    if line.claim == "named" and not line.is_quiet:
        return NAMED_IN_A_NOTE
    return WEIGHTS[line.weight.kind] if line.weight else ""


def news_first(lines: Sequence[ChangeLine]) -> tuple[ChangeLine, ...]:
    """The lines between two periods: figures given otherwise, then what is new, gone, reworded; each names its section.

    What changes no word comes last.
    """
    kinds = tuple(_NEWS)

    def rank(line: ChangeLine) -> tuple[bool, int]:
        return line.is_quiet, kinds.index(line.kind)

    return tuple(
        replace(
            line,
            section=WEIGHTS["quiet"] if line.is_quiet else _NEWS[line.kind],
            where=cut(" · ".join(filter(None, (line.section.partition(" · ")[0], line.where))), _LONGEST),
        )
        for line in sorted(lines, key=rank)
    )


def change_spot(opened: Opened, index: int) -> Spot | None:
    """Where a change stands: in the original, or where that has no place for it in the amendment.

    Of two reports the later one is read, and the earlier one only where the later says nothing of it.
    """
    comparison = opened.comparison
    if comparison is None:
        return None
    change = comparison.changes[index]
    spots = [Spot("original", change.original) if change.original is not None else None]
    spots.append(Spot("amendment", change.amendment) if change.amendment is not None else None)
    if comparison.relation != "amendment":
        spots.reverse()
    return next((spot for spot in spots if spot is not None), None)


def _line(opened: Opened, index: int, change: Change, section: str) -> ChangeLine:
    in_words = told_in_words(change)
    where = "" if in_words else " · ".join(part for part in (flat(change.row), flat(change.column)) if part)
    where = where or _words_around(opened, change) or _NAMES[change.kind]
    before, after = flat(change.before), flat(change.after)
    searched = f"{section} {where} {in_words} {before} {after}".casefold()
    before, after = ("", "") if in_words else _apart(before, after)
    told = *amount(change.delta, change.percent, change.unit), set_out(change.how, change.pages)
    amounts = " · ".join(filter(None, told))
    where, before, after = (cut(text, _LONGEST) for text in (where, before, after))
    kind, claim, weight = change.kind, change.claim, change.weight
    return ChangeLine(index, section, kind, where, before, after, amounts, claim, searched, weight, in_words)


class _Sections:
    """Names the sections that changes are in: by label and title, under the exhibit that they belong to."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._known: dict[Hashable, str] = {}
        self._spelling = opened.first.filing.spelling

    def __call__(self, change: Change) -> str:
        key = (change.original_document, change.amendment_document, change.section, change.part)
        if key not in self._known:
            self._known[key] = self._name(change)
        return self._known[key]

    def _name(self, change: Change) -> str:
        original, amendment, part = change.original_document, change.amendment_document, change.part
        has_title = part is not None and part.is_item and part.title != change.section
        title = calm(part.title, self._spelling) if part is not None and has_title else ""
        named = f"{change.section} · {title}" if title else calm(change.section or "", self._spelling)
        reading: Reading | None = self._opened.first if original is not None else self._opened.amendment
        document = original if original is not None else amendment
        if reading is None or document is None or (document == 0 and named):
            return named
        whole = document_title(reading, reading.filing.documents[document])
        return whole if whole.casefold().startswith(named.casefold()) else f"{whole} › {named}"


def _words_around(opened: Opened, change: Change) -> str:
    """The few words before the changed ones, "…report results on February …", or where none are those after them."""
    place = change.original
    if change.kind != "text" or change.how == "rewritten" or place is None or place.start is None:
        return ""
    text = opened.first.filing.documents[place.document].blocks[place.block].text
    ahead = flat(text[max(place.start - _AROUND, 0) : place.start])
    if ahead:
        return f"{ahead} …" if place.start <= _AROUND else f"…{ahead.partition(' ')[2]} …"
    behind = flat(text[place.end : (place.end or 0) + _AROUND])
    return f"… {behind.rpartition(' ')[0]}…" if behind else ""


def _apart(before: str, after: str) -> tuple[str, str]:
    """Both without the words that both begin with, where those would leave no room in a line for what differs."""
    if before == after or min(len(before), len(after)) <= _ROOM:
        return before, after
    old, new = before.split(" "), after.split(" ")
    most = min(len(old), len(new)) - 1
    same = next((at for at in range(most) if old[at] != new[at]), most)
    return (f"… {' '.join(old[same:])}", f"… {' '.join(new[same:])}") if same else (before, after)
