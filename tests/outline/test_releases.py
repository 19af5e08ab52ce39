"""The lines between a news release's headline and its dateline say more of the headline and head nothing."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, b, c, i, p, page, tree

_HEADLINE = c("Vane Works Reports Its Second Quarter")
_SUBHEAD = i("Record sales; the outlook is raised")


@pytest.mark.parametrize(
    "dateline",
    [
        f"RENO, Nev., July 12, 2031 – {PROSE}",
        f"Reno, Nevada (July 12, 2031) -- {PROSE}",
        f"RENO, Nev.--(BUSINESS WIRE)--{PROSE}",
    ],
)
def test_a_line_under_the_headline_heads_nothing(dateline):
    told = tree(page(_HEADLINE, _SUBHEAD, p(dateline), b("Outlook"), PROSE), None).splitlines()
    assert told == ["# Vane Works Reports Its Second Quarter", "  # Outlook"]


def test_a_heading_over_prose_above_the_dateline_stays():
    dateline = p(f"RENO, Nev., July 12, 2031 – {PROSE}")
    told = tree(page(_HEADLINE, b("Highlights"), p("Sales rose."), dateline, b("Outlook"), PROSE), None).splitlines()
    assert told == ["# Vane Works Reports Its Second Quarter", "  # Highlights", "  # Outlook"]


def test_lines_over_prose_without_a_dateline_stay():
    told = tree(page(_HEADLINE, _SUBHEAD, PROSE, b("Outlook"), PROSE), None).splitlines()
    assert told[1] == "  # Record sales; the outlook is raised"
