"""Links and the exhibit ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from viewer.filing.model import Evidence, Finding, Place

LinkKind = Literal["exhibit", "item", "note", "page", "section", "part"]
LinkRole = Literal["mention", "index"]
LinkStatus = Literal["attached", "incorporated", "elsewhere", "future", "missing", "inner"]
Treatment = Literal["filed", "furnished", "incorporated", "to-be-filed"]
Witness = Literal["type", "index", "mention", "hyperlink"]


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where a followed link leads: a document of this filing and the place in it."""

    document: int
    filename: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """A reference in the text and what it leads to; one that is not followed says why in its evidence.

    ``address`` is the filer's own hyperlink under it, where that leads out of this filing.
    """

    kind: LinkKind
    text: str
    label: str
    role: LinkRole
    place: Place
    status: LinkStatus
    target: LinkTarget | None
    evidence: Evidence
    address: str | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One exhibit number, reconciled over all that names it.

    ``legend`` is the text of the index's own footnote symbols; ``source`` the filing it is incorporated from, in the
    filer's words; ``places`` the index row and the mentions. ``name`` is what Item 601 calls the number.
    """

    label: str
    title: str
    status: LinkStatus
    treatment: Treatment | None
    document: int | None
    witnesses: tuple[Witness, ...]
    legend: str | None
    source: str | None
    places: tuple[Place, ...]
    evidence: Evidence
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Exhibits:
    """The links of a filing in document order, and its ledger in the order of exhibit numbers.

    ``findings`` say where the witnesses disagree: attached but not listed, listed but not attached, one number twice.
    """

    links: tuple[Link, ...]
    ledger: tuple[LedgerRow, ...]
    findings: tuple[Finding, ...] = ()
