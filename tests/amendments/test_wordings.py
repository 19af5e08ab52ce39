"""Purposes in the words of filers of thirty years, kind by kind: what must come of each.

``wordings.txt`` has a line for each: the form, the note (its paragraphs parted by ¶), the exhibits attached, and the
notes with their targets; a line that begins with # names a kind. A note that begins with ¶ stands right after the
cover, with what follows it; the others stand under a heading of their own.
"""

from itertools import chain
from pathlib import Path

import pytest

from tests.amendments.test_patterns import ITEMS
from tests.building.amendments import amendment, cover, stated, told

TABLE = Path(__file__).with_name("wordings.txt")


def rows():
    kind = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            kind = line[2:]
        elif line:
            form, words, exhibits, notes = (column.strip() for column in line.split(" | "))
            yield pytest.param(form, words, exhibits, notes, id=f"{kind}: {words[:60]}")


@pytest.mark.parametrize(("form", "words", "exhibits", "notes"), list(rows()))
def test_a_wording_gives_its_purposes_and_targets(tmp_path, form, words, exhibits, notes):
    attached = [tuple(one.split(" ", 1)) for one in exhibits.split("; ") if one]
    note = words.removeprefix("¶ ").split(" ¶ ")
    if words == " ¶ ".join(note):
        note = ["EXPLANATORY NOTE", *note, *ITEMS.get(form, ("Item 1. General", "Text."))]
    lines = chain(cover(form), note, ("SIGNATURES",))
    statement = stated(amendment(tmp_path, form, *lines, exhibits=attached))
    assert sorted(map(parts, told(statement))) == sorted(map(parts, notes.split("; ") if notes else []))


def parts(note):
    """A note's purpose and its targets in any order."""
    purpose, _, targets = note.partition(": ")
    return purpose, sorted(targets.split(", "))
