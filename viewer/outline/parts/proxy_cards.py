"""The form of proxy at the end of a proxy statement: the card that a holder marks, signs and sends back.

Schedule 14A has it filed as an appendix at the end; Rule 14a-4 has it say in bold who solicits it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.edgar.forms import Form
from viewer.filing.model import Block, Evidence
from viewer.outline.headings.heading import words_of
from viewer.outline.mark import Mark

_SURE = re.compile(
    r"undersigned\b.{0,120}\bhereby\s+(?:appoint|constitute|revok)|detach\s+(?:here|and\s+(?:return|mail)|along|below|at)"
    r"|(?:fold|tear|cut)\s+(?:and|or)\s+detach|(?:keep|retain)\s+this\s+portion|proxy\s+(?:card\s+)?is\s+valid\s+only\s+when"
    r"|(?:this\s+)?(?:proxy|consent)(?:\s+card)?\s+(?:is\s+)?(?:being\s+)?solicited\s+(?:on\s+behalf|by\s+(?:and\s+on|the|our))"
    r"|please\s+mark\s+(?:your\s+)?votes?\s+(?:as|in|like)|sign\s+exactly\s+as\s+(?:your\s+)?name",
    re.I,
)
_IN_CAPITALS = re.compile(r"\bSIGN\b[A-Z\s,]{1,40}\bRETURN\s+(?:THE|THIS|YOUR)\b")
_TITLE = re.compile(
    r"\W*(?:(?:preliminary|revocable|form\s+of|white|gold|blue|green|common\s+stock)\s+)*"
    r"(?:proxy(?:\s+(?:card|ballot|form))?|(?:proxy\s+)?voting\s+instructions?\s+(?:form|card)|form\s+of\s+proxy(?:\s+card)?)\W*",
    re.I,
)
_APPENDED = re.compile(r"\W*(?:annex|appendix|exhibit|schedule)\s+[A-Z\d]{1,3}\b", re.I)
_VOTES = re.compile(r"\bvot(?:e|ing)\b|\bproxy\b|\binternet\b|\btelephone\b", re.I)
_LONG = 9_000
"""A card is one leaf with two sides, or one for each class of shares; longer, the words stand in the statement."""
_NEAR = 60
_LINE = 120
_ABOVE = 12
_SIGNS = 2


def proxy_card_marks(blocks: Sequence[Block], form: Form | None) -> list[Mark]:
    """The card at the end of a proxy statement, from its page or its first line on."""
    if form is None or form.kind != "proxy statement":
        return []
    sure = [
        index for index in range(1, len(blocks)) if _SURE.search(blocks[index].text, 0, 20_000) or _asks(blocks[index])
    ]
    first = _first(sure, blocks)
    if first is None:
        return []
    top = _top(blocks, first)
    title = next((index for index in range(top, first + 1) if _TITLE.fullmatch(blocks[index].text)), None)
    words = "Proxy card" if title is None else words_of(blocks[title].text)
    # What is set off in a card is what to mark and where to sign: it heads nothing.
    why = "The form of proxy, by the words that ask to mark and sign it, at the end of the statement."
    end = len(blocks[top].text) if top == title else 0
    repeated = tuple(range(top, len(blocks)))
    return [Mark(top, 0, end, "heading", words, 0, Evidence("proxy-card", 0.85, why), repeated=repeated)]


def _asks(block: Block) -> bool:
    """Whether a block asks in capitals to sign the card and to return it."""
    return "RETURN" in block.text and _IN_CAPITALS.search(block.text) is not None


def _first(sure: Sequence[int], blocks: Sequence[Block]) -> int | None:
    """The first of the last words of a card that stand near to each other and to the end."""
    found: int | None = None
    length = told = 0
    last = len(blocks)
    for index in reversed(sure):
        length += sum(len(block.text) for block in blocks[index:last])
        if length > _LONG or (found is not None and found - index > _NEAR):
            break
        if any(_APPENDED.match(block.text[:_LINE]) for block in blocks[index:last]):
            break
        found, last, told = index, index, told + len(set(_SURE.findall(blocks[index].text))) + _asks(blocks[index])
    return found if told >= _SIGNS else None


def _top(blocks: Sequence[Block], first: int) -> int:
    """Where the card begins: with its page, where that holds nothing else, or with the short lines above its words."""
    page = next((at for at in range(first, 1, -1) if blocks[at - 1].page != blocks[first].page), 1)
    if sum(len(block.text) for block in blocks[page:first]) <= _LONG and not _ends_text(blocks[page:first]):
        return page
    top = first
    while top > max(page, first - _ABOVE) and len(blocks[top - 1].text) <= _LINE and blocks[top - 1].text[-1:] != ".":
        top -= 1
    return top


def _ends_text(above: Sequence[Block]) -> bool:
    """Whether the statement's own text goes on above the card on its page."""
    return any(
        len(block.text) > 2 * _LINE and block.kind == "paragraph" and not _VOTES.search(block.text) for block in above
    )
