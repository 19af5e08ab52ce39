"""A small annual report and its amendments, written to disk: each Item a paragraph or two, exhibits by number."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.building.submissions import submit

_TITLES = {
    "1": ("Part I", "Business"),
    "2": ("Part I", "Properties"),
    "7": ("Part II", "Management’s Discussion and Analysis"),
    "9A": ("Part II", "Controls and Procedures"),
    "10": ("Part III", "Directors, Executive Officers and Corporate Governance"),
    "15": ("Part IV", "Exhibits and Financial Statement Schedules"),
}
_REST = (
    "The registrant describes this in the words that follow, which say no more than a reader of a test needs to see."
)
ITEMS = {
    "1": f"We mine silver at three mines. {_REST}",
    "2": f"Our mines lie in two states. {_REST}",
    "7": f"Revenue was 4,118 in the year. {_REST}",
    "9A": f"Our controls were effective. {_REST}",
    "10": "Incorporated by reference to our proxy statement.",
    "15": f"Exhibit 21 lists our subsidiaries. {_REST}",
}
SUBSIDIARIES = "<p>Subsidiaries</p><p>Alder Ridge North Vein LLC, and Alder Ridge Juniper Creek LLC, of Idaho</p>"


def annual_report(
    path: Path,
    items: Mapping[str, str] = ITEMS,
    *,
    form: str = "10-K",
    serial: int = 1,
    filed: str = "20140301",
    note: str = "",
    exhibits: Mapping[str, str] | None = None,
) -> Path:
    """Write a 10-K, or a 10-K/A that sets out some Items; returns its path."""
    number = f"<p>(Amendment No. {serial - 1})</p>" if form.endswith("/A") else ""
    body = f"<p><b>FORM {form}</b></p>{number}<p>For the fiscal year ended December 31, 2013</p>"
    body += "<p><b>Alder Ridge Mining Company</b></p><p>(Exact name of registrant as specified in its charter)</p>"
    if note:
        body += f"<p><b>EXPLANATORY NOTE</b></p><p>{note}</p>"
    part = ""
    for item, text in items.items():
        if _TITLES[item][0] != part:
            part = _TITLES[item][0]
            body += f"<p><b>{part.upper()}</b></p>"
        body += f"<p><b>Item {item}. {_TITLES[item][1]}</b></p><div>{text}</div>"
    body += "<p><b>SIGNATURES</b></p><p>Pursuant to the requirements of the Act, the registrant has signed.</p>"
    documents = [(form, body), *((f"EX-{label}", html) for label, html in (exhibits or {}).items())]
    return submit(path, form, *documents, serial=serial, filed=filed)


def chain(folder: Path) -> tuple[Path, Path, Path]:
    """An annual report, an amendment that sets out Item 10, and one that corrects Item 7 and adds an exhibit."""
    original = annual_report(folder / "report.txt", exhibits={"21": SUBSIDIARIES})
    first = annual_report(
        folder / "report-a1.txt",
        {"10": f"<p>Our directors are three.</p><p>Margaret Ellsworth has been one since 2009. {_REST}</p>"},
        form="10-K/A",
        serial=2,
        filed="20140401",
        note="The purpose of this Amendment No. 1 is to include the information required by Item 10 of Part III.",
    )
    second = annual_report(
        folder / "report-a2.txt",
        {"7": ITEMS["7"].replace("4,118", "4,811")},
        form="10-K/A",
        serial=3,
        filed="20140501",
        note="The purpose of this Amendment No. 2 is to correct a figure in Item 7.",
        exhibits={"99.1": "<p>Reconciliation</p><p>Revenue of 4,811 comes from three mines.</p>"},
    )
    return original, first, second
