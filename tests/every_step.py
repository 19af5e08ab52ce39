"""All that the program does with a filing but show it in a window, one step after another.

For tests of time, of memory and of damage: whoever walks the steps may look at the clock after each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from tests.further_steps import WITH_ONE, WITH_TWO
from viewer import console
from viewer.export.kinds import filing_as, memo_as
from viewer.facts import facts_of_filing
from viewer.library.opening import as_opened
from viewer.outline.tables import tables_of_filing
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import Reading, compare, effective, facts_of, read
from viewer.telling.changes.lines import change_lines

FURTHER = (*WITH_ONE, *WITH_TWO)
"""The steps that may be left out."""


def steps_of(path: Path, original: Path | None = None, further: Collection[str] = FURTHER) -> Iterator[str]:
    """Do the steps with the filing at a path, and beside its original; gives each step's name when it is done."""
    reading = read(path, with_pages=True)
    yield "reading"
    yield from _alone(reading)
    for name in WITH_ONE:
        if name in further:
            WITH_ONE[name](reading)
            yield name
    if original is None:
        return
    first = read(original, with_pages=True)
    yield "reading of the original"
    yield from _beside(first, reading)
    for name in WITH_TWO:
        if name in further:
            WITH_TWO[name](first, reading)
            yield name


def _alone(reading: Reading) -> Iterator[str]:
    facts_of(reading)
    yield "cover"
    for document in reading.filing.documents:
        compose(reading, document.index, theme=LIGHT)
    yield "page"
    facts_of_filing(reading.filing)
    yield "facts"
    list(tables_of_filing(reading.filing, reading.outlines))
    yield "tables"
    for kind in ("html", "md", "json"):
        filing_as(kind, reading)  # type: ignore[arg-type]
    yield "export"


def _beside(first: Reading, second: Reading) -> Iterator[str]:
    amended = compare(first, second)
    yield "comparison"
    for kind in ("md", "json", "html"):
        memo_as(kind, amended)  # type: ignore[arg-type]
    change_lines(as_opened(second.filing.path, amended))
    list(console.comparison(amended))
    list(console.notes(amended))
    yield "memo"
    compose(first, 0, theme=LIGHT, amended=amended, with_notes=True)
    filing_as("html", first, amended)
    yield "page of both"
    made = effective(first, [amended])
    for kind in ("md", "json"):
        filing_as(kind, made.reading, made)  # type: ignore[arg-type]
    yield "effective text"
