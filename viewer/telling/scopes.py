"""What a search looks through, in words."""

from __future__ import annotations

from typing import Literal

Scope = Literal["listed", "open", "filing", "document", "item"]

SCOPES: dict[Scope, str] = {
    "listed": "Listed filings",
    "open": "Open filings",
    "filing": "This filing",
    "document": "This document",
    "item": "This Item",
}
