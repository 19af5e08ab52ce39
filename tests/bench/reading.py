"""How long a document takes from its bytes to its tree, its links and its page; how that grows, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import lxml.html

from tests.bench.annual_report import MEGABYTE, annual_report
from tests.bench.figures import Ratio, in_turn, paired
from tests.bench.memory import READINGS, grown_by, kept_of_readings
from viewer.exhibits.resolver import find_exhibits
from viewer.facts import facts_of_filing
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing
from viewer.page import compose
from viewer.page.theme import LIGHT
from viewer.reading import Reading, read

_SIZES = (5, 10, 20, 40)
_GROWTH_ROUNDS = 3
_READ_AGAIN = MEGABYTE // 10


def reading_ratios(path: Path, rounds: int) -> Iterator[Ratio]:
    """A document to its outline, its links and its page, beside a bare tree of the same bytes."""
    source = path.read_bytes()
    filing = open_filing(path)
    outlines = outline_filing(filing)

    def tree() -> object:
        return lxml.html.document_fromstring(source)

    def outlined() -> object:
        return outline_filing(open_filing(path))

    def linked() -> object:
        return find_exhibits(filing, outlines)

    def whole() -> object:
        return read(path)

    def paged() -> str:
        return _page(read(path, with_pages=True))

    def tagged() -> object:
        return facts_of_filing(filing)

    tasks = [tree, outlined, linked, whole, paged, tagged]
    trees, outlining, linking, reading, paging, tagging = in_turn(tasks, rounds)
    yield paired(f"file to outline / lxml tree: {path.name}", outlining, trees, 3)
    yield paired(f"links / file to outline: {path.name}", linking, outlining, 0.5)
    yield paired(f"facts / file to outline: {path.name}", tagging, outlining, 0.5)
    yield paired(f"outline, links, notes / lxml tree: {path.name}", reading, trees, 5)
    yield paired(f"blocks and page / lxml tree: {path.name}", paging, trees, 8)


def _page(reading: Reading) -> str:
    return compose(reading, 0, theme=LIGHT).html


def growth_ratios(folder: Path, rounds: int) -> Iterator[Ratio]:
    """What a megabyte costs in larger and larger documents, and the most memory that an outline takes."""
    paths = [_written(folder, size) for size in _SIZES]
    taken = in_turn(
        [lambda path=path: outline_filing(open_filing(path)) for path in paths],  # type: ignore[misc]
        min(rounds, _GROWTH_ROUNDS),
    )
    first, *later = ([seconds / size for seconds in times] for size, times in zip(_SIZES, taken, strict=True))
    for size, times in zip(_SIZES[1:], later, strict=True):
        yield paired(f"outline of a megabyte of {size} / of {_SIZES[0]}", times, first, 1.25)
    for path in (paths[0], paths[-1]):
        grown = [grown for _ in range(_GROWTH_ROUNDS) if (grown := grown_by(path)) is not None]
        if grown:
            yield Ratio(f"memory of the outline / {path.name}", median(grown), path.stat().st_size, 3, unit="MB")
    again = folder / "read-again.htm"
    again.write_bytes(annual_report(_READ_AGAIN))
    kept = kept_of_readings(again)
    if kept is not None:
        what = f"memory that {READINGS} readings of one file keep / all that they read"
        yield Ratio(what, max(kept, 1), READINGS * again.stat().st_size, 0.1, unit="MB")


def _written(folder: Path, size: int) -> Path:
    path = folder / f"generated-{size}-mb.htm"
    path.write_bytes(annual_report(size * MEGABYTE))
    return path
