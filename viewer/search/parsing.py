"""From what a reader types to a query.

Words stand in one paragraph or table; quotation marks make a phrase, ``*`` leaves a word's end open, ``-`` leaves out,
OR and brackets give a choice, ``near/10`` allows ten words between, ``$1m..$5m`` is any amount between the two, and
``item:1A form:10-K 2019-2023`` narrow what is searched.
"""

from __future__ import annotations

from typing import NoReturn

from viewer.search.lexing import Lexeme, lexemes
from viewer.search.model import AllOf, AnyOf, Narrowing, Near, Phrase, Query, QueryError, Sought
from viewer.search.narrowing import narrowed
from viewer.search.ranges import amount_of, is_amount
from viewer.search.words import words_of

_LONGEST = 1000


def parse(text: str) -> Query:
    """The query that a text is; raises ``QueryError``, whose sentence says what is wrong with it."""
    if len(text) > _LONGEST:
        raise QueryError(f"The search is longer than {_LONGEST:,} characters: shorten it.")
    return _Parser(list(lexemes(text))).query()


class _Parser:
    """Reads the pieces from left to right; OR binds weakest, near strongest."""

    def __init__(self, pieces: list[Lexeme]) -> None:
        self._pieces = pieces
        self._at = 0
        self._depth = 0
        self._within = self._outside = Narrowing()

    def query(self) -> Query:
        sought, without = self._choice()
        if self._next() is not None:
            raise QueryError("There is a closing bracket without an opening one.")
        if sought is None:
            if without or self._within != Narrowing() or self._outside != Narrowing():
                raise QueryError("Say what to find, too: a word or a phrase.")
            raise QueryError("Type a word or a phrase to find.")
        return Query(AllOf((sought,), without) if without else sought, self._within, self._outside)

    def _choice(self) -> tuple[Sought | None, tuple[Sought, ...]]:
        """Parts joined by OR; what is left out is given apart where there is but one part."""
        parts = [self._together()]
        while self._take("or"):
            parts.append(self._together())
        if len(parts) == 1:
            return parts[0]
        joined: list[Sought] = []
        for sought, without in parts:
            if sought is None:
                raise QueryError("OR stands between two things to find: one of them is missing.")
            joined.append(AllOf((sought,), without) if without else sought)
        return AnyOf(tuple(joined)), ()

    def _together(self) -> tuple[Sought | None, tuple[Sought, ...]]:
        """Parts that all are to stand there, and those that are not to."""
        parts: list[Sought] = []
        without: list[Sought] = []
        while (piece := self._next()) is not None and piece.kind not in ("close", "or"):
            if self._take("and"):
                following = self._next()
                if not (parts or without) or following is None or following.kind in ("close", "or"):
                    raise QueryError("AND stands between two things to find: one of them is missing.")
                continue
            leaves_out = self._take("not") is not None
            if (piece := self._next()) is not None and piece.kind in ("field", "years"):
                self._narrow(piece, leaves_out)
                continue
            sought = self._near()
            if sought is not None:
                (without if leaves_out else parts).append(sought)
        if not parts:
            return None, tuple(without)
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts)), tuple(without)

    def _near(self) -> Sought | None:
        first = self._one()
        joined: list[Sought] = []
        while (near := self._take("near")) is not None:
            second = self._one() if self._next() is not None else None
            if first is None or second is None:
                raise QueryError("“near” stands between two things to find: one of them is missing.")
            joined.append(Near(first, second, int(near.text)))
            first = second
        if not joined:
            return first
        return joined[0] if len(joined) == 1 else AllOf(tuple(joined))

    def _one(self) -> Sought | None:
        """A word, a phrase, an amount or what stands in brackets; None for what holds no word."""
        piece = self._next()
        if piece is None or piece.kind in ("close", "or", "and", "not", "near"):
            self._complain(piece)
        self._at += 1
        if piece.kind == "open":
            return self._in_brackets()
        if piece.kind == "range":
            return amount_of(piece.text)
        if piece.kind in ("field", "years"):
            raise QueryError(f"“{_as_typed(piece)}” narrows the whole search: “near” cannot join it to a word.")
        return _words(piece)

    def _in_brackets(self) -> Sought | None:
        self._depth += 1
        sought, without = self._choice()
        self._depth -= 1
        if not self._take("close"):
            raise QueryError("A bracket is open: close it after the last word of the group.")
        if sought is None and without:
            raise QueryError("Say what to find inside the brackets, too: a word or a phrase.")
        return AllOf((sought,), without) if sought is not None and without else sought

    def _narrow(self, piece: Lexeme, leaves_out: bool) -> None:
        self._at += 1
        if self._depth:
            raise QueryError(f"“{_as_typed(piece)}” narrows the whole search: set it outside the brackets.")
        if leaves_out:
            self._outside = narrowed(self._outside, piece)
        else:
            self._within = narrowed(self._within, piece)

    def _next(self) -> Lexeme | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _take(self, kind: str) -> Lexeme | None:
        piece = self._next()
        if piece is None or piece.kind != kind:
            return None
        self._at += 1
        return piece

    def _complain(self, piece: Lexeme | None) -> NoReturn:
        if piece is None or piece.kind == "close":
            raise QueryError("There is a word missing at the end of the search or before a closing bracket.")
        names = {"or": "OR", "and": "AND", "not": "“-”", "near": "“near”"}
        raise QueryError(f"{names[piece.kind]} stands where a word is awaited.")


def _words(piece: Lexeme) -> Sought | None:
    if piece.kind == "word" and is_amount(piece.text):
        return amount_of(piece.text)
    open_end = piece.text.endswith("*")
    words = tuple(words_of(piece.text))
    if not words:
        return None
    if open_end and len(words) == 1 and len(words[0]) < 2:
        raise QueryError(f"“{piece.text}” would find too much: type two letters or more before the star.")
    return Phrase(words, open_end)


def _as_typed(piece: Lexeme) -> str:
    return f"{piece.name}:{piece.text}" if piece.kind == "field" else piece.text
