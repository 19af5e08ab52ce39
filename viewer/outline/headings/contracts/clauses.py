"""The numbered clauses of a contract, told by their numbers: they count up, and clauses of one kind are siblings.

A number at the start of a paragraph is no heading by itself: sentences are numbered too, and so are exhibits. A
sequence of numbers whose members have titles before their text is a contract's division into clauses.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import accumulate

from viewer.filing.model import Block
from viewer.outline.headings.contracts.chains import Chain, chains_of
from viewer.outline.headings.contracts.clause_heads import ClauseHead, Number, clause_head, is_dense
from viewer.outline.headings.contracts.subclauses import subclause_headings
from viewer.outline.headings.heading import Heading, Look
from viewer.outline.headings.typography import Typography

_LEAST = 3
_MOSTLY = 0.6
_ARTICLE = 15.0
_RANK, _DEEPER = 2.9, 0.2


def clause_headings(
    blocks: Sequence[Block], typography: Typography, furniture: Collection[int]
) -> dict[int, Heading | None]:
    """The headings of numbered clauses by their blocks; None for the blocks of titles that they take in."""
    text = [index for index in range(len(blocks)) if index not in furniture]
    heads = [head for index in text if (head := clause_head(blocks, index)) is not None]
    starts = [0, *accumulate(len(block.text) + 1 for block in blocks)]
    found: dict[int, Heading | None] = {}
    numbers = {head.number for head in heads}
    for chain in chains_of(heads):
        for head in _titled(chain, starts, numbers):
            found[head.block] = _heading(head, blocks, typography)
            if head.title_block != head.block:
                found[head.title_block] = None
    return {**subclause_headings(blocks, found, text, starts), **found}


def _titled(chain: Chain, starts: Sequence[int], numbers: Collection[Number]) -> list[ClauseHead]:
    """The members of a chain that are headings; none where it is a list, a list of contents, or chance."""
    titled = [head for head in chain if head.title is not None]
    strong = [head for head in titled if head.title and head.title.is_strong]
    spans = [(head.block, head.title_block) for head in chain]
    if 2 * sum(head.is_paged for head in chain) >= len(chain) or is_dense(spans, starts):
        return []
    if len(chain) < _LEAST:
        is_sure = len(strong) == len(chain) and (len(chain) > 1 or chain[0].number[:-1] in numbers)
        return strong if is_sure else []
    return titled if len(titled) >= _MOSTLY * len(chain) else strong if len(strong) > 1 else []


def _heading(head: ClauseHead, blocks: Sequence[Block], typography: Typography) -> Heading:
    assert head.title is not None
    title = f"{head.label} {head.title.words}"
    block = blocks[head.block]
    look: Look = ("clause", head.series, len(head.number))
    rank = _RANK - _DEEPER * (len(head.number) - 1)
    if head.series == "article":
        look, rank = ("structure", _ARTICLE), _ARTICLE
    elif head.title.end == len(blocks[head.title_block].text) and typography.stands_out(block, title):
        look, rank = typography.look(block, title), typography.rank(block, title)
    end = head.title.end if head.title_block == head.block else len(block.text)
    rule = "structure" if head.series == "article" else "clause"
    why = f"“{head.label}” counts on from the clause before it or to the one after it."
    return Heading(head.block, 0, end, title, rule, why, look, rank, 0.9)
