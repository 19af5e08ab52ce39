"""What differs, told by section: words in their sentences, cells as tables, what is new or gone as stretches.

Changes that stand together are told together: all in one paragraph as one passage, all cells of one table as one
table, paragraphs that follow one another as one stretch. Nothing is told twice; what is long is cut, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby

from viewer.amendments.weight import gravest_first
from viewer.comparison.model import Change
from viewer.export.memo_model import CellTable, CellTold, Entry, Grave, Group, Passage, Run, Stretch, Way
from viewer.filing.model import Place
from viewer.telling.locator import Locator, together
from viewer.wording import amount, cut, plural, told_in_words

_SENTENCE_END = re.compile(r"[.;:!?][\"”)]*\s+(?=[A-Z(“\"])")
_FILLING = re.compile(r"\s*(?:[_=*-]{4,}\s*)+")
_AROUND = 220
_LONGEST_WORDS = 600
_LONGEST_TEXT = 400
_LONGEST_STRETCH = 900
_LONGEST_BRIEF = 110
_LONGEST_LABEL = 60
_MOST_ENTRIES = 15
MOST_GRAVE = 10
"""As many changes stand first."""
_Numbered = tuple[int, Change]


class Teller:
    """Tells the changes between two filings."""

    def __init__(self, original: Locator, amendment: Locator, later: str = "amendment") -> None:
        self._later = later
        self._original = original
        self._amendment = amendment
        self._names = amendment.names | original.names

    def groups(self, changes: Sequence[Change]) -> Iterator[Group]:
        """The changes by the section they stand in, numbered from 1 in their order; quiet ones are left out.

        A passage that was written anew is told by its words, all under its number.
        """
        loud = ((number, change) for number, change in enumerate(changes, 1) if not change.is_quiet)
        numbered = ((number, leaf) for number, change in loud for leaf in change.leaves if not leaf.is_quiet)
        for section, found in groupby(numbered, key=lambda pair: pair[1].section or ""):
            entries = tuple(self._entries(list(found)))
            yield Group(self.heading(section), entries[:_MOST_ENTRIES], _left_out(entries))

    def gravest(self, changes: Sequence[Change]) -> tuple[Grave, ...]:
        """The few gravest changes, each in a line, the gravest first."""
        loud = [at for at in gravest_first(changes) if not changes[at].is_quiet]
        return tuple(self._grave(at + 1, changes[at]) for at in loud[:MOST_GRAVE])

    def _grave(self, number: int, change: Change) -> Grave:
        section = self.heading(change.section or "")
        label = " · ".join(filter(None, (_label(change.row), _label(change.column))))
        where = ", ".join(filter(None, (cut(section, _LONGEST_LABEL), self._where([(number, change)]))))
        said = brief(change, _LONGEST_BRIEF)
        words = f"{cut(label, _LONGEST_LABEL)}: {said}" if label else said
        return Grave(number, where, words, change.weight.why if change.weight else "", change.claim)

    def heading(self, section: str) -> str:
        """A section that changes name, with its title."""
        return self._names.get(section, section or "Elsewhere")

    def _entries(self, numbered: Sequence[_Numbered]) -> Iterator[Entry]:
        for (kind, *_), found in groupby(numbered, key=lambda pair: self._together(pair[1])):
            together = list(found)
            if kind == "cell":
                yield self._cells(together)
            elif kind == "words":
                yield self._passage(together)
            else:
                yield self._stretch(together)

    def _together(self, change: Change) -> tuple[Hashable, ...]:
        """What changes that are told together have in common; first how they are told."""
        if change.kind == "cell" or (change.row is not None and change.kind in ("inserted", "deleted")):
            return "cell", change.claim, *self._pages(change, change)
        if change.kind == "text" and _is_within(change.original):
            assert change.original is not None
            return "words", change.claim, change.original.document, change.original.block
        if change.before and change.after and change.kind != "moved":
            return "words", change.claim, change.original, change.amendment
        return change.kind if change.kind == "moved" else bool(change.before), change.claim

    # Cells

    def _cells(self, numbered: Sequence[_Numbered]) -> CellTable:
        cells = tuple(_cell(number, change) for number, change in numbered)
        return CellTable(*_numbers(numbered), self._where(numbered), numbered[0][1].claim, cells)

    # Words

    def _passage(self, numbered: Sequence[_Numbered]) -> Passage:
        """The changed words of one paragraph, in the original's text."""
        runs: list[Run] = []
        text, at = "", 0
        place = numbered[0][1].original
        if place is not None and _is_within(place):
            text = self._original.document(place.document).blocks[place.block].text
        for _, change in sorted(numbered, key=lambda pair: (pair[1].original and pair[1].original.start) or 0):
            start, end = _ends(change.original, text)
            if start > at or not runs:
                runs.append(("same", _ahead(text[:start]) if not runs else _between(text[at:start])))
            if change.before:
                runs.append(("before", cut(change.before, _LONGEST_WORDS)))
            if change.after:
                self._set_in(runs, change, text, start, end)
            if change.delta is not None:
                runs.append(
                    ("difference", f" ({', '.join(filter(None, amount(change.delta, change.percent, change.unit)))})")
                )
            at = max(at, end)
        runs.append(("same", _behind(text[at:])))
        told = tuple((ink, _FILLING.sub(" ", words)) for ink, words in runs if words)
        return Passage(*_numbers(numbered), self._where(numbered), numbered[0][1].claim, told)

    def _set_in(self, runs: list[Run], change: Change, text: str, start: int, end: int) -> None:
        """Add new words with the white space that the amendment sets between them and their neighbours."""
        words = cut(change.after, _LONGEST_WORDS)
        place = change.amendment
        if not change.before and place is not None and _is_within(place):
            around = self._amendment.document(place.document).blocks[place.block].text
            begin, stop = _ends(place, around)
            spaced_ahead, spaced_behind = around[max(begin - 1, 0) : begin].isspace(), around[stop : stop + 1].isspace()
            ink, last = runs[-1]
            if begin and not spaced_ahead and last[-1:].isspace():
                runs[-1] = ink, last.rstrip()
            elif spaced_ahead and not text[max(start - 1, 0) : start].isspace():
                words = f" {words}"
            if spaced_behind and not text[end : end + 1].isspace():
                words = f"{words} "
        runs.append(("after", words))

    # Stretches

    def _stretch(self, numbered: Sequence[_Numbered]) -> Stretch:
        change = numbered[0][1]
        kind: Way = "moved" if change.kind == "moved" else "removed" if change.before else "added"
        texts = [
            f"the whole exhibit: {change.after}" if change.kind == "exhibit" else _told(change.before or change.after)
            for _, change in numbered
        ]
        room = _LONGEST_STRETCH
        shown: list[str] = []
        for text in texts:
            if shown and room < len(text):
                break
            room -= len(text)
            shown.append(text)
        left = len(texts) - len(shown)
        left_out = f"and {plural(left, 'more paragraph')} or rows" if left else ""
        where = self._where(numbered)
        return Stretch(*_numbers(numbered), where, change.claim, kind, tuple(shown), left_out)

    # Where

    def _where(self, numbered: Sequence[_Numbered]) -> str:
        """The pages of either side, from the first change to the last; told once where they are the same."""
        before, after = self._pages(numbered[0][1], numbered[-1][1])
        if not any(change.before or change.kind in ("text", "cell") for _, change in numbered):
            before = ""
        elif not any(change.after or change.kind in ("text", "cell") for _, change in numbered):
            after = ""
        elif before == after:
            return before
        return "; ".join(filter(None, (before, after and f"{after} of the {self._later}")))

    def _pages(self, first: Change, last: Change) -> tuple[str, str]:
        """The pages of the original, and of the amendment, from one change to another."""
        return (
            _from_to(self._original, first.original, last.original),
            _from_to(self._amendment, first.amendment, last.amendment),
        )


def _left_out(entries: Sequence[Entry]) -> str:
    """How many changes there are besides those that are told, or what is left of the last of these."""
    told, left = ({at for one in some for at in range(one.first, one.last + 1)} for some in _parted(entries))
    if further := left - told:
        return f"and {plural(len(further), 'more change')} in this section"
    return f"and {plural(len(entries) - _MOST_ENTRIES, 'more paragraph')} of this passage" if left else ""


def _parted(entries: Sequence[Entry]) -> tuple[Sequence[Entry], Sequence[Entry]]:
    return entries[:_MOST_ENTRIES], entries[_MOST_ENTRIES:]


def brief(change: Change, longest: int | None = None) -> str:
    """A change in few words, each side cut."""
    if passage := told_in_words(change):
        return passage
    before, after = (cut(text, longest) if longest else text for text in (change.before, change.after))
    if change.before and change.after:
        return f"“{before}” → “{after}”"
    return f"“{after}” added" if change.after else f"“{before}” removed"


def _numbers(numbered: Sequence[_Numbered]) -> tuple[int, int]:
    return numbered[0][0], numbered[-1][0]


def _from_to(locator: Locator, first: Place | None, last: Place | None) -> str:
    if first is None or last is None:
        return ""
    begin, end = locator.page(first), locator.page(last)
    if begin == end or not begin or not end:
        return begin or end
    name, _, number = end.rpartition(" ")
    return f"{begin} to {number if begin.startswith(f'{name} ') else end}"


def _is_within(place: Place | None) -> bool:
    return place is not None and place.start is not None and place.end is not None


def _ends(place: Place | None, text: str) -> tuple[int, int]:
    if place is None or place.start is None or place.end is None:
        return 0, len(text)
    return place.start, place.end


def _cell(number: int, change: Change) -> CellTold:
    return CellTold(
        number,
        _label(change.row),
        _label(change.column),
        _told(change.before),
        _told(change.after),
        *(("exchanged", "") if change.how == "exchanged" else amount(change.delta, change.percent, change.unit)),
    )


def _label(text: str | None) -> str:
    """The label of a row or column; nothing where it is but a line of dashes."""
    return text if text and any(map(str.isalnum, text)) else ""


def _told(text: str) -> str:
    """A paragraph, or a table or row with its cells set off, cut."""
    rows = [together(*row.split("\t")) for row in text.split("\n")] if "\t" in text else [text]
    short = cut(" / ".join(rows), _LONGEST_TEXT)
    return f"{short} [{len(text):,} characters in all]" if short.endswith("…") else short


def _ahead(text: str) -> str:
    """The beginning of a sentence whose words differ, or the last words before them."""
    near = text[-_AROUND:]
    ends = [found.end() for found in _SENTENCE_END.finditer(near)]
    if ends:
        return near[ends[-1] :]
    return near if near == text else f"…{near.partition(' ')[2]}"


def _behind(text: str) -> str:
    """The rest of a sentence whose words differ, or the next words after them."""
    near = text[:_AROUND]
    if (end := _SENTENCE_END.search(near)) is not None:
        return near[: end.end()].rstrip()
    return near if near == text else f"{near.rpartition(' ')[0]}…"


def _between(text: str) -> str:
    """What stands between two places that differ, with its middle left out where it is long."""
    if len(text) <= 2 * _AROUND:
        return text
    return f"{_behind(text).removesuffix('…')} … {_ahead(text).removeprefix('…')}"
