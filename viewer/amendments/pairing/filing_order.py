"""In which order filings came, as far as their headers tell: by date, and of one day by number and accession number."""

from __future__ import annotations

from datetime import date

from viewer.filing.model import Header


def sequence(header: Header) -> tuple[date, bool, int, str]:
    """The order of filing, as far as headers tell it: on one day the original comes first."""
    return (header.filed or date.max, header.is_amendment, header.amendment_number or 0, header.accession or "")


def is_later(candidate: Header, amendment: Header) -> bool:
    """Whether a filing came after an amendment, or is that amendment."""
    if candidate == amendment or (candidate.accession and candidate.accession == amendment.accession):
        return True
    if candidate.filed and amendment.filed and candidate.filed != amendment.filed:
        return candidate.filed > amendment.filed
    if is_twin(candidate, amendment):
        return False
    if candidate.is_amendment and candidate.amendment_number and amendment.amendment_number:
        return candidate.amendment_number >= amendment.amendment_number
    return candidate.is_amendment and candidate.filed is not None and sequence(candidate) >= sequence(amendment)


def is_twin(candidate: Header, amendment: Header) -> bool:
    """Whether an amendment of the same number went just before on the same day, from the same agent.

    An accession number is the agent's number, the year and a count (17 CFR 232.11), so that of one day the lower came
    first.
    """
    if not candidate.accession or not amendment.accession or not candidate.is_amendment or not candidate.filed:
        return False
    same = (candidate.filed, candidate.form, candidate.amendment_number)
    if candidate.amendment_number is None or same != (amendment.filed, amendment.form, amendment.amendment_number):
        return False
    ours, theirs = candidate.accession.rpartition("-"), amendment.accession.rpartition("-")
    return ours[0] == theirs[0] and ours[2] < theirs[2]
