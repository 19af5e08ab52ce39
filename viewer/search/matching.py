"""Where a query stands in a text, word by word; the index finds the paragraphs, this says what in them matched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from viewer.search.amounts import MARK, value_of
from viewer.search.model import AllOf, Amount, AnyOf, Near, Phrase, Sought
from viewer.search.words import DOLLAR, PERCENT, Tokens, tokens_of

_GIANT = 100_000
"""Characters that no paragraph has, and few tables."""
_SIGNS = {"money": DOLLAR, "percent": PERCENT}


class Span(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a text."""

    start: int
    end: int


class _Run(NamedTuple):
    """Words ``first`` to ``last`` (included)."""

    first: int
    last: int


def matches(sought: Sought, text: str) -> tuple[Span, ...]:
    """The characters of a text in which it matches, in order; empty where it does not.

    Words of one text are weighed together, as one paragraph or table; what is only left out is no match by itself.
    """
    if text.isascii() and not _may_match(sought, text.lower()):
        return ()
    tokens = tokens_of(text) if len(text) < _GIANT else _tokens_of_giant(text)
    return tuple(_span(tokens, run) for run in sorted(set(_runs(sought, tokens))))


@lru_cache(maxsize=2)
def _tokens_of_giant(text: str) -> Tokens:
    """The same, kept: with each letter that is typed a query is asked of it again."""
    return tokens_of(text)


def _may_match(sought: Sought, small: str) -> bool:
    """Whether a text in small letters holds the letters of what is sought, which is told many times sooner."""
    match sought:
        case Phrase():
            return all(word in small for word in sought.words if word.isalpha())
        case Amount():
            return True
        case Near():
            return _may_match(sought.first, small) and _may_match(sought.second, small)
        case AnyOf():
            return any(_may_match(part, small) for part in sought.parts)
        case AllOf():
            return all(_may_match(part, small) for part in sought.parts)


def _runs(sought: Sought, tokens: Tokens) -> list[_Run]:
    match sought:
        case Phrase():
            return _phrase(sought, tokens.words)
        case Amount():
            return _amount(sought, tokens.words)
        case Near():
            return _near(sought, tokens)
        case AnyOf():
            return [run for part in sought.parts for run in _runs(part, tokens)]
        case AllOf():
            found = [_runs(part, tokens) for part in sought.parts]
            if not all(found) or any(_runs(part, tokens) for part in sought.without):
                return []
            return [run for runs in found for run in runs]


def _phrase(phrase: Phrase, words: list[str]) -> list[_Run]:
    wanted, length = list(phrase.words), len(phrase.words)
    if length == 1 and phrase.open_end:
        return [_Run(at, at) for at, word in enumerate(words) if word.startswith(wanted[0])]
    found = []
    for first in _positions(wanted[0], words):
        here = words[first : first + length]
        is_open = phrase.open_end and len(here) == length and here[-1].startswith(wanted[-1])
        if here == wanted or (is_open and here[:-1] == wanted[:-1]):
            found.append(_Run(first, first + length - 1))
    return found


def _positions(word: str, words: list[str]) -> Iterator[int]:
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at


def _amount(amount: Amount, words: list[str]) -> list[_Run]:
    fitting = {word for word in set(words) if word.startswith(MARK) and _fits(amount, value_of(word))}
    if not fitting:
        return []
    sign = _SIGNS.get(amount.kind)
    if sign is None:
        return [_Run(at, at) for at, word in enumerate(words) if word in fitting]
    return [_Run(at - 1, at) for at, word in enumerate(words) if word in fitting and at and words[at - 1] == sign]


def _fits(amount: Amount, value: Decimal | None) -> bool:
    if value is None or (amount.low is not None and value < amount.low):
        return False
    return amount.high is None or value <= amount.high


def _near(near: Near, tokens: Tokens) -> list[_Run]:
    first, second = _runs(near.first, tokens), sorted(_runs(near.second, tokens))
    longest = max((run.last - run.first for run in second), default=0)
    found: list[_Run] = []
    for one in first:
        begin = bisect_left(second, (one.first - near.distance - 1 - longest,))
        end = bisect_left(second, (one.last + near.distance + 2,))
        close = [other for other in second[begin:end] if _between(one, other) <= near.distance]
        if close:
            found += (one, *close)
    return found


def _between(one: _Run, other: _Run) -> int:
    """How many words lie between two runs; none where they touch or overlap."""
    earlier, later = sorted((one, other))
    return later.first - earlier.last - 1


def _span(tokens: Tokens, run: _Run) -> Span:
    """The characters of a run; a sign may stand behind its number, before which it counts."""
    inside = slice(run.first, run.last + 1)
    return Span(min(tokens.starts[inside]), max(tokens.ends[inside]))
