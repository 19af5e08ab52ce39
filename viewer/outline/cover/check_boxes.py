"""The check boxes of a cover, however they are drawn: ☒, Wingdings letters, [X], /X/, |X|, and what each is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.filing.model import Block, Place
from viewer.outline.cover.model import CheckBox

_DRAWN_ON = (
    r"[☒☑✓✔✗✘⌧🗷🗹ýþ]|(?<!\$)\[\s{0,2}[xX√]\s{0,2}\]|(?<!\w)/\s?[xX]\s?/(?!\w)|\|\s?_?[xX]_?\s?\||\{\s?[xX]\s?\}"
    r"|(?<![_\w])_{1,3}[xX]_{1,3}(?![_\w])"
)
_DRAWN_OFF = r"[☐□❑❏¨]|(?<!\$)\[[\s_]{0,4}\](?!%)|(?<!\w)/\s{1,3}/(?!\w)|\|\s?_{0,3}\s?\|(?!\s?\|)|\{\s{1,3}\}"
# A bracket behind a number is the number's, "15( )"; a letter alone is a box where the words around it are about one.
_WRITTEN_ON = r"(?<![\w)])\(\s?[xX]\s?\)|(?<![\w'’(/])[xX](?![\w'’./)-]|\s*[.$]?\d)"
_WRITTEN_OFF = r"(?<![\w)])(?<!\d\s)\([\s_]{1,4}\)|(?<![\w'’(])o(?![\w'’./-])"
_ON, _OFF = f"{_DRAWN_ON}|{_WRITTEN_ON}", f"{_DRAWN_OFF}|{_WRITTEN_OFF}"
_BLANK = r"(?<!_)_{1,6}(?!_)"
_DRAWN = re.compile(f"{_DRAWN_ON}|{_DRAWN_OFF}")
_BOX = re.compile(rf"(?P<on>{_ON})|(?P<off>{_OFF})")
_ANSWER = re.compile(
    rf"(?:\byes\W{{0,6}}?(?P<yes>{_ON}|{_OFF}|{_BLANK})[\s,/|_]*(?:or\s+)?no\b(?:\W{{0,6}}?(?:{_ON}|{_OFF}|{_BLANK}))?|"
    rf"(?P<before_yes>{_ON}|{_OFF})\s*yes\W{{1,8}}?(?:{_ON}|{_OFF})\s*no\b|\byes\s{{1,20}}no\W{{0,4}}?(?:{_ON}))",
    re.I,
)
_ABOUT = re.compile(
    r"check\s?mark|check\s+(?:the|if|here|one|box|appropriate)|\byes\b|\bfiler\b|rule\s+\d|pursuant\s+to|emerging\s+growth|"
    r"smaller\s+reporting|shell\s+company|annual\s+report|quarterly\s+report|transition\s+report|form\s+(?:10|20|40|11|n)|fee\b|"
    r"mark\s+one|restatement|amendment|error|proxy\s+statement|soliciting\s+material",
    re.I,
)
_INSTRUCTION = re.compile(
    r"^\W*(?:\(?\s*(?:please\s+)?(?:mark|check|place)\s+(?:only\s+)?(?:one|an?\s+x|the\s+appropriate|all|if\s+appropriate|box|whichever)"
    r"[^()]{0,90}\)?)?\W*$",
    re.I,
)
_SENTENCE_END = re.compile(r"(?:(?<=[\w)])(?<!\.[A-Z])[.:]\s+|\)\s+)(?=[A-Z(])")
_OF_SEVERAL_FORMS = re.compile(r"(Form\s\S+)\s+(?:Form|From)\s", re.I)
_PERIOD_BEHIND = re.compile(r"\s+for\s+(?:the\s+)?(?:transition\s+|fiscal\s+)?(?:period|year)\s+end", re.I)
_LEADS = re.compile(rf"[^\n]*\b(?:only\s+)?one\.?\)?\s*:\s*(?:{_DRAWN_ON}|{_DRAWN_OFF})\s*\w", re.I)
_ROW_NUMBER = re.compile(r"^\d{1,2}[.)]?\s+(?=check\b)", re.I)
_LETTER = re.compile(r"^\(?[a-d][.)]$", re.I)
_LETTERS = re.compile(r"^(?:\(?[a-d][.)]\s*)+$", re.I)
_LETTERS_BEHIND = re.compile(r"(?:\s*\(?\b[a-d][.)])+$", re.I)
_ASIDE = re.compile(r"^\([^()]*\)\s*(?=\w)|\s*\((?:do\s+not\s+check|check\s+(?:one|if))[^()]*\)?\s*$", re.I)
_LONGEST = 1_500
_LONGEST_LABEL = 600


def check_boxes(blocks: Sequence[Block], document: int, stop: int) -> tuple[CheckBox, ...]:
    """The check boxes in the blocks before one, in document order; a box without words of its own is left out."""
    found: list[CheckBox] = []
    asked = ""
    for index, block in enumerate(blocks[:stop]):
        for start, end in _stretches(block):
            text = block.text[start:end]
            if not text.strip() or len(text) > _LONGEST:
                continue
            about = _ABOUT.search(text) or _ABOUT.search(asked)
            if _DRAWN.search(text) or (about and _BOX.search(text)):
                place = Place(document, index, start, end)
                found += _in_stretch(text, asked, place, only_drawn=not about)
            asked = text if not _BOX.search(text) else _last_words(text) or asked
    return tuple(found)


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """What of a block is read by itself: a row of a table, else the lines from one that begins with a box or up to
    one that ends with it.
    """
    start = at = 0
    leads = bool(_begins_with(block.text.split("\n", 1)[0][:_LONGEST]))
    for line in block.text.split("\n"):
        if len(line) > _LONGEST:
            if start < at:
                yield start, at - 1
            start = at = at + len(line) + 1
            continue
        answer = _ANSWER.search(line) or re.match(r"\W*(?:yes|no)\b", line, re.I)
        begins = not answer and _begins_with(line) and (leads or bool(_tidy(_BOX.sub("", line))))
        begins = begins or _LEADS.match(line) is not None
        if (block.cells or begins) and start < at:
            yield start, at - 1
            start = at
        at += len(line) + 1
        if not block.cells and not begins and _ends_with(line, answer):
            yield start, at - 1
            start = at
    if start < at:
        yield start, at - 1


def _begins_with(line: str) -> bool:
    box = _BOX.search(line)
    return box is not None and not line[: box.start()].strip()


def _ends_with(line: str, answer: re.Match[str] | None) -> bool:
    if answer is not None:
        return answer.re is _ANSWER and not _tidy(line[answer.end() :])
    boxes = list(_BOX.finditer(line))
    return bool(boxes) and not line[boxes[-1].end() :].strip()


def _last_words(text: str) -> str:
    """The last line of a stretch that says more than letters and their boxes."""
    lines = [_tidy(_BOX.sub(" ", line)) for line in text.split("\n")]
    return next((line for line in reversed(lines) if len(line) > 3 and not _LETTERS.match(line)), "")


def _in_stretch(text: str, asked: str, place: Place, *, only_drawn: bool) -> Iterator[CheckBox]:
    start = place.start or 0
    at = 0
    for answer in _ANSWER.finditer(text):
        question = _tidy(text[at : answer.start()]) or _tidy(asked)
        if question:
            yes = answer["yes"] or answer["before_yes"]
            where = Place(place.document, place.block, start + answer.start(), start + answer.end())
            yield CheckBox(question, yes is not None and _is_on(yes), where)
        at = answer.end()
    rest = text[at:]
    boxes = list((_DRAWN if only_drawn else _BOX).finditer(rest))
    if not boxes or any(not _tidy(rest[one.end() : two.start()]) for one, two in pairwise(boxes)):
        return  # boxes side by side are a table's: their words are its heads
    told: set[str] = set()
    for box, words in _labelled(rest, boxes):
        label = f"{_question(rest, boxes, asked)} {words}" if _LETTER.match(words) else words
        if len(label) > 3 and label not in told:
            told.add(label)
            where = Place(place.document, place.block, start + at + box.start(), start + at + box.end())
            yield CheckBox(label, _is_on(box[0]), where)


def _labelled(text: str, boxes: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Each box with its own words: those behind it, or those before it where the last box ends the line."""
    before, after = text[: boxes[0].start()], text[boxes[-1].end() :]
    if len(boxes) == 1 and _runs_through(before, after):
        yield boxes[0], _tidy(f"{before} {after}")
        return
    goes_on = bool(_tidy(after)) and after.lstrip()[0] not in ";,.)"
    leads = bool(_INSTRUCTION.match(before)) or (goes_on and before.rstrip().endswith((":", ".", ")", "?")))
    for number, box in enumerate(boxes):
        if leads:
            following = boxes[number + 1].start() if number + 1 < len(boxes) else len(text)
            words = text[box.end() : following]
        else:
            words = text[boxes[number - 1].end() if number else 0 : box.start()]
            last = re.split(r"[\n\t]", words.rstrip())[-1].strip()
            words = last if _LETTER.match(last) else _SENTENCE_END.split(words)[-1] if len(boxes) > 1 else words
        yield box, _own(words)


def _runs_through(before: str, after: str) -> bool:
    """Whether a box stands in the margin of a sentence that goes on behind it."""
    return bool(re.search(r"[a-z]\s*$", before) and re.match(r"\s*[a-z]", after) and len(before) > 20)


def _own(words: str) -> str:
    words = _tidy(words)
    words = _tidy(_ASIDE.sub("", words)) or words
    several = _OF_SEVERAL_FORMS.match(words)
    words = several[1] if several else _PERIOD_BEHIND.split(words)[0]
    return _ROW_NUMBER.sub("", words)


def _question(text: str, boxes: Sequence[re.Match[str]], asked: str) -> str:
    """What the lettered boxes of a row answer: the words before the first letter, else the row over it."""
    words = _ROW_NUMBER.sub("", _last_words(text[: boxes[0].start()]) or _last_words(asked))
    words = _LETTERS_BEHIND.sub("", words)
    return words if 3 < len(words) <= _LONGEST_LABEL else ""


def _is_on(box: str) -> bool:
    match = _BOX.match(box)
    return match is not None and match["on"] is not None


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" .:;,-–—*|_")
