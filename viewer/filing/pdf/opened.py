"""A PDF opened by PDFium, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = Lock()
"""PDFium keeps state for the whole process and must not be entered by two threads."""


@contextmanager
def opened(source: bytes) -> Iterator[PdfDocument | None]:
    """The PDF, to be read while it is open; None where it cannot be opened: damaged, or locked with a password."""
    from pypdfium2 import PdfDocument, PdfiumError

    with _ONE_AT_A_TIME:
        try:
            document = PdfDocument(source)
        except PdfiumError:
            yield None
            return
        try:
            yield document
        finally:
            document.close()
