"""Trees of real filings, checked by eye, in the compact notation; ``python -m tests.outline.golden_trees`` writes them.

A file's first line names the filing (a path in the corpus) and the document; the rest is its tree, titles cut short.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

from tests.corpus import CORPUS
from tests.outline.small_filings import written
from viewer.filing.model import Filing
from viewer.filing.reader import open_filing
from viewer.outline.model import Outline
from viewer.outline.outliner import outline_filing

GOLDEN = Path(__file__).parent / "golden"
_LONGEST = 90


@lru_cache(maxsize=4)
def _opened(name: str) -> tuple[Filing, tuple[Outline, ...]]:
    filing = open_filing(CORPUS / name)
    return filing, outline_filing(filing)


def tree_of(name: str, document: int) -> str:
    """The tree of one document of a real filing."""
    lines = written(_opened(name)[1][document].sections).splitlines()
    return "\n".join(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…" for line in lines) + "\n"


def read(path: Path) -> tuple[str, int, str]:
    """The filing, the document and the tree that a golden file holds."""
    head, _, tree = path.read_text(encoding="utf-8").partition("\n")
    name, _, document = head.rpartition(" ")
    return name, int(document), tree


def main(arguments: list[str]) -> None:
    """Write all golden trees again, or add one: ``NAME CORPUS_PATH DOCUMENT``."""
    if arguments:
        slug, name, document = arguments
        path = GOLDEN / f"{slug}.txt"
        path.write_text(f"{name} {document}\n{tree_of(name, int(document))}", encoding="utf-8")
        return
    for path in sorted(GOLDEN.glob("*.txt")):
        name, number, _ = read(path)
        path.write_text(f"{name} {number}\n{tree_of(name, number)}", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
