"""Which of EDGAR's types a form is where the same cover serves several: its boxes and blanks decide.

Sources: Rules 14a-101, 14c-101 and 14d-100 (boxes of Schedules 14A, 14C and TO); Rule 12b-25 (the report that is late);
Forms 8-A, 10 and 15 (Section 12(b) or 12(g)); Rule 485 (paragraphs of Form N-1A's amendments).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_ON = r"(?:[☒☑þý✓✔]|\[\s?[xX]\s?\]|/\s?[xX]\s?/|\(\s?[xX]\s?\)|(?<!\w)_?[xX]_?(?!\w))"
_OFF = r"(?:[☐□¨]|\[[\s_]*\]|/\s+/|\([\s_]+\)|(?<!\w)o(?!\w)|_{2,})"
_BOX = re.compile(rf"(?P<on>{_ON})|(?P<off>{_OFF})")
_WORDS_NEAR_A_BOX = 12
_NONE = re.compile(r"^\W*(?:none|n/?a|not\s+applicable)?\W*$", re.IGNORECASE)
_TO_BE_REGISTERED = re.compile(
    r"securities\s+to\s+be\s+registered\s+(?:pursuant\s+to|under)\s+section\s+12\s?\(b\)[^:]{0,60}:?(?P<behind>.*)$",
    re.I,
)
_POST_EFFECTIVE = re.compile(r"post-?\s?effective\s+amendment\s+(?:no\b\.?|number|#)\s*\d", re.IGNORECASE)
_LATE = re.compile(r"\bform\s+(10-?\s?K|20-?\s?F|11-?\s?K|10-?\s?Q|10-?\s?D)(?:SB)?\b", re.IGNORECASE)
_NEAR = 3


def chosen(form: str, lines: Sequence[str], at: int) -> str:
    """EDGAR's type of a form that the line ``at`` of a cover names, told by the cover's other lines."""
    near = " ".join(lines[max(0, at - _NEAR) : at + 1])
    if form in _POST_EFFECTIVE_TYPES and _POST_EFFECTIVE.search(near):
        return _POST_EFFECTIVE_TYPES[form]
    choose = _CHOICES.get(form)
    return choose(lines) if choose else form


def is_checked(lines: Sequence[str], words: str) -> bool:
    """Whether the box beside some words (a pattern) is checked, whether it stands before them or behind."""
    pattern = re.compile(words, re.IGNORECASE)
    return any(_is_on(line, match) for line in lines for match in pattern.finditer(line))


def _is_on(line: str, words: re.Match[str]) -> bool:
    boxes = list(_BOX.finditer(line))
    leads = bool(boxes) and not line[: boxes[0].start()].strip(" (.")
    before = [box for box in boxes if box.end() <= words.start()]
    after = [box for box in boxes if box.start() >= words.end()]
    box = before[-1] if before and (leads or not after) else after[0] if after else None
    if box is None or box["on"] is None:
        return False
    between = line[box.end() : words.start()] if box in before else line[words.end() : box.start()]
    return len(between.strip()) <= _WORDS_NEAR_A_BOX


def _first_checked(*choices: tuple[str, str], otherwise: str) -> Callable[[Sequence[str]], str]:
    """A choice among boxes: each the pattern of its words and the type that it means."""

    def choose(lines: Sequence[str]) -> str:
        return next((form for words, form in choices if is_checked(lines, words)), otherwise)

    return choose


def _by_section(listed: str, other: str, unsaid: str) -> Callable[[Sequence[str]], str]:
    """A choice by what the blank for Section 12(b) holds: a class of securities, or none."""

    def choose(lines: Sequence[str]) -> str:
        for at, line in enumerate(lines):
            blank = _TO_BE_REGISTERED.search(line)
            if blank:
                held = [blank["behind"], *lines[at + 1 : at + 2]]
                first = next((text for text in held if text.strip(" .:")), "")
                return other if _NONE.match(first) or "12(g)" in first else listed
        return unsaid

    return choose


def _of_registration(lines: Sequence[str]) -> str:
    """Form 15: ended under Section 12(g), or suspended under Section 15(d) alone."""
    if is_checked(lines, r"rule\s+12g-4"):
        return "15-12G"
    if is_checked(lines, r"rule\s+(?:15d-6|12h-3)"):
        return "15-15D"
    return "15-12G" if any("12(g)" in line for line in lines) else "15"


def _late_report(lines: Sequence[str]) -> str:
    """Form 12b-25: the report whose box is checked, where the boxes lead their words or follow them."""
    for at, line in enumerate(lines):
        if not (_LATE.search(line) and _BOX.search(line)):
            continue
        text = " ".join(lines[at : at + 2])
        boxes, forms = list(_BOX.finditer(text)), list(_LATE.finditer(text))
        leads = boxes[0].start() < forms[0].start()
        on = next((box for box in boxes if box["on"]), None)
        if on is None:
            continue
        beside = [form for form in (forms if leads else reversed(forms)) if (form.start() > on.start()) == leads]
        if beside:
            number, letter = re.findall(r"\d+|[A-Z]", beside[0][1].upper())
            return f"NT {number}-{letter}"
    return "NT 10-K"


_POST_EFFECTIVE_TYPES = {
    **dict.fromkeys(("S-1", "S-2", "S-3", "S-4", "S-6", "S-11", "F-1", "F-3", "F-4", "F-6", "F-10", "SB-2"), "POS AM"),
    "S-8": "S-8 POS",
}
_CHOICES: dict[str, Callable[[Sequence[str]], str]] = {
    "SC 14A": _first_checked(
        ("preliminary proxy statement", "PRE 14A"),
        ("definitive proxy statement", "DEF 14A"),
        ("definitive additional materials", "DEFA14A"),
        (r"soliciting\s+materials?\s+(?:pursuant\s+to|under)", "DEFA14A"),
        otherwise="DEF 14A",
    ),
    "SC 14C": _first_checked(
        ("preliminary information statement", "PRE 14C"),
        ("definitive information statement", "DEF 14C"),
        otherwise="DEF 14C",
    ),
    "SC TO": _first_checked(
        (r"third-?\s?party\s+tender\s+offer", "SC TO-T"), (r"issuer\s+tender\s+offer", "SC TO-I"), otherwise="SC TO"
    ),
    "N-1A": _first_checked(
        (r"(?:upon|on|after).{0,40}pursuant\s+to\s+paragraph\s+\(b\)", "485BPOS"),
        (r"(?:upon|on|after).{0,40}pursuant\s+to\s+paragraph\s+\(a\)", "485APOS"),
        otherwise="N-1A",
    ),
    "10-12G": _by_section("10-12B", "10-12G", "10-12G"),
    "8-A": _by_section("8-A12B", "8-A12G", "8-A"),
    "15": _of_registration,
    "NT 10-K": _late_report,
}
