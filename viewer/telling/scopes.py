"""What a search looks through, in words."""

from __future__ import annotations

from typing import Literal

from viewer.language import translated

Scope = Literal["listed", "open", "filing", "document", "item"]

SCOPES: dict[Scope, str] = {
    "listed": translated("Listed filings"),
    "open": translated("Open filings"),
    "filing": translated("This filing"),
    "document": translated("This document"),
    "item": translated("This Item"),
}
