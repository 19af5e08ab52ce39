"""Small filings written for the tests of this room: blocks, documents, submissions of a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.item_keys import keys_of
from viewer.exhibits.model import Exhibits, LedgerRow, Link
from viewer.exhibits.resolver import find_exhibits
from viewer.filing.model import Block, Cell, Document, Evidence, Filing, Header, Hyperlink, Payload, Place
from viewer.outline.model import Outline, Section, SectionKind, Treatment


def paragraph(text: str, *links: tuple[str, str]) -> Block:
    """A paragraph; each link is the linked words and their address."""
    hyperlinks = tuple(Hyperlink(text.index(words), text.index(words) + len(words), href) for words, href in links)
    return Block("paragraph", text, hyperlinks=hyperlinks)


def table(*rows: Sequence[str], links: dict[str, str] | None = None) -> Block:
    """A data table; an empty string is an empty cell."""
    text = ""
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        text += "\n" if number else ""
        first = True
        for column, words in enumerate(row):
            if not words:
                continue
            text += "" if first else "\t"
            cells.append(Cell(number, column, 1, len(text), len(text) + len(words)))
            text += words
            first = False
    hyperlinks = tuple(
        Hyperlink(text.index(words), text.index(words) + len(words), href) for words, href in (links or {}).items()
    )
    return Block("table", text, cells=tuple(cells), hyperlinks=hyperlinks)


def document(index: int, kind: str, *blocks: Block | str, filename: str = "") -> Document:
    """A document; plain strings become paragraphs."""
    made = tuple(block if isinstance(block, Block) else paragraph(block) for block in blocks)
    name = filename or f"{kind.lower().replace('/', '')}.htm"
    return Document(index, kind, name, "", "html", Payload(b""), made)


def filing(form: str, *blocks: Block | str, exhibits: Sequence[str | Document] = ()) -> Filing:
    """A filing of one primary document and, for each type named, an exhibit of one line."""
    documents = [document(0, form, *blocks, filename="primary.htm")]
    for number, exhibit in enumerate(exhibits, 1):
        made = exhibit if isinstance(exhibit, Document) else document(number, exhibit, "The text of an exhibit.")
        documents.append(made)
    return Filing(Path("small.txt"), Header("submission", form), tuple(documents))


def section(
    kind: SectionKind,
    label: str | None,
    start: int,
    end: int,
    *children: Section,
    treatment: Treatment | None = None,
    title: str = "",
) -> Section:
    """A section of the primary document from one block to another."""
    place, after = Place(0, start, 0, 1), Place(0, end, 0, 0)
    evidence = Evidence("written", 1.0, "Written for the test.")
    return Section(
        kind, label, title or label or kind, 0, place, after, 0, evidence, children, treatment, **keys_of(kind, label)
    )


def outline(*sections: Section) -> tuple[Outline, ...]:
    """The outlines of a filing whose primary document has these sections."""
    return (Outline(0, "Small", sections),)


def resolved(filing: Filing, *sections: Section) -> Exhibits:
    """What the room finds in a filing, held to what it promises of every link."""
    found = find_exhibits(filing, outline(*sections))
    for before, after in zip(found.links, found.links[1:], strict=False):
        same = (before.place.document, before.place.block) == (after.place.document, after.place.block)
        assert not same or (before.place.end or 0) <= (after.place.start or 0), "links overlap or are out of order"
        assert (before.place.document, before.place.block) <= (after.place.document, after.place.block)
    for link in found.links:
        block = filing.documents[link.place.document].blocks[link.place.block]
        assert block.text[link.place.start : link.place.end] == link.text
        assert (link.target is not None) == (link.status == "attached")
        assert link.evidence.why.endswith((".", "”."))
    return found


def link(found: Exhibits, text: str) -> Link:
    """The one link over these words."""
    (only,) = [link for link in found.links if link.text == text]
    return only


def row(found: Exhibits, label: str) -> LedgerRow:
    """The one row of the ledger with this number."""
    (only,) = [row for row in found.ledger if row.label == label]
    return only
