"""A header made complete from the primary document's cover, and where the two are at odds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from viewer.edgar.forms import form_of, is_amendment
from viewer.edgar.numbers import accession_in
from viewer.filing.attachments import decoded
from viewer.filing.carriers.wrapped.origins import filing_at
from viewer.filing.cover.facts import CoverFacts, read_cover
from viewer.filing.cover.front import first_lines
from viewer.filing.model import Company, Document, Finding, Header
from viewer.filing.pdf.text import pages_of
from viewer.filing.spelling import Spelling, is_shouted

# The name of who files stands on the cover, and often in the first sentence after it.
_NAME_BYTES = 1 << 15

_COVER_PAGES = 4


def complete(
    header: Header, documents: Sequence[Document], path: Path, origin: str | None = None
) -> tuple[Header, list[Finding]]:
    """The header with what it lacks taken from the cover, the accession number failing that from the address that the
    file was saved from (``origin``), or from the path's names.

    A header wins over the cover, but for a period that cannot be right: a periodic report filed on the day (or before)
    its period ends.
    """
    primary = documents[0] if documents else None
    form = header.form
    if form is None and primary is not None and primary.type and not primary.is_exhibit:
        form = primary.type.upper()
    period = header.period
    is_periodic = form_of(form).is_periodic
    impossible = is_periodic and header.filed is not None and period is not None and period >= header.filed
    needed = not form or not header.companies or not period or impossible or is_amendment(form)
    cover = _cover(primary, form) if needed else CoverFacts()
    findings: list[Finding] = []
    if impossible:
        findings.append(_period_finding(header, cover))
        period = cover.period
    companies = header.companies
    if not companies and cover.company:
        companies = (Company(cover.company, cover.cik, file_number=cover.file_number),)
    # An exhibit saved alone comes from its filing's address and is not that filing.
    known = filing_at(origin) if (form or cover.form) and not header.accession else None
    if known:
        findings.append(Finding("note", f"Which filing this is ({known[0]}) says the address that it was saved from."))
        companies = tuple(replace(one, cik=one.cik or known[1]) for one in companies[:1]) + companies[1:]
    companies = _spelled(companies, primary)
    named = accession_in(path.name) or accession_in(path.absolute().parent.name)
    completed = replace(
        header,
        form=form or cover.form,
        accession=header.accession or (known[0] if known else named),
        period=period or cover.period,
        companies=companies,
        amendment_number=header.amendment_number or cover.amendment_number,
        read_from_cover=_read_from_cover(header, period),
    )
    if completed.form is None:
        findings.append(Finding("note", "Nothing in the file says which form this is."))
    return completed, findings


def _read_from_cover(header: Header, period: date | None) -> frozenset[str]:
    lacked = {
        "company": not header.companies,
        "period": period is None,
        "amendment number": header.amendment_number is None,
    }
    return frozenset(name for name, is_lacking in lacked.items() if is_lacking)


def _cover(primary: Document | None, form: str | None) -> CoverFacts:
    """The cover's facts; those of an exhibit that stands alone are of no filing of its own."""
    if primary is not None and primary.media == "pdf":
        cover = "\n".join(pages_of(decoded(primary.payload), first=_COVER_PAGES) or ())
        return read_cover(cover.encode(), "text", form=form)
    if primary is None or primary.is_exhibit or primary.media not in ("html", "text", "xml"):
        return CoverFacts()
    return read_cover(decoded(primary.payload), primary.media, form=form)


def _spelled(companies: tuple[Company, ...], primary: Document | None) -> tuple[Company, ...]:
    """The companies whose names the header has in capitals, in the letters that the document's first pages use."""
    shouted = [is_shouted(one.name) for one in companies]
    if not any(shouted) or primary is None or primary.media not in ("html", "text"):
        return companies
    spelling = Spelling(first_lines(decoded(primary.payload), primary.media, _NAME_BYTES))
    return tuple(
        replace(one, spelled=spelling.name(one.name)) if is_loud else one
        for one, is_loud in zip(companies, shouted, strict=True)
    )


def _period_finding(header: Header, cover: CoverFacts) -> Finding:
    said = f"The header gives {header.period} as the period of a report filed {header.filed}"
    if cover.period:
        return Finding("warning", f"{said}; the cover's {cover.period} is taken.")
    return Finding("warning", f"{said}, which cannot be; the cover gives none.")
