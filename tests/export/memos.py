"""An annual report and its amendment, each with printed page numbers of its own, for memos to be made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.building.submissions import page
from viewer.comparison.model import Change
from viewer.export.memo_model import Entry, Memo
from viewer.reading import AmendedReading, compare, read

BREAK = '<hr style="page-break-after:always">'
BUSINESS = (
    "The Company operates three mines in the northern district. It sells silver to two refiners in Idaho. "
    "One mill stands near the river, and a second is planned."
)
STRIKE = "A strike at the smelter ended in January."
CONTROLS = ("<p><b>Item 9A. Controls and Procedures</b></p>", "Management concluded that controls were effective.")


def annual_report(form: str, *paragraphs: str) -> str:
    cover = ("SECURITIES AND EXCHANGE COMMISSION", f"FORM {form}", "For the fiscal year ended December 31, 2013")
    return page(*cover, "Commission file number 0-00000", "ALDER RIDGE MINING COMPANY", *paragraphs)


def figures(revenues: str, loss: str) -> str:
    rows = (("", "2013", "2012"), ("Revenues", revenues, "1,100"), ("Net loss", "(50)", loss), ("Cash", "300", "280"))
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<p><b>Item 6. Selected Financial Data</b></p><p>Figures of each of two years.</p><table>{cells}</table>"


ORIGINAL = annual_report(
    "10-K",
    *(BREAK, "<p><b>Item 1. Business</b></p>", BUSINESS, "4", BREAK),
    *("<p><b>Item 2. Properties</b></p>", "The Company leases its offices in Silverbrook for five years.", "5", BREAK),
    *(figures("1,200", "(40)"), "6", BREAK, *CONTROLS, "7"),
)
AMENDMENT = annual_report(
    "10-K/A",
    "<p><b>EXPLANATORY NOTE</b></p>",
    "This Amendment No. 1 amends the Annual Report on Form 10-K for the year ended December 31, 2013, filed on "
    "March 3, 2014, to correct the table in Item 6.",
    "Except as described above, no other changes have been made to the Form 10-K.",
    *(BREAK, "<p><b>Item 1. Business</b></p>"),
    BUSINESS.replace("three mines", "four mines").replace("two refiners", "refiners"),
    *(STRIKE, "2", BREAK, figures("1,250", "(45)"), "3", BREAK, *CONTROLS, "4"),
)


def pair(folder: Path, original: str, amendment: str) -> AmendedReading:
    (folder / "original.htm").write_text(original)
    (folder / "amendment.htm").write_text(amendment)
    return compare(read(folder / "original.htm"), read(folder / "amendment.htm"))


def entries(told: Memo) -> list[Entry]:
    return [entry for group in told.groups for entry in group.entries]


def with_changes(amended: AmendedReading, *changes: Change) -> AmendedReading:
    assert amended.comparison is not None
    return replace(amended, comparison=replace(amended.comparison, changes=changes))
