"""Values that two rows exchanged."""

from tests.building.blocks import filing, table
from viewer.comparison.filings import compare_filings

HEAD = (None, "1993", "1992")


def compared(before, after):
    return compare_filings(filing([table(*before)]), (), filing([table(*after)], form="10-K/A"), ()).changes


def told(changes):
    return [(change.kind, change.row, change.column, change.before, change.after, change.how) for change in changes]


def test_figures_exchanged_between_two_rows_are_no_rise_and_no_fall():
    rows = (
        ("Cash", "1,310", "1,204"),
        ("Preferred stock issued", "65,127", "-"),
        ("Common stock issued", "144,950", "-"),
    )
    other = rows[0], ("Preferred stock issued", "144,950", "-"), ("Common stock issued", "65,127", "-")
    changes = compared((HEAD, *rows), (HEAD, *other))
    assert told(changes) == [
        ("cell", "Preferred stock issued", "1993", "65,127", "144,950", "exchanged"),
        ("cell", "Common stock issued", "1993", "144,950", "65,127", "exchanged"),
    ]
    assert {change.delta for change in changes} == {None}


def test_figures_that_changed_alike_in_two_rows_are_not_exchanged():
    rows = ("Cash", "1,310", "1,204"), ("Receivables", "4,001", "3,870"), ("Inventories", "2,440", "2,118")
    other = ("Cash", "1,340", "1,204"), ("Receivables", "4,031", "3,870"), rows[2]
    changes = compared((HEAD, *rows), (HEAD, *other))
    assert [(change.delta, change.how) for change in changes] == [(30, None), (30, None)]
