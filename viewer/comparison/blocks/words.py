"""Two texts compared by their words: the smallest runs of words that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from viewer.comparison.blocks.alignment import align, gaps
from viewer.comparison.blocks.normal import broken_alike, words

_WEAK = 3
"""A matched word of at most this many letters does not by itself hold two texts together."""
_NEIGHBOURS = 2
"""Words that may stand between two that are exchanged for these to be told with them."""
_ALIKE = 0.25
"""Texts of which less than this share is the same are told as one run."""
_LONG = 20_000
"""Of longer texts only what lies between their same beginnings and ends is divided into words."""
_AROUND = 400
"""So many characters of a same beginning or end are looked at all the same: words and marks may reach into them."""

_SETTING = str.maketrans({"-": " ", '"': " "})
"""Dashes and quotation marks, which are set as it suits."""
_CURRENCY = re.compile(r"([$€£¥])\s*")


class Run(NamedTuple):
    """Characters of either text that differ, ends exclusive; an empty side starts and ends where it would stand."""

    start: int
    end: int
    other_start: int
    other_end: int


def differing(before: str, after: str) -> list[Run]:
    """The runs of words (and marks) that differ, in order; none where nothing differs but style."""
    if len(before) + len(after) <= _LONG:
        return _differing(before, after, held=False)
    lead = _same_beginning(before, after)
    trail = _same_beginning(before[lead:][::-1], after[lead:][::-1])
    inner = before[lead : len(before) - trail], after[lead : len(after) - trail]
    held = lead + trail >= _ALIKE * (len(before) + len(after)) / 2
    return [Run(*(at + lead for at in run)) for run in _differing(*inner, held=held)]


def _same_beginning(text: str, other: str) -> int:
    """How many characters two texts begin with alike, without the last few, and not into a word that has an end."""
    least, most = 0, min(len(text), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if text[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    most = max(0, least - _AROUND)
    blank = text.rfind(" ", max(0, most - _AROUND), most)
    return blank if blank >= 0 else most


def _differing(before: str, after: str, *, held: bool) -> list[Run]:
    """The same; ``held`` says that the texts around these are the same for the most part."""
    ours, theirs = words(before), words(after)
    forms, other_forms = _comparable(before, ours, after, theirs)
    pairs = align(forms, other_forms)
    if not pairs and not (ours or theirs):
        return []
    runs = [window[:4] for window in gaps(pairs, len(ours), len(theirs))]
    is_piece = len(pairs) == min(len(ours), len(theirs)) and len(runs) == 1
    if not is_piece and not held and 2 * len(pairs) < _ALIKE * (len(ours) + len(theirs)):
        runs = [(0, len(ours), 0, len(theirs))]
    told = [
        run
        for run in _joined(runs, forms, other_forms)
        if not _is_style(forms[run[0] : run[1]], other_forms[run[2] : run[3]])
    ]
    found = [_characters(run, before, ours, after, theirs) for run in told]
    return [
        run for run in found if not broken_alike(before[run.start : run.end], after[run.other_start : run.other_end])
    ]


def _comparable(
    before: str, ours: Sequence[tuple[str, int, int]], after: str, theirs: Sequence[tuple[str, int, int]]
) -> tuple[list[str], list[str]]:
    """The words' forms; without case where one text is set in capitals and the other is not."""
    forms, other_forms = [word[0] for word in ours], [word[0] for word in theirs]
    if before.isupper() != after.isupper():
        return [form.casefold() for form in forms], [form.casefold() for form in other_forms]
    return forms, other_forms


def _is_style(forms: Sequence[str], other_forms: Sequence[str]) -> bool:
    """Whether words differ only in being all capitals, or in dashes and quotation marks, or are neither."""
    words, other_words = " ".join(forms), " ".join(other_forms)
    if not words or not other_words:
        return not (words + other_words).strip('-" ')
    if not any(map(str.isdigit, words)) and _without_setting(words) == _without_setting(other_words):
        return True
    return words.casefold() == other_words.casefold() and (words.isupper() or other_words.isupper()) and len(words) > 1


def _without_setting(words: str) -> list[str]:
    """The words and marks without what is set as it suits: a quotation closes before a stop or behind it."""
    return words.translate(_SETTING).split()


def _joined(
    runs: list[tuple[int, int, int, int]], forms: Sequence[str], other_forms: Sequence[str]
) -> list[tuple[int, int, int, int]]:
    """Runs that are one: replaced words with nothing but a short one between them, neighbours that were exchanged."""
    joined: list[tuple[int, int, int, int]] = []
    for run in runs:
        if joined and (_belongs(joined[-1], run, forms) or _exchanged(joined[-1], run, forms, other_forms)):
            joined[-1] = (joined[-1][0], run[1], joined[-1][2], run[3])
        else:
            joined.append(run)
    return joined


def _belongs(last: tuple[int, int, int, int], run: tuple[int, int, int, int], forms: Sequence[str]) -> bool:
    between = forms[last[1] : run[0]]
    replaced = all(side[1] > side[0] and side[3] > side[2] for side in (last, run))
    return replaced and len(between) <= 2 and all(len(form) <= _WEAK and not form.isdigit() for form in between)


def _exchanged(
    last: tuple[int, int, int, int], run: tuple[int, int, int, int], forms: Sequence[str], other_forms: Sequence[str]
) -> bool:
    """Whether words that go on one side of a few others stand on the other side of them."""
    between = run[0] - last[1]
    gone, new = forms[last[0] : last[1]], other_forms[last[2] : last[3]]
    other_gone, other_new = forms[run[0] : run[1]], other_forms[run[2] : run[3]]
    if (gone and new) or (other_gone and other_new) or between > max(_NEIGHBOURS, len(gone) + len(new)):
        return False
    return sorted(gone) == sorted(other_new) and sorted(new) == sorted(other_gone)


def _characters(
    run: tuple[int, int, int, int],
    before: str,
    ours: Sequence[tuple[str, int, int]],
    after: str,
    theirs: Sequence[tuple[str, int, int]],
) -> Run:
    start, end = _span(run[0], run[1], before, ours)
    other_start, other_end = _span(run[2], run[3], after, theirs)
    currency, other_currency = _CURRENCY.match(before, start, end), _CURRENCY.match(after, other_start, other_end)
    if currency and other_currency and currency[1] == other_currency[1]:
        start, other_start = currency.end(), other_currency.end()
    return Run(start, end, other_start, other_end)


def _span(first: int, last: int, text: str, found: Sequence[tuple[str, int, int]]) -> tuple[int, int]:
    if first < last:
        return found[first][1], found[last - 1][2]
    at = found[first][1] if first < len(found) else len(text)
    return at, at
