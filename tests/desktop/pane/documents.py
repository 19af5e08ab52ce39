"""Small PDFs, made when they are needed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPainter, QPdfWriter

_OBJECTS = (
    "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Annots [8 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
    "<< /Type /Outlines /First 6 0 R /Last 7 0 R /Count 2 >>",
    "<< /Title (Ore) /Parent 5 0 R /Next 7 0 R /Dest [3 0 R /XYZ 0 792 0] >>",
    "<< /Title (Metal) /Parent 5 0 R /Prev 6 0 R /Dest [4 0 R /XYZ 0 792 0] >>",
    "<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (https://example.com/) >> >>",
)


def written_pdf(*pages: str) -> bytes:
    """A PDF with a line of words on each page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.setFont(QFont("Liberation Serif", 14))
    for number, words in enumerate(pages):
        if number:
            writer.newPage()
        painter.drawText(500, 800, words)
    painter.end()
    return bytes(buffer.data().data())


def pdf_with_bookmarks() -> bytes:
    """Two empty pages, a bookmark for each, and on the first a link to the web as large as the page."""
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(_OBJECTS, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(_OBJECTS) + 1
    ending = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n"
    return body + f"{ending}{len(body)}\n%%EOF\n".encode()
