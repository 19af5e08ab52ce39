"""The exhibit ledger: one row for each number, reconciled over all that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from viewer.edgar.exhibit_numbers import Label
from viewer.edgar.item601 import FURNISHED, INTERACTIVE_DATA, name_of
from viewer.exhibits.attached import Attachments
from viewer.exhibits.index.entries import LONGEST_LINE, Row
from viewer.exhibits.ledger.verdicts import Judge, Verdict
from viewer.exhibits.model import LedgerRow, Treatment, Witness
from viewer.filing.model import Document, Evidence, Filing, Finding, Place


@dataclass
class Entry:
    """What is known of one number while the witnesses are heard.

    ``furnished`` and ``filed`` are the reasons for either that the mentions give.
    """

    label: Label
    row: Row | None = None
    verdict: Verdict | None = None
    document: Document | None = None
    witnesses: set[Witness] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)
    furnished: list[str] = field(default_factory=list)
    filed: list[str] = field(default_factory=list)


class Ledger:
    """Hears the witnesses one by one, then gives the rows and where they disagree."""

    def __init__(self, filing: Filing, attachments: Attachments, judge: Judge) -> None:
        self._filing = filing
        self._attachments = attachments
        self._judge = judge
        self._entries: dict[tuple[str, ...], Entry] = {}

    def entry(self, label: Label) -> Entry:
        """The entry of a number, made when it is first named."""
        return self._entries.setdefault(label.key, Entry(label))

    def hear_row(self, row: Row, verdict: Verdict, place: Place, *, linked: bool) -> None:
        """An index lists the number; the first row that says something is kept."""
        entry = self.entry(row.label)
        if entry.row is None or (entry.row.claim is None and row.claim is not None):
            entry.row, entry.verdict = row, verdict
        entry.witnesses.add("index")
        entry.places.append(place)
        if linked:
            entry.witnesses.add("hyperlink")

    def hear_mention(self, label: Label, verdict: Verdict, place: Place | None) -> Entry | None:
        """The text names the number as this filing's; None (and no entry) where it is another's."""
        if verdict.status in {"elsewhere", "inner"} or (verdict.status == "missing" and not label.is_numbered):
            return None
        entry = self.entry(label)
        entry.verdict = entry.verdict or verdict
        entry.witnesses.add("mention")
        if place:
            entry.places.append(place)
        return entry

    def hear_documents(self) -> None:
        """The documents themselves, after all that names them: each goes to the number that leads to it."""
        led_to = {
            entry.verdict.target.document: entry
            for entry in reversed(self._entries.values())
            if entry.verdict and entry.verdict.target and entry.verdict.evidence.rule not in _SHARED
        }
        for one in self._attachments.all:
            entry = self._entries.get(one.label.key) or led_to.get(one.document.index) or self.entry(one.label)
            entry.document = entry.document or one.document
            entry.verdict = entry.verdict or self._judge.label(one.label)
            entry.witnesses.add("type")

    def rows(self) -> tuple[LedgerRow, ...]:
        """The rows, in the order of exhibit numbers."""
        entries = sorted(self._entries.values(), key=lambda entry: (entry.label.order, entry.label.text))
        return tuple(self._row(entry) for entry in entries if entry.verdict)

    def findings(self, indexed: Sequence[Row]) -> tuple[Finding, ...]:
        """What of the index is not read, and where the witnesses disagree.

        Nothing is missed while only one document is at hand.
        """
        return (*_unread(indexed), *self._disagreements(bool(indexed)))

    def _disagreements(self, has_index: bool) -> Iterable[Finding]:
        for label, documents in self._attachments.doubled:
            names = " and ".join(document.filename or document.type for document in documents)
            yield Finding(
                "note", f"{len(documents)} documents are numbered {label.text}: {names}.", Place(documents[1].index, 0)
            )
        if len(self._filing.documents) == 1:
            return
        for entry in self._entries.values():
            data = entry.label.family in INTERACTIVE_DATA
            if has_index and entry.witnesses == {"type"} and not data and entry.document:
                what = f"Exhibit {entry.label.text} is attached, but no index lists it."
                yield Finding("note", what, Place(entry.document.index, 0))
            elif entry.verdict and entry.verdict.status == "missing" and "index" in entry.witnesses and not data:
                what = f"Exhibit {entry.label.text} is listed, but not attached."
                yield Finding("warning", what, entry.places[0] if entry.places else None)

    def _row(self, entry: Entry) -> LedgerRow:
        verdict, row = entry.verdict, entry.row
        assert verdict is not None
        filed = self._filing.header.dated
        name = name_of(entry.label, self._filing.header.base_form, filed.year if filed else None)
        treatment, reason = _treatment(entry)
        why = f"{verdict.evidence.why} {reason}".strip()
        document = entry.document.index if entry.document else verdict.target.document if verdict.target else None
        return LedgerRow(
            label=entry.label.text,
            title=(row.title if row else "") or (entry.document.description if entry.document else "") or name or "",
            status=verdict.status,
            treatment=treatment,
            document=document,
            witnesses=tuple(witness for witness in _ORDER if witness in entry.witnesses),
            legend=row.legend if row else None,
            source=verdict.source,
            places=tuple(sorted(set(entry.places))),
            evidence=Evidence(verdict.evidence.rule, verdict.evidence.confidence, why),
            name=name,
        )


_ORDER: tuple[Witness, ...] = ("type", "index", "mention", "hyperlink")
_SHARED = frozenset(
    {"included-in-another", "on-signature-page", "embedded-data", "first-of-several", "in-this-document"}
)


def _treatment(entry: Entry) -> tuple[Treatment | None, str]:
    """Filed or furnished, and the reason: the form's rule and the filer's own words.

    Sources: Form 8-K, General Instruction B.2 (Items 2.02 and 7.01 furnish, with their exhibits, unless the filing
    states otherwise); Item 601(b)(32)(ii). A legend's "filed herewith" alone states nothing of the kind.
    """
    status = entry.verdict.status if entry.verdict else "missing"
    claim = entry.row.claim if entry.row else None
    if status == "incorporated":
        return "incorporated", ""
    if status == "future":
        return "to-be-filed", ""
    if claim and claim.says == "furnished":
        return "furnished", f"The index says that it is furnished (“{claim.words}”)."
    if entry.label.family in FURNISHED:
        return "furnished", "Section 1350 certifications are furnished and not filed."
    if entry.furnished and not entry.filed:
        return "furnished", entry.furnished[0]
    if entry.furnished and entry.filed:
        return "filed", f"{entry.furnished[0]} It is filed all the same: {entry.filed[0]}"
    if status == "attached" or (claim and claim.says == "here"):
        return "filed", ""
    return None, ""


def _unread(indexed: Sequence[Row]) -> Iterator[Finding]:
    cut = next((row for row in indexed if row.is_cut), None)
    if cut is not None:
        what = f"A row of the exhibit index is longer than any: only its first {LONGEST_LINE:,} characters are read."
        yield Finding("warning", what, Place(0, cut.block, cut.start, cut.end))
