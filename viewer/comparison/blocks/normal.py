"""What is not a difference: the forms under which two texts, two cells or two words count as the same.

White space, quote and dash styles, bullets, dotted leaders, "(continued)" and what every amendment adds to its cover
("/A", "Amendment No. 1"; Rule 12b-15) are no change.
"""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from itertools import chain

from viewer.edgar.forms.naming import NAME_ALONE

_BULLETS = "•●▪◦·■○◆►\uf0b7"
_EMPTY_BOXES = "☐□❏❑¨"
_LEADS = _BULLETS + _EMPTY_BOXES
_STYLES = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(_BULLETS + "\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **dict.fromkeys(_EMPTY_BOXES, ""),
    **dict.fromkeys("☒☑✓✔þý", "x"),
    "…": "...",
    "ﬁ": "fi",
    "ﬂ": "fl",
}
_STYLED = frozenset(_STYLES)
_LEADERS = re.compile(r"\.(?:\s?\.){3,}|(?:- ){0,6}[-_=*]{3,}|\.(?:\s?\.)+(?=[ ]?(?:[\t\n]|$))", re.MULTILINE)
_CONTINUED = re.compile(r"\(\s?(?:continued|cont['’]?d\.?)\s?\)|(?<=[-–—] )continued\b", re.IGNORECASE)
_AMENDED_FORM = re.compile(r"(?<=[A-Z0-9])\s?/\s?A\b")
_FORM_BEFORE = re.compile(rf"\b(?:{NAME_ALONE}|(?:SC|SCHEDULE)\s13[DG]|[345])$")
_NAMED = 17
"""Characters that a form's name takes, and one before it."""
_AMENDMENT_NUMBER = re.compile(
    r"\(\s?amendment\s(?:no\.?|number|#)\s?\d{1,3}\s?\)"
    r"|^\W{0,2}amendment\s(?:no\.?|number|#)\s?\d{1,3}(?:\s(?:to|on))?\W{0,2}$"
    r"|^amendment\s(?:no\.?|number|#)\s?\d{1,3}\s(?:to|on)\s(?=(?:the\s)?(?:form|schedule)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_REST = r"(?:[.,'’&/‐‑–-][^\W_]+)*"
_PLAIN_WORD = rf"[^\W_]+{_REST}"
_AMOUNT = r"\d++(?:[.,]++\d++)*+"
_CURRENCY = r"(?:[$€£¥]\s?)?"
_SIGNED = (
    rf"{_CURRENCY}\(\s?{_CURRENCY}{_AMOUNT}\s?%?\s?\)(?:\s?%)?"
    rf"|(?<![)\].,–—-])[-–−]{_CURRENCY}{_AMOUNT}(?![\w/–-])(?:\s?%)?"
    rf"|[$€£¥]\s?{_PLAIN_WORD}(?:\s?%)?|{_AMOUNT}\s?%"
)
_WORD = re.compile(
    rf"[^\W\d_][^\W_]*{_REST}|\.(?:\s?\.){{3,}}|[-_=*]{{3,}}|(?<!\w)(?:{_SIGNED})|{_PLAIN_WORD}|(?P<sign>[^\w\s])(?P=sign){{15,}}|[^\w\s]"
)
"""A figure is one word with its currency, its "%" and the parentheses or the dash that make it negative.

So is a sign that is written again and again, as no sentence does.
"""
_STROKES = re.compile(r"(?<![\w/])(?:/\s?(?P<check>[xX])\s?/|/[\s_]*/)(?![\w/])")
_SHORT_FIGURE = 16
"""No figure in a table has more characters."""
_OPENS = "($€£¥-–−"
_FRAMES = "[]"
"""Boxes to check are drawn with brackets, strokes, signs or letters; that one is checked counts."""
_UNCHECKED = "o"
_EMPTY_BOX = re.compile(r"(?<![\w'’.-])o(?![\w'’.-])")
"""A box of a symbol font whose letter is left; no word of English is written so."""
_CHECKED = "X"
_LINE_END = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][ \t]*\n\s*(?=[^\W\d_])")
_HYPHEN = "\ue000"
"""Stands for the hyphen at the end of a line, which is the word's own or was put there to break it."""
_WITHOUT_FRAMES = dict.fromkeys(map(ord, _FRAMES))


@lru_cache(maxsize=65_536)
def key(text: str) -> str:
    """The text under which two blocks, rows or cells are the same; it has no white space."""
    if len(text) <= _SHORT_FIGURE and text.replace(",", "").isdigit():
        return text  # most cells of tables
    text = _without(silent_spans(text), text)
    if text == _UNCHECKED:
        return ""
    if "[" in text:
        text = text.translate(_WITHOUT_FRAMES)
    return "".join(styled(text).split())


def broken_alike(text: str, other: str) -> bool:
    """Whether two texts are the same but for where their lines are broken: a hyphen at a line's end may be none."""
    ours, theirs = (key(_LINE_END.sub(_HYPHEN, one)) for one in (text, other))
    if _HYPHEN not in ours and _HYPHEN not in theirs:
        return ours == theirs
    at = other_at = 0
    while at < len(ours) and other_at < len(theirs):
        mine, its = ours[at], theirs[other_at]
        if mine == its or (mine == _HYPHEN and its == "-") or (mine == "-" and its == _HYPHEN):
            at, other_at = at + 1, other_at + 1
        elif mine == _HYPHEN:
            at += 1
        elif its == _HYPHEN:
            other_at += 1
        else:
            return False
    return at == len(ours) and other_at == len(theirs)


def styled(text: str) -> str:
    """The text with quotes, dashes, bullets and ligatures in one style."""
    if not text.isascii():
        for sign in _STYLED.intersection(text):
            text = text.replace(sign, _STYLES[sign])
    return text


def after_bullet(text: str) -> int:
    """Where a text begins, past the bullet or the empty box that stands before it."""
    return len(text) - len(text.lstrip(_LEADS).lstrip()) if text[:1] and text[0] in _LEADS else 0


def silent_spans(text: str) -> list[tuple[int, int]]:
    """The characters of a text, in order and without overlap, that may come or go without a change."""
    found: list[list[tuple[int, int]]] = []
    if ".." in text or "--" in text or "__" in text or "==" in text or "**" in text or ". ." in text:
        found.append([match.span() for match in _LEADERS.finditer(text)])
    if "ont" in text or "ONT" in text:
        found.append([match.span() for match in _CONTINUED.finditer(text)])
    if "/A" in text or "/ A" in text:
        slashes = map(re.Match.span, _AMENDED_FORM.finditer(text))
        found.append([span for span in slashes if _behind_a_form(text, span[0])])
    if "mendment" in text or "MENDMENT" in text:
        found.append([match.span() for match in _AMENDMENT_NUMBER.finditer(text)])
    if " o" in text or "\to" in text or text[:2] == "o ":
        found.append([match.span() for match in _EMPTY_BOX.finditer(text)])
    if "/" in text:
        found.append([span for match in _STROKES.finditer(text) for span in _strokes(match)])
    several = [spans for spans in found if spans]
    if len(several) > 1:
        return _without_overlap(sorted(chain.from_iterable(several)))
    return several[0] if several else []


def _behind_a_form(text: str, at: int) -> bool:
    return _ends_with_a_form(text[at - _NAMED : at] if at > _NAMED else text[:at])


@lru_cache(maxsize=1_024)
def _ends_with_a_form(text: str) -> bool:
    """Whether it ends with a form's name; of a text as long as ``_NAMED`` the first character only stands before it."""
    return _FORM_BEFORE.search(text, int(len(text) == _NAMED)) is not None


def words(text: str) -> list[tuple[str, int, int]]:
    """The words and marks of a text that count: the form under which each is compared, its start and end."""
    return list(_words(text))


@lru_cache(maxsize=8_192)
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    """The same; a comparison asks for those of one paragraph some three times."""
    silent = deque(silent_spans(text))
    forms: dict[str, str] = {}
    found: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        while silent and silent[0][1] <= start:
            silent.popleft()
        if silent and silent[0][0] < end:
            found += _outside(text, start, end, silent[0])
            continue
        word = match[0]
        form = forms.get(word)
        if form is None:
            form = forms[word] = _form(word)
        if form:
            found.append((form, start, end))
    return tuple(found)


def _form(word: str) -> str:
    """The form under which a word is compared; empty where it does not count."""
    if word[0] in _OPENS or word[-1] == "%":
        word = "".join(word.split())
    form = styled(word)
    return "x" if form == _CHECKED else "" if form == _UNCHECKED else form.strip(_FRAMES)


@lru_cache(maxsize=4_096)
def is_mark(form: str) -> bool:
    """Whether a form that ``words`` gives is punctuation alone."""
    return not form[0].isalnum() and not any(map(str.isalnum, form))


def _strokes(match: re.Match[str]) -> list[tuple[int, int]]:
    """The strokes of a box, without the letter that checks it."""
    if match["check"] is None:
        return [match.span()]
    return [(match.start(), match.start("check")), (match.end("check"), match.end())]


def _without_overlap(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _without(spans: list[tuple[int, int]], text: str) -> str:
    """The text with a space for each span; all at once, for a giant row may have a hundred thousand."""
    if not spans:
        return text
    edges = [0, *chain.from_iterable(spans), len(text)]
    return " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _outside(text: str, start: int, end: int, silent: tuple[int, int]) -> list[tuple[str, int, int]]:
    """What a word keeps outside a silent span: "10-K/A" keeps "10-K"."""
    if start < silent[0]:
        end = silent[0]
    else:
        start = min(silent[1], end)
    form = styled(text[start:end])
    return [(form, start, end)] if form else []
