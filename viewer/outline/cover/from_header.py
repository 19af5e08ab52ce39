"""What a cover leaves out, from the submission's header: the number of the file, every filer that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.filing.model import Company, Evidence, Header
from viewer.outline.cover.model import CoverFact

_ROLES = {
    "filer": "registrant",
    "issuer": "registrant",
    "subject-company": "registrant",
    "filed-by": "filed by",
    "reporting-owner": "reporting owner",
    "filed-for": "filed for",
}
_SAID = Evidence("header", 0.95, "The submission's header says so.")
_READ = Evidence("cover", 0.8, "The document's first pages say so.")
_WORD = re.compile(r"[a-z0-9]{3,}")
_COMMON = frozenset("inc corp corporation company co ltd limited llc trust fund the and group holdings".split())


def with_header(facts: Sequence[CoverFact], header: Header) -> list[CoverFact]:
    """The facts with what the header alone gives; a name that none of the header's companies has is no registrant."""
    named = tuple(one.name for one in header.companies) if "company" not in header.read_from_cover else ()
    kept = [fact for fact in facts if fact.name != "registrant" or not named or _is_one_of(fact.value, named)]
    return kept + list(_from_header(header, kept))


def _from_header(header: Header, facts: Sequence[CoverFact]) -> Iterator[CoverFact]:
    known = {fact.name for fact in facts}
    several = len(header.companies) > 1
    who = _READ if "company" in header.read_from_cover else _SAID
    for at, company in enumerate(header.companies):
        of = company.name if several else None
        name = _ROLES.get(company.role, company.role)
        told = [fact.value for fact in facts if fact.name in (name, "reporting person")]
        is_told = (at == 0 and name in known and not several) or _is_among(company.name, told)
        if company.name and not is_told:
            yield CoverFact(name, company.name, None, who, of)
        if company.cik and not (at == 0 and "CIK" in known):
            yield CoverFact("CIK", company.cik, None, who, of)
        yield from _file_number(company, at, facts, who, of)
    if header.period and "period" not in known:
        yield CoverFact(
            "period", header.period.isoformat(), None, _READ if "period" in header.read_from_cover else _SAID
        )
    if header.amendment_number and "amendment number" not in known:
        said = _READ if "amendment number" in header.read_from_cover else _SAID
        yield CoverFact("amendment number", str(header.amendment_number), None, said)


def _file_number(
    company: Company, at: int, facts: Sequence[CoverFact], who: Evidence, of: str | None
) -> Iterator[CoverFact]:
    """A company's number at the Commission; that of a reporting owner is its issuer's."""
    told = {fact.value for fact in facts if fact.name == "file number"}
    if not company.file_number or company.file_number in told or (at == 0 and told):
        return
    if company.role == "reporting-owner":
        if at == 1:
            yield CoverFact("file number", company.file_number, None, who)
        return
    yield CoverFact("file number", company.file_number, None, who, of)


def _is_one_of(name: str, names: Sequence[str]) -> bool:
    """Whether a name shares a word of its own with any of some, however each is cut or spelled."""
    words = _own_words(name)
    return not words or any(
        not words.isdisjoint(_own_words(other)) or _joined(name) == _joined(other) for other in names
    )


def _is_among(name: str, names: Sequence[str]) -> bool:
    """Whether any of some names has all words of its own that a name has, or the reverse."""
    words = _own_words(name)
    return any(words <= _own_words(other) or _own_words(other) <= words for other in names)


def _own_words(name: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(name.lower())} - {word[:5] for word in _COMMON}


def _joined(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
