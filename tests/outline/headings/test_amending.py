"""What a contract puts into another stands under the clause that puts it in, and the contract goes on below."""

from __future__ import annotations

from tests.building.trees import PROSE, b, c, p, page, tree

BY = "The section entitled “RATES” is hereby deleted in its entirety and the following is substituted therefor:"
SET_IN = "margin-left:36pt"


def _run_in(words: str, style: str = "") -> str:
    return f'<p style="{style}"><b>{words}</b> {PROSE}</p>'


def _tree(*content: str) -> list[str]:
    return tree(page(c("AGREEMENT"), *content), None).splitlines()


def test_headings_put_in_hold_nothing_of_the_contract_that_puts_them_in():
    put_in = (f'<p style="{SET_IN}"><b>RATES.</b></p>', _run_in("Base Rate.", SET_IN), _run_in("Spread.", SET_IN))
    more = (p("The paragraph on payment is hereby amended to read:"), _run_in("PAYMENT.", SET_IN))
    told = _tree(
        *(_run_in("BALANCE OWED."), b("CHANGES."), p(BY), *put_in, *more),
        *(p("Nothing else is changed."), _run_in("COLLATERAL."), _run_in("WAIVER OF JURY.")),
    )
    assert told == [
        "# AGREEMENT",
        "  # BALANCE OWED",
        "  # CHANGES.",
        "    # RATES.",
        "      # Base Rate",
        "      # Spread",
        "    # PAYMENT",
        "  # COLLATERAL",
        "  # WAIVER OF JURY",
    ]


def test_what_is_not_set_in_is_not_put_in():
    told = _tree(_run_in("BALANCE OWED."), p(BY), _run_in("COLLATERAL."))
    assert told == ["# AGREEMENT", "  # BALANCE OWED", "  # COLLATERAL"]
