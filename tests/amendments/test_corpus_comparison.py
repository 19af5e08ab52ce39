"""What became of every real pair at hand, as it was checked by eye: which Items, how many changes of each kind.

``python -m tests.amendments.test_corpus_comparison`` writes the file anew; read what changed before you keep it.
"""

import json
from collections import Counter
from pathlib import Path

from tests.checked import digest
from tests.corpus import CORPUS, needs_corpus
from viewer.amendments.comparing import compare_amendment
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

GOLDEN = Path(__file__).with_name("corpus_comparison.json")
TOLERANCE = 0.1
"""The share by which counts may drift when filings are read better; more is to be looked at."""


def outcome_of(folder):
    original, amendment = (open_filing(next(folder.glob(f"{name}.*"))) for name in ("original", "amendment"))
    compared = compare_amendment(original, outline_filing(original), amendment, outline_filing(amendment), None)
    return {
        "items": [
            f"{section.status}: {section.label}"
            for section in compared.sections
            if section.label and section.status in ("amended", "added")
        ],
        "changes": dict(sorted(Counter(change.kind for change in compared.changes).items())),
    }


def outcomes():
    return {
        digest(folder.name): outcome_of(folder) for folder in sorted((CORPUS / "pairs").iterdir()) if folder.is_dir()
    }


def about(counts, expected):
    return all(
        abs(counts.get(kind, 0) - expected.get(kind, 0)) <= max(3, TOLERANCE * expected.get(kind, 0))
        for kind in counts.keys() | expected.keys()
    )


@needs_corpus
def test_every_real_pair_compares_to_what_was_checked_by_eye():
    golden = json.loads(GOLDEN.read_text())
    found = {name: outcome for name, outcome in outcomes().items() if name in golden}
    assert {name: one["items"] for name, one in found.items()} == {n: one["items"] for n, one in golden.items()}
    assert [name for name, one in found.items() if not about(one["changes"], golden[name]["changes"])] == []


@needs_corpus
def test_a_filing_does_not_differ_from_itself():
    for folder in sorted((CORPUS / "pairs").iterdir()):
        original = open_filing(next(folder.glob("original.*")))
        outlines = outline_filing(original)
        assert compare_amendment(original, outlines, original, outlines, None).changes == (), folder.name


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(outcomes(), indent=1, ensure_ascii=False) + "\n")
