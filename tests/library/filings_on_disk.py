"""Filings as small as a folder needs: written to disk by a test."""

from __future__ import annotations

from pathlib import Path

HEADER = """<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
ACCESSION NUMBER:		{accession}
CONFORMED SUBMISSION TYPE:	{form}
PUBLIC DOCUMENT COUNT:		1
CONFORMED PERIOD OF REPORT:	{period}
FILED AS OF DATE:		{filed}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			{company}
		CENTRAL INDEX KEY:			{cik}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>primary.txt
<TEXT>
FORM {form}

{text}
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def submission(
    path: Path,
    form: str = "8-K",
    *,
    serial: int = 1,
    filed: str = "20140129",
    period: str = "20131231",
    company: str = "ALDER RIDGE MINING CO",
    cik: str = "0000000001",
    text: str = "Nothing to report.",
) -> Path:
    """Write a full submission; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    accession = f"0000000000-14-{serial:06d}"
    path.write_text(
        HEADER.format(form=form, accession=accession, filed=filed, period=period, company=company, cik=cik, text=text)
    )
    return path


def page(path: Path, form: str, company: str = "Alder Ridge Mining Company", period: str = "December 31, 2013") -> Path:
    """Write a bare document as a filer's cover; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"<html><body><p><b>FORM {form}</b></p><p>For the fiscal year ended {period}</p><p><b>{company}</b></p>"
        "<p>(Exact name of registrant as specified in its charter)</p><p>Text of the report.</p></body></html>"
    )
    return path


def exhibit(path: Path, label: str) -> Path:
    """Write an exhibit as a file of its own; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body><p>Exhibit {label}</p><p>NEWS RELEASE</p><p>The Company announced.</p></body></html>")
    return path
