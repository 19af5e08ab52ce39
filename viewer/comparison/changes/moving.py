"""What is gone in one place and new in another: told once, as moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.comparison.blocks.normal import key
from viewer.comparison.model import Change

_MOVABLE = 12
"""Characters that a row must have to be recognised in another table, or a line within a longer text."""
_WITHIN = 24
"""Characters that a text must have to be recognised within a longer one of another section, or words in a sentence."""

_WHOLE = ("inserted", "deleted", "table")
"""The kinds of changes that tell a row, a paragraph or a table as a whole."""


def rows_moved(changes: Sequence[Change]) -> list[Change]:
    """The changes with a row that is gone from one table and new in another told once, as moved."""
    return _moved(changes, _are_rows)


def _are_rows(gone: Change, new: Change, form: str) -> bool:
    return bool(gone.row and new.row) and (gone.kind, new.kind) == ("deleted", "inserted") and len(form) >= _MOVABLE


def moved_once(changes: Sequence[Change]) -> list[Change]:
    """The changes with what is gone from one place and new in another told once, as moved."""
    return _moved_into_longer(_moved(changes, _may_have_moved))


def _moved(changes: Sequence[Change], may_be: Callable[[Change, Change, str], bool]) -> list[Change]:
    gone: defaultdict[str, list[Change]] = defaultdict(list)
    for change in reversed(changes):
        if change.before and not change.after:
            gone[key(change.before)].append(change)
    told: list[Change] = []
    moved: set[int] = set()
    for change in changes:
        form = key(change.after) if change.after and not change.before else ""
        twin = gone[form][-1] if form and gone.get(form) else None
        if twin is not None and may_be(twin, change, form):
            gone[form].pop()
            moved.add(id(twin))
            told.append(replace(change, kind="moved", before=twin.before, original=twin.original))
        else:
            told.append(change)
    return [change for change in told if id(change) not in moved]


def _may_have_moved(gone: Change, new: Change, form: str) -> bool:
    """Whether a text can be known again: it has words, and where these stood in a sentence, many."""
    if {gone.kind, new.kind} == {"text"}:
        return len(form) >= _WITHIN
    return any(map(str.isalpha, form))


def _moved_into_longer(changes: Sequence[Change]) -> list[Change]:
    """What is gone as a whole text and stands whole within a new one, or the other way round, as moved there."""
    whole = [one for one in changes if _is_whole(one)]
    new = [(key(one.after), one) for one in whole if one.after]
    gone = [(key(one.before), one) for one in whole if one.before]
    told: list[Change] = []
    for change in changes:
        if not _is_whole(change):
            told.append(change)
            continue
        form, is_gone = key(change.before or change.after), bool(change.before)
        longer = (
            one
            for said, one in (new if is_gone else gone)
            if len(said) > len(form) and form in said and (len(form) >= _WITHIN or one.section == change.section)
        )
        within = next(longer, None) if len(form) >= _MOVABLE else None
        if within is None:
            told.append(change)
        elif is_gone:
            told.append(replace(change, kind="moved", after=change.before, amendment=within.amendment))
        else:
            told.append(replace(change, kind="moved", before=change.after, original=within.original))
    return told


def _is_whole(change: Change) -> bool:
    return change.kind in _WHOLE and not (change.before and change.after)
