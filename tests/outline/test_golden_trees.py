"""Real filings of many forms and years keep the trees that were checked by eye."""

from __future__ import annotations

from tests.checked import digest, kept
from tests.corpus import needs_corpus
from tests.outline.golden_trees import GOLDEN, names, tree_of


@needs_corpus
def test_trees_are_those_that_were_checked() -> None:
    wanted = kept(GOLDEN)
    trees = {key: tree_of(*where) for key, where in names().items()}
    assert len(trees) == len(wanted)
    assert [key for key, tree in trees.items() if digest(tree) != wanted[digest(key)]] == []
