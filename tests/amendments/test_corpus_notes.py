"""What every real amendment at hand says of itself, as it was checked by eye: purposes, targets, original.

``python -m tests.amendments.test_corpus_notes`` writes the file anew; read what changed before you keep it.
"""

import json
from pathlib import Path

from tests.checked import digest
from tests.corpus import CORPUS, needs_corpus
from viewer.amendments.in_original import resolve_in_original
from viewer.amendments.statement import state
from viewer.filing.reader import open_filing
from viewer.outline.outliner import outline_filing

GOLDEN = Path(__file__).with_name("corpus_notes.json")


def amendments():
    seeds, pairs, alone = CORPUS / "seed", CORPUS / "pairs", CORPUS / "amendments"
    return [*sorted(seeds.glob("*.txt"))[:2], *sorted(pairs.glob("*/amendment.*")), *sorted(alone.glob("*"))]


def told(path):
    """The outcome in short: "correct: table 1 (both); page 1 (original)" says where each target was found."""
    amendment = open_filing(path)
    statement = state(amendment, outline_filing(amendment))
    assert statement is not None
    said = [(one.place, one.quote) for one in statement.notes] + [(one.place, one.quote) for one in statement.scope]
    for place, quote in said:
        text = amendment.documents[place.document].blocks[place.block].text
        assert text[place.start : place.end] == quote
    original = next(iter(path.parent.glob("original.*")), None) if path.stem == "amendment" else None
    if original:
        filing = open_filing(original)
        statement = resolve_in_original(statement, filing, outline_filing(filing), amendment)
    named = statement.original
    return {
        "notes": [f"{note.purpose}: {'; '.join(map(target_told, note.targets))}" for note in statement.notes],
        "scope": len(statement.scope),
        "original": " ".join([named.form or "?", *named.dates]) if named else None,
    }


def target_told(target):
    found = {(True, True): "both", (True, False): "amendment", (False, True): "original", (False, False): "nowhere"}
    where = found[target.amendment is not None, target.original is not None]
    return (
        f"{target.label or target.kind} ({where})"
        if target.kind == "item"
        else f"{target.kind} {target.label} ({where})"
    )


@needs_corpus
def test_every_real_amendment_is_read_as_it_was_checked_by_eye_and_quoted_exactly():
    golden = json.loads(GOLDEN.read_text())
    outcome = {digest(path.relative_to(CORPUS).as_posix()): told(path) for path in amendments()}
    assert {name: outcome.get(name) for name in golden} == golden


if __name__ == "__main__":
    outcome = {digest(path.relative_to(CORPUS).as_posix()): told(path) for path in amendments()}
    GOLDEN.write_text(json.dumps(outcome, indent=1) + "\n")
