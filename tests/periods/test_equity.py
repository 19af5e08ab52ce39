"""The movements of equity, which every report tells for its own periods."""

from pathlib import Path

from tests.building.two_reports import Rows, compared, of_kind, report, table

HEADS = ("Common Stock", "Additional Paid-In Capital", "Accumulated Deficit", "Total")
TITLE = "<p>Consolidated Statements of Changes in Stockholders’ Equity</p>"


def statement(*rows: tuple[str, ...], title: str = TITLE) -> str:
    movements: Rows = (
        ("Balance, beginning of year", "57,003", "85,153", "(73,380)", "68,776"),
        *rows,
        ("Balance, end of year", "68,941", "127,552", "(63,409)", "133,084"),
    )
    return title + table(*HEADS, rows=movements)


def test_rows_of_the_statement_of_equity_come_with_any_report(tmp_path: Path) -> None:
    earlier = report(2012, statement(("Shares sold in a private placement", "2,222", "7,997", "", "10,219")))
    later = report(2013, statement(("Shares sold to the public", "7,986", "26,947", "", "34,933")))
    told = of_kind(compared(tmp_path, earlier, later), "inserted", "deleted")
    assert {one.row for one in told} == {"Shares sold in a private placement", "Shares sold to the public"}
    assert {one.weight.kind for one in told if one.weight} == {"quiet"}


def test_rows_of_another_table_about_shares_are_news(tmp_path: Path) -> None:
    row = ("Shares held in trust", "7,986", "26,947", "", "34,933")
    told = compared(tmp_path, report(2012, statement(title="")), report(2013, statement(row, title="<p>Classes</p>")))
    assert [one.weight.kind for one in of_kind(told, "inserted") if one.row and one.weight] == ["added"]
