"""What is said of a search's hits: where each stands, how many there are, and in how many filings was looked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from viewer.edgar.exhibit_numbers import label_of_type
from viewer.library.index.answering import Answer, Hit
from viewer.wording import calm, flat, plural


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
        said = "No filing that is indexed fits what the search is narrowed to."
        return said if not answer.waiting else f"{said} {_waiting(answer)}"
    if not answer.found:
        said = f"Not in {'this filing' if answer.searched == 1 else f'these {looked}'}."
    elif answer.is_all:
        inside = "this filing" if answer.searched == 1 else f"{answer.filings:,} of {looked}"
        said = f"{plural(answer.found, 'hit')} in {inside}."
    else:
        of = f"more than {answer.found:,}" if answer.is_more else f"{answer.found:,}"
        said = f"The first {len(answer.hits):,} of {of} hits, in {answer.filings:,} of {looked}."
    rest = [_waiting(answer)] if answer.waiting else []
    if answer.unread:
        rest.append(f"{plural(answer.unread, 'filing')} could not be read.")
    return " ".join((said, *rest))


def _waiting(answer: Answer) -> str:
    verb = "is" if answer.waiting == 1 else "are"
    return f"{plural(answer.waiting, 'filing')} {verb} not indexed yet."


def by_filing(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Hits as they are read: the filing with the best hit first, and in each filing one after another as they stand."""
    groups: dict[Path, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.filing.path, []).append(hit)
    return [sorted(group, key=lambda hit: hit.place) for group in groups.values()]
