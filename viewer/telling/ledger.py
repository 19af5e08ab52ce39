"""What the ledger panel lists: one line for each exhibit number, in words; pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.exhibits.model import LedgerRow, LinkStatus, Treatment, Witness
from viewer.filing.model import Finding, Place
from viewer.language import translated
from viewer.wording import calm, plural

if TYPE_CHECKING:
    from viewer.reading import Reading

WITNESSES: tuple[tuple[Witness, str, str], ...] = (
    ("type", "type", translated("EDGAR's type of an attached document")),
    ("index", "index", translated("the exhibit index")),
    ("mention", "text", translated("the text")),
    ("hyperlink", "link", translated("a hyperlink")),
)
_STATUS: dict[LinkStatus, str] = {
    "attached": "attached",
    "incorporated": translated("in an earlier filing"),
    "elsewhere": translated("in another filing"),
    "future": translated("still to come"),
    "missing": translated("not attached"),
    "inner": translated("part of another"),
}
_COUNTED: dict[LinkStatus, str] = _STATUS | {"incorporated": translated("incorporated by reference")}
_TREATMENT: dict[Treatment, str] = {
    "filed": "filed",
    "furnished": "furnished",
    "incorporated": "incorporated",
    "to-be-filed": translated("to be filed"),
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
    lines = []
    for row in reading.exhibits.ledger:
        title = calm(row.title, reading.filing.spelling)
        lines.append(_line(row, title, mentions_of(reading, row), reading.exhibits.findings))
    return tuple(lines)


def mentions_of(reading: Reading, row: LedgerRow) -> tuple[Place, ...]:
    """The places in the text that name an exhibit, by its number or by what leads to its document; in their order.

    The exhibit index names every exhibit, and is no mention.
    """
    links = [link for link in reading.exhibits.links if link.kind == "exhibit"]
    indexed = {
        (link.place.document, link.place.block) for link in links if link.role == "index" and link.label == row.label
    }
    places = row.places if "mention" in row.witnesses else ()
    told = [place for place in places if (place.document, place.block) not in indexed]
    # A part of another exhibit stands in the document of that one, and what leads there means the other.
    own = row.document if row.document is not None and reading.row_of(row.document) is row else None
    for link in links:
        leads_here = own is not None and link.target is not None and link.target.document == own
        if link.role == "mention" and (link.label == row.label or leads_here):
            told.append(link.place)
    return tuple(sorted(set(told)))


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
        translated("Said by {join}.", join=", ".join(said_by)) if said_by else "",
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
