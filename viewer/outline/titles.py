"""What a reader would call a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Document, Header
from viewer.outline.headings.words import is_company_name
from viewer.outline.mark import Mark

_GENERIC = re.compile(
    r"^(?:ex(?:hibit)?[-.\s]*[\d.()a-z]{0,12}|(?:form|schedule)\s+.{0,12}|\d{1,2}-?[a-z].{0,6}|document|filename\d*|primary\s+document|"
    r"(?:complete\s+)?submission.{0,20}|(?:front\s+)?cover(?:\s+page)?|title\s+page|(?:table\s+of\s+)?contents|index|signatures?|\W*)$",
    re.I,
)
_OF_A_COMPANY = re.compile(
    r"^(?:list\s+of\s+)?(?:subsidiaries|consents?|opinions?|articles|by-?laws|code|powers?|statements?|computation)\b",
    re.I,
)
"""What an exhibit is, though its title ends with the company's name."""
_LETTERED = re.compile(r"^\(?[a-z\d]{1,3}\)")


def document_title(document: Document, marks: Sequence[Mark], header: Header | None = None) -> str:
    """A primary document's form and company; an exhibit's description if it says something, else its headline."""
    if header is not None and not document.is_exhibit:
        form = header.form or document.type
        return ", ".join(word for word in (form, header.company) if word) or document.filename
    description = " ".join(document.description.replace("&amp;", "&").replace("&AMP;", "&").split())
    if description and not _GENERIC.match(description):
        return description
    headings = (mark.title for mark in marks if mark.kind in ("heading", "certification"))
    told = (
        title
        for title in headings
        if not (_GENERIC.match(title) or _LETTERED.match(title))
        and (_OF_A_COMPANY.match(title) or not is_company_name(title))
    )
    return next(told, "") or description or document.type or document.filename
