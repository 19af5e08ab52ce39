"""What stands before the Items: the cover and where it ends; a letter has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block, Evidence
from viewer.filing.paper.furniture import is_way_back
from viewer.outline.mark import Mark
from viewer.outline.model import UNTITLED
from viewer.outline.parts.legends import legend_end

_LONGEST_COVER = 25_000
_SHORTEST_BODY = 400
_COVER_PAGES = 4
_EMPTY_PAGE = 40
_COVER_BLOCKS = 60
_BELOW = 5
_PROSE = 200
_ON_A_COVER = re.compile(
    r"indicate\s+by\s+check\s*mark|documents?\s+incorporated\s+by\s+reference|aggregate\s+market\s+value|"
    r"exact\s+name\s+of\s+(?:the\s+)?registrant|commission\s+file|securities\s+registered\s+(?:pursuant|under)|"
    r"calculation\s+of\s+(?:registration|filing)\s+fee|cusip\s+n|check\s+the\s+appropriate\s+box|"
    r"approximate\s+date\s+of\s+(?:commencement|(?:the\s+)?proposed\s+(?:public\s+)?(?:offering|sale))|payment\s+of\s+filing\s+fee|institutional\s+investment\s+manager\s+filing|"
    r"investment\s+company\s+act\s+file\s+number|form\s+24f-2|^\W*in\s+the\s+matter\s+of\b|"
    r"^\W*filed\s+(?:pursuant\s+to|under)\s+rule\s+424\b|neither\s+the\s+securities\s+and\s+exchange\s+commission\s+nor|"
    r"^\W*as\s+filed\s+with\s+the\s+(?:u\.?s\.?\s+)?securities\s+and\s+exchange\s+commission",
    re.I,
)
_MASTHEAD = re.compile(
    r"\W*(?:united\s+states(?:\s+of\s+america)?(?:\s+securities\s+and\s+exchange\s+commission)?"
    r"|(?:u\.?s\.?\s+)?securities\s+and\s+exchange\s+commission"
    r"|(?:form|schedule)\s+[A-Z\d][\w-]{0,8}(?:\s?/\s?A)?)[\W\d]*(?:washington\W.{0,20})?",
    re.I,
)
AGENCY = re.compile(
    r"\W*(?:united\s+states\s+|u\.?\s?s\.?\s+)?securities\s+and\s+exchange\s+commission(?:\W+washington\W.{0,20})?\W*",
    re.I,
)
FORM_ALONE = re.compile(r"\W*(?:FORM|Form|SCHEDULE|Schedule)\s+[A-Z\d][\w-]{0,8}(?:\s?/\s?A)?\W*")
_MASTHEAD_BLOCKS = 8
_AFTER_A_COVER = re.compile(
    r"^\W*(?:(?:special\s+|cautionary\s+)?(?:note|statements?|information|language|notice|disclosures?)\s+(?:regarding|concerning|about|"
    r"on|relating\s+to)\s+forward|(?:note\s+regarding\s+|cautionary\s+)?forward[-\s]looking|glossary|certain\s+(?:defined\s+)?"
    r"(?:terms|definitions)|defined\s+terms|definitions|risk\s+factors?(?:\s+summary)?|summary\s+(?:of\s+)?risk|prospectus|about\s+this|"
    r"introduction|introductory|preliminary\s+(?:note|statement)|basis\s+of\s+presentation|letter\s+to|to\s+our|portions\s+amended)",
    re.I,
)

_NOTICE = re.compile(
    r"^\W*notice\s+of\s+(?:the\s+)?(?:\d{4}\s+)?(?:annual|special|extraordinary)\b.{0,40}\bmeeting\b", re.I
)


def cover_mark(blocks: Sequence[Block], first: Mark | None) -> list[Mark]:
    """The cover, which begins the document, unless its first heading does.

    Above it may stand a note that speaks of the amendment.
    """
    if first is not None and first.position == (0, 0):
        below = _masthead(blocks) if first.kind == "explanatory-note" else None
        why = "What stands on a cover, below a note."
        return [] if below is None else [Mark(below, 0, 0, "cover", "Cover", 0, Evidence("cover", 0.9, why))]
    why = "What stands before the first heading of the form."
    return [Mark(0, 0, 0, "cover", "Cover", 0, Evidence("cover", 0.95, why))]


def has_cover(blocks: Sequence[Block]) -> bool:
    """Whether a document's first blocks say what covers say, or begin with the Commission's name over the form's.

    The legend over what is filed under a rule alone stands for one.
    """
    first = blocks[:_COVER_BLOCKS]
    if legend_end(blocks) or any(_ON_A_COVER.search(block.text, 0, _LONGEST_COVER) for block in first):
        return True
    lines = [line for block in first[:_MASTHEAD_BLOCKS] for line in block.text.split("\n") if line]
    agency = next((at for at, line in enumerate(lines) if AGENCY.fullmatch(line)), len(lines))
    return any(FORM_ALONE.fullmatch(line) for line in lines[agency : agency + _MASTHEAD_BLOCKS])


def _masthead(blocks: Sequence[Block]) -> int | None:
    """Where a cover begins below the document's first lines: with the Commission's name or the form's, alone."""
    for index in range(1, min(_COVER_BLOCKS, len(blocks))):
        line = blocks[index].text.split("\n", 1)[0]
        if _MASTHEAD.fullmatch(line):
            below = blocks[index : index + _COVER_BLOCKS]
            return index if any(_ON_A_COVER.search(block.text) for block in below) else None
    return None


def text_after_cover(blocks: Sequence[Block], stop: int, *, has_items: bool) -> Mark | None:
    """Where the text begins that is no cover any more, if it does before a block.

    A cover ends with its page, or where a heading stands that no cover has. A form's Items end a short one. A legend
    that stands for a cover ends with itself.
    """
    if 0 < (legend := legend_end(blocks)) < stop:
        return body_mark(legend, "The text after the legend.")
    length = sum(len(block.text) for block in blocks[:stop])
    heading = _heading_after_cover(blocks, stop)
    page = None if has_items and length < _LONGEST_COVER else _last_cover_page(blocks, stop)
    rule = None if has_items else _after_rule(blocks, stop)
    start = min((one for one in (heading, page, rule) if one is not None), default=None)
    if start is None:
        return None
    is_short = sum(len(block.text) for block in blocks[start:stop]) <= _SHORTEST_BODY
    if is_short and not _NOTICE.match(blocks[start].text):
        return None
    return body_mark(start, "The text after the cover.")


def _after_rule(blocks: Sequence[Block], stop: int) -> int | None:
    """The heading under the rule that ends a cover, in a document without pages; captions in brackets are a cover's."""
    if stop < 2 or blocks[0].page != blocks[stop - 1].page:
        return None
    near = range(min(stop, _COVER_BLOCKS))
    last = max((at for at in near if _ON_A_COVER.search(blocks[at].text, 0, _LONGEST_COVER)), default=0)
    for rule in (at for at in near if at > last and blocks[at].kind == "rule"):
        below = [at for at in range(rule + 1, min(stop, rule + _COVER_BLOCKS)) if not is_way_back(blocks[at].text)][
            :_BELOW
        ]
        told = [blocks[at].text for at in below]
        if told and _is_set_off(blocks[below[0]]) and any(len(text) > _PROSE for text in told[1:]):
            return None if any(text.startswith("(") for text in told) else below[0]
    return None


def _is_set_off(block: Block) -> bool:
    style = block.style
    return block.kind == "heading" or style.bold or style.underline or style.centered or block.text.isupper()


def body_mark(block: int, why: str, title: str = UNTITLED) -> Mark:
    """Text of a document that no heading of a form stands over."""
    return Mark(block, 0, 0, "body", title, 0, Evidence("body", 0.8, why))


def page_end(blocks: Sequence[Block], start: int, stop: int) -> int | None:
    """The first block of the next page, when enough text follows it to be a section of its own."""
    for index in range(start, stop):
        if blocks[index].page != blocks[start].page:
            following = sum(len(block.text) for block in blocks[index:stop])
            return index if following > _SHORTEST_BODY else None
    return None


def _heading_after_cover(blocks: Sequence[Block], stop: int) -> int | None:
    length = 0
    for index in range(2, stop):
        block = blocks[index]
        length += len(block.text)
        if length > _LONGEST_COVER:
            return None
        is_line = block.kind != "table" and 0 < len(block.text) < 120
        if is_line and _heads_no_cover(block.text) and _is_set_off(block):
            return index
    return None


def _heads_no_cover(text: str) -> bool:
    return _AFTER_A_COVER.match(text) is not None or _NOTICE.match(text) is not None


def _last_cover_page(blocks: Sequence[Block], stop: int) -> int | None:
    """The first block after the last of the first pages that carries what covers carry."""
    starts = [index for index in range(1, stop) if blocks[index].page != blocks[index - 1].page][:_COVER_PAGES]
    if starts and sum(len(block.text) for block in blocks[: starts[0]]) < _EMPTY_PAGE:
        starts = starts[1:]  # a leaf before the cover, empty or with a line
    if not starts:
        return None
    end = starts[0]
    for start, following in zip(starts, [*starts[1:], stop], strict=True):
        words = " ".join(block.text[:300] for block in blocks[start:following])
        if len(words) > _LONGEST_COVER or not _ON_A_COVER.search(words):
            break
        end = following
    return end if end < stop else None
