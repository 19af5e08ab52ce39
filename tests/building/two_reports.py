"""Two annual reports of one company, as small as a test needs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.comparison.model import Change, Comparison
from viewer.reading import compare, read

Rows = Sequence[tuple[str, ...]]


def report(year: int, body: str, *, form: str = "10-K", ends: str = "December 31", company: str = "ALDER MINES") -> str:
    """A report for the year with a business section."""
    return (
        f"<html><body><p>FORM {form}</p><p>For the fiscal year ended {ends}, {year}</p><p>{company}</p>"
        f"<p>(Exact name of registrant as specified in its charter)</p>"
        f"<p><b>Item 1. Business</b></p>{body}<p><b>Item 2. Properties</b></p><p>We own one plant.</p></body></html>"
    )


def table(*heads: str, rows: Rows, stub: str = "") -> str:
    """A table with a head over each column of figures."""
    lines = [(stub, *heads), *rows]
    return f"<table>{''.join(map(_row, lines))}</table>"


def _row(cells: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


SALES = [("Silver", "7,204", "6,181"), ("Lead", "3,987", "3,455"), ("Zinc", "1,112", "1,306")]
LATER_SALES = [("Silver", "8,008", "7,204"), ("Lead", "4,010", "3,987"), ("Zinc", "1,900", "1,112")]


def compared(folder: Path, earlier: str, later: str) -> Comparison:
    """The two compared."""
    paths = folder / "earlier.htm", folder / "later.htm"
    for path, text in zip(paths, (earlier, later), strict=True):
        path.write_text(text, encoding="utf-8")
    comparison = compare(read(paths[0]), read(paths[1])).comparison
    assert comparison is not None
    return comparison


def of_kind(comparison: Comparison, *kinds: str) -> list[Change]:
    """The changes of some kinds."""
    return [change for change in comparison.changes if change.kind in kinds]
