"""Footnote symbols of an exhibit index: no symbol has a fixed meaning, so each index's own legend is read."""

from __future__ import annotations

import re

SYMBOL = r"(?:[*†‡#+^§¶~@]++|\(\d{1,2}\)|\([*†‡#+^]+\))"
"""A footnote symbol, as a pattern: one kind of sign repeated, or a number in brackets.

It keeps the signs that it has taken: several symbols one after another divide a row of signs in one way only.
"""

_RUN = re.compile(r"(?P<sign>[*†‡#+^§¶~@])(?P=sign)*|\(\d{1,2}\)")
_LEGEND = re.compile(
    rf"[\s_\-–]*(?P<symbol>{SYMBOL})[\s.:=–—\-]*(?P<text>[A-Z“\"(\[][^\n]{{3,}}(?:\n(?!\s*{SYMBOL})[^\n]+)*)",
    re.MULTILINE,
)
_RAISED = re.compile(
    r"^[\s_\-–]*(?P<symbol>\d{1,2})[\s.:)]+(?P<text>(?:Incorporated|Previously|As\s+filed|Filed\s+(?:as|herewith|with)|Reference\s+is)\b"
    r"[^\n]*(?:\n(?!\s*\d{1,2}\s)[^\n]+)*)",
    re.MULTILINE,
)
_CODE = re.compile(r"\s*(?P<code>\d{2}\S{1,12})\s+(?P<text>(?:Incorporated|Previously\s+filed|Filed)\b.*)", re.DOTALL)
_MARKED = re.compile(
    r"(?:marked|designated|indicated|identified|denoted|noted|followed|preceded)\s+(?:with|by)\s+"
    rf"(?:an?|the|one|two|a\s+single|a\s+double)?\s*(?:single\s+|double\s+)?[\w\s]{{0,20}}?[(\[“\"]*(?P<symbol>{SYMBOL})"
)
_NAMED = {
    "an asterisk": "*",
    "a single asterisk": "*",
    "two asterisks": "**",
    "a double asterisk": "**",
    "a dagger": "†",
}
_SENTENCE = re.compile(r"[^.;]*(?:\.(?!\s+[A-Z(]|$)[^.;]*)*")


def symbols_in(text: str) -> tuple[str, ...]:
    """The footnote symbols in a text, each kind of sign by itself: "†**" holds † and **."""
    return tuple(found[0] for found in _RUN.finditer(text))


def legends_in(text: str) -> dict[str, str]:
    """Symbol to meaning, for each legend that a paragraph gives: "* Filed herewith", "marked with an asterisk (*)"."""
    found = {}
    first = len(text) - len(text.lstrip(" _-–\n"))
    for legend in _LEGEND.finditer(text):
        if legend.start() <= first or "\n" in legend[0][:1] or text[legend.start() - 1] == "\n":
            found[_bare(legend["symbol"])] = " ".join(legend["text"].split())
    for raised in _RAISED.finditer(text):
        found.setdefault(raised["symbol"], " ".join(raised["text"].split()))
    for marked in _MARKED.finditer(text):
        found.setdefault(_bare(marked["symbol"]), _sentence_at(text, marked.start()))
    lowered = text.lower()
    for words, symbol in _NAMED.items():
        if (at := lowered.find(f"by {words}")) >= 0 or (at := lowered.find(f"with {words}")) >= 0:
            found.setdefault(symbol, _sentence_at(text, at))
    return found


def codes_in(text: str) -> dict[str, str]:
    """Codes that an index explains like symbols: "96/1Q Incorporated by reference to the exhibit of that number"."""
    found = _CODE.match(text)
    return {found["code"].rstrip(",*"): " ".join(found["text"].split())} if found else {}


def _bare(symbol: str) -> str:
    """The symbol without brackets around signs: (*) is *, while (1) stays (1)."""
    inner = symbol.strip("()")
    return symbol if inner.isdigit() else inner


def _sentence_at(text: str, at: int) -> str:
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= at < sentence.end():
            return " ".join(sentence[0].split())
    return " ".join(text.split())
