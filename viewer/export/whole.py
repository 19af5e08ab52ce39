"""What every exported HTML file has around it: its styles, and a policy that lets nothing run or be fetched."""

from __future__ import annotations

from viewer.filing.carriers.wrapped.exported import MARK
from viewer.filing.markup import escape
from viewer.resources import resource

# Text comes from filings, which are untrusted: should anything slip through, a browser still refuses it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def whole_page(title: str, sheet: str, body: str, rules: str = "") -> str:
    """A body as a file of its own, with a style sheet of ``resources/export`` inside it and ``rules`` after that."""
    style = resource("export", sheet).read_text("utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{MARK}<title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><meta name="referrer" content="no-referrer">'
        f'<meta name="viewport" content="width=device-width"><style>\n{style}{rules}</style></head>\n'
        f"<body>{body}</body></html>\n"
    )
