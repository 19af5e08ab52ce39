"""Letters: what stands over the salutation, the filings that a letter speaks of, and the close where it is signed.

The Staff's comments and the answers to them are letters, as are requests to withdraw a registration (Rule 477): they
name a filing on a line of its own over the comments on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.filing.model import Block, Evidence
from viewer.outline.mark import Mark
from viewer.outline.parts.front import body_mark
from viewer.outline.parts.landmarks import find_unsigned

_SALUTATION = re.compile(r"\W*(?:dear\b|ladies\b|gentlem[ae]n\b|to\s+whom\s+it\s+may\s+concern)", re.I)
_COMPLIMENT = re.compile(
    r"^\W*(?:(?:very\s+)?(?:truly|sincerely|respectfully|faithfully)(?:\s+(?:yours|submitted))?"
    r"|(?:yours|best|kind(?:est)?|warm(?:est)?|with)\s+(?:very\s+)?(?:truly|sincerely|faithfully|respectfully|regards))"
    r"(?:\s*,?\s*\n|[\s,]*(?=/s/)|\W*$)",
    re.I,
)
_FILING = re.compile(
    r"\W*(?:(?:draft\s+|preliminary\s+|definitive\s+)*(?:(?:pre-|post-)?(?:effective\s+)?amendment\s+no\.?\s*\d+\s+to\s+)?"
    r"(?:(?:draft\s+)?(?:registration\s+statement|offering\s+statement|(?:annual|quarterly|current)\s+report)\s+on\s+)?"
    r"(?:form|schedule)\s+\d{0,2}-?[A-Z\d][\w-]{0,6}(?:/A)?\b(?!\s+(?:is|was|has|requires|and\s+the)\b)"
    r"|(?:preliminary\s+|definitive\s+)?proxy\s+statement\s+on\s+schedule\s+14A)[^.;]{0,110}",
    re.I,
)
_ANNEX = re.compile(r"\W*(?:annex|appendix|attachment|exhibit|schedule|enclosure)\b", re.I)
_NEAR_TOP = 60
_FOOT = 800
_LONGEST = 160


def letter_marks(blocks: Sequence[Block], furniture: frozenset[int], *, is_by_form: bool) -> list[Mark]:
    """A letter's marks: its text, the filings that it speaks of, and its close.

    What is a letter by its form is one to its end; of other texts the close is told where little follows it.
    """
    head = letterhead(blocks)
    top = replace(body_mark(0, "A document without a cover, such as a letter."), repeated=tuple(head))
    close = _close(blocks, head.stop)
    if close and not is_by_form and sum(len(block.text) for block in blocks[close.block :]) > _FOOT:
        close = None
    stop = close.block if close else len(blocks)
    filings = [mark for mark in _filings(blocks, head.stop, stop) if mark.block not in furniture] if head else []
    return [top, *filings, *([close] if close else [])]


def enclosed(found: Sequence[Mark], blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Of what was found after a letter's close that which is enclosed: on another page, or labelled as an annex.

    What stands below the names of those who sign, on their page, is the sender's foot and who gets copies.
    """
    close = marks[-1]
    if close.kind != "signature":
        return list(found)
    page = blocks[close.block].page
    return [mark for mark in found if blocks[mark.block].page != page or _ANNEX.match(mark.title)]


def letterhead(blocks: Sequence[Block]) -> range:
    """The blocks of a letter up to its salutation, or else to its prose: sender, addressee and subject."""
    page = [index for index in range(min(len(blocks), _NEAR_TOP)) if blocks[index].page == blocks[0].page]
    salutation = next((index for index in page if _SALUTATION.match(blocks[index].text)), -1)
    return range(salutation + 1)


def _close(blocks: Sequence[Block], start: int) -> Mark | None:
    """The complimentary close under which someone signs, or the signature of a letter that has none."""
    for index in range(start, len(blocks)):
        text = blocks[index].text
        if len(text) < 3 * _LONGEST and _COMPLIMENT.match(text):
            line = text.split("\n", 1)[0].split("\t", 1)[0]
            why = "The complimentary close of a letter."
            return Mark(index, 0, len(line), "signature", "Signature", 0, Evidence("letter-close", 0.9, why))
    return find_unsigned(blocks, start)


def _filings(blocks: Sequence[Block], start: int, stop: int) -> list[Mark]:
    """The lines that name a filing and nothing else, over the comments on it; said again, the same goes on."""
    found: list[Mark] = []
    for index in range(start, stop):
        block = blocks[index]
        text = " ".join(block.text.split())
        if block.kind == "table" or not 0 < len(text) <= _LONGEST or not _FILING.fullmatch(text):
            continue
        if found and found[-1].title == text:
            found[-1] = replace(found[-1], repeated=(*found[-1].repeated, index))
            continue
        why = "A filing, named on a line of its own over what the letter says of it."
        found.append(Mark(index, 0, len(block.text), "heading", text, 0, Evidence("filing-named", 0.85, why)))
    return found
