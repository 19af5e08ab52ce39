"""Reading a filing as its reader has it: with the headings made and unmade, and beside the filing put beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from viewer import reading
from viewer.filing.model import Finding, Report
from viewer.library.originals import OriginalSearch
from viewer.library.overrides import overrides_of
from viewer.reading import AmendedReading, Reading


def read(path: Path, *, with_pages: bool = False, report: Report | None = None) -> Reading:
    """As ``viewer.reading.read``, with what the reader said of the filing's headings."""
    return reading.read(path, with_pages=with_pages, report=report, overrides=overrides_of)


def read_amendment(
    path: Path,
    original: Path | None = None,
    *,
    with_pages: bool = False,
    report: Report | None = None,
    search: OriginalSearch | None = None,
) -> AmendedReading:
    """As ``viewer.reading.read_amendment``, with what the reader said of headings and of what amends what.

    Without ``original`` it is read beside the one that the reader chose, or that lies beside it, or is known elsewhere.
    """
    search = search or OriginalSearch()
    amended = reading.read_amendment(
        path,
        original,
        with_pages=with_pages,
        report=report,
        overrides=overrides_of,
        find_original=search,
    )
    return replace(amended, amendment=with_findings(amended.amendment, search.kept.findings))


def with_findings(reading: Reading, findings: Iterable[Finding]) -> Reading:
    """A reading that also tells what was odd about what is kept of it; each once."""
    told = tuple(dict.fromkeys((*reading.filing.findings, *findings)))
    return replace(reading, filing=replace(reading.filing, findings=told))
