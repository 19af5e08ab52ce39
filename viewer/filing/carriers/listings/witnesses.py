"""What files beside a filing's documents say of them: FilingSummary.xml, a downloader's manifest."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from viewer.edgar.numbers import accession_in, ten_digits

_INPUT_FILE = re.compile(rb"<File\b[^<>]*?\bdoctype=\"([^\"<>]{1,40})\"[^<>]*>([^<>]{1,200})</File>")
_FORM_KEYS = ("filing_type", "form_type", "form", "type")
_FILED_KEYS = ("filed_date", "filing_date", "filing-date", "filed", "date_filed")
_PERIOD_KEYS = ("period", "period_of_report")


def is_summary(head: bytes) -> bool:
    """Whether this is FilingSummary.xml."""
    return b"<FilingSummary" in head[:512]


def is_manifest(head: bytes) -> bool:
    """Whether this is a list of a filing's files in JSON."""
    return head.lstrip().startswith(b"{") and (b'"files"' in head or (b'"documents"' in head and b'"accession' in head))


def input_types(summary: bytes) -> dict[str, str]:
    """The types that FilingSummary.xml gives of the files it was made from."""
    return {
        name.decode("utf-8", "replace").strip().lower(): kind.decode("utf-8", "replace")
        for kind, name in _INPUT_FILE.findall(summary)
    }


def manifest_facts(source: bytes) -> dict[str, str]:
    """Form, accession number and filing date from a downloader's ``manifest.json``, under the usual names."""
    try:
        told = json.loads(source)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    words = {str(key).lower(): str(value) for key, value in told.items() if isinstance(value, str | int)}
    found: dict[str, str] = {}
    for key, value in words.items():
        if key in _FORM_KEYS:
            found["form"] = value
        elif "accession" in key and accession_in(value):
            found["accession"] = accession_in(value) or ""
        elif key in _FILED_KEYS:
            found["filed"] = value
        elif key in _PERIOD_KEYS:
            found["period"] = value
    company = _company(told)
    return found | {key: str(value) for key, value in company.items() if value}


def manifest_types(source: bytes) -> dict[str, str]:
    """The types that a manifest gives of the documents it lists, by file name in small letters."""
    try:
        listed = json.loads(source).get("documents", ())
    except (ValueError, RecursionError, AttributeError):
        return {}
    rows = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    return {str(row["filename"]).lower(): str(row["type"]) for row in rows if row.get("filename") and row.get("type")}


def _company(told: Mapping[str, Any]) -> dict[str, object]:
    """The filer that a manifest names, nested as a submission's header nests it."""
    filer = told.get("filer") or told.get("issuer") or told.get("subject-company")
    filer = filer[0] if isinstance(filer, list) and filer else filer
    data = filer.get("company-data") if isinstance(filer, dict) else None
    if not isinstance(data, dict):
        return {}
    return {"company": data.get("conformed-name"), "cik": ten_digits(str(data.get("cik") or ""))}
