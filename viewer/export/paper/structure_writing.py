"""The structure of a PDF written into it (ISO 32000-1, 14.7): its tree, and the way back from pages and links."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from viewer.export.paper.structure import Annotation, Element, Words
from viewer.language import translated


def write_structure(pdf: pikepdf.Pdf, document: Element, title: str) -> None:
    """Say that the PDF is tagged, and how: each marked sequence and each link's annotation is of one element."""
    _Writer(pdf).write(document)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["dc:title"] = title
        metadata["dc:language"] = {"en-US"}


class _Writer:
    """Makes an object of each element, its parent's first."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._sequences: list[dict[int, pikepdf.Object]] = [{} for _ in self._pages]
        self._annotations: list[pikepdf.Object] = []
        self._named: list[tuple[str, pikepdf.Object]] = []

    def write(self, document: Element) -> None:
        """The whole tree, as the catalog has it."""
        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._element(document, root)
        numbers = Array()
        rows = (Array(row[number] for number in sorted(row)) for row in self._sequences)
        for key, value in enumerate([*map(self._pdf.make_indirect, rows), *self._annotations]):
            numbers.append(key)
            numbers.append(value)
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        root.ParentTreeNextKey = len(self._pages) + len(self._annotations)
        if self._named:
            names = Array()
            for name, element in self._named:
                names.append(String(name))
                names.append(element)
            root.IDTree = self._pdf.make_indirect(Dictionary(Names=names))
        self._pdf.Root.StructTreeRoot = root

    def _element(self, element: Element, above: pikepdf.Object) -> pikepdf.Object:
        made = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=above))
        if element.role == "Figure":
            made.Alt = String(element.told or translated("Picture"))
            if element.box is not None:
                made.A = Dictionary(O=Name.Layout, BBox=Array(round(edge, 2) for edge in element.box))
        if element.title:
            made.T = String(element.title)
        if element.role == "Note":
            self._named.append((f"note-{len(self._named):06}", made))
            made.ID = String(self._named[-1][0])
        if element.attributes:
            made.A = _attributes(element)
        page = next((spot.page for one in element.children if isinstance(one, Words) for spot in one.spots), None)
        if page is not None:
            made.Pg = self._pages[page]
        children = Array()
        for child in element.children:
            if isinstance(child, Element):
                children.append(self._element(child, made))
            elif isinstance(child, Annotation):
                children.append(self._annotation(child, element, made))
            else:
                self._add_words(child, page, made, children)
        if len(children):
            made.K = children
        return made

    def _add_words(self, words: Words, page: int | None, of: pikepdf.Object, children: Array) -> None:
        for spot in words.spots:
            self._sequences[spot.page][spot.number] = of
            is_here = spot.page == page
            children.append(
                spot.number if is_here else Dictionary(Type=Name.MCR, Pg=self._pages[spot.page], MCID=spot.number)
            )

    def _annotation(self, one: Annotation, link: Element, made: pikepdf.Object) -> pikepdf.Object:
        page = self._pages[one.page]
        annotation = page.Annots[one.place]
        if not annotation.is_indirect:
            annotation = page.Annots[one.place] = self._pdf.make_indirect(annotation)
        annotation.StructParent = len(self._pages) + len(self._annotations)
        annotation.Contents = String(link.spoken or link.leads_to.lstrip("#") or translated("Link"))
        self._annotations.append(made)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _attributes(element: Element) -> Dictionary:
    owner = Name.List if element.role == "L" else Name.Table
    own = Dictionary(O=owner)
    for key, value in element.attributes.items():
        own[f"/{key}"] = value if isinstance(value, int) else Name(f"/{value}")
    return own
