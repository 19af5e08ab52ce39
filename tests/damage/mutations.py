"""Damage done to filings, the same for the same seed: what copying, cutting, tools and ill will do to a file."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from tests.giant_runs import TOKENS

_JUNK = tuple(
    piece.encode()
    for piece in (
        *(
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&",
            "&#",
            f"&#{'9' * 5_000};",
            "&#x110000;",
            "\0",
            "\ufeff",
        ),
        *(
            "<table>",
            "</table>",
            "<tr>",
            "<td colspan=99999999>",
            "<td rowspan=-1>",
            "<pre>",
            "</pre>",
            "<PAGE>",
            "<br>",
        ),
        *("<TEXT>", "</TEXT>", "<DOCUMENT>", "</DOCUMENT>", "<TYPE>", "<TYPE>EX-99", "<FILENAME>../x", "<SEC-HEADER>"),
        *("<a href='#'>", "<a name=x>", "<img src='data:,x'>", "<hr style='page-break-after:always'>", "<ix:header>"),
        *(
            "begin 644 x.gif\n",
            "\nend\n",
            "\u202e",
            "\ud7ff",
            "\U0001f4a9",
            "ﬁ",
            "İ",
            "ß",
            "²",
            "½",
            "٣",
            "Ⅷ",
            "\x85",
            "\u2028",
        ),
        *(
            "Item 1. ",
            "Item 99. ",
            "PART IV",
            "Amendment No. 999999999999",
            "Exhibit 10.1",
            "Form 10-K/A",
            "-",
            "(",
            "1e999",
        ),
        *(
            "December 31, 0000",
            "February 30, 2013",
            "99/99/9999",
            "0000000000-99-999999",
            "$(,.)",
            "9" * 400,
            "%",
            "x" * 3_000,
        ),
    )
)
_TAG = re.compile(rb"<[^<>]{1,80}>")
_NUMBER = re.compile(rb"\d[\d,.]*")
_LINE = re.compile(rb"(?<![^\n])[^\n]*\n")
_WORD = re.compile(rb"[A-Za-z]{2,}")
_SUFFIXES = (
    ".txt",
    ".htm",
    ".html",
    ".xml",
    ".nc",
    ".zip",
    ".gz",
    ".tar",
    ".pdf",
    ".mht",
    ".eml",
    ".json",
    ".webarchive",
    "",
)
_WRAPPED_ONE_IN, _RENAMED_ONE_IN = 12, 6
_MOST_AT_ONCE = 6

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]


def damaged(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """A source with a few kinds of damage, in places that ``random`` chooses; ``others`` lend pieces of theirs."""
    for _ in range(random.randint(1, _MOST_AT_ONCE)):
        source = random.choice(_MUTATIONS)(source, random, others)
    return _wrapped(source, random) if not random.randrange(_WRAPPED_ONE_IN) else source


def suffix_for(random: Random, own: str) -> str:
    """What a file's name ends in: its own, or now and then another, which promises what the file is not."""
    return random.choice(_SUFFIXES) if not random.randrange(_RENAMED_ONE_IN) else own


def _flipped(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    changed = bytearray(source)
    for _ in range(random.randint(1, 30) if changed else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut_off(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    return source[: random.randint(0, len(source))]


def _without_a_piece(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    start, end = _stretch(source, random)
    return source[:start] + source[end:]


def _repeated(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    start, end = _stretch(source, random, 2_000)
    return source[:end] + source[start:end] * random.randint(1, 5) + source[end:]


def _spliced(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    other = random.choice(others)
    start, end = _stretch(other, random, 4_000)
    at = random.randint(0, len(source))
    return source[:at] + other[start:end] + source[at:]


def _moved(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    start, end = _stretch(source, random, 2_000)
    rest = source[:start] + source[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + source[start:end] + rest[at:]


def _littered(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    for _ in range(random.randint(1, 8)):
        at = random.randint(0, len(source))
        source = source[:at] + random.choice(_JUNK) + source[at:]
    return source


def _with_a_run(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    at = random.randint(0, len(source))
    return source[:at] + random.choice(TOKENS).encode() * random.randint(5, 300) + source[at:]


def _with_other(pattern: re.Pattern[bytes]) -> Mutation:
    """Some of what a pattern finds exchanged for junk, nothing, or another of its finds."""

    def mutate(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
        found = list(pattern.finditer(source, 0, 200_000))
        for one in sorted(random.sample(found, min(len(found), random.randint(1, 6))), key=lambda one: -one.start()):
            other = random.choice((b"", random.choice(_JUNK), random.choice(found)[0]))
            source = source[: one.start()] + other + source[one.end() :]
        return source

    return mutate


def _in_another_encoding(source: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    text = source.decode("utf-8", "replace")
    return text.encode(random.choice(("utf-16", "utf-16-le", "utf-8-sig", "cp1252", "utf-32", "big5")), "replace")


def _wrapped(source: bytes, random: Random) -> bytes:
    """The source in a container, which may be damaged in its turn."""
    if random.randrange(2):
        made = gzip.compress(source)
    else:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(random.choice(("a.htm", "../a.txt", "a/b/c.xml", "a\0b.htm", "primary.txt")), source)
            archive.writestr(random.choice(("b.htm", "ex99.htm", "logo.gif")), source[:2_000])
        made = held.getvalue()
    return _flipped(made, random, ()) if random.randrange(2) else made


def _stretch(source: bytes, random: Random, longest: int = 1 << 30) -> tuple[int, int]:
    start = random.randint(0, len(source))
    return start, random.randint(start, min(len(source), start + longest))


_MUTATIONS: tuple[Mutation, ...] = (
    *(_flipped, _cut_off, _without_a_piece, _repeated, _spliced, _moved, _littered, _littered, _with_a_run),
    *map(_with_other, (_TAG, _TAG, _NUMBER, _LINE, _WORD)),
    _in_another_encoding,
)
