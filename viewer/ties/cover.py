"""What the filer tagged of the cover, as a witness for what was read there.

Source: EDGAR Filer Manual, cover page tagging (Rule 406 of Regulation S-T): the taxonomy "dei".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from viewer.edgar.dates import first_date
from viewer.edgar.regions import postal_code
from viewer.facts import Fact, FilingFacts
from viewer.filing.model import Evidence, Finding
from viewer.outline.cover.model import CoverFact, CoverFacts

_TAGGED = Evidence("inline-xbrl", 0.98, "The filer tagged it; it was not found where covers have it.")
_LEAST_NAME, _LOCAL = 4, 7
_Agrees = Callable[[str, Fact], bool]


class Witnessed(NamedTuple):
    """What only tags give of a cover, and where they say otherwise than what was read."""

    added: tuple[CoverFact, ...]
    findings: tuple[Finding, ...]


def witnessed(read: CoverFacts, told: FilingFacts) -> Witnessed:
    """Hold what was read of a cover against what is tagged there; what stands for several registrants is left alone."""
    if any(fact.of for fact in read.facts):
        return Witnessed((), ())
    tagged = {
        fact.concept.removeprefix("dei:"): fact
        for fact in told.facts
        if fact.concept.startswith("dei:") and not fact.dimensions and fact.value
    }
    added: list[CoverFact] = []
    findings: list[Finding] = []
    for name, value, fact, agrees in _witnesses(tagged):
        of_name = [one for one in read.facts if one.name == name]
        if not of_name:
            added.append(CoverFact(name, value, fact.place, _TAGGED))
        elif not any(agrees(one.value, fact) for one in of_name):
            what = f"The cover was read as giving the {name} “{of_name[0].value}”; its tag says “{value}”."
            findings.append(Finding("note", what, of_name[0].place or fact.place))
    return Witnessed(tuple(added), tuple(findings))


def _witnesses(tagged: Mapping[str, Fact]) -> Iterator[tuple[str, str, Fact, _Agrees]]:
    """What is tagged by the names of cover facts: its value as filed, the fact, and how a value read agrees with it."""
    for concept, name, agrees in _CONCEPTS:
        fact = tagged.get(concept)
        if fact is not None:
            yield name, _shown(fact), fact, agrees
    area, number = tagged.get("CityAreaCode"), tagged.get("LocalPhoneNumber")
    if area is not None and number is not None:
        yield "telephone", f"{_shown(area)} {_shown(number)}", number, _same_telephone


def _shown(fact: Fact) -> str:
    return fact.shown if fact.shown and not fact.hidden else fact.value or ""


def _same_day(read: str, fact: Fact) -> bool:
    day = first_date(read)
    return day is None or day.isoformat() == fact.value


def _same_number(read: str, fact: Fact) -> bool:
    return _digits(read).lstrip("0") == _digits(fact.value or "").lstrip("0")


def _same_telephone(read: str, fact: Fact) -> bool:
    return _digits(read).endswith(_digits(fact.value or "")[-_LOCAL:])


def _same_name(read: str, fact: Fact) -> bool:
    one, other = _letters(read), _letters(fact.value or "")
    return min(len(one), len(other)) >= _LEAST_NAME and (one in other or other in one)


def _same_state(read: str, fact: Fact) -> bool:
    return _letters(read) in (_letters(fact.shown), _letters(fact.value or "")) or postal_code(read) == fact.value


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


_CONCEPTS: tuple[tuple[str, str, _Agrees], ...] = (
    ("DocumentPeriodEndDate", "period", _same_day),
    ("EntityFileNumber", "file number", _same_number),
    ("EntityRegistrantName", "registrant", _same_name),
    ("EntityIncorporationStateCountryCode", "state", _same_state),
    ("EntityTaxIdentificationNumber", "IRS number", _same_number),
    ("EntityCentralIndexKey", "CIK", _same_number),
)
"""The taxonomy's names, those of cover facts, and how the two are held against one another."""
