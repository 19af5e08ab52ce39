"""Leading an amendment to what it amends: as the reader chose, else beside it, else among all the program knows of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from viewer.amendments.model import Pairing
from viewer.edgar.numbers import accession_in
from viewer.filing.model import Evidence, Report
from viewer.filing.reader import peek
from viewer.library.kept.pairings import KeptPairings
from viewer.library.known import where_known
from viewer.library.scanning.scan import Scanned
from viewer.library.surroundings import around
from viewer.reading import Reading, pairing_of, ranked_originals

_CHOSEN = "chosen-by-reader"
# Without its original an amendment tells half: a folder is gone through for longer than for what only adds to it.
_PATIENCE = 6.0
# What lies elsewhere was not put there for this amendment: likeness alone does not fetch it.
_WORTH_FETCHING = 0.6


class OriginalSearch:
    """Finds what an amendment amends; afterwards ``candidates`` are all that it may amend, best first.

    ``offers_candidates``: one that only may be the original is not led to, but left among the candidates.
    """

    def __init__(self, kept: KeptPairings | None = None, *, offers_candidates: bool = False) -> None:
        self.kept = kept or KeptPairings()
        self._offers_candidates = offers_candidates
        self.candidates: tuple[Scanned, ...] = ()

    def __call__(self, path: Path, amendment: Reading, report: Report | None) -> tuple[Path | None, Pairing]:
        """Lead to the original of an amendment, None where it is not at hand; with the evidence."""
        own = path.absolute()
        ranked = _ranked(own, amendment, report)
        self.candidates = tuple(one for one, _ in ranked)
        choice = self.kept.chosen("original", path, amendment.filing.header)
        if choice is None:
            return self._likeliest(own, ranked)
        if choice.path is None:
            return None, Pairing("none", Evidence(_CHOSEN, 1.0, "You chose to read it without an original."), True)
        found = choice.located()
        if found is not None:
            return found, _chosen_original(found, amendment)
        likeliest, pairing = self._likeliest(own, ranked)
        return likeliest, told(pairing, f"The original that you chose, {choice.path}, is there no more.")

    def _likeliest(self, own: Path, ranked: list[tuple[Scanned, Pairing]]) -> tuple[Path | None, Pairing]:
        likeliest, pairing = _likeliest(own, ranked)
        is_offered = self._offers_candidates and pairing.status == "candidate"
        return None if is_offered else likeliest, pairing


def told(pairing: Pairing, sentence: str) -> Pairing:
    """A pairing with one more sentence to its evidence."""
    evidence = pairing.evidence
    return replace(pairing, evidence=replace(evidence, why=f"{evidence.why} {sentence}"))


def chosen(pairing: Pairing, sentence: str) -> Pairing:
    """A pairing that the reader made, as a sentence says; what speaks for it besides is told after that."""
    evidence = pairing.evidence
    return replace(pairing, evidence=replace(evidence, why=f"{sentence} {evidence.why}", rule=_CHOSEN), is_chosen=True)


def is_beside(path: Path, own: Path) -> bool:
    """Whether a filing lies in the folder of another, or is a folder (or lies in one) next to that of another."""
    if path.parent == own.parent or (own.is_dir() and path.parent.parent == own.parent):
        return True
    shelves = accession_in(own.parent.name) and accession_in(path.parent.name)
    return bool(shelves) and path.parent.parent == own.parent.parent


def _ranked(own: Path, amendment: Reading, report: Report | None) -> list[tuple[Scanned, Pairing]]:
    named = amendment.statement.original if amendment.statement else None
    forms = [named.form] if named else []
    near = around(own, amendment.filing.header, report, forms=forms, patience=_PATIENCE)
    return [(near[index], pairing) for index, pairing in ranked_originals(amendment, [one.header for one in near])]


def _likeliest(own: Path, ranked: list[tuple[Scanned, Pairing]]) -> tuple[Path | None, Pairing]:
    for one, pairing in ranked:
        if is_beside(one.path, own):
            return one.path, pairing
        if pairing.evidence.confidence >= _WORTH_FETCHING:
            return one.path, told(pairing, where_known(one.path))
    why = "No filing beside it, nor any other known here, is of the same company, form and period and was filed before."
    return None, Pairing("none", Evidence("not-at-hand", 1.0, why))


def _chosen_original(found: Path, amendment: Reading) -> Pairing:
    return chosen(pairing_of(peek(found), amendment), "You chose this original.")
