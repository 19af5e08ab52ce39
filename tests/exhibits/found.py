"""Filings with exhibits, and what the room finds in them, held to what it promises of every link."""

from __future__ import annotations

from collections.abc import Sequence

from tests.building import blocks
from viewer.exhibits.model import Exhibits, LedgerRow, Link
from viewer.exhibits.resolver import find_exhibits
from viewer.filing.model import Block, Document, Filing
from viewer.outline.model import Outline, Section


def filing(form: str, *content: Block | str, exhibits: Sequence[str | Document] = ()) -> Filing:
    """A filing of one primary document and, for each type named, an exhibit of one line."""
    documents = [blocks.document(*content, type=form, filename="primary.htm")]
    for number, exhibit in enumerate(exhibits, 1):
        made = exhibit if isinstance(exhibit, Document) else attached(number, exhibit, "The text of an exhibit.")
        documents.append(made)
    return blocks.filing(*documents, form=form)


def attached(index: int, kind: str, *content: Block | str, filename: str = "") -> Document:
    """An exhibit, named for its type as filers name theirs."""
    name = filename or f"{kind.lower().replace('/', '')}.htm"
    return blocks.document(*content, type=kind, index=index, filename=name)


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
