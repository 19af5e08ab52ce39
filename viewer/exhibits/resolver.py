"""Every reference of a filing to an exhibit, an Item or a numbered passage, resolved: the front door of this room."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from viewer.edgar.exhibit_numbers import Label
from viewer.edgar.forms import form_of
from viewer.exhibits.attached import Attachments
from viewer.exhibits.hyperlinks import Pointer, over, pointers_in
from viewer.exhibits.index.bodies import find_bodies
from viewer.exhibits.index.entries import Row
from viewer.exhibits.index.reader import find_rows
from viewer.exhibits.ledger.ledger import Ledger
from viewer.exhibits.ledger.verdicts import Judge, Verdict
from viewer.exhibits.mentions.mentions import Mention, names_an_exhibit
from viewer.exhibits.mentions.names import Attachment, Names
from viewer.exhibits.mentions.spotting import mentions_in
from viewer.exhibits.model import Exhibits, Link, LinkRole, LinkTarget
from viewer.exhibits.references.items import Items
from viewer.exhibits.references.passages import Passages
from viewer.filing import limits
from viewer.filing.model import Block, Document, Evidence, Filing, Place
from viewer.filing.paper.pages import PrintedPages
from viewer.outline.model import Outline

_FURNISHED = re.compile(r"\bfurnish(?:ed|ing)\b", re.IGNORECASE)
_LIST_OF_EXHIBITS = "9.01"
"""The Item of Form 8-K that lists the exhibits."""


def find_exhibits(filing: Filing, outlines: tuple[Outline, ...]) -> Exhibits:
    """The links of a filing and its exhibit ledger.

    Links are in the order of their places and never overlap. Exhibits are looked for in every document, Items and
    the exhibit index in the primary document.
    """
    if not filing.documents:
        return Exhibits((), ())
    return _Resolver(filing, outlines).exhibits()


class _Resolver:
    def __init__(self, filing: Filing, outlines: tuple[Outline, ...]) -> None:
        self._filing = filing
        primary = filing.documents[0]
        outline = next((one for one in outlines if one.document == 0), None)
        form = filing.header.form or primary.type
        self._attachments = Attachments(filing.documents, form)
        self._items = Items(primary, outline, filing.header.base_form or primary.type)
        self._passages = Passages(filing, outlines, self._attachments)
        contents = frozenset(
            index
            for section in (outline.walk() if outline else ())
            if section.kind == "contents"
            for index in range(section.place.block, section.end.block)
        )
        self._rows = find_rows(
            primary.blocks,
            lettered=form_of(form).letters_exhibits,
            bracketed=form_of(form).brackets_exhibits,
            skipped=contents,
        )
        self._rows_in: dict[int, list[Row]] = {}
        for row in self._rows:
            self._rows_in.setdefault(row.block, []).append(row)
        signature = next((one.place for one in (outline.walk() if outline else ()) if one.kind == "signature"), None)
        bodies = find_bodies(primary.blocks, self._rows, signature)
        pages = PrintedPages(primary.blocks) if any(row.page for row in self._rows) else None
        self._judge = Judge(filing, self._attachments, self._rows, signature, bodies, pages)
        self._ledger = Ledger(filing, self._attachments, self._judge)

    def exhibits(self) -> Exhibits:
        links: list[Link] = []
        for document in self._filing.documents:
            for index, block in enumerate(document.blocks):
                if found := list(islice(self._links_in(document, index, block), limits.REFERENCES)):
                    links.extend(_apart(found))
        links = self._with_names(links)
        self._ledger.hear_documents()
        return Exhibits(tuple(links), self._ledger.rows(), self._ledger.findings(self._rows))

    def _with_names(self, links: list[Link]) -> list[Link]:
        """The links with those that the text makes by name, where no other stands."""
        documents = self._filing.documents
        titles: dict[str, str] = {row.label.text: row.title for row in self._rows}

        def called(label: str, document: Document) -> tuple[str, ...]:
            return tuple(filter(None, (titles.get(label), document.description.strip())))

        named = [
            Attachment(
                link.label,
                documents[link.target.document],
                link.place.block,
                link.place.start,
                link.place.end,
                called(link.label, documents[link.target.document]),
            )
            for link in links
            if link.kind == "exhibit" and link.role == "mention" and link.place.document == 0
            if link.target and link.target.document and link.place.start is not None and link.place.end is not None
        ]
        if not named:
            return links
        blocks = documents[0].blocks
        names = Names(blocks, named)
        taken: dict[int, list[Link]] = {}
        for link in links:
            if link.place.document == 0:
                taken.setdefault(link.place.block, []).append(link)
        for index, block in enumerate(blocks):
            if found := list(names.links_in(index, block)):
                taken[index] = _apart([*taken.get(index, []), *found])
        primary = [link for index in sorted(taken) for link in taken[index]]
        return primary + [link for link in links if link.place.document]

    def _links_in(self, document: Document, index: int, block: Block) -> Iterator[Link]:
        """The links of one block, the surest kinds first; later ones give way where they overlap."""
        accession = self._filing.header.accession
        pointers = pointers_in(block, self._attachments, accession) if block.hyperlinks else []
        primary = document.index == 0
        rows = self._rows_in.get(index, []) if primary else []
        for row in rows:
            yield self._row_link(row, pointers)
        leading = [pointer for pointer in pointers if pointer.document]
        if rows:
            # In an index the filer's link over a title says more than an exhibit's exhibit named in that title.
            for pointer in leading:
                yield self._pointer_link(document, index, block, rows, pointer)
        if names_an_exhibit(block.text):
            yield from self._mention_links(document, index, block, rows, pointers)
        for pointer in [] if rows else leading:
            yield self._pointer_link(document, index, block, rows, pointer)
        if primary:
            yield from self._items.links_in(document, index, block)
        yield from self._passages.links_in(document, index, block)

    def _row_link(self, row: Row, pointers: Sequence[Pointer]) -> Link:
        place = Place(0, row.block, row.start, row.end)
        pointer = over(pointers, *row.span)
        verdict = self._judge.row(row, pointer)
        self._ledger.hear_row(row, verdict, place, linked=pointer is not None)
        text = self._filing.documents[0].blocks[row.block].text[row.start : row.end]
        return _link(text, row.label, "index", place, verdict, pointer)

    def _mention_links(
        self, document: Document, index: int, block: Block, rows: Sequence[Row], pointers: Sequence[Pointer]
    ) -> Iterator[Link]:
        by_start = sorted(rows, key=lambda row: row.span)
        starts = [row.span[0] for row in by_start]
        implied = 0
        for mention in mentions_in(block, [row.start for row in rows]):
            at = bisect_right(starts, mention.start) - 1
            row = by_start[at] if at >= 0 and mention.start < by_start[at].span[1] else None
            if row and row.start < mention.end and mention.start < row.end:
                continue
            verdict = self._judge.mention(mention, document, row, index)
            if verdict is None:
                continue
            pointer = over(pointers, mention.start, mention.end)
            if pointer and not row and verdict.status in {"missing", "inner", "elsewhere"}:
                verdict = self._by_pointer(mention.label, verdict, pointer)
            place = Place(document.index, index, mention.start, mention.end)
            if document.index == 0:
                implied += len(mention.between)
                heard = mention if implied <= limits.REFERENCES else mention._replace(between=())
                self._hear(heard, verdict, place, block.text, in_index=row is not None)
            yield _link(block.text[mention.start : mention.end], mention.label, "mention", place, verdict, pointer)

    def _hear(self, mention: Mention, verdict: Verdict, place: Place, text: str, *, in_index: bool) -> None:
        entry = self._ledger.hear_mention(mention.label, verdict, place)
        for label in mention.between if entry else ():
            self._ledger.hear_mention(label, self._judge.label(label), place)
        if entry is None or in_index:
            return
        section = self._items.section_at(place)
        name = section.label or section.title if section else ""
        nearby = _FURNISHED.search(text, max(0, mention.start - 90), min(len(text), mention.end + 90))
        if section and section.treatment == "furnished":
            entry.furnished.append(f"{name} names it, and what that Item reports is furnished and not filed.")
        elif nearby:
            entry.furnished.append(f"The text says that it is furnished (“{nearby[0]}”).")
        elif (
            section
            and section.label
            and _LIST_OF_EXHIBITS not in {key.number for key in section.items}
            and verdict.status == "attached"
        ):
            entry.filed.append(f"{name} names it too.")

    def _by_pointer(self, label: Label, verdict: Verdict, pointer: Pointer) -> Verdict:
        """The filer's own link decides where the words leave it open."""
        if pointer.document:
            target = LinkTarget(pointer.document.index, pointer.document.filename, Place(pointer.document.index, 0))
            why = f"The filer links Exhibit {label.text} to {pointer.document.filename}."
            return Verdict("attached", target, Evidence("filer-hyperlink", 0.98, why))
        if verdict.status == "missing":
            why = f"Exhibit {label.text} is not in this filing: the filer links it to an earlier one on EDGAR."
            return Verdict("incorporated", None, Evidence("filer-hyperlink", 0.95, why))
        return verdict

    def _pointer_link(
        self, document: Document, index: int, block: Block, rows: Sequence[Row], pointer: Pointer
    ) -> Link:
        """The filer's own link to an attached file, over words that are no number."""
        target = pointer.document
        assert target is not None
        text = block.text[pointer.start : pointer.end]
        row = next((row for row in rows if row.span[0] <= pointer.start < row.span[1]), None)
        own = self._attachments.label_of(target)
        label = row.label.text if row else own.text if own else target.filename
        place = Place(document.index, index, pointer.start, pointer.end)
        evidence = Evidence("filer-hyperlink", 0.98, f"The filer links this to {target.filename}.")
        where = LinkTarget(target.index, target.filename, Place(target.index, 0))
        return Link("exhibit", text, label, "index" if row else "mention", place, "attached", where, evidence)


def _link(text: str, label: Label, role: LinkRole, place: Place, verdict: Verdict, pointer: Pointer | None) -> Link:
    address = pointer.address if pointer and pointer.document is None and verdict.status != "attached" else None
    return Link("exhibit", text, label.text, role, place, verdict.status, verdict.target, verdict.evidence, address)


def _apart(links: Sequence[Link]) -> list[Link]:
    """The links of a block in order, without those that overlap an earlier, surer one."""
    starts: list[int] = []
    kept: list[Link] = []
    for link in links:
        start, end = link.place.start or 0, link.place.end or 0
        at = bisect_right(starts, start)
        after_last = at == 0 or (kept[at - 1].place.end or 0) <= start
        before_next = at == len(starts) or end <= starts[at]
        if after_last and before_next:
            starts.insert(at, start)
            kept.insert(at, link)
    return kept
