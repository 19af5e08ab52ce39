"""The JSON shape of a memorandum whose quotations were checked."""

from __future__ import annotations

from viewer.automation.shapes import Json, filing, place
from viewer.library.quotations import CheckedMemo, CheckedQuotation


def checked_memo(memo: CheckedMemo) -> Json:
    """Each quotation with what was found of it, and in how many filings it was looked for."""
    return {"searched": memo.searched, "quotations": [_quotation(one) for one in memo.quotations]}


def _quotation(one: CheckedQuotation) -> Json:
    found = one.filing
    return {
        "quotation": one.quotation.text,
        "start": one.quotation.start,
        "end": one.quotation.end,
        "verdict": one.checked.verdict,
        "path": str(found.path) if found else None,
        "filing": filing(found.header) if found else None,
        "places": [place(each) for each in one.checked.places],
        "others": one.checked.others,
        "differences": [{"quoted": each.quoted, "filed": each.filed} for each in one.checked.differences],
    }
