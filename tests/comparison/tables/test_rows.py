"""The rows of a table are told once each."""

from tests.building.blocks import table
from viewer.comparison.tables.rows import rows_of

LINES = (
    ("10(p)", "--", "Employment Agreement between Ann", "Incorporated by reference to Form"),
    (None, None, "Birch and the Company dated", "10-Q Quarterly Report for the"),
    (None, None, "June 9, 1994", "period ended June 30, 1994"),
    ("11", "--", "Computation of Earnings Per Common", "Filed with this document"),
    (None, None, "Share"),
    ("12", "--", "Computation of Ratios of Earnings", "Filed with this document"),
    (None, None, "to Fixed Charges"),
)


def test_lines_that_head_what_follows_them_are_no_second_rows():
    rows = rows_of([(0, table(*LINES))])
    begins = [row.cells[0].start for row in rows]
    assert begins == sorted(set(begins))
