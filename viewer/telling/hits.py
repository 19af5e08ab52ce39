"""What is said of a search's hits: where each stands, how many there are, and in how many filings was looked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from viewer.edgar.exhibit_numbers import label_of_type
from viewer.library.index.answering import Answer, Hit, Without
from viewer.wording import calm, flat, plural

_NONE_FITS = "No filing that is indexed fits what the search is narrowed to."


def where(hit: Hit) -> str:
    """The Item or the exhibit that a hit stands in, else the nearest heading: "Item 1A", "Exhibit 99.1"."""
    if hit.label:
        return hit.label
    if hit.document.upper().startswith("EX-"):
        number = label_of_type(hit.document)
        return f"Exhibit {number.text}" if number else f"Exhibit {hit.document[3:]}"
    return flat(calm(hit.title)) or hit.document


def counted(answer: Answer) -> str:
    """How many hits there are and in how many filings was looked, in a sentence or two."""
    looked = plural(answer.searched, "filing")
    if not answer.searched:
        return _with_waiting(_NONE_FITS, answer.waiting)
    if not answer.found:
        said = f"Not in {'this filing' if answer.searched == 1 else f'these {looked}'}."
    elif answer.is_all:
        inside = "this filing" if answer.searched == 1 else f"{answer.filings:,} of {looked}"
        said = f"{plural(answer.found, 'hit')} in {inside}."
    else:
        of = f"more than {answer.found:,}" if answer.is_more else f"{answer.found:,}"
        said = f"The first {len(answer.hits):,} of {of} hits, in {answer.filings:,} of {looked}."
    said = _with_waiting(said, answer.waiting)
    return f"{said} {plural(answer.unread, 'filing')} could not be read." if answer.unread else said


def counted_without(found: Without) -> str:
    """In how many of the filings searched there is nothing, in a sentence or two."""
    if not found.searched:
        said = _NONE_FITS
    elif not found.filings:
        said = f"It is in each of {plural(found.searched, 'filing')}."
    else:
        said = f"Not in {len(found.filings):,} of {plural(found.searched, 'filing')}."
    return _with_waiting(said, found.waiting)


def _with_waiting(said: str, waiting: int) -> str:
    if not waiting:
        return said
    return f"{said} {plural(waiting, 'filing')} {'is' if waiting == 1 else 'are'} not indexed yet."


def by_filing(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Hits as they are read: the filing with the best hit first, and in each filing one after another as they stand."""
    groups: dict[Path, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.filing.path, []).append(hit)
    return [sorted(group, key=lambda hit: hit.place) for group in groups.values()]
