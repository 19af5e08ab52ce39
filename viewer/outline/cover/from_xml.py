"""The facts on the cover of an XML form, by the names of its schema's elements as the page has them."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.edgar.xml_forms import HEADINGS, NAMES
from viewer.filing.model import Document, Evidence, Place
from viewer.outline.cover.model import CoverFact

_ELEMENTS = {
    "issuer name": "registrant",
    "name of issuer": "registrant",
    "entity name": "registrant",
    "registrant full name": "registrant",
    "reg name": "registrant",
    "issuer cik": "CIK",
    "registrant cik": "CIK",
    "reg cik": "CIK",
    NAMES["jurisdictionOfInc"].lower(): "state",
    "jurisdiction organization": "state",
    "form 13f file number": "file number",
    "reg file number": "file number",
    "investment comp file no": "file number",
    "issuer phone number": "telephone",
    "reg phone": "telephone",
    "registrantphone number": "telephone",
    "period of report": "period",
    "report calendar or quarter": "period",
    "rep pd date": "period",
    "amendment no": "amendment number",
    "amendment number": "amendment number",
    "securities class title": "class of securities",
    "issuer cusip": "CUSIP",
    "issuer cusip number": "CUSIP",
    "event date requires filing this statement": "event date",
    "date of event": "event date",
    "issuer trading symbol": "trading symbol",
    "reporting owner name": "reporting owner",
    "reporting person name": "reporting person",
}
_OF_A_PERSON = {
    "reporting person name": "reporting person",
    "aggregate number of shares": "shares",
    "aggregate amount owned": "shares",
    "class percent": "percent",
    "percent of class": "percent",
    "type of reporting person": "type of person",
    "member group": "member of a group",
}
_ADDRESS = ("street1", "street2", "city", "state or country description", "state or country", "zip code")
_WHOSE_ADDRESS = (
    HEADINGS["D"]["issuerAddress"].lower(),
    "issuer address",
    "issuer principal executive office address",
    "address",
)
_MOST_BLOCKS = 60


def xml_facts(document: Document) -> list[CoverFact]:
    """The facts of an EDGAR XML form (3, 4, 5, 13F, 144, C, D, N-CEN, N-PORT, Schedules 13D and 13G)."""
    facts: list[CoverFact] = []
    heading = manager = ""
    for index, block in enumerate(document.blocks[:_MOST_BLOCKS]):
        if block.kind == "heading":
            heading = block.text.lower()
            manager = heading if "manager" in heading else manager
            continue
        rows = list(_rows(document, index))
        if _is_intermediary(rows):
            facts += _intermediary(rows)
        elif len(rows) > 1 and len(rows[0]) > 2:
            facts += _persons(rows)
        elif heading == "filing manager":
            facts += [_fact("registrant", *row[1], row[0][0]) for row in rows if len(row) == 2 and row[0][0] == "Name"][
                :1
            ]
        elif heading in _WHOSE_ADDRESS and (heading != "address" or manager == "filing manager"):
            facts += _address(rows)
            manager = ""
        else:
            facts += _pairs(rows)
    once = {
        (fact.name, fact.of, fact.value if fact.name.startswith("report") else ""): fact for fact in reversed(facts)
    }
    return [fact for fact in facts if fact in once.values()]


def _rows(document: Document, index: int) -> Iterator[list[tuple[str, Place]]]:
    block = document.blocks[index]
    rows: dict[int, list[tuple[str, Place]]] = {}
    for cell in block.cells:
        words = " ".join(block.text[cell.start : cell.end].split())
        rows.setdefault(cell.row, []).append((words, Place(document.index, index, cell.start, cell.end)))
    yield from rows.values()


def _fact(name: str, value: str, place: Place, element: str, of: str | None = None) -> CoverFact:
    return CoverFact(name, value, place, Evidence("cover-element", 0.95, f"The form gives it as “{element}”."), of)


def _pairs(rows: list[list[tuple[str, Place]]]) -> Iterator[CoverFact]:
    for row in rows:
        name = _ELEMENTS.get(row[0][0].lower()) if len(row) == 2 else None
        if name and row[1][0] and row[1][0].lower() not in ("none", "n/a"):
            yield _fact(name, *row[1], row[0][0])


def _address(rows: list[list[tuple[str, Place]]]) -> Iterator[CoverFact]:
    held = {row[0][0].lower(): row[1] for row in rows if len(row) == 2}
    lines = [held[name][0] for name in _ADDRESS if name in held]
    if "state or country description" in held and "state or country" in held:
        lines.remove(held["state or country"][0])
    if lines:
        yield _fact("address", ", ".join(lines), rows[0][1][1], rows[0][0][0])


def _is_intermediary(rows: list[list[tuple[str, Place]]]) -> bool:
    """Whether these are of the intermediary through which a Form C offers: it has a number of its own at FINRA."""
    named = {row[0][0].lower() for row in rows}
    return "company name" in named and not named.isdisjoint(("crd number", "commission cik"))


def _intermediary(rows: list[list[tuple[str, Place]]]) -> Iterator[CoverFact]:
    held = {row[0][0].lower(): row for row in rows if len(row) == 2}
    name = held["company name"][1]
    yield _fact("intermediary", *name, held["company name"][0][0])
    if row := held.get("commission file number"):
        yield _fact("intermediary file number", *row[1], row[0][0], name[0])


def _persons(rows: list[list[tuple[str, Place]]]) -> Iterator[CoverFact]:
    """A table with a row for each reporting person of a Schedule 13D or 13G."""
    heads = [head.lower() for head, _ in rows[0]]
    if "reporting person name" not in heads:
        return
    for row in rows[1:]:
        if len(row) != len(heads):
            continue
        of = row[heads.index("reporting person name")][0]
        for head, (value, place) in zip(heads, row, strict=True):
            name = next(
                (fact for part, fact in _OF_A_PERSON.items() if head.startswith(part) or head.endswith(part)), None
            )
            if name == "reporting person":
                yield _fact(name, value, place, head)
            elif name and value:
                value = f"({value})" if name == "member of a group" and len(value) == 1 else value
                yield _fact(name, value, place, head, of)
