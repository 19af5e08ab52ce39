"""Purposes stated without "is filed to": said of the thing amended, or with the amendment for a subject.

"Item 9A is hereby amended", "this amendment corrects", "we are also including", "should have read".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from viewer.amendments.notes.grammar.clause import Clause, trimmed
from viewer.amendments.notes.grammar.clauses import VERB, clauses_of
from viewer.amendments.notes.grammar.enumeration import enumerated
from viewer.amendments.notes.grammar.objects import of_verb
from viewer.amendments.notes.grammar.statements import statement
from viewer.amendments.notes.grammar.verbs import ADVERB, BASE, PARTICIPLE, THIRD, any_of, form_key

# "We have (i) expanded Item 7, (ii) revised Note 3".
_DONE_FIRST = re.compile(rf"{ADVERB}(?P<verb>{any_of(PARTICIPLE)})\b", re.IGNORECASE)
_SEMICOLON = re.compile(r";\s+(?:and\s+)?")


def stated_otherwise(text: str, stop: int, begin: int = 0) -> Iterator[Clause]:
    """Purposes without "is filed to": said of the thing amended, or with the amendment for a subject."""
    parts = enumerated(text, begin, stop)
    if not parts:
        yield from _statements(text, begin, stop)
    for part in parts:
        done = _DONE_FIRST.match(text, part.start, part.end)
        if own := VERB.match(text, part.start, part.end):
            forms = BASE if form_key(own["verb"]) in BASE else THIRD
            yield from clauses_of(text, part.start, part.end, forms)
            continue
        if done:
            words = trimmed(text, part.start, part.end)
            yield of_verb(text, PARTICIPLE[form_key(done["verb"])], words, done.end())
            continue
        for clause in statement(text, part.start, part.end):
            yield clause._replace(lead=trimmed(text, 0, parts[0].mark))


def _statements(text: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses between semicolons that are statements of their own; else there is one, with all its semicolons."""
    cuts = [start, *(found.end() for found in _SEMICOLON.finditer(text, start, end)), end]
    pieces = [list(statement(text, one, other)) for one, other in pairwise(cuts)]
    if len(pieces) > 1 and all(pieces):
        yield from (clause for piece in pieces for clause in piece)
    else:
        yield from statement(text, start, end)
