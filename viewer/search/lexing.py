"""A query's marks and words, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from viewer.search.model import QueryError

Kind = Literal["open", "close", "and", "or", "not", "near", "field", "years", "range", "phrase", "word"]
FIELDS = ("form", "company", "cik", "item", "exhibit", "filed", "period")

_QUOTES = str.maketrans("“”„«»＂", '""""""')
_AMOUNT = r"\$?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s?(?:mm|mn|bn|[kmbt]|thousand|million|billion|trillion)?\s?%?"
_LEXEME = re.compile(
    r"\s*(?:"
    r"(?P<open>\()|(?P<close>\))"
    r"|(?P<not>-(?=[^\s-])|NOT(?!\w))"
    rf'|(?P<field>[A-Za-z]+(?=:[^\s/])|(?i:{"|".join(FIELDS)})(?=:)):(?P<value>(?:"[^"]*"|[^\s"()])*)'
    r'|"(?P<phrase>[^"]*)"(?P<open_phrase>\*)?'
    rf"|(?P<range>(?:{_AMOUNT})\.\.(?:{_AMOUNT})?|\.\.{_AMOUNT})(?![\w.])"
    r"|(?P<years>(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)(?![\w.])"
    r"|(?P<near>(?i:near)/(?P<distance>\d{1,3})|NEAR)(?!\w)"
    r"|(?P<and>AND)(?!\w)|(?P<or>OR)(?!\w)"
    r'|(?P<word>[^\s"()]+)'
    r")",
)


class Lexeme(NamedTuple):
    """A piece of a query: ``text`` is what it says, ``name`` the field's where it is one."""

    kind: Kind
    text: str
    name: str = ""


def lexemes(query: str) -> Iterator[Lexeme]:
    """The pieces of a query; raises ``QueryError`` for a quotation mark that has no other."""
    query = query.translate(_QUOTES)
    if query.count('"') % 2:
        raise QueryError("A quotation mark is open: close it after the last word of the phrase.")
    at = 0
    while query[at:].strip():
        found = _LEXEME.match(query, at)
        assert found is not None  # a word is anything but a space, a bracket and a quotation mark
        yield _lexeme(found)
        at = found.end()


def _lexeme(found: re.Match[str]) -> Lexeme:
    if found["field"] is not None:
        return Lexeme("field", found["value"].strip(), found["field"].lower())
    if found["phrase"] is not None:
        return Lexeme("phrase", found["phrase"] + (found["open_phrase"] or ""))
    if found["near"] is not None:
        return Lexeme("near", found["distance"] or "10")
    kind = next(kind for kind in _KINDS if found[kind] is not None)
    return Lexeme(kind, found[kind].strip())


_KINDS: tuple[Kind, ...] = ("open", "close", "not", "range", "years", "and", "or", "word")
