"""What the web engine leaves out of a PDF: title, language, bookmarks, page labels.

They are put at the file's end as PDF's own way of changing a file has it (ISO 32000-1, 7.5.6): nothing that the engine
wrote is touched. The engine writes the older kind of cross-reference table, and one dictionary of the places that links
lead to, by the ids of their elements (12.3.2.3).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from viewer.export.paper.printable import Bookmark, Printable

_log = logging.getLogger(__name__)
_ENTRY = 20
_TOP = -1
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$", re.S)
_DESTINATION = re.compile(rb"/([^\s/\[\]<>()]+)\s*(\[\d+ 0 R /XYZ [^\]]*\])")


class UnknownPdf(ValueError):
    """The PDF is not written as the engine writes it."""


def finished(pdf: bytes, made: Printable, pages: Iterable[int] = ()) -> bytes:
    """A PDF with the title, the language and the bookmarks of what was printed.

    ``pages`` are the numbers that its pages bear, where they are not 1, 2, 3 and so on. A PDF that is not written as
    the engine writes it stays as it is: without bookmarks it is better than none.
    """
    try:
        return _finished(pdf, made, pages)
    except UnknownPdf as odd:
        _log.warning("The PDF has no bookmarks. %s", odd)
        return pdf


def _finished(pdf: bytes, made: Printable, pages: Iterable[int]) -> bytes:
    added = _Added(pdf)
    root, info = added.reference(b"Root"), added.reference(b"Info")
    catalog = added.dictionary(root)
    places = _destinations(added, catalog)
    kept = [one for one in made.bookmarks if one.name.encode() in places]
    extra = b"/Lang (en-US)\n/ViewerPreferences <</DisplayDocTitle true>>\n/PageLabels %s" % _labels(pages)
    if kept:
        extra += b"\n/Outlines %d 0 R\n/PageMode /UseOutlines" % _add_outline(added, kept, places)
    added.put(root, b"<<%s\n%s>>" % (catalog.strip(), extra))
    added.put(info, b"<<%s\n/Title %s>>" % (added.dictionary(info).strip(), _text(made.title)))
    return added.whole()


@dataclass
class _Added:
    """A PDF, and the objects that are added at its end or take the place of others."""

    pdf: bytes
    trailer: bytes = b""
    table: int = 0
    size: int = 0
    objects: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = _TRAILER.search(self.pdf, max(0, len(self.pdf) - 2048))
        if found is None:
            raise UnknownPdf("There is no trailer.")
        self.trailer, self.table = found[1], int(found[2])
        size = re.search(rb"/Size (\d+)", self.trailer)
        if size is None or not self.pdf.startswith(b"xref", self.table):
            raise UnknownPdf("There is no table of objects.")
        self.size = int(size[1])

    def reference(self, name: bytes) -> int:
        """The number of the object that the trailer names so."""
        found = re.search(rb"/%s (\d+) 0 R" % name, self.trailer)
        if found is None:
            raise UnknownPdf(f"The trailer names no {name.decode()}.")
        return int(found[1])

    def dictionary(self, number: int) -> bytes:
        """What stands between the brackets of a dictionary that is an object of its own."""
        entries = re.compile(rb"xref\s+0 \d+\s+").match(self.pdf, self.table)
        if entries is None:
            raise UnknownPdf("The table of objects does not begin with the first.")
        at = int(self.pdf[entries.end() + number * _ENTRY :][:10])
        found = re.compile(rb"%d 0 obj\s*<<(.*?)>>\s*endobj" % number, re.S).match(self.pdf, at)
        if found is None:
            raise UnknownPdf(f"Object {number} is no dictionary.")
        return found[1]

    def new(self) -> int:
        """A number for another object."""
        self.size += 1
        return self.size - 1

    def put(self, number: int, content: bytes) -> None:
        """Add an object, or put it in the place of the one that has its number."""
        self.objects[number] = content

    def whole(self) -> bytes:
        """The PDF with what was added."""
        out = bytearray(self.pdf)
        if not out.endswith(b"\n"):
            out += b"\n"
        rows = []
        for number, content in sorted(self.objects.items()):
            rows.append(b"%d 1\n%010d 00000 n \n" % (number, len(out)))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = len(out)
        trailer = re.sub(rb"/Size \d+", b"/Size %d" % self.size, self.trailer.strip())
        out += b"xref\n%strailer\n<<%s\n/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
            b"".join(rows),
            trailer,
            self.table,
            table,
        )
        return bytes(out)


def _destinations(added: _Added, catalog: bytes) -> dict[bytes, bytes]:
    found = re.search(rb"/Dests (\d+) 0 R", catalog)
    return dict(_DESTINATION.findall(added.dictionary(int(found[1])))) if found else {}


def _add_outline(added: _Added, bookmarks: Sequence[Bookmark], places: dict[bytes, bytes]) -> int:
    """Add the entries, each under the nearest before it that is less deep; gives the number of what holds them all."""
    numbers = [added.new() for _ in range(len(bookmarks) + 1)]
    root, above = numbers[-1], _parents([one.level for one in bookmarks])
    children: dict[int, list[int]] = {}
    for index, parent in enumerate(above):
        children.setdefault(parent, []).append(numbers[index])
    for siblings in children.values():
        for at, number in enumerate(siblings):
            index = number - numbers[0]
            row = b"/Title %s /Dest %s" % (_text(bookmarks[index].title), places[bookmarks[index].name.encode()])
            row += b" /Parent %d 0 R" % numbers[above[index]]
            row += b" /Prev %d 0 R" % siblings[at - 1] if at else b""
            row += b" /Next %d 0 R" % siblings[at + 1] if at + 1 < len(siblings) else b""
            # Folded, so that a long outline begins short: the count is negative.
            added.put(number, b"<<%s%s>>" % (row, _held(children.get(index, ()), -1)))
    added.put(root, b"<</Type /Outlines%s>>" % _held(children[_TOP], 1))
    return root


def _held(entries: Sequence[int], sign: int) -> bytes:
    """What an entry says of those under it."""
    if not entries:
        return b""
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (entries[0], entries[-1], sign * len(entries))


def _parents(levels: Sequence[int]) -> list[int]:
    """For each entry the nearest before it that is less deep; where there is none, what holds them all."""
    above: list[int] = []
    path: list[int] = []
    for index, level in enumerate(levels):
        while path and levels[path[-1]] >= level:
            path.pop()
        above.append(path[-1] if path else _TOP)
        path.append(index)
    return above


def _labels(pages: Iterable[int]) -> bytes:
    """Page labels in figures: a new stretch of them wherever the numbers do not go on by one (12.4.2)."""
    rows, before = [b"0 <</S /D>>"], None
    for index, page in enumerate(pages):
        if index == 0:
            rows = []
        if before is None or page != before + 1:
            rows.append(b"%d <</S /D /St %d>>" % (index, page))
        before = page
    return b"<</Nums [%s]>>" % b" ".join(rows)


def _text(words: str) -> bytes:
    """A string in UTF-16, in hexadecimal, in which nothing has to be escaped (7.9.2.2)."""
    return b"<FEFF%s>" % words.encode("utf-16-be", "replace").hex().upper().encode()
