"""Tables that page breaks divide: where rows went from one piece to the next, the pieces are one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from viewer.comparison.blocks.matching import Group, Matching
from viewer.comparison.blocks.normal import key
from viewer.filing.model import Block

_TELLING = 12
"""Characters that a row must have to be known in another piece of its table."""
_LONGEST = 40
"""So many pieces are looked at as one table; rows of a longer one are told piece by piece."""


def with_whole_tables(
    ours: Sequence[Block], furniture: frozenset[int], theirs: Sequence[Block], other: frozenset[int], found: Matching
) -> Matching:
    """The matching with pieces of tables put together that page breaks divide elsewhere."""
    edited = {at for group in found.edited for at in group.ours} | {*found.gone, *(at for at, _ in found.moved)}
    changed = [chain for chain in _chains(ours, furniture) if not edited.isdisjoint(chain)]
    if not changed:
        return found
    where = {at: chain for chain in _chains(theirs, other, least=1) for at in chain}
    joined: list[Group] = []
    for chain in changed:
        twins = dict(_twins(chain, found))
        chains = list(dict.fromkeys(where[twin] for twin in twins.values() if twin in where))
        if len(chains) == 1 and _rows_went_over(ours, chain, theirs, chains[0], twins):
            joined.append(Group(chain, chains[0]))
    return _joined(found, joined)


def left_in_pieces(theirs: Sequence[Block], furniture: frozenset[int], found: Matching) -> int | None:
    """The first piece of a table in more pieces than are looked at as one, where something in it differs."""
    edited = {at for group in found.edited for at in group.theirs} | {*found.new, *(other for _, other in found.moved)}
    chains = _all_chains(theirs, furniture)
    return next((chain[0] for chain in chains if len(chain) > _LONGEST and not edited.isdisjoint(chain)), None)


def _chains(blocks: Sequence[Block], furniture: frozenset[int], least: int = 2) -> Iterator[tuple[int, ...]]:
    """The tables that are looked at as pieces of one."""
    return (chain for chain in _all_chains(blocks, furniture) if least <= len(chain) <= _LONGEST)


def _all_chains(blocks: Sequence[Block], furniture: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """Tables that follow each other with nothing but furniture between them."""
    chain: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind == "table" and at not in furniture:
            chain.append(at)
        elif block.text and at not in furniture:
            yield tuple(chain)
            chain = []
    yield tuple(chain)


def _twins(chain: Sequence[int], found: Matching) -> Iterator[tuple[int, int]]:
    spots = set(chain)
    yield from ((at, other) for at, other in found.equal if at in spots)
    yield from ((at, other) for group in found.edited for at in group.ours if at in spots for other in group.theirs)


def _rows_went_over(
    ours: Sequence[Block], chain: Sequence[int], theirs: Sequence[Block], others: Sequence[int], twins: dict[int, int]
) -> bool:
    """Whether a row of one piece stands in the piece that is matched with another."""
    where, other_where = _rows(ours, chain), _rows(theirs, others)
    return any(at in twins and other_where.get(form, twins[at]) != twins[at] for form, at in where.items())


def _rows(blocks: Sequence[Block], chain: Sequence[int]) -> dict[str, int]:
    """The piece in which each row stands that stands once."""
    rows = [(key(line), at) for at in chain for line in blocks[at].text.split("\n")]
    often = Counter(form for form, _ in rows)
    return {form: at for form, at in rows if often[form] == 1 and len(form) >= _TELLING}


def _joined(found: Matching, joined: Iterable[Group]) -> Matching:
    groups = list(joined)
    ours = {at for group in groups for at in group.ours}
    theirs = {at for group in groups for at in group.theirs}
    if not groups:
        return found
    left = [group for group in found.edited if ours.isdisjoint(group.ours) and theirs.isdisjoint(group.theirs)]
    return Matching(
        equal=[pair for pair in found.equal if pair[0] not in ours and pair[1] not in theirs],
        edited=[*left, *groups],
        moved=[pair for pair in found.moved if pair[0] not in ours and pair[1] not in theirs],
        gone=[at for at in found.gone if at not in ours],
        new=[at for at in found.new if at not in theirs],
    )
