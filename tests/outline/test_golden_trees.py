"""Real filings of many forms and years keep the trees that were checked by eye."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import needs_corpus
from tests.outline.golden_trees import GOLDEN, read, tree_of


@needs_corpus
@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_tree(path: Path):
    name, document, tree = read(path)
    assert tree_of(name, document) == tree
