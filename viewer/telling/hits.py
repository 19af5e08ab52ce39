"""What is said of a search's hits: where each stands, how many there are, and in how many filings was looked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from viewer.edgar.exhibit_numbers import label_of_type
from viewer.language import translated
from viewer.library.index.answering import Answer, Hit, Without
from viewer.wording import calm, flat, plural

_NONE_FITS = translated("No filing that is indexed fits what the search is narrowed to.")


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
        said = translated(
            "Not in {value}.",
            value=translated("this filing") if answer.searched == 1 else translated("these {looked}", looked=looked),
        )
    elif answer.is_all:
        inside = (
            translated("this filing")
            if answer.searched == 1
            else translated("{filings:,} of {looked}", filings=answer.filings, looked=looked)
        )
        said = translated("{count} in {inside}.", count=plural(answer.found, "hit"), inside=inside)
    else:
        of = translated("more than {found:,}", found=answer.found) if answer.is_more else f"{answer.found:,}"
        said = translated(
            "The first {len:,} of {of} hits, in {filings:,} of {looked}.",
            len=len(answer.hits),
            of=of,
            filings=answer.filings,
            looked=looked,
        )
    said = _with_waiting(said, answer.waiting)
    return (
        translated("{said} {count} could not be read.", said=said, count=plural(answer.unread, "filing"))
        if answer.unread
        else said
    )


def counted_without(found: Without) -> str:
    """In how many of the filings searched there is nothing, in a sentence or two."""
    if not found.searched:
        said = _NONE_FITS
    elif not found.filings:
        said = translated("It is in each of {count}.", count=plural(found.searched, "filing"))
    else:
        said = translated("Not in {len:,} of {count}.", len=len(found.filings), count=plural(found.searched, "filing"))
    return _with_waiting(said, found.waiting)


def _with_waiting(said: str, waiting: int) -> str:
    if not waiting:
        return said
    return translated(
        "{said} {count} {value} not indexed yet.",
        said=said,
        count=plural(waiting, "filing"),
        value="is" if waiting == 1 else "are",
    )


def by_filing(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Hits as they are read: the filing with the best hit first, and in each filing one after another as they stand."""
    groups: dict[Path, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.filing.path, []).append(hit)
    return [sorted(group, key=lambda hit: hit.place) for group in groups.values()]
