"""Where a note ends: at the next Item or Part, unless that is one of a list which the note announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block
from viewer.outline.items.amendment_lines import note_after_number

_NEXT_PART = re.compile(
    r"\W*(?:items?\s+(?:\d|one\b)|parts?\s+(?:i{1,3}|iv|one|two)\b|signatures?\W*$|(?:exhibit\s+index|index\s+to\s+exhibits)\W*$"
    r"|(?:cautionary|forward.looking|special\s+note|glossary|prospectus\W*$)|pursuant\s+to\s+the\s+requirements\b)",
    re.IGNORECASE,
)
_ITEM_LINE = re.compile(
    r"\W*(?P<part>parts?\s+[iv]{1,3}\W{1,4})?items?\s+(?P<number>\d{1,2})[^\n]{0,160}$", re.IGNORECASE
)
# "Item 1 reported a loss of …": a sentence about an Item, and not the heading of one.
_SENTENCE_ABOUT_ITEMS = re.compile(
    r"\W*(?:P(?:art|ART)s?\s+[IV]{1,3}\W{1,3})?I(?:tem|TEM)s?\s+\d[\d.]*[A-C]?(?:\(\w\))*(?:\s*(?:,|and|through|to|-)\s*\d[\d.]*[A-C]?)*\s+"
    r"(?:of\s+(?:the|its|our)\s+)?(?!of\b|through\b|and\b|to\b)[a-z]|\W*P(?:art|ART)\s+[IV]{1,3}\s+(?!of\b|through\b|and\b|to\b)[a-z]"
)
_SENTENCE_OF_AN_ITEM = re.compile(
    r"\W*(?:P(?:art|ART)\s+[IV]{1,3}\W{1,3})?I(?:tem|TEM)s?\s+\d[\d.]*[A-C]?(?:\(\w\))*\s+(?:of|in|to|under)\s+(?:the|its|our)\s"
    r"[^.;]*?\s(?:is|are|was|were|has|have|had)\s"
)
_SENTENCE_OF_A_LIST = re.compile(
    r"\s*(?:[·•●▪◦*\-–—]\s|.{0,120}\b(?:has|have|is|are)\s+(?:being\s+|been\s+|hereby\s+)+\w+ed\b"
    r"|.{0,160}\b(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:corrected|revised|restated|replaced|deleted|added|changed|updated|supplemented)\b)"
)
# "ITEM 14 - EXHIBITS ADDED".
_IS_DONE = re.compile(r"\b(?:added|revised|restated|corrected|deleted|replaced|updated|refiled)\W*$", re.IGNORECASE)
# "Item 1, page 6: change “eleven” to “seven”."
_ASKS = re.compile(r"\W*I(?:tem|TEM)s?\s+\d[^:]{0,40}:\s+[a-z]")
_LINES_OF_ITEM = 200


def lists_items(blocks: Sequence[Block], index: int, in_list: bool) -> bool:
    """Whether a line is one of a list of Items that a colon announces: another follows it at once.

    Where the numbers begin again without their Part, the filing's own Items begin.
    """
    line = _ITEM_LINE.match(blocks[index].text)
    if line is None:
        return False
    before = _ITEM_LINE.match(blocks[index - 1].text)
    if in_list and before:
        return line["part"] is not None or int(line["number"]) >= int(before["number"])
    follows = index + 1 < len(blocks) and _ITEM_LINE.match(blocks[index + 1].text) is not None
    return follows and blocks[index - 1].text.rstrip().endswith(":")


def ends_note(block: Block) -> bool:
    """Whether a block is the heading of an Item or a Part, or of what else comes after a note."""
    return (
        len(block.text) < _LINES_OF_ITEM
        and _NEXT_PART.match(block.text) is not None
        and not _says_amended(block.text)
        and note_after_number(block.text) is None
    )


def _says_amended(text: str) -> bool:
    if (
        _IS_DONE.search(text)
        or any(word in text.casefold() for word in ("amended", "amends"))
        or _SENTENCE_OF_A_LIST.match(text)
    ):
        return True
    if _SENTENCE_OF_AN_ITEM.match(text) or _ASKS.match(text):
        return True
    return text.rstrip().endswith(".") and _SENTENCE_ABOUT_ITEMS.match(text) is not None
