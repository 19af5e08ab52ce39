"""The votes of a fund are told by its series and by the companies that met."""

from __future__ import annotations

from tests.building.trees import ascii_page, tree

_RECORD = """
Item 1. Proxy Voting Record

Fund Name: Vane Trust

============================= Vane Growth Fund ==============================


RIDGE WORKS INC.

Ticker:       RDG            Security ID:  G99912108
Meeting Date: MAY 04, 2020   Meeting Type: Annual

#     Proposal                                Mgt Rec   Vote Cast    Sponsor
1.1   Elect Director Cora Mill                For       For          Management

--------------------------------------------------------------------------------

MILL STREET LTD.

Ticker:       MST            Security ID:  416999108
Meeting Date: MAY 11, 2020   Meeting Type: Annual

#     Proposal                                Mgt Rec   Vote Cast    Sponsor
1     Elect Director Ben Ridge                For       Withhold     Management

============================= Vane Income Fund ==============================

SIGNATURES

Vane Trust

By: /s/ Ada Vane
"""


def test_series_and_meetings():
    assert tree(ascii_page(_RECORD), "N-PX", is_plain=True).splitlines()[:5] == [
        "Item 1 Proxy Voting Record",
        "  # Vane Growth Fund",
        "    # RIDGE WORKS INC.",
        "    # MILL STREET LTD.",
        "  # Vane Income Fund",
    ]
