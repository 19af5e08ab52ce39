"""A tagged PDF read back as a screen reader finds it: its structure, and the words of each marked sequence."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf

from viewer.export.paper.fonts import decoder

PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}


class TaggedPdf:
    """What a screen reader finds in a PDF."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(pdf))
        self.root = self.pdf.Root.StructTreeRoot
        self.numbers = {page.objgen: number for number, page in enumerate(self.pages())}
        self.spoken: dict[tuple[int, int], str] = {}
        self.outside: list[str] = []
        self.artifacts: list[str] = []
        for number, page in enumerate(self.pdf.pages):
            self._read(number, page)

    def pages(self) -> list[pikepdf.Object]:
        return [page.obj for page in self.pdf.pages]

    # What is said

    def outline(self, element: pikepdf.Object | None = None, depth: int = 0) -> list[str]:
        """A line for each element: its role, set in by its depth, and the words that are its own."""
        element = self.root.K if element is None else element
        words = " ".join("".join(self.own_words(element)).split())
        lines = [f"{'  ' * depth}{role(element)} {words}".rstrip()]
        for child in elements(element):
            lines += self.outline(child, depth + 1)
        return lines

    def words(self, element: pikepdf.Object) -> str:
        """All the words of an element, in reading order, on one line."""
        return " ".join("".join(self._all_words(element)).split())

    def having(self, wanted: str) -> list[pikepdf.Object]:
        """The elements of a role, in reading order."""
        return [one for one in walk(self.root.K) if role(one) == wanted]

    def table(self, number: int = 0) -> list[list[str]]:
        """The cells of a table, row by row; a head's words end with its scope."""
        rows = [one for one in elements(self.having("Table")[number]) if role(one) == "TR"]
        return [[self._cell(cell) for cell in elements(row)] for row in rows]

    def own_words(self, element: pikepdf.Object) -> Iterator[str]:
        for page, number in self.sequences(element):
            yield self.spoken[page, number] + " "

    def _all_words(self, element: pikepdf.Object) -> Iterator[str]:
        for child in children(element):
            if not isinstance(child, int) and "/S" in child:
                yield from self._all_words(child)
            elif (at := self._sequence(element, child)) is not None:
                yield self.spoken[at] + " "

    def _cell(self, cell: pikepdf.Object) -> str:
        scope = str(cell.A.Scope)[1:] if "/A" in cell and "/Scope" in cell.A else ""
        return " ".join(filter(None, (self.words(cell), f"[{scope}]" if scope else "")))

    def sequences(self, element: pikepdf.Object) -> Iterator[tuple[int, int]]:
        """The marked sequences that are an element's own: page and number."""
        for child in children(element):
            if not is_element(child) and (at := self._sequence(element, child)) is not None:
                yield at

    def _sequence(self, element: pikepdf.Object, child: pikepdf.Object | int) -> tuple[int, int] | None:
        if isinstance(child, int):
            return self.numbers[element.Pg.objgen], child
        if child.get("/Type") == "/MCR":
            return self.numbers[child.Pg.objgen], int(child.MCID)
        return None

    # What is painted

    def _read(self, number: int, page: pikepdf.Page) -> None:
        open_: list[int | str | None] = []
        decode = decoder(pikepdf.Dictionary())
        given = None
        for one in pikepdf.parse_content_stream(page):
            name = str(one.operator)
            if name in ("BDC", "BMC"):
                properties = one.operands[1] if name == "BDC" else pikepdf.Dictionary()
                open_.append(int(properties.MCID) if "/MCID" in properties else str(one.operands[0]))
                given = str(properties.ActualText) if "/ActualText" in properties else None
                if "/MCID" in properties:
                    self.spoken.setdefault((number, int(properties.MCID)), given or "")
            elif name == "EMC":
                open_.pop()
                given = None
            elif name == "Tf":
                decode = decoder(page.Resources.Font[str(one.operands[0])])
            elif name in PAINTS:
                marks = [each for each in open_ if isinstance(each, int)]
                shown = decode(bytes(one.operands[0])) if name == "Tj" else name
                if len(marks) == 1 and name == "Tj" and given is None:
                    self.spoken[number, marks[0]] += shown
                if "/Artifact" in open_:
                    self.artifacts.append(shown)
                if len(marks) + open_.count("/Artifact") != 1:
                    self.outside.append(f"page {number + 1}: {shown!r} in {open_}")
        assert not open_


def role(element: pikepdf.Object) -> str:
    return str(element.S)[1:]


def children(element: pikepdf.Object) -> list[pikepdf.Object | int]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def is_element(child: pikepdf.Object | int) -> bool:
    return not isinstance(child, int) and "/S" in child


def is_object(child: pikepdf.Object | int) -> bool:
    return not isinstance(child, int) and child.get("/Type") == "/OBJR"


def elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    return (child for child in children(element) if not isinstance(child, int) and "/S" in child)


def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for child in elements(element):
        yield from walk(child)
