"""Rows that are stacked in one row of a table's markup are rows of their own."""

from pathlib import Path

from viewer.comparison.filings import compare_filings
from viewer.filing.reader import open_filing

HEAD = "<tr><td></td><td>Shares</td><td>Percent</td></tr>"
FIRST = "<tr><td>Alder Funds</td><td>2,193,931</td><td>4.89%</td></tr>"


def read(tmp_path: Path, name: str, *rows: str):
    path = tmp_path / f"{name}.htm"
    path.write_text(f"<html><body><p>Item 5. Interest.</p><table>{HEAD}{''.join(rows)}</table></body></html>")
    return open_filing(path)


def told(original, amendment):
    changes = compare_filings(original, (), amendment, ()).changes
    return [(change.kind, change.row, change.column, change.before, change.after, change.delta) for change in changes]


def stack(first: str, second: str) -> str:
    return f"<tr><td>Birch Advisors<br>Cedar Trust</td><td>{first}<br>{second}</td><td>0.49%<br>1.97%</td></tr>"


def test_a_figure_of_two_rows_stacked_in_one_names_its_own_row(tmp_path: Path) -> None:
    original = read(tmp_path, "original", FIRST, stack("219,027", "882,626"))
    amendment = read(tmp_path, "amendment", FIRST, stack("219,027", "882,629"))
    assert told(original, amendment) == [("cell", "Cedar Trust", "Shares", "882,626", "882,629", 3)]


def test_a_row_that_went_out_of_a_stack_does_not_take_the_other_with_it(tmp_path: Path) -> None:
    alone = "<tr><td>Cedar Trust</td><td>687,983</td><td>1.53%</td></tr>"
    original = read(tmp_path, "original", FIRST, stack("219,027", "882,626").replace("<br>", "<div>&nbsp;</div>"))
    amendment = read(tmp_path, "amendment", FIRST, alone)
    assert told(original, amendment) == [
        ("deleted", "Birch Advisors", None, "Birch Advisors 219,027 0.49%", "", None),
        ("cell", "Cedar Trust", "Shares", "882,626", "687,983", -194643),
        ("cell", "Cedar Trust", "Percent", "1.97%", "1.53%", -0.44),
    ]


def test_a_label_of_two_lines_beside_one_figure_is_one_row(tmp_path: Path) -> None:
    row = "<tr><td>Shares held by<br>Dogwood Bank</td><td>{}</td><td>0.10%</td></tr>"
    original, amendment = (
        read(tmp_path, name, FIRST, row.format(shares))
        for name, shares in (("original", "4,310"), ("amendment", "4,318"))
    )
    assert told(original, amendment) == [("cell", "Shares held by Dogwood Bank", "Shares", "4,310", "4,318", 8)]
