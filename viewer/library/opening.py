"""What a path holds once it is opened: a filing alone, or an original and its amendment as one reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from viewer.amendments.model import Pairing
from viewer.filing.model import Evidence, Filing, Finding, Header, Report

if TYPE_CHECKING:
    from viewer.comparison.model import Comparison, Relation
    from viewer.library.scanning.scan import Scanned
    from viewer.reading import AmendedReading, EffectiveReading, Reading

Side = Literal["original", "amendment", "effective"]
"""The filings of a pair, and the original as its amendments leave it."""
Mode = Literal["as-filed", "side-by-side", "as-amended"]
"""The ways to read a pair."""
MODES: tuple[Mode, ...] = get_args(Mode)
Reached = Literal["seeking", "comparing", "stopped", "whole"]
"""How far the reading of a path came: what belongs to the filing is looked for; the other of the pair is read and the
two are compared; the reader stopped that; all is there."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a path held: the filing, and where it is one of a pair the whole pair.

    ``first`` is the filing that is shown first: the original of a pair, else the filing that was opened, which may be
    an amendment that is alone.
    ``amended`` is None for a filing that is no amendment and is read with none. ``amendments`` are all that are known
    of the original, in the order of their filing; one of them is the one in ``amended``. ``following`` are those that
    amend it for certain, with what amends them in turn; ``chain`` is the first filing with all that follow, where there
    are any; ``candidates`` are what else the amendment may amend, best first: they
    are offered, for only what is certain, or chosen by the reader, is read beside what was opened.
    ``is_chosen``: the reader said which filing stands beside this one, and the program did not choose. ``remarks`` are
    what was odd about how that is kept. ``effective`` is the original as amended, once that was asked for. ``reached``:
    a filing that was read may be shown before it is known what belongs to it.
    """

    path: Path
    first: Reading
    amended: AmendedReading | None = None
    amendments: tuple[Scanned, ...] = ()
    chain: tuple[Scanned, ...] = ()
    candidates: tuple[Scanned, ...] = ()
    is_chosen: bool = False
    remarks: tuple[Finding, ...] = ()
    effective: EffectiveReading | None = None
    following: tuple[Scanned, ...] = ()
    reached: Reached = "whole"

    @property
    def is_awaited(self) -> bool:
        """Whether more of it is to come."""
        return self.reached in ("seeking", "comparing")

    @property
    def amendment(self) -> Reading | None:
        """The amendment of a pair; None where a filing is alone, be it an amendment."""
        return self.amended.amendment if self.amended and self.amended.original else None

    @property
    def comparison(self) -> Comparison | None:
        """What differs between the two filings of a pair."""
        return self.amended.comparison if self.amended else None

    @property
    def relation(self) -> Relation:
        """What the two filings of a pair are to each other."""
        return self.comparison.relation if self.comparison else "amendment"

    @property
    def amendment_side(self) -> Side:
        """The side on which the amendment is read: the first where it has no original beside it."""
        return "amendment" if self.amendment else "original"

    def shown(self, side: Side) -> Reading:
        """The filing that a side names: the original unless there is another one there and it is meant."""
        if side == "effective" and self.effective is not None:
            return self.effective.reading
        return self.amendment if side == "amendment" and self.amendment else self.first

    @property
    def filings(self) -> list[Filing]:
        """All the filings that are read in it."""
        read = [self.first, self.amendment, self.effective.reading if self.effective else None]
        return [one.filing for one in read if one is not None]

    @property
    def own_side(self) -> Side:
        """The side of the filing that was opened, which may be the amendment."""
        is_amendment = self.amendment is not None and self.amendment.filing.path.absolute() == self.path.absolute()
        return "amendment" if is_amendment else "original"

    @property
    def header(self) -> Header:
        """The header of the filing that was opened."""
        return self.shown(self.own_side).filing.header

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was odd about either filing, about their comparison, and about what is kept of them."""
        own = self.first.filing.findings + (self.amendment.filing.findings if self.amendment else ())
        return own + (self.comparison.findings if self.comparison else ()) + self.remarks


def stopped(opened: Opened) -> Opened:
    """What was read of a path before the reader stopped the rest."""
    amended = opened.amended
    if amended is not None and amended.pairing.status == "awaited":
        pairing = Pairing("none", Evidence("stopped", 1.0, "You stopped before it was read beside its original."))
        amended = replace(amended, pairing=pairing)
    return replace(opened, amended=amended, reached="stopped")


def as_opened(path: Path, amended: AmendedReading) -> Opened:
    """A pair as it was opened by the path of either, or an amendment that is alone."""
    return Opened(path, amended.original or amended.amendment, amended)


def with_effective(opened: Opened, report: Report | None = None) -> Opened:
    """The same pair with the original as all that follow it leave it; the others of the chain are read for that.

    Raises ``FilingError`` when one of them cannot be read at all, ``Cancelled`` when ``report`` does.
    """
    from viewer import reading
    from viewer.amendments.pairing.filing_order import sequence
    from viewer.library.reading import read_as_kept

    assert opened.amended is not None
    own = opened.amended.amendment.filing.path.absolute()
    chain = [opened.amended]
    for one in opened.following:
        if one.path.absolute() != own:
            other = read_as_kept(one.path, with_pages=True, report=report)
            chain.append(reading.compare(opened.first, other, report))
    chain.sort(key=lambda one: sequence(one.amendment.filing.header))
    return replace(opened, effective=reading.effective(opened.first, chain))
