"""Reading a filing as its reader has it: with the headings that were made and unmade in the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.filing.model import Report
from viewer.library.overrides import overrides_of

if TYPE_CHECKING:
    from viewer.reading import AmendedReading, Reading


def read(path: Path, *, with_pages: bool = False, report: Report | None = None) -> Reading:
    """As ``viewer.reading.read``, with what the reader said of the filing's headings."""
    from viewer import reading

    return reading.read(path, with_pages=with_pages, report=report, overrides=overrides_of)


def read_amendment(
    path: Path, original: Path | None = None, *, with_pages: bool = False, report: Report | None = None
) -> AmendedReading:
    """As ``viewer.reading.read_amendment``, with what the reader said of either filing's headings."""
    from viewer import reading

    return reading.read_amendment(path, original, with_pages=with_pages, report=report, overrides=overrides_of)
