"""An amendment compared with its original, and how what differs agrees with what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.amendments.claims.deciding import claimed
from viewer.amendments.claims.regions import Side
from viewer.amendments.model import Note, Purpose, ScopeClause, Statement
from viewer.amendments.notes.passages.form_boxes import checked_boxes
from viewer.amendments.quoting import quoted
from viewer.amendments.weight import gravest_of, weigh
from viewer.comparison.changes.boxes import with_boxes
from viewer.comparison.changes.passages import Passages
from viewer.comparison.changes.phrases import with_words_that_hold
from viewer.comparison.filings import Said, compare_filings
from viewer.comparison.model import Change, Comparison, SectionChange
from viewer.filing.model import Filing, Place, Report
from viewer.outline.model import Outline

_RESTATED = "It is gone, for the box on the cover says that the amendment restates the report."


def compare_amendment(
    original: Filing,
    original_outlines: Sequence[Outline],
    amendment: Filing,
    amendment_outlines: Sequence[Outline],
    statement: Statement | None,
    report: Report | None = None,
) -> Comparison:
    """All changes from the original to the amendment, each with how the amendment's notes stand to it.

    ``statement`` carries the notes with their targets resolved in both filings. Raises ``Cancelled`` when ``report``
    does.
    """
    boxes = _boxes(amendment)
    said = _said(statement, amendment)._replace(adds="add" in boxes) if statement else Said(adds="add" in boxes)
    compared = compare_filings(original, original_outlines, amendment, amendment_outlines, said, report)
    sides = Side(original, original_outlines), Side(amendment, amendment_outlines)
    notes, scope = (statement.notes, statement.scope) if statement else ((), ())
    found = with_words_that_hold(with_boxes(compared.changes, original, amendment), original, amendment)
    told = claimed(found, notes, scope, *sides)
    weighed = (
        weigh(change, original, is_usual and change.claim != "named")
        for change, is_usual in zip(told.changes, told.usual, strict=True)
    )
    changes = [replace(change, weight=one) for change, one in zip(told.changes, weighed, strict=True)]
    if "restate" in boxes:  # Form 13F, Special Instruction 3: the amendment stands for the report
        changes = list(map(_as_restated, changes))
        compared = replace(compared, sections=tuple(map(_left_out, compared.sections)))
    changes = Passages(original, amendment, gravest_of).told(changes)
    changes = [_named_as_a_whole(change, notes, scope, sides) for change in changes]
    undeclared = tuple(at for at, one in enumerate(changes) if one.is_unannounced)
    # A supplement's text stands apart from the paragraphs that it takes the place of: that one is missing is not known.
    unfound = told.unfound if amendment.header.is_amendment else ()
    return replace(compared, changes=tuple(changes), undeclared=undeclared, unfound=unfound)


def _named_as_a_whole(
    change: Change, notes: Sequence[Note], scope: Sequence[ScopeClause], sides: tuple[Side, Side]
) -> Change:
    """A rewritten Item with the note that names it, whatever is said of the words that it is made of."""
    if change.how != "rewritten":
        return change
    (told,) = claimed([change], notes, scope, *sides).changes
    return told if told.claim == "named" else change


def _left_out(section: SectionChange) -> SectionChange:
    return replace(section, status="removed") if section.status == "not-repeated" else section


def _boxes(amendment: Filing) -> frozenset[Purpose]:
    """What the boxes on the cover of an amended Form 13F say that it does."""
    if not (amendment.header.base_form or "").startswith("13F"):
        return frozenset()
    return frozenset(box.purpose for document in amendment.documents for box in checked_boxes(document))


def _as_restated(change: Change) -> Change:
    """A holding that a restated Form 13F does not repeat is gone because the box says so, and the reader is told."""
    if change.kind != "deleted" or change.weight is None:
        return change
    return replace(change, weight=replace(change.weight, why=_RESTATED))


def _said(statement: Statement, amendment: Filing) -> Said:
    targets = [target for note in statement.notes for target in note.targets]
    return Said(
        {document.index: quoted(statement, document) for document in amendment.documents},
        any(target.kind == "hyperlink" for target in targets),
        _taken_out(statement),
    )


def _taken_out(statement: Statement) -> list[Place]:
    """Where in the original the Items and Parts stand that the amendment says it deletes, and has no more."""
    return [
        target.original
        for note in statement.notes
        for target in note.targets
        if note.purpose == "delete" and target.kind in ("item", "part") and target.original and not target.amendment
    ]
