"""An amendment compared with its original, and how what differs agrees with what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from viewer.amendments.claims.deciding import claimed
from viewer.amendments.claims.regions import Side
from viewer.amendments.model import Statement
from viewer.amendments.quoting import quoted
from viewer.amendments.weight import weigh
from viewer.comparison.filings import Said, compare_filings
from viewer.comparison.model import Comparison
from viewer.filing.model import Filing, Place, Report
from viewer.outline.model import Outline


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
    said = _said(statement, amendment) if statement else None
    compared = compare_filings(original, original_outlines, amendment, amendment_outlines, said, report)
    sides = Side(original, original_outlines), Side(amendment, amendment_outlines)
    notes, scope = (statement.notes, statement.scope) if statement else ((), ())
    told = claimed(compared.changes, notes, scope, *sides)
    weighed = (
        weigh(change, original, is_usual and change.claim != "named")
        for change, is_usual in zip(told.changes, told.usual, strict=True)
    )
    changes = tuple(replace(change, weight=one) for change, one in zip(told.changes, weighed, strict=True))
    undeclared = tuple(at for at, one in enumerate(changes) if one.is_unannounced)
    return replace(compared, changes=changes, undeclared=undeclared, unfound=told.unfound)


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
