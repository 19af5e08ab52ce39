"""The shapes that all commands share: places, filings, findings, evidence."""

from __future__ import annotations

from viewer.filing.model import Evidence, Finding, Header, Place

Json = dict[str, object]


def place(address: Place | None) -> Json | None:
    """An address, or null."""
    if address is None:
        return None
    shape: Json = {"document": address.document, "block": address.block}
    if address.start is not None:
        shape["start"] = address.start
    if address.end is not None:
        shape["end"] = address.end
    return shape


def filing(header: Header) -> Json:
    """What a filing is, from its header or its cover."""
    return {
        "form": header.form,
        "base_form": header.base_form,
        "is_amendment": header.is_amendment,
        "amendment_number": header.amendment_number,
        "company": header.company,
        "cik": header.cik,
        "accession": header.accession,
        "filed": header.filed.isoformat() if header.filed else None,
        "period": header.period.isoformat() if header.period else None,
        "items": list(header.items),
        "carrier": header.carrier,
    }


def finding(found: Finding) -> Json:
    """Something odd or damaged."""
    return {"severity": found.severity, "what": found.what, "place": place(found.place)}


def evidence(held: Evidence) -> Json:
    """Why a fact is held."""
    return {"rule": held.rule, "confidence": held.confidence, "why": held.why}
