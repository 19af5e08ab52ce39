"""A small 8-K and the 8-K/A that corrects its news release, made by hand: what the window is given to show."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from tests.building.item_keys import keys_of
from viewer.amendments.model import Note, OriginalNamed, Pairing, ScopeClause, Statement, Target
from viewer.comparison.model import Change, Comparison
from viewer.exhibits.model import Exhibits, LedgerRow, Link, LinkTarget
from viewer.filing.model import (
    Block,
    Cell,
    Company,
    Document,
    Evidence,
    Filing,
    Finding,
    Header,
    Payload,
    Place,
)
from viewer.library.opening import Opened, as_opened
from viewer.outline.model import Outline, Section, SectionKind, Treatment
from viewer.reading import AmendedReading, Reading

CELL, DAY = Place(1, 2, 41, 50), Place(1, 3, 50, 52)
COMPANY = Company("ALDER RIDGE MINING CO", "0000000000", spelled="Alder Ridge Mining Co")
SURE = Evidence("by-hand", 1.0, "Made by hand.")
ORIGINAL = Path("/filings/form8-k.txt")
AMENDMENT = Path("/filings/form8-ka.txt")


def paragraph(index: int, text: str, *, page: int = 1, bold: bool = False) -> Block:
    inner = f"<b>{escape(text)}</b>" if bold else escape(text)
    html = f'<span class="b" id="b{index}" style="display:block;margin:0 0 12px">{inner}</span>'
    return Block("heading" if bold else "paragraph", text, page=page, html=html)


def table(index: int, rows: list[list[str]]) -> Block:
    text, cells, html = "", [], f'<table id="b{index}">'
    for row, values in enumerate(rows):
        html += f'<tr id="b{index}r{row}">'
        for column, value in enumerate(values):
            start = len(text)
            cells.append(Cell(row, column, 1, start, start + len(value)))
            text += value + ("\n" if column == len(values) - 1 else "\t")
            html += f'<td id="b{index}r{row}c{column}">{escape(value)}</td>'
        html += "</tr>"
    return Block("table", text.rstrip("\n"), cells=tuple(cells), html=html + "</table>")


def section(
    label: str | None,
    title: str,
    start: Place,
    end: Place,
    *,
    kind: SectionKind = "item",
    children: tuple[Section, ...] = (),
    treatment: Treatment | None = None,
) -> Section:
    return Section(kind, label, title, 0, start, end, 100, SURE, children, treatment, **keys_of(kind, label))


def release(number: int, silver: str, day: str) -> Document:
    rows = [["Production", "Fourth quarter"], ["Silver, ounces", silver], ["Gold, ounces", "47,310"]]
    blocks = (
        paragraph(0, "ALDER RIDGE REPORTS PRELIMINARY PRODUCTION", bold=True),
        paragraph(1, "Alder Ridge Mining Company today announced preliminary production for the year."),
        table(2, rows),
        paragraph(3, f"The Company expects to report results on February {day}, 2014.", page=2),
        paragraph(4, "Outlook", page=2, bold=True),
        paragraph(5, "For 2014 the Company expects 9.5 million ounces of silver.", page=2),
    )
    return Document(number, "EX-99.1", "ex991.htm", "NEWS RELEASE", "html", Payload(b""), blocks)


def primary(form: str, note: str = "") -> Document:
    texts = [
        f"FORM {form}",
        note or "Date of Report: January 29, 2014",
        "Item 2.02 Results of Operations and Financial Condition",
        "The news release is attached as Exhibit 99.1 and is furnished.",
        "Item 9.01 Financial Statements and Exhibits",
        "(d) Exhibits",
        "99.1 News release",
        "SIGNATURE",
    ]
    headings = {2, 4, 7}
    blocks = tuple(paragraph(index, text, bold=index in headings) for index, text in enumerate(texts))
    return Document(0, form, f"form{form.lower().replace('/', '')}.htm", "", "html", Payload(b""), blocks)


def reading(
    form: str, path: Path, documents: tuple[Document, ...], filed: date, statement: Statement | None
) -> Reading:
    header = Header(
        "submission",
        form,
        None,
        filed,
        date(2014, 1, 29),
        ("2.02",),
        (COMPANY,),
    )
    sections = (
        section(None, "Cover", Place(0, 0), Place(0, 2), kind="cover"),
        section("Item 2.02", "Results of Operations", Place(0, 2), Place(0, 4), treatment="furnished"),
        section(
            "Item 9.01",
            "Financial Statements and Exhibits",
            Place(0, 4),
            Place(0, 7),
            children=(section(None, "(d) Exhibits", Place(0, 5), Place(0, 7), kind="heading"),),
        ),
        section(None, "Signature", Place(0, 7), Place(0, 8), kind="signature"),
    )
    parts = (
        section(None, "Preliminary production", Place(1, 0), Place(1, 4), kind="heading"),
        section(None, "Outlook", Place(1, 4), Place(1, 6), kind="heading"),
    )
    target = LinkTarget(1, "ex991.htm", Place(1, 0))
    mention = Link("exhibit", "Exhibit 99.1", "99.1", "mention", Place(0, 3, 32, 44), "attached", target, SURE)
    row = LedgerRow(
        "99.1", "News release", "attached", "furnished", 1, ("type", "index"), None, None, (Place(0, 6),), SURE
    )
    missing = LedgerRow("10.1", "Credit agreement", "missing", None, None, ("index",), None, None, (Place(0, 6),), SURE)
    filing = Filing(path, header, documents, (Finding("warning", "The header has no SIC code.", Place(0, 1)),))
    outlines = (Outline(0, form, sections), Outline(1, "News release", parts))
    return Reading(filing, outlines, Exhibits((mention,), (row, missing)), statement)


def original() -> Reading:
    return reading("8-K", ORIGINAL, (primary("8-K"), release(1, "2,140,512", "19")), date(2014, 1, 29), None)


def statement(*, resolved: bool = True) -> Statement:
    where = "the table on page 1 of the News Release"
    cell = CELL
    target = Target(where, "table", None, cell if resolved else None, cell, SURE)
    quote = f"This Amendment is filed to correct a typographical error in {where}."
    note = Note(quote, Place(0, 1), "correct", (target,), SURE)
    scope = ScopeClause("Except for the foregoing, nothing else is changed.", Place(0, 1))
    return Statement((note,), (scope,), OriginalNamed("8-K", ("2014-01-29",), "the Form 8-K filed", Place(0, 1)))


def amendment() -> Reading:
    documents = (primary("8-K/A", statement().notes[0].quote), release(1, "2,410,512", "21"))
    return reading("8-K/A", AMENDMENT, documents, date(2014, 1, 30), statement())


def changes() -> tuple[Change, ...]:
    cell, day = CELL, DAY
    return (
        Change(
            "cell", None, "2,140,512", "2,410,512", cell, cell, 1, 1,
            "Silver, ounces", "Fourth quarter", 270000.0, 12.6, "named", 0,
        ),
        Change("text", None, "19", "21", day, day, 1, 1, claim="outside"),
    )  # fmt: skip


def pair() -> Opened:
    comparison = Comparison((), changes(), (1,), ())
    paired = Pairing("paired", Evidence("original-by-evidence", 0.99, "Same company, same form, same period."))
    return as_opened(ORIGINAL, AmendedReading(amendment(), original(), paired, statement(), comparison))


def amendment_alone() -> Opened:
    none = Pairing("none", Evidence("no-original", 1.0, "No other filing lies beside it."))
    return as_opened(AMENDMENT, AmendedReading(amendment(), None, none, statement(resolved=False), None))


def alone() -> Opened:
    return Opened(ORIGINAL, original())
