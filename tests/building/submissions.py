"""Filings written as EDGAR disseminates them, of companies that do not exist: a header, and documents as text or HTML.

``submit`` writes one to disk in a line. ``HEADER``, ``document``, ``submission`` and ``amendment`` are the pieces, for
tests of what carries a filing.
"""

from __future__ import annotations

import binascii
from pathlib import Path
from typing import Any

ACCESSION = "0000000000-14-000002"
COMPANY = "ALDER RIDGE MINING CO"
_BLOCKS = ("<p", "<div", "<table", "<hr", "<h1", "<ix:header")
PIXEL = binascii.a2b_hex("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")

HEADER = """\
<SEC-HEADER>0000000000-14-000002.hdr.sgml : 20140130
<ACCEPTANCE-DATETIME>20140130163000
ACCESSION NUMBER:\t\t0000000000-14-000002
CONFORMED SUBMISSION TYPE:\t8-K/A
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20140129
ITEM INFORMATION:\t\tResults of Operations and Financial Condition
ITEM INFORMATION:\t\tFinancial Statements and Exhibits
FILED AS OF DATE:\t\t20140130

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tALDER RIDGE MINING CO
\t\tCENTRAL INDEX KEY:\t\t\t0000000017
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tGOLD & SILVER ORES [1040]

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K/A
\t\tSEC FILE NUMBER:\t001-00017

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tALDER RIDGE SILVER CO
</SEC-HEADER>
"""

COVER = """\
<html><head><title>8-K/A</title></head><body>
<p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p>
<p>FORM 8-K/A</p>
<p>(Amendment No. 2)</p>
<p>Date of Report (Date of earliest event reported): January 29, 2014</p>
<p>ALDER RIDGE MINING COMPANY</p>
<p>(Exact name of registrant as specified in its charter)</p>
<p>Item 9.01 Exhibits</p>
</body></html>
"""

RELEASE = "<html><body><p>Exhibit 99.1</p><p>Alder Ridge reports production</p></body></html>\n"


def header(
    form: str = "8-K",
    *,
    serial: int = 1,
    filed: str = "20140129",
    period: str = "20131231",
    company: str = COMPANY,
    cik: str = "0000000001",
) -> str:
    """The header of a full submission; ``serial`` is the end of its accession number."""
    number = f"0000000000-14-{serial:06d}"
    return (
        f"<SEC-HEADER>{number}.hdr.sgml : {filed}\nACCESSION NUMBER:\t\t{number}\n"
        f"CONFORMED SUBMISSION TYPE:\t{form}\nCONFORMED PERIOD OF REPORT:\t{period}\nFILED AS OF DATE:\t\t{filed}\n\n"
        f"FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t{company}\n\t\tCENTRAL INDEX KEY:\t\t\t{cik}\n"
        "</SEC-HEADER>\n"
    )


def page(*lines: str) -> str:
    """An HTML document of paragraphs; a line that is a paragraph, table or other block already stands as it is."""
    body = "".join(line if line.startswith(_BLOCKS) else f"<p>{line}</p>\n" for line in lines)
    return f"<html><body>{body}</body></html>\n"


def document(text: str, kind: str = "8-K/A", sequence: int | None = 1, name: str = "", description: str = "") -> str:
    """A document as it stands in a submission; labels that are empty are left out, as in the 1990s."""
    labels = [f"<TYPE>{kind}"]
    labels += [f"<SEQUENCE>{sequence}"] if sequence is not None else []
    labels += [f"<FILENAME>{name}"] if name else []
    labels += [f"<DESCRIPTION>{description}"] if description else []
    return "<DOCUMENT>\n" + "\n".join(labels) + f"\n<TEXT>\n{text}</TEXT>\n</DOCUMENT>\n"


def submission(*documents: str, header: str = HEADER) -> bytes:
    """A full submission as EDGAR disseminates it since 1995."""
    start = f"<SEC-DOCUMENT>{ACCESSION}.txt : 20140130\n"
    return (start + header + "".join(documents) + "</SEC-DOCUMENT>\n").encode()


def submit(
    path: Path, form: str = "8-K", *documents: tuple[str, str], text: str = "Nothing to report.", **facts: Any
) -> Path:
    """Write a full submission; returns its path.

    Each document is its type and its text, or the HTML of its body; without any there is one, of a line of plain text.
    ``facts`` are those of ``header``.
    """
    bodies = documents or ((form, f"FORM {form}\n\n{text}\n"),)
    written = [
        document(page(body), kind, at, f"d{at}.htm") if body.startswith("<") else document(body, kind, at, f"d{at}.txt")
        for at, (kind, body) in enumerate(bodies, 1)
    ]
    return write(path.parent, path.name, submission(*written, header=header(form, **facts)))


def save_page(
    path: Path, form: str, company: str = "Alder Ridge Mining Company", period: str = "December 31, 2013"
) -> Path:
    """Write a primary document by itself, as one saves it from a browser; returns its path."""
    cover = (f"<p><b>FORM {form}</b></p>", f"For the fiscal year ended {period}", f"<p><b>{company}</b></p>")
    charter = "(Exact name of registrant as specified in its charter)"
    return write(path.parent, path.name, page(*cover, charter, "Text of the report."))


def save_exhibit(path: Path, label: str) -> Path:
    """Write an exhibit by itself; returns its path."""
    return write(path.parent, path.name, page(f"Exhibit {label}", "NEWS RELEASE", "The Company announced."))


def amendment() -> bytes:
    """A Form 8-K/A with its news release."""
    return submission(
        document(COVER, name="a8ka.htm", description="FORM 8-K/A"),
        document(RELEASE, "EX-99.1", 2, "ex991.htm", "NEWS RELEASE"),
    )


def uuencoded(content: bytes, name: str = "logo.gif", *, end: bool = True) -> str:
    """A file as EDGAR carries it in text."""
    lines = [binascii.b2a_uu(content[at : at + 45]).decode() for at in range(0, len(content), 45)]
    return f"begin 644 {name}\n" + "".join(lines) + ("`\nend\n" if end else "")


def write(folder: Path, name: str, content: bytes | str) -> Path:
    """A file in a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
