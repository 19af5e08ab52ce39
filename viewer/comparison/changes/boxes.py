"""Check boxes that were checked or cleared: told by what the box says, and not by the letter that stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from viewer.comparison.model import Change, How
from viewer.filing.model import Filing, Place
from viewer.outline.cover.check_boxes import check_boxes
from viewer.outline.cover.model import CheckBox

_FRAMES = r"[\s\[\](){}|/_]"
_DRAWN = "☒☑✓✔✗✘⌧ýþ"
_ON = re.compile(rf"(?<![^\W_])[xX√](?![^\W_])|[{_DRAWN}]")
_ANSWER = re.compile(rf"(?:{_FRAMES}|{_ON.pattern}|[☐□❑❏¨]|(?<![^\W_])o(?![^\W_])|\b(?:yes|no)\b)*", re.IGNORECASE)
"""Boxes, checked or not, and the two answers beside them."""
_STATES: tuple[How, ...] = ("checked", "unchecked")
_ASKED = re.compile(
    r"^(?:\(?(?:please\s+)?(?:check|mark|place\s+an?\s+x)\s+(?:here|this\s+box|the\s+following\s+box|if)\b[\s,:]*(?:if\b)?"
    r"|indicate\s+by\s+check\s?mark\s+(?:whether|if))\s*",
    re.IGNORECASE,
)
"""How a form asks for a check, before it says what is checked."""


def with_boxes(changes: Sequence[Change], original: Filing, amendment: Filing) -> list[Change]:
    """The changes with those of a check alone told once, as a box that was checked or cleared.

    Where a box only stands on the other side of its words, nothing was checked.
    """
    told = [_told(change, original, amendment) for change in changes]
    boxes = [change for change in told if change.how in _STATES]
    once = {id(change) for change in {(change.how, change.row): change for change in reversed(boxes)}.values()}
    for one, other in combinations(boxes, 2):
        is_alone = _is_alone(one.original, original) and _is_alone(one.amendment, amendment)
        if one.how != other.how and (one.row == other.row or (is_alone and _blocks(one) == _blocks(other))):
            once -= {id(one), id(other)}
    return [change for change in told if change.how not in _STATES or id(change) in once]


def _blocks(change: Change) -> tuple[int, int] | None:
    return (change.original.block, change.amendment.block) if change.original and change.amendment else None


def _is_alone(place: Place | None, filing: Filing) -> bool:
    return place is not None and len(_boxes(place, filing)) == 1


def _told(change: Change, original: Filing, amendment: Filing) -> Change:
    is_gone, is_new = bool(_ON.search(change.before)), bool(_ON.search(change.after))
    is_answer = _ANSWER.fullmatch(change.before) and _ANSWER.fullmatch(change.after)
    if change.kind not in ("text", "cell") or not is_answer or not (is_gone or is_new):
        return change
    ours, theirs = _box(change.original, original), _box(change.amendment, amendment)
    if is_gone and is_new and (ours is None or theirs is None or ours.checked == theirs.checked):
        return change
    box = theirs if is_new else ours
    if box is None:
        return change
    label = _ASKED.sub("", box.text).strip() or box.text
    how: How = "checked" if box.checked == is_new else "unchecked"  # the answer "No" is a box that is cleared
    return replace(change, row=label, column=None, how=how)


def _box(place: Place | None, filing: Filing) -> CheckBox | None:
    """The box at a place, with its words."""
    if place is None or place.start is None or place.end is None:
        return None
    known = (box for box in _boxes(place, filing) if _meet(box.place, place))
    return next(known, _in_a_line(place, filing))


def _in_a_line(place: Place, filing: Filing) -> CheckBox | None:
    """A box in the midst of words, which are those of its line."""
    text = filing.documents[place.document].blocks[place.block].text
    start, end = place.start or 0, place.end or 0
    first = max(text.rfind(sign, 0, start) for sign in "\t\n") + 1
    last = min((at for sign in "\t\n" if (at := text.find(sign, end)) >= 0), default=len(text))
    words = " ".join(f"{text[first:start]} {text[end:last]}".split())
    is_drawn = any(sign in text[start:end] for sign in _DRAWN)
    return CheckBox(words, True, place) if is_drawn and any(map(str.isalpha, words)) else None


def _boxes(place: Place, filing: Filing) -> list[CheckBox]:
    """The boxes of a block, which may have their words from the block before it."""
    blocks = filing.documents[place.document].blocks[max(place.block - 1, 0) : place.block + 1]
    last = len(blocks) - 1
    return [box for box in check_boxes(blocks, place.document, len(blocks)) if box.place.block == last]


def _meet(one: Place, other: Place) -> bool:
    return (one.start or 0) <= (other.end or 0) and (other.start or 0) <= (one.end or 0)
