"""A text as the words it is searched by: small letters without accents, numbers by their size, $ and % before theirs.

There are two ways to them that agree: ``tokens_of`` tells where each word stands, ``searchable`` is a text from which a
plain tokenizer of ASCII words takes the same words, and is made many times faster.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from viewer.search.amounts import MARK, number_word

DOLLAR, PERCENT = "$", "%"
SIGNS = MARK + DOLLAR + PERCENT
"""What that tokenizer takes for letters, besides letters and digits; a text's own are set aside."""
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SHORT_SCALES = {"k": 3, "m": 6, "mm": 6, "mn": 6, "b": 9, "bn": 9, "t": 12}
_DIGITS = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,24})(?:\.[0-9]{1,12})?|\.[0-9]{1,12})"
_NUMBER = (
    rf"(?P<money>\$\s?)?(?<!\w)(?<!\d\.)(?P<digits>{_DIGITS})"
    r"(?:(?P<short>mm|mn|bn|[kmbt])(?!\w)"
    r"|(?!\w|,\d|\.\d)(?:\s?(?P<share>%)|(?=\s?(?P<scale>thousand|million|billion|trillion)\b))?)"
)
_LETTERS = r"[^\W_]*(?:[\u00ad\u0300-\u036f]+[^\W_]*)*"
_ONE_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_TOKEN = re.compile(rf"(?P<word>[^\W\d_]{_LETTERS})|{_NUMBER}|(?P<mixed>[^\W_]{_LETTERS})", re.IGNORECASE)
_WORD_BEYOND_ASCII = re.compile(rf"[^\W_]{_LETTERS}")
_IN_PARTS = re.compile(r"[0-9a-z]+")
_SET_ASIDE = str.maketrans(dict.fromkeys(SIGNS, " "))
# What typesetting puts between words; most texts hold nothing else beyond ASCII.
_BETWEEN_WORDS = str.maketrans(dict.fromkeys("‘’“”–—―•§¨©®™†‡…·−\u2002\u2003\u200a\u00a0☐☒", " "))


class Token(NamedTuple):
    """A word and the characters of the text that it is."""

    word: str
    start: int
    end: int


class Tokens(NamedTuple):
    """The words of a text, in order, and where each begins and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def tokens_of(text: str) -> Tokens:
    """The words of a text with where they stand."""
    tokens = Tokens([], [], [])
    words, starts, ends = tokens
    is_plain = text.isascii()
    known: dict[tuple[str | None, ...], tuple[Token, ...]] = {}
    for found in _TOKEN.finditer(text.lower() if is_plain else text):
        if found["digits"] is None:
            words.append(found[0] if is_plain else folded(found[0]))
            starts.append(found.start())
            ends.append(found.end())
        else:
            first = found.start()
            written = found.group(0, "scale")
            if written not in known:
                known[written] = tuple(_number(found, first))
            for word, start, end in known[written]:
                words.append(word)
                starts.append(first + start)
                ends.append(first + end)
    return tokens


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return tokens_of(text).words


def searchable(text: str) -> str:
    """The words of a text, with whatever stands between them in ASCII."""
    parts: list[str] = []
    known: dict[tuple[str | None, ...], str] = {}
    plain: dict[str, str] = {}
    last = 0
    for found in _ONE_NUMBER.finditer(text):
        written = found.group(0, "scale")
        if written not in known:
            known[written] = "".join(f" {token.word}" for token in _number(found)) + " "
        between = text[last : found.start()]
        if between not in plain:
            plain[between] = _plain(between)
        parts += (plain[between], known[written])
        last = found.end()
    parts.append(_plain(text[last:]))
    return "".join(parts)


def folded(word: str) -> str:
    """A word in small letters, without accents and soft hyphens; one that is nothing else stays as it is."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold()).casefold()  # what is decomposed may be a capital again
    return "".join(letter for letter in plain if letter.isalnum()) or word


def _plain(text: str) -> str:
    if not text.isascii():
        text = text.translate(_BETWEEN_WORDS)
    if text.isascii():
        return text.translate(_SET_ASIDE).lower() if "$" in text or "%" in text or MARK in text else text.lower()
    return " ".join(folded(word) for word in _WORD_BEYOND_ASCII.findall(text))


def _number(found: re.Match[str], first: int = 0) -> Iterator[Token]:
    """The words of a number; ``first`` is the character from which their places are counted."""
    start, end = (edge - first for edge in found.span("digits"))
    short = (found["short"] or "").lower()
    if short and not found["money"]:
        # "401k" is a word, and so are the parts of "5.5m" where no sign says that they are an amount.
        for part in _IN_PARTS.finditer(found["digits"].lower() + short):
            yield Token(part[0], start + part.start(), start + part.end())
        return
    if found["money"]:
        yield Token(DOLLAR, found.start("money") - first, found.start("money") - first + 1)
    if found["share"]:
        yield Token(PERCENT, found.start("share") - first, found.end("share") - first)
    power = SHORT_SCALES.get(short, 0) or SCALES.get((found["scale"] or "").lower(), 0)
    end = found.end("short") - first if short else end
    yield Token(number_word(found["digits"].replace(",", ""), power), start, end)
