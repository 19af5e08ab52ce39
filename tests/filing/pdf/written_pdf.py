"""A PDF as small as a test needs: words at places of its pages, and an outline of its own."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

Words = tuple[float, float, str]
_COURIER = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"
_FONTS = b"/MediaBox [0 0 612 792] /Resources << /Font << /F1 %s >> >>" % _COURIER


def pdf(*pages: Sequence[Words], outline: Sequence[tuple[str, int]] = ()) -> bytes:
    """A PDF whose pages have words at places, in points from the left and from the foot.

    ``outline`` names a title and its page, from 1; they stand one under the other.
    """
    objects = [b"", b""]
    numbers = []
    for page in pages:
        stream = b"\n".join(_shown(*words) for words in page)
        packed = zlib.compress(stream)
        objects.append(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
        objects.append(b"<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R >>" % (_FONTS, len(objects)))
        numbers.append(len(objects))
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers))
    first = len(objects) + 1
    objects += _outline(outline, numbers, first)
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R %s>>" % (b"/Outlines %d 0 R " % first if outline else b"")
    return _file(objects)


def _shown(x: float, y: float, words: str) -> bytes:
    escaped = words.replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 10 Tf {x} {y} Td ({escaped}) Tj ET".encode()


def _outline(entries: Sequence[tuple[str, int]], pages: Sequence[int], first: int) -> list[bytes]:
    if not entries:
        return []
    last = first + len(entries)
    made = [b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, last, len(entries))]
    for number, (title, page) in enumerate(entries, first + 1):
        beside = (b"/Prev %d 0 R " % (number - 1) if number > first + 1 else b"") + (
            b"/Next %d 0 R " % (number + 1) if number < last else b""
        )
        there = b"/Dest [%d 0 R /Fit]" % pages[page - 1]
        made.append(b"<< /Title (%s) /Parent %d 0 R %s%s >>" % (title.encode(), first, beside, there))
    return made


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))
