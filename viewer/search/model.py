"""A query as it is understood: what the text must hold, and to which filings and parts of them it is narrowed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from viewer.edgar.exhibit_numbers import Label
from viewer.edgar.item_numbers import ItemKey

AmountKind = Literal["any", "money", "percent"]


class QueryError(Exception):
    """A query that cannot be understood; its text is one sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other, as ``words.words_of`` spells them; ``open_end``: the last may go on."""

    words: tuple[str, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """A number from ``low`` to ``high``, both included (None: no bound), as it is written, its scale word reckoned in.

    ``money`` has a dollar sign before it, ``percent`` a percent sign after it.
    """

    low: Decimal | None
    high: Decimal | None
    kind: AmountKind = "any"


@dataclass(frozen=True, slots=True)
class Near:
    """Two things with at most ``distance`` words between them, in either order."""

    first: Sought
    second: Sought
    distance: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of ``parts`` stands in the paragraph or table, and none of ``without``."""

    parts: tuple[Sought, ...]
    without: tuple[Sought, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of the parts stands there."""

    parts: tuple[Sought, ...]


Sought = Phrase | Amount | Near | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ExhibitKind:
    """An exhibit and its subdivisions: 10 is 10, 10.1 and 10.2(a); without a label any exhibit."""

    label: Label | None


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is searched: each tuple holds alternatives, and an empty one narrows nothing.

    ``forms`` are as written: "10-K" is Form 10-K and its amendments, "10-K/A" only these, "10-K*" all that begin so.
    ``companies`` are the words of a name, each of which begins a word of the company's.
    """

    forms: tuple[str, ...] = ()
    companies: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[str, ...] = ()
    items: tuple[ItemKey, ...] = ()
    exhibits: tuple[ExhibitKind, ...] = ()
    filed: tuple[Days, ...] = ()
    periods: tuple[Days, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought, where, and where not."""

    sought: Sought
    within: Narrowing = Narrowing()
    outside: Narrowing = Narrowing()
