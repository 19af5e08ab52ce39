"""The whole way from a path to all that is known of a filing; command line, desktop and tests all come through here.

Most filings amend nothing, and the grammar of amendments takes longer to load than such a filing to read: it is
imported where it is used, and so is that of covers, whose facts are told when they are asked for.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.amendments.model import Pairing, Statement
from viewer.comparison.model import Comparison
from viewer.edgar.forms import form_of
from viewer.exhibits.crowded import crowded
from viewer.exhibits.model import Exhibits, LedgerRow
from viewer.exhibits.resolver import find_exhibits
from viewer.filing.model import Evidence, Filing, Header, Report
from viewer.filing.reader import open_filing
from viewer.logs import timed
from viewer.outline.filling import signature_findings
from viewer.outline.items.witness import item_findings
from viewer.outline.model import Outline
from viewer.outline.outliner import outline_filing
from viewer.outline.overrides import Override, OverridesOf, overridden, unfollowed

if TYPE_CHECKING:
    from viewer.amendments.effective.model import EffectiveText
    from viewer.outline.cover.model import CoverFacts

_log = logging.getLogger(__name__)
_NO_STATEMENT = Statement((), (), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A filing, its outlines (one for each document), its exhibits and, for an amendment, what it says of itself."""

    filing: Filing
    outlines: tuple[Outline, ...]
    exhibits: Exhibits
    statement: Statement | None

    def outline(self, document: int) -> Outline:
        """One document's outline; one without sections for a document that has none."""
        found = next((outline for outline in self.outlines if outline.document == document), None)
        return found or Outline(document, "", ())

    def row_of(self, document: int) -> LedgerRow | None:
        """The ledger's row of an attached exhibit; None for a document that is none."""
        return next((row for row in self.exhibits.ledger if row.document == document), None)


@dataclass(frozen=True, slots=True)
class AmendedReading:
    """An amendment read beside its original: notes with places in both, and what really differs.

    ``original`` and ``comparison`` are None when the original is not at hand. ``statement`` is the amendment's own,
    with targets resolved in the original too.
    """

    amendment: Reading
    original: Reading | None
    pairing: Pairing
    statement: Statement
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class EffectiveReading:
    """The original as amended, read like any filing, and where each part of it comes from.

    ``headers`` are those of the amendments, in the order of their filing.
    """

    reading: Reading
    text: EffectiveText
    headers: tuple[Header, ...]


def read(
    path: Path,
    *,
    with_pages: bool = False,
    report: Report | None = None,
    overrides: OverridesOf | None = None,
    filing: Filing | None = None,
) -> Reading:
    """Read the filing at a path (a file, a folder, a zip); with pages, also its safe HTML.

    The outlines hold what the reader said of headings, which ``overrides`` is asked for once it is known which filing
    this is. ``filing`` is what lies there, where that was opened already. Raises ``FilingError`` when it cannot be read
    at all, ``Cancelled`` when ``report`` does.
    """
    with timed(_log, f"read {path}"):
        with timed(_log, "documents"):
            filing = filing or open_filing(path, with_pages=with_pages, report=report)
        with timed(_log, "outlines"):
            outlines = outline_filing(filing)
        told = (*item_findings(filing, outlines), *signature_findings(filing, outlines), *crowded(filing))
        filing = replace(filing, findings=(*filing.findings, *told))
        if overrides is not None:
            said, odd = overrides(filing)
            filing = replace(filing, findings=(*filing.findings, *odd, *unfollowed(filing.documents, said)))
            outlines = _as_said(filing, outlines, said)
        with timed(_log, "exhibits"):
            exhibits = find_exhibits(filing, outlines)
        statement = _statement(filing, outlines)
        if statement is not None:
            filing = replace(filing, findings=(*filing.findings, *statement.findings))
        return Reading(filing, outlines, exhibits, statement)


def outlined_again(reading: Reading, document: int, overrides: Iterable[Override]) -> Reading:
    """The reading with one document's outline made anew, as the reader has its headings now; the rest stays."""
    filing = replace(reading.filing, documents=(reading.filing.documents[document],))
    (fresh,) = _as_said(filing, outline_filing(filing), overrides)
    outlines = tuple(fresh if each.document == document else each for each in reading.outlines)
    return replace(reading, outlines=outlines)


def facts_of(reading: Reading) -> CoverFacts:
    """What the cover of a filing's primary document says; nothing for a filing without text."""
    from viewer.outline.cover.facts import cover_facts
    from viewer.outline.cover.model import CoverFacts

    filing = reading.filing
    if not filing.documents or not filing.documents[0].blocks:
        return CoverFacts()
    return cover_facts(filing.documents[0], reading.outlines[0], filing.header)


def _as_said(filing: Filing, outlines: tuple[Outline, ...], overrides: Iterable[Override]) -> tuple[Outline, ...]:
    said = tuple(overrides)
    return tuple(
        overridden(outline, document, [one for one in said if one.place.document == document.index])
        for outline, document in zip(outlines, filing.documents, strict=True)
    )


def _statement(filing: Filing, outlines: tuple[Outline, ...]) -> Statement | None:
    if not filing.header.is_amendment and not form_of(filing.header.base_form).may_supplement:
        return None
    from viewer.amendments.statement import state

    return state(filing, outlines)


def compare(
    original: Reading, amendment: Reading, report: Report | None = None, pairing: Pairing | None = None
) -> AmendedReading:
    """Compare two filings that were read, whatever they are to each other; ``relation`` of the comparison says it.

    ``pairing``: they are known to be an original and its amendment.
    """
    if pairing is not None:
        return _compared(original, amendment, pairing, report)
    from viewer.periods.relation import relation_between

    relation, evidence = relation_between(original.filing, amendment.filing)
    if relation == "next-period" and (compared := _two_periods(original, amendment, evidence, report)) is not None:
        return AmendedReading(amendment, original, Pairing("none", evidence), _NO_STATEMENT, compared)
    pair = _compared(original, amendment, pairing_of(original.filing.header, amendment), report)
    if pair.comparison is None:
        return pair
    return replace(pair, comparison=replace(pair.comparison, relation=relation, relation_evidence=evidence))


def _two_periods(earlier: Reading, later: Reading, evidence: Evidence, report: Report | None) -> Comparison | None:
    """The reports of two periods compared; None where their covers do not say which periods."""
    from viewer.comparison.model import Calendar
    from viewer.periods.comparing import compare_periods
    from viewer.periods.figures import Sides
    from viewer.periods.fiscal_years import period_end
    from viewer.periods.relation import dated

    headers = (dated(earlier.filing), earlier.filing), (dated(later.filing), later.filing)
    ends = [period_end(header, filing) for header, filing in headers]
    if ends[0] is None or ends[1] is None or ends[0].period >= ends[1].period:
        return None
    sides = Sides(earlier.filing, earlier.outlines, later.filing, later.outlines)
    with timed(_log, "comparison of two periods"):
        return compare_periods(sides, Calendar(ends[0], ends[1]), evidence, report)


def unpaired(amendment: Reading, pairing: Pairing) -> AmendedReading:
    """An amendment without its original, which ``pairing`` says why."""
    return AmendedReading(amendment, None, pairing, amendment.statement or _NO_STATEMENT, None)


def effective(original: Reading, amendments: Sequence[AmendedReading]) -> EffectiveReading:
    """The original as its amendments, each read beside it and in the order of their filing, leave it."""
    from viewer.amendments.effective.chain import effective_text
    from viewer.amendments.effective.model import Version

    versions = [
        Version(one.amendment.filing, one.amendment.outlines, one.statement, one.comparison) for one in amendments
    ]
    text = effective_text(Version(original.filing, original.outlines), versions)
    exhibits = find_exhibits(text.filing, text.outlines)
    reading = Reading(text.filing, text.outlines, exhibits, None)
    return EffectiveReading(reading, text, tuple(one.amendment.filing.header for one in amendments))


def _compared(original: Reading, amendment: Reading, pairing: Pairing, report: Report | None) -> AmendedReading:
    from viewer.amendments.comparing import compare_amendment
    from viewer.amendments.in_original import resolve_in_original

    statement = amendment.statement or _NO_STATEMENT
    with timed(_log, "comparison"):
        statement = resolve_in_original(statement, original.filing, original.outlines, amendment.filing)
        comparison = compare_amendment(
            original.filing, original.outlines, amendment.filing, amendment.outlines, statement, report
        )
    return AmendedReading(amendment, original, pairing, statement, comparison)


def pairing_of(original: Header, amendment: Reading) -> Pairing:
    """How sure it is that two filings are a pair, when a person put them together."""
    ranked = ranked_originals(amendment, [original])
    if ranked:
        return ranked[0][1]
    why = "Nothing in their headers says that one amends the other."
    return Pairing("candidate", Evidence("put-together", 0.5, why))


def ranked_originals(amendment: Reading, candidates: Sequence[Header]) -> list[tuple[int, Pairing]]:
    """The candidates that may be what an amendment amends, as (index, pairing), best first."""
    from viewer.amendments.pairing.ranking import rank

    named = amendment.statement.original if amendment.statement else None
    return rank(amendment.filing.header, named, candidates)
