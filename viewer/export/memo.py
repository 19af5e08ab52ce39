"""The change memo: what an amendment says of itself and what really differs, as words in the order they are read.

It is told mildly: text "differs", a note's change "was not found"; nothing is said to be wrong, and where the
amendment gives no reason none is made up. An Item that is left out is unchanged (Rule 12b-15).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from viewer.amendments.model import Change, Comparison, Note, PairingStatus, RestatedFigure, SectionStatus
from viewer.export.memo_model import ChangeTold, Facts, FigureTold, Memo, NoteTold
from viewer.filing.model import Document, Header, Place
from viewer.outline.model import Outline
from viewer.page.cards import signed
from viewer.reading import AmendedReading, Reading

_CONTEXT = 90
_LONGEST = 1_500
_PAIRED: dict[PairingStatus, str] = {
    "paired": "Paired",
    "candidate": "A candidate, not certain",
    "none": "The original is not at hand",
}
_STATUS: dict[SectionStatus, str] = {
    "unchanged": "repeated without a difference",
    "amended": "differs",
    "added": "only in the amendment",
    "not-repeated": "not repeated, so unchanged",
    "removed": "removed",
}
_KINDS = {"inserted": "added", "deleted": "removed", "moved": "moved"}


def memo(amended: AmendedReading) -> Memo:
    """The memo of an amendment, with what was compared where the original is at hand."""
    header = amended.amendment.filing.header
    statement, compared = amended.statement, amended.comparison
    groups = tuple(_groups(amended, compared.changes)) if compared else ()
    return Memo(
        title=" · ".join(filter(None, (header.form or "Amendment", header.company))),
        summary=tuple(_summary(amended)),
        amendment=_facts(header),
        original=_facts(amended.original.filing.header) if amended.original else (),
        pairing="Chosen by you" if amended.pairing.is_chosen else _PAIRED[amended.pairing.status],
        evidence=amended.pairing.evidence.why,
        named=statement.original.quote if statement.original else "",
        notes=tuple(_notes(statement.notes, frozenset(compared.unfound if compared else ()))),
        groups=groups,
        restated=tuple(_restated(amended, compared)) if compared else (),
        sections=tuple(_sections(compared)) if compared else (),
        scope=tuple(clause.quote for clause in statement.scope),
    )


def _facts(header: Header) -> Facts:
    facts = (
        ("Form", header.form),
        ("Company", header.company),
        ("Filed", header.filed and header.filed.isoformat()),
        ("Period", header.period and header.period.isoformat()),
        ("Accession number", header.accession),
    )
    return tuple((name, value) for name, value in facts if value)


def _summary(amended: AmendedReading) -> Iterator[str]:
    """A few sentences that stand first: how many differences, and how they agree with the notes."""
    compared, notes = amended.comparison, amended.statement.notes
    if not notes:
        yield "The amendment does not say why it was filed."
    if compared is None:
        yield "The original is not at hand, so nothing was compared."
        return
    count = len(compared.changes)
    if not count:
        yield "No text differs between the two filings."
    else:
        yield f"{_counted(count, 'place')} {'differs' if count == 1 else 'differ'}."
    outside = sum(change.declared is False for change in compared.changes)
    if outside:
        yield f"{_counted(outside, 'difference')} {'is' if outside == 1 else 'are'} not mentioned in the notes."
    if compared.unfound:
        yield f"For {_counted(len(compared.unfound), 'note')} no such change was found."


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _notes(notes: Sequence[Note], unfound: frozenset[int]) -> Iterator[NoteTold]:
    """The notes, those that one sentence states told together."""
    for quote, found in groupby(enumerate(notes), key=lambda pair: pair[1].quote):
        together = list(found)
        about: dict[str, dict[str, None]] = defaultdict(dict)
        for _, note in together:
            for target in note.targets:
                about[target.text][target.evidence.why] = None
        purposes = dict.fromkeys(note.purpose for _, note in together)
        missing = [note.purpose for index, note in together if index in unfound]
        yield NoteTold(
            ", ".join(purposes),
            quote,
            tuple(f"“{text}”: {' '.join(why)}" for text, why in about.items()),
            _remark(missing, len(together)),
        )


def _remark(missing: Sequence[str], count: int) -> str:
    if not missing:
        return ""
    whose = "" if len(missing) == count else f" ({', '.join(dict.fromkeys(missing))})"
    return f"No such change was found{whose}."


# What differs


def _groups(amended: AmendedReading, changes: Sequence[Change]) -> Iterator[tuple[str, tuple[ChangeTold, ...]]]:
    numbered = enumerate(changes, 1)
    names = _names(amended)
    for section, found in groupby(numbered, key=lambda pair: pair[1].section):
        told = tuple(_change(amended, number, change) for number, change in found)
        yield names.get(section or "", section or "Elsewhere"), told


def _names(amended: AmendedReading) -> dict[str, str]:
    """Sections by their label, with their titles; exhibits with the title a reader would call them by."""
    names: dict[str, str] = {}
    for reading in filter(None, (amended.original, amended.amendment)):
        outlines = {outline.document: outline for outline in reading.outlines}
        for document in reading.filing.documents:
            if document.index in outlines:
                names = dict(_labelled(document, outlines[document.index])) | names
    return names


def _labelled(document: Document, outline: Outline) -> Iterator[tuple[str, str]]:
    if document.is_exhibit:
        label = f"Exhibit {document.type[3:]}"
        yield label, _together(label, outline.title)
    for section in outline.walk():
        if section.label:
            yield section.label, _together(section.label, section.title)


def _together(*words: str | None) -> str:
    return " · ".join(filter(None, words))


def _change(amended: AmendedReading, number: int, change: Change) -> ChangeTold:
    ahead, behind = _context(amended, change) if change.kind == "text" else ("", "")
    words = change.after if not change.before else change.before
    return ChangeTold(
        number=number,
        kind=_kind(change),
        what=_together(change.row, change.column),
        where=_where(amended, change),
        ahead=f"{ahead} " if _touch(ahead, words) else ahead,
        before=_shortened(change.before),
        after=_shortened(change.after),
        behind=f" {behind}" if _touch(words, behind) else behind,
        difference=_difference(change),
        declared=change.declared,
    )


def _kind(change: Change) -> str:
    if change.kind in _KINDS:
        return _KINDS[change.kind]
    if change.before and change.after:
        return ""
    return "added" if change.after else "removed"


def _touch(first: str, second: str) -> bool:
    """Whether two words would run into one another: the place of words that are new is between two others."""
    return first[-1:].isalnum() and second[:1].isalnum()


def _difference(change: Change) -> str:
    if change.delta is None:
        return ""
    percent = "" if change.percent is None else f"{signed(round(change.percent, 1))} %"
    return ", ".join(filter(None, (signed(change.delta), percent)))


def _where(amended: AmendedReading, change: Change) -> str:
    """The page of either side, told once where both have the change on the same."""
    before = _page(amended.original, change.original)
    after = _page(amended.amendment, change.amendment)
    if before and after and before != after:
        return f"page {before}, in the amendment page {after}"
    if before:
        return f"page {before}"
    return f"page {after} of the amendment" if after else ""


def _page(reading: Reading | None, place: Place | None) -> int | None:
    """The page that a place is on; None where the document has no pages."""
    if reading is None or place is None:
        return None
    blocks = reading.filing.documents[place.document].blocks
    has_pages = bool(blocks) and blocks[-1].page > 1
    return blocks[place.block].page if has_pages and place.block < len(blocks) else None


def _context(amended: AmendedReading, change: Change) -> tuple[str, str]:
    """Whole words before and after the changed ones, from the original's block where it has them."""
    for reading, place in ((amended.original, change.original), (amended.amendment, change.amendment)):
        if reading is None or place is None or place.start is None or place.end is None:
            continue
        text = reading.filing.documents[place.document].blocks[place.block].text
        ahead, behind = text[: place.start], text[place.end :]
        if len(ahead) > _CONTEXT:
            ahead = "…" + ahead[-_CONTEXT:].partition(" ")[2]
        if len(behind) > _CONTEXT:
            behind = behind[:_CONTEXT].rpartition(" ")[0] + "…"
        return ahead, behind
    return "", ""


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rpartition(' ')[0]} … [{len(text):,} characters in all]"


# Restated figures


def _restated(amended: AmendedReading, compared: Comparison) -> Iterator[tuple[str, tuple[FigureTold, ...]]]:
    for table in compared.restatements:
        page = _page(amended.amendment, table.place)
        yield f"Page {page} of the amendment" if page else "In the amendment", tuple(map(_figure, table.figures))


def _figure(figure: RestatedFigure) -> FigureTold:
    previous, restated = (signed(number).removeprefix("+") for number in (figure.previous, figure.restated))
    total = signed(figure.previous + figure.adjustment).removeprefix("+")
    remark = "" if figure.agrees else f"the first two come to {total}"
    return FigureTold(figure.row, previous, signed(figure.adjustment), restated, remark)


# What became of the sections


def _sections(compared: Comparison) -> Iterator[tuple[str, str]]:
    """Each section that is not as it was, then how many are."""
    for section in compared.sections:
        if section.status not in ("unchanged", "not-repeated"):
            yield _together(section.label, section.title) or "A section without a heading", _STATUS[section.status]
    counts = Counter(section.status for section in compared.sections)
    for status in ("unchanged", "not-repeated"):
        if counts[status]:
            yield _counted(counts[status], "section"), _STATUS[status]
