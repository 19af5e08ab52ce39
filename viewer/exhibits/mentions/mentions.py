"""Exhibits named in running text: single, listed, ranged, lettered."""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.edgar.exhibit_numbers import LETTERED, NUMBERED, Label, between, label_of, with_last
from viewer.exhibits.mentions.belonging import Belongs, whose


class Mention(NamedTuple):
    """An exhibit named in text: characters ``start`` to ``end``; ``belongs`` is None where no word decides.

    ``words`` is what decided, as the filer wrote it. ``between`` are labels that a range implies and does not write.
    """

    start: int
    end: int
    label: Label
    belongs: Belongs | None
    words: str
    between: tuple[Label, ...] = ()


def names_an_exhibit(text: str) -> bool:
    """Whether a text is worth a closer look; most blocks of a filing are not."""
    return "xhibit" in text or "XHIBIT" in text or "EX-" in text or "Ex-" in text or "Exh." in text


_NUMBER_WORD = r"(?:Nos?\.?|Numbers?|NUMBERS?|NOS?\.?|#)"
_HEAD = re.compile(
    rf"\b(?P<word>Exhibits?|EXHIBITS?|exhibits?|Exhs?\.)\s+(?:{_NUMBER_WORD}\s*)?"
    rf"(?P<quote>[“\"'(]?)(?:(?P<number>{NUMBERED}(?:\s\([a-z]{{1,2}}\))?)|(?P<letter>{LETTERED}))(?!\w)"
    rf"|\b(?P<edgar>E[Xx]-)(?P<type>{NUMBERED})(?!\w)"
)
_NEXT = re.compile(
    r"(?P<join>\s*(?:,|;)?\s*(?:and/or|and|or|&|through|thru|to|-|–|—)?\s*)"
    r"(?P<word>(?:Exhibits?|EXHIBITS?|EX-)\s*)?"
    rf"[“\"'(]?(?P<label>{NUMBERED}|{LETTERED}|\([A-Za-z]{{1,3}}\))(?!\w)"
)
_NOT_A_NUMBER_OF = re.compile(r"\s*(?:%|percent|million|billion|per\b|shares|days|years|months)")
_THROUGH = re.compile(r"\s*(?:through|thru|to|-|–|—)\s*$")


def find_mentions(text: str) -> list[Mention]:
    """Every exhibit named in a text, in order: single, listed, ranged, lettered."""
    found: list[Mention] = []
    at = 0
    while head := _HEAD.search(text, at):
        group = _group(text, head)
        at = group[-1][1]
        belongs, words = whose(text, group[0][0], at)
        found.extend(Mention(start, end, label, belongs, words, implied) for start, end, label, implied in group)
    return found


def _group(text: str, head: re.Match[str]) -> list[tuple[int, int, Label, tuple[Label, ...]]]:
    """The labels of one list: start, end, label and those a range leaves out before it."""
    kind = "type" if head["type"] else "number" if head["number"] else "letter"
    label, end = label_of(head[kind]), head.end(kind)
    group: list[tuple[int, int, Label, tuple[Label, ...]]] = [(head.start(), end, label, ())]
    plural = (head["word"] or "").lower().endswith("s")
    while following := _NEXT.match(text, end):
        continued = _continued(text, group[-1][2], following, plural)
        if continued is None:
            break
        ranged = _THROUGH.search(following["join"]) is not None
        start = following.start("word") if following["word"] else following.start("label")
        end = following.end("label")
        group.append((start, end, continued, between(group[-1][2], continued) if ranged else ()))
    return group


def _continued(text: str, before: Label, following: re.Match[str], plural: bool) -> Label | None:
    """The next label of a list, when what follows is one and not some other number or word."""
    written, join = following["label"], following["join"]
    if not join.strip() or _NOT_A_NUMBER_OF.match(text, following.end()):
        return None
    if written.startswith("("):
        return with_last(before, written) if "(" in before.text else None
    label = label_of(written)
    if following["word"]:
        return label
    if join.strip() in {"to", "-", "–", "—"} and not plural:
        return None
    if label.is_numbered != before.is_numbered:
        return None
    same_shape = len(label.key) > 1 and len(before.key) > 1
    return label if same_shape or plural else None
