"""The change memo: what an amendment says of itself and what really differs, as words in the order they are read.

It is told mildly: text "differs", a note's change "was not found"; nothing is said to be wrong, and where the
amendment gives no reason none is made up. An Item that is left out is unchanged (Rule 12b-15).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from viewer.amendments.model import Note, OriginalNamed, PairingStatus, Target
from viewer.comparison.model import Change, Comparison, Relation, RestatedFigure, SectionChange, SectionStatus
from viewer.export.memo_changes import Teller, brief
from viewer.export.memo_model import Facts, FigureTold, Memo, NoteTold, span
from viewer.facts import facts_of_filing
from viewer.filing.model import Place
from viewer.reading import AmendedReading, Reading
from viewer.telling.locator import Locator, together
from viewer.ties.checking import untied_in
from viewer.wording import CLAIMS, SIDES, cut, day_at_length, plural, signed, untied_said, without_bullet

_FEW, _SHORT = 4, 60
_PAIRED: dict[PairingStatus, str] = {
    "paired": "Paired",
    "candidate": "A candidate, not certain",
    "none": "The original is not at hand",
}
_STATUS: dict[SectionStatus, str] = {
    "amended": "Differ",
    "added": "Only in the amendment",
    "removed": "Removed",
    "unchanged": "Repeated without a difference",
    "not-repeated": "Not repeated, and so unchanged (Rule 12b-15)",
}


_FORMAL = "Differ at most in what comes with any amendment"

_TOGETHER: dict[Relation, str] = {
    "amendment": "How the two were paired",
    "next-period": "What the two are to each other",
    "versions": "What the two are to each other",
    "unrelated": "What the two are to each other",
}
_RELATED: dict[Relation, str] = {
    "next-period": "Reports of successive periods",
    "versions": "Versions of one document",
    "unrelated": "Put together by you",
}


def memo(amended: AmendedReading) -> Memo:
    """The memo of an amendment, with what was compared where the original is at hand."""
    header = amended.amendment.filing.header
    statement, compared = amended.statement, amended.comparison
    here = Locator(amended.amendment)
    there = Locator(amended.original) if amended.original else None
    relation = compared.relation if compared else "amendment"
    sides = SIDES[relation]
    teller = Teller(there, here, sides[1]) if there else None
    unfound = frozenset(compared.unfound if compared else ())
    gravest = teller.gravest(compared.changes) if compared and teller else ()
    notes = tuple(_notes(statement.notes, unfound, there, here))
    return Memo(
        title=together(header.form or "Amendment", header.company),
        sides=sides,
        together=_TOGETHER[relation],
        summary=tuple(_summary(amended) if relation == "amendment" or compared is None else _news(compared)),
        gravest=gravest,
        others=_others(compared.changes, len(gravest)) if compared else "",
        amendment=_facts(amended.amendment),
        original=_facts(amended.original) if amended.original else (),
        pairing=_pairing(amended, relation),
        evidence=amended.pairing.evidence.why,
        named=statement.original.quote if statement.original else "",
        named_facts=_named(statement.original) if statement.original else "",
        notes=notes,
        scope=tuple(dict.fromkeys(clause.quote for clause in statement.scope)),
        groups=tuple(teller.groups(compared.changes)) if compared and teller else (),
        quiet=tuple(_quiet(compared, teller)) if compared and teller else (),
        unmentioned=tuple(_unmentioned(compared, teller)) if compared and teller else (),
        unfound=tuple(f"Note {note.number}: {note.purpose}" for note in notes if note.remark),
        restated=tuple(_restated(here, compared)) if compared else (),
        sections=tuple(_sections(compared)) if compared and relation == "amendment" else (),
        findings=tuple(_findings(amended)),
    )


def _pairing(amended: AmendedReading, relation: Relation) -> str:
    """How the two came together, in a word or two."""
    if amended.pairing.is_chosen:
        return "Chosen by you"
    return _PAIRED[amended.pairing.status] if relation == "amendment" else _RELATED[relation]


def _news(compared: Comparison) -> Iterator[str]:
    """A few sentences on two filings of which neither amends the other: how many changes of each kind."""
    counts = Counter(change.kind for change in compared.changes if not change.is_quiet)
    others = sum(counts[kind] for kind in ("text", "cell", "table", "moved", "exhibit"))
    told = (
        (counts["recast"], "earlier figure is given otherwise", "earlier figures are given otherwise"),
        (counts["inserted"], "passage or row is new", "passages or rows are new"),
        (counts["deleted"], "passage or row is gone", "passages or rows are gone"),
        (others, "other place differs", "other places differ"),
    )
    parts = [f"{count:,} {one if count == 1 else many}" for count, one, many in told if count]
    yield f"{'; '.join(parts)}." if parts else "No text differs between the two filings."
    if compared.rolled:
        count = len(compared.rolled)
        yield f"{plural(count, 'difference')} that the calendar explains {'is' if count == 1 else 'are'} not told."


def _facts(reading: Reading) -> Facts:
    header = reading.filing.header
    facts = (
        ("Form", header.form),
        ("Company", header.company),
        ("CIK", header.cik),
        ("Filed", day_at_length(header.filed)),
        ("Period", day_at_length(header.period)),
        ("Accession number", header.accession),
        ("File", reading.filing.path.name),
    )
    return tuple((name, value) for name, value in facts if value)


def _named(named: OriginalNamed) -> str:
    """The form, the number and the dates by which an amendment names what it amends."""
    number = f"Amendment No. {named.number}" if named.number else ""
    dates = (day_at_length(date.fromisoformat(each)) for each in named.dates)
    return "; ".join(filter(None, (named.form and f"Form {named.form}", number, *dates)))


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
        yield f"{plural(count, 'place')} {'differs' if count == 1 else 'differ'}."
    if notes and count:
        loud = Counter(change.claim for change in compared.changes if not change.is_quiet)
        told = [f"{loud[claim]:,} {words}" for claim, words in CLAIMS.items() if loud[claim]]
        quiet = count - sum(loud.values())
        yield f"{'; '.join([*told, *([f'{quiet:,} of the kind that comes with any filing'] if quiet else [])])}."
    if compared.unfound:
        yield f"For {plural(len(compared.unfound), 'note')} no such change was found."


def _others(changes: Sequence[Change], told: int) -> str:
    """How many changes there are besides those that stand first."""
    quiet = sum(change.is_quiet for change in changes)
    rest = len(changes) - quiet - told
    parts = [f"{plural(rest, 'other')} {'follows' if rest == 1 else 'follow'} by section"] if rest else []
    if quiet:
        parts.append(f"{quiet:,} that come with any filing, or change no word, are only counted")
    return f"{'; '.join(parts)}." if parts else ""


def _quiet(compared: Comparison, teller: Teller) -> Iterator[tuple[str, str]]:
    """The sections with changes that come with any filing or change no word, and how many those are."""
    counts = Counter(change.section or "" for change in compared.changes if change.is_quiet)
    for section, count in counts.items():
        yield teller.heading(section), plural(count, "change")


# What the amendment says


def _notes(notes: Sequence[Note], unfound: frozenset[int], there: Locator | None, here: Locator) -> Iterator[NoteTold]:
    """The notes, those that one sentence states told together."""
    sentences = groupby(enumerate(notes), key=lambda pair: pair[1].quote)
    for number, (quote, found) in enumerate(sentences, 1):
        indexed = list(found)
        about: dict[str, list[Target]] = defaultdict(list)
        for _, note in indexed:
            for target in note.targets:
                about[target.text].append(target)
        purposes = dict.fromkeys(note.purpose for _, note in indexed)
        missing = [note.purpose for index, note in indexed if index in unfound]
        told = tuple((text, _about(targets, there, here)) for text, targets in about.items())
        yield NoteTold(number, ", ".join(purposes), without_bullet(quote), told, _remark(missing, len(indexed)))


def _about(targets: Sequence[Target], there: Locator | None, here: Locator) -> str:
    """Where what a note speaks of is: in both filings."""
    if targets[0].kind == "whole":
        return "the whole filing"
    after = _listed(here, targets, [target.amendment for target in targets])
    if there is None:
        return f"in the amendment: {after}"
    if not any(target.original or target.amendment for target in targets):
        return "found in neither filing"
    before = _listed(there, targets, [target.original for target in targets])
    return f"in both: {before}" if before == after else f"in the original: {before}; in the amendment: {after}"


def _listed(locator: Locator, targets: Sequence[Target], places: Sequence[Place | None]) -> str:
    words: dict[str, None] = {}
    for target, place in zip(targets, places, strict=True):
        if place is None:
            words[f"no {target.label}" if target.label and len(targets) > 1 else "not there"] = None
        else:
            told = locator.words(place)
            if target.kind == "table":
                first = locator.document(place.document).blocks[place.block].text.partition("\n")[0]
                told += f", the table that begins “{cut(first, 50)}”"
            words[told] = None
    return "; ".join(words)


def _remark(missing: Sequence[str], count: int) -> str:
    if not missing:
        return ""
    whose = "" if len(missing) == count else f" ({', '.join(dict.fromkeys(missing))})"
    return f"No such change was found{whose}."


# What the notes do not say


def _unmentioned(compared: Comparison, teller: Teller) -> Iterator[tuple[str, str]]:
    """The sections with changes that no note speaks of, and the numbers of those."""
    numbered = [(number, change) for number, change in enumerate(compared.changes, 1) if change.is_unannounced]
    for section, found in groupby(numbered, key=lambda pair: pair[1].section or ""):
        yield teller.heading(section), _recalled(list(found))


def _recalled(numbered: Sequence[tuple[int, Change]]) -> str:
    """The numbers of changes; few and short ones with their words."""
    words = [brief(change) for _, change in numbered]
    if len(words) > _FEW or max(map(len, words)) > _SHORT:
        return _spans([number for number, _ in numbered])
    return "; ".join(f"{number}: {said}" for (number, _), said in zip(numbered, words, strict=True))


def _spans(numbers: Sequence[int]) -> str:
    """Numbers in order, with those that follow one another taken together: "2, 5–9"."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    stretches = ([number for _, number in run] for _, run in runs)
    return ", ".join(span(stretch[0], stretch[-1]) for stretch in stretches)


# Restated figures


def _restated(here: Locator, compared: Comparison) -> Iterator[tuple[str, tuple[FigureTold, ...]]]:
    for table in compared.restatements:
        page = here.page(table.place)
        where = f"{page[:1].upper()}{page[1:]} of the amendment" if page else "In the amendment"
        yield where, tuple(map(_figure, table.figures))


def _figure(figure: RestatedFigure) -> FigureTold:
    previous, restated = (signed(number).removeprefix("+") for number in (figure.previous, figure.restated))
    total = signed(figure.previous + figure.adjustment).removeprefix("+")
    told = "" if figure.agrees else f"the first two come to {total}"
    return FigureTold(figure.row, previous, signed(figure.adjustment), restated, told)


# What became of the sections, and what is odd


def _sections(compared: Comparison) -> Iterator[tuple[str, str]]:
    """What became of the sections: one line for each thing that can, with those it happened to."""
    by_fate: dict[str, list[SectionChange]] = defaultdict(list)
    for section in compared.sections:
        if section.status == "unchanged" and section.is_formal:
            by_fate[_FORMAL].append(section)
        elif not (section.status == "unchanged" and section.holds_others):
            by_fate[_STATUS[section.status]].append(section)
    for words in (*_STATUS.values(), _FORMAL):
        if by_fate[words]:
            names = (section.label or cut(section.title, 60) or "without a heading" for section in by_fate[words])
            yield words, "; ".join(dict.fromkeys(names))


def _findings(amended: AmendedReading) -> Iterator[tuple[str, str]]:
    for name, reading in (("The original", amended.original), ("The amendment", amended.amendment)):
        for finding in reading.filing.findings if reading else ():
            yield name, finding.what
    for finding in amended.comparison.findings if amended.comparison else ():
        yield "The amendment", finding.what
    filing = amended.amendment.filing
    for one in untied_in(filing, amended.amendment.outlines, facts_of_filing(filing)):
        yield "The amendment", f"{', '.join(filter(None, (one.label, one.column)))}: {untied_said(one)}"
