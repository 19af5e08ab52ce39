"""The JSON shapes of a search."""

from __future__ import annotations

from viewer.automation.shapes import Json, filing, place
from viewer.library.index.answering import FoundIn, Hit


def hit(found: Hit) -> Json:
    """One hit: its filing, where it stands, the words around it."""
    return {
        **filing_found(found.filing),
        "section": found.label or found.title or None,
        "title": found.title or None,
        "document": found.document,
        "place": place(found.place),
        "before": found.excerpt.before,
        "match": found.excerpt.match,
        "after": found.excerpt.after,
        "score": round(found.score, 4),
    }


def filing_found(found: FoundIn) -> Json:
    """A filing, and where it lies."""
    return {"path": str(found.path), **filing(found.header)}
