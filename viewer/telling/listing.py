"""Filings in a list: by which words each is found, how they are grouped, which comes before and after one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from viewer.amendments.pairing.families import form_family
from viewer.amendments.pairing.identity import numbers_of, plain_name
from viewer.filing.model import Header
from viewer.language import translated
from viewer.wording import company_name, day, form_name

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned

Grouping = Literal["none", "company", "form", "folder"]

GROUPINGS: dict[Grouping, str] = {
    "none": translated("No groups"),
    "company": translated("By company"),
    "form": translated("By form"),
    "folder": translated("By folder"),
}


def filed_told(header: Header) -> str:
    """When a filing was filed; where that is not known, the period that it is for, in brackets."""
    return day(header.filed) or (f"({day(header.period)})" if header.period else "")


def words_of_filing(one: Scanned) -> str:
    """All that a filter looks at, in small letters: companies, form, dates as they are shown and as they sort, path."""
    header = one.header
    names = [name for each in header.companies for name in (each.name, each.spelled or "", each.cik or "")]
    dates = [text for when in (header.filed, header.period) if when for text in (day(when), when.isoformat())]
    amends = "amendment" if header.is_amendment else ""
    parts = (*names, header.form or "", form_name(header), *dates, header.accession or "", amends, str(one.path))
    return " ".join(parts).casefold()


def holds_all(text: str, words: str) -> bool:
    """Whether a text has every word of a filter somewhere, in whatever order."""
    return all(word in text for word in words.casefold().split())


def group_of(one: Scanned, grouping: Grouping, folders: Sequence[Path]) -> str:
    """The name of the group that a filing is in; a folder is named from the one that is listed."""
    if grouping == "company":
        return company_name(one.header.company_as_spelled) or translated("No company named")
    if grouping == "form":
        return one.header.base_form or translated("No form named")
    home = next((folder for folder in folders if folder in one.path.parents), None)
    if home is None:
        return str(one.path.parent)
    inside = one.path.parent.relative_to(home)
    return home.name if inside == Path() else f"{home.name}/{inside.as_posix()}"


def beside_in_time(filings: Iterable[Scanned], path: Path, by: int) -> Scanned | None:
    """The next (1) or the previous (-1) filing of the same company on the same form; None at the end, or not listed."""
    listed = list(filings)
    own = next((one for one in listed if one.path == path), None)
    if own is None:
        return None
    who, family = _who(own), form_family(own.header.form)
    same = [one for one in listed if form_family(one.header.form) == family and _who(one) & who]
    same.sort(key=_when)
    at = same.index(own) + by
    return same[at] if 0 <= at < len(same) else None


def _who(one: Scanned) -> set[str]:
    """By what the company that a filing is of is known."""
    return {key for each in one.header.companies[:1] for key in (*numbers_of(each), plain_name(each.name)) if key}


def _when(one: Scanned) -> tuple[str, str, bool, int, str]:
    header = one.header
    dates = [when.isoformat() if when else "" for when in (header.period or header.filed, header.filed)]
    return dates[0], dates[1], header.is_amendment, header.amendment_number or 0, str(one.path)
