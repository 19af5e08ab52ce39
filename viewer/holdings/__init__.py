"""What a report of holdings lists (Form 13F, Form N-PORT), and how that differs from an earlier one."""

from viewer.holdings.comparing import compare_holdings
from viewer.holdings.model import Held, Holding
from viewer.holdings.reading import holdings_of

__all__ = ["Held", "Holding", "compare_holdings", "holdings_of"]
