"""Reading a filing as its reader has it: with the headings made and unmade, and beside the filing put beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from viewer import reading
from viewer.amendments.model import Pairing
from viewer.filing.model import Filing, Finding, Report
from viewer.library.kept.overrides import overrides_of
from viewer.library.originals import OriginalSearch
from viewer.reading import AmendedReading, Reading


def read_as_kept(
    path: Path, *, with_pages: bool = False, report: Report | None = None, filing: Filing | None = None
) -> Reading:
    """A filing read with what the reader said of its headings; ``filing`` is what was opened already."""
    return reading.read(path, with_pages=with_pages, report=report, overrides=overrides_of, filing=filing)


def read_beside_original(
    amendment: Path | Reading,
    original: Path | Reading | None = None,
    *,
    with_pages: bool = False,
    report: Report | None = None,
    search: OriginalSearch | None = None,
    pairing: Pairing | None = None,
) -> AmendedReading:
    """An amendment read beside its original, with what the reader said of headings and of what amends what.

    Either may be a filing that was read already. Without ``original`` it is read beside the one that the reader chose,
    or that lies beside it, or is known elsewhere; ``pairing`` says how an original that is given was found.
    """
    own = _once_read(amendment, with_pages, report)
    findings: Iterable[Finding] = ()
    if original is None:
        search = search or OriginalSearch()
        original, pairing = search(own.filing.path, own, report)
        findings = search.kept.findings
    if original is None:
        assert pairing is not None
        amended = reading.unpaired(own, pairing)
    else:
        amended = reading.compare(_once_read(original, with_pages, report), own, report, pairing)
    return replace(amended, amendment=with_findings(amended.amendment, findings)) if findings else amended


def _once_read(filing: Path | Reading, with_pages: bool, report: Report | None) -> Reading:
    return read_as_kept(filing, with_pages=with_pages, report=report) if isinstance(filing, Path) else filing


def with_findings(reading: Reading, findings: Iterable[Finding]) -> Reading:
    """A reading that also tells what was odd about what is kept of it; each once."""
    told = tuple(dict.fromkeys((*reading.filing.findings, *findings)))
    return replace(reading, filing=replace(reading.filing, findings=told))
