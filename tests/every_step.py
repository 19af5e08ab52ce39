"""All that the program does with a filing but show it in a window, one step after another.

For tests of time, of memory and of damage: whoever walks the steps may look at the clock after each.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from viewer.export.kinds import filing_as, memo_as
from viewer.facts import facts_of_filing
from viewer.outline.tables import tables_of_filing
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import Reading, compare, effective, facts_of, read


def steps_of(path: Path, original: Path | None = None) -> Iterator[str]:
    """Do all steps with the filing at a path, and beside its original; gives each step's name when it is done."""
    reading = read(path, with_pages=True)
    yield "reading"
    yield from _alone(reading)
    if original is not None:
        yield from _beside(read(original, with_pages=True), reading)


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
    yield "reading of the original"
    amended = compare(first, second)
    yield "comparison"
    memo_as("md", amended)
    memo_as("json", amended)
    yield "memo"
    compose(first, 0, theme=LIGHT, amended=amended, with_notes=True)
    filing_as("html", first, amended)
    yield "page of both"
    made = effective(first, [amended])
    filing_as("md", made.reading, made)
    yield "effective text"
