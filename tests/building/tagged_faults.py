"""What of a tagged PDF is not as ISO 14289-1 (PDF/UA) has it, or does not lead back from its pages to its structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pikepdf

from tests.building.tagged_pdf import TaggedPdf, children, elements, is_object, role, walk

_GROUPS = {"Document", "Sect", "Table", "TR", "L", "LI", "TOC", "TOCI"}
_HOLD = {"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "TOC": {"TOCI"}}
_HELD = {child for held in _HOLD.values() for child in held}


def faults(pdf: TaggedPdf) -> list[str]:
    """A sentence for each."""
    found = [*pdf.outside, *_of_catalog(pdf), *_of_pages(pdf), *_of_headings(pdf)]
    for element in walk(pdf.root.K):
        found += _of_element(pdf, element)
        if role(element) == "Table":
            found += _of_table(pdf, element)
    return found


def _of_catalog(pdf: TaggedPdf) -> Iterator[str]:
    root = pdf.pdf.Root
    if "/MarkInfo" not in root or not root.MarkInfo.get("/Marked"):
        yield "It does not say that it is marked."
    if root.get("/Lang") != "en-US":
        yield "It has no language."
    if "/ViewerPreferences" not in root or not root.ViewerPreferences.get("/DisplayDocTitle"):
        yield "Its title is not displayed."
    with pdf.pdf.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "Its metadata has no title."


def _of_pages(pdf: TaggedPdf) -> Iterator[str]:
    """The way back, from each page's sequences and each annotation, leads to the elements that hold them."""
    nums = list(pdf.root.ParentTree.Nums)
    back = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    holders: dict[tuple[int, int], pikepdf.Object] = {}
    for element in walk(pdf.root.K):
        for at in pdf.sequences(element):
            if at in holders:
                yield f"Sequence {at} is of two elements."
            holders[at] = element
    for at in pdf.spoken.keys() ^ holders.keys():
        yield f"Sequence {at} is of no element, or on no page: {pdf.spoken.get(at)}"
    for number, page in enumerate(pdf.pages()):
        if page.get("/Tabs") != "/S":
            yield f"Page {number + 1} has no order of tabs."
        own = sorted(at for at in holders if at[0] == number)
        row = [one.objgen for one in back[int(page.StructParents)]]
        if row != [holders[at].objgen for at in own] or [at[1] for at in own] != list(range(len(own))):
            yield f"The way back from page {number + 1} leads elsewhere."
        for annotation in page.get("/Annots", ()):
            yield from _of_annotation(annotation, back[int(annotation.StructParent)])


def _of_annotation(annotation: pikepdf.Object, link: pikepdf.Object) -> Iterator[str]:
    objects = [one.Obj.objgen for one in children(link) if is_object(one)]
    if role(link) != "Link" or annotation.objgen not in objects:
        yield "An annotation is of no link."
    if not str(annotation.get("/Contents", "")):
        yield "A link tells nothing."


def _of_headings(pdf: TaggedPdf) -> Iterator[str]:
    before = 0
    for element in walk(pdf.root.K):
        name = role(element)
        if name[0] == "H" and name[1:].isdigit():
            if int(name[1:]) > before + 1:
                yield f"H{before} is followed by {name}: {pdf.words(element)}"
            before = int(name[1:])


def _of_element(pdf: TaggedPdf, element: pikepdf.Object) -> Iterator[str]:
    name, inside = role(element), {role(child) for child in elements(element)}
    if name in _GROUPS and any(pdf.sequences(element)):
        yield f"A {name} holds words itself."
    if name == "Figure" and not str(element.get("/Alt", "")):
        yield "A picture has no words."
    if name == "Figure" and "/BBox" not in element.get("/A", pikepdf.Dictionary()):
        yield "A picture has no frame."
    if name == "Note" and not str(element.get("/ID", "")):
        yield "A note has no id."
    if name == "TH" and ("/A" not in element or "/Scope" not in element.A):
        yield "A head has no scope."
    if not inside <= _HOLD.get(name, inside - _HELD):
        yield f"A {name} holds {sorted(inside)}."
    for child in elements(element):
        if child.P.objgen != element.objgen:
            yield f"A {role(child)} does not know what it is in."


def _of_table(pdf: TaggedPdf, table: pikepdf.Object) -> Iterator[str]:
    """Whether each row has as many columns, those among them that cells of rows above reach into."""
    taken: set[tuple[int, int]] = set()
    rows = [list(elements(row)) for row in elements(table)]
    for number, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (number, column) in taken:
                column += 1
            across, down = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            taken |= {(number + y, column + x) for x in range(across) for y in range(down)}
            column += across
    widths = Counter(len([1 for row, _ in taken if row == number]) for number in range(len(rows)))
    if len(widths) > 1:
        yield f"The rows of a table have {dict(widths)} columns: {pdf.words(table)[:80]}"


def _span(cell: pikepdf.Object, name: str) -> int:
    return int(cell.A.get(name, 1)) if "/A" in cell else 1
