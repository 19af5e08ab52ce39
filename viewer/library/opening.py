"""What opening a path means: a filing alone, or an original and its amendment as one reading."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.filing.model import Finding, Header, Report

if TYPE_CHECKING:
    from viewer.library.scan import Scanned
    from viewer.reading import AmendedReading, EffectiveReading, Reading

Side = Literal["original", "amendment", "effective"]
"""The filings of a pair, and the original as its amendments leave it."""

# A folder of thousands is not gone through before the filing is shown; what was seen is cached for the next time.
_PATIENCE = 1.5


@dataclass(frozen=True, slots=True)
class Opened:
    """What a path held: the filing, and where it is one of a pair the whole pair.

    ``original`` is the filing whose text is shown: the original of a pair, else the filing that was opened.
    ``amended`` is None for a filing that is no amendment and has none beside it. ``amendments`` are all that lie beside
    the original, in the order of their filing; one of them is the one in ``amended``. ``effective`` is the original as
    amended, once that was asked for.
    """

    path: Path
    original: Reading
    amended: AmendedReading | None = None
    amendments: tuple[Scanned, ...] = ()
    effective: EffectiveReading | None = None

    @property
    def amendment(self) -> Reading | None:
        """The amendment, where it is not the filing that is shown."""
        return self.amended.amendment if self.amended and self.amended.original else None

    def shown(self, side: Side) -> Reading:
        """The filing that a side names: the original unless there is another one there and it is meant."""
        if side == "effective" and self.effective is not None:
            return self.effective.reading
        return self.amendment if side == "amendment" and self.amendment else self.original

    @property
    def header(self) -> Header:
        """The header of the filing that was opened, which may be the amendment."""
        if self.amendment is not None and self.amendment.filing.path.absolute() == self.path.absolute():
            return self.amendment.filing.header
        return self.original.filing.header

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about either filing."""
        return self.original.filing.findings + (self.amendment.filing.findings if self.amendment else ())


def open_path(path: Path, report: Report | None = None) -> Opened:
    """Read the filing at ``path`` with its pages; with its original, or its latest amendment, where the folder has it.

    Raises ``FilingError`` when it cannot be read at all, ``Cancelled`` when ``report`` does.
    """
    # Reading is imported where it is used: a window that knows only these words is on the screen before.
    from viewer.filing.reader import peek
    from viewer.library.reading import read, read_amendment

    if peek(path).is_amendment:
        opened = as_opened(path, read_amendment(path, with_pages=True, report=report))
        if opened.amendment is None:
            return opened
        return replace(opened, amendments=_amendments_beside(opened.original.filing.path, report))
    amendments = _amendments_beside(path, report)
    if amendments:
        amended = read_amendment(amendments[-1].path, path, with_pages=True, report=report)
        return replace(as_opened(path, amended), amendments=amendments)
    return Opened(path, read(path, with_pages=True, report=report))


def open_pair(original: Path, amendment: Path, report: Report | None = None) -> Opened:
    """Read two filings as original and amendment, whether or not they look like a pair."""
    from viewer.library.reading import read_amendment

    opened = as_opened(original, read_amendment(amendment, original, with_pages=True, report=report))
    return replace(opened, amendments=_amendments_beside(original, report))


def as_opened(path: Path, amended: AmendedReading) -> Opened:
    """A pair as it is shown: the original's text, or the amendment's own when it is alone."""
    return Opened(path, amended.original or amended.amendment, amended)


def with_effective(opened: Opened, report: Report | None = None) -> Opened:
    """The same pair with the original as all its amendments at hand leave it; the others of a chain are read for that.

    Raises ``FilingError`` when one of them cannot be read at all, ``Cancelled`` when ``report`` does.
    """
    from viewer import reading
    from viewer.library.reading import read

    assert opened.amended is not None
    own = opened.amended.amendment.filing.path.absolute()
    chain: list[AmendedReading] = []
    for one in opened.amendments:
        if one.path.absolute() != own:
            chain.append(reading.compare(opened.original, read(one.path, with_pages=True, report=report), report))
        else:
            chain.append(opened.amended)
    if all(one is not opened.amended for one in chain):
        chain.append(opened.amended)
    return replace(opened, effective=reading.effective(opened.original, chain))


def _amendments_beside(path: Path, report: Report | None) -> tuple[Scanned, ...]:
    """The amendments of a filing in its folder, or for a filing that is a folder in those beside it, as filed."""
    from viewer.library.scan import find, paired

    own = path.absolute()
    until = time.monotonic() + _PATIENCE
    near: list[Scanned] = []
    try:
        for one in find(own.parent, report, depth=1 if own.is_dir() else 0):
            near.append(one)
            if time.monotonic() > until:
                break
    except OSError:
        return ()
    filings = paired(near)
    found = next((set(one.amended_by) for one in filings if one.path == own), set[Path]())
    return tuple(one for one in filings if one.path in found)
