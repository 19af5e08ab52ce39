"""Words of a filing with where they stand, as one puts them into a memorandum, a brief or notes; pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from viewer.edgar.forms import form_of
from viewer.filing.model import Block, Place
from viewer.telling.locator import Locator
from viewer.telling.quoting.place_link import link_to
from viewer.wording import as_markdown, company_name, day, form_name

if TYPE_CHECKING:
    from viewer.reading import Reading

Style = Literal["plain", "bluebook", "markdown"]
STYLES: tuple[Style, ...] = get_args(Style)

_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""As The Bluebook abbreviates them (table T12)."""
_SPOKEN = ("annual report", "quarterly report", "current report", "registration statement", "prospectus")
"""Kinds of form whose name The Bluebook's rule 14 sets before the form."""
_CLOSING_CELL = re.compile(r"\t(?=[)%])")
"""Between a figure and the cell that only closes its bracket, or says that it is per cent."""


def cited(reading: Reading, places: Sequence[Place], style: Style, key: str = "") -> str:
    """The words at some places and where they stand; ``key`` is what the filing is known by, for a link to them."""
    quote, said = quoted(reading, places), source(reading, places[0], style, key)
    if not quote:
        return said
    if style == "markdown":
        return "\n".join([*(f"> {as_markdown(line)}" for line in quote.split("\n")), ">", f"> — {said}"])
    return f"“{quote}” ({said})" if style == "plain" else f"“{quote}” {said}"


def source(reading: Reading, place: Place, style: Style, key: str = "") -> str:
    """Where a place stands, without its words."""
    if style == "bluebook":
        return _bluebook(reading, place)
    said = _plain(reading, place)
    if style == "plain":
        return said
    return f"[{as_markdown(said)}]({link_to(key, place)})" if key else as_markdown(said)


def quoted(reading: Reading, places: Sequence[Place]) -> str:
    """The words at some places in one line each, those of one row of a table in one; cells with a space between."""
    lines: list[str] = []
    before: Place | None = None
    for place in places:
        block = reading.filing.documents[place.document].blocks[place.block]
        text = block.text[place.start or 0 : place.end]
        if before is not None and _is_in_row(block, before, place):
            lines[-1] += f"\t{text}"
        else:
            lines.append(text)
        before = place
    return "\n".join(" ".join(_CLOSING_CELL.sub("", line).split()) for line in lines).strip()


def _is_in_row(block: Block, before: Place, place: Place) -> bool:
    """Whether a place of a table is in the same row as one before it."""
    if (before.document, before.block) != (place.document, place.block):
        return False
    return bool(block.cells) and "\n" not in block.text[before.end : place.start]


def _plain(reading: Reading, place: Place) -> str:
    """Company, form, date, Item, page, accession number: what is known of them."""
    header = reading.filing.header
    filed = f"filed {day(header.filed)}" if header.filed else f"for {day(header.period)}" if header.period else ""
    accession = f"accession no. {header.accession}" if header.accession else ""
    where = Locator(reading).words(place)
    return ", ".join(
        filter(None, (company_name(header.company_as_spelled), form_name(header), filed, where, accession))
    )


def _bluebook(reading: Reading, place: Place) -> str:
    """By rule 14 for filings with the Commission: "Alder Co., Annual Report (Form 10-K), at 12 (Feb. 3, 2014)."."""
    header, locator = reading.filing.header, Locator(reading)
    form = form_of(header.base_form or header.form) if header.form else None
    name = f"Form {header.form}" if header.form else ""
    kind = form.kind.title() if form and form.kind in _SPOKEN else ""
    said = f"{kind} ({name})" if kind and name else name or kind
    exhibit = reading.filing.documents[place.document].exhibit
    number = locator.page_number(place)
    page = number and (number.printed or f"{'unnumbered p. ' if number.is_numbered else ''}{number.counted}")
    at = " ".join(filter(None, (f"Ex. {exhibit.text}" if exhibit else "", f"at {page}" if page else "")))
    filed = _abbreviated(header.filed) if header.filed else ""
    period = f"period ended {_abbreviated(header.period)}" if header.period else ""
    when = f" ({filed or period})" if filed or period else ""
    return ", ".join(filter(None, (company_name(header.company_as_spelled), said, at))) + f"{when}."


def _abbreviated(when: date) -> str:
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}"
