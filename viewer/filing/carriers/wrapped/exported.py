"""A page that this program wrote of a filing: it opens as what it is, and is no filing among those of a folder."""

from __future__ import annotations

from typing import Final

MARK: Final = '<meta name="generator" content="Filing Viewer">'
"""Stands in the head of every page that is exported, before anything that a filer wrote."""
_WITHIN = 400


def is_exported(head: bytes) -> bool:
    """Whether the first bytes of a file are those of such a page."""
    return MARK.encode() in head[:_WITHIN]
