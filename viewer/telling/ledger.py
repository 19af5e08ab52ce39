"""What the ledger panel lists: one line for each exhibit number, in words; pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.exhibits.model import LedgerRow, LinkStatus, Treatment, Witness
from viewer.filing.model import Finding, Place
from viewer.wording import calm, plural

if TYPE_CHECKING:
    from viewer.reading import Reading

WITNESSES: tuple[tuple[Witness, str, str], ...] = (
    ("type", "type", "EDGAR's type of an attached document"),
    ("index", "index", "the exhibit index"),
    ("mention", "text", "the text"),
    ("hyperlink", "link", "a hyperlink"),
)
_STATUS: dict[LinkStatus, str] = {
    "attached": "attached",
    "incorporated": "in an earlier filing",
    "elsewhere": "in another filing",
    "future": "still to come",
    "missing": "not attached",
    "inner": "part of another",
}
_COUNTED: dict[LinkStatus, str] = _STATUS | {"incorporated": "incorporated by reference"}
_TREATMENT: dict[Treatment, str] = {
    "filed": "filed",
    "furnished": "furnished",
    "incorporated": "incorporated",
    "to-be-filed": "to be filed",
}


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One exhibit number in words; ``place`` is the exhibit, or where the index lists what is not attached.

    ``finding`` says mildly where the witnesses disagree. ``mentions`` are the places in the text that name it.
    """

    row: LedgerRow
    title: str
    status: str
    treatment: str
    source: str
    finding: str
    place: Place | None
    mentions: tuple[Place, ...]
    tip: str


def ledger_lines(reading: Reading) -> tuple[LedgerLine, ...]:
    """The lines of a filing's ledger, in the order of exhibit numbers."""
    indexed = {
        (link.label, link.place.document, link.place.block)
        for link in reading.exhibits.links
        if link.kind == "exhibit" and link.role == "index"
    }
    named: dict[str, list[Place]] = {}
    for link in reading.exhibits.links:
        if link.kind == "exhibit" and link.role == "mention":
            named.setdefault(link.label, []).append(link.place)
    lines = []
    for row in reading.exhibits.ledger:
        places = (place for place in row.places if (row.label, place.document, place.block) not in indexed)
        mentions = tuple(dict.fromkeys((*places, *named.get(row.label, ()))))
        title = calm(row.title, reading.filing.spelling)
        lines.append(_line(row, title, tuple(sorted(mentions)), reading.exhibits.findings))
    return tuple(lines)


def counted(lines: tuple[LedgerLine, ...]) -> str:
    """How many exhibits there are, and of which status: "12 exhibits: 3 attached, 9 incorporated by reference"."""
    numbers = Counter(line.row.status for line in lines)
    if len(numbers) == 1:
        return f"{plural(len(lines), 'exhibit')}, {_COUNTED[lines[0].row.status]}"
    parts = [f"{numbers[status]:,} {words}" for status, words in _COUNTED.items() if numbers[status]]
    return f"{plural(len(lines), 'exhibit')}: {', '.join(parts)}" if parts else ""


def _line(row: LedgerRow, title: str, mentions: tuple[Place, ...], findings: tuple[Finding, ...]) -> LedgerLine:
    finding = next((one.what for one in findings if _is_about(one, row)), "")
    said_by = [told for witness, _, told in WITNESSES if witness in row.witnesses]
    tips = (
        f"Exhibit {row.label}" + (f": {row.name}" if row.name else ""),
        row.title if row.title != row.name else "",
        finding,
        row.evidence.why,
        f"“{row.legend}”" if row.legend else "",
        f"Said by {', '.join(said_by)}." if said_by else "",
    )
    return LedgerLine(
        row,
        title,
        _STATUS[row.status],
        _TREATMENT[row.treatment] if row.treatment else "",
        row.source or "",
        _mild(finding, row.label),
        Place(row.document, 0) if row.document is not None else next(iter(row.places), None),
        mentions,
        "\n".join(filter(None, tips)),
    )


def _is_about(finding: Finding, row: LedgerRow) -> bool:
    return f"Exhibit {row.label} " in finding.what or f"numbered {row.label}:" in finding.what


def _mild(finding: str, label: str) -> str:
    """A finding without the number that stands before it: "is listed, but not attached"."""
    return finding.removeprefix(f"Exhibit {label} is ").rstrip(".")
