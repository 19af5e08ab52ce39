"""What the calendar explains between two filings, taken from among the changes and told apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Change, Comparison, Rolled, RolledKind
from viewer.filing.model import Filing, Place
from viewer.periods.calendar import Rolling, Token, tokens_in
from viewer.periods.masking import with_marks
from viewer.tables.numbers import figure

_NEW_FIGURES = 0.5
"""A table of which more than this share of the figures differ tells those of the new period."""
_FEW = 3
_AGE = re.compile(r"\bage\b", re.IGNORECASE)
_AMOUNT = re.compile(r"[$€£]?\s?\(?\d[\d,]*(?:\.\d+)?\)?\s?%?")
_BESIDE = frozenset(
    {"", "thereafter", "balanceasof", "balanceat", "asof", "fiscal", "fiscalyear", "yearended", "remainderof"}
)
"""What may stand beside the date in the name of a row that is of that date: balances, years of maturity."""


def rolled_dates(
    earlier: Filing, later: Filing, compared: Comparison, rolling: Rolling
) -> tuple[list[Rolled], list[Change]]:
    """The calendar's words of the blocks that both filings have: those rolled on, and those that are another date.

    What was not compared as text (a table held against another by period) is left out by having no pair.
    """
    rolled: list[Rolled] = []
    changes: list[Change] = []
    told = _told(compared.changes)
    for match in compared.matches:
        ours, theirs = earlier.documents[match.original].blocks, later.documents[match.amendment].blocks
        for at, other in match.blocks:
            text, twin = ours[at].text, theirs[other].text
            if text == twin:
                continue
            before, after = tokens_in(with_marks(ours[at])), tokens_in(with_marks(theirs[other]))
            for one, its in _paired(before, after, rolling):
                if _value(one) == _value(its) or any(
                    start < its.end and its.start < end for start, end in told[match.amendment, other]
                ):
                    continue
                said = text[one.start : one.end], twin[its.start : its.end]
                places = (
                    Place(match.original, at, one.start, one.end),
                    Place(match.amendment, other, its.start, its.end),
                )
                if rolling.explains(one, its):
                    rolled.append(Rolled("date", *said, *places))
                else:
                    changes.append(_other_date(match.original, match.amendment, *said, *places))
    return rolled, changes


def _told(changes: Sequence[Change]) -> defaultdict[tuple[int, int], list[tuple[int, int]]]:
    """By document and block of the later filing, the characters that changes tell."""
    found: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for change in changes:
        place = change.amendment
        if place is not None and place.start is not None and place.end is not None:
            found[place.document, place.block].append((place.start, place.end))
    return found


def _paired(before: Sequence[Token], after: Sequence[Token], rolling: Rolling) -> Iterator[tuple[Token, Token]]:
    """The words of two texts that stand against each other."""
    if [token.kind for token in before] == [token.kind for token in after]:
        yield from zip(before, after, strict=True)
        return
    matcher = SequenceMatcher(None, [token.kind for token in before], [token.kind for token in after], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for one, other in zip(before[a : a + size], after[b : b + size], strict=True):
            if _value(one) == _value(other) or rolling.explains(one, other):
                yield one, other


def _value(token: Token) -> object:
    return token.kind, token.value


def _other_date(document: int, other: int, before: str, after: str, original: Place, amendment: Place) -> Change:
    return Change("text", None, before, after, original, amendment, document, other)


def without_rolled(changes: Sequence[Change], rolling: Rolling) -> tuple[list[Change], list[Rolled]]:
    """The changes that the calendar does not explain, and as rolled those that it does."""
    kept: list[Change] = []
    rolled: list[Rolled] = []
    for change in changes:
        kind = _explained(change, rolling)
        if kind is not None:
            rolled.append(Rolled(kind, change.before, change.after, change.original, change.amendment))
        else:
            kept.append(change)
    return kept, rolled


def _explained(change: Change, rolling: Rolling) -> RolledKind | None:
    """As what the calendar explains a change; None where it does not."""
    if _is_aged(change, rolling):
        return "number"
    if change.kind in ("text", "cell"):
        if _is_explained(change.before, change.after, rolling):
            return "date"
        return "figure" if _is_shifted(change.before, change.after) else None
    if change.kind in ("inserted", "deleted") and change.row and _is_named_by_calendar(change.row):
        return "figure"
    return None


def _is_aged(change: Change, rolling: Rolling) -> bool:
    """Whether a person is as many years older as passed (Item 401(b) of Regulation S-K: names and ages)."""
    said = change.before.strip(), change.after.strip()
    if change.kind != "cell" or not _AGE.search(change.column or "") or not all(one.isdecimal() for one in said):
        return False
    return int(said[1]) - int(said[0]) == rolling.years > 0


def _is_shifted(before: str, after: str) -> bool:
    """Whether a series of figures lost its oldest and has a new one, the newest first or last; all else is the same."""
    ours, theirs = ([match[0] for match in _AMOUNT.finditer(text)] for text in (before, after))
    if len(ours) < 2 or len(ours) != len(theirs):
        return False
    words = _AMOUNT.sub("\0", before), _AMOUNT.sub("\0", after)
    return key(words[0]) == key(words[1]) and (ours[:-1] == theirs[1:] or ours[1:] == theirs[:-1])


def _is_named_by_calendar(label: str) -> bool:
    """Whether a row's label is a date or a year and no more: as time goes on rows come and go."""
    tokens = tokens_in(label)
    rest = _rest(label, tokens).replace("\0", "").casefold()
    return bool(tokens) and rest.strip(".,:;()") in _BESIDE


def _is_explained(before: str, after: str, rolling: Rolling) -> bool:
    """Whether two texts are the same but for words of the calendar, each rolled on or the same."""
    ours, theirs = tokens_in(before), tokens_in(after)
    if not ours or len(ours) != len(theirs) or _rest(before, ours) != _rest(after, theirs):
        return False
    return all(
        _value(one) == _value(other) or rolling.explains(one, other) for one, other in zip(ours, theirs, strict=True)
    )


def _rest(text: str, tokens: Sequence[Token]) -> str:
    at, parts = 0, []
    for token in tokens:
        parts.append(text[at : token.start])
        at = token.end
    return key("\0".join((*parts, text[at:])))


def without_new_figures(changes: Sequence[Change], later: Filing) -> tuple[list[Change], list[Rolled]]:
    """The changes without the figures of tables in which most of them are others, as each period brings."""
    by_table: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, change in enumerate(changes):
        place = change.amendment
        if change.kind == "cell" and place is not None and _are_figures(change):
            by_table[place.document, place.block].append(at)
    new: set[int] = set()
    for (document, block), found in by_table.items():
        cells = later.documents[document].blocks[block].cells
        text = later.documents[document].blocks[block].text
        figures = sum(figure(text[cell.start : cell.end]) for cell in cells)
        if len(found) >= _FEW and len(found) > _NEW_FIGURES * figures:
            new.update(found)
    new.update(at for at, change in enumerate(changes) if _is_row_of_figures(change))
    rolled = [
        Rolled("figure", change.before, change.after, change.original, change.amendment)
        for at, change in enumerate(changes)
        if at in new
    ]
    return [change for at, change in enumerate(changes) if at not in new], rolled


def _is_row_of_figures(change: Change) -> bool:
    """Whether a row that came or went has no name: its figures are those of the new period."""
    said = change.before or change.after
    return change.kind in ("inserted", "deleted") and all(figure(one) for one in said.split())


def _are_figures(change: Change) -> bool:
    return bool(figure(change.before) and figure(change.after))
