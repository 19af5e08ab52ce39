"""Filings with one giant run of a token where words are expected: no rule may take longer than the run is long.

A filer's tool that goes wrong, and whoever wants the program to hang, writes a cell of a hundred thousand brackets. The
tokens are those that the rules of a filing look for; the places are those where a rule of their own reads.
"""

from __future__ import annotations

from pathlib import Path

TOKENS = (
    *("[", "(", ")", ".", "-", "_", "*", "/", "0", "I", '"', "“", "’", "\u00a0", ". ", "- ", "* ", "& ", "a, "),
    *("$ ", "1,234 ", "5% ", "(a)(i)", "(1) ", "1. ", "1.1 ", "A. ", "word ", "Word ", "WORD ", "Word. "),
    *("the ", "and ", "Item 1. ", "Items 1 and 2. ", "Part II ", "Exhibit 99.1 ", "Exhibit "),
    *("Section 1.1(a)(i) ", "Article I ", "Note 1. ", "Amendment No. ", "Amendment No. 1 to Form 10-K "),
    *("Form 10-K ", "is hereby amended to read ", "see ", "filed herewith ", "incorporated by reference to "),
    *("by deleting “x” ", "Table of Contents ", "December 31, 2013 ", "12/31/2013 ", "2013 ", "Inc. "),
    *("Alder Ridge Mining Company, Inc. ", "President ", "/s/ ", "Name: ", "x@y.com ", "www.a.com "),
    *("million ", "(in thousands) ", "(continued) ", "page 1 ", "balance sheets ", "the Company (“", "x=y "),
    *("001-", "(212) 555-", "CIK ", "Nasdaq ", "restated ", "Risk Factors ", "<b>w</b> ", "<br>"),
    *("<sup>1</sup>", "&#9;", "<br>Item 1. ", "Item 9.<br>", "<br>Page 1<br>", "<br>(a) ", "<br>Exhibit 99.1 Lease"),
    *(
        "Exhibits 1 through 99 ",
        "Name of reporting person ",
        "10-K/A ",
        "☐ ",
        "Yes ☒ No ☐ ",
        "“x” with “y” ",
        "$1,234 (1) ",
    ),
)
"""What a run is made of; some of it is markup, which plain text shows as it is."""

_ROWS = "".join(f"<tr><td>Shaft {row}</td><td>1,{row:03d}</td><td>9{row}</td></tr>" for row in range(4))
_SHAFTS = " ".join(f"In the {week}th week the shaft gave ore of the usual grade." for week in range(6))
_PAGE = """<html><head><title>{title}</title></head><body>
<p>SECURITIES AND EXCHANGE COMMISSION</p><p align=center><b>FORM {form}</b></p><p>{cover}</p>
<p>For the fiscal year ended December 31, 2013</p>
<p>ALDER RIDGE MINING COMPANY</p><p>(Exact name of registrant as specified in its charter)</p>
<p><b>Explanatory Note</b></p><p>This Amendment No. 1 to Form 10-K amends Item 7. {note}</p>
<p><b>Table of Contents</b></p><table><tr><td>Item 1.</td><td>Business{contents}</td><td>3</td></tr>
<tr><td>Item 7.</td><td>Discussion</td><td>9</td></tr></table>
<p><b>Item 1. Business</b></p><p>{shafts}</p><p><b>{heading}</b></p><p>{shafts} {paragraph}</p>
<p><b>Item 7. Management’s Discussion</b></p><p>{shafts}</p>
<table><tr><td></td><td>2013</td><td>2012</td></tr>{rows}<tr><td>{label}</td><td>{cell}</td><td>7</td></tr></table>
<p><b>Item 15. Exhibits</b></p><p>(a) The following exhibits are filed.</p>
<table><tr><td>Exhibit No.</td><td>Description</td></tr><tr><td>10.1</td><td>Lease {row}</td></tr>
<tr><td>99.1</td><td>Press release</td></tr></table>
<p>SIGNATURES</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934.</p>
<p>/s/ Ada Vane {signature}</p><p>Ada Vane, President</p></body></html>
"""
_TEXT = """
FORM {form}
For the fiscal year ended December 31, 2013
ALDER RIDGE MINING COMPANY
(Exact name of registrant as specified in its charter)

Item 1. Business

{shafts}
{line}

{wrapped}

Item 7. Management's Discussion

<TABLE>
<CAPTION>
                    2013      2012
<S>                 <C>       <C>
Shaft 1             1,001     91
Shaft {table}       1,002     92
</TABLE>

SIGNATURES
/s/ Ada Vane
"""
_HTML_PLACES = (*("title", "cover", "note", "contents", "heading", "paragraph", "label", "cell", "row", "signature"),)
_TEXT_PLACES = ("line", "wrapped", "table")
PLACES = (*_HTML_PLACES, *_TEXT_PLACES)
"""Where a run may stand: in a page, and in a filing of plain text."""


def filing_with(folder: Path, place: str, run: str, form: str = "10-K/A") -> Path:
    """A filing on disk with a run at a place of ``PLACES``; an empty run leaves it as any other is."""
    is_text = place in _TEXT_PLACES
    empty = dict.fromkeys(PLACES, "")
    if place == "wrapped":
        run = "\n".join(run[at : at + 72] for at in range(0, len(run), 72))
    values = {**empty, "form": form, "shafts": _SHAFTS, "rows": _ROWS, "heading": "Shafts", "label": "Shaft 5"}
    path = folder / f"{place}-{form.replace('/', '-')}-{len(run)}.{'txt' if is_text else 'htm'}"
    path.write_text((_TEXT if is_text else _PAGE).format(**{**values, place: run or values[place]}), encoding="utf-8")
    return path
