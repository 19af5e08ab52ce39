"""Lines of one heading joined: labels with titles, titles that wrap, companies' names with what they stand over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.filing.model import Block
from viewer.outline.headings.heading import Heading, first_letter, words_of
from viewer.outline.headings.numbering import numberings
from viewer.outline.headings.statements import statement_name
from viewer.outline.headings.words import is_company_name

_LABEL_ALONE = re.compile(
    r"^\W*(?:(?:article|section|chapter|annex|appendix|schedule|exhibit|attachment|note|proposal(?:\s+no\.?)?|part)\s+"
    r"(?:no\.?\s*)?[\w.()-]{1,7}|\d{1,2}(?:\.\d+)*|[IVX]{1,5}|[A-Z])\W*$",
    re.I,
)
_APPENDED = re.compile(r"^\W*(?:annex|appendix|schedule|exhibit|attachment)\s+[\w.()-]{1,7}\W*$", re.I)
_LETTERED_A = re.compile(r"^\W*(?:annex|appendix|schedule|exhibit|attachment|part|section|article)\s+A\W*$", re.I)
_ACTED_ON = re.compile(r"\b(?:vot(?:e|ed|ing)|act(?:ed)?|rel(?:y|ied)|based)\s+on\W*$", re.I)
_GOES_ON = re.compile(r"(?:\b(?:of|to|the|and|for|in|on|with|or|by|under|from|a|an|at|as)|[,&–—-])[^\w?]*$", re.I)
_CONTINUES = re.compile(r"^\W*(?:of|to|and|for|in|on|with|or|by|under|from|pursuant|adopted|as)\b", re.I)
_LINKING = re.compile(r"\s*(?:to|of|to\s+the|of\s+the|for|and|under)\s*", re.I)
_PROPOSAL = re.compile(r"\W*proposal\b", re.I)
_FOR_A_YEAR = re.compile(r"\W*for\s+(?:the\s+|our\s+)?(?:fiscal\s+)?year\s+end(?:ing|ed)\s[\w\s,]{1,24}\d{4}\W?", re.I)
_NAMES_NEXT = re.compile(r"\b(?:of|to|for|with)(?:\s+the)?\W*$", re.I)
_ROOM = 5
"""What stands between two lines of one title is a word, with an empty line on each side of it."""
_WHOLE = frozenset(["run-in", "risk-factor", "clause", "subclause"])
_LONGEST = 200
_ENDING = 16  # characters, in which a last word that cannot end a title begins


def ends_within(title: str) -> bool:
    """Whether a title breaks off, at a word that cannot end one; the "A" of "Annex A" and "voted on" can."""
    ends = title.endswith("&") or _LETTERED_A.match(title) is not None or _ACTED_ON.search(title) is not None
    return _goes_on(title) and not ends


def _goes_on(title: str) -> bool:
    return _GOES_ON.search(title, max(0, len(title) - _ENDING)) is not None


def joined(found: Sequence[Heading], blocks: Sequence[Block]) -> Iterator[Heading]:
    """Lines of one heading as one; a company's name above a heading gives way to it."""
    current: Heading | None = None
    last = -1
    for heading in found:
        if current is not None and adjacent(blocks, last, heading.block):
            first = words_of(blocks[current.block].text.partition("\n")[0])
            begun = first != current.title and _NAMES_NEXT.search(first) is not None
            together = _together(current, heading, is_begun=begun)
            if together is not None:
                current, last = together, heading.block
                continue
        if current is not None and (whole := _across_a_word(current, last, heading, blocks)) is not None:
            current, last = whole, heading.block
            continue
        if current is not None:
            yield _with_year(current, last, blocks)
        current, last = heading, heading.block
    if current is not None:
        yield _with_year(current, last, blocks)


def _with_year(heading: Heading, last: int, blocks: Sequence[Block]) -> Heading:
    """A proposal whose title goes on below its ``last`` line in the year that it is for, set alike, with that."""
    if last == heading.block or not _PROPOSAL.match(heading.title):
        return heading
    below = next((at for at in range(last + 1, len(blocks)) if blocks[at].text), last)
    goes_on = adjacent(blocks, last, below) and blocks[below].style == blocks[last].style
    if below == last or not goes_on or not _FOR_A_YEAR.fullmatch(blocks[below].text):
        return heading
    return replace(heading, title=f"{heading.title} {words_of(blocks[below].text)}")


def adjacent(blocks: Sequence[Block], above: int, below: int) -> bool:
    """Whether nothing stands between two blocks but some room."""
    between = blocks[above + 1 : below]
    return len(between) <= 3 and not any(block.text or block.kind == "page-break" for block in between)


def _across_a_word(above: Heading, last: int, below: Heading, blocks: Sequence[Block]) -> Heading | None:
    """Two lines in capitals that look alike, with "TO" or "OF THE" between them, as the one title that they are.

    So are the label of an annex and its title with the company's name between them.
    """
    between = blocks[last + 1 : below.block]
    words = [block.text for block in between if block.text]
    if len(words) != 1 or len(between) > _ROOM or any(block.kind == "page-break" for block in between):
        return None
    if _APPENDED.match(above.title) and above.rule == "structure" and is_company_name(words[0]):
        is_titled = below.rule == "style" and len(above.title) + len(below.title) < _LONGEST
        return replace(above, title=f"{above.title} {below.title}") if is_titled else None
    if above.look == below.look and _NAMES_NEXT.search(above.title) and is_company_name(words[0]):
        title = f"{above.title} {words_of(words[0])} {below.title}"
        return replace(above, title=title) if len(title) < _LONGEST else None
    if above.look != below.look or above.rule != "style" or not (above.title.isupper() and below.title.isupper()):
        return None
    return replace(above, title=f"{above.title} {words[0].strip()} {below.title}") if _is_linking(words[0]) else None


def _is_linking(words: str) -> bool:
    return _LINKING.fullmatch(words) is not None


def _together(above: Heading, below: Heading, *, is_begun: bool) -> Heading | None:
    """Two headings with nothing between them as the one that they are, or None.

    ``is_begun``: the words of the first begin a title, as "AMENDMENT NO. 1 TO" does before the name of a company.
    """
    if {above.rule, below.rule} & _WHOLE:
        return None
    if is_company_name(above.title) and below.rule != "structure" and not is_begun:
        return replace(below, block=above.block, start=above.start, end=above.end, rank=max(above.rank, below.rank))
    title = f"{above.title} {below.title}"
    if len(title) > _LONGEST or below.rule == "table-caption":
        return None
    if below.title.lower() in above.title.lower():
        return None
    if _APPENDED.match(above.title) and is_company_name(below.title):
        return above
    if _LABEL_ALONE.match(above.title) and not _LABEL_ALONE.match(below.title):
        return replace(above, title=title)
    if statement_name(below.title) and not statement_name(above.title):
        return None
    if _wraps(above, below):
        return replace(above, title=title)
    return None


def _wraps(above: Heading, below: Heading) -> bool:
    """Whether a heading's words go on in the next line; two headings that only look alike stay two."""
    begins_small = first_letter(below.title).islower() and below.title[0].islower()
    if (_goes_on(above.title) or begins_small) and above.rank >= below.rank - 1:
        return True
    if above.look != below.look or numberings(below.title):
        return False
    if begins_small or _CONTINUES.match(below.title):
        return True
    # A title in capitals in the middle of the page is broken into lines as it pleases the eye.
    is_centred = above.rule == "style" and len(above.look) > 4 and bool(above.look[4])
    is_broken = is_centred and above.title.isupper() and not numberings(above.title)
    return is_broken and not (statement_name(above.title) and statement_name(below.title))
