"""Opening a path: first the filing that lies there is read, then what belongs to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from viewer import reading
from viewer.amendments.model import Pairing
from viewer.filing.carriers.entries import reason_of
from viewer.filing.model import Evidence, Filing, FilingError, Finding, Header, Report
from viewer.filing.reader import peek
from viewer.library.kept.pairings import KeptPairings, key_at
from viewer.library.known import where_known
from viewer.library.opening import Opened, as_opened, with_effective
from viewer.library.originals import OriginalSearch, chosen, is_beside, told
from viewer.library.reading import read_as_kept, read_beside_original, with_findings
from viewer.library.relatives import Relatives, relatives
from viewer.reading import AmendedReading, Reading


def open_in_turn(path: Path, report: Report | None = None, filing: Filing | None = None) -> Iterator[Opened]:
    """The filing at ``path`` as soon as it is read, then as much as is known of it; the last is what ``open_path`` is.

    ``filing`` is what lies there with its pages, where that was opened already.
    What cannot be read at all raises ``FilingError``. Where that is the other one of a pair, the filing stays alone,
    and a finding of the last says why. Raises ``Cancelled`` when ``report`` does.
    """
    header = peek(path)
    own = read_as_kept(path, with_pages=True, report=report, filing=filing)
    # What supplements another filing says so in its text alone.
    is_amendment = header.is_amendment or own.statement is not None
    yield from _amendment_in_turn(path, own, report) if is_amendment else _original_in_turn(path, header, own, report)


def open_alone(path: Path, report: Report | None = None) -> Opened:
    """Read the filing at ``path`` with its pages, and nothing that belongs to it; raises as ``open_path`` does."""
    return Opened(path, read_as_kept(path, with_pages=True, report=report))


def open_path(path: Path, report: Report | None = None) -> Opened:
    """Read the filing at ``path`` with its pages, and with what the reader put beside it.

    Where nothing was chosen: with its original, or its latest amendment, where that lies in the folder or is known
    elsewhere, and is certain to be it. Raises ``FilingError`` when it cannot be read at all, ``Cancelled`` when
    ``report`` does.
    """
    return deque(open_in_turn(path, report), maxlen=1).pop()


def open_pair(original: Path, amendment: Path, report: Report | None = None, *, path: Path | None = None) -> Opened:
    """Read two filings as original and amendment, whether or not they look like a pair.

    ``path`` is which of them was opened; without it the original.
    """
    kept = KeptPairings()
    family = relatives(original, peek(original), kept, report)
    amended = _pair(read_as_kept(original, with_pages=True, report=report), amendment, kept, report)
    return _among(as_opened(path or original, amended), family, kept)


def open_as_amended(path: Path, report: Report | None = None) -> Opened | None:
    """The filing at a path, its original or what amends it, with the original as all that follow it leave it.

    An amendment whose original is not at hand stands for one where others amend it in turn. None for a filing that is
    not one of such a pair. Raises ``FilingError`` when it cannot be read at all, ``Cancelled`` when ``report`` does.
    """
    opened = open_path(path, report)
    root = opened.chain[0].path if opened.chain and not opened.is_chosen else opened.first.filing.path
    if root.absolute() != opened.first.filing.path.absolute():
        opened = open_path(root, report)  # what it amends is an amendment too: all begins with the first of the chain
    if opened.amendment is None and not opened.is_chosen:
        later = relatives(path, peek(path), KeptPairings(), report).latest_for_certain
        opened = open_pair(path, later, report) if later is not None else opened
    return with_effective(opened, report) if opened.amendment is not None else None


def _amendment_in_turn(path: Path, own: Reading, report: Report | None) -> Iterator[Opened]:
    search = OriginalSearch(offers_candidates=True)
    seeking = reading.unpaired(own, _awaited("Its original is being looked for."))
    yield replace(as_opened(path, seeking), reached="seeking")
    found, pairing = search(path, own, report)
    own = with_findings(own, search.kept.findings)
    amended = reading.unpaired(own, pairing)
    remarks: tuple[Finding, ...] = ()
    if found is not None:
        why = f"It is being compared with {found.name}. {pairing.evidence.why}"
        yield replace(as_opened(path, reading.unpaired(own, _awaited(why))), reached="comparing")
        try:
            amended = read_beside_original(own, found, with_pages=True, report=report, pairing=pairing)
        except (FilingError, OSError) as error:
            remarks = (_unreadable("original", found, error),)
            amended = reading.unpaired(own, Pairing("none", Evidence("unreadable", 1.0, remarks[0].what)))
    opened = replace(as_opened(path, amended), remarks=remarks)
    shown = opened.first.filing
    others = tuple(one for one in search.candidates if one.path != shown.path.absolute())
    family = relatives(shown.path, shown.header, search.kept, report)
    yield _among(replace(opened, candidates=others), family, search.kept)


def _original_in_turn(path: Path, header: Header, own: Reading, report: Report | None) -> Iterator[Opened]:
    kept = KeptPairings()
    alone = Opened(path, own, reached="seeking")
    yield alone
    family = relatives(path, header, kept, report)
    amendment = family.latest_for_certain
    choice = kept.chosen("amendment", path, header)
    if choice is not None:
        amendment = None if choice.path is None else choice.located() or amendment
    opened, remarks = replace(alone, reached="whole"), kept.findings
    if amendment is not None:
        yield replace(_among(alone, family, kept), reached="comparing")
        try:
            opened = as_opened(path, _pair(alone.first, amendment, kept, report))
        except (FilingError, OSError) as error:
            remarks = (*remarks, _unreadable("amendment", amendment, error))
    yield replace(_among(opened, family, kept), remarks=remarks)


def _awaited(why: str) -> Pairing:
    return Pairing("awaited", Evidence("awaited", 1.0, why))


def _unreadable(what: str, path: Path, error: FilingError | OSError) -> Finding:
    reason = error.reason if isinstance(error, FilingError) else reason_of(error)
    return Finding("error", f"The {what}, {path.name}, {reason}; the filing is shown alone.")


def _pair(original: Reading, amendment: Path, kept: KeptPairings, report: Report | None) -> AmendedReading:
    """Two filings read together, coming from the original; the evidence says who chose and where it was found."""
    amended = read_beside_original(amendment, original, with_pages=True, report=report)
    pairing = amended.pairing
    if said := _said(original.filing, amended.amendment.filing, kept):
        pairing = chosen(pairing, said)
    elif not is_beside(amendment.absolute(), original.filing.path.absolute()):
        pairing = told(pairing, where_known(amendment.absolute()))
    return replace(amended, pairing=pairing)


def _said(original: Filing, amendment: Filing, kept: KeptPairings) -> str:
    """What the reader said of two filings; empty where it is the program that puts them together."""
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
