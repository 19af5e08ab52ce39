"""Answers that are set like headings: where a form letters an Item's paragraphs, only their titles head anything."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.edgar.forms import Form
from viewer.outline.mark import Mark
from viewer.outline.text import title_agreement

_AGREES = 0.5


def without_answers(marks: Sequence[Mark], form: Form | None) -> list[Mark]:
    """The marks without headings that are no paragraph's title, in the Items whose paragraphs the form letters.

    Items 1 and 2 of Schedule 13G ask for names, addresses and a class of securities; many set the answers in bold.
    """
    lettered = [item for item in form.items if "(" in item.number] if form else []
    if not lettered:
        return list(marks)
    titles = tuple(title for item in lettered for title in item.titles)
    numbers = {item.number.partition("(")[0] for item in lettered}
    kept: list[Mark] = []
    within: Mark | None = None
    for mark in marks:
        if mark.kind != "heading" or (within is not None and mark.level <= within.level):
            within = mark if any(key.number in numbers for key in mark.items) else None
        if within is None or mark is within or title_agreement(mark.title, titles) >= _AGREES:
            kept.append(mark)
    return kept
