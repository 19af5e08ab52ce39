"""The holdings of a filing beside those of the report before it, which is looked for around it."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.filing.model import Filing, Report
from viewer.filing.reader import open_filing
from viewer.holdings.comparing import compare_holdings
from viewer.holdings.model import Held
from viewer.holdings.reading import holdings_of
from viewer.library.series import last_before, surroundings_of


def holdings_since(later: Filing, report: Report | None = None) -> tuple[Filing | None, Sequence[Held]]:
    """The last report of holdings at hand for an earlier period, or None, and each holding beside it."""
    listed = holdings_of(later)
    before = last_before(later.header, surroundings_of(later.path, later.header, report)) if listed else None
    earlier = open_filing(before.path) if before is not None else None
    return earlier, compare_holdings(holdings_of(earlier) if earlier is not None else (), listed)
