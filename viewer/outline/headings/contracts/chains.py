"""The sequences that the numbers of a document's clauses count up in; each number goes on the likeliest of them.

A document has as many sequences as lists, and in a run of one number each begins another: those that a number may go
on are looked up by the numbers that they have come to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.outline.headings.contracts.clause_heads import ClauseHead, Number, Part, Series

Chain = list[ClauseHead]
_Kind = tuple[str, bool, bool, bool]
"""The letter of a part, whether a word and a title stand with the number, whether it ends in 0: all that likens two."""
_Ends = dict[int, dict[_Kind, list[tuple[Chain, int]]]]
"""Chains by the number of a part and by their kind, each with its length when it came there, the latest last."""


def chains_of(heads: Sequence[ClauseHead]) -> list[Chain]:
    """The sequences that count up, in the order of their first members."""
    chains: list[Chain] = []
    known = _Known()
    for head in heads:
        goes_on = list(known.before(head))
        if goes_on:
            chain = max(goes_on, key=lambda chain: (_likeness(chain[-1], head), chain[-1].block))
        else:
            chains.append(chain := [])
        chain.append(head)
        known.add(chain)
    return chains


def _likeness(above: ClauseHead, below: ClauseHead) -> int:
    nearest = above.number[-1][0] + 1 == below.number[-1][0]
    return 2 * (above.has_word == below.has_word) + ((above.title is None) == (below.title is None)) + nearest


class _Known:
    """The chains by where they have come to: by the last part of their number, and by the one before it."""

    def __init__(self) -> None:
        self._by_last: dict[tuple[Series, Number], _Ends] = {}
        self._by_one_above: dict[tuple[Series, Number], _Ends] = {}

    def add(self, chain: Chain) -> None:
        """Take in a chain that has begun or gone on."""
        series, number = chain[-1].series, chain[-1].number
        _put(self._by_last.setdefault((series, number[:-1]), {}), number[-1], chain)
        if len(number) > 1:
            _put(self._by_one_above.setdefault((series, number[:-2]), {}), number[-2], chain)

    def before(self, head: ClauseHead) -> Iterator[Chain]:
        """The chains that a number goes on, the latest of each kind.

        It is the next of its list, or the first one under the next number above it.
        """
        series, number = head.series, head.number
        yield from _before(self._by_last.get((series, number[:-1]), {}), number[-1])
        if len(number) > 1 and number[-1][0] == 1:
            yield from _before(self._by_one_above.get((series, number[:-2]), {}), number[-2])


def _put(ends: _Ends, part: Part, chain: Chain) -> None:
    head = chain[-1]
    kind = part[1], head.has_word, head.title is None, head.number[-1][0] == 0
    ends.setdefault(part[0], {}).setdefault(kind, []).append((chain, len(chain)))


def _before(ends: _Ends, part: Part) -> Iterator[Chain]:
    """The chains whose part goes to the next ("5" to "5A", "6" or, one being left out, "7")."""
    for above in (part[0], part[0] - 1, part[0] - 2):
        for kind, found in ends.get(above, {}).items():
            while found and len(found[-1][0]) > found[-1][1]:  # it has gone on since
                found.pop()
            if found and (above < part[0] or kind[0] < part[1]):
                yield found[-1][0]
