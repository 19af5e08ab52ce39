"""Trees of real filings, checked by eye, kept by digest; ``python -m tests.outline.golden_trees`` keeps them anew.

With a folder, ``python -m tests.outline.golden_trees FOLDER`` writes the trees there to be read, in compact notation,
titles cut short: do so before and after a change, and look at what differs before new digests are kept.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

from tests.building.trees import written
from tests.checked import digest, keep, kept
from tests.corpus import CORPUS
from viewer.filing.model import Filing
from viewer.filing.reader import open_filing
from viewer.outline.model import Outline
from viewer.outline.outliner import outline_filing

GOLDEN = Path(__file__).with_name("golden_trees.json")
_LONGEST = 90


@lru_cache(maxsize=4)
def _opened(name: str) -> tuple[Filing, tuple[Outline, ...]]:
    filing = open_filing(CORPUS / name)
    return filing, outline_filing(filing)


def tree_of(name: str, document: int) -> str:
    """The tree of one document of a real filing."""
    lines = written(_opened(name)[1][document].sections).splitlines()
    return "\n".join(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…" for line in lines) + "\n"


def names() -> dict[str, tuple[str, int]]:
    """The documents of the corpus whose trees are kept, by what they are kept under."""
    wanted = kept(GOLDEN)
    folders = [path for room in ("folders", "pairs") for path in (CORPUS / room).glob("*")]
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    found = {}
    for path in (*folders, *files):
        name = path.relative_to(CORPUS).as_posix()
        for document in range(_DOCUMENTS):
            if digest(f"{name} {document}") in wanted:
                found[f"{name} {document}"] = (name, document)
    return found


_DOCUMENTS = 40
"""The trees that are kept are of one of the first so many documents of their filing."""


def main(arguments: list[str]) -> None:
    """Keep the digests of all trees anew, or write the trees into a folder."""
    trees = {key: tree_of(*where) for key, where in names().items()}
    if not arguments:
        keep(GOLDEN, trees)
    for key, tree in trees.items() if arguments else ():
        path = Path(arguments[0]) / f"{digest(key)}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{key}\n{tree}", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
