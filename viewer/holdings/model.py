"""The words of holdings: what is held, and how a holding stands to the one reported before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from viewer.filing.model import Place

Standing = Literal["new", "not-reported", "more", "less", "same"]
"""A holding that the later report does not list is not reported: it may have been sold, or be below what is listed."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One security that a report lists, its rows for several managers added up.

    ``identifier`` is the CUSIP, else the ISIN, else the name with the title. ``unit`` is "SH" (shares), "PRN"
    (principal amount) or what Form N-PORT says. ``option`` is "put", "call" or empty. ``value`` is as the report gives
    it: Form 13F gave thousands until 2022. ``places`` are the rows.
    """

    identifier: str
    name: str
    title: str
    option: str
    unit: str
    amount: Decimal
    value: Decimal
    places: tuple[Place, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same holding in another report."""
        return self.identifier, self.option, self.unit


@dataclass(frozen=True, slots=True)
class Held:
    """A holding in two reports; one of them is None where that report does not list it.

    ``split`` is "4:1" where the amounts and the values are as a split of the shares would leave them.
    """

    standing: Standing
    earlier: Holding | None
    later: Holding | None
    split: str | None = None

    @property
    def holding(self) -> Holding:
        """The one that names it: the later, where there is one."""
        found = self.later or self.earlier
        assert found is not None
        return found

    @property
    def difference(self) -> Decimal:
        """The later amount less the earlier; what is not reported counts nothing."""
        before = self.earlier.amount if self.earlier else Decimal(0)
        return (self.later.amount if self.later else Decimal(0)) - before
