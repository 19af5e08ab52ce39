"""A query as the index is asked: an expression of SQLite's full-text search.

What it cannot say exactly it says too widely, and each paragraph found is weighed again: amounts by the beginnings of
their words, nearness to an amount or a choice as standing in one paragraph.
"""

from __future__ import annotations

from viewer.library.index.rows import exhibit_words, form_word, item_words
from viewer.search.amounts import beginnings
from viewer.search.model import AllOf, Amount, AnyOf, ExhibitKind, Narrowing, Near, Phrase, Query, Sought
from viewer.search.words import DOLLAR, PERCENT

_SIGNS = {"money": DOLLAR, "percent": PERCENT}


def expression(query: Query) -> str:
    """What to match the table of words with."""
    within = _narrowing(query.within)
    outside = _narrowing(query.outside)
    told = f"{{text}} : ({_sought(query.sought)})"
    if within:
        told += f" AND {{held}} : ({' AND '.join(within)})"
    if outside:
        told = f"({told}) NOT {{held}} : ({' OR '.join(outside)})"
    return told


def is_exact(sought: Sought) -> bool:
    """Whether the expression says all of it, so that what it finds needs no weighing."""
    match sought:
        case Phrase():
            return True
        case Amount():
            return False
        case Near():
            return isinstance(sought.first, Phrase) and isinstance(sought.second, Phrase)
        case AllOf():
            return all(map(is_exact, (*sought.parts, *sought.without)))
        case AnyOf():
            return all(map(is_exact, sought.parts))


def _sought(sought: Sought) -> str:
    match sought:
        case Phrase():
            return _phrase(sought)
        case Amount():
            return _amount(sought)
        case Near(Phrase() as first, Phrase() as second, distance):
            return f"NEAR({_phrase(first)} {_phrase(second)}, {distance})"
        case Near():
            return f"(({_sought(sought.first)}) AND ({_sought(sought.second)}))"
        case AnyOf():
            return f"({' OR '.join(f'({_sought(part)})' for part in sought.parts)})"
        case AllOf():
            told = f"({' AND '.join(f'({_sought(part)})' for part in sought.parts)})"
            # What is too wide to find is too wide to leave out: that is left to the weighing.
            without = [part for part in sought.without if is_exact(part)]
            return f"({told} NOT ({' OR '.join(f'({_sought(part)})' for part in without)}))" if without else told


def _phrase(phrase: Phrase) -> str:
    return _quoted(" ".join(phrase.words)) + ("*" if phrase.open_end else "")


def _amount(amount: Amount) -> str:
    sign = _SIGNS.get(amount.kind)
    lead = f"{sign} " if sign else ""
    return f"({' OR '.join(_quoted(lead + word) + '*' for word in beginnings(amount.low, amount.high))})"


def _narrowing(narrowing: Narrowing) -> list[str]:
    forms = [f"{_quoted(form_word(form))}{'*' if form.endswith('*') else ''}" for form in narrowing.forms]
    items = [_quoted(item_words(key)[-1]) for key in narrowing.items]
    exhibits = [_quoted(_exhibit(kind)) for kind in narrowing.exhibits]
    return [f"({' OR '.join(words)})" for words in (forms, items, exhibits) if words]


def _exhibit(kind: ExhibitKind) -> str:
    return exhibit_words(kind.label)[-1]


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
