"""Reading a filing as its reader has it: with the headings made and unmade, and beside the filing put beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from viewer import reading
from viewer.filing.model import Finding, Report
from viewer.library.kept.overrides import overrides_of
from viewer.library.originals import OriginalSearch
from viewer.reading import AmendedReading, Reading


def read_as_kept(path: Path, *, with_pages: bool = False, report: Report | None = None) -> Reading:
    """A filing read with what the reader said of its headings."""
    return reading.read(path, with_pages=with_pages, report=report, overrides=overrides_of)


def read_beside_original(
    path: Path,
    original: Path | None = None,
    *,
    with_pages: bool = False,
    report: Report | None = None,
    search: OriginalSearch | None = None,
) -> AmendedReading:
    """An amendment read beside its original, with what the reader said of headings and of what amends what.

    Without ``original`` it is read beside the one that the reader chose, or that lies beside it, or is known elsewhere.
    """
    if original is not None:
        amendment = read_as_kept(path, with_pages=with_pages, report=report)
        return reading.compare(read_as_kept(original, with_pages=with_pages, report=report), amendment, report)
    search = search or OriginalSearch()
    amended = reading.read_amendment(path, search, with_pages=with_pages, report=report, overrides=overrides_of)
    return replace(amended, amendment=with_findings(amended.amendment, search.kept.findings))


def with_findings(reading: Reading, findings: Iterable[Finding]) -> Reading:
    """A reading that also tells what was odd about what is kept of it; each once."""
    told = tuple(dict.fromkeys((*reading.filing.findings, *findings)))
    return replace(reading, filing=replace(reading.filing, findings=told))
