"""What a search takes over 100, 1,000 and 10,000 invented filings: python -m tests.bench.searching [--filings N …].

No window is involved, so a search's time is the processor's.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median

from viewer.edgar.exhibit_numbers import label_of
from viewer.filing.model import Company, Header
from viewer.library.index.answering import search
from viewer.library.index.rows import Stretch, TextRow, exhibit_words, form_words
from viewer.library.index.store import size_on_disk, writing
from viewer.library.index.writing import IndexWriter
from viewer.search.parsing import parse

QUERIES = (
    "mine0042",
    '"going concern"',
    '"going concern" near/10 doubt',
    "indemnif*",
    "shaft AND (silver OR gold) -lead",
    "$1m..$5m near/10 settlement",
    "item:1A form:10-K 2012-2015 doubt",
    "company:ridge7 silver",
    "exhibit:10 termination",
    "the",
    "wordthatisnowhere",
)
_BLOCKS, _WORDS = 25, 32
_BOUND = 0.05


def main() -> int:
    """Index invented filings, time each query, print a table; 1 where a query over the most filings takes too long."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.searching", description=__doc__)
    parser.add_argument("--filings", type=int, nargs="+", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    columns: list[list[float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in arguments.filings:
            path = Path(folder) / f"{count}.sqlite"
            began = time.perf_counter()
            characters = fill(path, count)
            took = time.perf_counter() - began
            print(f"{count:,} filings: {characters / 1e6:.1f} MB of text in {took:.1f} s, ", end="")
            print(f"index {size_on_disk(path) / characters:.2f} times the text", flush=True)
            columns.append([_timed(path, query, arguments.rounds) for query in QUERIES])
    for query, *figures in zip(QUERIES, *columns, strict=True):
        print(f"{query:40}" + "".join(f"{1000 * figure:9.1f} ms" for figure in figures))
    return int(max(columns[-1]) > _BOUND)


def fill(path: Path, count: int) -> int:
    """Index so many invented filings; how many characters they have."""
    characters = 0
    with writing(path) as database:
        writer = IndexWriter(database)
        for number in range(count):
            writer.begin()
            header = _header(number, count)
            rows = list(_rows(number))
            characters += sum(len(row.text) for row in rows)
            held = " ".join(form_words(header))
            exhibit = " ".join(exhibit_words(label_of("10.1")))
            held_in = (
                Stretch(0, 0, "10-K", held, None, "Cover"),
                Stretch(0, 4, "10-K", f"{held} i1a pii1a", "Item 1A", "Risk Factors"),
                Stretch(0, 12, "10-K", f"{held} i7", "Item 7", "Discussion"),
                Stretch(1, 0, "EX-10.1", f"{held} {exhibit}", None, "Agreement"),
            )
            writer.put(Path(f"/invented/{number:06d}.txt"), (1, 1), header, held_in, rows)
            if number % 200 == 199:
                writer.commit()
        writer.commit()
        writer.tidy(thoroughly=True)
    return characters


def _header(number: int, count: int) -> Header:
    form = ("10-K", "10-Q", "8-K", "10-K/A")[number % 4]
    filed = date(2004, 1, 5) + timedelta(days=number * 7000 // count)
    company = Company(f"Alder Ridge{number % 97} Mining Co", f"{number % 97:010d}")
    return Header("text", form, None, filed, filed, companies=(company,))


def _rows(number: int) -> Iterator[TextRow]:
    """Words as rare as those of a language are: the nth is met a nth as often as the first."""
    chance = Random(number)
    common = _COMMON
    for block in range(_BLOCKS):
        words = chance.choices(common, cum_weights=_WEIGHTS, k=_WORDS)
        if chance.random() < 0.04:
            words[3:5] = ["going", "concern"]
            words[8 + block % 12] = "doubt"
        if chance.random() < 0.1:
            words[6:8] = ["settlement", f"of ${chance.randrange(1, 90) / 10} million"]
        if chance.random() < 0.1:
            words[12:14] = [f"{chance.randrange(10_000_000):,}", f"{chance.randrange(100)}%"]
        yield TextRow(int(block > 18), block if block <= 18 else block - 19, " ".join(words).capitalize() + ".")


_RARE = ["silver", "gold", "lead", "shaft", "indemnify", "indemnification", "termination"]
_COMMON = ["the", "of", "and", "to", "in", *(f"mine{n:04d}" for n in range(60)), *_RARE]
_COMMON += [f"{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}word{n:04d}" for n in range(6000)]


def _weights() -> Sequence[float]:
    total, sums = 0.0, []
    for rank in range(len(_COMMON)):
        total += 1 / (rank + 1)
        sums.append(total)
    return sums


_WEIGHTS = list(_weights())


def _timed(path: Path, query: str, rounds: int) -> float:
    parsed = parse(query)
    times = []
    for _ in range(rounds):
        began = time.process_time()
        search(parsed, path=path)
        times.append(time.process_time() - began)
    return median(times)


if __name__ == "__main__":
    raise SystemExit(main())
