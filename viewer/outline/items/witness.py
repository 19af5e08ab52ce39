"""The header's ITEM INFORMATION as a witness: where it and the text of a current report disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.forms import EIGHT_K, form_of
from viewer.edgar.item_numbers import NUMBER
from viewer.filing.model import Filing, Finding
from viewer.outline.model import Outline
from viewer.outline.text import title_agreement

_NUMBER = re.compile(rf"^\W*(?:item\s*)?({NUMBER})\W*$", re.I)
_AGREES = 0.8


def item_findings(filing: Filing, outlines: Sequence[Outline]) -> tuple[Finding, ...]:
    """What the header announces and the text lacks, and the reverse; nothing for forms other than 8-K.

    A title that two eras of the form share (Form 8-K was renumbered in August 2004) is held to name either Item.
    """
    if form_of(filing.header.base_form) is not EIGHT_K or not filing.header.items or not outlines:
        return ()
    items = [section for section in outlines[0].walk() if section.kind == "item"]
    in_text = {key.number: section for section in items for key in section.items}
    announced = [(written, _numbers(written)) for written in filing.header.items]
    found = [
        Finding("note", f"The header announces “{written}”, which no Item of the text answers to.")
        for written, numbers in announced
        if numbers and not numbers & set(in_text)
    ]
    every = {number for _, numbers in announced for number in numbers}
    if all(numbers for _, numbers in announced):
        found += [
            Finding("note", f"The text has Item {number}, which the header does not announce.", section.place)
            for number, section in in_text.items()
            if number not in every
        ]
    return tuple(found)


def _numbers(written: str) -> set[str]:
    """The Items that a header's words may mean: by number, or by title in either numbering."""
    match = _NUMBER.match(written)
    if match is not None:
        return {match[1]} if match[1] in EIGHT_K.by_number else set()
    agreements = [(title_agreement(written, item.titles), item.number) for item in EIGHT_K.items]
    best = max(agreement for agreement, _ in agreements)
    return {number for agreement, number in agreements if agreement == best} if best >= _AGREES else set()
