"""How many marks are found again in another filing, and how many at a wrong place: two paths, the second the later.

``python -m tests.bench.anchoring EARLIER LATER [--marks N --seed S]``. Marks of one to sixty words are put anywhere in
the earlier primary document; what paragraphs are the same the comparison says, which knows nothing of marks.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Literal

from viewer.annotations.anchoring import found_again, quote_at
from viewer.annotations.model import Annotation
from viewer.comparison.model import Comparison
from viewer.filing.model import Document, Place
from viewer.quotes.words import spans_of, worded
from viewer.reading import compare, read

Paragraph = Literal["same", "reworded", "unmatched"]
Outcome = Literal["found", "lost", "wrong place", "placed by its words"]

_LENGTHS = (1, 2, 4, 8, 20, 60)
_FEWEST = 8


def main() -> int:
    """Put marks, look for them, print a table; 1 where one of a paragraph that is the same is at another."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.anchoring", description=__doc__)
    parser.add_argument("earlier", type=Path)
    parser.add_argument("later", type=Path)
    parser.add_argument("--marks", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    earlier, later = read(arguments.earlier), read(arguments.later)
    comparison = compare(earlier, later).comparison
    if comparison is None:
        parser.error("the two cannot be compared")
    documents = earlier.filing.documents[0], later.filing.documents[0]
    counts = Counter(_outcomes(comparison, *documents, arguments.marks, Random(arguments.seed)))
    for (paragraph, outcome), count in sorted(counts.items()):
        print(f"paragraph {paragraph:10} {outcome:20} {count:5}")
    same = sum(count for (paragraph, _), count in counts.items() if paragraph == "same")
    print(f"of marks on the same text found again: {counts['same', 'found'] / max(same, 1):.3f}")
    return 1 if counts["same", "wrong place"] else 0


def _outcomes(
    comparison: Comparison, before: Document, after: Document, marks: int, random: Random
) -> Iterator[tuple[Paragraph, Outcome]]:
    twins: dict[int, set[int]] = {}
    for match in comparison.matches:
        for block, other in match.blocks if match.original == 0 else ():
            twins.setdefault(block, set()).add(other)
    texts = worded([after])
    candidates = [at for at, block in enumerate(before.blocks) if len(list(spans_of(block.text))) >= _FEWEST]
    for at in random.sample(candidates, min(marks, len(candidates))):
        found = found_again(_mark(before, at, random), texts).places
        own = twins.get(at, set())
        is_same = any(after.blocks[other].text.split() == before.blocks[at].text.split() for other in own)
        paragraph: Paragraph = "same" if is_same else "reworded" if own else "unmatched"
        if not found:
            yield paragraph, "lost"
        else:
            says_it = after.blocks[found[0].block].text.split() == before.blocks[at].text.split()
            elsewhere: Outcome = "wrong place" if own else "placed by its words"
            yield paragraph, "found" if found[0].block in own or says_it else elsewhere


def _mark(document: Document, block: int, random: Random) -> Annotation:
    words = list(spans_of(document.blocks[block].text))
    length = random.choice(_LENGTHS)
    first = random.randrange(max(1, len(words) - length))
    last = words[min(len(words), first + length) - 1]
    place = Place(document.index, block, words[first][1], last[2])
    now = datetime.now(UTC)
    return Annotation("1", "highlight", (place,), quote_at(document, (place,)), now, now, document=document.type)


if __name__ == "__main__":
    raise SystemExit(main())
