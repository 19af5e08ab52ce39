"""Amendments written as EDGAR disseminates them, in HTML or as wrapped text, and what is said of them in short."""

from __future__ import annotations

import textwrap

from tests.building.submissions import HEADER, document, page, submission, write
from viewer.amendments.statement import state
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

COVERS = {
    "8-K/A": (
        "FORM 8-K/A",
        "(Amendment No. 1)",
        "CURRENT REPORT",
        "Date of Report (Date of earliest event reported): January 29, 2014",
    ),
    "10-K/A": ("FORM 10-K/A", "(Amendment No. 1)", "For the fiscal year ended December 31, 2013"),
    "10-Q/A": ("FORM 10-Q/A", "(Amendment No. 1)", "For the quarterly period ended September 30, 2013"),
}
COMPANY = ("ALDER RIDGE MINING COMPANY", "(Exact name of registrant as specified in its charter)")


def cover(form):
    """The lines of a cover."""
    return ("SECURITIES AND EXCHANGE COMMISSION", *COVERS.get(form, (f"FORM {form}",)), *COMPANY)


def amendment(folder, form, *lines, exhibits=(), as_text=False, tag=None):
    """A filing of these lines, its exhibits given as (type, title), read from disk; ``tag`` is its description."""
    documents = [document(_text(lines) if as_text else _html(lines, tag), form, 1, "" if as_text else "a.htm")]
    for at, (kind, title) in enumerate(exhibits, 2):
        documents.append(document(page(title, "Words of the exhibit."), kind, at, f"x{at}.htm"))
    header = HEADER.replace("8-K/A", form)
    return open_filing(write(folder, "amendment.txt", submission(*documents, header=header)))


def stated(filing):
    """What the amendment says of itself."""
    return state(filing, outline_filing(filing))


def told(statement):
    """Each note in short: "correct: table 1, page 1, exhibit 99.1"."""
    return [f"{note.purpose}: {', '.join(map(_target, note.targets))}".rstrip(": ") for note in statement.notes]


def _target(target):
    return target.label if target.kind == "item" else " ".join(filter(None, (target.kind, target.label)))


def _html(lines, tag=None):
    described = f'<ix:nonNumeric name="dei:AmendmentDescription">{tag}</ix:nonNumeric>'
    hidden = (f"<ix:header><ix:hidden>{described}</ix:hidden></ix:header>",) if tag else ()
    return page(*hidden, *lines)


def _text(lines):
    return "\n\n".join(textwrap.fill(line, 72) for line in lines) + "\n"
