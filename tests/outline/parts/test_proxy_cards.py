"""The form of proxy stands at the end of a proxy statement as one section."""

from __future__ import annotations

import pytest

from tests.building.trees import PROSE, b, c, p, page, tree

_LEAF = "<hr style='page-break-after:always'/>"
_COVER = (c("SCHEDULE 14A"), p("Proxy Statement Pursuant to Section 14(a)"), p("Check the appropriate box:"), _LEAF)
_BODY = (
    c("NOTICE OF ANNUAL MEETING"),
    p(PROSE),
    c("VOTING"),
    b("Vote by Internet"),
    p(PROSE),
    c("OTHER MATTERS"),
    p(PROSE),
)
_CARD = (
    b("VOTE BY INTERNET - www.vane.example"),
    p("Use the Internet to transmit your voting instructions up until 11:59 P.M. the day before."),
    b("KEEP THIS PORTION FOR YOUR RECORDS"),
    b("VANE WORKS, INC."),
    p("The undersigned hereby appoints Ada Vane and Jo Ridge, and each of them, proxies."),
    b("THIS PROXY IS SOLICITED ON BEHALF OF THE BOARD OF DIRECTORS"),
    p("Please sign exactly as your name appears hereon."),
)


def _told(*content: str) -> list[str]:
    return [line for line in tree(page(*_COVER, *_BODY, *content), "DEF 14A").splitlines() if line[0] != " "]


@pytest.mark.parametrize("between", [(_LEAF,), ()])
def test_the_card_is_one_section(between):
    assert _told(*between, *_CARD)[-2:] == ["# OTHER MATTERS", "# Proxy card"]


def test_a_card_is_called_as_it_calls_itself():
    assert _told(_LEAF, c("FORM OF PROXY"), *_CARD)[-1] == "# FORM OF PROXY"


def test_a_card_behind_an_annex():
    annex = (_LEAF, b("Annex A"), c("VANE WORKS, INC."), c("2031 STOCK PLAN"), p(PROSE), p(PROSE))
    assert _told(*annex, _LEAF, *_CARD)[-2:] == ["# Annex A 2031 STOCK PLAN", "# Proxy card"]


def test_a_statement_that_speaks_of_its_card_has_none():
    assert _told(p("You may detach and return the card, which the Board sent to you."))[-1] == "# OTHER MATTERS"


def test_a_card_that_asks_in_capitals_to_sign_and_return_it():
    card = (
        c("PROXY"),
        b("THIS PROXY IS SOLICITED ON BEHALF OF THE BOARD OF DIRECTORS"),
        p("1. ELECTION OF DIRECTORS [ ] FOR all nominees [ ] WITHHOLD AUTHORITY"),
        p("PLEASE MARK, SIGN, DATE AND RETURN THE PROXY CARD PROMPTLY"),
    )
    told = tree(page(*_COVER, *_BODY, _LEAF, *card), "DEF 14A").splitlines()
    assert told[-2:] == ["# OTHER MATTERS", "# PROXY"]
