"""A small 8-K with a table and the 8-K/A that corrects it, written to disk by a test and read as any other pair."""

from __future__ import annotations

from pathlib import Path

from tests.building.submissions import submit
from viewer.library.openers import open_pair
from viewer.library.opening import Opened

_NOTE = (
    "<p><b>Explanatory Note</b></p><p>This Amendment No. 1 is filed to correct typographical errors in the table under "
    "Item 2.02 of the Current Report on Form 8-K filed on January 29, 2014.</p>"
)
_WEBCAST = "<p>A recording of the call will be kept on the web site of the Company for ninety days.</p>"


def corrected_filing(folder: Path) -> Opened:
    """Two figures of Item 2.02 differ, which the note declares; in Item 8.01 a day, and a paragraph is new."""
    before = _report(folder / "form8-k.txt", "8-K", 1, "20140129", silver="2,140,512", gold="47,310", day="19")
    figures = {"silver": "2,410,512", "gold": "43,710", "day": "21"}
    after = _report(folder / "form8-k-a.txt", "8-K/A", 2, "20140130", **figures, note=_NOTE, added=_WEBCAST)
    return open_pair(before, after)


def _report(
    path: Path, form: str, serial: int, filed: str, *, silver: str, gold: str, day: str, note: str = "", added: str = ""
) -> Path:
    rows = (
        ("Production", "Fourth quarter"),
        ("Silver, ounces", silver),
        ("Gold, ounces", gold),
        ("Lead, tons", "8,204"),
    )
    cells = "".join(f"<tr><td>{label}</td><td>{figure}</td></tr>" for label, figure in rows)
    body = (
        f"<p><b>FORM {form}</b></p><p>Alder Ridge Mining Company</p>{note}"
        f"<p><b>Item 2.02 Results of Operations and Financial Condition</b></p><table>{cells}</table>"
        "<p><b>Item 8.01 Other Events</b></p>"
        f"<p>The Company expects to report results for the whole year on February {day}, 2014.</p>"
        f"<p>A conference call will follow at ten in the morning.</p>{added}"
        "<p>All figures are preliminary and subject to review by the auditors of the Company.</p>"
        "<p><b>SIGNATURE</b></p><p>Margaret Ellsworth, Vice President</p>"
    )
    return submit(path, form, (form, body), serial=serial, filed=filed, period="20140129")
