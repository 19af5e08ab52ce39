"""The check boxes of a cover, however they are drawn: ☒, Wingdings letters, [X], and what each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.filing.model import Block, Place

_ON = r"[☒☑✓✔✗✘⌧ýþ]|\[\s?[xX√]\s?\]|\(\s?[xX]\s?\)|(?<![\w'’])[xX](?![\w'’./-])"
_OFF = r"[☐□❑¨]|\[\s{0,4}\]|\(\s{1,3}\)|(?<![\w'’])o(?![\w'’./-])"
_BLANK = r"(?<!_)_{1,6}(?!_)"
_BOX = re.compile(rf"(?P<on>{_ON})|(?P<off>{_OFF})")
_ANSWER = re.compile(
    rf"(?:\byes\W{{0,6}}?(?P<yes>{_ON}|{_OFF}|{_BLANK})[\s,/|_]*(?:or\s+)?no\W{{0,6}}?(?P<no>{_ON}|{_OFF}|{_BLANK})|"
    rf"(?P<before_yes>{_ON}|{_OFF})\s*yes\W{{1,8}}?(?P<before_no>{_ON}|{_OFF})\s*no\b)",
    re.I,
)
_ABOUT = re.compile(
    r"check\s?mark|check\s+(?:the|if|here|one)|\byes\b|\bfiler\b|rule\s+\d|pursuant\s+to|emerging\s+growth|smaller\s+reporting|"
    r"shell\s+company|annual\s+report|quarterly\s+report|transition\s+report|form\s+(?:10|20|40|11|n)|fee\b|mark\s+one|restatement|"
    r"amendment|error",
    re.I,
)
_LONGEST = 1_500


@dataclass(frozen=True, slots=True)
class CheckBox:
    """A box of a cover: what is asked or offered, whether it is checked ("Yes" for a question), and where."""

    text: str
    checked: bool
    place: Place


def check_boxes(blocks: Sequence[Block], document: int, stop: int) -> tuple[CheckBox, ...]:
    """The check boxes in the blocks before one, in document order."""
    found: list[CheckBox] = []
    asked = ""
    for index, block in enumerate(blocks[:stop]):
        text = block.text
        if not text or len(text) > _LONGEST:
            continue
        if _BOX.search(text) and (_ABOUT.search(text) or _ABOUT.search(asked)):
            found += _in_block(text, asked, document, index)
        asked = text if "\n" not in text else text.rsplit("\n", 1)[1]
    return tuple(found)


def _in_block(text: str, asked: str, document: int, index: int) -> Iterator[CheckBox]:
    at = 0
    for answer in _ANSWER.finditer(text):
        question = _tidy(text[at : answer.start()]) or _tidy(asked)
        yes = answer["yes"] or answer["before_yes"]
        if question:
            yield CheckBox(question, _is_on(yes), Place(document, index, answer.start(), answer.end()))
        at = answer.end()
    rest = text[at:]
    boxes = list(_BOX.finditer(rest))
    if not boxes:
        return
    leads = not _tidy(rest[: boxes[0].start()]) or _tidy(rest[: boxes[0].start()]).lower().endswith("(mark one)")
    for number, box in enumerate(boxes):
        following = boxes[number + 1].start() if number + 1 < len(boxes) else len(rest)
        before = boxes[number - 1].end() if number else 0
        words = _tidy(rest[box.end() : following] if leads else rest[before : box.start()])
        if len(words) > 3:
            yield CheckBox(words, box["on"] is not None, Place(document, index, at + box.start(), at + box.end()))


def _is_on(box: str) -> bool:
    match = _BOX.match(box)
    return match is not None and match["on"] is not None


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" .:;,-–—*|_")
