"""An exhibit that both filings' lists name is not added: a page's end, or a shorter list, only parts its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from viewer.comparison.blocks.normal import key
from viewer.comparison.exhibit_lists import ExhibitLists, entries_of
from viewer.comparison.model import Change
from viewer.edgar.exhibit_numbers import Label
from viewer.filing.model import Place

Tell = Callable[[str, str, Place, Place], Change]
"""Makes a change of an entry's words: before, after, the places."""


def with_entries_that_stand(
    changes: Sequence[Change], document: int, lists: ExhibitLists, other_lists: ExhibitLists, tell: Tell
) -> list[Change]:
    """The changes with no entry told as new that the original's lists have: what it says otherwise is told.

    ``document`` is the original's index. An entry of which the original has several that differ is left as it was told.
    """
    entries: dict[tuple[str, ...], list[tuple[Place, str]]] = {}
    kept: list[Change] = []
    for change in changes:
        label = _new_entry(change, other_lists)
        if label is None:
            kept.append(change)
            continue
        if not entries:
            entries = _by_label(document, lists)
        stands = entries.get(label.key, [])
        if any(key(text) == key(change.after) for _, text in stands):
            continue
        if len({key(text) for _, text in stands}) == 1 and change.amendment is not None:
            place, text = stands[-1]
            kept.append(tell(text, change.after, place, change.amendment))
        else:
            kept.append(change)
    return kept


def _new_entry(change: Change, lists: ExhibitLists) -> Label | None:
    """The exhibit whose whole entry a change brings, in one of the amendment's lists."""
    place = change.amendment
    if change.before or not change.after or place is None or not lists.holds(place.block):
        return None
    text = lists.blocks[place.block].text
    start, end = place.start or 0, len(text) if place.end is None else place.end
    is_line = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    if not is_line or "\n" in text[start:end]:
        return None
    return next((label for label, _, _ in entries_of(text[start:end])), None)


def _by_label(document: int, lists: ExhibitLists) -> dict[tuple[str, ...], list[tuple[Place, str]]]:
    found: dict[tuple[str, ...], list[tuple[Place, str]]] = {}
    for block in _blocks(lists):
        for label, start, end in entries_of(lists.blocks[block].text):
            text = lists.blocks[block].text[start:end]
            found.setdefault(label.key, []).append((Place(document, block, start, end), text))
    return found


def _blocks(lists: ExhibitLists) -> Iterator[int]:
    for first, end in lists.ranges:
        yield from range(first, min(end, len(lists.blocks)))
