"""Which filing an amendment amends: what two headers, and the note, give as evidence.

Amendments never give the accession number of what they amend, so a pair rests on the company, the form, and a date,
a period or a number. Everything here works on headers alone and reads no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from viewer.amendments.model import OriginalNamed, Pairing
from viewer.amendments.pairing.families import canonical_form, families_amended, form_family
from viewer.amendments.pairing.filing_order import is_later, is_twin
from viewer.amendments.pairing.identity import IDENTITY_WEIGHT, Identity, identity, is_of_another, registrations
from viewer.edgar.forms import form_of
from viewer.filing.model import Evidence, Header

# What reaches EDGAR after 17:30 is dated the next business day, which a holiday may put four days off.
_DATED_LATER = 4
_ABOUT = timedelta(days=7)


class Match(NamedTuple):
    """How one candidate answers an amendment; the fields up to ``latest`` in the order in which they decide."""

    next_in_series: bool
    same_number: bool
    named_filing: bool
    named_period: bool
    undisputed: bool
    same_period: bool
    same_registration: bool
    identity: int
    same_form: bool
    expected_generation: bool
    shared_items: bool
    latest: date
    identified_by: Identity
    is_amendment: bool

    @property
    def is_explicit(self) -> bool:
        """Whether the evidence names this filing, and does not merely allow it."""
        if self.identified_by not in ("cik", "file number"):
            return False
        if self.next_in_series or self.same_number or self.named_filing:
            return True
        if not self.undisputed or not self.expected_generation:
            return False
        same_period = self.same_period and self.same_form and not self.is_amendment
        return self.named_period or same_period or self.same_registration

    @property
    def decisive(self) -> tuple[object, ...]:
        """All that tells this candidate from another; equal for two that nothing tells apart."""
        return self[:11]


def rank(amendment: Header, named: OriginalNamed | None, candidates: Sequence[Header]) -> list[tuple[int, Pairing]]:
    """The candidates that may be what the amendment amends, as (index, pairing), best first.

    Only the first may be "paired", and only on explicit evidence: the same CIK or Commission file number, a form of
    the same family, and a date or number that the amendment names, the same period, or the next number of a series;
    and no other candidate that answers as well. A candidate of another company or form, or filed later, is left out;
    so is one of another period or date of report, which an amendment keeps, unless the note names it.
    """
    matches = [
        (index, match)
        for index, candidate in enumerate(candidates)
        if (match := _match(amendment, named, candidate)) is not None
    ]
    matches.sort(key=lambda pair: pair[1][:12], reverse=True)
    told_apart = len(matches) < 2 or matches[0][1].decisive != matches[1][1].decisive
    return [
        (index, _pairing(candidates[index], match, single=told_apart and position == 0))
        for position, (index, match) in enumerate(matches)
    ]


def is_series(header: Header) -> bool:
    """Whether each amendment builds on the one before it, and not on the first filing."""
    return form_of(header.form).is_series


def _match(amendment: Header, named: OriginalNamed | None, candidate: Header) -> Match | None:
    forms = {amendment.form, named.form if named else None} - {None}
    families = frozenset[str | None]().union(*map(families_amended, forms))
    if form_family(candidate.form) not in families or is_later(candidate, amendment):
        return None
    identified_by = identity(amendment.companies, candidate.companies)
    if identified_by is None or _is_other_registration(amendment, candidate):
        return None
    if identified_by == "unknown" and named and named.company and is_of_another(named.company, candidate.companies):
        return None
    number = _number_named(amendment, named)
    other_period = _has_other_period(amendment, candidate)
    shared_items = bool(_substance(amendment.items) & _substance(candidate.items))
    filing, period = _named_dates(amendment, named, candidate)
    match = Match(
        next_in_series=_is_next_in_series(amendment, candidate),
        same_number=is_twin(candidate, amendment)
        or (number is not None and candidate.amendment_number == number and not other_period),
        named_filing=filing,
        named_period=period,
        undisputed=not _is_disputed(amendment, named, candidate, shared_items=shared_items),
        same_period=_has_same_period(amendment, candidate),
        same_registration=amendment.amendment_number is None
        and bool(_registration(amendment) & _registration(candidate)),
        identity=IDENTITY_WEIGHT[identified_by],
        same_form=canonical_form(candidate.form) in set(map(canonical_form, forms)),
        expected_generation=candidate.is_amendment == (number is not None or _follows_amendments(amendment)),
        shared_items=shared_items,
        latest=candidate.filed or date.min,
        identified_by=identified_by,
        is_amendment=candidate.is_amendment,
    )
    is_named = match.named_filing or match.named_period
    is_out_of_period = other_period and not is_named and not match.same_number and not is_series(amendment)
    is_out_of_turn = candidate.is_amendment and _is_post_effective(amendment) and not match.next_in_series
    if is_out_of_period or ((is_out_of_turn or identified_by == "unknown") and not is_named):
        return None
    return match


def _is_post_effective(header: Header) -> bool:
    """Whether it amends a registration statement in effect, of which a fund's many others amend other parts."""
    return (header.form or "").upper() in form_of(header.form).amended_as


def _is_schedule(header: Header) -> bool:
    """Rule 13d-2: each amendment of a schedule builds on the one before it, whichever first filing its note recalls."""
    return form_of(header.form).kind == "schedule"


def _follows_amendments(amendment: Header) -> bool:
    """Whether what it builds on should itself be an amendment: in a series, for all but the first."""
    return is_series(amendment) and amendment.amendment_number != 1


def _number_named(amendment: Header, named: OriginalNamed | None) -> int | None:
    """The number of the amendment that the note says is amended; its own number names nothing."""
    number = named.number if named else None
    own = amendment.amendment_number
    return None if number is None or (own is not None and number >= own) else number


def _named_dates(amendment: Header, named: OriginalNamed | None, candidate: Header) -> tuple[bool, bool]:
    """Whether the note names the candidate by the date of its filing (or of its report), and by its period.

    A period is the original's and each of its amendments'; and the date that a schedule's note recalls is that of the
    first filing. Neither names an amendment.
    """
    if named and named.accession and named.accession == candidate.accession:
        return True, False
    if named is None or (_is_schedule(amendment) and _follows_amendments(amendment)):
        return False, False
    if form_of(amendment.form).may_supplement:
        return _is_dated_about(candidate, named), False
    filed = candidate.filed.isoformat() if candidate.filed else ""
    period = candidate.period.isoformat() if candidate.period and not candidate.is_amendment else ""
    either = set(named.dates) - {*named.filed, *named.periods}
    return (filed in {*named.filed, *either} or period in either, period in named.periods)


def _is_dated_about(candidate: Header, named: OriginalNamed) -> bool:
    """Whether a supplement names a prospectus or proxy statement by its date, about which it was filed.

    Rule 424(b) has a prospectus filed within two business days of its use; a fund's bears the day of its effectiveness.
    """
    days = (date.fromisoformat(each) for each in named.dates)
    return candidate.filed is not None and any(abs(candidate.filed - day) <= _ABOUT for day in days)


def _is_disputed(amendment: Header, named: OriginalNamed | None, candidate: Header, *, shared_items: bool) -> bool:
    """Whether the note gives a filing date or a period, and the candidate has another."""
    if named is None or _is_schedule(amendment):
        return False
    if named.filed and candidate.filed is not None and candidate.filed.isoformat() not in named.filed:
        days = [(candidate.filed - date.fromisoformat(each)).days for each in named.filed]
        dated_later = any(0 < each <= _DATED_LATER for each in days)
        # Of current reports there may be one the day after another: its Items must answer as well.
        if not dated_later or not (form_of(amendment.form).is_periodic or shared_items):
            return True
    period = candidate.period.isoformat() if candidate.period else None
    return bool(named.periods) and period is not None and period not in named.periods


def _has_same_period(amendment: Header, candidate: Header) -> bool:
    if amendment.period is None or amendment.period != candidate.period:
        return False
    return not _gives_its_filing_date(amendment) or candidate.filed == amendment.filed


def _has_other_period(amendment: Header, candidate: Header) -> bool:
    periods = {amendment.period, candidate.period}
    return None not in periods and len(periods) == 2 and not _gives_its_filing_date(amendment)


def _gives_its_filing_date(amendment: Header) -> bool:
    """Some headers give the amendment's own filing date for its period: that says nothing of the original."""
    return amendment.period is not None and amendment.period == amendment.filed


def _is_next_in_series(amendment: Header, candidate: Header) -> bool:
    if not is_series(amendment) or amendment.amendment_number is None:
        return False
    if is_twin(candidate, amendment):
        return True
    if candidate.is_amendment:
        return candidate.amendment_number == amendment.amendment_number - 1
    return amendment.amendment_number == 1


def _is_other_registration(amendment: Header, candidate: Header) -> bool:
    ours, theirs = _registration(amendment), _registration(candidate)
    return bool(ours and theirs) and not ours & theirs


def _registration(header: Header) -> set[str]:
    """The file number of a registration statement, under which its amendments are filed too."""
    row = form_of(header.form)
    return registrations(header.companies) if row.is_registration and row.is_series else set()


def _substance(items: Sequence[str]) -> set[str]:
    """Items that tell one report from another: almost every 8-K has the one for exhibits."""
    plain = {item.strip().casefold() for item in items}
    return {item for item in plain if item and item != "9.01" and not item.startswith("financial statements")}


def _pairing(candidate: Header, match: Match, *, single: bool) -> Pairing:
    reasons = _reasons(candidate, match)
    if match.is_explicit and single:
        confidence = 0.99 if match.named_filing or match.same_number else 0.95
        return Pairing("paired", Evidence("original-by-evidence", confidence, f"{reasons}."))
    if match.is_explicit:
        why = f"{reasons}; another filing answers to this as well, or better."
        return Pairing("candidate", Evidence("original-among-several", 0.6, why))
    is_dated = match.named_filing or match.named_period or match.same_period
    confidence = 0.7 if single and is_dated and match.undisputed else 0.4
    return Pairing("candidate", Evidence("original-by-likeness", confidence, f"{reasons}; {_missing(match)}."))


def _missing(match: Match) -> str:
    """What keeps a candidate from being more."""
    if match.identified_by not in ("cik", "file number"):
        return "the company's number is not known"
    if not match.undisputed:
        return "the amendment names another filing date or period"
    if match.is_amendment and match.expected_generation:
        return "whether it is the one just before is not known"
    if match.is_amendment:
        return "it is an amendment itself, and nothing says that it is the one amended"
    return "nothing names this very filing"


def _reasons(candidate: Header, match: Match) -> str:
    company = {
        "cik": f"Same company (CIK {candidate.cik})" if candidate.cik else "Same company (CIK)",
        "file number": "Same Commission file number",
        "name": "Same company's name",
        "unknown": "The company is not known on both sides",
    }[match.identified_by]
    form = canonical_form(candidate.form)
    parts = [company, f"same form ({form})" if match.same_form else f"a form of the same family ({form})"]
    if match.named_filing:
        parts.append("a date that the amendment names")
    elif match.named_period:
        parts.append("the period that the amendment names")
    if match.same_number:
        parts.append(f"Amendment No. {candidate.amendment_number}, which the amendment names")
    if match.same_period and candidate.period:
        parts.append(f"same period ({candidate.period.isoformat()})")
    if match.next_in_series:
        parts.append("the one before it in the series")
    if match.same_registration:
        parts.append("same registration statement")
    if candidate.filed:
        parts.append(f"filed {candidate.filed.isoformat()}")
    return ", ".join(parts)
