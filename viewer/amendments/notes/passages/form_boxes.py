"""Purposes that a form asks for by check box: Form 13F's "is a restatement" and "adds new holdings entries"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.amendments.model import Purpose
from viewer.amendments.sentences import Sentence
from viewer.filing.model import Document, Place

_BOX = re.compile(
    r"(?:\[\s?[Xx]\s?\]|[☒☑])\s?(?P<box>is\s+a\s+restatement|adds\s+new\s+holdings\s+entries)\.?"
    r"|\bAmendment\s+[Tt]ype\t(?P<field>RESTATEMENT|NEW HOLDINGS)"
)


class Box(NamedTuple):
    """A checked box: its purpose and its words."""

    purpose: Purpose
    sentence: Sentence


def checked_boxes(document: Document) -> Iterator[Box]:
    """The boxes that say what an amended Form 13F does (Form 13F cover page, Special Instruction 3)."""
    for index, block in enumerate(document.blocks):
        if not any(word in block.text for word in ("estate", "oldings", "RESTATE", "HOLDINGS")):
            continue
        for found in _BOX.finditer(block.text):
            restates = "restate" in (found["box"] or found["field"]).casefold()
            place = Place(document.index, index, found.start(), found.end())
            yield Box("restate" if restates else "add", Sentence(found[0], place))
