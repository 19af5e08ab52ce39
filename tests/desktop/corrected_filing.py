"""A small 8-K with a table and the 8-K/A that corrects it, written to disk by a test and read as any other pair."""

from __future__ import annotations

from pathlib import Path

from viewer.library.openers import open_pair
from viewer.library.opening import Opened

_HEADER = """<SEC-DOCUMENT>{accession}.txt : {filed}
<SEC-HEADER>{accession}.hdr.sgml : {filed}
ACCESSION NUMBER:		{accession}
CONFORMED SUBMISSION TYPE:	{form}
PUBLIC DOCUMENT COUNT:		1
CONFORMED PERIOD OF REPORT:	20140129
FILED AS OF DATE:		{filed}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			ALDER RIDGE MINING CO
		CENTRAL INDEX KEY:			0000000001
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form}
<SEQUENCE>1
<FILENAME>form.htm
<TEXT>
<html><body><p><b>FORM {form}</b></p><p>Alder Ridge Mining Company</p>{note}
<p><b>Item 2.02 Results of Operations and Financial Condition</b></p>
<table><tr><th>Production</th><th>Fourth quarter</th></tr>
<tr><td>Silver, ounces</td><td>{silver}</td></tr>
<tr><td>Gold, ounces</td><td>{gold}</td></tr>
<tr><td>Lead, tons</td><td>8,204</td></tr></table>
<p><b>Item 8.01 Other Events</b></p>
<p>The Company expects to report results for the whole year on February {day}, 2014.</p>
<p>A conference call will follow at ten in the morning.</p>
{added}<p>All figures are preliminary and subject to review by the auditors of the Company.</p>
<p><b>SIGNATURE</b></p><p>Margaret Ellsworth, Vice President</p></body></html>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
_NOTE = (
    "<p><b>Explanatory Note</b></p><p>This Amendment No. 1 is filed to correct typographical errors in the table under "
    "Item 2.02 of the Current Report on Form 8-K filed on January 29, 2014.</p>"
)
_WEBCAST = "<p>A recording of the call will be kept on the web site of the Company for ninety days.</p>"


def corrected_filing(folder: Path) -> Opened:
    """Two figures of Item 2.02 differ, which the note declares; in Item 8.01 a day, and a paragraph is new."""
    before, after = folder / "form8-k.txt", folder / "form8-k-a.txt"
    before.write_text(
        _HEADER.format(
            accession="0000000000-14-000001",
            form="8-K",
            filed="20140129",
            note="",
            silver="2,140,512",
            gold="47,310",
            day="19",
            added="",
        ),
        encoding="utf-8",
    )
    after.write_text(
        _HEADER.format(
            accession="0000000000-14-000002",
            form="8-K/A",
            filed="20140130",
            note=_NOTE,
            silver="2,410,512",
            gold="43,710",
            day="21",
            added=_WEBCAST,
        ),
        encoding="utf-8",
    )
    return open_pair(before, after)
