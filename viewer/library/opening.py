"""What opening a path means: a filing alone, or an original and its amendment as one reading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.filing.model import Filing, Finding, Header, Report

if TYPE_CHECKING:
    from viewer.comparison.model import Comparison
    from viewer.library.kept.pairings import KeptPairings
    from viewer.library.relatives import Relatives
    from viewer.library.scanning.scan import Scanned
    from viewer.reading import AmendedReading, EffectiveReading, Reading

Side = Literal["original", "amendment", "effective"]
"""The filings of a pair, and the original as its amendments leave it."""


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
    what was odd about how that is kept. ``effective`` is the original as amended, once that was asked for.
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

    @property
    def amendment(self) -> Reading | None:
        """The amendment of a pair; None where a filing is alone, be it an amendment."""
        return self.amended.amendment if self.amended and self.amended.original else None

    @property
    def comparison(self) -> Comparison | None:
        """What differs between the two filings of a pair."""
        return self.amended.comparison if self.amended else None

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
        """What was odd about either filing, and about what is kept of them."""
        own = self.first.filing.findings + (self.amendment.filing.findings if self.amendment else ())
        return own + self.remarks


def open_path(path: Path, report: Report | None = None) -> Opened:
    """Read the filing at ``path`` with its pages, and with what the reader put beside it.

    Where nothing was chosen: with its original, or its latest amendment, where that lies in the folder or is known
    elsewhere, and is certain to be it. Raises ``FilingError`` when it cannot be read at all, ``Cancelled`` when
    ``report`` does.
    """
    # Reading is imported where it is used: a window that knows only these words is on the screen before.
    from viewer.filing.reader import peek

    header = peek(path)
    return _open_amendment(path, report) if header.is_amendment else _open_original(path, header, report)


def open_pair(original: Path, amendment: Path, report: Report | None = None, *, path: Path | None = None) -> Opened:
    """Read two filings as original and amendment, whether or not they look like a pair.

    ``path`` is which of them was opened; without it the original.
    """
    from viewer.filing.reader import peek
    from viewer.library.kept.pairings import KeptPairings
    from viewer.library.relatives import relatives

    kept = KeptPairings()
    family = relatives(original, peek(original), kept, report)
    opened = _among(_pair(original, amendment, kept, report), family, kept)
    return replace(opened, path=path or original)


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


def open_as_amended(path: Path, report: Report | None = None) -> Opened | None:
    """The filing at a path, its original or what amends it, with the original as all that follow it leave it.

    An amendment whose original is not at hand stands for one where others amend it in turn. None for a filing that is
    not one of such a pair. Raises ``FilingError`` when it cannot be read at all, ``Cancelled`` when ``report`` does.
    """
    from viewer.filing.reader import peek
    from viewer.library.kept.pairings import KeptPairings
    from viewer.library.relatives import relatives

    opened = open_path(path, report)
    root = opened.chain[0].path if opened.chain and not opened.is_chosen else opened.first.filing.path
    if root.absolute() != opened.first.filing.path.absolute():
        opened = open_path(root, report)  # what it amends is an amendment too: all begins with the first of the chain
    if opened.amendment is None and not opened.is_chosen:
        later = relatives(path, peek(path), KeptPairings(), report).latest_for_certain
        opened = open_pair(path, later, report) if later is not None else opened
    return with_effective(opened, report) if opened.amendment is not None else None


def _open_amendment(path: Path, report: Report | None) -> Opened:
    from viewer.library.originals import OriginalSearch
    from viewer.library.reading import read_beside_original
    from viewer.library.relatives import relatives

    search = OriginalSearch(offers_candidates=True)
    opened = as_opened(path, read_beside_original(path, with_pages=True, report=report, search=search))
    shown = opened.first.filing
    others = tuple(one for one in search.candidates if one.path != shown.path.absolute())
    family = relatives(shown.path, shown.header, search.kept, report)
    return _among(replace(opened, candidates=others), family, search.kept)


def _open_original(path: Path, header: Header, report: Report | None) -> Opened:
    from viewer.library.kept.pairings import KeptPairings
    from viewer.library.reading import read_as_kept
    from viewer.library.relatives import relatives

    kept = KeptPairings()
    family = relatives(path, header, kept, report)
    amendment = family.latest_for_certain
    choice = kept.chosen("amendment", path, header)
    if choice is not None:
        amendment = None if choice.path is None else choice.located() or amendment
    if amendment is None:
        opened = Opened(path, read_as_kept(path, with_pages=True, report=report))
    else:
        opened = _pair(path, amendment, kept, report)
    return replace(_among(opened, family, kept), remarks=kept.findings)


def _pair(original: Path, amendment: Path, kept: KeptPairings, report: Report | None) -> Opened:
    """Two filings read together, coming from the original; the evidence says who chose and where it was found."""
    from viewer.library.known import where_known
    from viewer.library.originals import chosen, is_beside, told
    from viewer.library.reading import read_beside_original

    amended = read_beside_original(amendment, original, with_pages=True, report=report)
    opened = as_opened(original, amended)
    pairing = amended.pairing
    if said := _said(opened.first.filing, amended.amendment.filing, kept):
        pairing = chosen(pairing, said)
    elif not is_beside(amendment.absolute(), original.absolute()):
        pairing = told(pairing, where_known(amendment.absolute()))
    return replace(opened, amended=replace(amended, pairing=pairing))


def _said(original: Filing, amendment: Filing, kept: KeptPairings) -> str:
    """What the reader said of two filings; empty where it is the program that puts them together."""
    from viewer.library.kept.pairings import key_at

    choice = kept.chosen("original", amendment.path, amendment.header)
    if choice is not None and choice.key is not None and choice.key == key_at(original.path):
        return "You chose this original."
    choice = kept.chosen("amendment", original.path, original.header)
    if choice is not None and choice.key is not None and choice.key == key_at(amendment.path):
        return "You chose this amendment."
    return ""


def _among(opened: Opened, family: Relatives, kept: KeptPairings) -> Opened:
    """What was opened, among its relatives; with whether the reader chose what stands beside it."""
    shown = opened.first.filing
    choices = [kept.chosen("amendment", shown.path, shown.header)]
    if opened.amended is not None:
        amendment = opened.amended.amendment.filing
        choices.append(kept.chosen("original", amendment.path, amendment.header))
    is_chosen = any(choice is not None for choice in choices)
    return replace(
        opened,
        amendments=family.amendments,
        following=family.following,
        chain=family.chain,
        is_chosen=is_chosen,
    )
